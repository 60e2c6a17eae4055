#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "matching/firms/profile_reading.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <string>

namespace clusterlotse::cli {

/// What was understood of a profile, for people: a heading and a line a fact. `today` decides which
/// year "frei ab KW 14" means.
std::string readable_reading(
    const matching::ProfileReading& reading,
    const matching::Vocabulary& vocabulary,
    Date today,
    Language language
);

/// `profile_json`, an object, with the same facts under the key "understood" (docs/profiles.md).
std::string with_reading(
    const std::string& profile_json, const matching::ProfileReading& reading, Date today
);

}  // namespace clusterlotse::cli
