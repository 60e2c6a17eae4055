#include "tests/simulation/checks.hpp"

#include "commands/letters/local_time.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using storage::Purpose;

constexpr std::size_t kKindOf = 16;

bool is_step(const Change& change) {
    if (change.of_need) {
        const auto from = need_state_named(change.from);
        return from && std::ranges::any_of(need_events(), [&](NeedEvent event) {
                   const auto to = next(*from, event);
                   return to && name_of(*to) == change.to;
               });
    }
    if (change.from.empty()) {
        return change.to == name_of(InvitationState::asked) ||
               change.to == name_of(InvitationState::proposed);
    }
    const auto from = invitation_state_named(change.from);
    return from && std::ranges::any_of(invitation_events(), [&](InvitationEvent event) {
               const auto to = next(*from, event);
               return to && name_of(*to) == change.to;
           });
}

}  // namespace

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    constexpr std::size_t kShown = 220;
    return text.size() > kShown ? text.substr(0, kShown) + "…" : text;
}

Checks::Checks(World& world)
    : world_(world),
      secrets_(world.profiles()),
      of_askers_(world, [this](std::int64_t need_id, const std::string& what) {
          breach(need_id, one_line(what));
      }) {}

std::string Checks::stamp() const {
    const auto local = commands::local_time(world_.now(), world_.settings().cluster.timezone);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.time).count();
    const std::string minute = std::to_string(minutes % 60);
    return iso_date(local.date) + " " + std::to_string(minutes / 60) + ":" +
           (minute.size() < 2 ? "0" : "") + minute;
}

void Checks::breach(std::int64_t need_id, std::string what) {
    // Once for each need and promise: the first shows how it came about.
    const auto same = [&](const Breach& one) {
        return one.need_id == need_id &&
               one.what.find(what.substr(0, kKindOf)) != std::string::npos;
    };
    if (breaches_.size() < kMostBreaches && std::ranges::none_of(breaches_, same)) {
        breaches_.push_back({need_id, stamp() + ": " + std::move(what)});
    }
}

std::string Checks::transcript(std::int64_t need_id) const {
    const auto found = transcripts_.find(need_id);
    std::string text;
    for (const auto& line :
         found == transcripts_.end() ? std::vector<std::string>{} : found->second) {
        text += "    " + line + "\n";
    }
    return text;
}

void Checks::exclude(const std::string& message_id, const std::string& firm) {
    excluded_[message_id] = firm;
}

bool Checks::excludes(const std::string& message_id, const std::string& firm) const {
    const auto found = excluded_.find(message_id);
    return found != excluded_.end() && found->second == firm;
}

void Checks::note(const Step& step) {
    std::set<std::int64_t> needs;
    for (const Change& change : step.changes) {
        needs.insert(change.need_id);
    }
    for (const Delivered& one : step.delivered) {
        if (one.context.need_id) {
            needs.insert(*one.context.need_id);
        }
    }
    for (const std::int64_t need : needs) {
        auto& lines = transcripts_[need];
        if (step.cause != nullptr) {
            const InboundMessage& said = *step.cause;
            lines.push_back(
                stamp() + "  " + said.sender + " (" + std::string(name_of(said.place)) +
                (said.automatic ? ", automatic" : "") + ") » " + one_line(said.text)
            );
        }
        for (const Change& change : step.changes) {
            if (change.need_id == need) {
                lines.push_back(
                    stamp() + "      " +
                    (change.of_need ? "need" : "invitation " + std::to_string(change.id)) + ": " +
                    change.from + " -> " + change.to
                );
            }
        }
        for (const Delivered& one : step.delivered) {
            if (one.context.need_id == need) {
                lines.push_back(
                    stamp() + "      an " + one.message.recipient + " [" +
                    std::string(storage::code(one.context.purpose)) + "] " +
                    one_line(one.message.text)
                );
            }
        }
    }
}

void Checks::see(const Step& step) {
    note(step);
    if (step.cause != nullptr) {
        auto& seen = seen_by_[step.cause->sender];
        seen.insert(step.cause->message_id);
        seen.insert(step.cause->references.begin(), step.cause->references.end());
    }
    check_deed(step);
    note_put_back(step);
    check_reply(step);
    note_let_go(step);
    for (const Change& change : step.changes) {
        check_change(change);
        check_decline(step, change);
    }
    check_twice(step);
    for (const Refused& lost : step.refused) {
        note_place_given_up(lost.one);
    }
    of_askers_.see(step);
    for (const Delivered& one : step.delivered) {
        ++totals_.messages;
        check_delivered(one);
    }
    for (const Refused& one : step.refused) {
        check_refused(one);
    }
    std::set<std::int64_t> ended;
    for (const Change& change : step.changes) {
        const auto to = need_state_named(change.to);
        if (change.of_need && to && has_ended(*to)) {
            ended.insert(change.need_id);
        }
    }
    for (const std::int64_t need : ended) {
        check_end_of(need);
    }
}

void Checks::check_change(const Change& change) {
    if (!is_step(change)) {
        breach(change.need_id, "no step of the table: " + change.from + " -> " + change.to);
    }
    if (!change.from.empty()) {
        auto& steps = change.of_need ? totals_.need_steps : totals_.invitation_steps;
        ++steps[{change.from, change.to}];
    }
    if (change.of_need) {
        return;
    }
    const auto to = invitation_state_named(change.to);
    Told& told = told_[change.id];
    // One replacement for one that was delivered and came back; what a server refused was none.
    if (to == InvitationState::undelivered && told.requests > told.bounced) {
        ++told.bounced;
    }
    if (change.from == name_of(InvitationState::undelivered) && to == InvitationState::asked) {
        told.again = std::min(told.again + 1, told.bounced);
    }
    if (to == InvitationState::declined) {
        told.asked_once_more = false;
    }
    if (to && has_ended(*to) && !change.from.empty()) {
        told.before_end = change.from;
        told.ended = world_.now();
    }
}

/// Who says no is told how he was understood, so that he can correct it.
void Checks::check_decline(const Step& step, const Change& change) {
    const InboundMessage* said = step.cause;
    if (change.of_need || change.to != name_of(InvitationState::declined) || said == nullptr ||
        said->automatic) {
        return;
    }
    const auto invitation = world_.core().office().invitations.find(change.id);
    if (said->sender == kModerator || said->sender == kDeputy) {
        told_[change.id].settled = world_.now();  // he hears it by day
        return;
    }
    if (!invitation || invitation->address.value != said->sender) {
        return;
    }
    ++totals_.declines;
    const bool read_back = std::ranges::any_of(step.delivered, [&](const Delivered& one) {
        return one.message.recipient == said->sender && one.context.invitation_id == change.id &&
               (one.context.purpose == Purpose::read_back || one.context.purpose == Purpose::lesson
               );
    });
    if (!read_back) {
        breach(
            change.need_id,
            "a no that is not read back to " + said->sender + ": " + one_line(said->text)
        );
    }
}

void Checks::check_end_of(std::int64_t need_id) {
    for (const auto& invitation : world_.core().office().invitations.of_need(need_id)) {
        if (is_open(invitation.state)) {
            breach(
                need_id,
                "ended with an open invitation of " + invitation.profile_id + " (" +
                    std::string(name_of(invitation.state)) + ")"
            );
        }
    }
}

}  // namespace clusterlotse::simulation
