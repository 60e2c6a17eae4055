#include "commands/waves/near_misses.hpp"

#include "commands/waves/askable.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using matching::Match;

/// More near misses than this help nobody.
constexpr std::size_t kMaxNearMisses = 3;
/// Below this score a firm is no near miss but another trade; a hard contradiction alone takes two
/// thirds of a score, and a work that the wording hardly speaks for a twentieth of it.
constexpr double kLeastNearMiss = 0.125;

/// True where the work was told only by the part's name, and a firm lacks that very work: only its
/// material or its sizes fit.
bool lacks_implied_work(const UnderstoodNeed& understood, const Match& match) {
    static constexpr std::string_view kMissing = " fehlt";
    return understood.processes.empty() && match.work == matching::Work::unshown &&
           std::ranges::any_of(match.facts, [&](const matching::Fact& fact) {
               return fact.verdict == matching::Fact::Verdict::contradicts &&
                      fact.de.ends_with(kMissing) &&
                      std::ranges::none_of(understood.certificates, [&](const std::string& one) {
                          return fact.de.find(one) != std::string::npos;
                      });
           });
}

}  // namespace

std::vector<Candidate> NearFirms::near_misses() const {
    std::vector<Match> nearest = found_.matches;
    std::erase_if(nearest, [&](const Match& match) {
        return !contradicts(match) || match.score < kLeastNearMiss ||
               lacks_implied_work(understood_, match);
    });
    std::stable_partition(nearest.begin(), nearest.end(), [](const Match& match) {
        return match.work == matching::Work::shown;
    });
    std::vector<Profile> firms;
    for (const Match& match : nearest) {
        if (auto profile = office_.profiles.find(match.profile)) {
            firms.push_back(std::move(*profile));
        }
    }
    std::vector<Candidate> near;
    const auto shown = work_shown_by(office_, need_, understood_, firms);
    for (std::size_t i = 0; i < firms.size() && near.size() < kMaxNearMisses; ++i) {
        if (shown[i] != WorkShown::none && !is_excluded(understood_, firms[i])) {
            const auto match = std::ranges::find(nearest, firms[i].id, &Match::profile);
            near.push_back({firms[i].id, firms[i].name, {}, *match});
        }
    }
    return near;
}

std::vector<Candidate> NearFirms::only_material() const {
    std::vector<Candidate> firms;
    if (understood_.materials.empty()) {
        return firms;
    }
    for (const Match& match : found_.matches) {
        if (contradicts(match) || !shows_anything(match) || match.work != matching::Work::unshown ||
            firms.size() >= kMaxNearMisses) {
            continue;
        }
        const auto profile = office_.profiles.find(match.profile);
        if (profile && !is_excluded(understood_, *profile)) {
            firms.push_back({profile->id, profile->name, {}, match});
        }
    }
    return firms;
}

}  // namespace clusterlotse::commands
