#pragma once

#include "domain/need.hpp"

#include <cstddef>
#include <string_view>

namespace clusterlotse::commands {

/// An afterthought is short; a longer text stands for itself.
constexpr std::size_t kLongestAfterthought = 240;

/// True where `text`, read as `understood`, adds to or corrects the need whose card the member saw
/// last, rather than being one of its own: "V2A geht auch", "Termin ist erst Ende März". `asked`
/// says that the card ended in questions; then a bare material, size or date is the answer. Words
/// that name work of their own and questions are never that. Total on any text.
bool completes_last(std::string_view text, const UnderstoodNeed& understood, bool asked);

/// True where `text` names work and how much of it and takes back nothing: it can stand alone.
bool names_own_work(std::string_view text, const UnderstoodNeed& understood);

/// True for words that cannot be a need, whoever says them: a number or a question word alone, and
/// an answer to something that nobody asked. `answers` is what commands/desk/stance found.
bool needs_a_context(std::string_view text, const UnderstoodNeed& understood, bool answers);

}  // namespace clusterlotse::commands
