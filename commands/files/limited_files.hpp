#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/captions.hpp"

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

/// His answer to that: the firms get them, with what the message said besides. False where nothing
/// of this message is held.
bool give_chosen(
    Office& office, const Request& request, const std::vector<storage::Invitation>& chosen
);

/// "Für alle", "nach NDA", said of files that are held: they go on as that says. False where none
/// is held or the words say something else.
bool held_go_on(Office& office, const Request& request, const storage::NeedRecord& need);

/// Gives files to these firms alone, and tells him who has them already; what names him waits for
/// his yes.
void give_alone(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::vector<storage::Invitation>& firms,
    const std::vector<storage::FileRecord>& files
);

/// "Zeichnung nur für Wolfstein" without a file: from now on those that are held, or else all that
/// the need has. False where the words say no such thing.
bool limited_by_word(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
