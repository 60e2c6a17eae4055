#include "matching/needs/refused_work.hpp"
#include "matching/ranking/ranking.hpp"

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
float composed_of(const Lexicon& lexicon, const Features& features, const StepWays& step) {
    if (step.parts.empty()) {
        return 0;
    }
    std::vector<float> best(step.parts.size());
    for (std::size_t part = 0; part < step.parts.size(); ++part) {
        for (const Offer& offer : features.offers) {
            best[part] = std::max(best[part], step.parts[part][offer.process] * offer.evidence);
        }
    }
    std::sort(best.begin() + 1, best.end(), std::greater<>());
    const std::size_t others = step.parts.size() > 3 ? 2 : 1;
    return lexicon.processes[step.wanted].from_involved * std::min(best[0], best[others]);
}

}  // namespace

StepWays::StepWays(const Lexicon& lexicon, Id process)
    : wanted(process), ways(lexicon.processes.size()) {
    const std::vector<Relation>& relations = lexicon.relations[process];
    for (std::size_t i = 0; i < relations.size(); ++i) {
        ways[relations[i].offered] = {relations[i].weight, static_cast<std::uint16_t>(i)};
    }
    const std::vector<Id>& involved = lexicon.processes[process].involves;
    if (involved.size() < 2) {
        return;
    }
    for (const Id part : involved) {
        std::vector<float>& weights = parts.emplace_back(lexicon.processes.size());
        for (const Relation& relation : lexicon.relations[part]) {
            if (relation.offered != process) {
                weights[relation.offered] = relation.weight;
            }
        }
    }
}

StepFit fit_of(const Lexicon& lexicon, const Features& features, const StepWays& step) {
    StepFit best;
    std::uint16_t place = 0;
    for (const Offer& offer : features.offers) {
        if (step.said_only && offer.basis != Basis::said) {
            continue;
        }
        const StepWays::Way& way = step.ways[offer.process];
        const float value = way.weight * offer.evidence;
        // Of those that serve it equally well the nearest.
        if (value > best.value || (value > 0 && value == best.value && way.place < place)) {
            best = {value, offer.process, way.weight};
            place = way.place;
        }
    }
    if (best.through != step.wanted && refuses(lexicon, features, step.wanted)) {
        return {};
    }
    if (meant_otherwise(lexicon, features, best, step.wanted)) {
        best.value *= kMeantOtherwise;
    }
    if (const float composed = composed_of(lexicon, features, step); composed > best.value) {
        best = {composed, lexicon.processes[step.wanted].involves.front(), composed};
    }
    return best;
}

StepFit fit_of(const Lexicon& lexicon, const Features& features, Id wanted) {
    return fit_of(lexicon, features, StepWays(lexicon, wanted));
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
