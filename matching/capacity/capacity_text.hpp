#pragma once

#include "domain/date.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Machine time that a firm says it has free.
struct OfferedCapacity {
    std::string process;  ///< code; empty where the vocabulary knows none of the words
    std::string wording;  ///< the firm's words for it: work, sizes, materials, shifts
    std::optional<double>
        hours;  ///< all together, a day as 8; nothing where it is a rate, or shared
    Date from{};
    Date until{};        ///< the last day; before `today` where all of it is past
    bool dated = false;  ///< false: no time was said, and it holds for kUndatedDays

    bool operator==(const OfferedCapacity&) const = default;
};

/// A capacity without an end holds for so many days, its first included.
constexpr int kUndatedDays = 7;
/// The longest time that one capacity is believed to stay free, in days.
constexpr int kLongestFree = 92;
/// One message names at most so many.
constexpr std::size_t kMostOffered = 9;

/// What a message says of free machine time.
enum class CapacityTalk {
    none,
    needed,    ///< somebody seeks it: "suche freie Kapazität Fräsen"
    prose,     ///< a sentence says what is free, with its process and a time or hours
    labelled,  ///< it begins with "frei:", "free:", "freie Kapazitäten in KW 14:"
};

/// Conservative: what could as well answer a request ("ab KW 14 hätten wir wieder Kapazität") is
/// none. Total; what lies behind the first 2,000 bytes is not read.
CapacityTalk capacity_talk(std::string_view text, Date today, const Vocabulary& vocabulary);

/// The capacities that a text names which is known to name some, with or without "frei:" before
/// them, one for each process, in its order. None where it says neither a process nor a time nor
/// any other word. Total; a `today` that is not ok() gives none. A week is Monday to Friday;
/// nothing is guessed beyond kUndatedDays and the day of a month or week its next occurrence.
std::vector<OfferedCapacity> capacities_in(
    std::string_view text, Date today, const Vocabulary& vocabulary
);

/// "KW 14 (30.3.–3.4.)", "12.–16.4.", "bis 3.4."; `short_form`: without what stands in brackets.
std::string period_words(
    Date from, Date until, Date today, Language language, bool short_form = false
);

/// "30 h", "7,5 h".
std::string hours_words(double hours, Language language);

}  // namespace clusterlotse::matching
