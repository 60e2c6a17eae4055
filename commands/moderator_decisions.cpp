#include "commands/moderator_decisions.hpp"

#include "commands/ambassadors.hpp"
#include "commands/betrayal.hpp"
#include "commands/held_back.hpp"
#include "commands/letters.hpp"
#include "commands/moderator_endings.hpp"
#include "commands/moderator_list.hpp"
#include "commands/moderator_log.hpp"
#include "commands/moderator_parking.hpp"
#include "commands/moderator_replies.hpp"
#include "commands/need_edit.hpp"
#include "commands/need_reading.hpp"
#include "commands/network_profile.hpp"
#include "commands/nobody_found.hpp"
#include "commands/proposals.hpp"
#include "commands/release.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using storage::Audience;
using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

class Decision {
public:
    Decision(
        Office& office,
        const Request& request,
        storage::NeedRecord need,
        const ModeratorWords& words
    )
        : office_(office),
          request_(request),
          need_(std::move(need)),
          words_(words),
          understood_(understand(office, need_)),
          replies_(office, request, need_, words) {}

    void take() {
        if (words_.nothing() && put_aside(office_, request_, need_)) {
            return;
        }
        if (words_.nothing() || words_.unclear) {
            replies_.answer_shortly(
                need_.state == NeedState::no_match ? "nobody_unclear" : "release_unclear"
            );
            return;
        }
        if (need_.state == NeedState::awaiting_release) {
            office_.settings.needs.release == config::Release::moderator ? decide_release()
                                                                         : wait_for_asker();
        } else if (has_ended(need_.state) && need_.state != NeedState::expired) {
            replies_.say_decided();
        } else {
            decide_later();
        }
    }

private:
    void wait_for_asker() { replies_.answer_shortly("release_by_asker"); }

    void decide_release() {
        ModeratorWords words = words_;
        if (words.digit) {
            read_digit(words);
        }
        if (words.text) {
            if (words.text->empty()) {
                replies_.answer_shortly("edit_how");
                return;
            }
            edit_need(office_, need_, *words.text);
            log_override(office_, request_, need_, "edited", "", words.reason);
            understood_ = understand(office_, need_);
        }
        const ListChange change = change_list(office_, request_, need_, understood_, words);
        const bool list_emptied =
            change.changed && proposals_of(office_, need_, understood_).empty();
        if (words.verdict == Verdict::release && !change.open && !list_emptied && !taken_empty()) {
            release(change.notes);
        } else if (words.verdict == Verdict::reject) {
            reject();
        } else if (words.verdict == Verdict::by_phone) {
            by_phone();
        } else if (words.changes() || words.text || words.verdict == Verdict::release) {
            show_again(change);
        } else if (words.verdict == Verdict::outside) {
            end_as_said(office_, request_, need_, words_);
        } else {
            replies_.answer_shortly("release_unclear");
        }
    }

    /// He took every firm off the list himself: then a yes is no release.
    bool taken_empty() {
        if (!proposals_of(office_, need_, understood_).empty()) {
            return false;
        }
        const auto invitations = office_.invitations.of_need(need_.id);
        return !invitations.empty();
    }

    /// 1 means yes; the number of a firm that is not on the list puts it there.
    void read_digit(ModeratorWords& words) const {
        const int digit = *words.digit;
        words.digit.reset();
        const auto listed = proposals_of(office_, need_, understood_);
        const bool on_list = std::ranges::any_of(listed, [&](const Proposal& proposal) {
            return proposal.number == digit;
        });
        if (digit == 1 && (on_list || listed.empty())) {
            words.verdict = Verdict::release;
        } else if (!on_list && office_.suggestions.find(need_.id, Audience::moderator, digit)) {
            words.with = {std::to_string(digit)};
        }
    }

    void show_again(const ListChange& change) {
        Fields fields = release_card(office_, need_, understood_, request_.speaker.language);
        fields.set("notes", change.notes).set("edited", words_.text.has_value());
        const bool why = replies_.asks_why();
        fields.set("why", why);
        reply(
            office_,
            request_,
            "release_changed",
            fields,
            {why ? Purpose::override_reason : Purpose::release, need_.id}
        );
    }

    /// `notes`: what became of the changes he made with the same words.
    void release(std::vector<Fields> notes) {
        auto held = take_off_held_back(office_, request_, need_, understood_, words_.reason);
        const bool nobody_left = !held.empty() && proposals_of(office_, need_, understood_).empty();
        std::ranges::move(held, std::back_inserter(notes));
        if (nobody_left) {
            // Others go out once he has seen them.
            propose(office_, need_, understood_);
            ListChange change;
            change.notes = std::move(notes);
            show_again(change);
            return;
        }
        const bool warned =
            !betraying_words(office_, need_, names_of_files(office_, need_)).empty();
        if (!release_need(office_, need_)) {
            replies_.say_decided();
            return;
        }
        if (warned) {
            log_override(office_, request_, need_, "released", "", words_.reason);
        }
        replies_.tell_others("released");
        replies_.confirm("released", replies_.number().set("notes", std::move(notes)));
    }

    void reject() {
        if (!reject_need(office_, need_, words_.reason)) {
            replies_.say_decided();
            return;
        }
        log_override(office_, request_, need_, "rejected", "", words_.reason);
        replies_.tell_others("rejected");
        replies_.confirm("rejected", replies_.number());
    }

    void by_phone() {
        if (!take_by_phone(office_, need_)) {
            replies_.say_decided();
            return;
        }
        log_override(office_, request_, need_, "by_phone", "", words_.reason);
        replies_.tell_others("by_phone");
        // What comes next is said in the same message, so the reason is not asked for.
        reply(office_, request_, "taken_by_phone", replies_.number(), {Purpose::release, need_.id});
    }

    /// Whatever the need's state after its release, by phone or without a match.
    void decide_later() {
        ModeratorWords words = words_;
        if (words.digit && need_.state == NeedState::no_match) {
            if (was_taken_off(*words.digit)) {
                replies_.answer_shortly("nobody_unclear");
                return;
            }
            words.with = {std::to_string(*words.digit)};
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
            log_override(office_, request_, need_, "edited", "", words.reason);
            replies_.confirm("edited", replies_.number());
        } else {
            replies_.say_decided();
        }
    }

    /// A number of an earlier card, of a firm that a moderator took off since: a bare digit does
    /// not bring it back, its name does.
    bool was_taken_off(int digit) const {
        const auto known = office_.suggestions.find(need_.id, Audience::moderator, digit);
        const auto invitation =
            known ? office_.invitations.find(need_.id, known->subject) : std::nullopt;
        return invitation && invitation->state == InvitationState::removed;
    }

    void release_later() {
        if (under_way(need_.state) || !release_need(office_, need_)) {
            replies_.say_decided();
            return;
        }
        log_override(office_, request_, need_, "released", "", words_.reason);
        const auto now = office_.needs.find(need_.id);
        replies_.confirm(
            "released", replies_.number().set("nobody", now && now->state == NeedState::no_match)
        );
    }

    void ask_also(const std::vector<std::string>& firms) {
        const ListChange change =
            firms_to_ask(office_, request_, need_, understood_, firms, words_.reason);
        for (const Profile& profile : change.added) {
            log_override(office_, request_, need_, "added", profile.id, words_.reason);
        }
        std::vector<Fields> notes = change.notes;
        if (!change.added.empty() && ask_firms(office_, need_, understood_, change.added)) {
            for (const Profile& profile : change.added) {
                notes.push_back(Fields().set("asked_now", true).set("firm", profile.name));
            }
        }
        const bool why = replies_.asks_why();
        Fields fields = replies_.number();
        fields.set("notes", std::move(notes)).set("why", why);
        const Purpose open =
            need_.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
        reply(
            office_,
            request_,
            "asked_also",
            fields,
            {why ? Purpose::override_reason : open, need_.id}
        );
    }

    void ask_university() {
        const auto ambassador = ask_ambassador(office_, need_, understood_);
        if (ambassador) {
            log_override(
                office_,
                request_,
                need_,
                "university",
                ambassador->id,
                reason_or_none(words_.reason)
            );
        }
        Fields fields = replies_.number();
        fields.set("firm", ambassador ? ambassador->name : std::string());
        reply(office_, request_, "asked_university", fields, {Purpose::nobody_found, need_.id});
    }

    Office& office_;
    const Request& request_;
    storage::NeedRecord need_;
    const ModeratorWords& words_;
    UnderstoodNeed understood_;
    ModeratorReplies replies_;
};

}  // namespace

bool has_need_before_him(const Office& office, const storage::NeedRecord& need) {
    return need.state == NeedState::by_phone || need.state == NeedState::no_match ||
           (need.state == NeedState::awaiting_release &&
            office.settings.needs.release == config::Release::moderator);
}

void decide(
    Office& office, const Request& request, storage::NeedRecord need, const ModeratorWords& words
) {
    Decision(office, request, std::move(need), words).take();
}

}  // namespace clusterlotse::commands
