#pragma once

#include "domain/need.hpp"
#include "matching/index/features.hpp"

namespace clusterlotse::matching {

/// A part may lie or stand in the room that a bath or a table has: its longest side is held
/// against the longest of the room, and so on. "Becken 10 x 2,2 x 2,4 m" takes a vessel 3,5 m
/// high. A round part is as wide and as high as its diameter.
void turn_to_part(Envelope& envelope, const Dimensions& size);

}  // namespace clusterlotse::matching
