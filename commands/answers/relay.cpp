#include "commands/answers/relay.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/files/limited_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/distribution.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

using storage::Purpose;

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
    auto need = office.needs.find(invitation.need_id);
    const bool has_files = !request.message.attachments.empty();
    if (!need) {
        return;
    }
    if (small_talk(text) == SmallTalk::empty && !has_files) {
        // A sign alone is nothing to pass on, but whoever writes hears a word.
        reply_privately(office, request, "thanks", {});
        return;
    }
    const Caption caption =
        has_files ? heard_caption(office, *need, request.message.text) : Caption{};
    const FilesFor whom = files_for(office, *need, caption, invitation.id);
    const bool for_this_one = whom.firm && whom.firm->id == invitation.id && !caption.conditional;
    if ((whom.limited || caption.stage == storage::FileStage::held) && !for_this_one) {
        hold_and_ask(office, request, *need);
        return;
    }
    KeptFiles files = keep_files(office, request.message, *need);
    std::vector<storage::FileRecord> passed;
    // "Zeichnung nur nach NDA" holds for this firm too.
    const bool wait =
        !files.kept.empty() && caption.stage && !for_this_one && !may_get(invitation, files.stage);
    if (wait) {
        note_stage(office, *need, request.message.text, true);
    } else {
        // For this one firm: whoever gets the order may see them, nobody else.
        files.as_before.clear();
        passed = files.kept;
        std::erase_if(passed, [&](storage::FileRecord& file) {
            office.files.set_stage(file.id, storage::FileStage::with_order);
            return std::ranges::find(files.held, file.id) != files.held.end();
        });
    }
    const auto profile = office.profiles.find(invitation.profile_id);
    note_models(office, *need, text);
    const std::string shown = words_for_suppliers(office, *need, text, invitation.profile_id);
    if (trimmed(shown).empty() && passed.empty()) {
        // Nothing is left of "Otterbach ist billiger": an empty letter would be a riddle.
        Fields fields;
        fields.set("number", need->number)
            .set("firm", profile ? profile->name : invitation.profile_id);
        set_models_kept(office, *need, text, fields);
        reply_privately(
            office, request, "follow_up_empty", fields, {Purpose::answer, need->id, invitation.id}
        );
        tell_kept(office, request, *need, files, invitation.id, wait);
        return;
    }
    record_words(office, request, invitation.id, false, text, nullptr, question);
    if (!office.said.find(request.message.channel, request.message.message_id)) {
        office.said.keep(
            request.message.channel, request.message.message_id, {need->id, invitation.id}
        );
    }
    if (invitation.state == InvitationState::questioned) {
        wait_after_answered_question(office, *need);
    }
    const auto request_row = office.outbox.find_invitation(invitation.id, Purpose::request);
    const Recipient recipient{invitation.address, invitation.language, {}};
    Fields fields;
    fields.set("number", need->number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("work", headline_for_suppliers(office, *need))
        .set("attachments", names_of(passed, is_open(*need)))
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
        files_for(office, *need, passed)
    );
    for (const storage::FileRecord& file : passed) {
        office.files.release(file.id, invitation.id, row, office.clock.now());
    }
    fields.set("read", shown == trimmed(text) ? std::string() : first_line(shown));
    set_models_kept(office, *need, text, fields);
    reply_privately(
        office, request, "follow_up_passed_on", fields, {Purpose::answer, need->id, invitation.id}
    );
    tell_kept(office, request, *need, files, invitation.id, wait);
}

}  // namespace clusterlotse::commands
