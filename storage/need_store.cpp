#include "storage/need_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clusterlotse::storage {
namespace {

#define NEED_COLUMNS                                                                           \
    "id, number, asker_profile, asker_channel, asker_address, language, place, conversation, " \
    "message_id, "                                                                             \
    "thread_root, message_references, subject, body, confidential, deadline, state, version, " \
    "created_at, updated_at, amendments, discretion, directed_to, questions_closed, wave, "    \
    "moderators_told, expires_at, parked_until, ended_at, end_reason, rating, answers_shown"

NeedRecord need_from(const Query& row) {
    NeedRecord need;
    need.id = row.integer(0);
    need.number = row.text(1);
    need.asker_profile = row.text(2);
    need.asker = {to_channel(row.text(3)), row.text(4)};
    need.language = to_language(row.text(5));
    need.place = to_place(row.text(6));
    need.conversation = row.text(7);
    need.message_id = row.text(8);
    need.thread_root = row.text(9);
    need.references = text_list(row.text(10));
    need.subject = row.text(11);
    need.text = row.text(12);
    need.confidential = row.flag(13);
    need.deadline = row.null(14) ? std::nullopt : parse_iso_date(row.text(14));
    need.state = NeedProgress::restored(to_need_state(row.text(15)));
    need.version = static_cast<int>(row.integer(16));
    need.created_at = row.time(17);
    need.updated_at = row.time(18);
    need.amendments = text_list(row.text(19));
    need.discretion = to_discretion(row.text(20));
    need.directed_to = text_list(row.text(21));
    need.questions_closed = row.flag(22);
    need.wave = static_cast<int>(row.integer(23));
    need.moderators_told = static_cast<int>(row.integer(24));
    need.expires_at = row.optional_time(25);
    need.parked_until = row.null(26) ? std::nullopt : parse_iso_date(row.text(26));
    need.ended_at = row.optional_time(27);
    need.end_reason = row.text(28);
    if (const auto rating = row.optional_integer(29)) {
        need.rating = static_cast<int>(*rating);
    }
    need.answers_shown = row.integer(30);
    return need;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

std::string next_number(Database& database, int year) {
    Query query(
        database,
        "INSERT INTO need_numbers (year, last) VALUES (?, 1)"
        " ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
        year
    );
    query.step();
    const std::int64_t number = query.integer(0);
    query.run();
    return fmt::format("B-{:04}-{:03}", year, number);
}

}  // namespace

void NeedStore::add(NeedRecord& need, int year) {
    Savepoint whole(database_);
    const std::string number = next_number(database_, year);
    Query(
        database_,
        "INSERT INTO needs (number, asker_profile, asker_channel, asker_address, language, place, "
        "conversation,"
        " message_id, thread_root, message_references, subject, body, confidential, deadline, "
        "state, version,"
        " created_at, updated_at, amendments, discretion, directed_to, questions_closed, wave, "
        "moderators_told, expires_at, parked_until, ended_at, end_reason, rating, answers_shown)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?)",
        number,
        need.asker_profile,
        code(need.asker.channel),
        need.asker.value,
        code(need.language),
        code(need.place),
        need.conversation,
        need.message_id,
        need.thread_root,
        list_code(need.references),
        need.subject,
        need.text,
        need.confidential,
        need.deadline,
        code(need.state.state()),
        need.version,
        need.created_at,
        need.updated_at,
        list_code(need.amendments),
        code(need.discretion),
        list_code(need.directed_to),
        need.questions_closed,
        need.wave,
        need.moderators_told,
        need.expires_at,
        need.parked_until,
        need.ended_at,
        need.end_reason,
        need.rating,
        need.answers_shown
    )
        .run();
    const std::int64_t id = last_id(database_);
    whole.keep();
    need.id = id;
    need.number = number;
}

void NeedStore::update(const NeedRecord& need) {
    Query(
        database_,
        "UPDATE needs SET subject = ?, body = ?, confidential = ?, deadline = ?, state = ?, "
        "version = ?,"
        " updated_at = ?, amendments = ?, discretion = ?, directed_to = ?, questions_closed = ?, "
        "wave = ?, moderators_told = ?, expires_at = ?, parked_until = ?, ended_at = ?, "
        "end_reason = ?, rating = ?, answers_shown = ? WHERE id = ?",
        need.subject,
        need.text,
        need.confidential,
        need.deadline,
        code(need.state.state()),
        need.version,
        need.updated_at,
        list_code(need.amendments),
        code(need.discretion),
        list_code(need.directed_to),
        need.questions_closed,
        need.wave,
        need.moderators_told,
        need.expires_at,
        need.parked_until,
        need.ended_at,
        need.end_reason,
        need.rating,
        need.answers_shown,
        need.id
    )
        .run();
}

std::optional<NeedRecord> NeedStore::find(std::int64_t id) {
    return first_row(
        Query(database_, "SELECT " NEED_COLUMNS " FROM needs WHERE id = ?", id), need_from
    );
}

std::optional<NeedRecord> NeedStore::find_number(const std::string& number) {
    return first_row(
        Query(database_, "SELECT " NEED_COLUMNS " FROM needs WHERE number = ?", upper(number)),
        need_from
    );
}

std::optional<NeedRecord> NeedStore::find_message(Channel channel, const std::string& message_id) {
    if (message_id.empty()) {
        return std::nullopt;
    }
    return first_row(
        Query(
            database_,
            "SELECT " NEED_COLUMNS
            " FROM needs WHERE asker_channel = ? AND message_id = ? ORDER BY id DESC LIMIT 1",
            code(channel),
            message_id
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::of_message(Channel channel, const std::string& message_id) {
    if (message_id.empty()) {
        return {};
    }
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS
            " FROM needs WHERE asker_channel = ? AND message_id = ? ORDER BY id",
            code(channel),
            message_id
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::of_asker(
    const std::string& profile_id, const Address& address, std::size_t limit
) {
    if (!profile_id.empty()) {
        return all_rows(
            Query(
                database_,
                "SELECT " NEED_COLUMNS
                " FROM needs WHERE asker_profile = ? ORDER BY id DESC LIMIT ?",
                profile_id,
                limit
            ),
            need_from
        );
    }
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS
            " FROM needs WHERE asker_channel = ? AND asker_address = ? ORDER BY id DESC LIMIT ?",
            code(address.channel),
            address.value,
            limit
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::open_of_asker(
    const std::string& profile_id, const Address& address
) {
    if (!profile_id.empty()) {
        return all_rows(
            Query(
                database_,
                "SELECT " NEED_COLUMNS
                " FROM needs WHERE asker_profile = ? AND ended_at IS NULL ORDER BY id",
                profile_id
            ),
            need_from
        );
    }
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS
            " FROM needs WHERE asker_channel = ? AND asker_address = ? AND ended_at IS NULL"
            " ORDER BY id",
            code(address.channel),
            address.value
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::in_state(NeedState state, std::size_t limit) {
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS " FROM needs WHERE state = ? ORDER BY id LIMIT ?",
            code(state),
            limit
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::not_ended(std::size_t limit) {
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS " FROM needs WHERE ended_at IS NULL ORDER BY id LIMIT ?",
            limit
        ),
        need_from
    );
}

std::vector<NeedRecord> NeedStore::changed(TimePoint since, std::size_t limit) {
    return all_rows(
        Query(
            database_,
            "SELECT " NEED_COLUMNS
            " FROM needs WHERE ended_at IS NULL AND updated_at >= ? UNION ALL SELECT " NEED_COLUMNS
            " FROM needs WHERE ended_at IS NOT NULL AND ended_at >= ? LIMIT ?",
            since,
            since,
            limit
        ),
        need_from
    );
}

NeedCounts NeedStore::posted(TimePoint from, TimePoint until) {
    Query query(
        database_,
        "SELECT count(*), coalesce(sum(state IN ('answered', 'awarded')), 0) FROM needs"
        " WHERE created_at >= ? AND created_at < ?",
        from,
        until
    );
    query.step();
    return {static_cast<int>(query.integer(0)), static_cast<int>(query.integer(1))};
}

}  // namespace clusterlotse::storage
