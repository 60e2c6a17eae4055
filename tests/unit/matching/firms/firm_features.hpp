#pragma once

#include "matching/index/features.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <string_view>

namespace clusterlotse::test_support {

inline const matching::Lexicon& lexicon() {
    return vocabulary()->lexicon();
}

/// What is read of a firm that says only this.
inline matching::Features features_of(std::string_view text) {
    Profile profile;
    profile.id = "f";
    profile.name = "Firma";
    profile.text = text;
    return matching::read_profile(lexicon(), profile);
}

}  // namespace clusterlotse::test_support
