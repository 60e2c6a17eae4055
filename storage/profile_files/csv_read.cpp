#include "storage/profile_files/csv_cells.hpp"
#include "storage/profile_files/csv_profiles.hpp"
#include "storage/profile_files/fields.hpp"
#include "storage/profile_files/json_places.hpp"
#include "storage/profile_files/schema.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace clusterlotse::profile_files {

namespace {

using nlohmann::json;

/// One row on its way to a record; remembers which cell each part of the record came from.
class RowRecord {
public:
    RowRecord(const CsvRow& row, const std::vector<Column>& columns, ProblemList& problems)
        : row_(row), problems_(problems) {
        for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
            cells_.emplace(columns[i], &row.cells[i]);
        }
    }

    json build() {
        const std::pair<const char*, Column> texts[] = {
            {"id", Column::id},
            {"name", Column::name},
            {"role", Column::role},
            {"city", Column::city},
            {"postcode", Column::postcode},
            {"website", Column::website},
            {"text", Column::text},
        };
        for (const auto& [key, column] : texts) {
            if (const CsvCell* cell = find(column)) {
                set(record_, "", key, cell->text, *cell);
            }
        }
        if (const CsvCell* cell = find(Column::employees)) {
            set(record_, "", "employees", number_of(cell->text), *cell);
        }
        if (const CsvCell* cell = find(Column::paused_until)) {
            set(record_, "", "paused_until", day_of(cell->text), *cell);
        }
        json_list("capabilities", Column::capabilities);
        json_list("contacts", Column::contacts);
        capabilities();
        certificates();
        contact();
        return std::move(record_);
    }

    /// The cell a path came from, or the row's beginning.
    Position place(std::string path) const {
        for (;;) {
            const auto found = places_.find(path);
            if (found != places_.end()) {
                return found->second;
            }
            const auto slash = path.rfind('/');
            if (slash == path.npos) {
                return {row_.line, 1};
            }
            path.resize(slash);
        }
    }

private:
    const CsvCell* find(Column column) const {
        const auto found = cells_.find(column);
        return found == cells_.end() || found->second->text.empty() ? nullptr : found->second;
    }

    void set(
        json& object, const std::string& path, const char* key, json value, const CsvCell& cell
    ) {
        object[key] = std::move(value);
        places_[path + "/" + key] = cell.at;
    }

    void json_list(const char* key, Column column) {
        const CsvCell* cell = find(column);
        if (cell == nullptr) {
            return;
        }
        json list = json_depth(cell->text) > 16 ? json(json::value_t::discarded)
                                                : json::parse(cell->text, nullptr, false);
        if (!list.is_array()) {
            problems_.add(cell->at, std::string(key) + ": must be a list in JSON, [{…}, …]");
            return;
        }
        set(record_, "", key, std::move(list), *cell);
    }

    /// The list's next element and its path.
    std::pair<json*, std::string> append(const char* key, const CsvCell& cell) {
        json& list = record_[key];
        list.push_back(json::object());
        const std::string path = std::string("/") + key + "/" + std::to_string(list.size() - 1);
        places_[path] = cell.at;
        return {&list.back(), path};
    }

    void capabilities() {
        const CsvCell* processes = find(Column::processes);
        const CsvCell* materials = find(Column::materials);
        if (processes == nullptr && materials == nullptr) {
            return;
        }
        const auto names =
            processes == nullptr ? std::vector<std::string>{""} : parts_of(processes->text);
        for (const std::string& name : names) {
            const auto [capability, path] =
                append("capabilities", processes == nullptr ? *materials : *processes);
            if (!name.empty()) {
                set(*capability, path, "process", name, *processes);
            }
            if (materials != nullptr) {
                set(*capability, path, "materials", parts_of(materials->text), *materials);
            }
        }
    }

    void certificates() {
        const CsvCell* cell = find(Column::certificates);
        if (cell == nullptr) {
            return;
        }
        if (cell->text.starts_with('[')) {
            json_list("certificates", Column::certificates);
            return;
        }
        for (const std::string& part : parts_of(cell->text)) {
            const auto [certificate, path] = append("certificates", *cell);
            *certificate = certificate_of(part);
        }
    }

    void contact() {
        const std::pair<const char*, Column> plain[] = {
            {"name", Column::contact_name},
            {"role", Column::contact_role},
            {"matrix", Column::matrix},
            {"email", Column::email},
            {"language", Column::language},
            {"prefers", Column::prefers},
        };
        const std::pair<const char*, Column> consent[] = {
            {"given_on", Column::consent_on},
            {"source", Column::consent_source},
            {"scope", Column::consent_scope}};
        json contact = json::object();
        const std::string path =
            "/contacts/" +
            std::to_string(record_.contains("contacts") ? record_["contacts"].size() : 0);
        for (const auto& [key, column] : plain) {
            if (const CsvCell* cell = find(column)) {
                places_.emplace(path, cell->at);
                set(contact, path, key, cell->text, *cell);
            }
        }
        for (const auto& [key, column] : consent) {
            if (const CsvCell* cell = find(column)) {
                places_.emplace(path, cell->at);
                places_.emplace(path + "/consent", cell->at);
                json value = column == Column::consent_scope ? json(parts_of(cell->text))
                             : column == Column::consent_on  ? json(day_of(cell->text))
                                                             : json(cell->text);
                set(contact["consent"], path + "/consent", key, std::move(value), *cell);
            }
        }
        if (!contact.empty()) {
            record_["contacts"].push_back(std::move(contact));
        }
    }

    const CsvRow& row_;
    ProblemList& problems_;
    std::map<Column, const CsvCell*> cells_;
    json record_ = json::object();
    std::unordered_map<std::string, Position> places_;
};

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

Profile read_csv_row(
    const CsvRow& row,
    const std::vector<Column>& columns,
    const CodeCheck& check,
    ProblemList& problems
) {
    RowRecord builder(row, columns, problems);
    const json record = builder.build();
    const auto place = [&](const std::string& path, bool) { return builder.place(path); };
    const SchemaContext context{
        .check = check, .names_for_processes = true, .place = place, .problems = problems};
    return read_record(record, context);
}

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
