#pragma once

#include "matching/firms/elsewhere_words.hpp"

namespace clusterlotse::matching {

/// "Zum Verzinken bringen wir die Teile nach Siegen", "Pulvern lassen wir in der Pfalz machen",
/// "Härten geben wir an einen Betrieb in Worms", "Korrosionsschutz vergeben wir an
/// Feuerverzinkereien": whoever says "wir", others do it.
bool given_to_others(const Analysis& analysis, const Mention& mention);

}  // namespace clusterlotse::matching
