#pragma once

#include "commands/discretion/ruled_out.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A part of a sentence, as commas and words like "aber" and "because" divide it. A line break ends
/// a sentence unless the next line clearly goes on: in small letters, or behind "mit der".
struct TalkClause {
    std::size_t first = 0;
    std::size_t last = 0;  ///< words of the text, inclusive
    std::size_t sentence = 0;
    std::string words;  ///< TextWord::letters with a blank between
};

/// No clause ends within one of the names.
std::vector<TalkClause> talk_clauses(
    const std::vector<TextWord>& words, const std::vector<FirmMention>& names = {}
);

/// The clause begins a line of its own though the line before is as long as a wrapped one.
bool begins_behind_long_line(const std::vector<TextWord>& words, const TalkClause& clause);

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
