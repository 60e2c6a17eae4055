#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

/// What is gone in "Die 30 h 5-Achs in KW 14 sind weg" or "no longer free: the 30 h in week 14",
/// here "Die 30 h 5-Achs in KW 14"; nothing where the text says nothing of the kind, or more.
std::optional<std::string> said_gone(std::string_view text);

/// What a correction puts in the place of what was said before: "KW 15" of "nein, KW 15" and of
/// "nicht KW 14, sondern KW 15", "20 h" of "frei: doch nur 20 h" and of "20 h statt 30 h". Nothing
/// where the text does not say that it corrects anything.
std::optional<std::string> corrected_words(std::string_view text);

}  // namespace clusterlotse::commands
