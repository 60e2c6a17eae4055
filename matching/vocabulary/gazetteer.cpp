#include "matching/vocabulary/gazetteer.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace clusterlotse::matching {
namespace {

constexpr double kEarthRadiusKm = 6371;
constexpr double kFarApartKm = 80;  // of a town from its postcode: another town of that name
constexpr std::size_t kLongestPlaceName = 100;
constexpr std::size_t kPostcodeDigits = 5;

bool capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "F-57200", "f 57200" and "FR57200" as "F-57200"; "D-67655" and "67655" as "67655".
std::string levelled(std::string_view written) {
    std::string letters;
    std::string digits;
    for (const char c : written.substr(0, kLongestPlaceName)) {
        if (is_digit(c)) {
            digits += c;
        } else if (digits.empty() && ((c >= 'a' && c <= 'z') || capital(c))) {
            letters += static_cast<char>(capital(c) ? c : c - 32);
        }
    }
    if (letters.empty() || letters == "D" || letters == "DE") {
        return digits;
    }
    const std::string country = letters == "FR" ? "F" : letters == "LU" ? "L" : letters;
    return digits.empty() ? country : country + "-" + digits;
}

std::string key_of(std::string_view name) {
    std::string key = squeezed(name);
    if (key.starts_with("sankt")) {
        key.erase(1, 3);
    }
    return key;
}

/// Where a name's addition begins: "Frankenthal (Pfalz)", "Landau in der Pfalz", "KL-Siegelbach".
std::size_t addition(std::string_view name) {
    static constexpr std::array<std::string_view, 13> kMarks = {
        "(", "/", ",", "-", " an ", " am ", " im ", " in ", " bei ", " i.", " a.", " b.", " ob "};
    std::size_t first = std::string_view::npos;
    for (const std::string_view mark : kMarks) {
        first = std::min(first, name.find(mark));
    }
    return first;
}

}  // namespace

double distance_km(Position a, Position b) {
    constexpr double kToRadians = std::numbers::pi / 180 / 100;
    const double north = (b.latitude - a.latitude) * kToRadians;
    const double east = (b.longitude - a.longitude) * kToRadians;
    const double across = std::sin(north / 2);
    const double along = std::sin(east / 2);
    const double part = across * across + std::cos(a.latitude * kToRadians) *
                                              std::cos(b.latitude * kToRadians) * along * along;
    return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, part)));
}

bool Gazetteer::add_postcode(std::string_view code, Position position) {
    const std::size_t digits = std::min(code.find_first_of("0123456789"), code.size());
    const bool numbers =
        std::all_of(code.begin() + static_cast<std::ptrdiff_t>(digits), code.end(), is_digit);
    const bool german = digits == 0 && code.size() >= 2 && code.size() <= kPostcodeDigits;
    const bool foreign = digits > 0 && capital(code[0]) && levelled(code) == code;
    if (!numbers || (!german && !foreign)) {
        return false;
    }
    postcodes_.emplace_back(code, position);
    return true;
}

void Gazetteer::add_place(std::string_view name, bool abroad, Position position) {
    towns_.push_back({key_of(name), abroad, position});
}

void Gazetteer::finish() {
    // Of equal keys the last that was added is kept.
    const auto keep_last = [](auto& entries, auto key) {
        std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
            return key(a) < key(b);
        });
        const auto kept =
            std::unique(entries.rbegin(), entries.rend(), [&](const auto& a, const auto& b) {
                return key(a) == key(b);
            });
        entries.erase(entries.begin(), kept.base());
        entries.shrink_to_fit();
    };
    keep_last(postcodes_, [](const auto& entry) -> const std::string& { return entry.first; });
    keep_last(towns_, [](const Town& town) -> const std::string& { return town.key; });
}

const Gazetteer::Town* Gazetteer::town(std::string_view written) const {
    std::string_view name = written.substr(0, kLongestPlaceName);
    while (!name.empty()) {
        const std::string key = key_of(name);
        const auto at = std::lower_bound(
            towns_.begin(),
            towns_.end(),
            key,
            [](const Town& town, const std::string& wanted) { return town.key < wanted; }
        );
        if (at != towns_.end() && at->key == key && !key.empty()) {
            return &*at;
        }
        const std::size_t end = addition(name);
        if (end == std::string_view::npos) {
            break;
        }
        name = name.substr(0, end);
    }
    return nullptr;
}

std::optional<Position> Gazetteer::region(std::string_view postcode) const {
    std::string code = levelled(postcode);
    if (!code.empty() && is_digit(code[0]) && code.size() != kPostcodeDigits) {
        return std::nullopt;
    }
    while (!code.empty()) {
        const auto at = std::lower_bound(
            postcodes_.begin(),
            postcodes_.end(),
            code,
            [](const auto& entry, const std::string& wanted) { return entry.first < wanted; }
        );
        if (at != postcodes_.end() && at->first == code) {
            return at->second;
        }
        if (!is_digit(code.back())) {
            break;
        }
        code.pop_back();
        if (code.ends_with('-')) {
            code.pop_back();
        }
    }
    return std::nullopt;
}

std::optional<Position> Gazetteer::place(std::string_view written) const {
    const Town* known = town(written);
    return known != nullptr ? known->position : region(written);
}

std::optional<Position> Gazetteer::firm(std::string_view city, std::string_view postcode) const {
    const Town* known = town(city);
    const std::optional<Position> around = region(postcode);
    if (known == nullptr) {
        return around;
    }
    const bool lettered = std::any_of(postcode.begin(), postcode.end(), [](char c) {
        return !is_digit(c) && c != ' ';
    });
    const bool elsewhere = around && (!known->abroad || lettered) &&
                           distance_km(known->position, *around) >
                               kFarApartKm + around->reach_km + known->position.reach_km;
    return elsewhere ? *around : known->position;
}

}  // namespace clusterlotse::matching
