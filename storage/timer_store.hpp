#pragma once

#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clusterlotse::storage {

/// What is to be done when its time comes.
enum class TimerKind {
    release_limit,   ///< no moderator decided: the next one is asked
    wave,            ///< too few positive answers: more suppliers are asked
    bundle,          ///< collected answers are shown to the asker
    reminder,        ///< half of a supplier's time is over
    firms_free,      ///< a firm that fits, and was not to be asked before, may be asked
    nobody_found,    ///< the asker of a need that found nobody hears what is being done
    expiry_warning,  ///< the need ends in three days
    expiry,          ///< the need ends
    unpark,          ///< a parked need is taken up again
    outcome,         ///< the asker is asked how it came out
    open_needs,      ///< a need waits until another one of its asker ends or rests
    release_day,     ///< the day from which on its asker lets a need go
    rating,          ///< the asker is asked how good the answers were
};

/// One thing to be done for a need, or for one invitation of it.
struct Timer {
    TimerKind kind = TimerKind::expiry;
    std::int64_t need_id = 0;
    std::int64_t invitation_id = 0;  ///< 0: the need itself
    TimePoint due_at{};
};

/// What is to be done later. A timer is a row, so that it survives a restart; it is taken out in
/// the transaction of its effect, so that it is done once.
class TimerStore {
public:
    explicit TimerStore(Database& database) : database_(database) {}

    /// Sets or moves the timer of this kind for this need and invitation.
    void set(const Timer& timer);
    /// The same, but an earlier timer stays as it is.
    void set_if_absent(const Timer& timer);
    /// Moves all of this kind that are later to `due_at`.
    void bring_forward(TimerKind kind, TimePoint due_at);
    void cancel(TimerKind kind, std::int64_t need_id, std::int64_t invitation_id = 0);
    /// All of the need and its invitations.
    void cancel_all(std::int64_t need_id);
    std::optional<TimePoint> due(
        TimerKind kind, std::int64_t need_id, std::int64_t invitation_id = 0
    );

    /// Takes out the earliest timer that is due; nothing where none is.
    std::optional<Timer> take_due(TimePoint now);
    /// When the next one becomes due; nothing where none waits.
    std::optional<TimePoint> next_due();

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
