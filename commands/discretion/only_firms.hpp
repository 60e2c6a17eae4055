#pragma once

#include "commands/desk/office.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/name_list.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Those of the firms that one place names for the need: a profile id each, or kUnknownFirm and the
/// words. Empty where the place names none.
std::vector<std::string> firms_of(
    Office& office, const OnlyFirms& place, const std::string& asker, NameList& list
);

/// `text` less the places that say who alone is asked.
std::string without_only(
    Office& office, std::string text, const std::string& asker, NameList& list
);

/// `text` less the sentences about the asker's name and nothing else: "Unser Name darf genannt
/// werden" and "bitte anonym" are said to us.
std::string without_consent(Office& office, const std::string& text);

}  // namespace clusterlotse::commands
