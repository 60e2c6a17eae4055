#pragma once

#include "matching/text/tokens.hpp"

namespace clusterlotse::matching {

/// "am Stück", "einteilig", "in one piece": metres are how long it is.
bool in_one_piece(const Tokens& tokens);

/// The same, or "darf nicht geteilt werden", "Teilen geht nicht": what is a little too long cannot
/// be treated in parts either.
bool must_stay_whole(const Tokens& tokens);

}  // namespace clusterlotse::matching
