#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace clusterlotse::commands {

/// In one message the asker reads at most so many answers word for word.
constexpr std::size_t kMostUntoldShown = 10;

/// An answer that the asker has not been told, and whose it is.
struct UntoldAnswer {
    storage::Invitation firm;
    storage::AnswerRecord words;
};

/// In the order they came.
std::vector<UntoldAnswer> untold_answers(Office& office, const storage::NeedRecord& need);

/// Notes that the asker has read the need's answers up to the last of these.
void note_told_of(Office& office, storage::NeedRecord& need, std::span<const UntoldAnswer> answers);

/// How the asker reads them: each with `firm` and `text`, or `read_as` where nobody wrote words
/// (`away`: it was an automatic mail), and what is other than asked for.
std::vector<Fields> untold_lines(
    Office& office, const storage::NeedRecord& need, std::span<const UntoldAnswer> answers
);

/// Fills in the first of them as `untold` (with `has_untold`, `one_untold`), and `more`, how many
/// there are besides, and notes them as told; the others come when the bundle is due.
void tell_untold(Office& office, storage::NeedRecord& need, Fields& fields);

/// True where the asker should read an answer before this firm gets the order: what it wrote
/// itself, or what another firm wrote that does not decline.
bool may_change_award(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& chosen
);

}  // namespace clusterlotse::commands
