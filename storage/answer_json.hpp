#pragma once

#include "domain/answer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::storage {

/// What was understood of a supplier's answer, as it is kept: one JSON object without what is
/// absent. Broken UTF-8 is replaced.
std::string answer_json(const Answer& answer);

/// The inverse; fields that are missing keep their defaults. Nothing for anything else.
std::optional<Answer> parse_answer(std::string_view json);

/// The same for one note.
std::string note_json(const ProfileNote& note);
std::optional<ProfileNote> parse_note(std::string_view json);

}  // namespace clusterlotse::storage
