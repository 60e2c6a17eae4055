#pragma once

#include "domain/need.hpp"
#include "storage/need_store.hpp"

namespace clusterlotse::commands {

/// Wanted within a working week from `today`.
bool is_urgent(const UnderstoodNeed& need, Date today);

/// Working days a supplier has for his answer: fewer where it is urgent, more for a series that is
/// delivered all year.
int answer_days(const UnderstoodNeed& need, Date today);

/// The working day by which an answer helps: answer_days() from `today`, or the need's own date,
/// the working day before it where that is none; at least the next working day.
Date answer_by(const UnderstoodNeed& need, Date today);
/// The same, or the day its asker named for the answers, as long as that is not over.
Date answer_by(const storage::NeedRecord& need, const UnderstoodNeed& understood, Date today);

}  // namespace clusterlotse::commands
