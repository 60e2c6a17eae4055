#include "matching/index/engine_state.hpp"
#include "matching/needs/missing_step.hpp"
#include "matching/ranking/chain.hpp"
#include "matching/ranking/explanation.hpp"
#include "matching/ranking/fill_up.hpp"
#include "matching/ranking/need_search.hpp"
#include "matching/ranking/prospects.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/ranking/text_likeness.hpp"
#include "matching/ranking/text_support.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostNamed = 5;  // words that carried a need
/// What the best firm of a need that nobody can fill reaches in one of 140 of them.
constexpr double kSpeaksForItself = 0.7;
/// The same where no task was told, only a thing that is usually made so.
constexpr double kCarriesUntold = 0.45;
/// The same where no work was read at all; scores of words alone are halved.
constexpr double kCarriesUnread = 0.2;
/// The same for a firm that does what needs of such wording mostly ask for.
constexpr double kCarriesWorded = 0.5;

/// Fewer firms say little of which is most alike.
constexpr std::size_t kEnoughToCompare = 20;

/// So like the need in all it says that it is worth asking, though it does not show the work. What
/// was read surely asks for more likeness than what only the thing, or no known word, tells; where
/// nobody shows it, the one that is most alike is worth it.
bool speaks_for_itself(const Query& query, const Ranked& firm, double most_alike) {
    double enough = query.steps.empty()  ? kCarriesUnread
                    : surely_told(query) ? kSpeaksForItself
                                         : kCarriesUntold;
    if (firm.worded) {
        enough = std::min(enough, kCarriesWorded);
    }
    return (firm.related || firm.worded) && !firm.ruled_out &&
           firm.score >= std::min(enough, most_alike);
}

/// The best score of a firm that has to do with the need.
double most_alike(const std::vector<Weighed>& firms) {
    double best = 0;
    for (const Weighed& weighed : firms) {
        const Ranked& firm = weighed.firm;
        best = (firm.related || firm.worded) && !firm.ruled_out ? std::max(best, firm.score) : best;
    }
    return best;
}

Work work_of(const Query& query, const Ranked& firm, double most_alike) {
    return firm.possible || firm.outweighed || (query.nobody && firm.does_main) ? Work::shown
           : speaks_for_itself(query, firm, most_alike)                         ? Work::likely
                                                                                : Work::unshown;
}

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

std::optional<Position> position_of(
    const Lexicon& lexicon, const FirmTable& firms, const std::string& id
) {
    const std::optional<Slot> slot = firms.find(id);
    if (!slot) {
        return std::nullopt;
    }
    Features features;
    firms.facts(*slot, lexicon, features);
    return features.position;
}

}  // namespace

Matching Engine::match(
    std::string_view text, const UnderstoodNeed& need, const MatchOptions& options
) const {
    State& state = *state_;
    const FirmTable& firms = state.index.firms();
    Matching result;
    const ReadNeed& read = state.read(text, options.today, state.last_reader);
    Query query =
        make_query(state.lexicon, read, need, state.index.concepts().weights(), options.today);
    ask_dealers_only(state.lexicon, text, query);
    if (need.radius_km && need.place.empty()) {
        query.around = position_of(state.lexicon, firms, options.asker);
    }
    if ((read.terms.empty() && query.steps.empty()) || options.top == 0) {
        return result;
    }
    const bool by_words = query.steps.empty();
    query.missing = missing_step(state.lexicon, state.index, query, options);
    const TextSupport words(state.index.terms(), read.terms, by_words, size());
    const LikenessToNeed texts(
        words,
        state.letters,
        letters_wanted(state.lexicon, read.terms, query.steps),
        firms,
        [&](Slot slot) { return eligible(options, firms, slot); }
    );
    NeedSearch search(state.lexicon, state.index, query, words, texts, options);
    std::vector<Weighed> ranked = search.weigh_best();
    const auto id_of = [&](const Weighed& weighed) { return firms.id(weighed.slot); };
    const bool shown = std::any_of(ranked.begin(), ranked.end(), [](const Weighed& weighed) {
        return weighed.firm.possible;
    });
    bool passing = false;
    if (size() >= kEnoughToCompare) {
        const Prospects prospects = prospects_of(state.lexicon, firms, read, query, ranked);
        result.nobody = !finds_somebody(prospects);
        passing = prospects.passing;
    } else {
        result.nobody = !shown;
    }
    // The work that is missing was misread, or goes under another name there.
    const bool misread = !shown && !result.nobody;
    if (misread) {
        query.missing.reset();
    } else {
        query.worded_like.reset();
    }
    for (Weighed& weighed : ranked) {
        Ranked& firm = weighed.firm;
        // Whose trade it is comes near; who names it in passing does not.
        firm.outweighed = firm.possible && result.nobody && !passing;
        firm.possible = firm.possible && !result.nobody;
        firm.worded = firm.worded && misread;
        firm.related = firm.related || firm.worded;
    }
    query.nobody = result.nobody;
    std::erase_if(ranked, [&](const Weighed& weighed) {
        return !worth_showing(weighed.firm, result.nobody, options);
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
    const double alike = misread ? most_alike(ranked) : 1;
    std::vector<Finding> findings;
    for (const Weighed& weighed : ranked) {
        findings.clear();
        search.weigh(weighed.slot, &findings);
        // Another trade that a sentence only sounds like is nothing that a firm lacks.
        if (weighed.firm.outweighed && read.worded_like != kNone &&
            !state.lexicon.processes[read.worded_like].other_trade &&
            fit_of(state.lexicon, search.last(), read.worded_like).value < kGate) {
            findings.push_back(
                {Fact::Verdict::contradicts, Finding::Kind::process, read.worded_like}
            );
        }
        result.matches.push_back(
            {std::string(id_of(weighed)),
             weighed.firm.score,
             explain(state.lexicon, query, search.last(), findings),
             {},
             work_of(query, weighed.firm, alike)}
        );
        if (by_words) {
            name_words(
                state.lexicon,
                text,
                read.terms,
                words.covered_by(firms, weighed.slot, kMostNamed),
                result.matches.back().facts
            );
        }
        bool whole = false;
        bool in_part = false;
        for (const std::size_t place : own) {
            const bool covered = (weighed.firm.covered >> place & 1) != 0;
            whole = whole || covered;
            in_part = in_part || (weighed.firm.in_part >> place & 1) != 0;
            if (!result.steps.empty() && covered) {
                result.matches.back().covers.push_back(code_of(place));
            }
        }
        result.matches.back().only_part = in_part && !whole;
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
        fill_up(search, firms, texts, options, result.matches);
    }
    return result;
}

}  // namespace clusterlotse::matching
