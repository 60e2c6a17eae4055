#include "commands/files/withdrawn_files.hpp"

#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::FileRecord;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A message of files and nothing else that has not left; one with words goes without the files.
bool dropped_before_it_left(Office& office, std::int64_t outbox_id) {
    const auto row = office.outbox.find_row(outbox_id);
    return row && row->context.question_id == kOnlyFiles && office.outbox.cancel(outbox_id);
}

/// The firms that have, or were told of, one of these files; a message that has not left and says
/// nothing else is dropped, and its firm has none.
std::vector<Invitation> firms_with(Office& office, const std::vector<FileRecord>& files) {
    std::vector<storage::FileRelease> releases;
    for (const FileRecord& file : files) {
        std::ranges::copy(office.files.releases_of(file.id), std::back_inserter(releases));
    }
    std::vector<Invitation> firms;
    std::vector<std::int64_t> dropped;
    for (const storage::FileRelease& release : releases) {
        const std::int64_t row = release.outbox_id.value_or(0);
        if (row != 0 && (std::ranges::find(dropped, row) != dropped.end() ||
                         dropped_before_it_left(office, row))) {
            dropped.push_back(row);
            (void)office.files.take_back(release.file_id, release.invitation_id);
            continue;
        }
        const auto firm = office.invitations.find(release.invitation_id);
        if (firm && std::ranges::find(firms, firm->id, &Invitation::id) == firms.end()) {
            firms.push_back(*firm);
        }
    }
    return firms;
}

/// Takes them from everybody; what the asker reads of it.
Fields withdrawn(
    Office& office, const NeedRecord& need, const std::vector<FileRecord>& files, Language language
) {
    const auto firms = recall_files(office, need, files);
    Fields fields;
    fields.set("number", need.number)
        .set("files", names_of(files, true))
        .set("one", files.size() == 1)
        .set("firms", enumerated(firms, language));
    return fields;
}

}  // namespace

std::vector<std::string> recall_files(
    Office& office, const NeedRecord& need, const std::vector<FileRecord>& files
) {
    const auto firms = firms_with(office, files);
    for (const FileRecord& file : files) {
        office.files.erase(file.id, office.clock.now());
    }
    std::vector<std::string> names;
    for (const Invitation& firm : firms) {
        names.push_back(firm_name(office, firm.profile_id));
        Fields recalled;
        recalled.set("number", need.number)
            .set("work", headline_for_suppliers(office, need))
            .set("one", files.size() == 1);
        const auto asked = office.outbox.find_invitation(firm.id, Purpose::request);
        write_to(
            office,
            {firm.address, firm.language, {}},
            "files_recalled",
            recalled,
            {Purpose::follow_up, need.id, firm.id},
            Urgency::by_day,
            asked ? std::optional(asked->outbox_id) : std::nullopt
        );
    }
    return names;
}

void withdraw_files(Office& office, const Request& request, const NeedRecord& need) {
    const Fields fields =
        withdrawn(office, need, office.files.of_need(need.id), request.speaker.language);
    reply_privately(office, request, "files_withdrawn", fields, {Purpose::information, need.id});
}

bool files_deleted(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    if (message.kind != InboundKind::redaction) {
        return false;
    }
    std::map<std::int64_t, std::vector<FileRecord>> of_needs;
    for (FileRecord& file : office.files.of_message(message.target)) {
        of_needs[file.need_id].push_back(std::move(file));
    }
    bool deleted = false;
    for (const auto& [need_id, files] : of_needs) {
        const auto need = office.needs.find(need_id);
        if (need && is_asker(request.speaker, *need)) {
            const Fields fields = withdrawn(office, *need, files, need->language);
            write_to_asker(
                office, *need, "files_withdrawn", fields, {Purpose::information, need->id}
            );
            deleted = true;
        }
    }
    return deleted;
}

bool files_withdrawn(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    if (!request.message.attachments.empty() || !withdraws_files(request.message.text)) {
        return false;
    }
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [&](const NeedRecord& need) {
        return office.files.of_need(need.id).empty();
    });
    if (needs.size() == 1) {
        withdraw_files(office, request, needs.front());
    } else if (!needs.empty()) {
        ask_which_need(office, request, needs);
    }
    return !needs.empty();
}

}  // namespace clusterlotse::commands
