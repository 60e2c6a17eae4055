#include "commands/desk/typed_signs.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool is_typed_sign(std::string_view text) {
    static const RE2 sign(
        R"((?:(?:👍|👌|✅|✔|☑|👎|❌|✖|🚫|⛔|❓|❔)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*\s*)+[.!]*)"
    );
    return says_only(trimmed(text), sign);
}

bool is_typed_no(std::string_view text) {
    static const RE2 no(R"((?:(?:👎|❌|✖|🚫|⛔)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*\s*)+[.!]*)");
    return says_only(trimmed(text), no);
}

bool is_thanks_or_sign(std::string_view text) {
    if (is_typed_sign(text)) {
        static const RE2 asks("❓|❔");
        return !is_typed_no(text) && !says(text, asks);
    }
    static const RE2 signs(R"([^\x00-\x7F]+[\s.!]*)");
    return small_talk(text) == SmallTalk::thanks || says_yes(text) ||
           (small_talk(text) == SmallTalk::empty && says_only(trimmed(text), signs));
}

bool is_typed_question(std::string_view text) {
    static const RE2 asks(R"((?:(?:❓|❔|\?)\x{FE0F}?\s*)+!?)");
    return says_only(trimmed(text), asks);
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
