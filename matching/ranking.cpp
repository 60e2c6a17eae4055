#include "matching/ranking.hpp"

#include "matching/demand_fit.hpp"
#include "matching/material_fit.hpp"
#include "matching/refused_work.hpp"
#include "matching/site.hpp"

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
constexpr double kOrderWork = 0.17;
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
constexpr float kSurelyTold = 0.85F;
constexpr float kSaid = 0.6F;  // a step that the wording leaves in doubt is no step of its own

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

/// Brings what adds up to more than 1 below it without making the best ones equal.
double bounded(double sum) {
    return sum <= kHigh ? std::max(0.0, sum)
                        : kHigh + (1 - kHigh) * (1 - std::exp((kHigh - sum) / (1 - kHigh)));
}

}  // namespace

Query make_query(
    const Lexicon& lexicon,
    const ReadNeed& read,
    const UnderstoodNeed& need,
    const std::vector<float>& rarity,
    Date today
) {
    Query query;
    query.concepts = make_concept_query(read.concepts, rarity);
    query.need = need;
    query.products = read.products;
    query.topics = read.topics;
    query.today = today;
    for (const std::string& code : need.processes) {
        const auto found = lexicon.process_ids.find(code);
        if (found == lexicon.process_ids.end() || lexicon.processes[found->second].abstract) {
            continue;
        }
        const auto step =
            std::find_if(read.steps.begin(), read.steps.end(), [&](const Step& known) {
                return known.process == found->second;
            });
        query.steps.push_back(
            step != read.steps.end()
                ? *step
                : Step{found->second, !lexicon.processes[found->second].secondary, false, 1}
        );
    }
    if (std::none_of(query.steps.begin(), query.steps.end(), [](const Step& step) {
            return step.main;
        })) {
        for (Step& step : query.steps) {
            step.main = true;
        }
    }
    for (std::size_t i = 0; i < query.steps.size() && i < kMostSteps; ++i) {
        query.ways.emplace_back(lexicon, query.steps[i].process);
    }
    if (read.worded_like != kNone) {
        query.worded_like.emplace(lexicon, read.worded_like);
    }
    query.limits_for = limits_for(lexicon, query.steps);
    for (ConceptQuery::Wanted& wanted : query.concepts.wanted) {
        wanted.beside = !contains(read.guessed, wanted.id) &&
                        std::none_of(query.steps.begin(), query.steps.end(), [&](const Step& step) {
                            return wanted.id < lexicon.processes.size() &&
                                   (wanted.id == step.process ||
                                    lexicon.is_ancestor_process(wanted.id, step.process));
                        });
    }
    for (const Material& material : need.materials) {
        Id grade = kNone;
        if (material.number && lexicon.grade_numbers.contains(*material.number)) {
            grade = lexicon.grade_numbers.find(*material.number)->second;
        } else if (!material.number) {
            const auto named = lexicon.grade_names.find(squeezed(material.name));
            grade = named != lexicon.grade_names.end() ? named->second : kNone;
        }
        const auto group = lexicon.group_ids.find(material.group);
        query.grades.push_back(grade);
        query.groups.push_back(group == lexicon.group_ids.end() ? kNone : group->second);
    }
    for (const std::string& designation : need.tolerances) {
        add_fineness(designation, query.fineness);
    }
    for (const std::string& label : need.certificates) {
        query.certificates.push_back(parse_certificate(lexicon, label));
        const Id id = query.certificates.back().id;
        const auto demand =
            std::find_if(read.demands.begin(), read.demands.end(), [&](const auto& known) {
                return known.id == id;
            });
        query.demands.push_back(demand != read.demands.end() ? *demand : CertificateDemand{id});
    }
    query.around = need.place.empty() ? std::nullopt : lexicon.places.place(need.place);
    return query;
}

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
    double weights = 0;
    float best_main = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = query.steps[i];
        fits[i] = fit_of(lexicon, features, query.ways[i]);
        const double weight = weight_of(lexicon, step);
        sum += weight * fits[i].value;
        weights += weight;
        if (step.main) {
            best_main = std::max(best_main, fits[i].value);
        }
    }
    Objection objection;
    for (std::size_t i = 0; i < steps; ++i) {
        if (fits[i].value >= kGate) {
            note(findings, {Verdict::fits, Kind::process, fits[i].through});
            result.covered = static_cast<std::uint16_t>(result.covered | 1U << i);
        }
        if (fits[i].value == 0 && refuses(lexicon, features, query.steps[i].process)) {
            objection.any = true;
            objection.hard = objection.hard || query.steps[i].main;
        }
    }
    const double process = weights > 0 ? sum / weights : support.words;
    const double material = material_fit(lexicon, query, features, findings, objection);
    const double envelope = envelope_fit(lexicon, query, features, findings, objection);
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
    const double order = kOrderWork * process +
                         kOrderMeaning * static_cast<double>(meaning.likeness) +
                         kOrderWords * support.words + kOrderLetters * support.letters +
                         kOrderMaterial * material + kOrderEnvelope * envelope;
    // The work tells whether it is worth asking; an unusual size only lets others go before.
    result.shown = bounded(work + about) * factor / unusual;
    result.score = bounded(order) * factor;
    result.related = related;
    result.does_main = best_main >= kGate;
    result.contradicted = objection.any;
    result.ruled_out = objection.hard;
    result.possible = !objection.hard && !query.missing && objection.unusual >= kFarBeyondUsual &&
                      (query.steps.empty() || best_main >= kGate);
    return result;
}

std::vector<std::size_t> own_steps(const Lexicon& lexicon, const Query& query) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < query.steps.size() && i < kMostSteps; ++i) {
        const Step& step = query.steps[i];
        const bool makes = step.implied && step.main;
        if ((!step.implied || makes) && step.strength >= kSaid &&
            !lexicon.processes[step.process].soft) {
            places.push_back(i);
        }
    }
    return places;
}

std::vector<std::size_t> leading_steps(const Lexicon& lexicon, const Query& query) {
    std::vector<std::size_t> mains;
    for (std::size_t i = 0; i < query.steps.size() && i < kMostSteps; ++i) {
        if (query.steps[i].main && !lexicon.processes[query.steps[i].process].soft) {
            mains.push_back(i);
        }
    }
    const auto additional = [&](std::size_t place) {
        return lexicon.processes[query.steps[place].process].secondary;
    };
    const bool only_additional = std::all_of(mains.begin(), mains.end(), additional);
    const auto lead = std::find_if(mains.begin(), mains.end(), [&](std::size_t place) {
        return only_additional || !additional(place);
    });
    if (mains.size() < 2 || lead == mains.end()) {
        return {};
    }
    const Step& first = query.steps[*lead];
    if (!first.told || first.implied || first.strength < kSurelyTold) {
        return {};
    }
    // "hochglanzvernickeln", "hochglanz vernickeln": one task.
    std::vector<std::size_t> leading;
    std::uint32_t at = first.at;
    for (const std::size_t place : mains) {
        const std::uint32_t here = query.steps[place].at;
        if (query.steps[place].told && here >= at && here - at < 2) {
            leading.push_back(place);
            at = here;
        }
    }
    return leading;
}

bool surely_told(const Query& query) {
    return std::any_of(query.steps.begin(), query.steps.end(), [](const Step& step) {
        return step.main && step.told && !step.implied && step.strength >= kSurelyTold;
    });
}

bool does_all(const Matching& matching, const Match& match) {
    return !matching.steps.empty() && match.covers.size() == matching.steps.size();
}

std::vector<std::string> facts_of(const Match& match, Fact::Verdict verdict, Language language) {
    std::vector<std::string> words;
    for (const Fact& fact : match.facts) {
        const std::string& text = language == Language::de ? fact.de : fact.en;
        if (fact.verdict == verdict && std::find(words.begin(), words.end(), text) == words.end()) {
            words.push_back(text);
        }
    }
    return words;
}

}  // namespace clusterlotse::matching
