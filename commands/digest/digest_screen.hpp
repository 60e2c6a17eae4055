#pragma once

#include "commands/digest/digest_content.hpp"

#include <array>
#include <vector>

namespace clusterlotse::commands {

/// What could be said, section by section, the most important of each first.
using DigestSections = std::array<std::vector<DigestLine>, kDigestSections>;

/// Moves as much as one screen holds into the digest: every section that has something gets an
/// item, what is left of the screen goes to the first ones. Partner searches are left out where
/// every section has something.
void fill_screen(DigestSections& sections, DigestContent& content);

}  // namespace clusterlotse::commands
