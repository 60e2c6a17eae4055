#pragma once

#include "bot/control/control_message.hpp"
#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "storage/database.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// What `profiles` works on; the same in the command line's own process and inside a running bot.
struct ProfilesContext {
    storage::Database& database;
    const profile_files::CodeCheck& codes;
    TimePoint now{};
    Language language = Language::de;  ///< of what people read
    /// Called for each profile that was added or changed, in the transaction that stores it. May be
    /// empty.
    std::function<void(const Profile&)> stored = {};
    /// Told after the commit for each profile that was added or changed, so that an index can
    /// follow. May be empty.
    std::function<void(const std::string& id)> changed = {};
    /// What `show` reads a profile with; where it is null, only the profile itself is shown.
    const matching::Vocabulary* vocabulary = nullptr;
};

/// Carries out `args`: {"import"} with the files, {"export", "jsonl" | "csv"}, {"show", ID} or
/// {"list"}, the last two with "--json" behind. Opens no file itself. Data goes to `out`,
/// everything else to `err`. Returns the exit status: 0, 1 (no such profile), 2 (other arguments),
/// 3 (bad files: every problem was named, nothing was changed). Throws DatabaseError.
int profiles_command(
    const std::vector<std::string>& args,
    const std::vector<control::InputFile>& files,
    std::ostream& out,
    std::ostream& err,
    const ProfilesContext& context
);

/// The same for the control socket.
control::ControlAnswer profiles_answer(
    const control::ControlRequest& request, const ProfilesContext& context
);

}  // namespace clusterlotse::cli
