#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_board.hpp"
#include "commands/digest/digest_schedule.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::commands {

/// What one step does at most, so that a message that comes meanwhile waits a few milliseconds.
constexpr std::size_t kNeedsAStep = 1;
constexpr std::size_t kFirmsAStep = 25;
constexpr std::size_t kLateAStep = 200;
constexpr std::size_t kRecalledAStep = 200;
constexpr std::size_t kMostChanged = 200;

/// Writes the editions of the digest when they are due, a small step at a time. How far an edition
/// has come is in the database; after a restart, or a commit that failed, the next step goes on
/// from there. An edition that is kLatestDigest late is left out, and so is a digest that was
/// written in time and could not be sent for so long. A digest that waits to be sent while a need
/// in it ends, is kept back or is worded anew is taken back and written again.
class DigestRun {
public:
    explicit DigestRun(Office& office) : office_(office) {}

    /// After a start, before anything is sent: gives up the digests that are too late by now, and
    /// holds back those that became due meanwhile where the quiet hours have begun.
    void catch_up();

    /// The next step, inside a transaction of its own; true where there was something to do, so
    /// that it is to be called again soon. Costs next to nothing where nothing is due.
    bool step();

private:
    bool recall(std::size_t limit);
    void write_room(const storage::Edition& edition);
    void write_moderators(const storage::Edition& edition);
    void write_firms(const storage::Edition& edition);

    Office& office_;
    std::optional<DigestDue> under_way_;  ///< the edition that `board_` is for
    std::optional<DigestBoard> board_;
    bool prepared_ = false;
    std::optional<TimePoint> tidied_;  ///< when late digests were last looked for
    /// Needs that changed before this are no longer in a digest that waits.
    TimePoint recalled_{};
};

}  // namespace clusterlotse::commands
