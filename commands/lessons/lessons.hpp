#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Who did not want his profile to say how busy his firm is, or how long it takes, is not asked
/// again for so long.
constexpr int kDaysUntilAskedAgain = 90;

/// Where a decline says something that the profile could know, offers once to note it: fills in
/// `lessons` with the words that are to be confirmed, `other_day` and `other_time` where another
/// figure is welcome, or `how_long`, `how_large` or `how_many` where only the usual lead time, the
/// limit of sizes or of numbers of pieces is asked for. False where there is nothing new. `need` is
/// what was asked for.
bool offer_lesson(
    Office& office,
    const storage::Invitation& invitation,
    const UnderstoodNeed& need,
    const Answer& answer,
    const Speaker& reader,
    Fields& fields
);

/// The supplier's word to what was offered: a yes, a no, or another day or time that then counts;
/// false where nothing is open or the text says anything else.
bool decide_lessons(Office& office, const Request& request, const storage::Invitation& invitation);

/// What the firm had noted in its profile because of its declines, the latest first: "Ø bis 200 mm
/// (23.11.2026, B-2026-001)". A pause is not among it, which the profile itself tells.
std::vector<std::string> noted_lessons(
    Office& office, const std::string& profile_id, Language language
);

}  // namespace clusterlotse::commands
