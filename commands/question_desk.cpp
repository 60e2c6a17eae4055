#include "commands/question_desk.hpp"

#include "commands/asker_desk.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/question_words.hpp"
#include "commands/questions.hpp"
#include "commands/reply_kinds.hpp"
#include "commands/ruled_out_firms.hpp"
#include "commands/words.hpp"

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
    std::string_view template_name,
    std::optional<std::int64_t> held = std::nullopt
) {
    Fields fields;
    fields.set("number", need.number)
        .set("words", first_line(request.message.text))
        .set("question", first_line(last_question(office, invitation).question));
    reply_privately(
        office, request, template_name, fields, {Purpose::question, need.id, invitation.id, held}
    );
}

/// What is left of his words once nobody is ruled out in them any more.
void hear(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const std::string& text
) {
    const InboundMessage& message = request.message;
    const Answer asked = last_question(office, invitation);
    const std::string for_all = answer_for_all(text, asked);
    if (message.attachments.empty() && !trimmed(text).empty() && for_all.empty()) {
        // Of the price he talks with that firm alone.
        answer_question(office, request, invitation, text);
        return;
    }
    const bool directly = !message.answers_to.empty() || !message.reply_token.empty();
    const ReplyKind kind =
        !message.attachments.empty()
            ? ReplyKind::answers
            : reply_kind(for_all, asked.question, directly, [&](const std::string& words) {
                  return office.engine.understand(words, today_of(office), need.language);
              });
    switch (kind) {
        case ReplyKind::answers:
            answer_question(office, request, invitation, text);
            return;
        case ReplyKind::waits:
            if (was_answered(office, invitation) || has_ended(need.state)) {
                reply(office, request, "thanks", {});
            } else {
                say(office, request, need, invitation, "question_waits");
            }
            return;
        case ReplyKind::unclear:
            break;
    }
    if (has_ended(need.state) || was_answered(office, invitation)) {
        // Talk that goes on between these two.
        answer_question(office, request, invitation, text);
        return;
    }
    InboundMessage kept = message;
    kept.text = text;
    const std::int64_t held = office.inbox.hold(kept, office.clock.now());
    say(office, request, need, invitation, "answer_or_not", held);
}

/// "Ra 1,6, aber nicht an X": whom he rules out is for us, only the rest is his answer.
void hear_beside_firms(
    Office& office, const Request& request, const NeedRecord& need, const Invitation& invitation
) {
    const std::string& text = request.message.text;
    const auto firms = ruled_out_by(office, need, text);
    if (firms.empty() || has_ended(need.state)) {
        hear(office, request, need, invitation, text);
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
        hear(office, request, need, *asked, answer);
    }
}

}  // namespace

void reply_to_question(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const storage::OutboxReference& row
) {
    const auto decided = row.context.held_id ? short_word(request.message.text) : std::nullopt;
    const auto held =
        row.context.held_id ? office.inbox.release(*row.context.held_id) : std::nullopt;
    if (held && decided) {
        if (*decided) {
            const Request kept{held->message, request.speaker};
            answer_question(office, kept, invitation, held->message.text);
        } else {
            say(office, request, need, invitation, "question_waits");
        }
        return;
    }
    hear_beside_firms(office, request, need, invitation);
}

}  // namespace clusterlotse::commands
