#pragma once

#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::matching {

/// "Angebot", "offer": what an answer is called to its readers.
const char* kind_name(AnswerKind kind, bool german);

/// "Kapazität", "capacity"; empty where none is said.
const char* reason_name(DeclineReason reason, bool german);

/// "/Stück", " each": what stands behind an amount; empty for a unit without a name.
std::string unit_name(const std::string& unit, bool german);

}  // namespace clusterlotse::matching
