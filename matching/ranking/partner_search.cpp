#include "matching/index/engine_state.hpp"
#include "matching/ranking/need_search.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::matching {

std::vector<PartnerSearch> Engine::searches_of(const Profile& profile) const {
    const Lexicon& lexicon = state_->lexicon;
    std::vector<PartnerSearch> searches;
    for (const Id process : read_profile(lexicon, profile).sought) {
        PartnerSearch search;
        search.words = lexicon.processes[process].de;
        search.need.processes = {lexicon.processes[process].code};
        for (const Capability& capability : profile.capabilities) {
            if (capability.direction == Direction::sought &&
                capability.process == search.need.processes.front()) {
                search.words += " " + capability.wording;
                for (const std::string& material : capability.materials) {
                    search.words += " " + material;
                }
            }
        }
        search.need.materials = state_->read(search.words, Date{}, Language::de).need.materials;
        searches.push_back(std::move(search));
    }
    return searches;
}

std::vector<Partner> Engine::seekers_of(const Profile& profile, const MatchOptions& options) const {
    const State& state = *state_;
    const FirmTable& firms = state.index.firms();
    const Features features = read_profile(state.lexicon, profile);
    struct Wanted {
        float fit;
        Id process;
    };
    std::vector<Wanted> wanted;
    for (std::size_t id = 0; id < state.lexicon.processes.size(); ++id) {
        const auto process = static_cast<Id>(id);
        if (!state.index.seeking(process).empty()) {
            wanted.push_back({fit_of(state.lexicon, features, process).value, process});
        }
    }
    std::erase_if(wanted, [](const Wanted& one) { return one.fit < kGate; });
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
        return a.fit > b.fit;
    });
    std::vector<Partner> result;
    for (const Wanted& one : wanted) {
        const Process& process = state.lexicon.processes[one.process];
        std::vector<std::string> ids;
        for (const Slot slot : state.index.seeking(one.process)) {
            if (firms.alive(slot) && eligible(options, firms, slot) &&
                firms.id(slot) != profile.id) {
                ids.emplace_back(firms.id(slot));
            }
        }
        std::sort(ids.begin(), ids.end());
        ids.resize(std::min(ids.size(), options.top));
        for (const std::string& id : ids) {
            result.push_back(
                {process.code, {id, one.fit, {{Fact::Verdict::fits, process.de, process.en}}, {}}}
            );
        }
    }
    return result;
}

}  // namespace clusterlotse::matching
