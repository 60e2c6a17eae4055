#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Namen nennen", "Kontakt freigeben", "direkt sprechen mit 2", "you may give them our name",
/// "Name darf raus":
/// words in which a side agrees, and no denial among them.
bool wants_exchange(std::string_view text);

/// A text without the clauses that agree to the exchange: what else it says. The whole text where
/// nothing else stands there.
std::string besides_exchange(std::string_view text);

/// "Ja, gern!": a yes with nothing but politeness around it.
bool agrees(const std::string& text);

/// "Ja, gern. Zeichnung kommt morgen": what is said behind such a yes; nothing where no yes stands
/// in front, nothing is behind it, or that takes the yes back or puts a condition on it.
std::optional<std::string> words_behind_yes(const std::string& text);

/// True where such words are said of all firms: "ihr könnt denen sagen, wer wir sind".
bool names_everybody(std::string_view text);

}  // namespace clusterlotse::commands
