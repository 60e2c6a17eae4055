#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <map>

namespace clusterlotse::matching {
namespace {

constexpr float kInvolvedOffered = 0.5F;   // need a weldment, firm names welding only
constexpr float kInvolvingOffered = 0.6F;  // need welding, firm names weldments

}  // namespace

bool Lexicon::is_ancestor_process(Id ancestor, Id process) const {
    while (process != kNone && process != ancestor) {
        process = processes[process].parent;
    }
    return process != kNone;
}

void Lexicon::set_excludes() {
    excludes.assign(processes.size(), {});
    for (Id needed = 0; needed < processes.size(); ++needed) {
        std::vector<Id>& vetoes = excludes[needed];
        for (Id above = needed; above != kNone; above = processes[above].parent) {
            for (const Id other : processes[above].is_not) {
                for (Id below = 0; below < processes.size(); ++below) {
                    const bool own = std::any_of(
                        processes[needed].near.begin(),
                        processes[needed].near.end(),
                        [&](const auto& near) { return near.first == below; }
                    );
                    if (is_ancestor_process(other, below) && !own &&
                        !is_ancestor_process(below, needed) &&
                        !is_ancestor_process(needed, below)) {
                        vetoes.push_back(below);
                    }
                }
            }
        }
        std::sort(vetoes.begin(), vetoes.end());
        vetoes.erase(std::unique(vetoes.begin(), vetoes.end()), vetoes.end());
    }
}

void Lexicon::set_relations() {
    std::vector<std::map<Id, float>> table(processes.size());
    const auto offer = [&](Id needed, Id offered, float weight) {
        float& slot = table[needed][offered];
        slot = std::max(slot, weight);
    };
    for (Id needed = 0; needed < processes.size(); ++needed) {
        offer(needed, needed, 1.0F);
        const Process& process = processes[needed];
        float weight = 1.0F;
        for (Id id = needed; processes[id].parent != kNone && weight > 0.05F;
             id = processes[id].parent) {
            const Id parent = processes[id].parent;
            weight *= processes[id].from_parent;
            if (processes[parent].abstract || processes[parent].other_trade) {
                break;
            }
            offer(needed, parent, weight);
        }
        for (const auto& [other, near] : process.near) {
            offer(needed, other, near);
        }
        for (const Id part : process.involves) {
            offer(needed, part, std::min(kInvolvedOffered, process.from_involved));
            offer(part, needed, kInvolvingOffered);
        }
    }
    for (Id offered = 0; offered < processes.size(); ++offered) {
        float weight = processes[offered].to_parent;
        for (Id id = processes[offered].parent; id != kNone; id = processes[id].parent) {
            if (!processes[id].abstract) {
                offer(id, offered, weight);
            }
            weight *= processes[id].to_parent;
        }
    }
    relations.assign(processes.size(), {});
    for (Id needed = 0; needed < processes.size(); ++needed) {
        for (const Id other : excludes[needed]) {
            // A veto stands above every softer edge.
            table[needed].erase(other);
        }
        for (const auto& [offered, weight] : table[needed]) {
            relations[needed].push_back({offered, weight});
        }
        std::stable_sort(
            relations[needed].begin(),
            relations[needed].end(),
            [](const Relation& a, const Relation& b) { return a.weight > b.weight; }
        );
    }
}

}  // namespace clusterlotse::matching
