#include "storage/profile_files/csv_columns.hpp"

#include "domain/nearest.hpp"

#include <array>
#include <utility>

namespace clusterlotse::profile_files {

namespace {

using Alias = std::pair<std::string_view, Column>;

constexpr std::array kGerman = {
    Alias{"kennung", Column::id},
    Alias{"firma", Column::name},
    Alias{"rolle", Column::role},
    Alias{"ort", Column::city},
    Alias{"stadt", Column::city},
    Alias{"plz", Column::postcode},
    Alias{"postleitzahl", Column::postcode},
    Alias{"mitarbeiter", Column::employees},
    Alias{"webseite", Column::website},
    Alias{"beschreibung", Column::text},
    Alias{"leistungen", Column::capabilities},
    Alias{"verfahren", Column::processes},
    Alias{"werkstoffe", Column::materials},
    Alias{"zertifikate", Column::certificates},
    Alias{"kontakte", Column::contacts},
    Alias{"ansprechpartner", Column::contact_name},
    Alias{"funktion", Column::contact_role},
    Alias{"e_mail", Column::email},
    Alias{"mail", Column::email},
    Alias{"sprache", Column::language},
    Alias{"bevorzugt", Column::prefers},
    Alias{"einwilligung_am", Column::consent_on},
    Alias{"einwilligung_quelle", Column::consent_source},
    Alias{"einwilligung_umfang", Column::consent_scope},
    Alias{"pausiert_bis", Column::paused_until},
};

std::string folded(std::string_view heading) {
    std::string text;
    for (const char c : heading) {
        const bool joint = c == ' ' || c == '-' || c == '_';
        text += joint ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return text;
}

}  // namespace

const std::vector<std::string>& column_names() {
    static const std::vector<std::string> names = {
        "id",
        "name",
        "role",
        "city",
        "postcode",
        "employees",
        "website",
        "text",
        "capabilities",
        "processes",
        "materials",
        "certificates",
        "contacts",
        "contact_name",
        "contact_role",
        "email",
        "matrix",
        "language",
        "prefers",
        "consent_on",
        "consent_source",
        "consent_scope",
        "paused_until",
    };
    return names;
}

std::optional<Column> column_named(std::string_view heading) {
    const std::string wanted = folded(heading);
    const auto& names = column_names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == wanted) {
            return static_cast<Column>(i);
        }
    }
    for (const auto& [german, column] : kGerman) {
        if (german == wanted) {
            return column;
        }
    }
    return std::nullopt;
}

std::string nearest_column(std::string_view heading) {
    std::vector<std::string> all = column_names();
    for (const auto& [german, column] : kGerman) {
        all.emplace_back(german);
    }
    return nearest_of(folded(heading), all);
}

}  // namespace clusterlotse::profile_files
