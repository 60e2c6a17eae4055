#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// The asker tells before an award that a firm no longer takes part: "Die Dreherei hat wieder
/// abgesagt, bitte nochmal rumfragen". It is noted as the firm's no and told to nobody; where he
/// wants it, further firms are asked. False where he says anything else besides.
bool firm_out_told(Utterance& said);

/// A clause in plain words that wants the search to go on: "bitte nochmal rumfragen".
bool looks_again(const std::string& words);

}  // namespace clusterlotse::commands
