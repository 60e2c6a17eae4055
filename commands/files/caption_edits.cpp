#include "commands/files/caption_edits.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/files/given_files.hpp"
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
    const Caption caption = heard_caption(office, need, words);
    const Caption before = read_caption(files.front().caption);
    if (!caption.alone && !caption.stage) {
        return false;
    }
    // Words that no longer say when do not give the files sooner.
    const bool says_when = caption.stage || before.stage;
    const FileStage stage = caption.stage.value_or(before.stage.value_or(stage_of(need)));
    KeptFiles told;
    told.stage = stage;
    for (FileRecord& file : files) {
        const auto names =
            is_open(need) ? std::vector<std::string>{} : names_in_file(office, need, file);
        // What names him waits at that stage for his yes.
        const bool agreed = file.stage == FileStage::with_order_agreed ||
                            (!names.empty() && file.stage < FileStage::with_order);
        const bool asks = !names.empty() && !agreed;
        if (says_when) {
            file.stage = asks ? std::max(stage, FileStage::with_order)
                         : agreed && stage == FileStage::with_order ? FileStage::with_order_agreed
                                                                    : stage;
            office.files.set_stage(file.id, file.stage);
        }
        if (caption.stage) {
            office.files.set_caption(file.id, file.message_id, words);
        }
        if (asks && stage != FileStage::held) {
            told.betraying.push_back(betraying_file(file, names));
        }
        told.kept.push_back(file);
    }
    const bool all_wait = !told.betraying.empty() && told.betraying.size() == told.kept.size();
    told.stage = all_wait ? std::max(stage, FileStage::with_order) : stage;
    const auto firm = files_for(office, need, caption, std::nullopt).firm;
    if (firm && !caption.conditional) {
        give_alone(office, request, need, {*firm}, files);
        return true;
    }
    tell_kept(office, request, need, told, std::nullopt, true);
    release_files(office, need);
    return true;
}

}  // namespace clusterlotse::commands
