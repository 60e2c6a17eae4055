#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What a sentence of a firm's web text is for.
enum class Passage : std::uint8_t {
    work,       ///< what the firm is and does; also everything that is not told apart
    jobs,       ///< whom it wants to employ
    customers,  ///< for whom it works: industries, references
    history,    ///< what was once
    frame       ///< menus, cookies, imprint, privacy
};

/// The passage of each sentence, by the sentence numbers of the atoms. A heading ("Karriere",
/// "Branchen:") rules what follows until the next heading.
std::vector<Passage> passages_of(const Lexicon& lexicon, const Analysis& analysis);

}  // namespace clusterlotse::matching
