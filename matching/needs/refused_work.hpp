#pragma once

#include "matching/index/features.hpp"

namespace clusterlotse::matching {

/// True where the firm says that it does not do the process, or something above it and nothing
/// between: who does not weld does no kind of welding either, but for the kinds that he names and
/// what is below them.
bool refuses(const Lexicon& lexicon, const Features& features, Id process);

/// The same without what is refused alone (Features::denied_alone).
bool refuses_with_kinds(const Lexicon& lexicon, const Features& features, Id process);

}  // namespace clusterlotse::matching
