#include "commands/desk/firm_words.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/open_requests.hpp"
#include "commands/desk/search_or_answer.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/endings/order_news.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// Behind what was read back a no does not refuse the work, but how the words were understood.
bool sign_behind_read_back(Utterance& said) {
    if (!is_typed_no(said.text())) {
        return take_reply(said.office(), said.request(), *said.last());
    }
    InboundMessage wrong = said.message();
    wrong.text = said.speaker().language == Language::de ? "falsch" : "wrong";
    return take_reply(said.office(), {wrong, said.speaker()}, *said.last());
}

/// Takes the message for a sign that reacts to the last one.
bool sign_meant(Utterance& said) {
    Office& office = said.office();
    switch (said.last() ? said.last()->context.purpose : Purpose::information) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::reminder:
        case Purpose::question_answer:
            return answer_open_requests(office, said.request());
        case Purpose::follow_up:
            return take_reply(office, said.request(), *said.last());
        case Purpose::read_back:
            return sign_behind_read_back(said);
        default:
            break;
    }
    const auto waiting = requests_to(office, said.speaker(), false);
    if (said.message().place != Place::mail || waiting.empty()) {
        return false;
    }
    ask_which(office, said.request(), waiting, true);
    return true;
}

/// What the requests ask for.
std::vector<AskedWork> asked_work_of(
    Office& office, const std::vector<storage::Invitation>& invitations
) {
    std::vector<AskedWork> work;
    for (const storage::Invitation& one : invitations) {
        if (const auto need = office.needs.find(one.need_id)) {
            work.push_back({whole_text(*need), understand(office, *need)});
        }
    }
    return work;
}

bool asked_firm_speaks(Utterance& said, const std::vector<storage::Invitation>& asked) {
    Office& office = said.office();
    const Request& request = said.request();
    const InboundMessage& message = said.message();
    const auto waiting = requests_to(office, said.speaker(), false);
    if (said.stance() == Stance::open && message.attachments.empty() && only_talks(message.text)) {
        reply(office, request, "thanks", {});
        return true;
    }
    if (said.stance() != Stance::need && tells_news(message.text)) {
        return said.stance() == Stance::answer && answer_open_requests(office, request);
    }
    // Words without any work in them are no need; whether they are an answer he can say himself.
    if (said.stance() == Stance::open && matching::empty(said.understood()) && !waiting.empty()) {
        ask_which(office, request, waiting, true);
        return true;
    }
    const bool headed = message.place == Place::mail && message.answers_to.empty() &&
                        subject_seeks(message.subject);
    const std::string& read = headed ? said.full_text() : message.text;
    const UnderstoodNeed& as_need = headed ? said.full_understood() : said.understood();
    switch (
        search_or_answer({read, as_need, headed}, asked_work_of(office, asked), today_of(office))
    ) {
        case SearchOrAnswer::search:
            return false;
        case SearchOrAnswer::answer:
            return answer_open_requests(office, request);
        case SearchOrAnswer::either:
            break;
    }
    ask_answer_or_new(office, request, waiting.empty() ? asked : waiting);
    return true;
}

}  // namespace

bool sign_typed(Utterance& said) {
    return is_typed_sign(said.text()) && sign_meant(said);
}

bool firm_speaks(Utterance& said) {
    Office& office = said.office();
    InboundMessage message = said.message();
    if (trimmed(message.text).empty()) {
        message.text = message.subject;
    }
    if (message.place == Place::mail && is_typed_sign(message.text)) {
        return sign_meant(said);
    }
    if (small_talk(message.text) != SmallTalk::none) {
        return false;
    }
    Utterance words(office, {message, said.speaker()});
    if (seeks_beside_firms(office, words.request())) {
        return false;
    }
    if (words.understood().processes.empty() && order_asked_for(office, words.request())) {
        return true;
    }
    if (const auto asked = requests_to(office, said.speaker(), true); !asked.empty()) {
        return asked_firm_speaks(words, asked);
    }
    return words.stance() == Stance::answer && latest_digest_answered(office, words.request());
}

}  // namespace clusterlotse::commands
