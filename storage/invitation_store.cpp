#include "storage/invitation_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

namespace clusterlotse::storage {
namespace {

#define INVITATION_COLUMNS                                                                  \
    "i.id, i.need_id, i.profile_id, i.channel, i.address, i.language, i.reasons, i.score, " \
    "i.state, i.created_at, "                                                               \
    "i.answered_at, i.wave, i.reading, i.until_day, i.reason, i.exchange, i.nda, i.reminded"

Invitation invitation_from(const Query& row) {
    Invitation invitation;
    invitation.id = row.integer(0);
    invitation.need_id = row.integer(1);
    invitation.profile_id = row.text(2);
    invitation.address = {to_channel(row.text(3)), row.text(4)};
    invitation.language = to_language(row.text(5));
    invitation.reasons = text_list(row.text(6));
    invitation.score = row.real(7);
    invitation.state = InvitationProgress::restored(to_invitation_state(row.text(8)));
    invitation.created_at = row.time(9);
    invitation.answered_at = row.optional_time(10);
    invitation.wave = static_cast<int>(row.integer(11));
    invitation.reading = row.text(12);
    invitation.until = row.null(13) ? std::nullopt : parse_iso_date(row.text(13));
    invitation.reason = row.text(14);
    invitation.exchange = to_exchange(row.text(15));
    invitation.nda = row.flag(16);
    invitation.reminded = row.flag(17);
    return invitation;
}

}  // namespace

void InvitationStore::add(Invitation& invitation) {
    Query(
        database_,
        "INSERT INTO invitations (need_id, profile_id, channel, address, language, reasons, score, "
        "state, created_at,"
        " answered_at, wave, reading, until_day, reason, exchange, nda, reminded)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        invitation.need_id,
        invitation.profile_id,
        code(invitation.address.channel),
        invitation.address.value,
        code(invitation.language),
        list_code(invitation.reasons),
        invitation.score,
        code(invitation.state.state()),
        invitation.created_at,
        invitation.answered_at,
        invitation.wave,
        invitation.reading,
        invitation.until,
        invitation.reason,
        code(invitation.exchange),
        invitation.nda,
        invitation.reminded
    )
        .run();
    invitation.id = last_id(database_);
}

void InvitationStore::update(const Invitation& invitation) {
    Query(
        database_,
        "UPDATE invitations SET channel = ?, address = ?, language = ?, reasons = ?, state = ?, "
        "created_at = ?, answered_at = ?, wave = ?, reading = ?, until_day = ?, reason = ?, "
        "exchange = ?, nda = ?, reminded = ? WHERE id = ?",
        code(invitation.address.channel),
        invitation.address.value,
        code(invitation.language),
        list_code(invitation.reasons),
        code(invitation.state.state()),
        invitation.created_at,
        invitation.answered_at,
        invitation.wave,
        invitation.reading,
        invitation.until,
        invitation.reason,
        code(invitation.exchange),
        invitation.nda,
        invitation.reminded,
        invitation.id
    )
        .run();
}

std::optional<Invitation> InvitationStore::find(std::int64_t id) {
    return first_row(
        Query(database_, "SELECT " INVITATION_COLUMNS " FROM invitations i WHERE i.id = ?", id),
        invitation_from
    );
}

std::optional<Invitation> InvitationStore::find(
    std::int64_t need_id, const std::string& profile_id
) {
    return first_row(
        Query(
            database_,
            "SELECT " INVITATION_COLUMNS
            " FROM invitations i WHERE i.need_id = ? AND i.profile_id = ?",
            need_id,
            profile_id
        ),
        invitation_from
    );
}

std::vector<Invitation> InvitationStore::of_need(std::int64_t need_id) {
    return all_rows(
        Query(
            database_,
            "SELECT " INVITATION_COLUMNS " FROM invitations i WHERE i.need_id = ? ORDER BY i.id",
            need_id
        ),
        invitation_from
    );
}

std::vector<Invitation> InvitationStore::answered_of(std::int64_t need_id) {
    return all_rows(
        Query(
            database_,
            "SELECT " INVITATION_COLUMNS
            " FROM invitations i WHERE i.need_id = ? AND i.answered_at IS NOT NULL"
            " ORDER BY (SELECT min(a.id) FROM answers a WHERE a.invitation_id = i.id AND "
            "a.from_supplier), i.id",
            need_id
        ),
        invitation_from
    );
}

std::vector<Invitation> InvitationStore::open_of(
    const std::string& profile_id, bool also_answered, std::size_t limit
) {
    return all_rows(
        Query(
            database_,
            "SELECT " INVITATION_COLUMNS
            " FROM invitations i CROSS JOIN needs n ON n.id = i.need_id"
            " WHERE i.profile_id = ? AND n.state IN ('distributed', 'answered', 'parked', "
            "'no_match')"
            " AND (i.state IN ('asked', 'needs_time') OR (? AND i.state IN ('interested', "
            "'questioned', 'offered', 'offered_partly', 'answered', 'declined')))"
            " ORDER BY i.created_at DESC, i.id DESC LIMIT ?",
            profile_id,
            also_answered,
            limit
        ),
        invitation_from
    );
}

std::vector<Invitation> InvitationStore::chosen_of(
    const std::string& profile_id, TimePoint since, std::size_t limit
) {
    return all_rows(
        Query(
            database_,
            "SELECT " INVITATION_COLUMNS
            " FROM invitations i CROSS JOIN needs n ON n.id = i.need_id"
            " WHERE i.profile_id = ? AND i.state = 'chosen' AND n.ended_at >= ?"
            " ORDER BY n.ended_at DESC, i.id DESC LIMIT ?",
            profile_id,
            since,
            limit
        ),
        invitation_from
    );
}

int InvitationStore::count_since(const std::string& profile_id, TimePoint since) {
    Query query(
        database_,
        "SELECT count(*) FROM invitations WHERE profile_id = ? AND created_at >= ?"
        " AND state NOT IN ('proposed', 'removed', 'undelivered')",
        profile_id,
        since
    );
    query.step();
    return static_cast<int>(query.integer(0));
}

void InvitationStore::erase_proposals(std::int64_t need_id) {
    Query(database_, "DELETE FROM invitations WHERE need_id = ? AND state = 'proposed'", need_id)
        .run();
}

void InvitationStore::add_answer(AnswerRecord& answer) {
    Query(
        database_,
        "INSERT INTO answers (invitation_id, from_supplier, sender, body, created_at, kind, "
        "reading, question_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        answer.invitation_id,
        answer.from_supplier,
        answer.sender,
        answer.text,
        answer.created_at,
        answer.kind,
        answer.reading,
        answer.question_id
    )
        .run();
    answer.id = last_id(database_);
}

std::vector<AnswerRecord> InvitationStore::answers_of(std::int64_t invitation_id) {
    Query query(
        database_,
        "SELECT id, invitation_id, from_supplier, sender, body, created_at, kind, reading, "
        "question_id FROM answers WHERE "
        "invitation_id = ?"
        " ORDER BY id",
        invitation_id
    );
    std::vector<AnswerRecord> answers;
    while (query.step()) {
        answers.push_back(
            {query.integer(0),
             query.integer(1),
             query.flag(2),
             query.text(3),
             query.text(4),
             query.time(5),
             query.text(6),
             query.text(7),
             query.optional_integer(8)}
        );
    }
    return answers;
}

void InvitationStore::forget_answer(std::int64_t id) {
    Query(
        database_, "UPDATE answers SET body = '', kind = 'unclear', reading = '' WHERE id = ?", id
    )
        .run();
}

}  // namespace clusterlotse::storage
