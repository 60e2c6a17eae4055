#pragma once

#include "domain/channel.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::cli {

/// One line of a needs file.
struct NeedLine {
    std::string id;
    std::string text;
    std::optional<Language> language =
        {};  ///< absent where not said, or a language the bot does not speak
};

struct NeedsReading {
    std::vector<NeedLine> needs;
    std::vector<std::string> problems;  ///< "FILE:LINE: what is wrong", at most a hundred
};

/// Reads {"id", "text", "lang"} from each line of JSON; other keys are left alone, empty lines
/// skipped. Total.
NeedsReading read_needs(std::string_view content, const std::string& file_name);

}  // namespace clusterlotse::cli
