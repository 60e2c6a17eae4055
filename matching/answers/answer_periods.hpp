#pragma once

#include "matching/answers/answer_scene.hpp"

#include <optional>

namespace clusterlotse::matching {

/// A time that is free.
struct FreePeriod {
    FoundDate date;
    bool agreed =
        false;  ///< only the earlier day is refused, and this one has a yes: "KW 10 ginge"
};

/// "Ende Januar voll, im Februar gern", "KW 8 geht nicht, aber KW 10": the first date of the text
/// that is free, where an earlier one is not. Nothing where the free one is a last day ("bis
/// 15.1."), or a first one that is said as such ("frühestens KW 5"), for that is read elsewhere.
std::optional<FreePeriod> free_period(const AnswerScene& scene);

}  // namespace clusterlotse::matching
