#include "commands/endings/closing_rate.hpp"

#include "commands/desk/terms.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

/// Needs of one firm that are looked through, the newest first.
constexpr std::size_t kMostNeedsOfAFirm = 100;
/// So many of ten may run out without a word.
constexpr int kUnclosedOfTen = 3;

}  // namespace

void note_unclosed(Office& office, const storage::NeedRecord& need) {
    const TimePoint now = office.clock.now();
    int ended = 0;
    int unclosed = 0;
    for (const auto& one :
         office.needs.of_asker(need.asker_profile, need.asker, kMostNeedsOfAFirm)) {
        const bool counts = one.ended_at && *one.ended_at > now - kEver &&
                            one.state != NeedState::unmatched && one.state != NeedState::rejected;
        ended += counts ? 1 : 0;
        unclosed += counts && one.state == NeedState::expired ? 1 : 0;
    }
    const std::string topic =
        "seldom closes " + (need.asker_profile.empty() ? need.asker.value : need.asker_profile);
    if (ended < kFewestEnded || unclosed * 10 <= ended * kUnclosedOfTen ||
        office.members.moderators().empty() ||
        !office.inbox.first_time_within(office.members.moderators().front(), topic, now, kEver)) {
        return;
    }
    const Speaker asker = office.members.speaker(need.asker);
    Fields fields;
    fields.set("firm", asker.firm)
        .set("name", asker.name)
        .set("address", need.asker.value)
        .set("ended", std::to_string(ended))
        .set("unclosed", std::to_string(unclosed));
    tell_moderators(office, "moderator_unclosed", fields);
}

}  // namespace clusterlotse::commands
