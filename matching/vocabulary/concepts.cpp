#include "matching/vocabulary/concepts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr float kHeading = 0.5F;        // what a process counts for the heading above it
constexpr float kMaterialClass = 0.5F;  // "Stahl" says little beside "1.4301"
constexpr float kCountPower = 0.7F;
constexpr float kQuarters = 4;
// Steered on the open sets in tests/evaluation.
constexpr float kUnspoken = 0.1F;           // of a process that nothing in the wording speaks for
constexpr float kHeadingSpeaks = 0.8F;      // what speaks for the heading above it
constexpr std::uint32_t kDeniedBefore = 3;  // words between "kein" and what is denied, and one

bool denied(const Analysis& analysis, const Mention& mention) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                   other.last <= mention.first && mention.first - other.last < kDeniedBefore &&
                   analysis.atoms[other.first].clause == analysis.atoms[mention.first].clause;
        }
    );
}

}  // namespace

const std::array<float, 256>& count_worths() {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> worth{};
        for (std::size_t i = 0; i < worth.size(); ++i) {
            worth[i] = std::pow(static_cast<float>(i), kCountPower);
        }
        return worth;
    }();
    return table;
}

std::size_t concepts_in(const Lexicon& lexicon) {
    return lexicon.processes.size() + lexicon.products.size() + lexicon.topics.size() +
           lexicon.groups.size() + lexicon.grades.size() + lexicon.certificates.size();
}

void ConceptBag::count(std::size_t id, float times) {
    if (id < kNone && times > 0) {
        counted_.push_back({static_cast<Id>(id), times});
    }
}

void ConceptBag::add_process(Id process, float times) {
    for (; process != kNone && times > 0.05F; process = lexicon_.processes[process].parent) {
        count(process, times);
        times *= kHeading;
    }
}

void ConceptBag::add_worded(std::span<const PhraseBook::Likely> likely, float trust) {
    for (const PhraseBook::Likely& one : likely) {
        add_process(one.process, trust * share_of_best(likely, one));
    }
}

void ConceptBag::doubt(std::span<const float> beside_best) {
    std::vector<float> spoken(beside_best.begin(), beside_best.end());
    for (std::size_t process = 0; process < spoken.size(); ++process) {
        for (Id heading = lexicon_.processes[process].parent; heading != kNone;
             heading = lexicon_.processes[heading].parent) {
            spoken[heading] = std::max(spoken[heading], beside_best[process]);
        }
    }
    for (Counted& counted : counted_) {
        if (counted.id >= spoken.size()) {
            continue;
        }
        const Id heading = lexicon_.processes[counted.id].parent;
        const float speaks = std::max(
            spoken[counted.id], heading == kNone ? 0 : kHeadingSpeaks * beside_best[heading]
        );
        counted.times *= kUnspoken + (1 - kUnspoken) * speaks * speaks * speaks;
    }
}

void ConceptBag::add_group(Id group, float times) {
    count(
        lexicon_.processes.size() + lexicon_.products.size() + lexicon_.topics.size() + group,
        times * kMaterialClass
    );
}

void ConceptBag::add_grade(Id grade, float times) {
    count(
        lexicon_.processes.size() + lexicon_.products.size() + lexicon_.topics.size() +
            lexicon_.groups.size() + grade,
        times
    );
}

void ConceptBag::add_mention(
    const Analysis& analysis, const Mention& mention, bool processes, float worth
) {
    switch (mention.kind) {
        case SenseKind::process:
        case SenseKind::machine:
            if (processes && !denied(analysis, mention)) {
                add_process(mention.id, mention.strength * worth);
            }
            break;
        case SenseKind::product:
            count(lexicon_.processes.size() + mention.id, mention.strength * worth);
            break;
        case SenseKind::topic:
            count(
                lexicon_.processes.size() + lexicon_.products.size() + mention.id,
                weight_of(mention.role) * worth
            );
            break;
        case SenseKind::group:
            if (!denied(analysis, mention)) {
                add_group(mention.id, weight_of(mention.role) * worth);
            }
            break;
        case SenseKind::grade:
            if (mention.id != kNone) {
                add_grade(mention.id, weight_of(mention.role) * worth);
            }
            break;
        case SenseKind::certificate:
            count(
                concepts_in(lexicon_) - lexicon_.certificates.size() + mention.id, mention.strength
            );
            break;
        default:
            break;
    }
}

void ConceptBag::add(const Analysis& analysis) {
    for (Mention mention : analysis.mentions) {
        mention.strength *= weight_of(mention.role);
        if (mention.strength > 0) {
            add_mention(analysis, mention, true, 1);
        }
    }
}

void ConceptBag::add_things(
    const Analysis& analysis, const std::function<float(const Mention&)>& worth
) {
    for (const Mention& mention : analysis.mentions) {
        add_mention(analysis, mention, false, worth(mention));
    }
}

std::vector<Concept> ConceptBag::take() const {
    std::vector<Counted> sorted = counted_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Counted& a, const Counted& b) {
        return a.id < b.id;
    });
    std::vector<Concept> concepts;
    for (std::size_t at = 0; at < sorted.size();) {
        const Id id = sorted[at].id;
        float times = 0;
        for (; at < sorted.size() && sorted[at].id == id; ++at) {
            times += sorted[at].times;
        }
        const float quarters = std::clamp(std::round(times * kQuarters), 1.0F, 255.0F);
        concepts.push_back({id, static_cast<std::uint8_t>(quarters)});
    }
    return concepts;
}

void ConceptRarity::add(const std::vector<Concept>& concepts) {
    for (const Concept& entry : concepts) {
        ++firms_with_[entry.id];
    }
    ++firms_;
    fresh_ = false;
}

void ConceptRarity::forget(const std::vector<Concept>& concepts) {
    for (const Concept& entry : concepts) {
        --firms_with_[entry.id];
    }
    --firms_;
    fresh_ = false;
}

const std::vector<float>& ConceptRarity::weights() const {
    if (!fresh_) {
        const double most = std::log(2.0 + firms_);
        for (std::size_t id = 0; id < weights_.size(); ++id) {
            const double with = std::max<std::uint32_t>(1, firms_with_[id]);
            weights_[id] = static_cast<float>(std::log(1 + std::max(1U, firms_) / with) / most);
        }
        fresh_ = true;
    }
    return weights_;
}

ConceptQuery make_concept_query(
    const std::vector<Concept>& concepts, const std::vector<float>& rarity
) {
    ConceptQuery query;
    query.rarity = &rarity;
    float norm = 0;
    for (const Concept& entry : concepts) {
        const float rare = rarity[entry.id];
        const float value = count_worths()[entry.count] * rare;
        norm += value * value;
        query.wanted.push_back({entry.id, value * rare});
    }
    for (ConceptQuery::Wanted& wanted : query.wanted) {
        wanted.weight /= std::sqrt(norm);
    }
    return query;
}

Meaning meaning_of(const ConceptQuery& query, const std::vector<Concept>& firm) {
    if (query.wanted.empty()) {
        return {};
    }
    float dot = 0;
    float beside = 0;
    float norm = 0;
    const std::array<float, 256>& worth = count_worths();
    auto wanted = query.wanted.begin();
    for (const Concept& held : firm) {
        const float count = worth[held.count];
        const float rare = (*query.rarity)[held.id];
        norm += count * count * rare * rare;
        while (wanted != query.wanted.end() && wanted->id < held.id) {
            ++wanted;
        }
        if (wanted != query.wanted.end() && wanted->id == held.id) {
            const float part = wanted->weight * count;
            dot += part;
            beside += wanted->beside ? part : 0;
        }
    }
    if (norm <= 0) {
        return {};
    }
    const float length = std::sqrt(norm);
    return {std::min(1.0F, dot / length), std::min(1.0F, beside / length)};
}

}  // namespace clusterlotse::matching
