#pragma once

#include "matching/capacity/capacity_times.hpp"
#include "matching/text/analysis.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What stands between two commas, colons, "und" or line ends of a message about free capacity.
struct CapacityPiece {
    std::size_t from = 0;  ///< tokens [from, next)
    std::size_t next = 0;
    std::uint32_t line = 0;
    std::vector<Id> processes = {};  ///< none that is above another
    std::vector<FoundHours> hours = {};
    std::vector<FoundTime> times = {};
    std::vector<std::string> words = {};  ///< the source's own, without hours, times, empty words

    bool facts() const { return !hours.empty() || !times.empty(); }
};

/// The pieces of the lines that say something of what is free; greetings and signatures do not.
std::vector<CapacityPiece> capacity_pieces(
    const Lexicon& lexicon, std::string_view text, Date today
);

/// Takes out the processes that stand above another one of them.
void drop_general(const Lexicon& lexicon, std::vector<Id>& processes);

}  // namespace clusterlotse::matching
