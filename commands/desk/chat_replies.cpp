#include "commands/desk/chat_replies.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/corrected_values.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/open_requests.hpp"
#include "commands/desk/received_answers.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/after_award.hpp"
#include "commands/lessons/lesson_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

constexpr int kMostQuestions = 20;

bool take_as_reply(Utterance& said) {
    return take_reply(said.office(), said.request(), said.last().value());
}

/// Work and how much of it, for which somebody is sought: whatever was asked before.
bool is_need_of_its_own(Utterance& said) {
    return asks_for_work(said.text()) && names_own_work(said.text(), said.understood());
}

/// Nothing of the trade and no figure in it: no need that was meant for others.
bool speaks_of_no_work(const std::string& text, UnderstoodNeed understood) {
    // "Teile sind fertig"
    understood.kind.clear();
    return matching::empty(understood) && !understood.quantity &&
           text.find_first_of("0123456789?") == std::string::npos;
}

}  // namespace

Outcome questions_chosen(Utterance& said) {
    if (!said.last()->context.held_id || choices_said(said.text(), kMostQuestions).empty()) {
        return Outcome::left;
    }
    return taken_or_ended(take_as_reply(said));
}

bool answer_or_new_settled(Utterance& said) {
    return !is_need_of_its_own(said) && asked_answer_or_new(said.office(), said.request());
}

Outcome asker_speaks_of_order(Utterance& said) {
    const auto row = talk_after_award(said.office(), said.request(), *said.last());
    return row ? taken_or_ended(take_reply(said.office(), said.request(), *row)) : Outcome::left;
}

Outcome firm_speaks_of_order(Utterance& said) {
    const auto row = firm_talks_on(said.office(), said.request(), *said.last());
    return row ? taken_or_ended(take_reply(said.office(), said.request(), *row)) : Outcome::left;
}

Outcome short_word_said(Utterance& said) {
    const bool yes_or_no = says_yes(said.text()) || says_no(said.text());
    return yes_or_no ? taken_or_ended(take_as_reply(said)) : Outcome::left;
}

Outcome lesson_answered(Utterance& said) {
    const LessonReply words = read_lesson_reply(said.text(), today_of(said.office()));
    return words.says_something() || words.limit ? taken_or_ended(take_as_reply(said))
                                                 : Outcome::left;
}

bool read_back_confirmed(Utterance& said) {
    if (!says_yes(said.text())) {
        return false;
    }
    reply(said.office(), said.request(), "thanks", {});
    return true;
}

bool follow_up_answered(Utterance& said) {
    return (says_yes(said.text()) || says_no(said.text())) && take_as_reply(said);
}

Outcome wrong_said(Utterance& said) {
    const auto values = said_values(said.text(), today_of(said.office()), said.speaker().language);
    const bool wrong = says_wrong(said.text()) || is_bare_no(said.text()) || (values && values->no);
    return wrong && said.last()->context.invitation_id ? taken_or_ended(take_as_reply(said))
                                                       : Outcome::left;
}

bool ending_answered(Utterance& said) {
    return (said.answers() || speaks_of_no_work(said.text(), said.understood())) &&
           take_as_reply(said);
}

bool waiting_request_answered(Utterance& said) {
    return said.answers() && answer_open_requests(said.office(), said.request());
}

bool answers_spoken_of(Utterance& said) {
    return !tells_news(said.text()) &&
           (speaks_of_answers(said) || answer_open_requests(said.office(), said.request()));
}

}  // namespace clusterlotse::commands
