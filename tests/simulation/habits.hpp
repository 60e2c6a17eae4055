#pragma once

#include "domain/date.hpp"
#include "tests/simulation/chance.hpp"
#include "tests/simulation/world.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::simulation {

enum class Rhythm { weekly, monthly, matches_only, off };

/// How somebody wants the digest, by his own words.
struct Wanted {
    TimePoint said{};
    /// When the bot had certainly heard it; later than anything while it is being said.
    TimePoint heard = TimePoint::max();
    Rhythm rhythm = Rhythm::weekly;
    std::optional<Date> paused_until = {};  ///< that day included
    bool confirmed = false;
};

/// What a firm said it has free.
struct Offered {
    std::string firm;  ///< id
    std::string name;
    Date until{};  ///< the last day
    TimePoint said{};
    TimePoint heard = TimePoint::max();
    std::optional<TimePoint> taken = {};   ///< when the bot had heard that it is no longer free
    std::optional<TimePoint> ending = {};  ///< when that was said
};

/// Members who say how often they want the digest, pause it, stop it and come back, and who tell
/// what they have free; with what follows from their words, worked out without the bot.
class Habits {
public:
    Habits(World& world, Chance& chance) : world_(world), chance_(chance) {}

    void plan_free_capacities(int count, TimePoint until);
    /// Notices confirmations, and lets now and then the reader of a digest wish something.
    void see(const Step& step);

    /// The last wish of this reader (his channel and address) that was said before `at`; the
    /// default, heard from the beginning, where there was none.
    Wanted wanted(const std::string& reader, TimePoint at) const;
    /// True where he said something between the two.
    bool wavered(const std::string& reader, TimePoint from, TimePoint until) const;
    const std::vector<Offered>& offered() const { return offered_; }

    /// Wishes that nobody confirmed, a line each.
    std::vector<std::string> unconfirmed() const;
    int wishes() const;

private:
    void overhear(const InboundMessage& message);
    void wish(const Delivered& digest);
    void come_back(const Delivered& digest, TimePoint when);
    void say_wish(
        const Delivered& digest,
        const std::string& text,
        Wanted wanted,
        std::chrono::days pause,
        bool as_reply
    );
    bool still_reads(const Delivered& digest);
    void offer(const Profile& firm);
    void take_back(std::size_t offered, const std::string& sender, Place place);

    /// How often he had it before he turned it off, or has it.
    Rhythm rhythm_when_on(const std::string& reader);

    World& world_;
    Chance& chance_;
    std::map<std::string, std::vector<Wanted>> wanted_;
    std::vector<Offered> offered_;
    std::string overheard_;  ///< key of the message that was looked at last
};

/// The day in the world's time zone.
Date today(const World& world);

}  // namespace clusterlotse::simulation
