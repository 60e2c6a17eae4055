#include "commands/files/stage_words.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A longer text says more than when somebody may see a file.
constexpr std::size_t kLongestFileWord = 160;

/// Held, or given to one firm alone.
bool is_for_one_firm(Office& office, const FileRecord& file) {
    return file.stage == FileStage::held ||
           (file.stage == FileStage::with_order && !office.files.releases_of(file.id).empty());
}

}  // namespace

void note_nda_with(
    Office& office, const Request& request, const NeedRecord& need, Invitation invitation
) {
    invitation.nda = true;
    office.invitations.update(invitation);
    release_files(office, need, invitation);
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number).set("firm", profile ? profile->name : invitation.profile_id);
    reply_privately(office, request, "nda_noted", fields, {Purpose::acknowledgement, need.id});
}

bool note_nda(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    std::optional<std::int64_t> about
) {
    const auto firm = nda_said(request.message.text);
    if (!firm || request.message.text.size() > kLongestFileWord) {
        return false;
    }
    auto invitation =
        firm->empty() && about ? office.invitations.find(*about) : firm_meant(office, need, *firm);
    if (invitation) {
        note_nda_with(office, request, need, *invitation);
    } else {
        const Fields number = Fields().set("number", need.number);
        reply_privately(office, request, "nda_noted", number, {Purpose::acknowledgement, need.id});
    }
    return true;
}

bool note_stage(Office& office, NeedRecord& need, const std::string& words, bool beside_file) {
    const auto stage = stage_said(words);
    if (!stage) {
        return false;
    }
    need.amendments.push_back(std::string(trimmed(words)));
    need.updated_at = office.clock.now();
    office.needs.update(need);
    for (const FileRecord& file : office.files.of_need(need.id)) {
        const bool agreed = file.stage == FileStage::with_order_agreed;
        if ((agreed && *stage == FileStage::with_order) ||
            (beside_file && is_for_one_firm(office, file))) {
            continue;
        }
        office.files.set_caption(file.id, file.message_id, {});
        if (is_open(need) || agreed || *stage == FileStage::held ||
            names_in_file(office, need, file).empty()) {
            office.files.set_stage(file.id, *stage);
        }
    }
    return true;
}

bool note_stage_alone(Office& office, const Request& request, NeedRecord& need) {
    const InboundMessage& message = request.message;
    if (message.text.size() > kLongestFileWord ||
        !note_stage(office, need, message.text, !message.attachments.empty())) {
        return false;
    }
    office.said.keep(
        message.channel,
        message.message_id,
        {.need_id = need.id, .addition = need.amendments.back()}
    );
    return true;
}

bool stage_changed(Office& office, const Request& request, NeedRecord need) {
    if (!note_stage_alone(office, request, need)) {
        return false;
    }
    const auto stage = stage_said(request.message.text);
    Fields fields;
    fields.set("number", need.number).set("stage_" + std::string(code(*stage)), true);
    reply_privately(office, request, "files_stage", fields, {Purpose::acknowledgement, need.id});
    release_files(office, need);
    return true;
}

}  // namespace clusterlotse::commands
