#pragma once

#include "matching/features.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Every process through which a step can be served, by process, so that a firm costs no search.
struct StepWays {
    StepWays(const Lexicon& lexicon, Id wanted);

    struct Way {
        float weight = 0;         ///< 0: none
        std::uint16_t place = 0;  ///< in Lexicon::relations of the step
    };
    Id wanted;
    std::vector<Way> ways;  ///< by process
    /// What a firm may offer for each part of the wanted process, by process; where it has several.
    std::vector<std::vector<float>> parts;
};

/// How well one firm serves one step.
struct StepFit {
    float value = 0;     ///< 0..1
    Id through = kNone;  ///< the offered process that serves it
    float relation = 0;  ///< how near that process is to the wanted one
};
StepFit fit_of(const Lexicon& lexicon, const Features& features, const StepWays& step);
/// The same for one firm alone.
StepFit fit_of(const Lexicon& lexicon, const Features& features, Id wanted);

/// Every process through which a firm can serve a step, with the most that its evidence can count:
/// fit_of() is never above the best of weight times evidence.
std::vector<Relation> ways_to(const Lexicon& lexicon, Id wanted);

}  // namespace clusterlotse::matching
