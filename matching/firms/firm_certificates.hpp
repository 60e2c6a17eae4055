#pragma once

#include "domain/profile.hpp"
#include "matching/index/features.hpp"
#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// Writes the certificates that the profile lists and its text names, each with its end, and those
/// that the text plainly says the firm lacks.
void read_certificates(
    const Lexicon& lexicon, const Profile& profile, const Analysis& text, Features& features
);

}  // namespace clusterlotse::matching
