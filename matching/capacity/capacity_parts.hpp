#pragma once

#include "matching/capacity/capacity_times.hpp"
#include "matching/text/analysis.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matching {

/// What a message says of one free machine or group of them.
struct CapacityPart {
    struct Work {
        Id process = kNone;              ///< kNone: the vocabulary knows none of the words
        std::vector<std::string> words;  ///< the source's own, without hours, times, empty words
    };
    std::vector<Work> works;
    std::vector<FoundHours> hours;
    std::vector<FoundTime> times;

    bool has_process() const { return !works.empty() && works.front().process != kNone; }
};

/// Divides a message into what is free: at commas, "und", sentences and lines, wherever a process
/// with hours or a time of its own begins. A part without a time has that of its neighbour in the
/// same line, or of the heading above it.
std::vector<CapacityPart> capacity_parts(const Lexicon& lexicon, std::string_view text, Date today);

}  // namespace clusterlotse::matching
