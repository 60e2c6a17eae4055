#pragma once

#include "matching/needs/clauses.hpp"
#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// A need's text cut into clauses, and the questions that are put to a clause again and again.
/// Lives shorter than what it refers to.
struct Message {
    const Analysis& analysis;
    const std::vector<Clause>& clauses;
    const std::vector<std::uint32_t>& words;  ///< FocusWord values of every atom

    const std::string& key_at(std::uint32_t at) const { return analysis.atoms[at].key; }

    bool asks(const Clause& clause) const {
        return (clause.does & (kAsks | kWho)) != 0 || shall(clause);
    }

    /// "sollen", "zu verzinken", "to be coated".
    bool shall(const Clause& clause) const {
        if ((clause.does & kShall) != 0) {
            return true;
        }
        for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
            const std::string& key = key_at(at);
            const std::string& next = key_at(at + 1);
            if ((key == "to" && (next == "be" || next == "have")) ||
                (key == "zu" && next.size() > 5 && next.ends_with("en"))) {
                return true;
            }
        }
        return false;
    }

    bool has(const Clause& clause, std::string_view word) const {
        return std::any_of(
            analysis.atoms.begin() + clause.first,
            analysis.atoms.begin() + clause.last,
            [&](const Atom& atom) { return atom.key == word; }
        );
    }

    template <class Test>
    bool any_process(const Clause& clause, Test test) const {
        return std::any_of(
            analysis.mentions.begin(),
            analysis.mentions.end(),
            [&](const Mention& mention) {
                return mention.kind == SenseKind::process && mention.first >= clause.first &&
                       mention.first < clause.last && test(mention);
            }
        );
    }

    bool participle_in(const Clause& clause) const {
        return any_process(clause, [](const Mention& mention) { return mention.participle; });
    }

    bool follows_in_sentence(std::size_t at) const {
        return at + 1 < clauses.size() && clauses[at + 1].sentence == clauses[at].sentence;
    }
};

}  // namespace clusterlotse::matching
