#pragma once

#include "storage/profile_files/problem_list.hpp"

#include <string>

namespace clusterlotse::profile_files {

/// Reads decoded text, one object a line; empty lines are skipped.
void read_json_lines(
    const std::string& text, const CodeCheck& check, ProfileReading& reading, ProblemList& problems
);

}  // namespace clusterlotse::profile_files
