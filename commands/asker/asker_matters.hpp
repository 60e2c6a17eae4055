#pragma once

#include "commands/asker/asker_words.hpp"
#include "commands/desk/office.hpp"

#include <optional>
#include <string>

/// What is found out of an asker's words wherever he writes them.
namespace clusterlotse::commands {

/// A need that has expired may still end by his word.
bool ends_after_all(const storage::NeedRecord& need, AskerSays says);

/// An answer to what the bot asked about the need.
bool answers_question(
    Office& office, const Request& request, storage::NeedRecord& need, storage::Purpose purpose
);

/// Its asker's yes lets the need go out.
bool waits_for_yes(const Office& office, const storage::NeedRecord& need);

/// "Passt, sind aber 26" to a card that waits for a yes.
std::optional<std::string> yes_but_for(
    const Office& office, const Request& request, const storage::NeedRecord& need
);

/// "Nein, 14 Stück und RAL 7035" to such a card: what follows the no, where it says something of a
/// need.
std::optional<std::string> no_but_for(
    const Office& office, const Request& request, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
