#include "commands/questions/question_desk.hpp"

#include "commands/answers/relay.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/corrections_apart.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/other_work.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/questions/questions.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "commands/questions/several_questions.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

void say(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const AskedQuestion& question,
    std::string_view template_name,
    std::optional<std::int64_t> held = std::nullopt
) {
    Fields fields;
    fields.set("number", need.number)
        .set("words", first_line(request.message.text))
        .set("question", first_line(question.asked.question));
    storage::OutboxContext context = question_context(invitation, question.id);
    if (held) {
        context.held_id = held;
    }
    reply_privately(office, request, template_name, fields, context);
}

/// What is left of his words once nobody is ruled out in them any more.
void hear(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const MeantQuestion& meant,
    const std::string& text
) {
    const InboundMessage& message = request.message;
    const AskedQuestion& question = meant.question;
    const Answer& asked = question.asked;
    const std::string for_all = answer_for_all(text, asked);
    if (message.attachments.empty() && !has_ended(need.state) &&
        tells_of_signed_nda(asked.question) && short_word(text) == true) {
        record_words(office, request, invitation.id, false, text, nullptr, question.id);
        note_nda_with(office, request, need, invitation);
        return;
    }
    if (message.attachments.empty() && !trimmed(text).empty() && for_all.empty()) {
        // Of the price he talks with that firm alone.
        answer_question(office, request, invitation, question, text, meant.last);
        return;
    }
    const auto understood = [&](const std::string& words) {
        return office.engine.understand(words, today_of(office), need.language);
    };
    const bool own_work = names_other_work(understood(text), understand(office, need));
    const ReplyKind kind = own_work ? ReplyKind::unclear
                           : !message.attachments.empty()
                               ? ReplyKind::answers
                               : reply_kind(for_all, asked.question, meant.surely, understood);
    switch (kind) {
        case ReplyKind::answers:
            answer_question(office, request, invitation, question, text, meant.last);
            return;
        case ReplyKind::waits:
            if (question.answered || has_ended(need.state)) {
                reply(office, request, "thanks", {});
            } else {
                say(office, request, need, invitation, question, "question_waits");
            }
            return;
        case ReplyKind::unclear:
            break;
    }
    if (has_ended(need.state) || question.answered) {
        // Talk that goes on between these two.
        answer_question(office, request, invitation, question, text, meant.last);
        return;
    }
    InboundMessage kept = message;
    kept.text = text;
    const std::int64_t held = office.inbox.hold(kept, office.clock.now());
    say(office, request, need, invitation, question, "answer_or_not", held);
}

/// "Ra 1,6, aber nicht an X": whom he rules out is for us, only the rest is his answer.
void hear_beside_firms(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const MeantQuestion& meant
) {
    const std::string& text = request.message.text;
    const auto firms = ruled_out_by(office, need, text);
    if (firms.empty() || has_ended(need.state)) {
        hear(office, request, need, invitation, meant, text);
        return;
    }
    const auto places = ruled_out_in(office, text, need.asker_profile);
    const std::string answer = without_ruled_out(text, places);
    static const RE2 nothing_else(
        R"((?i)(?:[^\pL\pN]|\b(?:oh|ach|ja|und|and|aber|but|bitte|please|danke|thanks)\b)*)"
    );
    std::string ruling;
    for (const std::string& firm : firms) {
        ruling += (ruling.empty() ? "Bitte nicht an " : " Bitte nicht an ") + firm + ".";
    }
    complete_need(office, request, need, ruling);
    const auto asked = office.invitations.find(invitation.id);
    if (asked && is_open(asked->state) && !RE2::FullMatch(answer, nothing_else)) {
        hear(office, request, need, *asked, meant, answer);
    }
}

/// "V2A, und statt 20 lieber 30": what corrects the need does so, the rest is his answer.
bool hear_correction(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const MeantQuestion& meant
) {
    if (has_ended(need.state) || !request.message.attachments.empty()) {
        return false;
    }
    const std::string& text = request.message.text;
    const auto apart = correction_apart(office, need, text, meant.question.asked.question);
    if (!apart) {
        return false;
    }
    complete_need(office, request, need, apart->correction);
    const auto changed = office.needs.find(need.id);
    const auto asked = office.invitations.find(invitation.id);
    if (!changed || !asked || !is_open(asked->state)) {
        return true;
    }
    if (apart->answer.empty()) {
        if (!meant.question.answered) {
            say(office, request, *changed, *asked, meant.question, "question_waits");
        }
        return true;
    }
    InboundMessage answer = request.message;
    answer.text = apart->answer;
    hear_beside_firms(office, {answer, request.speaker}, *changed, *asked, meant);
    return true;
}

}  // namespace

void reply_to_question(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const storage::OutboxReference& row
) {
    const std::optional<std::int64_t> about = question_in(row.context);
    auto held = row.context.held_id ? office.inbox.release(*row.context.held_id) : std::nullopt;
    const bool several = held && row.context.question_id == kSeveralQuestions;
    const auto decided = held && !several ? short_word(request.message.text) : std::nullopt;
    if (decided) {
        const AskedQuestion question = question_of(office, invitation, about);
        if (*decided) {
            const Request words{held->message, request.speaker};
            answer_question(office, words, invitation, question, held->message.text);
        } else {
            say(office, request, need, invitation, question, "question_waits");
            keep_files_beside(office, {held->message, request.speaker}, need.id);
        }
        return;
    }
    const auto before = several ? std::optional(std::move(held->message)) : std::nullopt;
    for (const MeantQuestion& meant :
         questions_meant(office, request, need, invitation, about, before)) {
        const Request words{meant.message, request.speaker};
        if (!hear_correction(office, words, need, invitation, meant)) {
            hear_beside_firms(office, words, need, invitation, meant);
        }
    }
}

}  // namespace clusterlotse::commands
