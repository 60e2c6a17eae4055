#include "matching/engine.hpp"

#include "matching/chain.hpp"
#include "matching/explanation.hpp"
#include "matching/features_codec.hpp"
#include "matching/firm_table.hpp"
#include "matching/letter_index.hpp"
#include "matching/process_index.hpp"
#include "matching/ranking.hpp"
#include "matching/source_fingerprint.hpp"
#include "matching/text_likeness.hpp"
#include "matching/text_support.hpp"
#include "matching/understanding.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <queue>

namespace clusterlotse::matching {
namespace {

constexpr double kCarriesAlone = 0.5;  // text likeness that carries a need outside the vocabulary
constexpr int kWordsInCommon = 2;
constexpr double kMostByWords =
    0.5;  // likeness of words alone never scores like a process that fits
constexpr double kLeastPossible = 0.2;  // below it a firm only has something to do with it
constexpr double kLeastNearMiss = 0.08;
constexpr std::size_t kMostCompared = 2048;  // firms whose words are compared
constexpr std::size_t kMostWeighed = 512;    // firms that are weighed in full
constexpr std::size_t kMostNamed = 5;        // words that carried a need
constexpr std::size_t kSmallCluster = 512;
constexpr std::size_t kMostForOneStep = 64;  // candidates among whom one has to do it
constexpr float kAlmostDoes = 0.25F;         // it may be there, only badly shown
constexpr Slot kRebuildFrom = 64;            // removed profiles before the index is rebuilt

struct Weighed {
    Ranked firm;
    Slot slot = 0;
    TextLikeness support;
};

/// What carried a need that the vocabulary knows nothing of, as the asker wrote it.
void name_words(
    const Lexicon& lexicon,
    std::string_view text,
    const std::vector<Term>& terms,
    const std::vector<std::size_t>& places,
    std::vector<Fact>& facts
) {
    const Analysis analysis = analyse(lexicon, text);
    for (const std::size_t place : places) {
        const Atom& atom = analysis.atoms[terms[place].atom];
        const std::size_t begin = analysis.folded.origin[atom.begin];
        const std::string word(text.substr(begin, analysis.folded.origin[atom.end] - begin));
        facts.push_back({Fact::Verdict::fits, "im Text: " + word, "in the text: " + word});
    }
}

}  // namespace

struct Engine::State {
    explicit State(std::shared_ptr<const Vocabulary> words)
        : vocabulary(std::move(words)),
          lexicon(vocabulary->lexicon()),
          index(std::make_unique<Index>(lexicon)) {}

    struct Index {
        explicit Index(const Lexicon& lexicon)
            : processes(lexicon.processes.size()),
              concepts(concepts_in(lexicon)),
              sought(lexicon.processes.size()) {}

        void insert(
            std::string_view id,
            std::string_view packed_facts,
            const Features& features,
            const std::vector<std::string>& words
        ) {
            const Slot slot = firms.add(id, packed_facts, terms.add(firms.slots(), words));
            processes.add(slot, features.offers);
            concepts.add(features.concepts);
            for (const Id process : features.sought) {
                sought[process].push_back(slot);
            }
        }

        FirmTable firms;
        ProcessIndex processes;
        TermIndex terms;
        ConceptRarity concepts;
        std::vector<std::vector<Slot>> sought;  ///< by process; removed firms stay until rebuilt
    };

    void insert(const std::string& id, const Features& features) {
        remove(id);
        index->insert(id, pack_facts(features), features, features.terms);
        letters.add(id, features.terms);
    }

    void remove(std::string_view id) {
        letters.erase(id);
        const std::optional<Slot> slot = index->firms.find(id);
        if (!slot) {
            return;
        }
        index->firms.facts(*slot, lexicon, scratch);
        index->processes.remove(*slot, scratch.offers);
        index->concepts.forget(scratch.concepts);
        index->firms.each_term(*slot, [&](std::uint32_t term) { index->terms.forget(term); });
        index->firms.remove(*slot);
        const Slot empty = index->firms.slots() - static_cast<Slot>(index->firms.size());
        if (empty >= kRebuildFrom && empty > index->firms.size()) {
            rebuild();
        }
    }

    /// Drops removed profiles from all lists and words that nobody uses any more.
    void rebuild() {
        auto fresh = std::make_unique<Index>(lexicon);
        std::vector<std::string> words;
        for (Slot slot = 0; slot < index->firms.slots(); ++slot) {
            if (index->firms.alive(slot)) {
                words.clear();
                index->firms.each_term(slot, [&](std::uint32_t term) {
                    words.emplace_back(index->terms.word(term));
                });
                index->firms.facts(slot, lexicon, scratch);
                fresh->insert(
                    index->firms.id(slot), index->firms.packed_facts(slot), scratch, words
                );
            }
        }
        index = std::move(fresh);
    }

    /// The need as it was read last; the same text is usually understood and then matched.
    const ReadNeed& read(std::string_view text, Date today, Language reader) {
        if (!last_read || last_text != text || last_today != today || last_reader != reader) {
            last_read = read_need(lexicon, text, today, reader);
            last_text = text;
            last_today = today;
            last_reader = reader;
        }
        return *last_read;
    }

    /// Weighs the firms that can be among the best `top`, for a need with known steps.
    std::vector<Weighed> weigh_by_process(
        const Query& query, const LikenessToNeed& texts, const MatchOptions& options
    );

    /// The same where only the words tell what is needed.
    std::vector<Weighed> weigh_by_words(
        const Query& query,
        const TextSupport& words,
        const LikenessToNeed& texts,
        const MatchOptions& options
    );

    /// In a small cluster every firm is worth a look: what is wanted may be said beside the steps.
    void add_all_others(
        const Query& query,
        const LikenessToNeed& texts,
        const MatchOptions& options,
        std::vector<Weighed>& weighed
    ) {
        std::vector<bool> seen(index->firms.slots());
        for (const Weighed& known : weighed) {
            seen[known.slot] = true;
        }
        for (Slot slot = 0; slot < index->firms.slots(); ++slot) {
            if (!seen[slot] && index->firms.alive(slot) && eligible(options, slot)) {
                const TextLikeness support = texts.with(slot);
                weighed.push_back({weigh(query, slot, support, nullptr), slot, support});
            }
        }
    }

    Ranked weigh(
        const Query& query, Slot slot, const TextLikeness& support, std::vector<Finding>* findings
    ) {
        index->firms.facts(slot, lexicon, scratch);
        Ranked firm = rank(lexicon, query, scratch, support, findings);
        if (query.steps.empty()) {
            firm.score *= kMostByWords;
            firm.shown *= kMostByWords;
        }
        firm.possible = firm.possible && firm.shown >= kLeastPossible;
        return firm;
    }

    /// The leading step, where no firm that may be asked does it, whatever it does beside it.
    std::optional<std::size_t> missing_step(const Query& query, const MatchOptions& options) {
        const std::vector<std::size_t> leading = leading_steps(lexicon, query);
        for (const std::size_t place : leading) {
            const Id wanted = query.steps[place].process;
            const std::vector<Candidate> may =
                index->processes.best({{ways_to(lexicon, wanted), 1.0F}}, kMostForOneStep);
            if (may.size() > kMostForOneStep ||
                std::any_of(may.begin(), may.end(), [&](const Candidate& candidate) {
                    if (candidate.fit < kAlmostDoes || !eligible(options, candidate.slot)) {
                        return false;
                    }
                    index->firms.facts(candidate.slot, lexicon, scratch);
                    return fit_of(lexicon, scratch, wanted).value >= kAlmostDoes;
                })) {
                return std::nullopt;
            }
        }
        return leading.empty() ? std::nullopt : std::optional(leading.front());
    }

    double meaning_with(const Query& query, Slot slot) {
        index->firms.concepts(slot, lexicon, scratch_concepts);
        return static_cast<double>(meaning_of(query.concepts, scratch_concepts).likeness);
    }

    /// Whether something known speaks against the firm, beyond that it does not show the work.
    bool ruled_out(const Query& query, const LikenessToNeed& texts, Slot slot) {
        std::vector<Finding> findings;
        weigh(query, slot, texts.with(slot), &findings);
        return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.verdict == Fact::Verdict::contradicts &&
                   finding.kind != Finding::Kind::process;
        });
    }

    /// Appends the firms whose texts are most like the need's.
    void fill_up(
        const Query& query,
        const LikenessToNeed& texts,
        const MatchOptions& options,
        std::vector<Match>& matches
    ) {
        const auto skip = [&](std::string_view id) {
            const std::optional<Slot> slot = index->firms.find(id);
            return !slot || !eligible(options, *slot) || ruled_out(query, texts, *slot) ||
                   std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
                       return match.profile == id;
                   });
        };
        const double score =
            matches.empty() ? kOnlyAlike : std::min(kOnlyAlike, matches.back().score);
        for (const LetterIndex::Alike& alike : texts.by_letters()) {
            if (matches.size() == options.top) {
                break;
            }
            if (skip(alike.id)) {
                continue;
            }
            matches.push_back(
                {std::string(alike.id),
                 score,
                 {{Fact::Verdict::unknown, "nur der Text ähnelt", "only the text is alike"}},
                 {}}
            );
        }
    }

    bool eligible(const MatchOptions& options, Slot slot) const {
        return !options.eligible || options.eligible(std::string(index->firms.id(slot)));
    }

    std::optional<Position> position_of(const std::string& id) {
        const std::optional<Slot> slot = index->firms.find(id);
        if (!slot) {
            return std::nullopt;
        }
        index->firms.facts(*slot, lexicon, scratch);
        return scratch.position;
    }

    std::shared_ptr<const Vocabulary> vocabulary;
    const Lexicon& lexicon;
    std::unique_ptr<Index> index;
    LetterIndex letters;
    Features scratch;  ///< unpacked into, so that its lists keep their memory
    std::vector<Concept> scratch_concepts;
    std::optional<ReadNeed> last_read;
    std::string last_text;
    Date last_today{};
    Language last_reader = Language::de;
};

std::vector<Weighed> Engine::State::weigh_by_process(
    const Query& query, const LikenessToNeed& texts, const MatchOptions& options
) {
    std::vector<WeightedStep> steps;
    for (std::size_t i = 0; i < std::min(query.steps.size(), kMostSteps); ++i) {
        const Step& step = query.steps[i];
        steps.push_back(
            {ways_to(lexicon, step.process), static_cast<float>(weight_of(lexicon, step))}
        );
    }
    const std::size_t most = std::max(kMostCompared, 4 * options.top);
    struct Compared {
        Slot slot;
        float fit;
        double meaning;
        TextLikeness support;  ///< the most that any firm has, until its words are compared
        bool compared;
        double best;  ///< no score can be higher
    };
    std::vector<Compared> open;  // heap, the best bound on top
    const auto lower = [](const Compared& a, const Compared& b) {
        return a.best != b.best ? a.best < b.best : a.slot > b.slot;
    };
    std::vector<Weighed> weighed;
    std::priority_queue<double, std::vector<double>, std::greater<>> best_scores;
    const auto enough = [&](double bound) {
        return best_scores.size() == options.top && best_scores.top() > bound;
    };
    const std::size_t most_weighed = std::max(kMostWeighed, 4 * options.top);
    // Takes the compared firms whose bound is above `bound`, the best bound of those still to come.
    const auto weigh_down_to = [&](double bound) {
        while (!open.empty() && open.front().best >= bound && weighed.size() < most_weighed) {
            const Compared firm = open.front();
            if (enough(firm.best)) {
                return;
            }
            std::pop_heap(open.begin(), open.end(), lower);
            open.pop_back();
            // Most firms are out before their words, which cost the most, have to be read.
            if (!firm.compared) {
                Compared known = firm;
                known.compared = true;
                known.support = texts.with(firm.slot);
                known.best = best_score(query, firm.fit, firm.meaning, known.support);
                open.push_back(known);
                std::push_heap(open.begin(), open.end(), lower);
                continue;
            }
            if (!eligible(options, firm.slot)) {
                continue;
            }
            weighed.push_back(
                {weigh(query, firm.slot, firm.support, nullptr), firm.slot, firm.support}
            );
            if (weighed.back().firm.possible) {
                best_scores.push(weighed.back().firm.score);
                if (best_scores.size() > options.top) {
                    best_scores.pop();
                }
            }
        }
    };
    const TextLikeness most_alike = texts.most();
    for (const Candidate& candidate : index->processes.best(steps, most)) {
        const double bound = best_score(query, candidate.fit, 1, most_alike);
        if (enough(bound)) {
            break;
        }
        weigh_down_to(bound);
        if (weighed.size() >= most_weighed) {
            break;
        }
        const double meaning = meaning_with(query, candidate.slot);
        const double best = best_score(query, candidate.fit, meaning, most_alike);
        open.push_back({candidate.slot, candidate.fit, meaning, most_alike, false, best});
        std::push_heap(open.begin(), open.end(), lower);
    }
    weigh_down_to(0);
    if (index->firms.size() <= kSmallCluster) {
        add_all_others(query, texts, options, weighed);
    }
    return weighed;
}

std::vector<Weighed> Engine::State::weigh_by_words(
    const Query& query,
    const TextSupport& words,
    const LikenessToNeed& texts,
    const MatchOptions& options
) {
    std::vector<Weighed> weighed;
    std::priority_queue<double, std::vector<double>, std::greater<>> best_scores;
    const std::size_t most = std::max(kMostWeighed, 4 * options.top);
    for (const TextSupport::Alike& alike : words.most_alike(index->firms, kMostCompared)) {
        // The share of the words falls: nothing that follows can come among the best.
        const float share = alike.likeness.share;
        const double bound =
            kMostByWords * best_score(query, share, 1, {share, texts.most().letters});
        if (weighed.size() >= most && best_scores.size() == options.top &&
            best_scores.top() > bound) {
            break;
        }
        if (!eligible(options, alike.slot)) {
            continue;
        }
        const TextLikeness support = texts.with(alike.slot, share);
        Ranked firm = weigh(query, alike.slot, support, nullptr);
        firm.possible =
            firm.possible && share >= kCarriesAlone && alike.likeness.in_common >= kWordsInCommon;
        if (firm.possible) {
            best_scores.push(firm.score);
            if (best_scores.size() > options.top) {
                best_scores.pop();
            }
        }
        weighed.push_back({firm, alike.slot, support});
    }
    return weighed;
}

Engine::Engine(std::shared_ptr<const Vocabulary> vocabulary)
    : state_(std::make_unique<State>(std::move(vocabulary))) {}
Engine::~Engine() = default;

UnderstoodNeed Engine::understand(std::string_view text, Date today, Language reader) const {
    return state_->read(text, today, reader).need;
}

void Engine::upsert(const Profile& profile) {
    state_->insert(profile.id, read_profile(state_->lexicon, profile));
}

std::string Engine::reading_of(const Profile& profile) const {
    return pack_reading(read_profile(state_->lexicon, profile));
}

bool Engine::restore(const std::string& profile_id, std::string_view reading) {
    Features features;
    if (!unpack_reading(reading, state_->lexicon, features)) {
        return false;
    }
    state_->insert(profile_id, features);
    return true;
}

std::int64_t Engine::fingerprint() const {
    return static_cast<std::int64_t>(state_->vocabulary->fingerprint() ^ kSourceFingerprint);
}

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
    const Features features = read_profile(state.lexicon, profile);
    struct Wanted {
        float fit;
        Id process;
    };
    std::vector<Wanted> wanted;
    for (std::size_t id = 0; id < state.index->sought.size(); ++id) {
        const auto process = static_cast<Id>(id);
        if (!state.index->sought[id].empty()) {
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
        for (const Slot slot : state.index->sought[one.process]) {
            if (state.index->firms.alive(slot) && state.eligible(options, slot) &&
                state.index->firms.id(slot) != profile.id) {
                ids.emplace_back(state.index->firms.id(slot));
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

void Engine::erase(const std::string& profile_id) {
    state_->remove(profile_id);
}

std::size_t Engine::size() const {
    return state_->index->firms.size();
}

Matching Engine::match(
    std::string_view text, const UnderstoodNeed& need, const MatchOptions& options
) const {
    State& state = *state_;
    Matching result;
    const ReadNeed& read = state.read(text, options.today, state.last_reader);
    Query query =
        make_query(state.lexicon, read, need, state.index->concepts.weights(), options.today);
    if (need.radius_km && need.place.empty()) {
        query.around = state.position_of(options.asker);
    }
    if ((read.terms.empty() && query.steps.empty()) || options.top == 0) {
        return result;
    }
    const bool by_words = query.steps.empty();
    query.missing = state.missing_step(query, options);
    const TextSupport words(state.index->terms, read.terms, by_words, size());
    const LikenessToNeed texts(
        words,
        state.letters,
        letters_wanted(state.lexicon, read.terms, query.steps),
        state.index->firms,
        [&](Slot slot) { return state.eligible(options, slot); }
    );
    std::vector<Weighed> ranked = by_words ? state.weigh_by_words(query, words, texts, options)
                                           : state.weigh_by_process(query, texts, options);
    const auto id_of = [&](const Weighed& weighed) { return state.index->firms.id(weighed.slot); };
    result.nobody = std::none_of(ranked.begin(), ranked.end(), [](const Weighed& weighed) {
        return weighed.firm.possible;
    });
    query.nobody = result.nobody;
    std::erase_if(ranked, [&](const Weighed& weighed) {
        const Ranked& firm = weighed.firm;
        const bool near_miss =
            firm.contradicted && firm.shown >= kLeastNearMiss && (result.nobody || firm.does_main);
        const bool alike = options.fill_up && !result.nobody && !firm.ruled_out;
        return !firm.possible && !near_miss && !alike && (result.nobody || !firm.related);
    });
    std::sort(ranked.begin(), ranked.end(), [&](const Weighed& a, const Weighed& b) {
        return a.firm.score != b.firm.score ? a.firm.score > b.firm.score : id_of(a) < id_of(b);
    });
    ranked.resize(std::min(ranked.size(), options.top));
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
        state.weigh(query, weighed.slot, weighed.support, &findings);
        result.matches.push_back(
            {std::string(id_of(weighed)),
             weighed.firm.score,
             explain(state.lexicon, query, state.scratch, findings),
             {}}
        );
        if (by_words) {
            name_words(
                state.lexicon,
                text,
                read.terms,
                words.covered_by(state.index->firms, weighed.slot, kMostNamed),
                result.matches.back().facts
            );
        }
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
    if (options.fill_up && !result.nobody && result.matches.size() < options.top) {
        state.fill_up(query, texts, options, result.matches);
    }
    return result;
}

}  // namespace clusterlotse::matching
