#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// `!vergleich`: the answers to one need of the speaker's, by its number or else the latest with
/// answers, as a CSV file in a private message. A firm has a line for each of its prices.
void show_comparison(Office& office, const Request& request, const std::string& argument);

/// The file: UTF-8 with a byte order mark, CRLF line ends; semicolons and decimal commas in German,
/// commas and decimal points in English. No cell can be read as a formula.
std::string comparison_csv(Office& office, const storage::NeedRecord& need, Language language);

}  // namespace clusterlotse::commands
