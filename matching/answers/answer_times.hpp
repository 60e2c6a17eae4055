#pragma once

#include "domain/answer.hpp"
#include "matching/answers/answer_scene.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Puts every date and length of time of the text where it belongs in `answer`, by the words around
/// it. `cues` are those of each sentence; from `today` on an offer holds its "14 Tage". Days the
/// firm is without capacity until become `capacity_again_from`, whatever the answer's kind.
void read_times(
    const AnswerScene& scene, const std::vector<std::uint32_t>& cues, Date today, Answer& answer
);

}  // namespace clusterlotse::matching
