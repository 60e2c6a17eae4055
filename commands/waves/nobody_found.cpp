#include "commands/waves/nobody_found.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/near_firms.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/unreached.hpp"
#include "domain/holidays.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

Fields nobody_card(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language
) {
    Fields fields;
    fields.set("number", need.number)
        .set("text", whole_text(need))
        .set("firm", office.members.speaker(need.asker).firm)
        .set(
            "understood", joined(matching::describe(understood, office.vocabulary, language), " · ")
        );
    fields.set("unknown_firms", unknown_firms(need));
    set_no_and_unreached(office, need, fields);
    set_near_firms(office, need, understood, language, fields);
    list_busy_firms(office, need, understood, language, fields);
    return fields;
}

/// The same time on the next working day.
void wait_a_day(Office& office, const storage::NeedRecord& need) {
    const std::string& zone = office.settings.cluster.timezone;
    const LocalTime now = local_time(office.clock.now(), zone);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now.time);
    office.timers.set(
        {TimerKind::nobody_found,
         need.id,
         0,
         at_local(add_working_days(now.date, 1), minutes, zone)}
    );
}

bool tell_next(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood) {
    const auto card = [&](Language language) {
        return nobody_card(office, need, understood, language);
    };
    return tell_next_moderator(
        office, need, "moderator_no_match", card, {Purpose::nobody_found, need.id}
    );
}

}  // namespace

void tell_moderators_nobody(
    Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    need.moderators_told = 0;
    (void)tell_next(office, need, understood);
    wait_a_day(office, need);
    (void)wait_for_busy_firms(office, need, understood);
}

void tell_nobody_left(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood) {
    Fields fields;
    fields.set("number", need.number).set("moderator_told", !office.members.moderators().empty());
    set_no_and_unreached(office, need, fields);
    offer_widening(office, need, understood, fields);
    write_to_asker(
        office, need, "nobody_left", fields, {Purpose::acknowledgement, need.id}, Urgency::unasked
    );
    tell_moderators_nobody(office, need, understood);
}

void nobody_found_yet(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || need->state != NeedState::no_match) {
        return;
    }
    const UnderstoodNeed understood = understand(office, *need);
    const bool another = tell_next(office, *need, understood);
    Fields fields;
    fields.set("number", need->number)
        .set("another", another)
        .set("moderator_told", need->moderators_told > 0);
    offer_widening(office, *need, understood, fields);
    write_to_asker(
        office, *need, "nobody_yet", fields, {Purpose::acknowledgement, need->id}, Urgency::unasked
    );
    if (another) {
        return;
    }
    if (const auto moderators = reachable_moderators(office); !moderators.empty()) {
        const Recipient& first = moderators.front();
        Fields card = nobody_card(office, *need, understood, first.language);
        write_to(
            office,
            first,
            "moderator_no_match",
            card.set("reminder", true),
            {Purpose::nobody_found, need->id},
            Urgency::by_day
        );
    }
}

void tell_asker_nobody(Office& office, const storage::NeedRecord& need, const std::string& reason) {
    Fields fields;
    fields.set("number", need.number).set("reason", reason);
    write_to_asker(office, need, "nobody_in_the_end", fields, {Purpose::information, need.id});
}

}  // namespace clusterlotse::commands
