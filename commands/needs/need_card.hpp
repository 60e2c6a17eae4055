#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// What the asker reads about his need, and the moderator before him: the same card for a new, a
/// changed and a released one. Firms are named only where `name_firms`.
Fields need_card(
    const Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool name_firms
);

/// Fills in what a card says of a deadline on a weekend or holiday, with two days instead.
void add_date_hint(
    Fields& fields, const std::optional<Date>& deadline, Date today, Language language
);

/// "Fr 13.03.2026"
std::string short_day(Date date, Language language);

/// `texts` as a list of lines with the field `text`.
std::vector<Fields> text_lines(const std::vector<std::string>& texts);

}  // namespace clusterlotse::commands
