#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// The words an answer of whatever kind begins with, as alternatives of a pattern.
const std::string& answer_start();

/// `text` with digits in place of ①, 2️⃣ and the like, and plain blanks.
std::string plain_digits(std::string_view text);

/// A line without the bullet it begins with.
std::string_view without_bullet(std::string_view line);

/// Less the words that lead to a number at its end: "ja zu" is "ja".
std::string without_lead(std::string_view words);

/// Less the "und" that leads to the next number.
std::string without_trail(std::string_view words);

/// Without blanks, dashes and commas at both ends.
std::string trimmed_words(std::string_view words);

/// "alle: nein", "both yes"; "Rest nein", "die anderen nicht".
bool speaks_of_all(std::string_view piece);
bool speaks_of_rest(std::string_view piece);

/// "alle außer 2", "alles bis auf die 3": a number that the words around it are not said of.
bool makes_exception(std::string_view text);

/// What is said of all, or of the rest.
std::string words_behind_all(std::string_view piece);

}  // namespace clusterlotse::commands
