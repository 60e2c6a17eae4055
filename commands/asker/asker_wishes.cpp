#include "commands/asker/asker_wishes.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/call_wishes.hpp"
#include "commands/asker/more_firms.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/distribution.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// The rest of his words, as if he had written nothing else.
void hear_the_rest(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& rest
) {
    InboundMessage message = request.message;
    message.text = rest;
    asker_writes(office, {message, request.speaker}, need);
}

Fields day_shown(Date date, const Request& request) {
    const Language language = request.speaker.language;
    Fields fields;
    fields.set("day", std::string(weekday_name(date, language)))
        .set("date", shown_date(date, language));
    return fields;
}

void park_by_word(
    Office& office, const Request& request, storage::NeedRecord& need, std::optional<Date> until
) {
    const storage::NeedRecord before = need;
    if (park_need(office, need, until)) {
        tell_moderators_of_askers_word(office, before, need);
        Fields fields;
        fields.set("until", shown_date(*need.parked_until, request.speaker.language))
            .set("weeks", until ? std::string() : std::to_string(kParkedFor.count()));
        answer_of_need(office, request, need, "need_parked", fields);
    } else if (has_ended(need.state)) {
        answer_of_need(office, request, need, "need_ended", Fields());
    }
}

}  // namespace

bool asker_wishes(
    Office& office, const Request& request, storage::NeedRecord& need, const AskerWords& words
) {
    switch (words.says) {
        case AskerSays::renew:
        case AskerSays::resume:
            if (const bool searching = ask_again(office, need); !resume_need(office, need)) {
                renew_by_word(office, request, need, searching, words.date);
            } else if (words.date) {
                renew(office, need, words.date);
            }
            return true;
        case AskerSays::asks_more:
            more_firms(office, request, need, firms_counted(request.message.text));
            return true;
        case AskerSays::park:
            park_by_word(office, request, need, words.date);
            return true;
        case AskerSays::closes_questions:
            need.questions_closed = true;
            office.needs.update(need);
            if (words.rest.empty()) {
                answer_of_need(office, request, need, "questions_closed");
            } else {
                hear_the_rest(office, request, need, words.rest);
            }
            return true;
        case AskerSays::keeps_day:
            need.questions_closed = true;
            office.needs.update(need);
            answer_of_need(office, request, need, "day_kept", day_shown(*words.date, request));
            return true;
        case AskerSays::declines_others:
            ask_who_gets_it(office, request, need);
            return true;
        case AskerSays::stops_asking:
            if (!stop_asking(office, request, need)) {
                return false;
            }
            if (!words.rest.empty()) {
                hear_the_rest(office, request, need, words.rest);
            }
            return true;
        case AskerSays::call:
            pass_on_call(office, request, need);
            if (!words.rest.empty()) {
                hear_the_rest(office, request, need, words.rest);
            }
            return true;
        case AskerSays::deadline: {
            const bool german = need.language == Language::de;
            const std::string day = shown_date(*words.date, need.language);
            complete_need(office, request, need, (german ? "bis " : "by ") + day);
            return true;
        }
        default:
            return false;
    }
}

bool expiry_answered(Office& office, const Request& request, storage::NeedRecord& need) {
    if (has_ended(need.state)) {
        return false;
    }
    if (says_yes(request.message.text)) {
        const bool unreleased = need.state == NeedState::awaiting_release &&
                                !is_held(office, need) && !has_enough_open(office, need) &&
                                office.settings.needs.release == config::Release::confirm;
        if (unreleased) {
            // The yes that it has been waiting for.
            renew(office, need);
            release_need(office, need);
        } else if (!resume_need(office, need)) {
            renew_by_word(office, request, need);
        }
        return true;
    }
    if (says_no(request.message.text)) {
        const Date until = local_date(
            need.expires_at.value_or(office.clock.now()), office.settings.cluster.timezone
        );
        answer_of_need(
            office,
            request,
            need,
            "need_runs_out",
            Fields()
                .set("until", shown_date(until, request.speaker.language))
                .set(
                    "asked",
                    std::ranges::any_of(office.invitations.of_need(need.id), was_asked_about)
                )
        );
        return true;
    }
    return false;
}

bool spoken_to_supplier(Purpose purpose) {
    switch (purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::lesson:
        case Purpose::reminder:
        case Purpose::closing:
            return true;
        default:
            return false;
    }
}

bool belongs_to(Purpose last, AskerSays says) {
    const bool card = last == Purpose::acknowledgement || last == Purpose::release;
    const bool answers =
        last == Purpose::answer || last == Purpose::question || last == Purpose::status;
    const bool questions =
        last == Purpose::expiry || last == Purpose::outcome || last == Purpose::rating;
    switch (says) {
        case AskerSays::nothing:
            return false;
        case AskerSays::asks_more:
            return card || questions || answers;
        case AskerSays::withdraw:
        case AskerSays::renew:
            return card || questions || last == Purpose::status;
        case AskerSays::award:
        case AskerSays::award_outside:
        case AskerSays::fail:
        case AskerSays::unclear_ending:
            return answers || questions;
        case AskerSays::closes_questions:
        case AskerSays::keeps_day:
        case AskerSays::deadline:
            return card;
        case AskerSays::park:
        case AskerSays::resume:
        case AskerSays::declines_others:
        case AskerSays::stops_asking:
            return card || answers || questions;
        case AskerSays::call:
            // Beside an answer it may be meant for the supplier.
            return card || questions;
    }
    return false;
}

void ask_which_need(
    Office& office,
    const Request& request,
    const std::vector<storage::NeedRecord>& needs,
    const std::string& done
) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = false;
    std::vector<Fields> options;
    for (const auto& need : needs) {
        if (options.size() == kMaxOpen) {
            break;
        }
        choice.invitations.push_back(kNumberedChoice - need.id);
        options.push_back(Fields()
                              .set("position", std::to_string(choice.invitations.size()))
                              .set("number", need.number)
                              .set("text", headline_of(office, need)));
    }
    storage::OutboxContext context{Purpose::choice};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("example", needs.front().number)
        .set("words", first_line(request.message.text))
        .set("done", done)
        .set("options", std::move(options));
    reply_privately(office, request, "which_need", fields, context);
}

}  // namespace clusterlotse::commands
