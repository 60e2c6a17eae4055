#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a moderator wants said to the asker of a need: the words behind "An den Auftraggeber: …",
/// "Frage an den Kunden: …", or a question behind "frag den Kunden, …". Nothing for other words.
struct WordsToAsker {
    std::string words;
    std::string firm;  ///< whom he names in his place: "An Glantal Pumpenbau: …"
};
std::optional<WordsToAsker> words_to_asker(std::string_view text);

/// Passes such words and their files on to the asker of the need of `row`, of the number in them,
/// or of the only one that was spoken of; his answer comes back to the moderators. False for
/// anybody else, and where no need is meant.
bool moderator_writes_to_asker(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
