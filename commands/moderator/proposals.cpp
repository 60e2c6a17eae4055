#include "commands/moderator/proposals.hpp"

#include "commands/desk/progress.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/waves/askable.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Invitation;

bool contradicts(const Candidate& candidate) {
    return std::ranges::any_of(candidate.match.facts, [](const Fact& fact) {
        return fact.verdict == Fact::Verdict::contradicts;
    });
}

bool added_by_hand(Office& office, std::int64_t need_id, const std::string& profile_id) {
    const auto decisions = office.overrides.of_need(need_id);
    return std::ranges::any_of(decisions, [&](const storage::Override& decision) {
        return decision.action == name_of(OverrideKind::added) && decision.profile_id == profile_id;
    });
}

}  // namespace

void propose(Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood) {
    std::size_t listed = 0;
    for (Proposal& proposal : proposals_of(office, need, understood)) {
        const bool fits = !proposal.candidate.match.facts.empty() &&
                          !contradicts(proposal.candidate) &&
                          !proposal.candidate.recipient.address.value.empty();
        if (fits || added_by_hand(office, need.id, proposal.candidate.profile_id)) {
            ++listed;
        } else {
            (void)advance(office, proposal.invitation, InvitationEvent::remove);
        }
    }
    const auto wave =
        static_cast<std::size_t>(std::max(1, office.settings.needs.suppliers_per_wave));
    if (listed >= wave) {
        return;
    }
    const Candidates found = find_candidates(office, need, understood, wave - listed);
    for (const Candidate& candidate : found.fitting) {
        propose_firm(office, need, candidate);
    }
}

std::vector<Proposal> proposals_of(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<Proposal> proposals;
    std::vector<Profile> firms;
    for (const Invitation& invitation : office.invitations.of_need(need.id)) {
        auto profile = invitation.state == InvitationState::proposed
                           ? office.profiles.find(invitation.profile_id)
                           : std::nullopt;
        if (profile) {
            proposals.push_back({firm_number(office, need.id, profile->id), invitation, {}});
            firms.push_back(std::move(*profile));
        }
    }
    auto candidates = candidates_among(office, need, understood, firms);
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        proposals[i].candidate = std::move(candidates[i]);
    }
    return proposals;
}

void propose_firm(Office& office, const storage::NeedRecord& need, const Candidate& candidate) {
    (void)firm_number(office, need.id, candidate.profile_id);
    if (auto known = office.invitations.find(need.id, candidate.profile_id)) {
        (void)advance(office, *known, InvitationEvent::propose);
        return;
    }
    Invitation invitation;
    invitation.need_id = need.id;
    invitation.profile_id = candidate.profile_id;
    invitation.address = candidate.recipient.address;
    invitation.language = candidate.recipient.language;
    invitation.score = candidate.match.score;
    invitation.created_at = office.clock.now();
    invitation.wave = need.wave;
    office.invitations.add(invitation);
}

int firm_number(Office& office, std::int64_t need_id, const std::string& profile_id) {
    return office.suggestions.number_of(need_id, storage::Audience::moderator, "firm", profile_id);
}

}  // namespace clusterlotse::commands
