#pragma once

#include "commands/desk/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// `parts` with commas between them and `before_last` in front of the last one.
inline std::string with_last(const std::vector<std::string>& parts, std::string_view before_last) {
    if (parts.size() < 2) {
        return joined(parts, "");
    }
    return joined({parts.begin(), parts.end() - 1}, ", ") + std::string(before_last) + parts.back();
}

/// `parts` as a sentence lists them: "A, B und C", in English "A, B and C".
inline std::string enumerated(const std::vector<std::string>& parts, Language language) {
    return with_last(parts, language == Language::de ? " und " : " and ");
}

/// `parts` as a question offers them: "A, B oder C", in English "A, B or C".
inline std::string alternatives(const std::vector<std::string>& parts, Language language) {
    return with_last(parts, language == Language::de ? " oder " : " or ");
}

}  // namespace clusterlotse::commands
