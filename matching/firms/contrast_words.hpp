#pragma once

#include <cstdint>
#include <string_view>

namespace clusterlotse::matching {

/// What a word does in a sentence that tells of the work of others.
enum ContrastWord : std::uint32_t {
    kAre = 1U << 0,
    kAnotherWork = 1U << 1,
    kAs = 1U << 2,  ///< behind "anders": than what
    kConfuse = 1U << 3,
    kWithWhat = 1U << 4,
    kNothing = 1U << 5,
    kToDo = 1U << 6,  ///< behind "nichts": nothing to do with
    kOurWork = 1U << 7,
    kWrong = 1U << 8,
    kWrongWhat = 1U << 9,
    kElsewhere = 1U << 10,
    kLeave = 1U << 11,
    kFirmItself = 1U << 12,
    kToWhom = 1U << 13,  ///< who does it instead
    kAskThem = 1U << 14,
    kGoesOn = 1U << 15,  ///< between the works of a list
    kUs = 1U << 16
};

/// The ContrastWord bits of a word by its spelling key; 0 for most words.
std::uint32_t contrast_word(std::string_view key);

}  // namespace clusterlotse::matching
