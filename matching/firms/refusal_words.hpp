#pragma once

#include <cstdint>
#include <string_view>

namespace clusterlotse::matching::refusal {

/// What a word does in a sentence that tells what a firm does not do.
enum Word : std::uint32_t {
    kNot = 1U << 0,
    kNone_ = 1U << 1,     ///< "kein"
    kNein = 1U << 2,      ///< an answer
    kWe = 1U << 3,        ///< who refuses
    kLight = 1U << 4,     ///< may stand between "wir" and "nicht"
    kVoids = 1U << 5,     ///< behind "nicht": nothing is refused
    kStops = 1U << 6,     ///< what follows is done
    kRelative = 1U << 7,  ///< before "wir": a clause that depends on another
    kProgramme = 1U << 8,
    kIs = 1U << 9,
    kBelongs = 1U << 10,  ///< behind "ist nicht": it is no part of what is done
    kOnly = 1U << 11,
    kFor = 1U << 12,
    kOurOwn = 1U << 13,
    kClients = 1U << 14,
    kInternal = 1U << 15,
    kBounds = 1U << 16,  ///< leads to a number that is a limit
    kExcept = 1U << 17,
    kDuty = 1U << 18,   ///< a question about what the customer has to do
    kHelps = 1U << 19,  ///< "do not", "cannot"
    kAnd = 1U << 20,
    kOthers = 1U << 23,  ///< who does it instead
    kItself = 1U << 22,  ///< "nicht selbst": others do it
    kWith = 1U << 21     ///< "nicht selbst", "nicht im Haus": others do it
};

/// The Word bits of a word by its spelling key; 0 for most words.
std::uint32_t word_of(std::string_view key);

}  // namespace clusterlotse::matching::refusal
