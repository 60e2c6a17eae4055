#pragma once

#include "commands/discretion/discretion_words.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The places of a text that name those to whom it goes, without "nur": "bitte direkt an X", "an X
/// und Y, sonst niemand", and as a heading "Anfrage an X: …". "Lieferung direkt an X" names nobody.
/// In `text` no point stands but at the end of a sentence.
std::vector<OnlyFirms> addressees_in(const std::string& text);

}  // namespace clusterlotse::commands
