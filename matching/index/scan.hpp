#pragma once

#include <array>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {

using Pieces = std::array<re2::StringPiece, 12>;

/// Calls use(groups) for every occurrence of `pattern` in `text`; where it returns true the words
/// are blanked out.
template <class Use>
void scan(std::string& text, const RE2& pattern, Use use) {
    Pieces groups;
    const int count = 1 + pattern.NumberOfCapturingGroups();
    std::size_t at = 0;
    while (at <= text.size() &&
           pattern.Match(text, at, text.size(), RE2::UNANCHORED, groups.data(), count)) {
        const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
        const std::size_t length = groups[0].size();
        if (length == 0) {
            return;
        }
        if (use(groups)) {
            text.replace(begin, length, length, '|');
        }
        at = begin + length;
    }
}

}  // namespace clusterlotse::matching
