#pragma once

#include "matching/vocabulary/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::evaluation {

/// Right and wrong of a part of a collection.
struct Score {
    int right = 0;
    int missed = 0;  ///< expected, not found
    int wrong = 0;   ///< found, said not to be there
    std::vector<std::string> mistakes;

    double precision() const;
    double recall() const;
};

/// What firms do and do not do for others: tests/evaluation/profiles/own.jsonl.
/// `part` is "work" or "scored".
Score score_profiles(const matching::Lexicon& lexicon, std::string_view part);

/// What single words mean: tests/evaluation/words/gold.tsv. A word counts as right or missed.
Score score_words(const matching::Lexicon& lexicon, std::string_view part);

}  // namespace clusterlotse::evaluation
