#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What a word tells of who does a work that a firm names.
enum ElsewhereWord : std::uint32_t {
    kOthers = 1U << 0,   ///< other firms, where a link leads to them
    kAway = 1U << 1,     ///< alone says that it is done elsewhere
    kLeads = 1U << 2,    ///< leads to who does it
    kHappens = 1U << 3,  ///< a verb whose subject is what is done
    kOurs = 1U << 4,     ///< from here on the firm itself
    kAtOthers = 1U << 5,
    kArticleOfOthers = 1U << 6,
    kOthersDo = 1U << 7,      ///< a verb whose subject is who does it
    kSomeOther = 1U << 8,     ///< before a house that is not named: "bei einer Härterei"
    kCarry = 1U << 9,         ///< "zum Verzinken bringen wir die Teile nach Siegen"
    kHeadsOthers = 1U << 10,  ///< alone over a list of what others do
    kForWhom = 1U << 11,      ///< behind "Partner": whose partner the firm is
    kToHouse = 1U << 12,      ///< before "einer Härterei"
    kLets = 1U << 13          ///< "Verzinken lassen wir machen"
};

/// ElsewhereWord values of a spelling key.
std::uint32_t elsewhere_word(std::string_view key);

constexpr std::uint32_t kLink = 4;  ///< atoms between "bei" and whom it leads to

/// A work that a firm names, among the words of its sentence.
struct NamedAmongWords {
    const std::vector<Atom>& atoms;
    const Mention& mention;

    const std::string& key(std::uint32_t at) const { return atoms[at].key; }
    std::uint32_t word(std::uint32_t at) const { return elsewhere_word(atoms[at].key); }
    bool in_sentence(std::uint32_t at) const {
        return at < atoms.size() && atoms[at].sentence == atoms[mention.first].sentence;
    }
    bool in_clause(std::uint32_t at) const {
        return at < atoms.size() && atoms[at].clause == atoms[mention.first].clause;
    }
};

}  // namespace clusterlotse::matching
