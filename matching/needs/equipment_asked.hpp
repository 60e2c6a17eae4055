#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What a need asks that names equipment and no work: "Hallenkran zu verkaufen" or "Kette am
/// Hubwerk hat sich gelängt".
struct EquipmentAsked {
    bool named = false;      ///< else the need is about something else
    bool itself = false;     ///< the equipment is bought, sold or hired; else it is to be mended
    std::uint32_t atom = 0;  ///< where it stands
};

/// Reads a need in which neither work nor a thing to be made is asked. `roles` holds the role of
/// every atom; `replace` tells that something is to be replaced, so that machines count, too.
EquipmentAsked equipment_asked(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Role>& roles, bool replace
);

}  // namespace clusterlotse::matching
