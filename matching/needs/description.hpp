#pragma once

#include "domain/channel.hpp"
#include "domain/need.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matching {

/// The read-back of a need, one short phrase a field: "20 Stück", "Drehen", "1.4301 (X5CrNi18-10)",
/// "bis So 15.03.2026".
std::vector<std::string> describe(
    const UnderstoodNeed& need, const Vocabulary& vocabulary, Language language
);

/// True where nothing of the trade was recognised: neither process nor material, size, certificate
/// nor kind.
bool empty(const UnderstoodNeed& need);

}  // namespace clusterlotse::matching
