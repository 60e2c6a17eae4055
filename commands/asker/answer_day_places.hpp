#pragma once

#include "domain/date.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A place in a text.
struct WordPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words of `text` from `at` on, as far as the clause goes.
std::vector<WordPlace> words_from(std::string_view text, std::size_t at);

/// A day as words name it.
struct DayRead {
    Date day{};
    bool over = false;      ///< nobody can answer by then any more
    std::size_t end = 0;    ///< behind the day
    std::size_t words = 0;  ///< of `words_from`, so many
};

/// The day that the first of `words` name, in as many words as name one, be it over or to come.
std::optional<DayRead> day_from(
    std::string_view text, const std::vector<WordPlace>& words, Date today
);

/// Where the clause ends whose day is read; nothing where it says more than that day. `denied`: "…
/// ist nicht nötig" stands behind it.
std::optional<std::size_t> end_behind_day(
    std::string_view text, const std::vector<WordPlace>& words, const DayRead& read, bool& denied
);

/// The clause that `before` ends with.
std::string_view clause_before(std::string_view before);

/// True where what stands behind the day at `end` belongs to its sentence. `begins_clause`: nothing
/// stands before the words that lead to the day.
bool sentence_goes_on(std::string_view text, std::size_t end, bool begins_clause);

}  // namespace clusterlotse::commands
