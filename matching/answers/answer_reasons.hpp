#pragma once

#include "domain/answer.hpp"
#include "matching/answers/answer_scene.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clusterlotse::matching {

/// A reason for a no where it stands.
struct FoundReason {
    DeclineReason reason = DeclineReason::unspecified;
    bool tells = false;     ///< the words are a no by themselves: "zu groß für uns"
    std::size_t begin = 0;  ///< bytes of the sentence's words
    std::size_t end = 0;
};

/// The reasons a sentence names. Those that do not tell a no count only where one is said.
std::vector<FoundReason> reasons_in(const AnswerSentence& sentence);

}  // namespace clusterlotse::matching
