#pragma once

#include "matching/vocabulary/vocabulary.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// True for a single word that stands in the vocabulary itself, inflected or not: "Zahnräder",
/// "Hartmetall". Not for one that is only taken for such a word by its first letters or its parts:
/// "Stahlhut".
bool stands_in_vocabulary(const Vocabulary& vocabulary, std::string_view word);

}  // namespace clusterlotse::matching
