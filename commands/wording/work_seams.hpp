#pragma once

#include <cstddef>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::commands {

constexpr std::size_t kMostWorks = 5;  ///< pieces of work in one message

/// A message cut where one piece of work may end and the next begin.
struct WorkPieces {
    std::string lead;  ///< before the first work
    std::vector<std::string> works;
};

/// "1) … 2) …", "a) … b) …", lines that begin with a dash or a number.
WorkPieces marked_works(const std::string& text);

/// "40 Drehteile … und (außerdem) 200 Laschen …", "…, 200 Laschen …", "… . 200 Laschen …", "…,
/// außerdem einen Schaltschrank".
WorkPieces joined_works(const std::string& text);

/// "PVD-Beschichten von 12 Stempeln und Drahterodieren von 3 Schnittplatten"; nothing where a piece
/// names no work with the number of its things.
WorkPieces works_on_things(const std::string& text);

/// "Mill ": in English the verb stands before the number; a pattern of words.
const std::string& work_verb();

/// "shafts" of "turn the shafts", which names its thing without a number, folded; empty elsewhere.
std::string uncounted_thing(const std::string& words);

/// "Drahterodieren von 3 Schnittplatten": the work, then how many of what, which is the group.
const RE2& work_on_things();

}  // namespace clusterlotse::commands
