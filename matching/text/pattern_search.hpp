#pragma once

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::matching {

/// True where the pattern fits any part of the text.
inline bool matches(const RE2& pattern, std::string_view text) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

}  // namespace clusterlotse::matching
