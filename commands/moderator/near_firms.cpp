#include "commands/moderator/near_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/waves/candidates.hpp"

#include <string>

namespace clusterlotse::commands {

void set_near_firms(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    Fields& fields
) {
    const Candidates others = find_candidates(office, need, understood, 0);
    const auto line = [&](const Candidate& candidate) {
        const int number = firm_number(office, need.id, candidate.profile_id);
        return Fields().set("position", std::to_string(number)).set("firm", candidate.firm);
    };
    std::vector<Fields> near_misses;
    for (const Candidate& candidate : others.near_misses) {
        const auto lacks =
            facts_of(candidate.match, matching::Fact::Verdict::contradicts, language);
        near_misses.push_back(line(candidate).set("contradicts", joined(lacks, ", ")));
    }
    std::vector<Fields> only_material;
    for (const Candidate& candidate : others.only_material) {
        only_material.push_back(line(candidate));
    }
    fields.set("has_near_firms", !near_misses.empty() || !only_material.empty())
        .set("has_near_misses", !near_misses.empty())
        .set("near_misses", std::move(near_misses))
        .set("has_only_material", !only_material.empty())
        .set("only_material", std::move(only_material));
}

}  // namespace clusterlotse::commands
