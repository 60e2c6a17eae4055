#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::commands {

/// More open matters than this are not offered for a choice.
constexpr std::size_t kMaxOpen = 9;

/// True for the contact who was asked and everybody else of his firm.
bool speaks_for(const Speaker& speaker, const storage::Invitation& invitation);

/// True for whoever posted the need and everybody else of his firm.
bool is_asker(const Speaker& speaker, const storage::NeedRecord& need);

/// True for a need whose time ran out without an order: an offer that comes late may still help.
bool ran_out(const storage::NeedRecord& need);

/// The invitations of the need whose firms have answered and that have not ended, at most kMaxOpen.
std::vector<storage::Invitation> answered_invitations(
    Office& office, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
