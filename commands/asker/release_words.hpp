#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Passt so, raus damit", "jo basst", "kannst rausschicken": the asker's word that lets a need go
/// out which waits for it. Every word of the text has to say so; total on any text.
bool lets_out(std::string_view text);

/// "Passt, sind aber 26": he agrees to what was understood but for what follows, which is returned:
/// "sind aber 26". Nothing where he only agrees, asks, or says something else.
std::optional<std::string> agrees_but(std::string_view text);

/// "Nein, 14 Stück und RAL 7035": he puts right what was understood by what follows the no, which
/// is returned. Nothing where he only denies, or asks.
std::optional<std::string> denies_but(std::string_view text);

/// "Ja, aber bitte auch X und nicht Y", "passt, ohne Y": what stands behind his yes and may name
/// firms. Nothing where he only agrees, or asks.
std::optional<std::string> agrees_and(std::string_view text);

/// "Erst ab Montag", "aber nicht vor KW 9": what agrees_but() leaves says only when, and may mean
/// the asking or the delivery.
bool says_only_from_when(std::string_view text);

}  // namespace clusterlotse::commands
