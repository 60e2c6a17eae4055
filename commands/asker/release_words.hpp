#pragma once

#include "domain/date.hpp"

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

/// "Erst nach dem Urlaub", "erst wenn ich mich melde": says only that it shall wait, and for no day
/// that says_only_from_when() knows. Total on any text.
bool waits_for_something(std::string_view text);

/// The day from which on such words let a need go: that day, "nicht vor" included, or behind
/// "nach" the first working day after it. Nothing where they name none, or one that is ruled out.
std::optional<Date> day_of_release(std::string_view text, Date today);

/// The text without "erst mal", "vorerst", "fürs Erste" and the like.
std::string without_for_now(const std::string& text);

/// The text without the clauses behind its first one that only say why: "ohne X, da warten wir noch
/// auf Ware" is "ohne X".
std::string without_reasons(const std::string& text);

}  // namespace clusterlotse::commands
