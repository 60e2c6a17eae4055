#include "matching/ranking/ranking.hpp"

#include "matching/needs/refused_work.hpp"
#include "matching/ranking/demand_fit.hpp"
#include "matching/ranking/material_fit.hpp"
#include "matching/ranking/site.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace clusterlotse::matching {
namespace {

// Parts of the score; steered on the development set in tests/evaluation/dev.
// The work: how well the steps are served, and on which part.
constexpr double kWork = 0.4;
constexpr double kBase = 0.68;
constexpr double kMaterial = 0.15;
constexpr double kEnvelope = 0.07;
constexpr double kSubject = 0.1;
// Beside it, what need and firm are about as a whole, and their words.
constexpr double kMeaning = 0.65;
constexpr double kSupport = 0.25;
// The order: fitted on six sets of needs and firms, each judged by weights fitted on the others.
constexpr double kOrderWork = 0.15;  // times how far the wording speaks for the step
constexpr double kOrderMeaning = 0.92;
constexpr double kOrderWords = 0.2;
constexpr double kOrderLetters = 0.2;
constexpr double kOrderMaterial = 0.055;
constexpr double kOrderEnvelope = 0.07;
constexpr double kHigh = 0.8;      // from here on the parts count less and less
constexpr float kRelated = 0.02F;  // meaning beside the steps that keeps a firm in the list
constexpr double kSecondaryWeight = 0.3;
constexpr double kSoftContradiction = 0.9;
constexpr double kLeastUnusual = 0.4;    // of all sizes of a part together
constexpr double kFarBeyondUsual = 0.3;  // ten times the usual size, and the firm names no own
constexpr double kNoSubject = 0.5;       // the need names no product and no topic
constexpr float kExact = 0.85F;          // a nearer process than this is as good as the wanted one

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

/// Brings what adds up to more than 1 below it without making the best ones equal.
double bounded(double sum) {
    return sum <= kHigh ? std::max(0.0, sum)
                        : kHigh + (1 - kHigh) * (1 - std::exp((kHigh - sum) / (1 - kHigh)));
}

/// Sawing alone is a lesser part of a welded frame: it makes no frame.
bool is_lesser_part(const Lexicon& lexicon, Id wanted, Id offered) {
    const std::vector<Id>& parts = lexicon.processes[wanted].involves;
    const auto part = std::find(parts.begin(), parts.end(), offered);
    return part != parts.end() && part != parts.begin();
}

}  // namespace

double weight_of(const Lexicon& lexicon, const Step& step) {
    return step.main ? (lexicon.processes[step.process].soft ? 0.5 : 1.0) : kSecondaryWeight;
}

MostParts most_parts(const Query& query) {
    const Dimensions& size = query.need.dimensions_mm;
    const bool sized = size.diameter || size.length || size.width || size.height ||
                       size.thickness || query.need.mass_kg || query.need.quantity ||
                       query.fineness != Fineness();
    const double material = query.need.materials.empty() ? kNothingAsked : 1;
    const double envelope = sized ? 1 : kNothingAsked;
    return {
        kOrderWork,
        kOrderMeaning,
        kOrderWords,
        kOrderLetters,
        kOrderMaterial * material + kOrderEnvelope * envelope};
}

double score_of(double sum) {
    return bounded(sum);
}

double least_sum(double score) {
    const double above = (score - kHigh) / (1 - kHigh);
    return above <= 0  ? score
           : above < 1 ? kHigh - (1 - kHigh) * std::log(1 - above)
                       : std::numeric_limits<double>::infinity();
}

Ranked rank(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    const TextLikeness& support,
    Findings findings
) {
    Ranked result;
    std::array<StepFit, kMostSteps> fits;
    const std::size_t steps = std::min(query.steps.size(), kMostSteps);
    double sum = 0;
    double spoken = 0;
    double weights = 0;
    float best_main = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = query.steps[i];
        fits[i] = fit_of(lexicon, features, query.ways[i]);
        const double weight = weight_of(lexicon, step);
        sum += weight * fits[i].value;
        spoken += weight * step.spoken * fits[i].value;
        weights += weight;
        if (step.main) {
            best_main = std::max(best_main, fits[i].value);
        }
    }
    Objection objection;
    for (std::size_t i = 0; i < steps; ++i) {
        if (fits[i].value >= kGate) {
            note(findings, {Verdict::fits, Kind::process, fits[i].through});
            const bool lesser = fits[i].relation < kExact &&
                                is_lesser_part(lexicon, query.steps[i].process, fits[i].through);
            std::uint16_t& steps_served = lesser ? result.in_part : result.covered;
            steps_served = static_cast<std::uint16_t>(steps_served | 1U << i);
        }
        if (fits[i].value == 0 && refuses(lexicon, features, query.steps[i].process)) {
            objection.any = true;
            objection.hard = objection.hard || query.steps[i].main;
        }
    }
    const double process = weights > 0 ? sum / weights : support.words;
    const double material = material_fit(lexicon, query, features, findings, objection);
    const bool hard_before = objection.hard;
    const double envelope = envelope_fit(lexicon, query, features, findings, objection);
    result.too_large = objection.hard && !hard_before;
    double subject = 0;
    double subjects = 0;
    for (const Id product : query.products) {
        subjects += 1;
        subject += contains(features.products, product) ? 1 : 0;
    }
    for (const Id topic : query.topics) {
        subjects += 1;
        if (contains(features.topics, topic)) {
            subject += 1;
            note(findings, {Verdict::fits, Kind::topic, topic});
        }
    }
    subject = subjects > 0 ? subject / subjects : kNoSubject;
    double factor = certificate_factor(lexicon, query, features, findings, objection);
    factor *= delivery_factor(query, features, findings, objection);
    factor *= distance_factor(query, features, findings, objection);
    const Meaning meaning = meaning_of(query.concepts, features.concepts);
    const double about =
        kMeaning * static_cast<double>(meaning.likeness) + kSupport * support.words;
    result.worded = query.worded_like && !objection.hard &&
                    fit_of(lexicon, features, *query.worded_like).value >= kGate;
    const bool related = !objection.hard && meaning.beside >= kRelated;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = query.steps[i];
        if (fits[i].value == 0 && refuses(lexicon, features, step.process)) {
            note(findings, {Verdict::contradicts, Kind::denied, step.process});
        } else if (fits[i].value < kGate) {
            const bool missing = (step.main && best_main < kGate) || query.missing == i;
            objection.any = objection.any || missing;
            const bool doubtful = !missing || ((related || result.worded) && !query.nobody);
            note(
                findings,
                {doubtful ? Verdict::unknown : Verdict::contradicts, Kind::process, step.process}
            );
        } else if (fits[i].relation < kExact) {
            const bool lacks = query.nobody && step.main;
            note(
                findings,
                {lacks ? Verdict::contradicts : Verdict::unknown, Kind::process, step.process}
            );
        }
    }
    const double unusual = std::max(kLeastUnusual, objection.unusual);
    factor *= std::pow(kSoftContradiction, objection.soft) * unusual;
    if (objection.hard) {
        factor *= kHardContradiction;
    }
    const double work = kWork * process *
                        (kBase + kMaterial * material + kEnvelope * envelope + kSubject * subject);
    const double order = kOrderWork * (weights > 0 ? spoken / weights : process) +
                         kOrderMeaning * static_cast<double>(meaning.likeness) +
                         kOrderWords * support.words + kOrderLetters * support.letters +
                         kOrderMaterial * material + kOrderEnvelope * envelope;
    // The work tells whether it is worth asking; an unusual size only lets others go before.
    result.shown = bounded(work + about) * factor / unusual;
    result.score = bounded(order) * factor;
    result.unusual = objection.unusual;
    result.related = related;
    result.does_main = best_main >= kGate;
    result.fit = best_main;
    result.likeness = meaning.likeness;
    result.contradicted = objection.any;
    result.ruled_out = objection.hard;
    result.possible = !objection.hard && !query.missing && objection.unusual >= kFarBeyondUsual &&
                      (query.steps.empty() || best_main >= kGate);
    return result;
}

}  // namespace clusterlotse::matching
