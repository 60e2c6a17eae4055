#pragma once

#include <cstddef>
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

}  // namespace clusterlotse::commands
