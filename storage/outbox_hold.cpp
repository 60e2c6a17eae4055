#include "storage/connection.hpp"
#include "storage/outbox_store.hpp"
#include "storage/text_codes.hpp"

#include <utility>

namespace clusterlotse::storage {

void OutboxStore::hold_back(TimePoint now, TimePoint until) {
    Savepoint whole(database_);
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        Query(
            database_,
            "UPDATE outbox SET due_at = ?, held = 1 WHERE state = 'pending' AND channel = ? AND "
            "due_at <= ? AND by_day = 1 AND purpose <> 'digest'",
            until,
            code(channel),
            now
        )
            .run();
        Query first(
            database_,
            "SELECT due_at FROM outbox WHERE state = 'pending' AND purpose = 'digest' AND channel "
            "= ? AND due_at <= ? ORDER BY due_at LIMIT 1",
            code(channel),
            now
        );
        if (!first.step()) {
            continue;
        }
        Query(
            database_,
            "UPDATE outbox SET due_at = due_at + ? WHERE state = 'pending' AND purpose = 'digest' "
            "AND channel = ? AND due_at <= ?",
            std::int64_t{(until - first.time(0)).count()},
            code(channel),
            now
        )
            .run();
    }
    whole.keep();
}

std::vector<WaitingRequest> OutboxStore::waiting_requests(const Address& person) {
    Query query(
        database_,
        "SELECT id, need_id, due_at FROM outbox WHERE state = 'pending' AND attempts = 0 AND "
        "channel "
        "= ? AND recipient = ? AND purpose = 'request' ORDER BY due_at, id",
        code(person.channel),
        person.value
    );
    std::vector<WaitingRequest> waiting;
    while (query.step()) {
        waiting.push_back({query.integer(0), query.integer(1), query.time(2)});
    }
    return waiting;
}

void OutboxStore::exchange_turns(std::int64_t one, std::int64_t other) {
    Query both(
        database_,
        "SELECT id, due_at FROM outbox WHERE id IN (?, ?) AND state = 'pending' AND attempts = 0"
        " ORDER BY id",
        one,
        other
    );
    std::vector<std::pair<std::int64_t, TimePoint>> rows;
    while (both.step()) {
        rows.emplace_back(both.integer(0), both.time(1));
    }
    if (rows.size() != 2) {
        return;
    }
    Savepoint whole(database_);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Query(
            database_,
            "UPDATE outbox SET due_at = ? WHERE id = ?",
            rows[1 - at].second,
            rows[at].first
        )
            .run();
    }
    whole.keep();
}

bool OutboxStore::postpone(std::int64_t id, TimePoint due) {
    Query later(
        database_,
        "UPDATE outbox SET due_at = ? WHERE id = ? AND state = 'pending' AND attempts = 0",
        due,
        id
    );
    return later.run() > 0;
}

}  // namespace clusterlotse::storage
