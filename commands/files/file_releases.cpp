#include "commands/files/file_releases.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/terms.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/files.hpp"
#include "commands/files/passed_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "domain/file_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::FileStage;
using storage::Purpose;

/// "B-2026-031-1.pdf": nothing of the asker's own name for it.
std::string neutral_name(Office& office, const storage::NeedRecord& need, const FileRecord& file) {
    std::size_t position = 1;
    for (const FileRecord& one : office.files.of_need(need.id)) {
        position += one.id != file.id && (file.id == 0 || one.id < file.id) ? 1 : 0;
    }
    return need.number + "-" + std::to_string(position) + "." + file_extension(file.name);
}

/// What a firm may see by what it answered.
std::optional<FileStage> reached(const storage::Invitation& invitation) {
    if (invitation.state == InvitationState::chosen) {
        return FileStage::with_order;
    }
    if (is_positive(invitation.state) && invitation.state != InvitationState::needs_time &&
        invitation.state != InvitationState::answered) {
        return invitation.nda ? FileStage::after_nda : FileStage::after_interest;
    }
    const bool waits = invitation.state == InvitationState::asked || is_positive(invitation.state);
    return waits ? std::optional(FileStage::open) : std::nullopt;
}

bool names_hidden_asker(Office& office, const storage::NeedRecord& need, const FileRecord& file) {
    return !is_open(need) && !names_in_file(office, need, file).empty();
}

bool agreed_by_asker(const storage::Invitation& invitation) {
    return invitation.exchange == storage::Exchange::both ||
           invitation.exchange == storage::Exchange::asker;
}

/// What was sent to another firm alone, or names an asker who has not agreed to that, does not come
/// with the order by itself.
bool kept_back(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const FileRecord& file
) {
    if (file.stage != FileStage::with_order) {
        return false;
    }
    if (!office.files.releases_of(file.id).empty()) {
        return true;
    }
    return !agreed_by_asker(invitation) && names_hidden_asker(office, need, file);
}

std::vector<FileRecord> due_files(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    const auto stage = reached(invitation);
    auto due = stage ? office.files.due_to(invitation.id, *stage) : std::vector<FileRecord>{};
    std::erase_if(due, [&](const FileRecord& file) {
        return kept_back(office, need, invitation, file);
    });
    return due;
}

/// Who said nothing for so long gets nothing more by itself, unless the order is his.
bool access_is_over(Office& office, const storage::Invitation& invitation) {
    const TimePoint last = invitation.answered_at.value_or(invitation.created_at);
    return invitation.state != InvitationState::chosen && office.clock.now() > last + kFileAccess;
}

}  // namespace

std::string shown_name(Office& office, const storage::NeedRecord& need, const FileRecord& file) {
    return file.invitation_id || is_open(need) ? file.name : neutral_name(office, need, file);
}

bool may_get(const storage::Invitation& invitation, FileStage stage) {
    const auto stage_reached = reached(invitation);
    return stage_reached && stage <= *stage_reached;
}

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
            const std::string firm = firm_name(office, invitation->profile_id);
            if (std::ranges::find(firms, firm) == firms.end()) {
                firms.push_back(firm);
            }
        }
    }
    return joined(firms, ", ");
}

std::vector<OutboundAttachment> files_for(
    Office& office, const storage::NeedRecord& need, const std::vector<FileRecord>& files
) {
    std::vector<OutboundAttachment> attachments;
    for (const FileRecord& file : files) {
        attachments.push_back(attachment_of(file));
        attachments.back().name = shown_name(office, need, file);
    }
    return attachments;
}

std::string names_held_back(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    auto files = office.files.due_to(invitation.id, FileStage::with_order);
    std::erase_if(files, [&](const FileRecord& file) {
        return file.stage != FileStage::with_order || !office.files.releases_of(file.id).empty() ||
               !names_hidden_asker(office, need, file);
    });
    return names_of(files, true);
}

void send_files(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const std::vector<FileRecord>& files
) {
    for (std::size_t next = 0; next < files.size();) {
        std::vector<FileRecord> together;
        std::size_t bytes = 0;
        while (next < files.size() && together.size() < kMostFiles &&
               (together.empty() || bytes + files[next].size <= kMostMessageBytes)) {
            bytes += files[next].size;
            together.push_back(files[next++]);
        }
        const auto request = office.outbox.find_invitation(invitation.id, Purpose::request);
        const Date until =
            local_date(office.clock.now() + kFileAccess, office.settings.cluster.timezone);
        const bool ordered = invitation.state == InvitationState::chosen;
        Fields fields;
        fields.set("number", need.number)
            .set("work", headline_for_suppliers(office, need))
            .set("one", together.size() == 1)
            .set("until", ordered ? std::string() : shown_date(until, invitation.language));
        const std::int64_t row = write_to(
            office,
            {invitation.address, invitation.language, {}},
            "files",
            fields,
            {.purpose = Purpose::follow_up,
             .need_id = need.id,
             .invitation_id = invitation.id,
             .question_id = kOnlyFiles},
            invitation.state == InvitationState::asked ? Urgency::unasked : Urgency::awaited,
            request ? std::optional(request->outbox_id) : std::nullopt,
            files_for(office, need, together)
        );
        for (const FileRecord& file : together) {
            office.files.release(file.id, invitation.id, row, office.clock.now());
        }
    }
}

void release_files(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    send_files(office, need, invitation, due_files(office, need, invitation));
}

void release_files(Office& office, const storage::NeedRecord& need) {
    if (has_ended(need.state)) {
        return;
    }
    std::vector<std::string> too_late;
    for (const storage::Invitation& invitation : office.invitations.of_need(need.id)) {
        const auto due = due_files(office, need, invitation);
        if (due.empty() || !access_is_over(office, invitation)) {
            send_files(office, need, invitation, due);
        } else {
            too_late.push_back(firm_name(office, invitation.profile_id));
        }
    }
    if (!too_late.empty()) {
        Fields fields;
        fields.set("number", need.number)
            .set("one", too_late.size() == 1)
            .set("firms", enumerated(too_late, need.language));
        write_to_asker(office, need, "files_over", fields, {Purpose::information, need.id});
    }
}

}  // namespace clusterlotse::commands
