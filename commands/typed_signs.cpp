#include "commands/typed_signs.hpp"

#include "commands/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

bool whole(std::string_view text, const RE2& pattern) {
    const std::string_view said = trimmed(text);
    return RE2::FullMatch(re2::StringPiece(said.data(), said.size()), pattern);
}

}  // namespace

bool is_typed_sign(std::string_view text) {
    static const RE2 sign(
        R"((?:(?:👍|👌|✅|✔|☑|👎|❌|✖|🚫|⛔|❓|❔)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*\s*)+[.!]*)"
    );
    return whole(text, sign);
}

bool is_typed_no(std::string_view text) {
    static const RE2 no(R"((?:(?:👎|❌|✖|🚫|⛔)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*\s*)+[.!]*)");
    return whole(text, no);
}

std::string with_sign_as_question(std::string_view text) {
    static const RE2 asks(R"((?s)\s*(?:(?:❓|❔)\x{FE0F}?\s*)+([\pL\pN].*))");
    std::string words;
    if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), asks, &words)) {
        return std::string(text);
    }
    words = std::string(trimmed(words));
    const bool marked = words.find('?') != std::string::npos;
    while (!marked && (words.ends_with('.') || words.ends_with('!'))) {
        words.pop_back();
    }
    return marked ? words : words + "?";
}

}  // namespace clusterlotse::commands
