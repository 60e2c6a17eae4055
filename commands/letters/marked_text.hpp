#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A text of which every byte is known to be a template's own word or part of a value that was put
/// into it. Only a template's own words are ever read as markup: what people wrote is a value.
class MarkedText {
public:
    void append(char letter, bool own);

    const std::string& text() const { return text_; }
    std::size_t size() const { return text_.size(); }
    /// True where the template itself has `word` at `at`.
    bool has_own(std::size_t at, std::string_view word) const;
    /// Where the template itself has `word` in [from, until); npos where nowhere.
    std::size_t find_own(std::string_view word, std::size_t from, std::size_t until) const;
    MarkedText part(std::size_t from, std::size_t until) const;
    /// True where no byte of [from, until) is the template's own.
    bool is_value(std::size_t from, std::size_t until) const;

private:
    std::string text_;
    std::vector<bool> own_;
};

/// The value between marks that a template engine passes through. Marks that stand in it already
/// are dropped, so nothing can leave the value early.
std::string as_value(std::string_view text);

/// Takes the marks out of what the engine made.
MarkedText read_marks(std::string_view rendered);

/// Without blanks at line ends, with at most one empty line in a row and no white space at either
/// end.
MarkedText tidied(const MarkedText& text);

}  // namespace clusterlotse::commands
