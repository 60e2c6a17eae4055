#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::email {

struct HtmlToken {
    enum class Kind { text, start, end };
    Kind kind = Kind::text;
    std::string name;       ///< of a tag, lower case, without a namespace prefix
    std::string_view text;  ///< undecoded, of a text
    bool empty = false;     ///< <br/>
    std::vector<std::pair<std::string, std::string>>
        attributes;  ///< lower case name, decoded value; at most 32

    std::string attribute(std::string_view wanted) const;
};

/// Reads HTML token by token as browsers do (WHATWG section 13.2.5), without a tree: comments,
/// doctypes and the content of script, style, title, noscript and template are skipped. Linear, no
/// recursion. `html` must outlive the reader. A tree builder is not used on purpose: for hostile
/// markup its size grows with the square of the input.
class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view html) : html_(html) {}
    bool next(HtmlToken& token);

private:
    void read_tag(HtmlToken& token);
    void read_attributes(HtmlToken& token);
    void skip_raw(std::string_view name);

    std::string_view html_;
    std::size_t at_ = 0;
    std::array<bool, 6>
        unclosed_{};  // raw elements that are known not to end: each is searched for once
};

/// `text` with its character references decoded; unknown ones stay as they are.
std::string decode_entities(std::string_view text);

}  // namespace clusterlotse::email
