#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Words of an asker that keep his name from others and say nothing else: "bitte anonym", "meinen
/// Namen doch nicht nennen". Nothing that is longer than a sentence.
bool asks_to_stay_unnamed(std::string_view text);

/// True where `text` says of the asker's name that it may or may not be told: words for the bot.
/// Not where the name stands on the part, its label or a paper.
bool speaks_of_own_name(std::string_view text);

/// True where the need keeps the asker's name back by what it says now, and `before` did not.
/// `news`: what he added, which counts by itself; empty where he wrote the need anew.
bool keeps_name_back(
    const storage::NeedRecord& before, const storage::NeedRecord& need, const std::string& news
);

/// Whatever firm was offered his name and has not taken it is offered it no more. The names of the
/// firms that know him already: those that have his card, and where the need was open, `before`,
/// those that its request has reached.
std::vector<std::string> take_name_back(Office& office, const storage::NeedRecord& before);

/// The same after the award, where only the chosen firm may still learn it: the asker hears that
/// all goes through the bot. False where the words are no such wish, or the firm was offered
/// nothing.
bool name_kept_after_end(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
