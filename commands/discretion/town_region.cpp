#include "commands/discretion/town_region.hpp"

#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

std::string region_around(const Office& office, const std::string& town) {
    constexpr std::size_t kRegions = 100;
    constexpr std::size_t kCodesOfRegion = 100;
    constexpr double kNear = 12;
    constexpr double kFar = 1000;
    constexpr double kSurelyNearer = 1.2;
    const matching::Gazetteer& places = office.vocabulary.lexicon().places;
    const auto middle = town.empty() ? std::nullopt : places.place(town);
    if (!middle) {
        return {};
    }
    std::vector<double> distances(kRegions, kFar);
    for (std::size_t code = 0; code < kRegions * kCodesOfRegion; ++code) {
        const std::string digits = std::to_string(kRegions * kCodesOfRegion + code).substr(1) + "0";
        double& nearest = distances[code / kCodesOfRegion];
        if (const auto region = places.place(digits)) {
            nearest = std::min(nearest, matching::distance_km(*middle, *region));
        }
    }
    const auto first = std::ranges::min_element(distances);
    const double near = *first;
    const auto digits = static_cast<std::size_t>(first - distances.begin());
    *first = kFar;
    const double next = *std::ranges::min_element(distances);
    return near < kNear && next > near * kSurelyNearer + 1
               ? std::to_string(kRegions + digits).substr(1)
               : std::string();
}

}  // namespace clusterlotse::commands
