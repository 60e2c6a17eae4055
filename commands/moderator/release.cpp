#include "commands/moderator/release.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/betrayal.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/left_out.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/calls_to_make.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/near_firms.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release_waits.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/needs/open_steps.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/invite.hpp"
#include "commands/waves/nobody_found.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Purpose;
using storage::TimerKind;

std::string facts(const Candidate& candidate, Fact::Verdict verdict, Language language) {
    return joined(facts_of(candidate.match, verdict, language), ", ");
}

Fields firm_line(int number, const Candidate& candidate, Language language) {
    Fields line;
    line.set("position", std::to_string(number))
        .set("firm", candidate.firm)
        .set("reasons", facts(candidate, Fact::Verdict::fits, language))
        .set("contradicts", facts(candidate, Fact::Verdict::contradicts, language));
    return line;
}

bool moderator_may_release(Office& office, const storage::NeedRecord& need) {
    return waits_for_moderator(office, need) || is_held(office, need);
}

/// The firms of the list that may still be asked; the others are taken off it.
Candidates listed(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Candidates candidates;
    for (Proposal& proposal : proposals_of(office, need, understood)) {
        const auto profile = office.profiles.find(proposal.candidate.profile_id);
        if (profile && obstacle_to(office, need, understood, *profile) == Obstacle::none) {
            candidates.fitting.push_back(std::move(proposal.candidate));
            candidates.fitting.back().ambassador = is_ambassador(*profile);
        } else {
            (void)advance(office, proposal.invitation, InvitationEvent::remove);
        }
    }
    return candidates;
}

}  // namespace

bool waits_for_moderator(const Office& office, const storage::NeedRecord& need) {
    return need.state == NeedState::awaiting_release &&
           (office.settings.needs.release == config::Release::moderator ||
            (office.settings.needs.release == config::Release::confirm && need.moderators_told > 0)
           );
}

void limit_moderator_time(Office& office, const storage::NeedRecord& need) {
    const TimePoint due =
        add_working_hours(office.clock.now(), kModeratorTime, office.settings.cluster.timezone);
    office.timers.set({TimerKind::release_limit, need.id, 0, due});
}

Fields release_card(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    const std::vector<std::string>& file_names
) {
    storage::NeedRecord shown = need;
    shown.language = language;
    const std::vector<std::string> files =
        file_names.empty() ? names_of_files(office, need) : file_names;
    Fields fields = need_card(office, shown, understood, {}, true);
    std::vector<Fields> firms;
    for (const Proposal& proposal : proposals_of(office, need, understood)) {
        firms.push_back(firm_line(proposal.number, proposal.candidate, language));
    }
    if (firms.empty()) {
        list_busy_firms(office, need, understood, language, fields);
    }
    fields.set("text", whole_text(need))
        .set("firm", office.members.speaker(need.asker).firm)
        .set("no_firms", firms.empty())
        .set("firms", std::move(firms))
        .set("excluded", enumerated(understood.excluded_firms, language))
        .set("betraying", joined(betraying_words(office, need, files), ", "))
        .set("attachments", joined(files, ", "))
        .set("hidden", !is_open(need));
    if (!is_open(need)) {
        const std::string for_firms = text_for_suppliers(office, need, language);
        fields.set("left_out", joined(left_out(whole_text(need), for_firms).words, ", "))
            .set("for_firms", for_firms);
    }
    const bool enough = is_held(office, need) || has_enough_open(office, need);
    fields.set("held", is_held(office, need))
        .set(
            "many_open",
            enough ? std::to_string(other_open_needs(office, need).size()) : std::string()
        );
    set_near_firms(office, need, understood, language, fields);
    return fields;
}

void ask_moderators(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& file_names
) {
    propose(office, need, understood);
    const auto card = [&](Language language) {
        return release_card(office, need, understood, language, file_names);
    };
    need.moderators_told = 0;
    if (tell_next_moderator(office, need, "moderator_release", card, {Purpose::release, need.id})) {
        limit_moderator_time(office, need);
    }
    promise_word_of_waiting(office, need);
}

void show_moderators_again(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    if (!moderator_may_release(office, need)) {
        return;
    }
    propose(office, need, understood);
    storage::NeedRecord again = need;
    again.moderators_told = 0;
    const auto card = [&](Language language) {
        return release_card(office, need, understood, language).set("changed", true);
    };
    while (
        again.moderators_told < need.moderators_told &&
        tell_next_moderator(office, again, "moderator_release", card, {Purpose::release, need.id})
    ) {
    }
}

void moderator_was_silent(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (need && need->state == NeedState::by_phone) {
        remind_of_call(office, *need);
    }
    if (!need || !waits_for_moderator(office, *need)) {
        return;
    }
    const UnderstoodNeed understood = understand(office, *need);
    const auto card = [&](Language language) {
        return release_card(office, *need, understood, language);
    };
    const auto deputy = [&](Language language) { return card(language).set("deputy", true); };
    if (tell_next_moderator(
            office, *need, "moderator_release", deputy, {Purpose::release, need->id}
        )) {
        limit_moderator_time(office, *need);
        return;
    }
    const auto moderators = reachable_moderators(office);
    if (moderators.empty()) {
        return;
    }
    write_to(
        office,
        moderators.front(),
        "moderator_release",
        card(moderators.front().language).set("reminder", true),
        {Purpose::release, need->id},
        Urgency::by_day
    );
    const Date next = add_working_days(today_of(office), 1);
    office.timers.set(
        {TimerKind::release_limit,
         need->id,
         0,
         at_local(next, kMorning, office.settings.cluster.timezone)}
    );
}

bool release_need(Office& office, storage::NeedRecord need) {
    if (!need.state.can(NeedEvent::release) || under_way(need.state)) {
        return false;
    }
    if (need.state == NeedState::parked &&
        std::ranges::any_of(office.invitations.of_need(need.id), was_asked_about)) {
        return resume_with_suppliers(office, need);
    }
    const UnderstoodNeed understood = understand(office, need);
    Candidates candidates = listed(office, need, understood);
    if (candidates.fitting.empty()) {
        // Of a need that is put aside nobody is asked.
        if (need.state == NeedState::parked && !advance(office, need, NeedEvent::reopen)) {
            return false;
        }
        candidates = distribute(office, need, understood);
    } else if (!advance(office, need, NeedEvent::release)) {
        return false;
    }
    office.timers.cancel(TimerKind::release_limit, need.id);
    office.timers.cancel(TimerKind::open_needs, need.id);
    office.timers.cancel(TimerKind::release_day, need.id);
    office.timers.cancel(TimerKind::nobody_found, need.id);
    Fields fields = need_card(office, need, understood, candidates, true);
    offer_widening(office, need, understood, fields);
    write_to_asker(office, need, "acknowledgement", fields, {Purpose::acknowledgement, need.id});
    ask(office, need, understood, candidates);
    tell_open_steps(office, need, understood, candidates, true);
    if (need.state == NeedState::no_match) {
        tell_moderators_nobody(office, need, understood);
    }
    return true;
}

bool reject_need(
    Office& office, storage::NeedRecord need, const std::string& reason, const std::string& told
) {
    if (!end_need(office, need, {.event = NeedEvent::reject, .words = reason})) {
        return false;
    }
    Fields fields;
    fields.set("number", need.number).set("reason", told);
    write_to_asker(office, need, "need_rejected", fields, {Purpose::information, need.id});
    return true;
}

bool take_by_phone(Office& office, storage::NeedRecord need) {
    if (!advance(office, need, NeedEvent::take_by_phone)) {
        return false;
    }
    limit_moderator_time(office, need);
    office.timers.cancel(TimerKind::firms_free, need.id);
    office.timers.cancel(TimerKind::nobody_found, need.id);
    office.timers.cancel(TimerKind::wave, need.id);
    write_to_asker(
        office,
        need,
        "need_by_phone",
        Fields().set("number", need.number),
        {Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
