#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// What a text takes back of what a firm had free.
struct TakenBack {
    std::optional<std::int64_t> number;  ///< "ausgebucht 17"
    bool all = false;                    ///< "alles ausgebucht"
    bool sure = false;  ///< can mean nothing but machine time; "vergeben" is said of needs too
};

/// Recognises "ausgebucht", "17 ist weg", "nicht mehr frei", "booked" and nothing else; with
/// `after_label` also what only means it behind "frei": "weg", "nichts", "nein".
std::optional<TakenBack> taken_back(std::string_view text, bool after_label);

}  // namespace clusterlotse::commands
