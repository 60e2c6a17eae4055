#include "commands/answers/answer_or_new.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/search_or_answer.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

/// Work and how much of it, for which somebody is sought: whatever was asked before.
bool Desk::is_need_of_its_own(const Request& request) const {
    const std::string& text = request.message.text;
    return asks_for_work(text) &&
           names_own_work(
               text, office_.engine.understand(text, today_of(office_), request.speaker.language)
           );
}

/// A sign alone is a reaction to the last message, as far as that asks for one.
bool Desk::handle_sign(
    const Request& request, const std::optional<storage::OutboxReference>& last
) {
    using storage::Purpose;
    const Purpose purpose = last ? last->context.purpose : Purpose::information;
    const auto waiting = requests_to(office_, request.speaker, false);
    switch (purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::reminder:
        case Purpose::question_answer:
            return handle_open_requests(request);
        case Purpose::follow_up:
            return handle_reference(request, *last);
        case Purpose::read_back: {
            if (!is_typed_no(request.message.text)) {
                return handle_reference(request, *last);
            }
            // Not the work is refused but how his words were understood.
            InboundMessage wrong = request.message;
            wrong.text = request.speaker.language == Language::de ? "falsch" : "wrong";
            return handle_reference({wrong, request.speaker}, *last);
        }
        default:
            break;
    }
    if (request.message.place != Place::mail || waiting.empty()) {
        return false;
    }
    ask_which(office_, request, waiting, true);
    return true;
}

/// A firm that was asked writes in plain words: only what surely seeks becomes a need, which its
/// competitors read.
bool Desk::handle_words_of_asked(
    const Request& request,
    const UnderstoodNeed& understood,
    const std::vector<storage::Invitation>& asked
) {
    const InboundMessage& message = request.message;
    const auto waiting = requests_to(office_, request.speaker, false);
    const Date today = today_of(office_);
    const Stance stance = stance_of(message.text, understood, today);
    if (stance == Stance::open && message.attachments.empty() && only_talks(message.text)) {
        reply(office_, request, "thanks", {});
        return true;
    }
    if (stance != Stance::need && tells_news(message.text)) {
        return stance == Stance::answer && handle_open_requests(request);
    }
    // Words without any work in them are no need; whether they are an answer he can say himself.
    if (stance == Stance::open && matching::empty(understood) && !waiting.empty()) {
        ask_which(office_, request, waiting, true);
        return true;
    }
    const std::string whole = with_subject(request);
    const bool headed = message.place == Place::mail && message.answers_to.empty() &&
                        subject_seeks(message.subject);
    const std::string& read = headed ? whole : message.text;
    const UnderstoodNeed as_need =
        headed ? office_.engine.understand(whole, today, request.speaker.language) : understood;
    std::vector<AskedWork> work;
    for (const storage::Invitation& one : asked) {
        if (const auto need = office_.needs.find(one.need_id)) {
            work.push_back({whole_text(*need), understand(office_, *need)});
        }
    }
    switch (search_or_answer({read, as_need, headed}, work, today)) {
        case SearchOrAnswer::search:
            return false;
        case SearchOrAnswer::answer:
            return handle_open_requests(request);
        case SearchOrAnswer::either:
            break;
    }
    ask_answer_or_new(office_, request, waiting.empty() ? asked : waiting);
    return true;
}

}  // namespace clusterlotse::commands
