#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::profile_files {

/// "Drehen | Fräsen" as its parts; '|', ';' and line breaks separate, blanks around are dropped,
/// empty parts too.
std::vector<std::string> parts_of(std::string_view cell);

/// "2027-05-31", also written "31.05.2027", in ISO form; other text unchanged, to be refused with
/// its place.
std::string day_of(const std::string& cell);

/// "EN 1090-2 EXC2 (2027-05-31)" as a certificate's record: standard, class, valid_until.
nlohmann::json certificate_of(const std::string& part);
/// The inverse, for certificates that survive the way back.
std::string certificate_cell(
    const std::string& standard, const std::string& grade, const std::string& valid_until
);

/// A whole number where the cell is one, else the cell's text, to be refused with its place.
nlohmann::json number_of(const std::string& cell);

}  // namespace clusterlotse::profile_files
