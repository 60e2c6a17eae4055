#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Whether somebody wants to be called: "BITTE ANRUFEN", "rufen Sie mich mal an", "Rückruf
/// erbeten", "please call me", or nothing but his telephone number. "Ich rufe Sie an" and "vor der
/// Anlieferung bitte anrufen" are no such wish.
struct CallWish {
    bool wished = false;
    bool alone = false;  ///< nothing else is said besides
};

CallWish call_wish(std::string_view text);

/// The first telephone number in a text, as it is written there.
std::optional<std::string> telephone_in(const std::string& text);

/// `text`, and behind it the number from `whole`, of which `text` is all but the signature, where
/// it wants a call without naming one.
std::string with_telephone_of(std::string text, const std::string& whole);

}  // namespace clusterlotse::commands
