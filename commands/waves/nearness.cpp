#include "commands/waves/nearness.hpp"

#include "commands/needs/need_reading.hpp"
#include "matching/vocabulary/gazetteer.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <optional>

namespace clusterlotse::commands {

namespace {

using matching::Position;

std::optional<Position> position_of(const Office& office, const std::string& profile_id) {
    const auto profile = office.profiles.find(profile_id);
    return profile ? office.vocabulary.lexicon().places.firm(profile->city, profile->postcode)
                   : std::nullopt;
}

std::optional<Position> position_of_asker(const Office& office, const storage::NeedRecord& need) {
    if (const auto own = position_of(office, need.asker_profile)) {
        return own;
    }
    const std::string place = understand(office, need).place;
    return place.empty() ? std::nullopt : office.vocabulary.lexicon().places.place(place);
}

}  // namespace

bool is_surely_nearer(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& nearer,
    const std::string& farther
) {
    const auto asker = position_of_asker(office, need);
    const auto near = position_of(office, nearer);
    const auto far = position_of(office, farther);
    if (!asker || !near || !far) {
        return false;
    }
    return distance_km(*asker, *near) + near->reach_km < distance_km(*asker, *far) - far->reach_km;
}

}  // namespace clusterlotse::commands
