#pragma once

#include "domain/answer.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// True where a firm's words name a day, a week or a lead time of its own offer: "KW 8 ginge",
/// "sonst KW 9", "wir könnten in 3 Wochen". A day that is asked about is none: "Reicht KW 12
/// auch?", "KW 12, geht das?".
bool tells_own_date(std::string_view words);

/// A line of a firm's question without the clauses that tell its own day; empty where nothing is
/// left that asks.
std::string without_own_dates(std::string_view line);

/// The asker's answer without the clauses that name a day which the firm told of itself in
/// `asked`, though not in its question: nobody else knows that day.
std::string without_dates_of(std::string_view text, const Answer& asked);

}  // namespace clusterlotse::commands
