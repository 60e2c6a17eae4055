#pragma once

#include "commands/desk/office.hpp"
#include "domain/date.hpp"
#include "storage/need_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What the need is said to have been added when its asker names the day by which firms may answer:
/// words for this program alone, which no firm reads and which say nothing of the work.
std::string answer_time_kept(Date day);

/// The same where it holds beside words that may be written anew: the addition behind it, or a text
/// that no longer names it.
std::string answer_time_beside(Date day);

/// True for such an addition of either kind, and of the second alone.
bool keeps_answer_time(std::string_view amendment);
bool stands_beside_words(std::string_view amendment);

/// The day by which firms may answer, where the asker named one; the last one counts.
std::optional<Date> answer_time_of(const storage::NeedRecord& need);

/// The need's text is written anew as `text`: the day of the answers that it names holds, and one
/// that it no longer names holds no longer. True where another day is named than before.
bool take_answer_time_of(const Office& office, storage::NeedRecord& need, const std::string& text);

}  // namespace clusterlotse::commands
