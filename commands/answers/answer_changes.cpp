#include "commands/answers/answer_changes.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/questions/questions.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::AnswerRecord;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

void take_edit(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    Invitation invitation,
    const std::vector<AnswerRecord>& records,
    const AnswerRecord& edited
) {
    const std::string text(trimmed(request.message.text));
    if (text == trimmed(edited.text)) {
        return;
    }
    InboundMessage message = request.message;
    message.kind = InboundKind::text;
    message.message_id = message.target;
    message.target.clear();
    message.text = text;
    const Request anew{message, request.speaker};
    const SmallTalk talk = small_talk(text);
    const bool says_nothing = talk == SmallTalk::empty || talk == SmallTalk::thanks;
    if (says_nothing && !says_yes(text)) {
        reply(
            office,
            anew,
            "edit_unplaced",
            Fields().set("number", need.number),
            {Purpose::read_back, need.id, invitation.id}
        );
        return;
    }
    const bool told = was_told(need, edited);
    if (records.back().id == edited.id && is_open(invitation.state)) {
        set_back(office, invitation, said_before(records, edited.id));
    }
    office.invitations.forget_answer(edited.id);
    // A yes alone is one here, too.
    const std::string yes = request.speaker.language == Language::de ? "Ja" : "Yes";
    answer_need(office, anew, invitation, says_nothing ? yes : text, told);
}

void take_deletion(
    Office& office,
    const Request& request,
    NeedRecord& need,
    Invitation invitation,
    const std::vector<AnswerRecord>& records,
    const AnswerRecord& deleted
) {
    const Language language = request.speaker.language;
    Fields fields;
    fields.set("number", need.number).set("work", headline_for_suppliers(office, need));
    const bool over = has_ended(need.state) || has_ended(invitation.state);
    const bool latest = records.back().id == deleted.id;
    const auto standing = storage::parse_answer(invitation.reading);
    const auto before = said_before(records, deleted.id);
    office.invitations.forget_answer(deleted.id);
    if (over) {
        fields.set("ended", true);
    } else if (standing && (!latest || invitation.state == InvitationState::declined)) {
        fields.set("stands", matching::describe(*standing, language));
    } else {
        Answer now = before.value_or(Answer{});
        if (!before) {
            now.kind = AnswerKind::withdrawn;
            now.sure = true;
        }
        invitation.reason.clear();
        const bool told = was_told(need, deleted);
        if (!settle_answer(office, invitation, now, request.message.sender, told)) {
            // It came forward before it was asked.
            NewAnswer news;
            news.corrected = told;
            tell_asker(office, need, invitation, now, news);
        }
        fields.set("nothing", !before);
        if (before) {
            fields.set("back", matching::describe(*before, language));
        }
    }
    const auto asked = office.outbox.find_invitation(invitation.id, Purpose::request);
    write_to(
        office,
        {request.speaker.address, language, {}},
        "answer_deleted",
        fields,
        {Purpose::read_back, need.id, invitation.id},
        Urgency::awaited,
        asked ? std::optional(asked->outbox_id) : std::nullopt
    );
}

}  // namespace

std::vector<AnswerRecord> what_firm_wrote(Office& office, const Invitation& invitation) {
    auto records = office.invitations.answers_of(invitation.id);
    std::erase_if(records, [](const AnswerRecord& one) { return !one.from_supplier; });
    return records;
}

std::optional<Answer> said_before(const std::vector<AnswerRecord>& records, std::int64_t id) {
    std::optional<Answer> before;
    for (const AnswerRecord& one : records) {
        auto answer = one.id < id ? storage::parse_answer(one.reading) : std::nullopt;
        if (answer && answer->kind != AnswerKind::unclear) {
            before = std::move(answer);
        }
    }
    return before;
}

void set_back(Office& office, Invitation& invitation, const std::optional<Answer>& before) {
    invitation.reading = before ? storage::answer_json(*before) : std::string();
    invitation.until = before ? before->needs_time_until : std::nullopt;
    invitation.reason.clear();
    const auto event = before ? event_of(before->kind) : InvitationEvent::answer_freely;
    if (!advance(office, invitation, event)) {
        office.invitations.update(invitation);
    }
}

bool was_told(const NeedRecord& need, const AnswerRecord& record) {
    const auto answer = storage::parse_answer(record.reading);
    return record.id <= need.answers_shown || (answer && asks_the_asker(*answer));
}

bool answer_changed(
    Office& office,
    const Request& request,
    NeedRecord need,
    Invitation invitation,
    const storage::Said& said
) {
    const InboundMessage& message = request.message;
    const auto records = what_firm_wrote(office, invitation);
    const auto record = std::ranges::find(records, said.answer_id, [](const AnswerRecord& one) {
        return std::optional(one.id);
    });
    if (record == records.end()) {
        write_to(
            office,
            {request.speaker.address, request.speaker.language, {}},
            "edit_unplaced",
            Fields().set("several", true),
            {},
            Urgency::awaited
        );
        return true;
    }
    if (record->sender != message.sender) {
        return false;
    }
    if (message.kind == InboundKind::redaction && record->text.empty() && record->reading.empty()) {
        return true;  // it is gone already
    }
    if (message.kind == InboundKind::redaction) {
        take_deletion(office, request, need, invitation, records, *record);
    } else {
        take_edit(office, request, need, invitation, records, *record);
    }
    return true;
}

}  // namespace clusterlotse::commands
