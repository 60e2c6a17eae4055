#include "storage/connection.hpp"
#include "storage/outbox_store.hpp"
#include "storage/text_codes.hpp"

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

}  // namespace clusterlotse::storage
