#pragma once

#include "storage/profile_files/profile_files.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::profile_files::tests {

/// A vocabulary of two processes and two materials.
inline CodeCheck small_vocabulary() {
    CodeCheck check;
    check.process = [](std::string_view word) {
        if (word == "turning" || word == "Drehen") {
            return CodeAnswer{"turning", ""};
        }
        return word == "milling" || word == "Fräsen" ? CodeAnswer{"milling", ""}
                                                     : CodeAnswer{std::nullopt, "turning"};
    };
    check.material = [](std::string_view word) {
        if (word == "1.4301" || word == "X5CrNi18-10") {
            return CodeAnswer{"1.4301", ""};
        }
        return word == "stainless" ? CodeAnswer{"stainless", ""}
                                   : CodeAnswer{std::nullopt, "1.4301"};
    };
    return check;
}

inline ProfileReading read_lines(std::string_view content) {
    return read_profiles(content, FileFormat::jsonl, small_vocabulary());
}

inline ProfileReading read_table(std::string_view content) {
    return read_profiles(content, FileFormat::csv, small_vocabulary());
}

/// All problems, one a line, as "LINE:COLUMN: TEXT".
inline std::string problems_of(const ProfileReading& reading) {
    std::string all;
    for (const ProfileProblem& problem : reading.problems) {
        all += describe(problem, "").substr(1) + "\n";
    }
    return all;
}

}  // namespace clusterlotse::profile_files::tests
