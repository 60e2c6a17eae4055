#pragma once

#include "commands/office.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// PendingChoice::invitations holds kOrderChoice - id for a need that a moderator's order may be
/// about.
constexpr std::int64_t kOrderChoice = -(std::int64_t{1} << 44);

/// A moderator's short order about firms that answers nothing: "2 und 4 auch fragen", "bei 123 noch
/// Hembach dazu", "nimm Kessler raus". Done for the only need it can be about; where there are
/// several he is asked which. False for anything else, a need of his own included.
bool moderator_orders(Office& office, const Request& request);

/// Asks which of these needs his words are about, and keeps the words for his answer.
void ask_about_which(
    Office& office, const Request& request, const std::vector<storage::NeedRecord>& needs
);

/// Does what the words say for this need.
void order_for(Office& office, const Request& request, const storage::NeedRecord& need);

/// True where words are the number of this need and nothing else: "B-2026-123", "die 123 bitte".
bool is_number_of(const std::string& words, const std::string& number);

/// The needs that moderators have before them, to be released or as found nobody.
std::vector<storage::NeedRecord> needs_before_moderators(Office& office);

}  // namespace clusterlotse::commands
