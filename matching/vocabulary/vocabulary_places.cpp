#include "matching/vocabulary/vocabulary_places.hpp"

#include "matching/text/text.hpp"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace clusterlotse::matching {
namespace {

constexpr double kTownReach = 3;
constexpr double kFarthestReach = 250;

double postcode_reach(std::string_view code) {
    static constexpr std::array<double, 6> kReach = {35, 35, 35, 15, 8, 3};  // by digits
    const bool german = code[0] >= '0' && code[0] <= '9';
    return german && code.size() < kReach.size() ? kReach[code.size()] : kReach[0];
}

std::optional<Position> position_of(const toml::node& node, double usual_reach) {
    const toml::array* numbers = node.as_array();
    if (numbers == nullptr || numbers->size() < 2 || numbers->size() > 3) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t at) {
        return (*numbers)[at].value<double>().value_or(-1000);
    };
    const double north = number(0);
    const double east = number(1);
    const double reach = numbers->size() == 3 ? number(2) : usual_reach;
    // Europe, and narrow enough that numbers in the wrong order are noticed for most of it.
    if (north < 34 || north > 72 || east < -25 || east > 33 || reach < 0 ||
        reach > kFarthestReach) {
        return std::nullopt;
    }
    return Position{
        static_cast<std::int16_t>(std::lround(north * 100)),
        static_cast<std::int16_t>(std::lround(east * 100)),
        static_cast<std::uint8_t>(std::lround(reach))};
}

}  // namespace

bool names_places(std::string_view table) {
    return table == "postcodes" || table == "places" || table == "abroad";
}

void read_places(
    std::string_view table, std::string_view file, const toml::table& entries, Gazetteer& gazetteer
) {
    std::map<std::string, std::pair<std::string, FilePlace>> known;
    for (const auto& [key, node] : entries) {
        const std::string name(key.str());
        const FilePlace place = place_of(file, node);
        const bool postcode = table == "postcodes";
        const std::optional<Position> position =
            position_of(node, postcode && !name.empty() ? postcode_reach(name) : kTownReach);
        if (!position) {
            fail(
                place,
                "'" + name +
                    "' must be degrees north and east, perhaps with kilometres, like "
                    "[49.44, 7.77] or [49.40, 7.60, 35]"
            );
        }
        if (postcode) {
            if (!gazetteer.add_postcode(name, *position)) {
                fail(place, "'" + name + "' is no beginning of a postcode like 676 or F-57");
            }
            continue;
        }
        const std::string spelling = squeezed(name);
        if (spelling.empty()) {
            fail(place, "'" + name + "' is no name");
        }
        const auto [first, fresh] = known.emplace(spelling, std::pair(name, place));
        if (!fresh) {
            const auto& [other, at] = first->second;
            const bool later = place.line > at.line;
            fail(
                later ? place : at,
                "'" + (later ? name : other) + "' is the same place as '" + (later ? other : name) +
                    "'"
            );
        }
        gazetteer.add_place(name, table == "abroad", *position);
    }
}

}  // namespace clusterlotse::matching
