#pragma once

#include "domain/answer.hpp"
#include "domain/need.hpp"
#include "matching/answers/answer_scene.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What the sentences of a decline or of a partial answer teach the profile; at most eight notes.
std::vector<ProfileNote> notes_in(
    const AnswerScene& scene, const std::vector<std::uint32_t>& cues, const UnderstoodNeed* need
);

}  // namespace clusterlotse::matching
