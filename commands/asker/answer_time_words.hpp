#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// "Antwortfrist verlängern bis 7.12.", "Angebotsfrist bis Montag", "die Firmen haben bis 7.12.
/// Zeit", "extend the deadline for quotes to 7 December": the day by which firms may answer.
/// `until` is the day by which they may so far, from which "um eine Woche verlängern" counts.
/// Nothing where the words say anything else.
std::optional<Date> answer_time_said(std::string_view text, Date today, Date until);

}  // namespace clusterlotse::commands
