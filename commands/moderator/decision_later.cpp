#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/moderator/decision.hpp"
#include "commands/moderator/moderator_endings.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_edit.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/network_profile.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>
#include <cstdint>

namespace clusterlotse::commands {

using storage::Audience;
using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

namespace {

std::size_t how_many_asked(Office& office, std::int64_t need_id) {
    const auto invitations = office.invitations.of_need(need_id);
    return static_cast<std::size_t>(std::ranges::count_if(invitations, was_asked_about));
}

}  // namespace

void Decision::decide_later() {
    ModeratorWords words = words_;
    if (words.digit && need_.state == NeedState::no_match) {
        if (was_taken_off(*words.digit)) {
            replies_.answer_shortly("nobody_unclear");
            return;
        }
        words.with = {std::to_string(*words.digit)};
    }
    const bool goes_on = words.verdict == Verdict::release || words.verdict == Verdict::by_phone ||
                         words.university || !words.with.empty() || !words.only.empty();
    if (goes_on && parked_by_asker(office_, need_) && !is_asker(request_.speaker, need_)) {
        say_parked_by_asker(office_, request_, need_);
        return;
    }
    if (words.changes() &&
        (words.verdict == Verdict::failed || words.verdict == Verdict::give_up)) {
        // A firm or the need: which of them came to nothing is open.
        replies_.answer_shortly("release_unclear");
        return;
    }
    switch (words.verdict) {
        case Verdict::awarded:
        case Verdict::outside:
        case Verdict::failed:
        case Verdict::give_up:
            end_as_said(office_, request_, need_, words_);
            return;
        case Verdict::by_phone:
            by_phone();
            return;
        case Verdict::reject:
            need_.state.can(NeedEvent::reject) ? reject() : replies_.say_decided();
            return;
        case Verdict::release:
            release_later();
            return;
        case Verdict::none:
            break;
    }
    if (words.university) {
        ask_university();
    } else if (words.network) {
        send_network_profile(office_, request_, need_, understood_);
    } else if (!words.with.empty() || !words.only.empty()) {
        words.with.insert(words.with.end(), words.only.begin(), words.only.end());
        ask_also(words.with);
    } else if (words.text && !words.text->empty()) {
        edit_need(office_, need_, *words.text);
        log_override(office_, request_, need_, OverrideKind::edited, "", words.reason);
        replies_.confirm("edited", replies_.number());
    } else {
        replies_.say_decided();
    }
}

bool Decision::was_taken_off(int digit) const {
    const auto known = office_.suggestions.find(need_.id, Audience::moderator, digit);
    const auto invitation =
        known ? office_.invitations.find(need_.id, known->subject) : std::nullopt;
    return invitation && invitation->state == InvitationState::removed;
}

void Decision::release_later() {
    const bool rested = need_.state == NeedState::parked;
    const std::size_t asked = how_many_asked(office_, need_.id);
    if (under_way(need_.state) || !release_need(office_, need_)) {
        replies_.say_decided();
        return;
    }
    log_override(office_, request_, need_, OverrideKind::released, "", words_.reason);
    const auto now = office_.needs.find(need_.id);
    const bool nobody = now && now->state == NeedState::no_match;
    Fields fields = replies_.number();
    fields.set("nobody", nobody)
        .set("resumed", rested && asked > 0)
        .set("nobody_new", !nobody && asked == how_many_asked(office_, need_.id));
    if (nobody) {
        list_busy_firms(office_, *now, understood_, request_.speaker.language, fields);
    }
    replies_.confirm("released", fields);
}

void Decision::ask_also(const std::vector<std::string>& firms) {
    const ListChange change =
        firms_to_ask(office_, request_, need_, understood_, firms, words_.reason);
    for (const Profile& profile : change.added) {
        log_override(office_, request_, need_, OverrideKind::added, profile.id, words_.reason);
    }
    std::vector<Fields> notes = change.notes;
    if (!change.added.empty() && ask_firms(office_, need_, understood_, change.added)) {
        for (const Profile& profile : change.added) {
            const Language language = request_.speaker.language;
            notes.push_back(Fields()
                                .set("asked_now", true)
                                .set("firm", profile.name)
                                .set(
                                    "unshown_work",
                                    work_unshown_by(office_, need_, understood_, profile, language)
                                ));
        }
    }
    const bool why = replies_.asks_why();
    Fields fields = replies_.number();
    fields.set("notes", std::move(notes)).set("why", replies_.question_if(why));
    const Purpose open =
        need_.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
    reply_privately(
        office_, request_, "asked_also", fields, {why ? Purpose::override_reason : open, need_.id}
    );
}

void Decision::ask_university() {
    const auto ambassador = ask_ambassador(office_, need_, understood_);
    if (ambassador) {
        log_override(
            office_,
            request_,
            need_,
            OverrideKind::university,
            ambassador->id,
            reason_or_none(words_.reason)
        );
    }
    Fields fields = replies_.number();
    fields.set("firm", ambassador ? ambassador->name : std::string());
    reply_privately(
        office_, request_, "asked_university", fields, {Purpose::nobody_found, need_.id}
    );
}

}  // namespace clusterlotse::commands
