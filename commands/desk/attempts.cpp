#include "commands/desk/attempts.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/asker/addressed.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/named_by_part.hpp"
#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/both_said.hpp"
#include "commands/desk/choice_taken.hpp"
#include "commands/desk/firm_words.hpp"
#include "commands/desk/free_words.hpp"
#include "commands/desk/given_command.hpp"
#include "commands/desk/message_matters.hpp"
#include "commands/desk/numbered_needs.hpp"
#include "commands/desk/reported_words.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/endings/firm_out.hpp"
#include "commands/endings/order_complaints.hpp"
#include "commands/endings/order_news.hpp"
#include "commands/endings/order_papers.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/moderator/moderator_in_room.hpp"
#include "commands/moderator/moderator_speaks.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/moderator/moderator_to_asker.hpp"
#include "commands/moderator/order_conditions.hpp"
#include "commands/moderator/told_answers.hpp"
#include "commands/needs/parked_again.hpp"
#include "commands/needs/part_news.hpp"

#include <array>

namespace clusterlotse::commands {

namespace {

bool goes_on_in_chat(Utterance& said) {
    return taken_by_one_of(chat_attempts(), said);
}

bool stands_as_free_text(Utterance& said) {
    return taken_by_one_of(free_text_attempts(), said);
}

constexpr std::array kMessageAttempts = {
    Attempt{"gives a command word", {}, by<&command_given>},
    Attempt{
        "asks for the log of decisions",
        {.places = kPrivately, .moderator = true},
        by<&decisions_asked>},
    Attempt{"writes to the moderator", {.moderator = false}, by_answered<&speaks_to_moderator>},
    Attempt{
        "writes to a need's asker",
        {.places = kPrivately, .moderator = true},
        by_answered<&moderator_writes_to_asker>},
    Attempt{
        "passes on what a firm told him",
        {.places = kPrivately, .moderator = true},
        by_answered<&moderator_tells_answer>},
    Attempt{
        "orders something on a condition",
        {.places = kPrivately, .moderator = true},
        by_answered<&orders_on_condition>},
    Attempt{"writes to firms by their names", {}, by_answered<&writes_to_firms>},
    Attempt{"says how much of all this he wants to hear", {}, by<&wishes_said>},
    Attempt{"says what the firm has free", {}, by_answered<&free_capacity_said>},
    Attempt{
        "says something of a need, and has other work besides",
        {.places = kPrivately, .moderator = false, .firm = true},
        by<&asks_for_more_work>},
    Attempt{
        "answers a request, and seeks somebody besides",
        {.places = kPrivately, .moderator = false, .firm = true},
        by<&answers_and_seeks>},
    Attempt{
        "speaks of a parked need",
        {.places = kPrivately, .answers = false},
        by<&ask_whether_parked>},
    Attempt{
        "decides on a need in the room",
        {.places = kInRoom, .moderator = true},
        by_answered<&moderator_speaks_in_room>},
    Attempt{
        "speaks of a need by who asked or what for",
        {.places = kPrivately, .moderator = true},
        by_answered<&moderator_speaks_of_need>},
    Attempt{"wants to see more of a digest's line", {}, by_answered<&show_more>},
    Attempt{
        "tells that a firm no longer takes part",
        {.places = kPrivately, .moderator = false},
        by<&firm_out_told>},
    Attempt{"replies to a message of the bot's", {.answers = true}, by_answered<&take_reply>},
    Attempt{
        "ends, parks or awards the need whose parts it names",
        {.places = kPrivately, .answers = false, .moderator = false, .files = false},
        by<&spoken_of_by_part>},
    Attempt{
        "chooses by mail from what was offered",
        {.places = kByMail, .answers = false},
        by<&chosen_by_mail>},
    Attempt{"offers a machine", {.answers = false}, by<&machine_offered>},
    Attempt{"asks how it stands", {.answers = false}, by<&status_asked>},
    Attempt{"chooses by a need's number alone", {.places = kPrivately}, by<&chosen_by_number>},
    Attempt{"names needs by their numbers", {}, by<&needs_numbered>},
    Attempt{
        "wants one more firm to be asked",
        {.answers = false, .moderator = false},
        by<&ask_also_somewhere>},
    Attempt{
        "asks a firm that came forward something",
        {.places = kPrivately, .answers = false, .moderator = false, .firm = true},
        by<&question_for_firm>},
    Attempt{"goes on with what was said in the chat", {.places = kInChat}, by<&goes_on_in_chat>},
    Attempt{
        "orders something for a need",
        {.places = kPrivately, .answers = false, .moderator = true},
        by<&ordered_by_moderator>},
    Attempt{"says by mail what an asker says", {.places = kByMail}, by<&asker_speaks_by_mail>},
    Attempt{
        "says yes to the only need that waits for it",
        {.places = kPrivately, .answers = false},
        by<&stray_yes>},
    Attempt{
        "corrects a need of the last days",
        {.places = kPrivately, .answers = false, .files = false},
        by<&stray_correction>},
    Attempt{
        "speaks as a firm that was asked", {.places = kPrivately, .firm = true}, by<&firm_speaks>},
    Attempt{"says something for itself", {}, by<&stands_as_free_text>},
};

constexpr std::array kFreeTextAttempts = {
    Attempt{"is nothing but files", {.files = true}, by<&only_files_sent>},
    Attempt{"thanks or greets", {.files = false}, by<&only_thanked>},
    Attempt{"refuses nothing that was asked", {.files = false}, by<&refused_nothing>},
    Attempt{"says more of the parts of a running need", {.files = false}, by<&part_news_told>},
    Attempt{"sends the papers of an order", {}, by<&order_sent>},
    Attempt{"complains of an order", {}, by<&order_complained_of>},
    Attempt{"may belong to a need of the last days", {}, by<&may_belong_to_need>},
    Attempt{"names a part of a need of the last days", {}, by<&may_speak_of_part>},
    Attempt{
        "says what only a running need can be told, and none runs",
        {.files = false},
        by<&needs_a_need>},
    Attempt{"tells what the own firm does", {.firm = true, .files = false}, by<&own_work_told>},
    Attempt{"tells how an order gets on", {.firm = true}, by<&order_news_passed_on>},
    Attempt{"says nothing that stands alone", {.files = false}, by<&lacks_context>},
    Attempt{"tells news, or hardly asks for anything", {.files = false}, by<&may_be_news>},
    Attempt{"is a need", {}, by<&need_posted>},
};

}  // namespace

std::span<const Attempt> message_attempts() {
    return kMessageAttempts;
}

std::span<const Attempt> free_text_attempts() {
    return kFreeTextAttempts;
}

void take_message(Office& office, const Request& request) {
    InboundMessage heard = request.message;
    heard.text = as_his_own_words(office, request);
    const Request words{heard, request.speaker};
    hear_with_files(office, words, [&] {
        Utterance said(office, words);
        taken_by_one_of(message_attempts(), said);
    });
}

}  // namespace clusterlotse::commands
