#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a text says of the day by which firms may answer, and what else it says.
struct AnswerTimeWithin {
    Date day{};
    std::string rest;
};

/// "20 Wellen, Liefertermin KW 3, Antwort bis Freitag bitte", "bis Freitag ein Angebot über …",
/// "please quote by Friday": the day of the answers, which is none of delivery. Nothing where the
/// text names no such day, says that it is none, or names one that is over. Total on any text.
std::optional<AnswerTimeWithin> answer_time_within(std::string_view text, Date today);

/// The day that the text names for the answers where it is over already, today included, and no
/// other is named.
std::optional<Date> answer_day_over(std::string_view text, Date today);

/// The text without what it says of that day, whether it holds or not.
std::string without_answer_time(const std::string& text, Date today);

}  // namespace clusterlotse::commands
