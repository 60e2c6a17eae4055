#include "commands/relay.hpp"

#include "commands/discretion.hpp"
#include "commands/distribution.hpp"
#include "commands/files.hpp"
#include "commands/letters.hpp"
#include "commands/moderators.hpp"
#include "commands/progress.hpp"
#include "commands/words.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::Purpose;

namespace {

/// What the mail adapter reads out of a bounce; everything else is a server's own wording.
constexpr std::string_view kReadOfBounces[] = {"user_unknown", "mailbox_full", "policy"};

/// The part of the template that says why a message did not arrive.
std::string part_for(std::string_view reason) {
    if (reason.starts_with("given up")) {
        return "given_up";
    }
    return std::ranges::count(kReadOfBounces, reason) > 0 ? std::string(reason) : "other";
}

}  // namespace

std::int64_t record_words(
    Office& office,
    const Request& request,
    std::int64_t invitation,
    bool from_supplier,
    const std::string& text,
    const Answer* answer,
    std::optional<std::int64_t> question
) {
    storage::AnswerRecord record;
    record.invitation_id = invitation;
    record.from_supplier = from_supplier;
    record.sender = request.message.sender;
    record.text = text;
    record.created_at = office.clock.now();
    if (!from_supplier) {
        record.question_id = question;
    }
    if (answer != nullptr) {
        record.kind = name_of(answer->kind);
        record.reading = storage::answer_json(*answer);
    }
    office.invitations.add_answer(record);
    const auto asked = from_supplier ? office.invitations.find(invitation) : std::nullopt;
    if (asked) {
        office.said.keep(
            request.message.channel,
            request.message.message_id,
            {asked->need_id, asked->id, record.id}
        );
    }
    return record.id;
}

void follow_up(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const std::string& text,
    std::optional<std::int64_t> question
) {
    const auto need = office.needs.find(invitation.need_id);
    const bool has_files = !request.message.attachments.empty();
    if (!need) {
        return;
    }
    if (small_talk(text) == SmallTalk::empty && !has_files) {
        // A sign alone is nothing to pass on, but whoever writes hears a word.
        reply_privately(office, request, "thanks", {});
        return;
    }
    KeptFiles files = keep_files(office, request.message, *need);
    // For this one firm: whoever gets the order may see them, nobody else.
    std::erase_if(files.kept, [&](storage::FileRecord& file) {
        office.files.set_stage(file.id, storage::FileStage::with_order);
        return std::ranges::find(files.held, file.id) != files.held.end();
    });
    const auto profile = office.profiles.find(invitation.profile_id);
    const std::string shown = words_for_suppliers(office, *need, text, invitation.profile_id);
    if (trimmed(shown).empty() && files.kept.empty()) {
        // Nothing is left of "Otterbach ist billiger": an empty letter would be a riddle.
        Fields fields;
        fields.set("number", need->number)
            .set("firm", profile ? profile->name : invitation.profile_id);
        reply_privately(
            office, request, "follow_up_empty", fields, {Purpose::answer, need->id, invitation.id}
        );
        tell_kept(office, request, *need, files, invitation.id);
        return;
    }
    record_words(office, request, invitation.id, false, text, nullptr, question);
    if (invitation.state == InvitationState::questioned) {
        wait_after_answered_question(office, *need);
    }
    const auto request_row = office.outbox.find_invitation(invitation.id, Purpose::request);
    const Recipient recipient{invitation.address, invitation.language, {}};
    Fields fields;
    fields.set("number", need->number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("work", headline_for_suppliers(office, *need))
        .set("attachments", names_of(files.kept, is_open(*need)))
        .set("text", shown);
    const auto thread = request_row ? std::optional(request_row->outbox_id) : std::nullopt;
    const std::int64_t row = write_to(
        office,
        recipient,
        "follow_up",
        fields,
        {Purpose::follow_up, need->id, invitation.id},
        Urgency::awaited,
        thread,
        files_for(office, *need, files.kept)
    );
    for (const storage::FileRecord& file : files.kept) {
        office.files.release(file.id, invitation.id, row, office.clock.now());
    }
    fields.set("read", shown == trimmed(text) ? std::string() : first_line(shown));
    reply_privately(
        office, request, "follow_up_passed_on", fields, {Purpose::answer, need->id, invitation.id}
    );
    tell_kept(office, request, *need, files, invitation.id);
}

void mark_undelivered(
    Office& office, const storage::OutboxReference& row, const std::string& reason
) {
    if (reach_moderator_elsewhere(office, row)) {
        return;
    }
    const Purpose purpose = row.context.purpose;
    const bool to_supplier = purpose == Purpose::request || purpose == Purpose::request_update ||
                             purpose == Purpose::follow_up;
    const bool to_asker = purpose == Purpose::answer || purpose == Purpose::acknowledgement;
    if (!to_supplier && !to_asker) {
        return;
    }
    auto invitation = row.context.invitation_id
                          ? office.invitations.find(*row.context.invitation_id)
                          : std::nullopt;
    if (purpose == Purpose::request) {
        if (!invitation || !advance(office, *invitation, InvitationEvent::fail_delivery)) {
            return;
        }
    }
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    std::string firm = office.members.speaker(row.recipient).firm;
    if (to_supplier && invitation) {
        const auto profile = office.profiles.find(invitation->profile_id);
        firm = profile ? profile->name : invitation->profile_id;
    }
    Fields fields;
    fields.set("number", need ? need->number : std::string()).set("firm", firm);
    fields.set(part_for(reason), true);
    tell_moderators(
        office, "moderator_undelivered", fields, {Purpose::information, row.context.need_id}
    );
}

}  // namespace clusterlotse::commands
