#include "storage/timer_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

namespace clusterlotse::storage {

void TimerStore::set(const Timer& timer) {
    Query(
        database_,
        "INSERT INTO timers (kind, need_id, invitation_id, due_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (kind, need_id, invitation_id) DO UPDATE SET due_at = excluded.due_at",
        code(timer.kind),
        timer.need_id,
        timer.invitation_id,
        timer.due_at
    )
        .run();
}

void TimerStore::set_if_absent(const Timer& timer) {
    Query(
        database_,
        "INSERT INTO timers (kind, need_id, invitation_id, due_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (kind, need_id, invitation_id) DO NOTHING",
        code(timer.kind),
        timer.need_id,
        timer.invitation_id,
        timer.due_at
    )
        .run();
}

void TimerStore::bring_forward(TimerKind kind, TimePoint due_at) {
    Query(
        database_,
        "UPDATE timers SET due_at = ?1 WHERE kind = ?2 AND due_at > ?1",
        due_at,
        code(kind)
    )
        .run();
}

void TimerStore::cancel(TimerKind kind, std::int64_t need_id, std::int64_t invitation_id) {
    Query(
        database_,
        "DELETE FROM timers WHERE kind = ? AND need_id = ? AND invitation_id = ?",
        code(kind),
        need_id,
        invitation_id
    )
        .run();
}

void TimerStore::cancel_all(std::int64_t need_id) {
    Query(database_, "DELETE FROM timers WHERE need_id = ?", need_id).run();
}

std::optional<TimePoint> TimerStore::due(
    TimerKind kind, std::int64_t need_id, std::int64_t invitation_id
) {
    Query query(
        database_,
        "SELECT due_at FROM timers WHERE kind = ? AND need_id = ? AND invitation_id = ?",
        code(kind),
        need_id,
        invitation_id
    );
    return query.step() ? query.optional_time(0) : std::nullopt;
}

std::optional<Timer> TimerStore::take_due(TimePoint now) {
    std::optional<Timer> timer;
    {
        Query query(
            database_,
            "SELECT kind, need_id, invitation_id, due_at FROM timers WHERE due_at <= ?"
            " ORDER BY due_at, need_id, invitation_id, kind LIMIT 1",
            now
        );
        if (query.step()) {
            timer = Timer{
                to_timer_kind(query.text(0)), query.integer(1), query.integer(2), query.time(3)};
        }
    }
    if (timer) {
        cancel(timer->kind, timer->need_id, timer->invitation_id);
    }
    return timer;
}

std::optional<TimePoint> TimerStore::next_due() {
    Query query(database_, "SELECT due_at FROM timers ORDER BY due_at LIMIT 1");
    return query.step() ? query.optional_time(0) : std::nullopt;
}

}  // namespace clusterlotse::storage
