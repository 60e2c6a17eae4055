#include "commands/moderator/held_by_phone.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/course_told.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// The log keeps his address without its channel.
bool is_holder(const Office& office, const Recipient& one, const std::string& holder) {
    return std::ranges::any_of(office.members.moderators(), [&](const Address& address) {
        return address.value == holder && same_person(office, one.address, address);
    });
}

void tell(Office& office, const NeedRecord& need, bool ended) {
    if (need.state != NeedState::by_phone) {
        return;
    }
    for (const Recipient& one : who_holds(office, need)) {
        const TimePoint end = need.expires_at.value_or(office.clock.now());
        Fields fields;
        fields.set("number", need.number)
            .set("firm", office.members.speaker(need.asker).firm)
            .set("text", headline_of(office, need))
            .set(
                "until", shown_date(local_date(end, office.settings.cluster.timezone), one.language)
            )
            .set("days", std::to_string(kNeedLives.count()))
            .set("ended", ended);
        write_to(
            office,
            one,
            "moderator_runs_out",
            fields,
            {ended ? Purpose::release : Purpose::expiry, need.id},
            Urgency::by_day
        );
    }
}

}  // namespace

std::vector<Recipient> who_holds(Office& office, const NeedRecord& need) {
    const auto moderators = reachable_moderators(office);
    const std::string holder = holder_by_phone(office, need.id);
    std::vector<Recipient> found;
    for (const Recipient& one : moderators) {
        if (!holder.empty() && is_holder(office, one, holder)) {
            found.push_back(one);
        }
    }
    if (found.empty()) {
        found = moderators;
    }
    std::erase_if(found, [&](const Recipient& one) { return one.address == need.asker; });
    return found;
}

void warn_holders(Office& office, const NeedRecord& need) {
    tell(office, need, false);
}

void tell_holders_it_ended(Office& office, const NeedRecord& need) {
    tell(office, need, true);
}

bool says_renewal(Office& office, std::string_view text) {
    AskerSetting setting;
    setting.today = today_of(office);
    return read_asker(text, setting).says == AskerSays::renew;
}

bool prolong_by_phone(Office& office, const Request& request, NeedRecord need) {
    if (need.state != NeedState::by_phone) {
        return false;
    }
    lengthen(office, request, need, std::nullopt, kWithoutReason);
    return true;
}

bool holder_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need || !request.speaker.moderator || is_asker(request.speaker, *need)) {
        return false;
    }
    if (says_yes(request.message.text) && prolong_by_phone(office, request, *need)) {
        return true;
    }
    storage::OutboxReference as_card = row;
    as_card.context.purpose = Purpose::release;
    return moderator_replies(office, request, as_card);
}

}  // namespace clusterlotse::commands
