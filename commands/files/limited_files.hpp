#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/files.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// Whom files are for, as the words beside them say.
struct FilesFor {
    bool limited = false;                          ///< for certain firms, or perhaps so
    std::optional<storage::Invitation> firm = {};  ///< the one that is surely meant and takes part
};

/// `reader`: the firm whose message the words answer.
FilesFor files_for(
    Office& office,
    const storage::NeedRecord& need,
    const Caption& caption,
    std::optional<std::int64_t> reader
);

/// True for a firm of a need that runs, which may get what anybody may see.
bool takes_part(const storage::NeedRecord& need, const storage::Invitation& firm);

/// From now on they are nobody's, because of these words; each stays with the message it came with.
void hold(Office& office, KeptFiles& files, const std::string& words);

/// Keeps the files of a message for nobody, and says so; true where some are kept.
bool hold_files(Office& office, const Request& request, const storage::NeedRecord& need);

/// Keeps the files of a message for nobody, and asks which firm gets them. `words_heard`: what it
/// says besides has gone its way, and does not wait for the answer.
void hold_and_ask(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    bool words_heard = false
);

}  // namespace clusterlotse::commands
