#include "commands/file_desk.hpp"

#include "commands/answers.hpp"
#include "commands/discretion.hpp"
#include "commands/file_words.hpp"
#include "commands/firm_meant.hpp"
#include "commands/letters.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"
#include "domain/file_text.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A longer text says more than when somebody may see a file.
constexpr std::size_t kShort = 160;

bool names_asker(Office& office, const NeedRecord& need, const FileRecord& file) {
    const auto bytes = office.files.bytes(file.id);
    return bytes && !names_found(*bytes, names_of_asker(office, need)).empty();
}

/// The firms that have one of these already, of all or only this one.
std::string firms_that_have(
    Office& office, const std::vector<FileRecord>& files, const std::optional<std::int64_t>& only
) {
    std::vector<std::string> firms;
    for (const FileRecord& file : files) {
        for (const storage::FileRelease& release : office.files.releases_of(file.id)) {
            const auto invitation = office.invitations.find(release.invitation_id);
            if (!invitation || (only && *only != invitation->id)) {
                continue;
            }
            const auto profile = office.profiles.find(invitation->profile_id);
            const std::string firm = profile ? profile->name : invitation->profile_id;
            if (std::ranges::find(firms, firm) == firms.end()) {
                firms.push_back(firm);
            }
        }
    }
    return joined(firms, ", ");
}

bool note_nda(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> about
) {
    const auto firm = nda_said(request.message.text);
    if (!firm || request.message.text.size() > kShort) {
        return false;
    }
    auto invitation =
        firm->empty() && about ? office.invitations.find(*about) : firm_meant(office, need, *firm);
    Fields fields;
    fields.set("number", need.number);
    if (invitation) {
        invitation->nda = true;
        office.invitations.update(*invitation);
        release_files(office, need, *invitation);
        const auto profile = office.profiles.find(invitation->profile_id);
        fields.set("firm", profile ? profile->name : invitation->profile_id);
    }
    reply_privately(office, request, "nda_noted", fields, {Purpose::acknowledgement, need.id});
    return true;
}

/// What he says about his files from now on; the held ones stay held.
bool note_stage(Office& office, const Request& request, NeedRecord need) {
    const auto stage = stage_said(request.message.text);
    if (!stage || request.message.text.size() > kShort) {
        return false;
    }
    need.amendments.push_back(std::string(trimmed(request.message.text)));
    need.updated_at = office.clock.now();
    office.needs.update(need);
    for (const FileRecord& file : office.files.of_need(need.id)) {
        const bool agreed = file.stage == FileStage::with_order_agreed;
        if (agreed && *stage == FileStage::with_order) {
            continue;
        }
        if (is_open(need) || agreed || !names_asker(office, need, file)) {
            office.files.set_stage(file.id, *stage);
        }
    }
    Fields fields;
    fields.set("number", need.number).set("stage_" + std::string(code(*stage)), true);
    reply_privately(office, request, "files_stage", fields, {Purpose::acknowledgement, need.id});
    release_files(office, need);
    return true;
}

}  // namespace

bool asker_sends_files(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> invitation
) {
    if (has_ended(need.state)) {
        return false;
    }
    if (request.message.attachments.empty()) {
        return note_nda(office, request, need, invitation) || note_stage(office, request, need);
    }
    if (invitation) {
        return false;  // they go to that one firm, with the words
    }
    const bool alone = small_talk(request.message.text) == SmallTalk::empty;
    const KeptFiles files = keep_files(office, request.message, need);
    tell_kept(office, request, need, files, std::nullopt, true);
    release_files(office, need);
    return alone || note_stage(office, request, need);
}

bool files_alone(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const NeedRecord& need) { return has_ended(need.state); });
    std::vector<Invitation> requests;
    if (!speaker.profile_id.empty()) {
        requests = office.invitations.open_of(speaker.profile_id, true, kMaxOpen);
    }
    const auto last = office.outbox.last_to(speaker.address);
    const bool about_request =
        last && last->context.invitation_id && std::ranges::any_of(requests, [&](const auto& one) {
            return one.id == *last->context.invitation_id;
        });
    if (requests.size() == 1 && (needs.empty() || about_request)) {
        answer_need(office, request, requests.front(), request.message.text);
        return true;
    }
    if (needs.empty() || about_request) {
        return false;
    }
    return asker_sends_files(office, request, needs.front());
}

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
        return true;
    }
    std::vector<FileRecord> files = office.files.of_need(need->id);
    std::erase_if(files, [&](const FileRecord& file) { return !names_asker(office, *need, file); });
    const bool yes = says_yes(text);
    if (yes || row.context.invitation_id) {
        std::erase_if(files, [](const FileRecord& file) {
            return file.stage != FileStage::with_order;
        });
    } else {
        // A no after a yes takes it back: what goes by its stage, and the same file sent once more.
        for (const FileRecord& file : files) {
            office.files.set_stage(file.id, FileStage::with_order);
        }
    }
    const bool with_order = !row.context.invitation_id && stage_of(*need) == FileStage::with_order;
    Fields fields;
    fields.set("number", need->number)
        .set("released", yes)
        .set("with_order", with_order)
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
        office.files.set_stage(
            file.id, with_order ? FileStage::with_order_agreed : stage_of(*need)
        );
    }
    release_files(office, *need);
    return true;
}

}  // namespace clusterlotse::commands
