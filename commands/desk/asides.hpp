#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a firm that was asked wants to know of the bot and not of the asker.
enum class Aside {
    none,
    about_bot,     ///< "Wer sind Sie?", "Ist das ein Bot?", "Kostet mich das was?"
    about_others,  ///< "Was bieten denn die anderen?", "Bin ich der Günstigste?"
    about_asker,   ///< "Wer fragt da?", "Unter welcher Nummer erreiche ich Sie?"
};

/// none where anything else is said besides.
Aside aside_of(std::string_view text);

/// A text without the sentences that ask about the bot or other firms, and those sentences.
struct AsidesApart {
    std::string rest;
    std::string asides;  ///< empty where the text holds none, or nothing else
};
AsidesApart asides_apart(std::string_view text);

}  // namespace clusterlotse::commands
