#pragma once

#include "matching/text/analysis.hpp"
#include "matching/text/tokens.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The mentions that name a finish the need asks for, below the process `root` ("coating",
/// "heat_treatment"), in the order of the text: none that is ruled out, no firm
/// ("Lohnbeschichter"), no state the parts come in, and the general word ("beschichten") only where
/// no special one stands beside it. Empty for an unknown root.
std::vector<Mention> finishes_below(
    const Lexicon& lexicon, const Analysis& analysis, const Tokens& tokens, std::string_view root
);

}  // namespace clusterlotse::matching
