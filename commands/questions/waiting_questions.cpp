#include "commands/questions/waiting_questions.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/asker/order_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/asked_questions.hpp"
#include "commands/questions/question_fit.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/questions/reply_kinds.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

/// A question without its answer, of a firm that is still asked; of two alike the first.
struct Waiting {
    Invitation firm;
    AskedQuestion question;
};

std::vector<Waiting> waiting_questions(Office& office, const NeedRecord& need) {
    std::vector<Waiting> waiting;
    for (const Invitation& firm : office.invitations.of_need(need.id)) {
        if (!is_open(firm.state) || firm.state == InvitationState::declined) {
            continue;
        }
        for (AskedQuestion& question : questions_of(office, firm)) {
            const bool alike = std::ranges::any_of(waiting, [&](const Waiting& one) {
                return one.question.asked.question == question.asked.question;
            });
            if (!question.answered && question.id && !alike) {
                waiting.push_back({firm, std::move(question)});
            }
        }
    }
    return waiting;
}

/// Nothing of a price, an order, or how the need goes on.
bool may_be_an_answer(Office& office, const Utterance& said, const NeedRecord& need) {
    const std::string& text = said.text();
    return said.message().attachments.empty() && text.find('?') == std::string::npos &&
           !says_yes(text) && !says_no(text) && small_talk(text) == SmallTalk::none &&
           !may_tell_price(text) && !accepts_offer(text) && !tells_to_go_ahead(text) &&
           read_asker(text, setting_of(office, need)).says == AskerSays::nothing;
}

}  // namespace

bool waiting_question_answered(Utterance& said) {
    Office& office = said.office();
    const auto need = said.need_of_last();
    if (!need || !under_way(need->state) || !is_asker(said.speaker(), *need) ||
        !may_be_an_answer(office, said, *need)) {
        return false;
    }
    const auto understand = [&](const std::string& words) {
        return office.engine.understand(words, today_of(office), need->language);
    };
    const std::vector<Waiting> waiting = waiting_questions(office, *need);
    std::vector<std::string> questions;
    for (const Waiting& one : waiting) {
        questions.push_back(one.question.asked.question);
    }
    const auto fits = question_answered(said.text(), questions, understand);
    if (!fits ||
        reply_kind(said.text(), questions[*fits], false, understand) != ReplyKind::answers) {
        return false;
    }
    storage::OutboxReference row = *said.last();
    row.context = question_context(waiting[*fits].firm, waiting[*fits].question.id);
    return take_reply(office, said.request(), row);
}

}  // namespace clusterlotse::commands
