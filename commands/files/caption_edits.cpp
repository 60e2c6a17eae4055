#include "commands/files/caption_edits.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/files/limited_files.hpp"

#include <algorithm>

namespace clusterlotse::commands {

bool caption_edited(Office& office, const Request& request, const storage::NeedRecord& need) {
    using storage::FileRecord;
    using storage::FileStage;
    const InboundMessage& message = request.message;
    auto files = office.files.of_need(need.id);
    std::erase_if(files, [&message](const FileRecord& file) {
        return file.message_id != message.target;
    });
    if (files.empty() || message.kind == InboundKind::redaction) {
        return false;
    }
    const std::string words(trimmed(message.text));
    const Caption caption = read_caption(words);
    const Caption before = read_caption(files.front().caption);
    if (!caption.stage && !before.stage) {
        return caption.alone;
    }
    if (!caption.alone && !caption.stage) {
        return false;
    }
    // Words that no longer say when do not give the files sooner.
    const FileStage stage = caption.stage.value_or(before.stage.value_or(stage_of(need)));
    KeptFiles told;
    told.stage = stage;
    for (FileRecord& file : files) {
        const bool agreed =
            file.stage == FileStage::with_order_agreed && stage == FileStage::with_order;
        const bool names = !is_open(need) && !names_in_file(office, need, file).empty() &&
                           file.stage != FileStage::with_order_agreed;
        file.stage = agreed ? file.stage : names ? std::max(stage, FileStage::with_order) : stage;
        office.files.set_stage(file.id, file.stage);
        if (caption.stage) {
            office.files.set_caption(file.id, file.message_id, words);
        }
        told.kept.push_back(file);
    }
    const auto firm = files_for(office, need, caption, std::nullopt).firm;
    if (firm && !caption.conditional) {
        std::erase_if(files, [&](const FileRecord& file) {
            return std::ranges::any_of(office.files.releases_of(file.id), [&](const auto& one) {
                return one.invitation_id == firm->id;
            });
        });
        give_alone(office, request, need, *firm, files);
        return true;
    }
    tell_kept(office, request, need, told, std::nullopt, true);
    release_files(office, need);
    return true;
}

}  // namespace clusterlotse::commands
