#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// An asker's words behind what firms answered: a decision, a correction, what his card still asks,
/// or words for the only firm that answered; where several did he is asked which is meant. False
/// where no firm has answered any need of his.
bool speaks_of_answers(Utterance& said);

}  // namespace clusterlotse::commands
