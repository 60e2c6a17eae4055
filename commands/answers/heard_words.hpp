#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// What of a firm's words is for the asker, and what of them is a question to the bot.
struct HeardWords {
    std::string for_asker;
    std::string for_bot;
};

/// Takes apart what a firm answers: what speaks ill of a member is for nobody, what it asks about
/// other firms is for the bot. Of a no that is nothing but ill talk the no is left.
HeardWords heard_words(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language
);

}  // namespace clusterlotse::commands
