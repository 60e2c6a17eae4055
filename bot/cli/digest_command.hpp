#pragma once

#include "bot/control/control_message.hpp"
#include "commands/desk/office.hpp"
#include "storage/database.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// What `digest` works on; the same in the command line's own process and inside a running bot.
struct DigestContext {
    storage::Database& database;
    commands::Office& office;
};

/// Carries out `args`: {"preview"} and any of "--member" ID, "--moderator", "--room", "--html" and
/// "--today" YYYY-MM-DD. Prints the digest that would go out now, or on that day at the digest's
/// hour, and changes nothing. ID is a profile's, or the address of one of its contacts or of a
/// moderator; "--moderator" is the first of these who gets one; without any the room is shown.
/// Where nothing would be sent it says so on `err` alone. Returns the exit status: 0, 2 (other
/// arguments), 3 (no such member: the nearest id is named). Throws DatabaseError.
int digest_command(
    const std::vector<std::string>& args,
    std::ostream& out,
    std::ostream& err,
    const DigestContext& context
);

/// The same for the control socket; `request.args` begins with "digest".
control::ControlAnswer digest_answer(
    const control::ControlRequest& request, const DigestContext& context
);

}  // namespace clusterlotse::cli
