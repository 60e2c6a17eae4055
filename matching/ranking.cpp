#include "matching/ranking.hpp"

#include "matching/material_fit.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

// Parts of the score; steered on the development set in tests/evaluation/dev.
constexpr double kBase = 0.56;
constexpr double kMaterial = 0.12;
constexpr double kEnvelope = 0.06;
constexpr double kSubject = 0.08;
constexpr double kSupport = 0.18;
constexpr double kSecondaryWeight = 0.3;
constexpr double kHardContradiction = 0.35;
constexpr double kCertificateMissing = 0.85;
constexpr double kCertificateUnknown = 0.95;

bool contains(const std::vector<Id>& sorted, Id id) {
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

void certificate_facts(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    std::vector<Fact>& facts,
    double& factor
) {
    for (const HeldCertificate& wanted : query.certificates) {
        bool held = false;
        bool expired = false;
        for (std::size_t i = 0; i < features.certificates.size(); ++i) {
            if (!covers(lexicon, features.certificates[i], wanted)) {
                continue;
            }
            const std::optional<Date>& end = features.certificate_ends[i];
            const bool over = end && query.today.ok() &&
                              std::chrono::sys_days(*end) < std::chrono::sys_days(query.today);
            held = held || !over;
            expired = expired || over;
        }
        if (held) {
            facts.push_back({Fact::Verdict::fits, wanted.label, wanted.label});
            continue;
        }
        const bool paper = wanted.label.starts_with("EN 10204");
        if (expired) {
            facts.push_back(
                {Fact::Verdict::contradicts,
                 wanted.label + " abgelaufen",
                 wanted.label + " expired"}
            );
            factor *= kCertificateMissing;
        } else if (features.lists_certificates && !paper) {
            facts.push_back(
                {Fact::Verdict::contradicts, wanted.label + " fehlt", wanted.label + " missing"}
            );
            factor *= kCertificateMissing;
        } else {
            facts.push_back({Fact::Verdict::unknown, wanted.label, wanted.label});
            factor *= kCertificateUnknown;
        }
    }
}

/// "alles passt, nur ISO 3834 fehlt": a single contradiction among fitting facts is worth saying
/// so.
void name_near_miss(std::vector<Fact>& facts) {
    const auto count = [&](Fact::Verdict verdict) {
        return std::count_if(facts.begin(), facts.end(), [&](const Fact& fact) {
            return fact.verdict == verdict;
        });
    };
    if (count(Fact::Verdict::contradicts) != 1 || count(Fact::Verdict::fits) == 0) {
        return;
    }
    for (Fact& fact : facts) {
        if (fact.verdict == Fact::Verdict::contradicts && fact.de.ends_with(" fehlt")) {
            fact.de = "nur " + fact.de;
            fact.en = "only " + fact.en;
        }
    }
}

}  // namespace

Query make_query(
    const Lexicon& lexicon, const ReadNeed& read, const UnderstoodNeed& need, Date today
) {
    Query query;
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
    for (const std::string& label : need.certificates) {
        query.certificates.push_back(parse_certificate(lexicon, label));
    }
    return query;
}

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
    if (contains(features.denied, wanted) && best.through != wanted) {
        best = {};
    }
    return best;
}

Ranked rank(const Lexicon& lexicon, const Query& query, const Features& features, double support) {
    Ranked result;
    double sum = 0;
    double weights = 0;
    float best_main = 0;
    bool hard = false;
    std::vector<Fact> missing;
    for (const Step& step : query.steps) {
        const Process& wanted = lexicon.processes[step.process];
        const StepFit fit = fit_of(lexicon, features, step.process);
        const double weight = step.main ? (wanted.soft ? 0.5 : 1.0) : kSecondaryWeight;
        sum += weight * fit.value;
        weights += weight;
        if (step.main) {
            best_main = std::max(best_main, fit.value);
        }
        if (contains(features.denied, step.process) && fit.value == 0) {
            missing.push_back({Fact::Verdict::contradicts, "kein " + wanted.de, "no " + wanted.en});
            hard = hard || step.main;
        } else if (fit.value >= kGate) {
            const Process& offered = lexicon.processes[fit.through];
            result.facts.push_back({Fact::Verdict::fits, offered.de, offered.en});
            if (fit.relation < 0.85F) {
                missing.push_back({Fact::Verdict::unknown, wanted.de, wanted.en});
            }
        } else if (step.main && (query.steps.size() == 1 || best_main < kGate)) {
            missing.push_back(
                {Fact::Verdict::contradicts, wanted.de + " fehlt", wanted.en + " missing"}
            );
        } else {
            missing.push_back({Fact::Verdict::unknown, wanted.de, wanted.en});
        }
    }
    if (best_main >= kGate) {
        for (Fact& fact : missing) {
            if (fact.verdict == Fact::Verdict::contradicts && fact.de.ends_with(" fehlt")) {
                fact = {
                    Fact::Verdict::unknown,
                    fact.de.substr(0, fact.de.size() - 6),
                    fact.en.substr(0, fact.en.size() - 8)};
            }
        }
    }
    const double process = weights > 0 ? sum / weights : support;
    const double material = material_fit(lexicon, query, features, result.facts, hard);
    const double envelope = envelope_fit(lexicon, query, features, result.facts, hard);
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
            result.facts.push_back(
                {Fact::Verdict::fits, lexicon.topics[topic].de, lexicon.topics[topic].en}
            );
        }
    }
    subject = subjects > 0 ? subject / subjects : 0.5;
    double factor = 1;
    certificate_facts(lexicon, query, features, result.facts, factor);
    result.facts.insert(result.facts.end(), missing.begin(), missing.end());
    name_near_miss(result.facts);
    if (hard) {
        factor *= kHardContradiction;
    }
    result.score = std::clamp(
        process *
            (kBase + kMaterial * material + kEnvelope * envelope + kSubject * subject +
             kSupport * support) *
            factor,
        0.0,
        1.0
    );
    result.possible = !hard && (query.steps.empty() || best_main >= kGate);
    return result;
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
