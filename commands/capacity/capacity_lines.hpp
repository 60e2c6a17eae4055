#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Who reads what is free.
enum class CapacityReader {
    own_firm,  ///< its own words, whatever their language
    others,    ///< the firm's words where it writes in their language, else what was understood of
               ///< them; nothing understood: the words in quotation marks
};

/// "Drehen (Drehmaschine Ø 200), 16 h, 23.–24.3.": what is free, how much and when.
std::string capacity_line(
    Office& office,
    const storage::FreeCapacity& capacity,
    Date today,
    Language language,
    CapacityReader reader = CapacityReader::own_firm
);

/// What a firm has free, as rows with `number` and `text`; `own` also shows what still waits for
/// its process.
std::vector<Fields> capacity_rows(
    Office& office, const std::string& profile_id, Language language, bool own
);

/// Counts what firms have free in what was found for a need (matching/ranking/capacity_bonus.hpp).
void count_free_capacity(Office& office, const UnderstoodNeed& need, matching::Matching& found);

}  // namespace clusterlotse::commands
