#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/captions.hpp"
#include "commands/letters/templates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What became of the files of one message.
struct KeptFiles {
    std::vector<storage::FileRecord> kept;
    std::vector<Fields> refused;          ///< `name`, and a switch that says why
    std::vector<Fields> betraying;        ///< `name`, `found`: held back until the asker says yes
    std::vector<std::int64_t> held;       ///< the ids of those
    std::vector<std::int64_t> as_before;  ///< were there, and stay as was said of them then
    std::string unseen;                   ///< names of those in which nobody can look for a name
    bool searched = false;  ///< one was searched for a hidden asker's name, as far as it goes
    storage::FileStage stage = storage::FileStage::open;  ///< when the asker's files may be seen

    bool nothing_to_say() const { return refused.empty() && betraying.empty() && unseen.empty(); }
};

/// Looks into the files of a message and stores what may be passed on: those of the asker (without
/// `invitation`) at the stage that the message itself or else the need names, those of a supplier
/// with his invitation. A file of an
/// anonymous asker that names him is held back.
KeptFiles keep_files(
    Office& office,
    const InboundMessage& message,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation = std::nullopt
);

/// When firms may get files that come with such words: as these say, else as the need says and no
/// sooner than the last words beside a file said, for a chat sends files one by one.
storage::FileStage stage_beside(
    Office& office, const storage::NeedRecord& need, const Caption& caption
);

/// Which of the asker's names stand in his file, whether he is hidden or not; empty where its bytes
/// are gone.
std::vector<std::string> names_in_file(
    Office& office, const storage::NeedRecord& need, const storage::FileRecord& file
);

/// One of KeptFiles::betraying.
Fields betraying_file(const storage::FileRecord& file, const std::vector<std::string>& names);

/// The stage that the asker's words give his files: what he said last, else after interest.
storage::FileStage stage_of(const storage::NeedRecord& need);

/// `files`, their names, and a switch for the stage of the need's files: as a card shows them.
void set_files(Office& office, const storage::NeedRecord& need, Fields& fields);

/// The names of the files, as `own` names them or as others see them.
std::string names_of(const std::vector<storage::FileRecord>& files, bool own);

/// Tells who sent the files what was refused or held back; nothing where there is nothing to say,
/// unless `always`. An answer with yes to it gives free what is held.
void tell_kept(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const KeptFiles& files,
    std::optional<std::int64_t> invitation,
    bool always = false
);

}  // namespace clusterlotse::commands
