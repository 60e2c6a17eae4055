#pragma once

#include "commands/discretion/redaction.hpp"
#include "commands/discretion/text_words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Words that name a firm.
struct FirmMention {
    std::size_t first = 0;
    std::size_t last = 0;            ///< words of the text, inclusive
    bool sure = false;               ///< more than one word of the name, or behind "Firma"
    std::vector<std::string> names;  ///< the firms' registered names; empty: none that is known
};

/// The words of a registered name without its legal form, as TextWord::letters.
std::vector<std::string> name_words(const std::string& name);

/// Whether a word of a text can be this word of a name: in the genitive, or with one slip of the
/// pen.
bool may_be_word_of_name(const std::string& word, const std::string& part);

/// The places of a text that name one of the firms: a whole name without its legal form, its first
/// two words, or one word that is none of the language or the trade; in any case and spelling of
/// umlauts, in the genitive, with a slip of the pen in a long word. In their order.
std::vector<FirmMention> mentions_of(
    const std::vector<TextWord>& words,
    const std::vector<std::string>& firm_names,
    const IsPlainWord& plain
);

}  // namespace clusterlotse::commands
