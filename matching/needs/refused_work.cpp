#include "matching/needs/refused_work.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

bool offers(const Features& features, Id process) {
    const auto offer = std::lower_bound(
        features.offers.begin(),
        features.offers.end(),
        process,
        [](const Offer& a, Id id) { return a.process < id; }
    );
    return offer != features.offers.end() && offer->process == process;
}

}  // namespace

bool refuses_with_kinds(const Lexicon& lexicon, const Features& features, Id process) {
    if (features.denied.empty()) {
        return false;
    }
    for (; process != kNone && !offers(features, process);
         process = lexicon.processes[process].parent) {
        if (std::binary_search(features.denied.begin(), features.denied.end(), process)) {
            return true;
        }
    }
    return false;
}

bool refuses(const Lexicon& lexicon, const Features& features, Id process) {
    return std::binary_search(
               features.denied_alone.begin(), features.denied_alone.end(), process
           ) ||
           refuses_with_kinds(lexicon, features, process);
}

}  // namespace clusterlotse::matching
