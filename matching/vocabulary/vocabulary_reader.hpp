#pragma once

#include "matching/vocabulary/lexicon.hpp"
#include "matching/vocabulary/vocabulary_file.hpp"

#include <memory>
#include <vector>

namespace clusterlotse::matching {

/// Reads and checks vocabulary files; throws VocabularyError.
std::unique_ptr<Lexicon> read_vocabulary(const std::vector<VocabularyFile>& files);

}  // namespace clusterlotse::matching
