#include "storage/profile_files/csv_cells.hpp"
#include "storage/profile_files/csv_profiles.hpp"
#include "storage/profile_files/schema.hpp"

namespace clusterlotse::profile_files {

namespace {

using Cells = std::vector<std::string>;  ///< one for each column

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : "|") + part;
    }
    return text;
}

template <class Element>
std::string json_cell(const std::vector<Element>& elements) {
    if (elements.empty()) {
        return "";
    }
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Element& element : elements) {
        list.push_back(to_record(element));
    }
    return list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string& at(Cells& cells, Column column) {
    return cells[static_cast<std::size_t>(column)];
}

Cells plain_cells(const Profile& profile) {
    Cells cells(column_names().size());
    at(cells, Column::id) = profile.id;
    at(cells, Column::name) = profile.name;
    at(cells, Column::role) = profile.role;
    at(cells, Column::city) = profile.city;
    at(cells, Column::postcode) = profile.postcode;
    at(cells, Column::employees) = profile.employees ? std::to_string(*profile.employees) : "";
    at(cells, Column::website) = profile.website;
    at(cells, Column::text) = profile.text;
    at(cells, Column::paused_until) = profile.paused_until ? iso_date(*profile.paused_until) : "";
    return cells;
}

void flat_capabilities(const Profile& profile, Cells& cells) {
    std::vector<std::string> processes;
    for (const Capability& capability : profile.capabilities) {
        processes.push_back(capability.process);
    }
    at(cells, Column::processes) = joined(processes);
    at(cells, Column::materials) =
        profile.capabilities.empty() ? "" : joined(profile.capabilities.front().materials);
}

void flat_certificates(const Profile& profile, Cells& cells) {
    std::vector<std::string> parts;
    for (const Certificate& certificate : profile.certificates) {
        const std::string until = certificate.valid_until ? iso_date(*certificate.valid_until) : "";
        parts.push_back(
            certificate_cell(certificate.standard, certificate.grade.value_or(""), until)
        );
    }
    at(cells, Column::certificates) = joined(parts);
}

void flat_contact(const Profile& profile, Cells& cells) {
    if (profile.contacts.empty()) {
        return;
    }
    const Contact& contact = profile.contacts.front();
    at(cells, Column::contact_name) = contact.name;
    at(cells, Column::contact_role) = contact.role;
    at(cells, Column::email) = contact.email.value_or("");
    at(cells, Column::matrix) = contact.matrix.value_or("");
    at(cells, Column::language) = contact.language ? name_of(*contact.language) : "";
    at(cells, Column::prefers) = contact.prefers ? name_of(*contact.prefers) : "";
    if (contact.consent) {
        at(cells, Column::consent_on) = iso_date(contact.consent->given_on);
        at(cells, Column::consent_source) = contact.consent->source;
        at(cells, Column::consent_scope) = joined(contact.consent->scope);
    }
}

/// What a reader will make of the cells.
Profile read_back(const Cells& cells) {
    CsvRow row;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.cells.push_back({.text = cells[i], .at = {}});
        columns.push_back(static_cast<Column>(i));
    }
    ProblemList ignored;
    return read_csv_row(row, columns, CodeCheck{}, ignored);
}

/// Flat cells where they say everything, else the lists as JSON.
Cells cells_of(const Profile& profile) {
    Cells cells = plain_cells(profile);
    flat_capabilities(profile, cells);
    flat_certificates(profile, cells);
    flat_contact(profile, cells);
    const Profile back = read_back(cells);
    if (back.capabilities != profile.capabilities) {
        at(cells, Column::processes) = at(cells, Column::materials) = "";
        at(cells, Column::capabilities) = json_cell(profile.capabilities);
    }
    if (back.certificates != profile.certificates) {
        at(cells, Column::certificates) = json_cell(profile.certificates);
    }
    if (back.contacts != profile.contacts) {
        for (int i = static_cast<int>(Column::contact_name);
             i <= static_cast<int>(Column::consent_scope);
             ++i) {
            at(cells, static_cast<Column>(i)) = "";
        }
        at(cells, Column::contacts) = json_cell(profile.contacts);
    }
    return cells;
}

void append_row(std::string& text, const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = cells[i];
        const bool blank_end = !cell.empty() && (cell.find_first_of(" \t") == 0 ||
                                                 cell.find_last_of(" \t") == cell.size() - 1);
        text += i == 0 ? "" : ",";
        if (!blank_end && cell.find_first_of("\",;\t\r\n") == cell.npos) {
            text += cell;
            continue;
        }
        text += '"';
        for (const char c : cell) {
            text += c == '"' ? "\"\"" : std::string(1, c);
        }
        text += '"';
    }
    text += '\n';
}

}  // namespace

std::string write_csv(const std::vector<Profile>& profiles) {
    std::string text;
    append_row(text, column_names());
    for (const Profile& profile : profiles) {
        append_row(text, cells_of(profile));
    }
    return text;
}

}  // namespace clusterlotse::profile_files
