#pragma once

#include "matching/needs/scene.hpp"

namespace clusterlotse::matching {

/// Tells what the form of a word leaves open: a participle says how parts are ("fertig gedreht") or
/// what is to be done ("sollen vernickelt werden", "wer pulvert?"), a machine with free hours
/// stands for its process.
void read_forms(Scene& scene);

}  // namespace clusterlotse::matching
