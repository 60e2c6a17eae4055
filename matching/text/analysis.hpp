#pragma once

#include "matching/text/text.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Bytes of a need or a profile that are read; what follows is left out.
constexpr std::size_t kMostTextRead = 20000;

/// What a word of the trade does in a need; for a profile all are `asked`.
enum class Role : std::uint8_t {
    asked,
    workpiece,  ///< what is to be worked on
    state,      ///< how the parts are already
    own,        ///< what the asker does himself or gives to others
    excluded,
    tried,   ///< without success
    former,  ///< how it was done until now
    reason,  ///< why it is asked
    asker,   ///< what the asker is or has
    use,     ///< what the thing is for
    demand,  ///< papers, tests and packing that go with what is made
    frame    ///< signature, firm names, terms of business
};

/// How much a word in this role says about which firm is sought, 0..1.
float weight_of(Role role);

/// A word or phrase of the vocabulary found in a text.
struct Mention {
    SenseKind kind = SenseKind::ordinary;
    Id id = kNone;
    std::uint32_t first = 0;  ///< atoms [first, last)
    std::uint32_t last = 0;
    float strength = 1;       ///< below 1: the wording leaves doubt
    bool participle = false;  ///< "verzinkt", "hardened": a property of the part rather than a task
    bool implied = false;     ///< a product that is usually made by this process
    bool compound = false;    ///< found inside a longer word
    Role role = Role::asked;
};

/// A word of the text for the comparison of texts.
struct Term {
    std::string text;  ///< stem of the spelling key
    std::uint32_t atom = 0;
    bool part = false;        ///< part of a compound
    bool recognised = false;  ///< the vocabulary knows what it means
    float weight = 1;         ///< below 1 where it belongs to the context of what is asked
};

/// What the vocabulary sees in a text.
struct Analysis {
    std::string_view source;  ///< what `folded` was made of; lives as long as the caller's text
    Folded folded;
    std::vector<Atom> atoms;
    std::vector<Mention> mentions;  ///< in the order of the text
    std::vector<Term> terms;
    bool parts_exist = false;  ///< the text says that the parts are there; set with the roles
};

/// Analyses at most the first `limit` bytes.
Analysis analyse(const Lexicon& lexicon, std::string_view text, std::size_t limit = 20000);

}  // namespace clusterlotse::matching
