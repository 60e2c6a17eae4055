#include "commands/waves/still_fitting.hpp"

#include "commands/discretion/firm_name.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/waves/measured_again.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// What decides whether a firm can do it.
bool asks_for_the_same(const UnderstoodNeed& one, const UnderstoodNeed& other) {
    return one.processes == other.processes && one.materials == other.materials &&
           one.equivalents == other.equivalents && one.dimensions_mm == other.dimensions_mm &&
           one.mass_kg == other.mass_kg && one.quantity == other.quantity &&
           one.certificates == other.certificates && one.surface == other.surface &&
           one.heat_treatment == other.heat_treatment;
}

std::ptrdiff_t facts_that(matching::Fact::Verdict verdict, const Candidate& firm) {
    return std::ranges::count(firm.match.facts, verdict, &matching::Fact::verdict);
}

/// What was shown is unknown now; where less is wanted, less is shown without that.
bool shown_no_more(const Candidate& before, const Candidate& after) {
    using Verdict = matching::Fact::Verdict;
    return facts_that(Verdict::fits, after) < facts_that(Verdict::fits, before) &&
           facts_that(Verdict::unknown, after) > facts_that(Verdict::unknown, before);
}

/// A certificate or a size more that nothing is known of takes no firm's work from it.
bool is_other_work(const UnderstoodNeed& one, const UnderstoodNeed& other) {
    return one.processes != other.processes || one.materials != other.materials ||
           one.equivalents != other.equivalents;
}

/// True where the firm shows less of what is wanted now than of what was.
bool shows_less(const Candidate& before, const Candidate& after, bool other_work) {
    const bool work_lost =
        after.match.work == matching::Work::unshown && before.match.work != matching::Work::unshown;
    return shows_anything(before.match) && !contradicts(before.match) &&
           (contradicts(after.match) || (other_work && (work_lost || shown_no_more(before, after)))
           );
}

}  // namespace

std::vector<NoLongerFit> no_longer_fitting(
    Office& office,
    const storage::NeedRecord& was,
    const UnderstoodNeed& before,
    const storage::NeedRecord& need,
    const UnderstoodNeed& after
) {
    std::vector<NoLongerFit> gone;
    if (asks_for_the_same(before, after)) {
        return gone;
    }
    for (const storage::Invitation& one : office.invitations.of_need(need.id)) {
        if (one.state == InvitationState::asked && shows_less(
                                                       measured_again(office, was, before, one),
                                                       measured_again(office, need, after, one),
                                                       is_other_work(before, after)
                                                   )) {
            gone.push_back({one.id, firm_name(office, one.profile_id)});
        }
    }
    return gone;
}

}  // namespace clusterlotse::commands
