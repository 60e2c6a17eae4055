#include "storage/invitation_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

namespace clusterlotse::storage {
namespace {

#define INVITATION_COLUMNS                                                                  \
    "i.id, i.need_id, i.profile_id, i.channel, i.address, i.language, i.reasons, i.score, " \
    "i.state, i.created_at, "                                                               \
    "i.answered_at"

Invitation invitation_from(const Query& row) {
    Invitation invitation;
    invitation.id = row.integer(0);
    invitation.need_id = row.integer(1);
    invitation.profile_id = row.text(2);
    invitation.address = {to_channel(row.text(3)), row.text(4)};
    invitation.language = to_language(row.text(5));
    invitation.reasons = text_list(row.text(6));
    invitation.score = row.real(7);
    invitation.state = to_invitation_state(row.text(8));
    invitation.created_at = row.time(9);
    invitation.answered_at = row.optional_time(10);
    return invitation;
}

std::optional<Invitation> one(Query&& query) {
    return query.step() ? std::optional(invitation_from(query)) : std::nullopt;
}

std::vector<Invitation> all(Query&& query) {
    std::vector<Invitation> invitations;
    while (query.step()) {
        invitations.push_back(invitation_from(query));
    }
    return invitations;
}

}  // namespace

void InvitationStore::add(Invitation& invitation) {
    Query(
        database_,
        "INSERT INTO invitations (need_id, profile_id, channel, address, language, reasons, score, "
        "state, created_at,"
        " answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        invitation.need_id,
        invitation.profile_id,
        code(invitation.address.channel),
        invitation.address.value,
        code(invitation.language),
        list_code(invitation.reasons),
        invitation.score,
        code(invitation.state),
        invitation.created_at,
        invitation.answered_at
    )
        .run();
    invitation.id = last_id(database_);
}

void InvitationStore::update(const Invitation& invitation) {
    Query(
        database_,
        "UPDATE invitations SET state = ?, answered_at = ? WHERE id = ?",
        code(invitation.state),
        invitation.answered_at,
        invitation.id
    )
        .run();
}

std::optional<Invitation> InvitationStore::find(std::int64_t id) {
    return one(
        Query(database_, "SELECT " INVITATION_COLUMNS " FROM invitations i WHERE i.id = ?", id)
    );
}

std::optional<Invitation> InvitationStore::find(
    std::int64_t need_id, const std::string& profile_id
) {
    return one(Query(
        database_,
        "SELECT " INVITATION_COLUMNS " FROM invitations i WHERE i.need_id = ? AND i.profile_id = ?",
        need_id,
        profile_id
    ));
}

std::vector<Invitation> InvitationStore::of_need(std::int64_t need_id) {
    return all(Query(
        database_,
        "SELECT " INVITATION_COLUMNS " FROM invitations i WHERE i.need_id = ? ORDER BY i.id",
        need_id
    ));
}

std::vector<Invitation> InvitationStore::open_of(
    const std::string& profile_id, bool also_answered, std::size_t limit
) {
    return all(Query(
        database_,
        "SELECT " INVITATION_COLUMNS
        " FROM invitations i CROSS JOIN needs n ON n.id = i.need_id"
        " WHERE i.profile_id = ? AND n.state = 'distributed' AND (i.state = 'asked' OR (? AND "
        "i.state = 'answered'))"
        " ORDER BY i.created_at DESC, i.id DESC LIMIT ?",
        profile_id,
        also_answered,
        limit
    ));
}

int InvitationStore::count_since(const std::string& profile_id, TimePoint since) {
    Query query(
        database_,
        "SELECT count(*) FROM invitations WHERE profile_id = ? AND created_at >= ?",
        profile_id,
        since
    );
    query.step();
    return static_cast<int>(query.integer(0));
}

void InvitationStore::add_answer(AnswerRecord& answer) {
    Query(
        database_,
        "INSERT INTO answers (invitation_id, from_supplier, sender, body, created_at) VALUES (?, "
        "?, ?, ?, ?)",
        answer.invitation_id,
        answer.from_supplier,
        answer.sender,
        answer.text,
        answer.created_at
    )
        .run();
    answer.id = last_id(database_);
}

std::vector<AnswerRecord> InvitationStore::answers_of(std::int64_t invitation_id) {
    Query query(
        database_,
        "SELECT id, invitation_id, from_supplier, sender, body, created_at FROM answers WHERE "
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
             query.time(5)}
        );
    }
    return answers;
}

}  // namespace clusterlotse::storage
