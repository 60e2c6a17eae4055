#include "matching/ranking/partners.hpp"

namespace clusterlotse::matching {

Partners partners_for(const Engine& engine, const Profile& profile, const MatchOptions& options) {
    MatchOptions others = options;
    others.chain = false;
    others.fill_up = false;
    others.eligible = [&](const std::string& id) {
        return id != profile.id && (!options.eligible || options.eligible(id));
    };
    Partners partners;
    for (const PartnerSearch& search : engine.searches_of(profile)) {
        const Matching found = engine.match(search.words, search.need, others);
        for (const Match& match : found.matches) {
            if (!found.nobody &&
                facts_of(match, Fact::Verdict::contradicts, Language::de).empty() &&
                !facts_of(match, Fact::Verdict::fits, Language::de).empty()) {
                partners.offering.push_back({search.need.processes.front(), match});
            }
        }
    }
    partners.seeking = engine.seekers_of(profile, others);
    return partners;
}

}  // namespace clusterlotse::matching
