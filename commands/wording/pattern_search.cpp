#include "commands/wording/pattern_search.hpp"

namespace clusterlotse::commands {

re2::StringPiece piece_of(std::string_view text) {
    return {text.data(), text.size()};
}

bool says(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(piece_of(text), pattern);
}

bool says_only(std::string_view text, const RE2& pattern) {
    return RE2::FullMatch(piece_of(text), pattern);
}

}  // namespace clusterlotse::commands
