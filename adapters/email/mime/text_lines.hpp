#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace clusterlotse::email {

/// The plain text of a message as it grows line by line while its HTML is read: white space
/// collapses, lines within quotations begin with "> ", empty lines are kept single.
class TextLines {
public:
    /// Takes text with entities; nothing while it is hidden.
    void add_text(std::string_view raw);

    /// Takes words as they are.
    void append(std::string_view words) { line_ += words; }

    /// Replaces what was begun: the line of a list's item begins with its number or sign.
    void begin_item(std::string_view sign) { line_ = sign; }

    /// A tab where a cell stands before this one.
    void begin_cell();

    /// Ends the line; with `forced` also an empty one counts, as <br> makes it.
    void end_line(bool forced = false);

    /// An empty line before the next one.
    void want_blank() { want_blank_ = true; }

    /// A mark between the lines (html_renderer.hpp).
    void add_mark(char mark) { out_ += mark; }

    void begin_quote() { ++quotes_; }
    void end_quote() { --quotes_; }
    void hide() { ++hidden_; }
    void unhide() { --hidden_; }
    bool hidden() const { return hidden_ > 0; }
    void begin_preformatted() { ++pre_; }
    void end_preformatted() { --pre_; }

    /// How long the line is by now, and what stands in it from there on.
    std::size_t column() const { return line_.size(); }
    std::string from_column(std::size_t column) const;

    std::string take() { return std::move(out_); }

private:
    void prefix();

    std::string out_;
    std::string line_;
    std::size_t quotes_ = 0;
    int hidden_ = 0;
    int pre_ = 0;
    bool space_ = false;
    bool want_blank_ = false;
};

}  // namespace clusterlotse::email
