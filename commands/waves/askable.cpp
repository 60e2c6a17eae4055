#include "commands/waves/askable.hpp"

#include "commands/discretion/ruled_out.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/waves/week_places.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

bool is_excluded(const UnderstoodNeed& understood, const Profile& profile) {
    return std::ranges::any_of(understood.excluded_firms, [&](const std::string& written) {
        return matching::may_mean_firm(written, profile.name) ||
               rules_out_town(written, profile.city);
    });
}

Obstacle obstacle_to(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& profile
) {
    const auto recipient = office.members.request_recipient(profile);
    if (profile.id == need.asker_profile || (recipient && recipient->address == need.asker)) {
        return Obstacle::own_firm;
    }
    const auto invitation = office.invitations.find(need.id, profile.id);
    if (invitation && invitation->state != InvitationState::proposed &&
        invitation->state != InvitationState::removed &&
        invitation->state != InvitationState::undelivered) {
        return Obstacle::asked;
    }
    if (is_excluded(understood, profile)) {
        return Obstacle::excluded;
    }
    if (!need.directed_to.empty() &&
        std::ranges::find(need.directed_to, profile.id) == need.directed_to.end()) {
        return Obstacle::not_directed;
    }
    if (!recipient) {
        return Obstacle::no_consent;
    }
    if (profile.paused_until &&
        std::chrono::sys_days(*profile.paused_until) >= std::chrono::sys_days(today_of(office))) {
        return Obstacle::paused;
    }
    if (week_is_full(office, need, understood, profile.id)) {
        return Obstacle::weekly_limit;
    }
    if (invitation && invitation->state == InvitationState::undelivered) {
        return Obstacle::undelivered;
    }
    return Obstacle::none;
}

std::string name_of(Obstacle obstacle) {
    constexpr const char* kNames[] = {
        "none",
        "own_firm",
        "asked",
        "excluded",
        "not_directed",
        "no_consent",
        "paused",
        "weekly_limit",
        "undelivered"};
    return kNames[static_cast<std::size_t>(obstacle)];
}

std::vector<Candidate> candidates_among(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& profiles
) {
    matching::MatchOptions options;
    options.top = profiles.size();
    options.today = today_of(office);
    options.eligible = [&](const std::string& id) {
        return std::ranges::find(profiles, id, &Profile::id) != profiles.end();
    };
    matching::Matching found;
    if (!profiles.empty()) {
        found = office.engine.match(work_text(office, need), at_a_time(understood), options);
    }
    std::vector<Candidate> candidates;
    for (const Profile& profile : profiles) {
        Candidate candidate;
        candidate.profile_id = profile.id;
        candidate.firm = profile.name;
        candidate.recipient = office.members.request_recipient(profile).value_or(Recipient{});
        const auto match = std::ranges::find(found.matches, profile.id, &matching::Match::profile);
        if (match != found.matches.end()) {
            candidate.match = *match;
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<Profile> firms_fitting(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
) {
    constexpr std::size_t kLookAt = 20;
    matching::MatchOptions options;
    options.top = kLookAt;
    options.today = today_of(office);
    const matching::Matching found =
        office.engine.match(work_text(office, need), at_a_time(understood), options);
    std::vector<Profile> firms;
    for (const matching::Match& match : found.matches) {
        const bool fits = !found.nobody && match.work != matching::Work::unshown &&
                          std::ranges::none_of(match.facts, [](const auto& fact) {
                              return fact.verdict == matching::Fact::Verdict::contradicts;
                          });
        auto profile =
            fits && firms.size() < limit ? office.profiles.find(match.profile) : std::nullopt;
        // Who was taken off the list comes back by a moderator alone.
        const auto known = office.invitations.find(need.id, match.profile);
        const bool taken_off = known && known->state == InvitationState::removed;
        if (profile && !taken_off &&
            obstacle_to(office, need, understood, *profile) == Obstacle::none) {
            firms.push_back(std::move(*profile));
        }
    }
    return firms;
}

}  // namespace clusterlotse::commands
