#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// True for a question how a need stands that asks nothing else: "wie steht es?", "gibt es schon
/// Antworten?", "any news yet?"; a need's number and a greeting may stand beside it.
bool asks_for_status(std::string_view text);

/// "Wer hat den Auftrag?": of his own need how it stands, of another's whatever he wants to know.
bool asks_who_gets_order(std::string_view text);

/// "Offener Bedarf", "my requests": names his needs and says nothing of them.
bool names_own_needs(std::string_view text);

/// True for a question what comes next that asks nothing else: "und wie gehts jetzt weiter?", "was
/// passiert nun?", "what happens next?".
bool asks_what_comes_next(std::string_view text);

/// "Was liegt an?", "was ist offen": what a moderator has before him.
bool asks_what_waits(std::string_view text);

}  // namespace clusterlotse::commands
