#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// True where the text is nothing but a sign with which messages are reacted to, once or several
/// times, in any skin colour: "👍", "👎", "❓". Written alone it means what the reaction means.
bool is_typed_sign(std::string_view text);

/// True where that sign is a no.
bool is_typed_no(std::string_view text);

/// True for thanks, a bare yes, or a sign that is neither a no nor a question: "👍", "❤️",
/// "Danke!".
bool is_thanks_or_sign(std::string_view text);

/// True where it asks something.
bool is_typed_question(std::string_view text);

/// "❓ Toleranz" as "Toleranz?": the words behind the sign are what is asked. Any other text as it
/// is.
std::string with_sign_as_question(std::string_view text);

}  // namespace clusterlotse::commands
