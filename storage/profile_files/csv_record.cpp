#include "storage/profile_files/csv_cells.hpp"
#include "storage/profile_files/csv_profiles.hpp"
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

}  // namespace clusterlotse::profile_files
