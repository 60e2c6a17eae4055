#include "commands/answers/gap_question.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/chat_needs.hpp"
#include "commands/desk/chat_replies.hpp"
#include "commands/desk/choice_taken.hpp"
#include "commands/desk/firm_words.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/open_requests.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/endings/after_award.hpp"
#include "commands/endings/ended_talk.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/order_complaints.hpp"
#include "commands/endings/order_papers.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/endings/rating_words.hpp"
#include "commands/files/file_checks.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/questions/waiting_questions.hpp"

#include <array>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr std::array kChatAttempts = {
    Attempt{"says what decided the award", kBehindAnything, by_last<&deciding_said>},
    Attempt{"thanks for the other side's contact", kBehindAnything, by_last<&thanked_for_card>},
    Attempt{"chooses from what was offered", {}, by<&take_choice>},
    Attempt{"gives a digit that nothing waits for", {}, by_last<&digit_behind_question>},
    Attempt{"answers the digest by its numbers", {}, by_last<&digest_spoken_of>},
    Attempt{
        "decides what a moderator was asked last", kBehindAnything, by_last<&moderator_continues>},
    Attempt{
        "says whether it is a need", behind(Purpose::need_or_news), by_last<&need_or_news_said>},
    Attempt{
        "says which of a firm's questions the words were for",
        behind(Purpose::question),
        by<&questions_chosen>},
    Attempt{
        "says whether it is an answer or a new need",
        behind(Purpose::choice),
        by<&answer_or_new_settled>},
    Attempt{
        "says whether more firms shall be asked",
        behind(Purpose::acknowledgement),
        by<&search_widened>},
    Attempt{
        "wants a need for each of several works",
        behind(Purpose::acknowledgement, Purpose::answer, Purpose::status),
        by<&need_parted>},
    Attempt{
        "agrees to the exchange of names, and says more",
        behind(Purpose::exchange),
        by<&names_given_with_words>},
    Attempt{
        "rates the answers, where other messages came behind that question",
        kBehindAnything,
        by<&rated_afterwards>},
    Attempt{"says what an asker says", kBehindAnything, by_last<&asker_speaks>},
    Attempt{
        "gives the order in plain words",
        behind(Purpose::answer, Purpose::status),
        by_last<&order_said>},
    Attempt{"sends the papers of an order", kBehindAnything, by<&order_sent>},
    Attempt{
        "takes other work as well where nobody was found",
        behind(Purpose::acknowledgement),
        by<&concession_made>},
    Attempt{"tells of new papers of a need", behind_all_but(Purpose::question), by<&papers_come>},
    Attempt{"releases a need before its files", kBehindAnything, by_last<&releases_before_files>},
    Attempt{"speaks of the order as its asker", kBehindAnything, by<&asker_speaks_of_order>},
    Attempt{
        "speaks of the order as the firm that got it", kBehindAnything, by<&firm_speaks_of_order>},
    Attempt{
        "speaks of the order of another need",
        kBehindAnything,
        by_last<&order_spoken_of_elsewhere>},
    Attempt{"complains of an order", kBehindAnything, by<&order_complained_of>},
    Attempt{
        "says yes or no",
        behind(
            Purpose::release,
            Purpose::acknowledgement,
            Purpose::file_check,
            Purpose::exchange,
            Purpose::lesson
        ),
        by<&short_word_said>},
    Attempt{
        "says what shall be noted in the profile", behind(Purpose::lesson), by<&lesson_answered>},
    Attempt{
        "says whether names may be exchanged",
        behind(Purpose::closing, Purpose::exchange),
        by_last<&exchange_answered>},
    Attempt{"agrees after the award", kBehindAnything, by_last<&agreed_after_award>},
    Attempt{"settles a price", behind(Purpose::read_back), by_last<&price_settled>},
    Attempt{
        "settles whether it can do it all the same",
        behind(Purpose::read_back),
        by_last<&gap_settled>},
    Attempt{
        "says yes to how it was understood", behind(Purpose::read_back), by<&read_back_confirmed>},
    Attempt{
        "says yes or no to the asker's words", behind(Purpose::follow_up), by<&follow_up_answered>},
    Attempt{
        "says that it was understood wrongly",
        behind(Purpose::read_back, Purpose::lesson),
        by<&wrong_said>},
    Attempt{
        "talks on with the moderator, or with a member",
        kBehindAnything,
        by_last<&moderator_talks_on>},
    Attempt{"sends nothing but a sign", kBehindAnything, by<&sign_typed>},
    Attempt{
        "says what is meant with a need that names no work",
        behind(Purpose::acknowledgement),
        by<&work_told>},
    Attempt{
        "may speak of a part of the need, or of a new one",
        kBehindAnything,
        by<&part_may_be_meant>},
    Attempt{"says who may see files or the name", kBehindAnything, by<&sharing_spoken_of>},
    Attempt{
        "corrects the need that a firm asks about",
        behind(Purpose::question),
        by<&question_corrects_need>},
    Attempt{
        "speaks of a request that has ended, as its firm",
        kBehindAnything,
        by<&ended_request_spoken_of>},
    Attempt{"is a need of its own, or small talk", kBehindAnything, by<&stands_for_itself>},
    Attempt{
        "only answers, behind a card", behind(Purpose::acknowledgement), by<&only_answers_said>},
    Attempt{
        "names firms that shall not be asked",
        behind(Purpose::acknowledgement),
        by<&firms_ruled_out>},
    Attempt{"does not want to be named", behind(Purpose::acknowledgement), by<&anonymity_wished>},
    Attempt{"completes the need", behind(Purpose::acknowledgement), by<&need_completed>},
    Attempt{
        "answers a request that waits",
        behind_all_but(
            Purpose::question,
            Purpose::answer,
            Purpose::status,
            Purpose::request,
            Purpose::request_update,
            Purpose::follow_up,
            Purpose::question_answer,
            Purpose::read_back,
            Purpose::lesson,
            Purpose::reminder,
            Purpose::digest_item,
            Purpose::partner
        ),
        by<&waiting_request_answered>},
    Attempt{
        "says something about how it ended",
        behind(Purpose::closing, Purpose::exchange),
        by<&ending_answered>},
    Attempt{"answers a firm's question", behind(Purpose::question), by_last<&take_reply>},
    Attempt{
        "answers a firm's question that still waits",
        behind(Purpose::answer, Purpose::status),
        by<&waiting_question_answered>},
    Attempt{
        "corrects the need that was answered",
        behind(Purpose::answer, Purpose::status),
        by<&need_corrected>},
    Attempt{
        "speaks of what firms answered",
        behind(Purpose::answer, Purpose::status),
        by<&answers_spoken_of>},
    Attempt{
        "answers what the firm was asked or told",
        behind(
            Purpose::request,
            Purpose::request_update,
            Purpose::follow_up,
            Purpose::question_answer,
            Purpose::read_back,
            Purpose::lesson,
            Purpose::reminder
        ),
        by<&answer_open_requests>},
    Attempt{
        "answers a need of the digest", behind(Purpose::digest_item), by_last<&answer_from_digest>},
    Attempt{"talks on with a partner", behind(Purpose::partner), by_last<&partner_answered>},
};

}  // namespace

std::span<const Attempt> chat_attempts() {
    return kChatAttempts;
}

}  // namespace clusterlotse::commands
