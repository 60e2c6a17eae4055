#include "commands/questions.hpp"

#include "commands/discretion.hpp"
#include "commands/files.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/price_talk.hpp"
#include "commands/relay.hpp"
#include "commands/salutation.hpp"
#include "commands/words.hpp"
#include "matching/answer_text.hpp"
#include "matching/description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// Keeps what was answered, so that firms that are asked later read it too.
void note_in_need(Office& office, NeedRecord need, const std::string& text) {
    const UnderstoodNeed read = office.engine.understand(text, today_of(office), need.language);
    if (matching::empty(read) && !read.deadline && !read.quantity) {
        return;
    }
    need.amendments.push_back(std::string(trimmed(text)));
    need.updated_at = office.clock.now();
    office.needs.update(need);
}

}  // namespace

bool asks_the_asker(const Answer& answer) {
    // "Ja, 13 €, aber welche Rauheit?": his price is for the asker alone, even within a question.
    return !answer.question.empty() && answer.prices.empty() && !names_money(answer.question) &&
           (answer.kind == AnswerKind::question || answer.kind == AnswerKind::interest);
}

void pass_question(
    Office& office,
    NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("sender", news.sender)
        .set("text", news.text)
        .set("interested", answer.kind == AnswerKind::interest)
        .set("attachments", names_of(news.files, true));
    write_to_asker(
        office,
        need,
        "question",
        fields,
        {Purpose::question, need.id, invitation.id},
        Urgency::awaited,
        files_for(office, need, news.files)
    );
}

void answer_question(
    Office& office, const Request& request, const Invitation& invitation, const std::string& text
) {
    const auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const Answer asked = storage::parse_answer(invitation.reading).value_or(Answer{});
    const bool with_price = !matching::read_answer(text, today_of(office)).prices.empty();
    if (with_price || has_ended(need->state)) {
        follow_up(office, request, invitation, text);
        return;
    }
    record_words(office, request, invitation.id, false, text);
    const KeptFiles files = keep_files(office, request.message, *need);
    const std::string for_all = without_salutation(text);
    int told = 0;
    for (const Invitation& one : office.invitations.of_need(need->id)) {
        if (!is_open(one.state) || one.state == InvitationState::declined) {
            continue;
        }
        const bool own = one.id == invitation.id;
        // "Hallo Frau Weber, ..." would tell everybody else who asked.
        Fields fields;
        fields.set("number", need->number)
            .set("question", without_names(office, asked.question, invitation.profile_id))
            .set(
                "text",
                own ? words_for_suppliers(office, *need, text, one.profile_id)
                    : without_names(
                          office, words_for_suppliers(office, *need, for_all), invitation.profile_id
                      )
            )
            .set("own", own);
        const auto request_row = office.outbox.find_invitation(one.id, Purpose::request);
        const auto thread = request_row ? std::optional(request_row->outbox_id) : std::nullopt;
        write_to(
            office,
            {one.address, one.language, {}},
            "question_answer",
            fields,
            {Purpose::question_answer, need->id, one.id},
            own ? Urgency::awaited : Urgency::unasked,
            thread
        );
        ++told;
    }
    note_in_need(office, *need, without_names(office, for_all, invitation.profile_id));
    Fields fields;
    fields.set("number", need->number).set("count", std::to_string(told)).set("one", told == 1);
    reply_privately(
        office, request, "question_answered", fields, {Purpose::acknowledgement, need->id}
    );
    tell_kept(office, request, *need, files, std::nullopt, true);
    release_files(office, *need);
}

}  // namespace clusterlotse::commands
