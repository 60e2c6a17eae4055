#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderators.hpp"
#include "domain/holidays.hpp"
#include "storage/text_codes.hpp"
#include "tests/simulation/checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using storage::Purpose;

constexpr std::size_t kHeadline = 20;

/// What its reader waits for: answers to his need, the other side's words.
bool awaited(Purpose purpose) {
    switch (purpose) {
        case Purpose::answer:
        case Purpose::question:
        case Purpose::status:
        case Purpose::follow_up:
        case Purpose::exchange:
            return true;
        default:
            return false;
    }
}

Address address_of(const std::string& sender) {
    return {sender.starts_with('@') ? Channel::matrix : Channel::email, sender};
}

/// What is said once, whatever else happens. How it came out is asked again where a firm answered
/// late.
bool said_once(Purpose purpose) {
    return purpose == Purpose::request || purpose == Purpose::reminder ||
           purpose == Purpose::closing || purpose == Purpose::outcome || purpose == Purpose::rating;
}

/// "mehr 2" shows a request again, to be answered like the first.
bool shown_again(const Delivered& one) {
    return one.message.text.find(" im Einzelnen\n") < kHeadline ||
           one.message.text.find(" in detail\n") < kHeadline;
}

/// Word of a change after which the firm's profile does not show what is wanted: another one may
/// take its place in the wave.
bool gives_up_its_place(const Delivered& one) {
    return one.context.purpose == Purpose::request_update &&
           (one.message.text.find("In Ihrem Profil finde ich das so nicht.") != std::string::npos ||
            one.message.text.find("I do not find this in your profile.") != std::string::npos);
}

/// What another address of the firm did not get.
bool sent_elsewhere(const Delivered& one) {
    return one.message.text.starts_with("Diese Nachricht kam an einer anderen Adresse") ||
           one.message.text.starts_with("This message could not be delivered to another address");
}

}  // namespace

void Checks::check_limit_of_day(const Delivered& one) {
    const bool unasked =
        one.context.purpose == Purpose::request || one.context.purpose == Purpose::request_update ||
        one.context.purpose == Purpose::reminder || one.context.purpose == Purpose::expiry ||
        one.context.purpose == Purpose::outcome || one.context.purpose == Purpose::rating;
    // Word that a need has expired or that nobody is found yet: nothing was said before it.
    const bool by_the_clock = one.context.purpose == Purpose::acknowledgement && !one.cause;
    if (!unasked && !by_the_clock) {
        return;
    }
    const std::string day =
        iso_date(commands::local_date(one.at, world_.settings().cluster.timezone));
    const int heard = ++heard_[{one.message.recipient, day}];
    totals_.busiest_day = std::max(totals_.busiest_day, heard);
    const int most = world_.settings().needs.unasked_per_day;
    if (most > 0 && heard > most) {
        breach(
            one.context.need_id.value_or(0), "more than the day's limit to " + one.message.recipient
        );
    }
}

void Checks::check_delivered(const Delivered& one) {
    check_quiet(one);
    check_limit_of_day(one);
    if (one.message.place == Place::room) {
        check_room(one);
    } else {
        check_supplier(one);
        check_references(one);
    }
    if (!one.context.invitation_id) {
        return;
    }
    auto& told = told_[*one.context.invitation_id];
    const auto invitation = world_.core().office().invitations.find(*one.context.invitation_id);
    if (invitation && invitation->address.value == one.message.recipient) {
        told.last = one.at;
        told.any_last = true;
        told.asked_once_more =
            told.asked_once_more || (one.context.purpose == Purpose::request_update &&
                                     invitation->state == InvitationState::declined);
    }
    // To another address of the firm because the one before got nothing, and only once to each.
    const bool asked_there = one.context.purpose == Purpose::request &&
                             !told.asked_at.insert(one.message.recipient).second;
    if (one.context.purpose == Purpose::request && sent_elsewhere(one)) {
        if (asked_there) {
            breach(*one.context.need_id, "sent again to " + one.message.recipient);
        }
    } else if (one.context.purpose == Purpose::request && !shown_again(one)) {
        ++totals_.requests;
        if (++told.requests > 1 + told.again) {
            breach(*one.context.need_id, "asked twice: " + one.message.recipient);
        }
        check_request(one);
    }
    note_place_given_up(one);
    if (one.context.purpose == Purpose::reminder) {
        ++totals_.reminders;
        if (++told.reminders > 1) {
            breach(*one.context.need_id, "reminded twice: " + one.message.recipient);
        }
    }
}

/// A firm that is told that it no longer fits leaves its place to the next one.
void Checks::note_place_given_up(const Delivered& one) {
    const auto invitation =
        one.context.invitation_id
            ? world_.core().office().invitations.find(*one.context.invitation_id)
            : std::nullopt;
    if (!invitation || !gives_up_its_place(one)) {
        return;
    }
    auto& told = told_[invitation->id];
    if (!told.gave_up_place) {
        told.gave_up_place = true;
        --waves_[{invitation->need_id, invitation->wave}];
    }
}

/// What a server refuses goes elsewhere, or a moderator has it from there on.
void Checks::check_refused(const Refused& refused) {
    const Delivered& one = refused.one;
    if (!refused.heard_of && one.context.purpose != Purpose::request) {
        breach(
            one.context.need_id.value_or(0),
            "refused, and nobody hears of it: " + std::string(storage::code(one.context.purpose)) +
                " to " + one.message.recipient
        );
    } else if (one.context.purpose == Purpose::closing && one.context.invitation_id) {
        auto& told = told_[*one.context.invitation_id];
        told.last = world_.now();
        told.any_last = true;
    }
}

void Checks::check_request(const Delivered& one) {
    auto& office = world_.core().office();
    const auto invitation = office.invitations.find(*one.context.invitation_id);
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    if (!need) {
        breach(one.context.need_id.value_or(0), "a request without a need");
        return;
    }
    if (invitation->profile_id == need->asker_profile) {
        breach(need->id, "asked about his own need: " + invitation->profile_id);
    }
    if (removed_.contains({need->id, invitation->profile_id})) {
        breach(need->id, "asked after the moderator had taken it off: " + invitation->profile_id);
    }
    check_matter(one, *need);
    const auto& rules = world_.settings().needs;
    // A moderator may add whom he likes; the bot does not.
    const bool by_moderator =
        rules.release == config::Release::moderator ||
        (one.cause && (one.cause->sender == kModerator || one.cause->sender == kDeputy));
    // Nor may the bot forbid an asker to name some more: those that it found itself stay within it.
    const bool by_asker = named_also_.contains({need->id, invitation->profile_id});
    if (!by_asker && !by_moderator &&
        ++waves_[{need->id, invitation->wave}] > rules.suppliers_per_wave) {
        breach(need->id, "more requests in a wave than suppliers_per_wave");
    }
    auto& asked = asked_[invitation->profile_id];
    asked.push_back({invitation->id, invitation->created_at});
    // What bounced later never reached the firm.
    const auto week = std::ranges::count_if(asked, [&](const auto& request) {
        const auto& [id, at] = request;
        const auto known = office.invitations.find(id);
        return at > invitation->created_at - std::chrono::days(7) && at <= invitation->created_at &&
               known && known->state != InvitationState::undelivered;
    });
    totals_.busiest_week = std::max(totals_.busiest_week, static_cast<int>(week));
    if (rules.requests_per_week > 0 && week > rules.requests_per_week) {
        breach(need->id, "more than the weekly limit to " + invitation->profile_id);
    }
}

void Checks::check_quiet(const Delivered& one) {
    const auto& quiet = world_.settings().needs.quiet_hours;
    if (!quiet) {
        return;
    }
    const std::string& zone = world_.settings().cluster.timezone;
    const bool night = commands::outside_quiet_hours(one.at, quiet, zone) != one.at;
    if (!night && !is_day_of_rest(commands::local_date(one.at, zone))) {
        return;
    }
    // Also where the bot was killed before it could send its reply.
    const auto& office = world_.core().office();
    const Address reader{one.message.channel, one.message.recipient};
    const bool he_wrote =
        one.cause && (commands::same_person(office, address_of(one.cause->sender), reader) ||
                      one.cause->conversation == one.message.recipient);
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    // A person's word about his need reaches the asker at once; a supplier hears what he asked.
    const bool to_asker = need && commands::same_person(office, need->asker, reader);
    const bool his_answer = one.context.purpose == Purpose::question_answer;
    if (!he_wrote && !awaited(one.context.purpose) && !(one.cause && (to_asker || his_answer))) {
        breach(
            one.context.need_id.value_or(0),
            std::string("unasked in quiet hours or on a day of rest: ") +
                std::string(storage::code(one.context.purpose)) + " to " + one.message.recipient +
                ": " + one_line(one.message.text)
        );
    }
}

/// A request that came back may be sent once more where a moderator says so.
bool Checks::replaces_bounced(const Delivered& one) const {
    const auto told = one.context.purpose == Purpose::request && one.context.invitation_id
                          ? told_.find(*one.context.invitation_id)
                          : told_.end();
    return told != told_.end() && told->second.again > 0 &&
           told->second.requests <= told->second.again;
}

void Checks::check_twice(const Step& step) {
    std::set<std::string> seen;
    for (const Delivered& one : step.delivered) {
        const std::string what = one.message.recipient + "\n" + one.message.text + "\n" +
                                 one.message.thread_root + "\n" +
                                 std::to_string(one.context.invitation_id.value_or(0));
        // Rows that waited for the morning come together, each with a cause of its own.
        if (step.cause != nullptr && !seen.insert(what).second) {
            breach(
                one.context.need_id.value_or(0),
                "said twice for one cause: " + one_line(one.message.text)
            );
        }
        if (said_once(one.context.purpose) && one.context.need_id && !shown_again(one) &&
            !replaces_bounced(one)) {
            const auto key = std::tuple(
                one.message.recipient,
                static_cast<int>(one.context.purpose),
                *one.context.need_id,
                one.message.text
            );
            if (!unasked_.insert(key).second) {
                breach(*one.context.need_id, "said twice: " + one_line(one.message.text));
            }
        }
    }
}

}  // namespace clusterlotse::simulation
