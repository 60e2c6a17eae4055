#pragma once

#include "matching/answer_scene.hpp"

#include <optional>

namespace clusterlotse::matching {

/// "Ende Januar voll, im Februar gern", "KW 8 geht nicht, aber KW 10": the first date of the text
/// that is free, where an earlier one is not. Nothing where the free one is a last day ("bis
/// 15.1."), or a first one that is said as such ("frühestens KW 5"), for that is read elsewhere.
std::optional<FoundDate> free_period(const AnswerScene& scene);

}  // namespace clusterlotse::matching
