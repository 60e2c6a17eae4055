#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// True where a firm's text says that others do what is mentioned: "Verzinken erledigen langjährige
/// Partner", "lackiert wird beim Nachbarn", "Härten (bei Partner)", "at audited partners
/// (anodising, passivation)". What stands before "wir" or "im Haus" is the firm's own again.
bool done_elsewhere(const Analysis& analysis, const Mention& mention);

}  // namespace clusterlotse::matching
