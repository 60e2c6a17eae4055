#pragma once

#include "commands/discretion/redaction.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// How a word stands apart from the one before it.
enum class Apart { blank, list, clause };

/// A word of a text.
struct TextWord {
    std::string letters;  ///< in lower-case ASCII, umlauts spelled out
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes of the text
    /// `list`: a comma or slash stands before it; `clause`: the end of a sentence or a colon does.
    Apart apart = Apart::blank;
    bool capital = false;
    bool new_line = false;  ///< a line break stands before it, whatever `apart` makes of it
};

/// The words of a text. A line break within a paragraph is a blank, as mail programs wrap lines.
std::vector<TextWord> text_words(std::string_view text);

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
