#pragma once

#include "commands/asker/asker_phrases.hpp"
#include "commands/asker/asker_words.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a phrase says of a need.
AskerSays says_of(AskerPhrase phrase);

/// What one clause says about the end of the need or its going on.
AskerWords clause_said(const std::string& clause, const AskerSetting& setting);

/// The text without the need's number.
std::string without_number(std::string_view text);

}  // namespace clusterlotse::commands
