#pragma once

#include "domain/answer.hpp"
#include "domain/need.hpp"
#include "matching/answers/answer_scene.hpp"

#include <vector>

namespace clusterlotse::matching {

/// The first process or machine that a sentence names; null where it names none.
const TradeWord* process_in(const AnswerScene& scene, const AnswerSentence& sentence);

/// How far the firm can go by the words of one sentence: "nur bis Ø 200", and, `of_quantity`,
/// "erst ab 500 Stück"; `of_size`, "zu klein, erst ab Ø 80".
std::vector<ProfileNote> limits_in(
    const AnswerScene& scene,
    const AnswerSentence& sentence,
    const UnderstoodNeed* need,
    bool of_quantity,
    bool of_size
);

/// Whether what was asked lies beyond a limit of the firm.
bool exceeds(const ProfileNote& note, const UnderstoodNeed& need);

}  // namespace clusterlotse::matching
