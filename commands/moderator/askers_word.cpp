#include "commands/moderator/askers_word.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/headline.hpp"
#include "commands/waves/coming_forward.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

bool lies_with_moderators(Office& office, const NeedRecord& need) {
    switch (need.state) {
        case NeedState::by_phone:
        case NeedState::no_match:
            return true;
        case NeedState::awaiting_release:
            return waits_for_moderator(office, need);
        case NeedState::parked:
            return !parked_by_asker(office, need);
        default:
            return false;
    }
}

std::vector<Recipient> who_have_it(Office& office, const NeedRecord& need) {
    std::vector<Recipient> all = reachable_moderators(office);
    all.resize(std::min(all.size(), static_cast<std::size_t>(std::max(0, need.moderators_told))));
    if (need.state == NeedState::by_phone) {
        for (const Recipient& holder : who_holds(office, need)) {
            if (std::ranges::find(all, holder.address, &Recipient::address) == all.end()) {
                all.push_back(holder);
            }
        }
    }
    std::erase_if(all, [&](const Recipient& one) { return one.address == need.asker; });
    return all;
}

}  // namespace

void tell_moderators_of_askers_word(
    Office& office, const NeedRecord& before, const NeedRecord& now
) {
    if (!lies_with_moderators(office, before)) {
        return;
    }
    for (const Recipient& one : who_have_it(office, before)) {
        Fields fields;
        fields.set("number", now.number)
            .set("firm", office.members.speaker(now.asker).firm)
            .set("text", headline_of(office, now))
            .set(std::string(name_of(now.state.state())), true)
            .set("until", now.parked_until ? shown_date(*now.parked_until, one.language) : "");
        write_to(
            office,
            one,
            "moderator_need_over",
            fields,
            {Purpose::information, now.id},
            Urgency::by_day
        );
    }
}

bool parked_by_asker(Office& office, const NeedRecord& need) {
    return need.state == NeedState::parked && !put_aside_by_moderator(office, need.id);
}

void say_parked_by_asker(Office& office, const Request& request, const NeedRecord& need) {
    const bool asked = std::ranges::any_of(office.invitations.of_need(need.id), was_asked_about);
    const bool again = office.settings.needs.release == config::Release::moderator && !asked &&
                       !taken_by_phone(office, need.id);
    Fields fields;
    fields.set("number", need.number)
        .set("parked_by_asker", true)
        .set("until", shown_date(*need.parked_until, request.speaker.language))
        .set("ask_again", again);
    reply_privately(office, request, "release_done_before", fields, {Purpose::release, need.id});
}

}  // namespace clusterlotse::commands
