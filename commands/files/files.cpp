#include "commands/files/files.hpp"

#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/files/passed_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "domain/file_name.hpp"
#include "domain/file_text.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Purpose;

std::string_view reason_refused(const Failure& failure) {
    return failure.detail == "file_empty"       ? "empty"
           : failure.detail == "file_too_large" ? "too_large"
                                                : "full";
}

/// What names the asker in these bytes; no part of a name that stands there as a whole.
std::vector<std::string> betraying_names_in(
    Office& office, const storage::NeedRecord& need, std::string_view bytes
) {
    const auto found = names_found(bytes, names_of_asker(office, need));
    std::vector<std::string> whole;
    std::ranges::copy_if(found, std::back_inserter(whole), [&found](const std::string& name) {
        return std::ranges::none_of(found, [&name](const std::string& other) {
            return other.size() > name.size() && other.find(name) != std::string::npos;
        });
    });
    return whole;
}

/// What is told of a file at this stage.
FileStage told_stage(FileStage stage) {
    return stage == FileStage::with_order_agreed ? FileStage::with_order : stage;
}

/// Those of the files that stay as was said before, a heap for each stage; they are taken out.
std::vector<KeptFiles> taken_as_before(KeptFiles& files) {
    std::vector<KeptFiles> heaps;
    const auto stays = [&files](const FileRecord& file) {
        return std::ranges::find(files.as_before, file.id) != files.as_before.end();
    };
    for (const FileRecord& file : files.kept) {
        if (!stays(file)) {
            continue;
        }
        const FileStage stage = told_stage(file.stage);
        auto heap = std::ranges::find(heaps, stage, &KeptFiles::stage);
        if (heap == heaps.end()) {
            heap = heaps.insert(heaps.end(), KeptFiles{});
            heap->stage = stage;
        }
        heap->kept.push_back(file);
    }
    std::erase_if(files.kept, stays);
    files.as_before.clear();
    return heaps;
}

/// The same bytes once more: what is said of them now counts, unless it gives them sooner than was
/// said before.
void heed_caption(Office& office, FileRecord& file, FileStage wanted) {
    const bool agreed =
        file.stage == FileStage::with_order_agreed && wanted == FileStage::with_order;
    if (wanted != file.stage && !agreed && (wanted > file.stage || file.stage == FileStage::held)) {
        file.stage = wanted;
        office.files.set_stage(file.id, wanted);
    }
}

}  // namespace

std::vector<std::string> names_in_file(
    Office& office, const storage::NeedRecord& need, const FileRecord& file
) {
    const auto bytes = office.files.bytes(file.id);
    return bytes ? betraying_names_in(office, need, *bytes) : std::vector<std::string>{};
}

Fields betraying_file(const FileRecord& file, const std::vector<std::string>& names) {
    std::vector<Fields> found;
    for (const std::string& name : names) {
        found.push_back(Fields().set("words", name).set("further", !found.empty()));
    }
    return Fields().set("name", file.name).set("found", std::move(found));
}

FileStage stage_of(const storage::NeedRecord& need) {
    FileStage stage = stage_said(need.text).value_or(FileStage::after_interest);
    for (const std::string& amendment : need.amendments) {
        stage = stage_said(amendment).value_or(stage);
    }
    return stage;
}

FileStage stage_beside(Office& office, const storage::NeedRecord& need, const Caption& caption) {
    if (caption.stage) {
        return *caption.stage;
    }
    const auto files = office.files.of_need(need.id);
    const auto last = std::find_if(files.rbegin(), files.rend(), [](const FileRecord& file) {
        return !file.caption.empty();
    });
    const auto said = last == files.rend() ? std::nullopt : read_caption(last->caption).stage;
    return std::max(stage_of(need), said.value_or(FileStage::open));
}

KeptFiles keep_files(
    Office& office,
    const InboundMessage& message,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation
) {
    KeptFiles result;
    note_files_told(office, message);
    const Caption caption = invitation ? Caption{} : heard_caption(office, need, message.text);
    if (!invitation) {
        result.stage = stage_beside(office, need, caption);
    }
    std::vector<std::string> unseen;
    for (const AttachmentInfo& attachment : message.attachments) {
        const auto kind = accepted_kind(attachment, result.refused);
        if (!kind) {
            continue;
        }
        const std::string& bytes = *attachment.content;
        FileRecord file;
        file.need_id = need.id;
        file.invitation_id = invitation;
        file.name = safe_file_name(attachment.name, *kind);
        file.type = media_type_of(*kind);
        file.stage = result.stage;
        file.created_at = office.clock.now();
        file.shown_name = shown_name(office, need, file);
        const bool hides = !invitation && !is_open(need);
        const auto names =
            hides ? betraying_names_in(office, need, bytes) : std::vector<std::string>{};
        if (!names.empty()) {
            file.stage = std::max(file.stage, FileStage::with_order);
        }
        if (!invitation) {
            file.message_id = message.message_id;
            file.caption =
                caption.alone && caption.stage ? std::string(trimmed(message.text)) : std::string();
        }
        const FileStage wanted = file.stage;
        if (const Status stored = office.files.add(file, bytes); !stored) {
            result.refused.push_back(refused_file(file.name, reason_refused(stored.failure())));
            continue;
        }
        if (caption.stage) {
            heed_caption(office, file, wanted);
            office.files.set_caption(
                file.id,
                message.message_id,
                caption.alone ? std::string(trimmed(message.text)) : std::string()
            );
        }
        if (!names.empty() && file.stage >= FileStage::with_order) {
            result.held.push_back(file.id);
            result.betraying.push_back(betraying_file(file, names));
        } else if (hides && !names_are_readable(*kind, bytes)) {
            unseen.push_back(file.name);
        }
        if (names.empty() && told_stage(file.stage) != told_stage(wanted)) {
            result.as_before.push_back(file.id);
        }
        result.searched = result.searched || (hides && names_are_readable(*kind, bytes));
        result.kept.push_back(std::move(file));
    }
    result.unseen = joined(unseen, ", ");
    return result;
}

std::string names_of(const std::vector<FileRecord>& files, bool own) {
    std::vector<std::string> names;
    for (const FileRecord& file : files) {
        names.push_back(own ? file.name : file.shown_name);
    }
    return joined(names, ", ");
}

void set_files(Office& office, const storage::NeedRecord& need, Fields& fields) {
    const auto files = office.files.of_need(need.id);
    FileStage strictest = FileStage::open;
    for (const FileRecord& file : files) {
        // What was for one firm has gone to it.
        const FileStage said = read_caption(file.caption).stage.value_or(stage_of(need));
        const bool held = file.stage == FileStage::held;
        strictest = std::max(strictest, held ? file.stage : std::min(said, FileStage::with_order));
    }
    fields.set("files", names_of(files, true))
        .set("stage_" + std::string(code(strictest)), !files.empty());
}

void tell_kept(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const KeptFiles& files,
    std::optional<std::int64_t> invitation,
    bool always
) {
    if (!files.as_before.empty()) {
        KeptFiles fresh = files;
        const auto heaps = taken_as_before(fresh);
        if (!fresh.kept.empty() || !fresh.nothing_to_say()) {
            tell_kept(office, request, need, fresh, invitation, always);
        }
        for (const KeptFiles& heap : heaps) {
            tell_kept(office, request, need, heap, invitation, always);
        }
        return;
    }
    // That nobody gets them is always said.
    always = always || files.stage == FileStage::held;
    if (files.nothing_to_say() && !(always && !files.kept.empty())) {
        return;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("files", always ? names_of(files.kept, true) : std::string())
        .set("several_files", files.kept.size() > 1)
        .set("stage_" + std::string(code(files.stage)), always)
        .set("searched", always && files.searched)
        .set("gone_to", always ? firms_that_have(office, files.kept) : std::string())
        .set("has_refused", !files.refused.empty())
        .set("refused", files.refused)
        .set("has_betraying", !files.betraying.empty())
        .set("betraying", files.betraying)
        .set("unseen", files.unseen);
    const Purpose purpose = files.betraying.empty() ? Purpose::information : Purpose::file_check;
    reply_privately(office, request, "files_kept", fields, {purpose, need.id, invitation});
}

}  // namespace clusterlotse::commands
