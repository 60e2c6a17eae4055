#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::profile_files {

/// The columns of docs/profiles.md in the order in which they are written.
enum class Column {
    id,
    name,
    role,
    city,
    postcode,
    employees,
    website,
    text,
    capabilities,
    processes,
    materials,
    certificates,
    contacts,
    contact_name,
    contact_role,
    email,
    matrix,
    language,
    prefers,
    consent_on,
    consent_source,
    consent_scope,
    paused_until,
};

/// English names, in that order.
const std::vector<std::string>& column_names();

/// By English or German heading, in any case, with blanks, '-' and '_' treated alike.
std::optional<Column> column_named(std::string_view heading);

/// The nearest heading, for a problem's text.
std::string nearest_column(std::string_view heading);

}  // namespace clusterlotse::profile_files
