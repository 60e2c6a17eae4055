#pragma once

#include "commands/letters/marked_text.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Words of one kind. `text` may hold line ends where a value has several lines.
struct Span {
    std::string text;
    bool bold = false;
    std::string link;  ///< an https or mailto URI; empty: none

    bool operator==(const Span&) const = default;
};

using Line = std::vector<Span>;

struct Block {
    enum class Kind {
        paragraph,  ///< lines
        quotation,  ///< one line: a value that stands alone, the words of a person
        heading,    ///< one line
        bullets,    ///< one line an item
        rule,
        table,  ///< rows of as many cells each, the first is the header
    };

    Kind kind = Kind::paragraph;
    bool after_gap = false;  ///< an empty line stands before it
    std::vector<Line> lines;
    std::vector<std::vector<Line>> rows;
};

/// A message as a tree, from which its plain text and both kinds of HTML are made.
struct RichText {
    std::vector<Block> blocks;

    /// False where HTML would show nothing that the plain text does not.
    bool has_markup() const;
};

/// Reads a tidied text. Markup, only in a template's own words:
///   "# " begins a heading; so does a first line that begins with a need's number, where more
///   follows. "• " begins an item. "---" alone on a line is a rule. "**words**" are bold.
///   "[words](target)" is a link where the target is an https or mailto URI, else the words with
///   the target behind them. Consecutive lines with tab characters are the rows of a table.
///   Empty lines separate paragraphs; a paragraph that is one value is a quotation, unless it is
///   all there is.
/// Everything else is text. Total: any text gives a tree.
RichText read_rich_text(const MarkedText& text);

/// The words of a line without their markup; a link is followed by its target where that says more.
/// "[5 very good](mailto:…?subject=5)" says no more than its words.
std::string plain_line(const Line& line);

/// The widest table, in characters, that plain text shows as columns.
inline constexpr std::size_t kPlainWidth = 72;

/// The plain text: markup gone, tables as aligned columns where they fit kPlainWidth, else one
/// "header: cell" line a cell and an empty line between rows.
std::string plain_text(const RichText& text);

}  // namespace clusterlotse::commands
