#include "commands/moderator/moderator_desk.hpp"

#include "commands/answers/unclear_answers.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/call_wishes.hpp"
#include "commands/asker/whom_asked.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/changes_told.hpp"
#include "commands/moderator/chosen_firms.hpp"
#include "commands/moderator/course_told.hpp"
#include "commands/moderator/firm_reminded.hpp"
#include "commands/moderator/firm_wished.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_decisions.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_parking.hpp"
#include "commands/moderator/moderator_signs.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/why_asked.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::Purpose;

namespace {

/// A reason is short; longer words are something else.
constexpr std::size_t kLongestOrderReason = 300;

bool is_for_moderators(Purpose purpose) {
    return purpose == Purpose::release || purpose == Purpose::nobody_found ||
           purpose == Purpose::unclear_answer || purpose == Purpose::override_reason;
}

/// What he was told of runs out: a yes, and whatever decides something, is for that need.
bool continues_with_held(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    const std::string& text = request.message.text;
    const ModeratorWords words = read_moderator(text);
    const bool decides = (!words.nothing() && !words.unclear) || says_renewal(office, text) ||
                         says_parking(office, text);
    return decides && holder_replies(office, request, last);
}

/// Words beside a need's number that decide nothing: who only moderates, or has that need before
/// him, is asked what he means. Not where they are the reason he was asked for, or a need of his
/// own.
bool asks_back(Office& office, const Request& request, const storage::NeedRecord& need) {
    const Speaker& speaker = request.speaker;
    const std::string& text = request.message.text;
    if (is_asker(speaker, need) || small_talk(text) != SmallTalk::none || has_need_words(text) ||
        !(speaker.profile_id.empty() || has_need_before_him(office, need))) {
        return false;
    }
    const auto last = office.outbox.last_to(speaker.address);
    if (last && last->context.purpose == Purpose::override_reason &&
        last->context.need_id == need.id && !tells_what_holds(text)) {
        return false;
    }
    const UnderstoodNeed read = office.engine.understand(text, today_of(office), speaker.language);
    return read.processes.empty() || !read.quantity;
}

/// True where the words name another need than the one he was written about.
bool names_another(Office& office, const std::string& text, const storage::OutboxReference& last) {
    std::string words = text;
    const auto number = find_need_number(text);
    const auto digits = number ? std::nullopt : take_number(office, words);
    const auto need = number   ? office.needs.find_number(*number)
                      : digits ? need_numbered(office, *digits)
                               : std::nullopt;
    return need && last.context.need_id != need->id;
}

/// What he decides behind the list of all that waits for him.
bool decides_of_list(Office& office, const Request& request) {
    const ModeratorWords words = read_moderator(request.message.text);
    const auto needs = needs_before_moderators(office);
    if (words.nothing() || words.unclear || words.digit || needs.empty() ||
        find_need_number(request.message.text)) {
        return false;
    }
    if (needs.size() > 1) {
        ask_about_which(office, request, needs);
    } else {
        decide(office, request, needs.front(), words);
    }
    return true;
}

bool explains(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto firm = why_not_asked(request.message.text);
    return firm && !firm->empty() && explain_firm(office, request, need, *firm);
}

}  // namespace

bool moderator_replies(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (need && show_whom(office, request, *need)) {
        return true;
    }
    if (!need || !request.speaker.moderator || !is_for_moderators(row.context.purpose)) {
        return false;
    }
    if (firm_wish_answered(office, request, *need, row.context)) {
        return true;
    }
    const ModeratorWords words = read_reply(office, *need, request.message.text, row.context);
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (row.context.purpose == Purpose::unclear_answer) {
        settle_unclear(office, request, row);
        return true;
    }
    if (explains(office, request, *need) || drops_question(office, request, *need, row.context) ||
        answer_lone_sign(office, request, *need)) {
        return true;
    }
    // A sign that decides nothing is no answer, least of all where nothing is to be decided.
    const bool sign = reaction || small_talk(request.message.text) == SmallTalk::empty;
    const bool says_nothing = words.nothing() || words.unclear;
    if (says_nothing && (reaction || (sign && !has_need_before_him(office, *need)))) {
        return true;
    }
    if ((row.context.purpose == Purpose::override_reason || may_say_why_rejected(*need, words)) &&
        takes_reason(office, request, *need, words)) {
        return true;
    }
    decide(office, request, *need, words);
    return true;
}

bool moderator_writes(Office& office, const Request& request, const storage::NeedRecord& need) {
    const Speaker& speaker = request.speaker;
    if (!speaker.moderator) {
        return false;
    }
    const auto own = speaker.profile_id.empty()
                         ? std::nullopt
                         : office.invitations.find(need.id, speaker.profile_id);
    if (own && is_open(own->state)) {
        return false;
    }
    if (course_told(office, request, need) || reminds_firm(office, request, need)) {
        return true;
    }
    if (show_whom(office, request, need) || explains(office, request, need) ||
        (has_need_before_him(office, need) && answer_lone_sign(office, request, need))) {
        return true;
    }
    const ModeratorWords words = read_about(office, need, request.message.text);
    const bool decides = !words.nothing() && !words.unclear;
    const std::string& text = request.message.text;
    const bool prolongs = need.state == NeedState::by_phone && says_renewal(office, text);
    if (words.nothing() && !is_asker(speaker, need) && (prolongs || says_parking(office, text))) {
        decide(office, request, need, words);
        return true;
    }
    if (is_asker(speaker, need) &&
        (!decides || words.digit || !has_need_before_him(office, need))) {
        return false;
    }
    const bool says_something =
        !words.nothing() && (!words.unclear || has_need_before_him(office, need));
    if (!says_something && !asks_back(office, request, need)) {
        return false;
    }
    decide(office, request, need, words);
    return true;
}

bool moderator_continues(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    if (call_taken(office, request, last)) {
        return true;
    }
    if (last.context.purpose == Purpose::expiry && continues_with_held(office, request, last)) {
        return true;
    }
    if (request.speaker.moderator &&
        (asks_whom(request.message.text) || asks_whether_asked(request.message.text))) {
        const auto need = need_asked_about(office, last);
        if (need && show_whom(office, request, *need)) {
            return true;
        }
        if (const auto needs = needs_before_moderators(office); needs.size() > 1) {
            ask_about_which(office, request, needs);
            return true;
        }
    }
    // Behind the list, or behind words that were about nothing at all.
    const bool about_none =
        !last.context.need_id &&
        (last.context.purpose == Purpose::release ||
         (last.context.purpose == Purpose::information && request.speaker.profile_id.empty()));
    if (request.speaker.moderator && about_none) {
        return decides_of_list(office, request);
    }
    if (!request.speaker.moderator || !is_for_moderators(last.context.purpose) ||
        !last.context.need_id || names_another(office, request.message.text, last)) {
        return false;
    }
    const std::string& text = request.message.text;
    const bool asked = last.context.question_id.has_value();
    const auto about = office.needs.find(*last.context.need_id);
    const ModeratorWords words =
        about ? read_reply(office, *about, text, last.context) : read_moderator(text);
    const auto why = why_not_asked(text);
    const bool why_rejected = last.context.purpose == Purpose::override_reason && about &&
                              may_say_why_rejected(*about, words);
    const bool decides = (!words.nothing() && !words.unclear && !why_rejected) ||
                         (why && !why->empty()) || says_parking(office, text) ||
                         lone_sign(text) != LoneSign::none;
    const auto before = needs_before_moderators(office);
    if (last.context.purpose == Purpose::override_reason && decides && !before.empty() &&
        std::ranges::none_of(before, [&](const auto& need) {
            return need.id == *last.context.need_id;
        })) {
        // "Ja" is for what still waits, not for what he decided just now.
        return false;
    }
    if (last.context.purpose == Purpose::override_reason && !decides) {
        const bool short_words = text.size() <= kLongestOrderReason && !tells_what_holds(text) &&
                                 !has_need_words(text) && small_talk(text) == SmallTalk::none;
        const UnderstoodNeed understood =
            office.engine.understand(text, today_of(office), request.speaker.language);
        const bool a_need = !understood.processes.empty() && understood.quantity;
        return short_words && !a_need && moderator_replies(office, request, last);
    }
    if (last.context.purpose == Purpose::unclear_answer) {
        return settled_as(text).kind && moderator_replies(office, request, last);
    }
    if (!decides) {
        // "hm, die dritte lieber nicht" is no need of his.
        const UnderstoodNeed understood =
            office.engine.understand(text, today_of(office), request.speaker.language);
        // "Der Lautertaler hat grad Kurzarbeit, den bitte raus" speaks of a firm and of no work.
        const bool of_firms = !ruled_out_in(office, text, {}).empty() ||
                              (may_add_firm(text) && !also_asked(office, text, {}).empty());
        const bool no_work = understood.processes.empty() && understood.materials.empty() &&
                             understood.surface.empty() && understood.heat_treatment.empty();
        const bool of_card = words.unclear && no_work;
        return (of_firms || of_card) && text.size() <= kLongestOrderReason &&
               !has_need_words(text) && small_talk(text) == SmallTalk::none &&
               moderator_replies(office, request, last);
    }
    const auto needs = needs_before_moderators(office);
    if (last.context.purpose == Purpose::release && needs.size() > 1 && !asked) {
        // "Bei 123 noch Hembach dazu" says which.
        if (!moderator_orders(office, request)) {
            ask_about_which(office, request, needs);
        }
        return true;
    }
    return moderator_replies(office, request, last);
}

}  // namespace clusterlotse::commands
