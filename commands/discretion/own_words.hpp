#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// True where the writer says what his own firm does, how far it goes or what it does not do
/// ("nein, wir drehen nur bis Ø 32", "we never cast"), and wants nothing. Total; words behind the
/// first 2,000 bytes are not read.
bool tells_of_own_work(std::string_view text);

/// Says so to the writer, and passes his words on to the moderators for the firm's profile. Nobody
/// is asked about anything.
void pass_on_own_words(Office& office, const Request& request, std::string_view text);

}  // namespace clusterlotse::commands
