#pragma once

#include "matching/answers/answer_scene.hpp"

#include <vector>

namespace clusterlotse::matching {

/// Adds "3.1", "2.2" and "3.2" of EN 10204 where they stand without a word for them, and claims
/// their tokens: in "ohne 3.1", "3.1 noch nicht", and wherever else no day is meant if `need`,
/// which may be null, asks for such a certificate.
void add_bare_certificates(
    Tokens& tokens,
    const Lexicon& lexicon,
    const UnderstoodNeed* need,
    std::vector<TradeWord>& trade
);

}  // namespace clusterlotse::matching
