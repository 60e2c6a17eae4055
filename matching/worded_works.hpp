#pragma once

#include "matching/step_ways.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace clusterlotse::matching {

/// The works that needs of such wording ask for, prepared for comparing with many firms.
class WordedWorks {
public:
    struct Work {
        float part;  ///< of all of them together, which are 1
        StepWays ways;
    };

    WordedWorks() = default;
    /// `likely` as PhraseBook::wording() gives them.
    WordedWorks(const Lexicon& lexicon, std::span<const PhraseBook::Likely> likely);

    std::span<const Work> works() const { return works_; }

    /// What a firm does of them, 0..1.
    double done_by(const Lexicon& lexicon, const Features& firm) const;

private:
    std::vector<Work> works_;
    std::vector<std::uint16_t> served_;  ///< by process: bit i stands for works_[i]
};

}  // namespace clusterlotse::matching
