#pragma once

#include "domain/date.hpp"
#include "storage/need_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What the need is said to have been added when its asker names the day by which firms may answer:
/// words for this program alone, which no firm reads and which say nothing of the work.
std::string answer_time_kept(Date day);

/// True for such an addition.
bool keeps_answer_time(std::string_view amendment);

/// The day by which firms may answer, where the asker named one; the last one counts.
std::optional<Date> answer_time_of(const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
