#pragma once

#include <optional>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a moderator wrote, ready to be read clause by clause: signs (✅ ⛔ ☎ ➕ ✏) as the words they
/// stand for, without the need's number, without the lines that greet and everything from the
/// closing greeting on. Total.
std::string moderator_text(std::string_view written);

/// `text` with longer turns in the short forms that are read: "hab mit X telefoniert, die machen
/// es" is "vergeben an X", "1 und 3 ja, Rest nicht" is "nur 1 und 3, ja".
std::string in_short_forms(std::string text);

/// What the first of the pattern's groups that took part matched, in the words as written, where
/// the whole of them matches in small letters; empty where no group took part.
std::optional<std::string> written_group(const RE2& pattern, const std::string& written);

/// A reason without what is only polite before it, and empty where nothing else is left.
std::string bare_reason(std::string words);

/// Its clauses in their order, trimmed and not empty, at most 40; "Dr." and "Fa." end none.
std::vector<std::string> moderator_clauses(const std::string& text);

}  // namespace clusterlotse::commands
