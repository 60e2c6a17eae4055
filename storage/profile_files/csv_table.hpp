#pragma once

#include "storage/profile_files/problem_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::profile_files {

struct CsvCell {
    std::string text;  ///< unquoted; without blanks at its ends where it was not quoted
    Position at;       ///< of its first character, the quote included
};

struct CsvRow {
    std::size_t line = 1;
    std::vector<CsvCell> cells;
};

/// Splits decoded text into rows (RFC 4180; separated by ';', ',' or tab, whichever the first row
/// has most of; a first line "sep=X" decides instead). Quoted cells may hold line breaks. Rows
/// without content are left out. Text behind a closing quote and a quote that is never closed are
/// problems.
std::vector<CsvRow> split_csv(std::string_view text, ProblemList& problems);

}  // namespace clusterlotse::profile_files
