#pragma once

#include "matching/needs/understanding.hpp"
#include "matching/ranking/need_search.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::matching {

/// What speaks for it that a need finds somebody among the firms that are most like it, or that
/// nobody does such work. One firm alone cannot tell: half of the needs that nobody can fill have
/// one that does something of the kind.
struct Prospects {
    double shown = 0;          ///< the most that one of them shows of all that is wanted, 0..1
    bool work_shown = false;   ///< one of them shows a main step
    double alike = 0;          ///< the most that the letters of one text are like the need's, 0..1
    bool told = false;         ///< the need tells its work in plain words
    double wording = 0;        ///< how like known ways of asking it is worded (PhraseBook), 0..1
    double does_worded = 0;    ///< the most that one of them does of what is asked for so, 0..1
    double agreed = 0;         ///< how far the works that were read are those asked for so, 0..1
    double score = 0;          ///< of the first of them
    double unusual = 1;        ///< Ranked::unusual of the first
    bool other_trade = false;  ///< what is asked for so most is outside metal work
    std::size_t known_words = 0;  ///< of the need that stand in known ways of asking
    bool passing = false;   ///< whose trade it is takes no such part; others name it in passing
    bool certified = true;  ///< a certificate that is insisted on, where one is, is held by one
};

/// What the best of the weighed firms speak for that nothing rules out.
Prospects prospects_of(
    const Lexicon& lexicon,
    const FirmTable& firms,
    const ReadNeed& read,
    const Query& query,
    std::vector<Weighed> weighed
);

/// The odds that somebody can do it, as a logarithm; 0 stands for as much proof for as against.
double odds_of_somebody(const Prospects& prospects);

/// False where nobody is likely to do it. Errs rather on the side of asking in vain.
bool finds_somebody(const Prospects& prospects);

}  // namespace clusterlotse::matching
