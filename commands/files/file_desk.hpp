#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/files.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Holds files of which it is not clear who gets them, and asks; or sends them to the one firm they
/// are surely for. What the words say besides, for whoever hears them next; nothing where the files
/// are not for certain firms.
std::optional<std::string> files_held_apart(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation = std::nullopt
);

/// The asker's files come to his need, and what he says about them counts: who may see them, that
/// an agreement is signed. True where the message said nothing else and is answered.
bool asker_sends_files(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation = std::nullopt
);

/// Keeps words that say who may see his files with the need and gives the files it has that stage;
/// the held ones stay held. False where they say nothing of it.
/// With a file beside them the words leave alone what was for one firm or is held.
bool note_stage(
    Office& office, storage::NeedRecord& need, const std::string& words, bool beside_file = false
);

/// The asker's file behind what firms answered, where the words beside it, or the last ones beside
/// a file of the need, say who gets it: it is for no firm that has answered. False where they do
/// not.
bool caption_taken(Office& office, const Request& request, const storage::NeedRecord& need);

/// The agreement with this firm is signed: what waited for it goes to the firm, and the asker is
/// told.
void note_nda_with(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation invitation
);

/// A message that is nothing but files, outside any answer: they belong to the asker's latest need
/// or, from a supplier with one open request, to his answer. False where that is not clear.
bool files_alone(Office& office, const Request& request);

}  // namespace clusterlotse::commands
