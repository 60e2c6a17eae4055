#pragma once

#include "matching/needs/clauses.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

constexpr float kSure = 0.7F;         ///< strength above which a mention is no guess
constexpr std::uint32_t kGroup = 4;   ///< atoms from a preposition to the noun it governs
constexpr std::size_t kLongWord = 5;  ///< letters; a longer unknown word can be one of a trade

/// Where a mention stands: its clause and sentence.
struct MentionPlace {
    std::uint32_t first = 0;  ///< atoms of the clause
    std::uint32_t last = 0;
    std::uint32_t sentence = 0;
    std::uint32_t does = 0;  ///< FocusWord values of the clause
};

/// A need's text with what is known of it while its focus is found, and the questions that are put
/// to it again and again. Lives shorter than what it refers to.
struct Scene {
    const Lexicon& lexicon;
    Analysis& analysis;
    std::vector<std::uint32_t> words = {};  ///< FocusWord values of every atom
    std::vector<Clause> clauses = {};
    std::vector<MentionPlace> places = {};  ///< of every mention
    bool parts_exist = false;               ///< the text says that the parts are there

    const Mention& mention(std::size_t at) const { return analysis.mentions[at]; }
    std::size_t count() const { return analysis.mentions.size(); }
    const std::string& key(std::uint32_t atom) const { return analysis.atoms[atom].key; }
    const Process& process(const Mention& said) const { return lexicon.processes[said.id]; }

    /// Names a process, a product or a machine, and nothing tells yet that it is only context.
    bool asked(std::size_t at) const;

    /// "Drehteile", "castings", "Vorrichtung", "Welle": a thing, perhaps named by how it is made.
    bool thing(const Mention& said) const;

    /// A process asked as a noun or verb: no thing and no property of one.
    bool task(std::size_t at) const;

    /// A task that is neither a finish nor a service: it gives a part its shape.
    bool shapes(std::size_t at) const;

    /// A finish or a further step on a part that is made otherwise.
    bool finishes(const Mention& said) const;

    /// Written in small letters, as a verb is in German.
    bool verb(const Mention& said) const;

    /// Whether a mention covers the atom.
    bool known(std::uint32_t atom) const;

    /// Whether a word of the kind (FocusWord values) stands in front, with nothing but adjectives
    /// between, at most `far` atoms away.
    bool behind(std::uint32_t atom, std::uint32_t kind, std::uint32_t far) const;

    /// Whether something else that is asked, not of the same words, passes the test of its number.
    template <class Test>
    bool other(std::size_t at, Test test) const {
        for (std::size_t i = 0; i < count(); ++i) {
            if (i != at && asked(i) && mention(i).first != mention(at).first && test(i)) {
                return true;
            }
        }
        return false;
    }

    /// The preposition that governs the group of words which the mention ends; the mention's own
    /// first atom where there is none.
    std::uint32_t governor(std::size_t at) const;
};

/// Parts and features of parts, as the last part of a compound or alone: "Drehteil", "castings".
bool part_word(std::string_view key);

/// Words that name a process, a product or a machine.
bool is_trade(const Mention& mention);

}  // namespace clusterlotse::matching
