#include "storage/profile_files/csv_profiles.hpp"
#include "storage/profile_files/fields.hpp"

#include <algorithm>
#include <unordered_map>

namespace clusterlotse::profile_files {

namespace {

/// The columns that the first row names; nothing where the file cannot be read with it.
std::vector<std::optional<Column>> read_header(const CsvRow& header, ProblemList& problems) {
    std::vector<std::optional<Column>> columns;
    for (const CsvCell& cell : header.cells) {
        const auto column = column_named(cell.text);
        if (!column && !cell.text.empty()) {
            problems.add(
                cell.at,
                "unknown column " + in_quotes(cell.text) + "; did you mean \"" +
                    nearest_column(cell.text) + "\"?"
            );
        } else if (column && std::find(columns.begin(), columns.end(), column) != columns.end()) {
            problems.add(cell.at, "the column " + in_quotes(cell.text) + " stands twice");
        }
        columns.push_back(column);
    }
    for (const Column wanted : {Column::id, Column::name}) {
        if (std::find(columns.begin(), columns.end(), std::optional(wanted)) == columns.end()) {
            problems.add(
                {header.line, 1},
                "the column \"" + column_names()[static_cast<std::size_t>(wanted)] + "\" is missing"
            );
        }
    }
    return columns;
}

}  // namespace

void read_csv(
    const std::string& text, const CodeCheck& check, ProfileReading& reading, ProblemList& problems
) {
    const std::vector<CsvRow> rows = split_csv(text, problems);
    if (rows.empty()) {
        return;
    }
    const auto header = read_header(rows.front(), problems);
    if (std::count(header.begin(), header.end(), std::optional(Column::id)) != 1 ||
        std::count(header.begin(), header.end(), std::optional(Column::name)) != 1) {
        return;
    }
    std::vector<Column> columns;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i]) {
            columns.push_back(*header[i]);
            kept.push_back(i);
        }
    }
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const CsvRow& row = rows[i];
        if (problems.full()) {
            problems.add(row.cells.front().at, "");
            return;
        }
        const auto surplus = std::find_if(
            row.cells.begin() +
                static_cast<std::ptrdiff_t>(std::min(header.size(), row.cells.size())),
            row.cells.end(),
            [](const CsvCell& cell) { return !cell.text.empty(); }
        );
        if (row.cells.size() < header.size() || surplus != row.cells.end()) {
            problems.add(
                surplus != row.cells.end() ? surplus->at : Position{row.line, 1},
                "the row has " + std::to_string(row.cells.size()) + " cells, the first row " +
                    std::to_string(header.size())
            );
            continue;
        }
        CsvRow known{.line = row.line, .cells = {}};
        for (const std::size_t column : kept) {
            known.cells.push_back(row.cells[column]);
        }
        Profile profile = read_csv_row(known, columns, check, problems);
        if (!profile.id.empty()) {
            const auto [first, added] = seen.emplace(profile.id, row.line);
            if (!added) {
                const auto id = std::find(header.begin(), header.end(), std::optional(Column::id)) -
                                header.begin();
                problems.add(
                    row.cells[static_cast<std::size_t>(id)].at,
                    "id: " + in_quotes(profile.id) + " stands already in line " +
                        std::to_string(first->second)
                );
            }
        }
        reading.profiles.push_back(std::move(profile));
        reading.lines.push_back(row.line);
    }
}

}  // namespace clusterlotse::profile_files
