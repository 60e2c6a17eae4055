#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Words that name needs by their numbers go to what the writer has to do with them: as a
/// moderator, as the asker, as a firm that was asked, or that read of them in a digest. False where
/// they name none, or none that he may speak of.
bool needs_numbered(Utterance& said);

}  // namespace clusterlotse::commands
