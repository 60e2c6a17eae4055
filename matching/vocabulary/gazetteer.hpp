#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// A point on the map and how far from it the meant place may lie.
struct Position {
    std::int16_t latitude = 0;   ///< hundredths of a degree, north
    std::int16_t longitude = 0;  ///< hundredths of a degree, east
    std::uint8_t reach_km = 0;

    bool operator==(const Position&) const = default;
};

/// As the crow flies, between the two points (haversine formula).
double distance_km(Position a, Position b);

/// Where towns, regions and postcodes lie, as config/vocabulary/places.toml says. Read-only after
/// finish().
class Gazetteer {
public:
    /// `code`: the first digits of a German postcode, or "F-57", "L". False where it is neither.
    bool add_postcode(std::string_view code, Position position);
    /// A later entry of the same name replaces an earlier one. `abroad`: it beats a postcode
    /// without a country's letter.
    void add_place(std::string_view name, bool abroad, Position position);
    void finish();

    /// A town, region or postcode as somebody writes it: "Landau i. d. Pfalz", "St. Ingbert",
    /// "67655".
    std::optional<Position> place(std::string_view written) const;

    /// Where a firm sits. Where town and postcode lie far apart, the postcode is believed.
    std::optional<Position> firm(std::string_view city, std::string_view postcode) const;

private:
    struct Town {
        std::string key;
        bool abroad = false;
        Position position;
    };
    const Town* town(std::string_view written) const;
    std::optional<Position> region(std::string_view postcode) const;

    std::vector<std::pair<std::string, Position>> postcodes_;  ///< sorted
    std::vector<Town> towns_;                                  ///< by key
};

}  // namespace clusterlotse::matching
