#include "commands/release.hpp"

#include "commands/distribution.hpp"
#include "commands/letters.hpp"
#include "commands/need_card.hpp"
#include "commands/need_reading.hpp"
#include "commands/nobody_found.hpp"
#include "commands/progress.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

void ask_moderators(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    const auto wave =
        static_cast<std::size_t>(std::max(1, office.settings.needs.suppliers_per_wave));
    const Candidates proposed = find_candidates(office, need, understood, wave);
    storage::NeedRecord shown = need;
    shown.language = office.settings.cluster.language;
    Fields fields = need_card(office, shown, understood, proposed, true);
    fields.set("text", whole_text(need)).set("firm", office.members.speaker(need.asker).firm);
    tell_moderators(office, "moderator_release", fields, {Purpose::release, need.id});
}

void release_need(Office& office, storage::NeedRecord need) {
    if (need.state != NeedState::awaiting_release) {
        return;
    }
    const UnderstoodNeed understood = understand(office, need);
    const Candidates candidates = distribute(office, need, understood);
    const Fields fields = need_card(office, need, understood, candidates, true);
    write_to_asker(office, need, "acknowledgement", fields, {Purpose::acknowledgement, need.id});
    ask(office, need, understood, candidates);
    if (need.state == NeedState::no_match) {
        tell_moderators_nobody(office, need, understood);
    }
}

void reject_need(Office& office, storage::NeedRecord need) {
    if (!advance(office, need, NeedEvent::reject)) {
        return;
    }
    write_to_asker(
        office,
        need,
        "need_rejected",
        Fields().set("number", need.number),
        {Purpose::information, need.id}
    );
}

}  // namespace clusterlotse::commands
