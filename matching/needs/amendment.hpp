#pragma once

#include "domain/need.hpp"

namespace clusterlotse::matching {

/// `before` with what a later text of the asker said: an amount, a size, a material, a date said
/// again replaces the earlier one, each dimension by itself; what can stand beside the earlier is
/// added (certificates, tolerances, materials that would do as well, excluded firms …). Steps stay
/// where `before` has some, the questions stay `before`'s.
UnderstoodNeed amended(UnderstoodNeed before, const UnderstoodNeed& later);

}  // namespace clusterlotse::matching
