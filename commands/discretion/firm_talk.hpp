#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// A text without the sentences that tell what one of the asked firms did, offered or wants: "Die
/// Dreherei hat abgesagt", "Die Galvanik ist zu teuer". Such words are for that firm (`reader`)
/// alone, though its name is a word of the trade.
std::string without_talk_of_firms(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    const std::string& reader
);

}  // namespace clusterlotse::commands
