#pragma once

#include "config/settings.hpp"

#include <iosfwd>
#include <string>

namespace clusterlotse::bot {

/// `clusterlotse console`: the same bot with `in` and `out` as its room and mailbox. Both channels
/// run: a member is reached here on whichever he prefers. `as`: id of a profile, or an address;
/// empty: the first moderator. `interactive`: show a prompt; else the lines are shown as they are
/// read. Returns the exit status of the contract.
int console(
    const config::Settings& settings,
    const std::string& as,
    std::istream& in,
    std::ostream& out,
    bool interactive
);

}  // namespace clusterlotse::bot
