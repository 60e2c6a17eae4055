#pragma once

#include "commands/ruled_out.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A part of a sentence, as commas and words like "aber" and "because" divide it.
struct TalkClause {
    std::size_t first = 0;
    std::size_t last = 0;  ///< words of the text, inclusive
    std::size_t sentence = 0;
    std::string words;  ///< TextWord::letters with a blank between
};

std::vector<TalkClause> talk_clauses(const std::vector<TextWord>& words);

/// "die haben uns …", "mit denen", "they", "dort": speaks of somebody who was named before.
bool refers_back(const std::vector<TextWord>& words, const TalkClause& clause);

/// Refers back, or gives a reason or a consequence: "deshalb wollen wir wechseln".
bool hangs_on(const std::vector<TextWord>& words, const TalkClause& clause);

/// "Ach ja", "Übrigens": says nothing of its own.
bool is_idle(const std::vector<TextWord>& words, const TalkClause& clause);

/// Fills in the bytes of `place` that take the clauses from `first` to `last`, of one sentence, out
/// of the text, so that what is left of the sentence begins in capitals: "Meier hat uns hängen
/// lassen, deshalb suchen wir Wellen" leaves "Wir suchen Wellen".
void cut_clauses(
    std::string_view text,
    const std::vector<TextWord>& words,
    const std::vector<TalkClause>& clauses,
    std::size_t first,
    std::size_t last,
    RuledOut& place
);

}  // namespace clusterlotse::commands
