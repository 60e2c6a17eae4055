#include "matching/engine.hpp"

#include "matching/chain.hpp"
#include "matching/explanation.hpp"
#include "matching/features.hpp"
#include "matching/ranking.hpp"
#include "matching/term_index.hpp"
#include "matching/understanding.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

namespace clusterlotse::matching {
namespace {

constexpr float kLeastAlike = 0.55F;
constexpr double kKnownWordWeight = 0.5;  // the concepts count it already
constexpr double kPartWeight = 0.6;
constexpr double kCarriesAlone = 0.5;  // text likeness that carries a need outside the vocabulary
/// One word in common proves nothing ("Kaffee" stands in many a firm's greeting); a long one is a
/// term of a trade.
constexpr int kWordsInCommon = 2;
constexpr std::size_t kTermBytes = 12;
constexpr double kMostByWords =
    0.5;  // likeness of words alone never scores like a process that fits
constexpr double kLeastPossible = 0.2;  // below it a firm only has something to do with it
constexpr double kLeastNearMiss = 0.08;
constexpr std::size_t kMostTerms = 60;
constexpr std::size_t kExamined = 256;    // firms that are weighed in full
constexpr std::size_t kRebuildFrom = 64;  // removed profiles before the lists are rebuilt

}  // namespace

struct Engine::State {
    explicit State(std::shared_ptr<const Vocabulary> words)
        : vocabulary(std::move(words)),
          lexicon(vocabulary->lexicon()),
          offered(lexicon.processes.size()) {}

    struct Entry {
        Features features;
        std::vector<std::uint32_t> terms;
        bool alive = true;
    };
    struct Posting {
        Slot slot;
        float evidence;
    };
    struct Candidate {
        Slot slot;
        float score;
    };

    void insert(Features features) {
        const Slot slot = static_cast<Slot>(entries.size());
        Entry entry;
        entry.terms = terms.add(slot, features.terms);
        features.terms.clear();
        features.terms.shrink_to_fit();
        for (const Offer& offer : features.offers) {
            offered[offer.process].push_back({slot, offer.evidence});
        }
        slots[features.id] = slot;
        entry.features = std::move(features);
        entries.push_back(std::move(entry));
    }

    void remove(const std::string& id) {
        const auto found = slots.find(id);
        if (found == slots.end()) {
            return;
        }
        Entry& entry = entries[found->second];
        entry.alive = false;
        terms.forget(entry.terms);
        entry.terms = {};
        entry.features = {};
        slots.erase(found);
        ++dead;
        if (dead >= kRebuildFrom && dead * 2 > entries.size()) {
            rebuild();
        }
    }

    /// Drops removed profiles from all lists. The words of the living are kept by the term index,
    /// so it only renumbers.
    void rebuild();

    double rarity(std::uint32_t count) const {
        const double all = static_cast<double>(slots.size()) + 1;
        return std::log(all / (static_cast<double>(count) + 0.5)) / std::log(all + 1);
    }

    /// Likeness of the need's words to each profile, 0..1, into `likeness`; returns the touched
    /// slots.
    std::vector<Slot> compare_texts(
        const std::vector<Term>& words,
        bool carries,
        std::vector<float>& likeness,
        std::vector<int>& in_common
    ) const;

    std::vector<Candidate> candidates(
        const Query& query, const std::vector<float>& likeness, const std::vector<Slot>& alike
    ) const;

    std::shared_ptr<const Vocabulary> vocabulary;
    const Lexicon& lexicon;
    std::vector<Entry> entries;
    std::unordered_map<std::string, Slot> slots;
    std::vector<std::vector<Posting>> offered;  ///< by process
    TermIndex terms;
    std::size_t dead = 0;
};

void Engine::State::rebuild() {
    std::vector<Entry> old;
    old.swap(entries);
    for (std::vector<Posting>& list : offered) {
        list.clear();
    }
    slots.clear();
    dead = 0;
    const TermIndex words = std::move(terms);
    terms.clear();
    for (Entry& entry : old) {
        if (entry.alive) {
            for (const std::uint32_t term : entry.terms) {
                entry.features.terms.push_back(words.word(term));
            }
            insert(std::move(entry.features));
        }
    }
}

std::vector<Slot> Engine::State::compare_texts(
    const std::vector<Term>& words,
    bool carries,
    std::vector<float>& likeness,
    std::vector<int>& in_common
) const {
    likeness.assign(entries.size(), 0);
    in_common.assign(carries ? entries.size() : 0, 0);
    std::vector<Slot> touched;
    std::vector<float> best(entries.size(), 0);
    std::vector<Slot> mine;
    std::vector<std::string_view> seen;
    double total = 0;
    for (const Term& word : words) {
        if (seen.size() >= kMostTerms ||
            std::find(seen.begin(), seen.end(), word.text) != seen.end()) {
            continue;
        }
        seen.push_back(word.text);
        const double weight = (word.part ? kPartWeight : 1.0) *
                              (word.recognised && !carries ? kKnownWordWeight : 1.0);
        const std::vector<TermIndex::Similar> alike = terms.similar(word.text, kLeastAlike);
        double strongest = 0;
        mine.clear();
        for (const TermIndex::Similar& similar : alike) {
            const double value =
                rarity(terms.profiles_with(similar.term)) * similar.similarity * similar.similarity;
            strongest = std::max(strongest, value);
            if (value < 0.05) {
                continue;
            }
            for (const Slot slot : terms.slots(similar.term)) {
                if (best[slot] == 0) {
                    mine.push_back(slot);
                }
                best[slot] = std::max(best[slot], static_cast<float>(value));
            }
        }
        // A word nobody uses speaks against everybody; one that all use says nothing.
        total += weight * (alike.empty() ? (carries ? 1.0 : 0.5) : std::max(strongest, 0.1));
        for (const Slot slot : mine) {
            if (likeness[slot] == 0) {
                touched.push_back(slot);
            }
            likeness[slot] += static_cast<float>(weight) * best[slot];
            if (carries && best[slot] >= 0.5F * static_cast<float>(strongest)) {
                in_common[slot] += word.text.size() >= kTermBytes ? kWordsInCommon : 1;
            }
            best[slot] = 0;
        }
    }
    for (const Slot slot : touched) {
        likeness[slot] = total > 0 ? std::min(1.0F, likeness[slot] / static_cast<float>(total)) : 0;
    }
    return touched;
}

std::vector<Engine::State::Candidate> Engine::State::candidates(
    const Query& query, const std::vector<float>& likeness, const std::vector<Slot>& alike
) const {
    std::vector<Candidate> result;
    if (query.steps.empty()) {
        for (const Slot slot : alike) {
            result.push_back({slot, likeness[slot]});
        }
        return result;
    }
    std::vector<float> sum(entries.size(), 0);
    std::vector<float> best(entries.size(), 0);
    std::vector<Slot> touched;
    std::vector<Slot> mine;
    float weights = 0;
    for (const Step& step : query.steps) {
        const float weight = step.main ? 1.0F : 0.3F;
        weights += weight;
        mine.clear();
        for (const Relation& relation : lexicon.relations[step.process]) {
            for (const Posting& posting : offered[relation.offered]) {
                if (best[posting.slot] == 0) {
                    mine.push_back(posting.slot);
                }
                best[posting.slot] =
                    std::max(best[posting.slot], relation.weight * posting.evidence);
            }
        }
        for (const Slot slot : mine) {
            if (sum[slot] == 0) {
                touched.push_back(slot);
            }
            sum[slot] += weight * best[slot];
            best[slot] = 0;
        }
    }
    for (const Slot slot : touched) {
        result.push_back({slot, sum[slot] / weights * (0.8F + 0.2F * likeness[slot])});
    }
    return result;
}

Engine::Engine(std::shared_ptr<const Vocabulary> vocabulary)
    : state_(std::make_unique<State>(std::move(vocabulary))) {}
Engine::~Engine() = default;

UnderstoodNeed Engine::understand(std::string_view text, Date today, Language reader) const {
    return read_need(state_->lexicon, text, today, reader).need;
}

void Engine::upsert(const Profile& profile) {
    Features features = read_profile(state_->lexicon, profile);
    state_->remove(profile.id);
    state_->insert(std::move(features));
}

void Engine::erase(const std::string& profile_id) {
    state_->remove(profile_id);
}

std::size_t Engine::size() const {
    return state_->slots.size();
}

Matching Engine::match(
    std::string_view text, const UnderstoodNeed& need, const MatchOptions& options
) const {
    const State& state = *state_;
    Matching result;
    const ReadNeed read = read_need(state.lexicon, text, options.today, Language::de);
    const Query query = make_query(state.lexicon, read, need, options.today);
    if ((read.terms.empty() && query.steps.empty()) || options.top == 0) {
        return result;
    }
    std::vector<float> likeness;
    std::vector<int> in_common;
    const std::vector<Slot> alike =
        state.compare_texts(read.terms, query.steps.empty(), likeness, in_common);
    std::vector<State::Candidate> candidates = state.candidates(query, likeness, alike);
    std::erase_if(candidates, [&](const State::Candidate& candidate) {
        return !state.entries[candidate.slot].alive;
    });
    const auto better = [&](const State::Candidate& a, const State::Candidate& b) {
        return a.score != b.score
                   ? a.score > b.score
                   : state.entries[a.slot].features.id < state.entries[b.slot].features.id;
    };
    const std::size_t wanted = std::max(kExamined, 4 * options.top);
    struct Weighed {
        Ranked firm;
        Slot slot;
    };
    std::vector<Weighed> ranked;
    std::size_t sorted = 0;
    for (std::size_t at = 0; at < candidates.size() && ranked.size() < wanted; ++at) {
        if (at == sorted) {
            // Sorts in slices: where all are eligible, the first slice is all that is looked at.
            sorted = std::min(candidates.size(), sorted + wanted);
            std::partial_sort(
                candidates.begin() + static_cast<std::ptrdiff_t>(at),
                candidates.begin() + static_cast<std::ptrdiff_t>(sorted),
                candidates.end(),
                better
            );
        }
        const State::Entry& entry = state.entries[candidates[at].slot];
        if (options.eligible && !options.eligible(entry.features.id)) {
            continue;
        }
        Ranked firm = rank(state.lexicon, query, entry.features, likeness[candidates[at].slot]);
        if (query.steps.empty()) {
            const Slot slot = candidates[at].slot;
            firm.possible = firm.possible && likeness[slot] >= kCarriesAlone &&
                            in_common[slot] >= kWordsInCommon;
            firm.score *= kMostByWords;
        }
        firm.possible = firm.possible && firm.score >= kLeastPossible;
        result.nobody = result.nobody && !firm.possible;
        ranked.push_back({firm, candidates[at].slot});
    }
    const auto id_of = [&](const Weighed& weighed) -> const std::string& {
        return state.entries[weighed.slot].features.id;
    };
    std::erase_if(ranked, [](const Weighed& weighed) {
        const bool near_miss = weighed.firm.contradicted && weighed.firm.score >= kLeastNearMiss;
        return !weighed.firm.possible && !near_miss;
    });
    std::sort(ranked.begin(), ranked.end(), [&](const Weighed& a, const Weighed& b) {
        if (a.firm.possible != b.firm.possible) {
            return a.firm.possible;
        }
        return a.firm.score != b.firm.score ? a.firm.score > b.firm.score : id_of(a) < id_of(b);
    });
    ranked.resize(std::min(ranked.size(), options.top), Weighed{});
    const std::vector<std::size_t> own = own_steps(state.lexicon, query);
    const auto code_of = [&](std::size_t place) {
        return state.lexicon.processes[query.steps[place].process].code;
    };
    if (own.size() > 1) {
        std::transform(own.begin(), own.end(), std::back_inserter(result.steps), code_of);
    }
    std::vector<Finding> findings;
    for (const Weighed& weighed : ranked) {
        findings.clear();
        const Features& features = state.entries[weighed.slot].features;
        rank(state.lexicon, query, features, likeness[weighed.slot], &findings);
        result.matches.push_back(
            {features.id, weighed.firm.score, explain(state.lexicon, query, features, findings), {}}
        );
        for (const std::size_t place : own) {
            if (!result.steps.empty() && (weighed.firm.covered >> place & 1) != 0) {
                result.matches.back().covers.push_back(code_of(place));
            }
        }
    }
    std::stable_sort(
        result.matches.begin(),
        result.matches.end(),
        [](const Match& a, const Match& b) { return a.score > b.score; }
    );
    if (options.chain && !result.nobody && !result.steps.empty()) {
        result.chain = find_chain(*this, text, need, result, options);
    }
    return result;
}

}  // namespace clusterlotse::matching
