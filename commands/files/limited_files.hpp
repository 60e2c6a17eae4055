#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/captions.hpp"

#include <cstdint>
#include <optional>

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

/// Keeps the files of a message for nobody, and asks which firm gets them.
void hold_and_ask(Office& office, const Request& request, const storage::NeedRecord& need);

/// His answer to that: the firm gets them, with what the message said besides. False where nothing
/// of this message is held.
bool give_chosen(Office& office, const Request& request, const storage::Invitation& invitation);

/// Gives files to one firm alone, and tells him; what names him waits for his yes.
void give_alone(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::vector<storage::FileRecord>& files
);

/// "Zeichnung nur für Wolfstein" without a file: from now on those that are held, or else all that
/// the need has. False where the words say no such thing.
bool limited_by_word(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
