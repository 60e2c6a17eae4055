#include "commands/files/given_files.hpp"

#include "commands/answers/relay.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

bool has_got(Office& office, const FileRecord& file, const Invitation& firm) {
    return std::ranges::any_of(office.files.releases_of(file.id), [&firm](const auto& one) {
        return one.invitation_id == firm.id;
    });
}

/// The other firms that have one of these already.
std::vector<std::string> others_that_have(
    Office& office, const std::vector<FileRecord>& files, const std::vector<Invitation>& firms
) {
    std::vector<std::string> others;
    for (const FileRecord& file : files) {
        for (const storage::FileRelease& one : office.files.releases_of(file.id)) {
            const auto firm = office.invitations.find(one.invitation_id);
            const bool chosen = std::ranges::any_of(firms, [&](const Invitation& each) {
                return each.id == one.invitation_id;
            });
            const std::string name =
                firm && !chosen ? firm_name(office, firm->profile_id) : std::string();
            if (!name.empty() && std::ranges::find(others, name) == others.end()) {
                others.push_back(name);
            }
        }
    }
    return others;
}

}  // namespace

void give_alone(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const std::vector<Invitation>& firms,
    const std::vector<FileRecord>& files
) {
    std::vector<FileRecord> free;
    KeptFiles naming;
    for (const FileRecord& file : files) {
        const bool agreed = file.stage == FileStage::with_order_agreed;
        office.files.set_stage(file.id, FileStage::with_order);
        const auto names = is_open(need) || agreed ? std::vector<std::string>{}
                                                   : names_in_file(office, need, file);
        if (names.empty()) {
            free.push_back(file);
        } else {
            naming.betraying.push_back(betraying_file(file, names));
            naming.kept.push_back(file);
        }
    }
    std::vector<std::string> get;
    std::vector<std::string> had;
    for (const Invitation& firm : firms) {
        std::vector<FileRecord> lacking = free;
        std::erase_if(lacking, [&](const FileRecord& file) { return has_got(office, file, firm); });
        send_files(office, need, firm, lacking);
        (lacking.empty() ? had : get).push_back(firm_name(office, firm.profile_id));
    }
    const auto others = others_that_have(office, free, firms);
    if (!free.empty()) {
        const std::vector<std::string>& told = get.empty() ? had : get;
        Fields fields;
        fields.set("number", need.number)
            .set("firm", enumerated(told, request.speaker.language))
            .set("firms", told.size() > 1)
            .set("had", get.empty())
            .set("gone_to", enumerated(others, request.speaker.language))
            .set("several", free.size() > 1 ? std::to_string(free.size()) : std::string());
        reply_privately(office, request, "files_checked", fields, {Purpose::information, need.id});
    }
    if (naming.betraying.empty()) {
        return;
    }
    if (firms.size() == 1) {
        tell_kept(office, request, need, naming, firms.front().id);
        return;
    }
    // A yes to a file that names him is for one firm: of several he says one after the other.
    hold(office, naming, request.message.text);
    tell_kept(office, request, need, naming, std::nullopt, true);
}

bool give_chosen(Office& office, const Request& request, const std::vector<Invitation>& chosen) {
    const InboundMessage& message = request.message;
    const auto need = chosen.empty() ? std::nullopt : office.needs.find(chosen.front().need_id);
    if (!need || message.attachments.empty() ||
        !std::ranges::all_of(chosen, [&](const Invitation& one) {
            return takes_part(*need, one);
        })) {
        return false;
    }
    auto files = office.files.of_need(need->id);
    std::erase_if(files, [&message](const FileRecord& file) {
        return file.stage != FileStage::held || file.message_id != message.message_id;
    });
    if (files.empty()) {
        return false;
    }
    give_alone(office, request, *need, chosen, files);
    if (!read_caption(message.text).alone && small_talk(message.text) != SmallTalk::empty) {
        InboundMessage words = message;
        words.attachments.clear();
        for (const Invitation& one : chosen) {
            follow_up(office, {words, request.speaker}, one, words.text);
        }
    }
    return true;
}

bool held_go_on(Office& office, const Request& request, const NeedRecord& need) {
    const Caption caption = read_caption(request.message.text);
    if (!request.message.attachments.empty() || !caption.alone || caption.limited() ||
        !caption.perhaps.empty() || !caption.stage || *caption.stage == FileStage::held ||
        stage_said(request.message.text)) {  // that holds for all that the need has
        return false;
    }
    auto files = office.files.of_need(need.id);
    std::erase_if(files, [](const FileRecord& file) { return file.stage != FileStage::held; });
    if (files.empty() || has_ended(need.state)) {
        return false;
    }
    KeptFiles told;
    told.stage = *caption.stage;
    for (FileRecord& file : files) {
        const auto names =
            is_open(need) ? std::vector<std::string>{} : names_in_file(office, need, file);
        file.stage = names.empty() ? told.stage : std::max(told.stage, FileStage::with_order);
        office.files.set_stage(file.id, file.stage);
        office.files.set_caption(
            file.id, file.message_id, std::string(trimmed(request.message.text))
        );
        if (!names.empty()) {
            told.betraying.push_back(betraying_file(file, names));
        }
        told.kept.push_back(file);
    }
    tell_kept(office, request, need, told, std::nullopt, true);
    release_files(office, need);
    return true;
}

bool limited_by_word(Office& office, const Request& request, const NeedRecord& need) {
    if (held_go_on(office, request, need)) {
        return true;
    }
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
    hold(office, told, message.text);
    const auto firm = files_for(office, need, caption, std::nullopt).firm;
    if (firm && !caption.conditional) {
        give_alone(office, request, need, {*firm}, told.kept);
    } else {
        tell_kept(office, request, need, told, std::nullopt, true);
    }
    return true;
}

}  // namespace clusterlotse::commands
