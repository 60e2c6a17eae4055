#include "commands/files/file_checks.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/release.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::NeedRecord;
using storage::Purpose;

/// The files of the need's own message are stored no later after it.
constexpr std::chrono::minutes kOneMessage{1};

/// Of his files those that name him: all, or only those that wait for his yes.
std::vector<FileRecord> files_naming_asker(Office& office, const NeedRecord& need, bool waiting) {
    std::vector<FileRecord> files = office.files.of_need(need.id);
    std::erase_if(files, [&](const FileRecord& file) {
        return (waiting && file.stage != FileStage::with_order) ||
               names_in_file(office, need, file).empty();
    });
    return files;
}

}  // namespace

bool files_checked(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need || !is_asker(request.speaker, *need)) {
        return false;
    }
    const std::string& text = request.message.text;
    if (!says_yes(text) && !says_no(text)) {
        return false;
    }
    if (!request.message.attachments.empty()) {
        // "Nein, hier ist eine neue": what is held stays held.
        (void)asker_sends_files(office, request, *need);
        return !has_ended(need->state);
    }
    const bool yes = says_yes(text);
    const auto files = files_naming_asker(office, *need, yes || row.context.invitation_id);
    if (!yes && !row.context.invitation_id) {
        // A no after a yes takes it back: what goes by its stage, and the same file sent once more.
        for (const FileRecord& file : files) {
            office.files.set_stage(file.id, FileStage::with_order);
        }
    }
    // "Nur mit Auftrag", said of a file, is not taken back by his yes to his name in it.
    const auto stage_after_yes = [&need](const FileRecord& file) {
        const auto said = read_caption(file.caption).stage;
        return std::max(stage_of(*need), said.value_or(FileStage::open));
    };
    const bool with_order = !row.context.invitation_id && !files.empty() &&
                            std::ranges::all_of(files, [&](const FileRecord& file) {
                                return stage_after_yes(file) == FileStage::with_order;
                            });
    Fields fields;
    fields.set("number", need->number)
        .set("released", yes)
        .set("with_order", with_order)
        .set("waits", need->state == NeedState::awaiting_release)
        .set("several", files.size() > 1 ? std::to_string(files.size()) : std::string())
        .set(
            "gone_to",
            yes ? std::string() : firms_that_have(office, files, row.context.invitation_id)
        );
    reply_privately(office, request, "files_checked", fields, {Purpose::information, need->id});
    if (!yes || has_ended(need->state)) {
        return true;
    }
    if (row.context.invitation_id) {
        // They were meant for one firm and stay hidden from the others.
        if (const auto one = office.invitations.find(*row.context.invitation_id)) {
            send_files(office, *need, *one, files);
        }
        return true;
    }
    for (const FileRecord& file : files) {
        const FileStage stage = stage_after_yes(file);
        office.files.set_stage(
            file.id, stage == FileStage::with_order ? FileStage::with_order_agreed : stage
        );
    }
    release_files(office, *need);
    return true;
}

bool releases_before_files(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    const auto need =
        last.context.need_id && !last.context.invitation_id && says_yes(request.message.text)
            ? office.needs.find(*last.context.need_id)
            : std::nullopt;
    const bool waits = need && last.context.purpose == Purpose::file_check &&
                       is_asker(request.speaker, *need) &&
                       need->state == NeedState::awaiting_release &&
                       office.settings.needs.release == config::Release::confirm;
    if (!waits) {
        return false;
    }
    const auto files = files_naming_asker(office, *need, true);
    const bool later = std::ranges::any_of(files, [&](const FileRecord& file) {
        return file.created_at > need->created_at + kOneMessage;
    });
    if (files.empty() || later || !release_need(office, *need)) {
        return false;
    }
    KeptFiles asked;
    for (const FileRecord& file : files) {
        asked.betraying.push_back(betraying_file(file, names_in_file(office, *need, file)));
    }
    tell_kept(office, request, *need, asked, std::nullopt);
    return true;
}

}  // namespace clusterlotse::commands
