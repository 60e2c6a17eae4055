#include "storage/profile_files/csv_cells.hpp"

#include <cctype>
#include <charconv>

namespace clusterlotse::profile_files {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos
               ? ""
               : std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "EXC3", "CL1": the classes that people write behind a standard.
bool is_class(std::string_view word) {
    return (word.starts_with("EXC") && word.size() == 4 && is_digit(word[3])) ||
           (word.starts_with("CL") && word.size() == 3 && is_digit(word[2]));
}

/// Where the cell's first part ends.
std::size_t end_of_part(std::string_view cell) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        // "PA 6,6" is one material.
        const bool within_number =
            i > 0 && i + 1 < cell.size() && is_digit(cell[i - 1]) && is_digit(cell[i + 1]);
        if (c == '|' || c == ';' || c == '\n' || (c == ',' && !within_number)) {
            return i;
        }
    }
    return cell.size();
}

}  // namespace

std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const auto end = end_of_part(cell);
        if (std::string part = trimmed(cell.substr(0, end)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

std::string day_of(const std::string& cell) {
    const auto first = cell.find('.');
    const auto second = first == cell.npos ? cell.npos : cell.find('.', first + 1);
    if (second == cell.npos || first == 0 || first > 2 || second == first + 1 ||
        second - first > 3 || cell.size() - second != 5) {
        return cell;
    }
    const auto two = [](std::string text) { return text.size() == 1 ? "0" + text : text; };
    return cell.substr(second + 1) + "-" + two(cell.substr(first + 1, second - first - 1)) + "-" +
           two(cell.substr(0, first));
}

nlohmann::json certificate_of(const std::string& part) {
    nlohmann::json record = nlohmann::json::object();
    std::string rest = part;
    const auto open = rest.rfind('(');
    if (open != rest.npos && open > 0 && rest.ends_with(')')) {
        const std::string inside =
            trimmed(std::string_view(rest).substr(open + 1, rest.size() - open - 2));
        if (const std::string day = day_of(inside); !day.empty() && is_digit(day.front())) {
            record["valid_until"] = day;
            rest = trimmed(std::string_view(rest).substr(0, open));
        }
    }
    const auto blank = rest.rfind(' ');
    if (blank != rest.npos && is_class(std::string_view(rest).substr(blank + 1))) {
        record["class"] = rest.substr(blank + 1);
        rest = trimmed(std::string_view(rest).substr(0, blank));
    }
    record["standard"] = rest;
    return record;
}

std::string certificate_cell(
    const std::string& standard, const std::string& grade, const std::string& valid_until
) {
    return standard + (grade.empty() ? "" : " " + grade) +
           (valid_until.empty() ? "" : " (" + valid_until + ")");
}

nlohmann::json number_of(const std::string& cell) {
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc() && stop == cell.data() + cell.size()) {
        return number;
    }
    return cell;
}

}  // namespace clusterlotse::profile_files
