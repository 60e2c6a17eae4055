#include "storage/connection.hpp"
#include "storage/outbox_store.hpp"
#include "storage/text_codes.hpp"

namespace clusterlotse::storage {

namespace {

void hold_back_letters(Database& database, Channel channel, TimePoint now, TimePoint until) {
    Query(
        database,
        "UPDATE outbox SET due_at = ?, held = 1 WHERE state = 'pending' AND channel = ? AND "
        "due_at <= ? AND by_day = 1 AND purpose <> 'digest'",
        until,
        code(channel),
        now
    )
        .run();
}

void hold_back_digests(Database& database, Channel channel, TimePoint now, TimePoint until) {
    Query first(
        database,
        "SELECT due_at FROM outbox WHERE state = 'pending' AND purpose = 'digest' AND channel "
        "= ? AND due_at <= ? ORDER BY due_at LIMIT 1",
        code(channel),
        now
    );
    if (!first.step()) {
        return;
    }
    Query(
        database,
        "UPDATE outbox SET due_at = due_at + ? WHERE state = 'pending' AND purpose = 'digest' "
        "AND channel = ? AND due_at <= ?",
        std::int64_t{(until - first.time(0)).count()},
        code(channel),
        now
    )
        .run();
}

}  // namespace

void OutboxStore::hold_back(TimePoint now, TimePoint until, TimePoint digests_until) {
    Savepoint whole(database_);
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        if (until > now) {
            hold_back_letters(database_, channel, now, until);
        }
        if (digests_until > now) {
            hold_back_digests(database_, channel, now, digests_until);
        }
    }
    whole.keep();
}

}  // namespace clusterlotse::storage
