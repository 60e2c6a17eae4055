#pragma once

#include "storage/profile_files/csv_columns.hpp"
#include "storage/profile_files/csv_table.hpp"
#include "storage/profile_files/problem_list.hpp"

#include <string>
#include <vector>

namespace clusterlotse::profile_files {

/// Reads decoded text; the first row names the columns.
void read_csv(
    const std::string& text, const CodeCheck& check, ProfileReading& reading, ProblemList& problems
);

/// One row whose cells stand under `columns`.
Profile read_csv_row(
    const CsvRow& row,
    const std::vector<Column>& columns,
    const CodeCheck& check,
    ProblemList& problems
);

/// Comma-separated, UTF-8 without byte order mark, one row a profile.
std::string write_csv(const std::vector<Profile>& profiles);

}  // namespace clusterlotse::profile_files
