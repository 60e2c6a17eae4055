#pragma once

#include "matching/answers/answer_scene.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// What a sentence does; a sentence may do several things.
enum class Does : std::uint8_t {
    agrees,         ///< says yes, or that it can be done
    agrees_little,  ///< "könnte passen"
    refuses,        ///< says no to the whole
    refuses_part,   ///< says no to a process, a material, a number, the rest
    refuses_day,    ///< says no to a date only
    busy,           ///< has no capacity
    wants_time,     ///< will answer later
    promises,       ///< will send an offer
    asks,           ///< asks something, also without a question mark
    offers,         ///< sends an offer
    limits,         ///< tells how far it can go: "30 Stück wären drin", "nur die Wellen"
    takes_back,
    jokes,
    wants_contact,
    unsure,      ///< "ich weiß nicht"
    other_time,  ///< "gern beim nächsten Mal"
    no_price,    ///< its amounts are not the firm's price
    away,        ///< "im Urlaub"
    lacks_yet    ///< "EN 9100 noch nicht": a certificate is missing, and nothing is refused for it
};

constexpr std::uint32_t bit(Does does) {
    return std::uint32_t{1} << static_cast<unsigned>(does);
}

/// All a sentence does, as bits.
std::uint32_t cues_of(const AnswerSentence& sentence);

/// The part of the above that fixed phrases show, and `words` without what only looks like a no
/// ("kein Problem", "nicht vor KW 3").
std::uint32_t phrase_cues(std::string& words, bool marked);

}  // namespace clusterlotse::matching
