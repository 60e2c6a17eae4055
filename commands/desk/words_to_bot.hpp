#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// "Ok top danke euch": thanks in whatever words, and nothing else.
bool only_cheers(std::string_view text);

/// "Passt so, prima": a kind word that asks for nothing and says nothing of a need.
bool only_praises(std::string_view text);

/// A question that tells nothing of the work, as "Wie viele habt ihr angeschrieben?": for nobody
/// but the bot.
bool only_asks(
    const Office& office, const storage::NeedRecord& need, const InboundMessage& message
);

/// "hm", "und?", "wer?", "ist da jemand?": asks how it stands, or says nothing to anybody.
bool asks_shortly(std::string_view text);

/// "ok", "aha", "hm": was read, and nobody else has to read that.
bool only_takes_note(std::string_view text);

}  // namespace clusterlotse::commands
