#pragma once

#include "commands/discretion/text_words.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Words that may name a need's part: "die Wellen", "bei den Laufrädern".
struct PartWord {
    std::size_t first = 0;  ///< the article
    std::size_t last = 0;   ///< words of the text, inclusive
    std::string stem;
};
std::vector<PartWord> part_words(const std::vector<TextWord>& words);

/// The stems of the nouns of a need's text.
std::set<std::string> parts_of(const std::string& need_text);

/// True for stems of the same thing: "rad" of "laufrad".
bool same_part(const std::string& said, const std::string& known);

}  // namespace clusterlotse::commands
