#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// Tells for every mention of a need's text whether it is asked or only context, by setting
/// Mention::role: clause by clause for how things are, what the asker does himself, what is
/// excluded and what was tried; then by what stands together in a sentence for workpieces and
/// uses. Where nothing would be left, the reason or the former practice is what is asked, for then
/// nothing else says it. Linear in the text but for its mentions, at most kMostWeighed of which are
/// compared with each other.
void set_focus(const Lexicon& lexicon, Analysis& analysis);

/// Sets Term::weight by the roles that set_focus() gave: a word of a mention weighs as its mention,
/// another as the weightiest mention of its clause.
void weigh_terms(Analysis& analysis);

}  // namespace clusterlotse::matching
