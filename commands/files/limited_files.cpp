#include "commands/files/limited_files.hpp"

#include "commands/answers/relay.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

bool takes_part(const NeedRecord& need, const Invitation& firm) {
    return !has_ended(need.state) && may_get(firm, FileStage::open);
}

std::optional<Invitation> firm_of(
    Office& office,
    const NeedRecord& need,
    const Caption& caption,
    std::optional<std::int64_t> reader
) {
    if (caption.scattered) {
        return std::nullopt;
    }
    if (caption.for_reader) {
        return reader ? office.invitations.find(*reader) : std::nullopt;
    }
    if (caption.firms.empty()) {
        return std::nullopt;
    }
    auto meant = firm_meant(office, need, caption.written);
    if (!meant && caption.firms.size() == 1) {
        meant = firm_meant(office, need, caption.firms.front());
    }
    return meant;
}

void hold(
    Office& office, KeptFiles& files, const std::string& message_id, const std::string& words
) {
    files.stage = FileStage::held;
    files.betraying.clear();
    files.held.clear();
    for (FileRecord& file : files.kept) {
        file.stage = FileStage::held;
        office.files.set_stage(file.id, FileStage::held);
        office.files.set_caption(file.id, message_id, std::string(trimmed(words)));
    }
}

}  // namespace

FilesFor files_for(
    Office& office,
    const NeedRecord& need,
    const Caption& caption,
    std::optional<std::int64_t> reader
) {
    FilesFor whom;
    if (caption.limited()) {
        whom.limited = true;
        whom.firm = firm_of(office, need, caption, reader);
        if (whom.firm && !takes_part(need, *whom.firm)) {
            whom.firm.reset();
        }
        return whom;
    }
    // "Zeichnung für Wolfstein" may be a part as well: only who reads it anyway is surely meant.
    const auto perhaps =
        caption.maybe.empty() ? std::nullopt : firm_meant(office, need, caption.maybe);
    whom.limited = perhaps && !(reader && perhaps->id == *reader);
    return whom;
}

void hold_and_ask(Office& office, const Request& request, const NeedRecord& need) {
    KeptFiles files = keep_files(office, request.message, need);
    hold(office, files, request.message.message_id, request.message.text);
    tell_kept(office, request, need, files, std::nullopt, true);
    if (files.kept.empty()) {
        return;
    }
    office.said.keep(request.message.channel, request.message.message_id, {.need_id = need.id});
    auto firms = office.invitations.of_need(need.id);
    std::erase_if(firms, [&need](const Invitation& one) { return !takes_part(need, one); });
    firms.resize(std::min(firms.size(), kMaxOpen));
    if (!firms.empty()) {
        ask_which(office, request, firms, false);
    }
}

void give_alone(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const std::vector<FileRecord>& files
) {
    std::vector<FileRecord> free;
    KeptFiles naming;
    for (const FileRecord& file : files) {
        office.files.set_stage(file.id, FileStage::with_order);
        const auto names =
            is_open(need) ? std::vector<std::string>{} : names_in_file(office, need, file);
        if (names.empty()) {
            free.push_back(file);
        } else {
            naming.betraying.push_back(betraying_file(file, names));
        }
    }
    send_files(office, need, invitation, free);
    if (!free.empty()) {
        Fields fields;
        fields.set("number", need.number)
            .set("firm", firm_name(office, invitation.profile_id))
            .set("several", free.size() > 1 ? std::to_string(free.size()) : std::string());
        reply_privately(office, request, "files_checked", fields, {Purpose::information, need.id});
    }
    tell_kept(office, request, need, naming, invitation.id);
}

bool give_chosen(Office& office, const Request& request, const Invitation& invitation) {
    const InboundMessage& message = request.message;
    const auto need = office.needs.find(invitation.need_id);
    if (!need || message.attachments.empty() || !takes_part(*need, invitation)) {
        return false;
    }
    auto files = office.files.of_need(need->id);
    std::erase_if(files, [&message](const FileRecord& file) {
        return file.stage != FileStage::held || file.message_id != message.message_id;
    });
    if (files.empty()) {
        return false;
    }
    give_alone(office, request, *need, invitation, files);
    if (!read_caption(message.text).alone && small_talk(message.text) != SmallTalk::empty) {
        InboundMessage words = message;
        words.attachments.clear();
        follow_up(office, {words, request.speaker}, invitation, words.text);
    }
    return true;
}

bool limited_by_word(Office& office, const Request& request, const NeedRecord& need) {
    const InboundMessage& message = request.message;
    const Caption caption = read_caption(message.text);
    auto files = office.files.of_need(need.id);
    const auto waits = [](const FileRecord& file) { return file.stage == FileStage::held; };
    const bool some_wait = std::ranges::any_of(files, waits);
    if (!caption.alone || !caption.limited() || files.empty() ||
        !(caption.names_files || some_wait)) {
        return false;
    }
    if (some_wait) {
        std::erase_if(files, [&waits](const FileRecord& file) { return !waits(file); });
    }
    KeptFiles told;
    told.kept = files;
    hold(office, told, files.front().message_id, message.text);
    const auto firm = files_for(office, need, caption, std::nullopt).firm;
    if (firm && !caption.conditional) {
        give_alone(office, request, need, *firm, told.kept);
    } else {
        tell_kept(office, request, need, told, std::nullopt, true);
    }
    return true;
}

}  // namespace clusterlotse::commands
