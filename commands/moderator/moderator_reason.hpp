#pragma once

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The word that makes a clause of the reason behind it: "weil", "da die"; empty where that stands
/// alone.
std::string conjunction_in(const std::string& text);

/// Everything behind "Text:" is the new text; the message goes on without it.
std::optional<std::string> take_new_text(std::string& message);

/// Why a moderator decides so, and the word he wrote before it.
struct SaidReason {
    std::string reason;
    std::string because;
};

/// Behind "weil" stands the reason, up to a further instruction behind a comma; the message goes
/// on without it.
std::optional<SaidReason> take_said_reason(std::string& message);

/// True for a clause that says why something ended, or why a moderator calls himself, and leaves
/// nothing open. In lower case.
bool is_reason(std::string clause, bool of_call);

/// "Vergeben an Lautertal", "Lautertal bekommt es": the firm that gets the order.
std::optional<std::string> awarded_firm(const std::string& clause);

}  // namespace clusterlotse::commands
