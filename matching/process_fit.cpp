#include "matching/ranking.hpp"
#include "matching/refused_work.hpp"

#include <algorithm>
#include <functional>

namespace clusterlotse::matching {
namespace {

constexpr float kSurelyOffered = 0.5F;
constexpr float kMeantOtherwise = 0.5F;

float evidence_of(const Features& features, Id process) {
    const auto offer = std::lower_bound(
        features.offers.begin(),
        features.offers.end(),
        process,
        [](const Offer& a, Id id) { return a.process < id; }
    );
    return offer == features.offers.end() || offer->process != process ? 0 : offer->evidence;
}

/// "Oberflächentechnik: Eloxal" says what is meant by the heading: no zinc plating.
bool meant_otherwise(
    const Lexicon& lexicon, const Features& features, const StepFit& fit, Id wanted
) {
    if (fit.through == wanted || fit.through == kNone ||
        !lexicon.is_ancestor_process(fit.through, wanted)) {
        return false;
    }
    const std::vector<Id>& vetoes = lexicon.excludes[wanted];
    return std::any_of(vetoes.begin(), vetoes.end(), [&](Id other) {
        return lexicon.is_ancestor_process(fit.through, other) &&
               evidence_of(features, other) >= kSurelyOffered;
    });
}

/// How well a firm that names the steps of a whole serves a need for it: the essential step and
/// the best of the others.
float composed_of(const Lexicon& lexicon, const Features& features, Id wanted) {
    const Process& whole = lexicon.processes[wanted];
    if (whole.involves.size() < 2) {
        return 0;
    }
    std::vector<float> steps;
    for (const Id step : whole.involves) {
        float best = 0;
        for (const Relation& relation : lexicon.relations[step]) {
            if (relation.offered != wanted) {
                best = std::max(best, relation.weight * evidence_of(features, relation.offered));
            }
        }
        steps.push_back(best);
    }
    std::sort(steps.begin() + 1, steps.end(), std::greater<>());
    const std::size_t others = steps.size() > 3 ? 2 : 1;
    return whole.from_involved * std::min(steps[0], steps[others]);
}

}  // namespace

StepFit fit_of(const Lexicon& lexicon, const Features& features, Id wanted) {
    StepFit best;
    for (const Relation& relation : lexicon.relations[wanted]) {
        const auto offer = std::lower_bound(
            features.offers.begin(),
            features.offers.end(),
            relation.offered,
            [](const Offer& a, Id id) { return a.process < id; }
        );
        if (offer == features.offers.end() || offer->process != relation.offered) {
            continue;
        }
        const float value = relation.weight * offer->evidence;
        if (value > best.value) {
            best = {value, relation.offered, relation.weight};
        }
    }
    if (best.through != wanted && refuses(lexicon, features, wanted)) {
        return {};
    }
    if (meant_otherwise(lexicon, features, best, wanted)) {
        best.value *= kMeantOtherwise;
    }
    if (const float composed = composed_of(lexicon, features, wanted); composed > best.value) {
        best = {composed, lexicon.processes[wanted].involves.front(), composed};
    }
    return best;
}

std::vector<Relation> ways_to(const Lexicon& lexicon, Id wanted) {
    std::vector<Relation> ways = lexicon.relations[wanted];
    const Process& whole = lexicon.processes[wanted];
    if (whole.involves.size() < 2) {
        return ways;
    }
    for (const Relation& relation : lexicon.relations[whole.involves.front()]) {
        const float weight = whole.from_involved * relation.weight;
        const auto known = std::find_if(ways.begin(), ways.end(), [&](const Relation& way) {
            return way.offered == relation.offered;
        });
        if (known == ways.end()) {
            ways.push_back({relation.offered, weight});
        } else {
            known->weight = std::max(known->weight, weight);
        }
    }
    return ways;
}

}  // namespace clusterlotse::matching
