#pragma once

#include "tests/simulation/world.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// Watches what askers hear: how their needs ended, once for each end; that nobody was found, or
/// that a moderator has not decided yet, within one working day. Taken from the words that reach
/// them.
class AskerChecks {
public:
    using Report = std::function<void(std::int64_t need_id, const std::string& what)>;

    AskerChecks(World& world, Report report) : world_(world), report_(std::move(report)) {}

    void see(const Step& step);
    /// What should have been said by now.
    void look_round();
    /// What was not said at all.
    void at_the_end();

    int last_words() const { return last_words_; }
    int words_of_nobody() const { return words_of_nobody_; }
    int words_of_waiting() const { return words_of_waiting_; }

private:
    struct Heard {
        int ends = 0;
        int words = 0;
        std::string state;  ///< in which it ended
        TimePoint by{};     ///< when he should have heard of it
    };

    void take(const Change& change);
    void hear(const Delivered& one);
    /// What did not reach the asker but his colleague, or a moderator who calls him.
    void take_refused(const Refused& refused);
    bool reaches_asker(const Delivered& one, const storage::NeedRecord& need);
    /// A day later, or on the next working day.
    TimePoint in_a_working_day() const;
    TimePoint a_working_day_after(TimePoint from) const;

    World& world_;
    Report report_;
    std::map<std::int64_t, Heard> heard_;        ///< by need
    std::map<std::int64_t, TimePoint> to_hear_;  ///< needs without a match: when he has to know it
    /// By need: texts that were refused and go on to another address of the asker's firm.
    std::map<std::int64_t, std::vector<std::string>> sent_on_;
    int last_words_ = 0;
    /// Needs that came back before a moderator: since when; the others wait since they were made.
    std::map<std::int64_t, TimePoint> waits_since_;
    std::set<std::int64_t> told_to_wait_;
    int words_of_nobody_ = 0;
    int words_of_waiting_ = 0;
};

}  // namespace clusterlotse::simulation
