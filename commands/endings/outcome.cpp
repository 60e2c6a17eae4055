#include "commands/endings/outcome.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/asker_questions.hpp"
#include "commands/endings/award_outcome.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/endings/rating_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/headline.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

/// A week after the need's date; without one, a week after its end.
TimePoint outcome_due(const Office& office, const storage::NeedRecord& need) {
    const std::string& zone = office.settings.cluster.timezone;
    const Date end = need.deadline ? *need.deadline
                     : need.parked_until
                         ? *need.parked_until
                         : local_date(need.expires_at.value_or(office.clock.now()), zone);
    return morning_of(office, Date(std::chrono::sys_days(end) + kOutcomeAfter));
}

bool somebody_came_forward(Office& office, const storage::NeedRecord& need) {
    return std::ranges::any_of(office.invitations.of_need(need.id), [&](const auto& one) {
        return came_forward(office, one);
    });
}

/// Nobody came forward, and its date is a thing of the past: it may have come out elsewhere.
bool may_have_come_out(const storage::NeedRecord& need) {
    return need.deadline && (under_way(need.state) || need.state == NeedState::no_match ||
                             need.state == NeedState::by_phone);
}

/// Asks once more, and not again, who got the order.
void remind_of_choice(Office& office, const storage::NeedRecord& need) {
    const std::string topic = "who got " + need.number;
    if (office.inbox.was_told(need.asker, topic) || !may_ask(office, TimerKind::outcome, need) ||
        !office.inbox.first_time_within(need.asker, topic, office.clock.now(), kEver)) {
        return;
    }
    InboundMessage nothing;
    nothing.channel = need.asker.channel;
    nothing.place = need.asker.channel == Channel::email ? Place::mail : Place::direct;
    nothing.kind = InboundKind::reaction;
    nothing.sender = need.asker.value;
    nothing.received_at = office.clock.now();
    const Speaker asker = office.members.speaker(need.asker);
    ask_who_gets_it(office, {nothing, asker}, need);
}

/// He is not asked again how it came out, only once with whom.
void keep_as_placed(Office& office, const storage::NeedRecord& need) {
    office.timers.set({TimerKind::outcome, need.id, 0, office.clock.now() + kOutcomeAfter});
}

/// "1 Wolfstein", "ja, mit Wolfstein": the firm that got it, where it is one of those asked.
std::optional<std::size_t> firm_behind_yes(
    Office& office, const storage::NeedRecord& need, const std::string& text
) {
    static const RE2 yes(
        R"((?is)\W*(?:1|ja|yes|jo)\b[\s,.:;)–-]+(?:(?:im cluster|in the cluster|bei|mit|an|durch|an die|with|to|at|die|der|firma)[\s,:]+)*([^\n]{2,60}?)[\s.!]*)"
    );
    std::string whom;
    const auto meant =
        RE2::FullMatch(text, yes, &whom) ? firm_meant(office, need, whom) : std::nullopt;
    const auto firms = firms_spoken_of(office, need);
    const auto place =
        meant ? std::ranges::find(firms, meant->id, &storage::Invitation::id) : firms.end();
    return place == firms.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(place - firms.begin()));
}

}  // namespace

void answer_came(Office& office, storage::NeedRecord& need) {
    if (need.state == NeedState::withdrawn || need.state == NeedState::rejected) {
        return;
    }
    const TimePoint now = office.clock.now();
    const TimePoint soonest = now + kOutcomeAfter;
    if (!has_ended(need.state) || need.state == NeedState::expired) {
        office.timers.set(
            {TimerKind::outcome, need.id, 0, std::max(outcome_due(office, need), soonest)}
        );
    }
    if (!need.rating) {
        office.timers.set({TimerKind::rating, need.id, 0, now + kRatingAfter});
    }
}

void watch_outcome(Office& office, const storage::NeedRecord& need) {
    if (!need.deadline || has_ended(need.state)) {
        return;
    }
    const TimePoint due = outcome_due(office, need);
    const auto set = office.timers.due(TimerKind::outcome, need.id);
    if (!set || (due < *set && !somebody_came_forward(office, need))) {
        office.timers.set({TimerKind::outcome, need.id, 0, due});
    }
}

void ask_for_outcome(Office& office, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    if (need && need->state == NeedState::awarded) {
        ask_how_award_came_out(office, *need);
        return;
    }
    const bool open = need && (!has_ended(need->state) || need->state == NeedState::expired);
    const bool forward = open && somebody_came_forward(office, *need);
    if (open && !forward && need->state == NeedState::parked && need->parked_until) {
        const Date rested{std::chrono::sys_days(*need->parked_until) + kOutcomeAfter};
        office.timers.set({TimerKind::outcome, need_id, 0, morning_of(office, rested)});
        return;
    }
    if (!open || (!forward && !may_have_come_out(*need))) {
        return;
    }
    if (is_known_to_have_worked(office, *need)) {
        remind_of_choice(office, *need);
        return;
    }
    // The date may have been moved, the need renewed or parked meanwhile.
    const TimePoint due = outcome_due(office, *need);
    if (due > office.clock.now()) {
        office.timers.set({TimerKind::outcome, need_id, 0, due});
        return;
    }
    if (!may_ask(office, TimerKind::outcome, *need)) {
        return;
    }
    // A late answer does not ask again, a new date does.
    const std::string day = iso_date(local_date(due, office.settings.cluster.timezone));
    if (!office.inbox.first_time_within(
            need->asker, "outcome of " + need->number + " " + day, office.clock.now(), kEver
        )) {
        return;
    }
    Fields fields;
    fields.set("number", need->number)
        .set("text", headline_of(office, *need))
        .set("by_phone", !forward && need->state == NeedState::by_phone)
        .set("silent", !forward && need->state != NeedState::by_phone)
        .set("open", !has_ended(need->state));
    write_to_asker(
        office, *need, "outcome", fields, {Purpose::outcome, need->id}, Urgency::unasked
    );
}

void ask_for_rating(Office& office, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    if (!need || need->rating || need->state == NeedState::withdrawn ||
        need->state == NeedState::rejected || !somebody_came_forward(office, *need)) {
        return;
    }
    if (!may_ask(office, TimerKind::rating, *need)) {
        return;
    }
    if (!office.inbox.first_time_within(
            need->asker, "rating of " + need->number, office.clock.now(), kEver
        )) {
        return;
    }
    Fields fields;
    fields.set("number", need->number).set("text", headline_of(office, *need));
    write_to_asker(office, *need, "rating", fields, {Purpose::rating, need->id}, Urgency::unasked);
}

bool outcome_said(Office& office, const Request& request, storage::NeedRecord& need) {
    if (need.state == NeedState::awarded) {
        return award_outcome_said(office, request, need);
    }
    const std::string& text = request.message.text;
    const auto digit = digit_said(text, 3);
    const auto named = digit ? std::nullopt : firm_behind_yes(office, need, text);
    const bool yes = digit == 1 || named || (!digit && says_yes(text));
    const bool no = digit == 3 || (!digit && says_no(text));
    if (!yes && !no && digit != 2) {
        return false;
    }
    if (has_ended(need.state) && need.state != NeedState::expired) {
        return false;
    }
    AskerWords words;
    words.says = yes ? AskerSays::award : no ? AskerSays::fail : AskerSays::award_outside;
    if (yes) {
        const auto firms = firms_spoken_of(office, need);
        std::vector<std::size_t> forward;
        for (std::size_t i = 0; i < firms.size(); ++i) {
            if (came_forward(office, firms[i])) {
                forward.push_back(i);
            }
        }
        if (named) {
            words.firm = named;
        } else if (forward.size() == 1) {
            words.firm = forward.front();
        }
    }
    if (yes) {
        note_worked(office, need);
    }
    asker_ends(office, request, need, words);
    if (yes && (!has_ended(need.state) || need.state == NeedState::expired)) {
        keep_as_placed(office, need);
    }
    return true;
}

bool rating_said(Office& office, const Request& request, storage::NeedRecord& need) {
    const auto said = rating_in(request.message.text);
    if (!said || !is_about_answers_alone(office, need, said->remark)) {
        return false;
    }
    need.rating = said->points;
    office.needs.update(need);
    pass_on_remark(office, request, need, *said);
    if (request.message.kind != InboundKind::reaction) {
        Fields fields;
        fields.set("number", need.number)
            .set("rating", std::to_string(said->points))
            .set("moderator_told", !office.members.moderators().empty());
        reply_privately(office, request, "rating_thanks", fields);
    }
    return true;
}

}  // namespace clusterlotse::commands
