#include "commands/moderator_decisions.hpp"

#include "commands/ambassadors.hpp"
#include "commands/award_names.hpp"
#include "commands/betrayal.hpp"
#include "commands/letters.hpp"
#include "commands/moderator_endings.hpp"
#include "commands/moderator_list.hpp"
#include "commands/moderator_parking.hpp"
#include "commands/moderators.hpp"
#include "commands/need_edit.hpp"
#include "commands/need_reading.hpp"
#include "commands/network_profile.hpp"
#include "commands/nobody_found.hpp"
#include "commands/proposals.hpp"
#include "commands/release.hpp"
#include "commands/words.hpp"

#include <algorithm>

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
          decided_before_(office.overrides.of_need(need_.id).size()) {}

    void take() {
        if (words_.nothing() && put_aside(office_, request_, need_)) {
            return;
        }
        if (words_.nothing() || words_.unclear) {
            answer_shortly(
                need_.state == NeedState::no_match ? "nobody_unclear" : "release_unclear"
            );
            return;
        }
        if (need_.state == NeedState::awaiting_release) {
            office_.settings.needs.release == config::Release::moderator ? decide_release()
                                                                         : wait_for_asker();
        } else if (has_ended(need_.state) && need_.state != NeedState::expired) {
            say_decided();
        } else {
            decide_later();
        }
    }

private:
    Fields number() const {
        return Fields()
            .set("number", need_.number)
            .set("waiting", need_.state == NeedState::awaiting_release);
    }

    void answer_shortly(std::string_view template_name) {
        const Purpose purpose =
            need_.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
        reply(office_, request_, template_name, number(), {purpose, need_.id});
    }

    void wait_for_asker() { answer_shortly("release_by_asker"); }

    void say_decided() {
        const auto now = office_.needs.find(need_.id).value_or(need_);
        Fields fields = number();
        fields.set(std::string(name_of(now.state.state())), true);
        reply(office_, request_, "release_done_before", fields, {Purpose::release, need_.id});
    }

    bool asks_why() { return reason_to_be_asked(office_, request_, need_.id, decided_before_); }

    /// The last word of a decision, with the question why where a reason is missing.
    void confirm(std::string_view template_name, Fields fields) {
        const bool why = asks_why();
        fields.set("number", need_.number).set("why", why);
        reply(
            office_,
            request_,
            template_name,
            fields,
            {why ? Purpose::override_reason : Purpose::information, need_.id}
        );
    }

    void tell_others(const std::string& decision) {
        tell_other_moderators(
            office_,
            need_,
            request_.speaker.address,
            "release_decided",
            [&](Language) {
                return number().set(decision, true).set("name", request_.speaker.name);
            }
        );
    }

    void decide_release() {
        ModeratorWords words = words_;
        if (words.digit) {
            read_digit(words);
        }
        if (words.text) {
            if (words.text->empty()) {
                answer_shortly("edit_how");
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
            end(NeedEvent::award_outside, "awarded_outside");
        } else {
            answer_shortly("release_unclear");
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
        const bool why = asks_why();
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
    void release(const std::vector<Fields>& notes) {
        std::vector<std::string> file_names;
        for (const auto& file : office_.files.of_need(need_.id)) {
            file_names.push_back(file.name);
        }
        if (!betraying_words(office_, need_, file_names).empty()) {
            log_override(office_, request_, need_, "released", "", words_.reason);
        }
        if (!release_need(office_, need_)) {
            say_decided();
            return;
        }
        tell_others("released");
        confirm("released", number().set("notes", notes));
    }

    void reject() {
        log_override(office_, request_, need_, "rejected", "", words_.reason);
        if (!reject_need(office_, need_, words_.reason)) {
            say_decided();
            return;
        }
        tell_others("rejected");
        confirm("rejected", number());
    }

    void by_phone() {
        if (!take_by_phone(office_, need_)) {
            say_decided();
            return;
        }
        log_override(office_, request_, need_, "by_phone", "", words_.reason);
        tell_others("by_phone");
        // What comes next is said in the same message, so the reason is not asked for.
        reply(office_, request_, "taken_by_phone", number(), {Purpose::release, need_.id});
    }

    /// Whatever the need's state after its release, by phone or without a match.
    void decide_later() {
        ModeratorWords words = words_;
        if (words.digit && need_.state == NeedState::no_match) {
            words.with = {std::to_string(*words.digit)};
        }
        switch (words.verdict) {
            case Verdict::awarded:
                award();
                return;
            case Verdict::outside:
                end(NeedEvent::award_outside, "awarded_outside");
                return;
            case Verdict::failed:
                end(need_.state == NeedState::no_match ? NeedEvent::give_up : NeedEvent::fail,
                    "not_placed");
                return;
            case Verdict::give_up:
                give_up();
                return;
            case Verdict::by_phone:
                by_phone();
                return;
            case Verdict::reject:
                need_.state.can(NeedEvent::reject) ? reject() : say_decided();
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
            confirm("edited", number());
        } else {
            say_decided();
        }
    }

    void release_later() {
        if (under_way(need_.state) || !release_need(office_, need_)) {
            say_decided();
            return;
        }
        const auto now = office_.needs.find(need_.id);
        confirm("released", number().set("nobody", now && now->state == NeedState::no_match));
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
        const bool why = asks_why();
        Fields fields = number();
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
            log_override(office_, request_, need_, "university", ambassador->id, words_.reason);
        }
        Fields fields = number();
        fields.set("firm", ambassador ? ambassador->name : std::string());
        reply(office_, request_, "asked_university", fields, {Purpose::nobody_found, need_.id});
    }

    void give_up() {
        if (!settle_need(office_, need_, NeedEvent::give_up, words_.reason)) {
            say_decided();
            return;
        }
        log_override(office_, request_, need_, "given_up", "", words_.reason);
        tell_asker_nobody(office_, need_, words_.reason);
        tell_others("given_up");
        confirm("given_up", number());
    }

    void award() {
        const auto meant = firms_meant(office_, need_, words_.awarded_to);
        if (meant.size() != 1 || meant.front().size() != 1) {
            Fields fields = number();
            std::vector<Fields> options;
            if (meant.size() == 1) {
                for (const Profile& profile : meant.front()) {
                    options.push_back(Fields().set("firm", profile.name));
                }
            }
            fields.set("words", words_.awarded_to).set("options", std::move(options));
            reply(office_, request_, "award_to_whom", fields, {Purpose::release, need_.id});
            return;
        }
        const Profile& firm = meant.front().front();
        const auto invitation = office_.invitations.find(need_.id, firm.id);
        const auto chosen =
            invitation && is_open(invitation->state) ? std::optional(invitation->id) : std::nullopt;
        end(NeedEvent::award, "awarded", firm.name, chosen);
    }

    void end(
        NeedEvent event,
        const std::string& how,
        const std::string& firm = {},
        std::optional<std::int64_t> chosen = std::nullopt
    ) {
        const std::string reason = words_.reason.empty() ? firm : words_.reason;
        if (!settle_need(office_, need_, event, reason, chosen)) {
            say_decided();
            return;
        }
        Fields fields = number();
        fields.set(how, true).set("firm", firm).set("reason", words_.reason);
        Fields to_asker = fields;
        storage::OutboxContext context{Purpose::information, need_.id};
        if (const auto invitation = chosen ? office_.invitations.find(*chosen) : std::nullopt) {
            context = chosen_for_asker(office_, need_, *invitation, to_asker);
            to_asker.set("to_firm", true);
        }
        write_to_asker(office_, need_, "need_settled", to_asker, context);
        tell_others(how);
        reply(office_, request_, "settled", fields, {Purpose::information, need_.id});
    }

    Office& office_;
    const Request& request_;
    storage::NeedRecord need_;
    const ModeratorWords& words_;
    UnderstoodNeed understood_;
    std::size_t decided_before_;
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

bool takes_reason(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
) {
    const auto names_somebody = [&](const std::vector<std::string>& firms) {
        return std::ranges::any_of(firms, [&](const std::string& firm) {
            const auto meant = firms_meant(office, need, firm);
            return std::ranges::any_of(meant, [](const auto& one) { return !one.empty(); });
        });
    };
    const bool decides =
        !words.unclear && !words.nothing() &&
        (!words.changes() || words.verdict != Verdict::none || names_somebody(words.with) ||
         names_somebody(words.without) || names_somebody(words.only));
    const std::string reason(trimmed(request.message.text));
    if (decides || request.message.kind == InboundKind::reaction || reason.empty()) {
        return false;
    }
    if (!office.overrides.give_reason(need.id, request.speaker.address.value, reason)) {
        return false;
    }
    if (need.state == NeedState::rejected && need.end_reason.empty()) {
        storage::NeedRecord explained = need;
        explained.end_reason = reason;
        office.needs.update(explained);
        Fields fields;
        fields.set("number", need.number).set("reason", reason).set("later", true);
        write_to_asker(office, need, "need_rejected", fields, {Purpose::information, need.id});
    }
    reply(
        office,
        request,
        "reason_noted",
        Fields()
            .set("number", need.number)
            .set("waiting", need.state == NeedState::awaiting_release),
        {Purpose::release, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
