#pragma once

#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// `before` with what a few words tell of it and nothing else: "pro Stück", "netto" and "alles
/// zusammen" of its price, "Lieferung" or "Preis" of a day that may be either. Nothing where they
/// say anything else.
std::optional<Answer> with_told_later(const Answer& before, const std::string& text);

/// The reason 1 to 7 where the text is that digit and nothing else, behind a no for which no reason
/// was given.
std::optional<int> reason_digit(const Answer& before, const std::string& text);

/// Asks whether a day is that of delivery or the last on which the price holds, where the answer
/// leaves that open.
void ask_for_day(const Answer& answer, Language language, Fields& fields);

}  // namespace clusterlotse::commands
