#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Zu B-2026-073: JA" without the number.
std::string behind_number(const std::string& text);

/// What the asker adds to his need, as the need keeps it and suppliers read it. Words that do
/// nothing but put a figure, a material or a date right become the change itself: "nein, doch Ø 45"
/// is "Ø 45 mm statt Ø 40 mm". Of others only the "nein, doch" at the beginning goes. What is
/// understood of the need stays the same.
std::string in_clean_words(
    const Office& office, const storage::NeedRecord& need, const std::string& words
);

/// True where words that do nothing but name figures, materials, steps or dates change nothing of
/// what is understood of the need: "1.0503 statt 1.7225" said again.
bool stands_already(const Office& office, const storage::NeedRecord& need, const std::string& text);

/// True for such words that say that a figure is wrong and not what it is instead: "nicht 20
/// Stück".
bool denies_what_stands(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// What in_clean_words() put so in its own words of `need`, which had not been changed by them yet,
/// in another language; nothing where `kept` are the asker's own words.
std::optional<std::string> clean_words_in(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& kept,
    Language language
);

/// The figures, materials and dates that differ, each with what it was: "Ø 45 mm statt Ø 40 mm".
/// Empty where none does.
std::string changes_in_words(
    const Office& office,
    const UnderstoodNeed& before,
    const UnderstoodNeed& after,
    Language language
);

/// `text` without "statt Ø 40" where another size, material or date stands for it.
std::string without_replaced(
    const Office& office, const std::string& text, Date today, Language language
);

}  // namespace clusterlotse::commands
