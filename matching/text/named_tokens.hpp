#pragma once

#include "matching/text/analysis.hpp"
#include "matching/text/tokens.hpp"

namespace clusterlotse::matching {

/// Tells the tokens what the vocabulary knows of the same text: the digits of names ("1.4301",
/// "ISO 3834-2", "5-Achs") are claimed, so that no measure is read from them, and words for things
/// and materials are marked, so that they can be counted.
void mark_names(const Analysis& analysis, Tokens& tokens);

}  // namespace clusterlotse::matching
