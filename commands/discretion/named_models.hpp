#pragma once

#include "commands/discretion/redaction.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What a text calls by a name that no word of the language or the trade is, with a number of model
/// behind it, as the thing that something is made for: "Bolzen für unseren Backstar 600" gives
/// "Backstar 600". Neither machines that a supplier works on, nor grades, nor what is counted or
/// measured.
std::vector<std::string> named_models(const std::string& text, const IsPlainWord& plain);

/// "TruLaser", "EcoTurn": what a builder of machine tools calls a type of his.
bool is_machine_type(const std::string& word);

}  // namespace clusterlotse::commands
