#include "tests/evaluation/pair_evidence.hpp"

#include "matching/needs/understanding.hpp"
#include "matching/ranking/material_fit.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace clusterlotse::evaluation {

using namespace matching;

namespace {

/// How far the wording of a need speaks for each of its steps, 0..1.
std::vector<double> spoken_for(
    const Lexicon& lexicon, const Query& query, const PhraseBook::Wording& wording
) {
    std::vector<double> spoken;
    for (const Step& step : query.steps) {
        double best = wording.beside_best.empty() ? 1 : 0;
        for (std::size_t id = 0; id < wording.beside_best.size(); ++id) {
            const auto process = static_cast<Id>(id);
            if (process == step.process || lexicon.is_ancestor_process(step.process, process)) {
                best = std::max(best, double{wording.beside_best[id]});
            } else if (lexicon.processes[step.process].parent == process) {
                best = std::max(best, 0.8 * double{wording.beside_best[id]});
            }
        }
        spoken.push_back(best);
    }
    return spoken;
}

bool of_other_trade(const Lexicon& lexicon, Id process) {
    const auto heading = lexicon.process_ids.find("other_trades");
    return heading != lexicon.process_ids.end() &&
           lexicon.is_ancestor_process(heading->second, process);
}

bool offers(const Features& firm, Id process) {
    return std::any_of(firm.offers.begin(), firm.offers.end(), [&](const Offer& offer) {
        return offer.process == process;
    });
}

/// Something but the work speaks against the firm.
bool limited(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& found) {
        return found.verdict == Fact::Verdict::contradicts && found.kind != Finding::Kind::process;
    });
}

}  // namespace

struct PairEvidence::Asked {
    ReadNeed read;
    Query query;
    PhraseBook::Wording wording;
    std::vector<double> spoken;
    std::vector<std::size_t> leading;
    double heard = 0;
};

PairEvidence::PairEvidence(const Lexicon& lexicon, const std::string& profiles, Date today)
    : lexicon_(lexicon),
      today_(today),
      rarity_(concepts_in(lexicon)),
      offered_(lexicon.processes.size()) {
    for (const Profile& profile : read_profiles(profiles)) {
        firms_.push_back(read_profile(lexicon, profile));
        const Features& firm = firms_.back();
        const std::vector<std::string_view> words(firm.terms.begin(), firm.terms.end());
        table_.add(firm.id, "", terms_.add(table_.slots(), words));
        letters_.add(firm.id, firm.terms);
        rarity_.add(firm.concepts);
        lengths_.push_back(profile.text.size());
        for (const Offer& offer : firm.offers) {
            offered_[offer.process] += offer.evidence;
        }
    }
}

void PairEvidence::of_need(const JudgedNeed& judged, bool bereft, const Row& row) const {
    Asked asked;
    asked.read = read_need(lexicon_, judged.text, today_, Language::de);
    asked.query = make_query(lexicon_, asked.read, asked.read.need, rarity_.weights(), today_);
    ask_dealers_only(lexicon_, judged.text, asked.query);
    asked.wording = lexicon_.phrases.wording(asked.read.terms, kMostLikely);
    asked.spoken = spoken_for(lexicon_, asked.query, asked.wording);
    asked.leading = leading_steps(lexicon_, asked.query);
    asked.heard = heard_of(asked.read.terms);
    const auto counts = [&](Slot slot) {
        return !bereft || !judged.relevant.contains(firms_[slot].id);
    };
    const TextSupport words(terms_, asked.read.terms, asked.query.steps.empty(), firms_.size());
    const LikenessToNeed likeness(
        words,
        letters_,
        letters_wanted(lexicon_, asked.read.terms, asked.query.steps),
        table_,
        counts
    );
    const bool answerable = !bereft && !judged.relevant.empty();
    for (std::size_t at = 0; at < firms_.size(); ++at) {
        const Features& firm = firms_[at];
        if (!counts(static_cast<Slot>(at))) {
            continue;
        }
        const TextLikeness alike = likeness.with(static_cast<Slot>(at));
        std::vector<Finding> findings;
        const Ranked ranked = rank(lexicon_, asked.query, firm, alike, &findings);
        const auto grade = judged.relevant.find(firm.id);
        const bool trap =
            std::find(judged.traps.begin(), judged.traps.end(), firm.id) != judged.traps.end();
        Evidences evidences = {
            {"grade", grade == judged.relevant.end() ? 0.0 : grade->second},
            {"trap", trap ? 1.0 : 0},
            {"answerable", answerable ? 1.0 : 0},
            {"score", ranked.score},
            {"possible", ranked.possible ? 1.0 : 0},
            {"support", alike.words},
            {"letters", alike.letters},
            {"contradicted", ranked.ruled_out ? 1.0 : 0},
            {"any", ranked.contradicted ? 1.0 : 0},
            {"about", ranked.shown},
            {"unusual", ranked.unusual},
            {"limited", limited(findings) ? 1.0 : 0},
            {"logtext", std::log(static_cast<double>(lengths_[at] + 100))},
            {"noffers", static_cast<double>(firm.offers.size())}};
        add_steps(asked, firm, evidences);
        add_wording(asked, firm, evidences);
        add_parts(asked, firm, evidences);
        row(firm.id, evidences);
    }
}

void PairEvidence::add_steps(const Asked& asked, const Features& firm, Evidences& into) const {
    const Query& query = asked.query;
    double trusted = 0, fit = 0, mean = 0, weights = 0, least = 1, exact = 0, evidence = 0,
           said = 0;
    double focus = 0, focus_own = 0, rare = 0, mains = 0;
    for (std::size_t i = 0; i < std::min(query.steps.size(), kMostSteps); ++i) {
        const Step& step = query.steps[i];
        const StepFit one = fit_of(lexicon_, firm, step.process);
        const double weight = weight_of(lexicon_, step);
        mean += weight * one.value;
        trusted += weight * asked.spoken[i] * one.value;
        weights += weight;
        if (!step.main) {
            continue;
        }
        ++mains;
        least = std::min(least, static_cast<double>(one.value));
        const double all = 1.0 + static_cast<double>(firms_.size());
        rare = std::max(rare, std::log(all / (1.0 + offered_[step.process])));
        if (one.value <= fit) {
            continue;
        }
        fit = one.value;
        exact = one.relation;
        evidence = one.relation > 0 ? one.value / one.relation : 0;
        add_focus(firm, step.process, focus_own, focus);
        for (const Offer& offer : firm.offers) {
            if (offer.process == one.through) {
                said = offer.basis == Basis::said ? 1 : 0;
            }
        }
    }
    double lead = 0;
    for (const std::size_t place : asked.leading) {
        lead = std::max(lead, double{fit_of(lexicon_, firm, query.steps[place].process).value});
    }
    const Evidences more = {
        {"fit", fit},
        {"mean", weights > 0 ? mean / weights : 0},
        {"trusted", weights > 0 ? trusted / weights : 0},
        {"least", mains > 0 ? least : 0},
        {"means_said", said},
        {"exact", exact},
        {"evidence", evidence},
        {"focus", focus},
        {"focus_own", focus_own},
        {"rare", rare},
        {"steps", static_cast<double>(query.steps.size())},
        {"mains", mains},
        {"told", surely_told(query) ? 1.0 : 0},
        {"implied", !query.steps.empty() && query.steps.front().implied ? 1.0 : 0},
        {"lead", asked.leading.empty() ? 0.0 : 1},
        {"lead_fit", lead}};
    into.insert(into.end(), more.begin(), more.end());
}

/// The shares of all the firm says of its works that are the wanted one, and what is near it.
void PairEvidence::add_focus(const Features& firm, Id wanted, double& own, double& near) const {
    double all = 0;
    own = near = 0;
    for (const Concept& entry : firm.concepts) {
        if (entry.id >= lexicon_.processes.size()) {
            break;
        }
        const bool offered = offers(firm, entry.id);
        all += offered ? entry.count : 0;
        own += entry.id == wanted ? entry.count : 0;
        for (const Relation& relation : lexicon_.relations[wanted]) {
            near += offered && relation.offered == entry.id ? entry.count * relation.weight : 0;
        }
    }
    own = all > 0 ? own / all : 0;
    near = all > 0 ? near / all : 0;
}

void PairEvidence::add_wording(const Asked& asked, const Features& firm, Evidences& into) const {
    const std::vector<PhraseBook::Likely>& likely = asked.wording.likely;
    double does = 0, all = 0, first = 0, agrees = 0;
    for (const PhraseBook::Likely& one : likely) {
        const double share = std::pow(one.likeness / likely.front().likeness, 3);
        const double fit = fit_of(lexicon_, firm, one.process).value;
        does += share * fit;
        all += share;
        first = &one == &likely.front() ? fit : first;
        for (const Step& step : asked.query.steps) {
            const bool kin = step.process == one.process ||
                             lexicon_.is_ancestor_process(one.process, step.process) ||
                             lexicon_.is_ancestor_process(step.process, one.process);
            agrees = step.main && kin ? std::max(agrees, share) : agrees;
        }
    }
    double spoken = 0;
    for (std::size_t i = 0; i < asked.spoken.size(); ++i) {
        spoken = asked.query.steps[i].main ? std::max(spoken, asked.spoken[i]) : spoken;
    }
    const bool alien = !likely.empty() && of_other_trade(lexicon_, likely.front().process);
    const Evidences more = {
        {"likely", all > 0 ? does / all : 0},
        {"likely_first", first},
        {"likeness", likely.empty() ? 0.0 : static_cast<double>(likely.front().likeness)},
        {"agrees", agrees},
        {"spoken", spoken},
        {"known", static_cast<double>(asked.wording.words)},
        {"heard", asked.heard},
        {"alien", alien ? 1.0 : 0}};
    into.insert(into.end(), more.begin(), more.end());
}

void PairEvidence::add_parts(const Asked& asked, const Features& firm, Evidences& into) const {
    Objection objection;
    const double material = material_fit(lexicon_, asked.query, firm, nullptr, objection);
    const double envelope = envelope_fit(lexicon_, asked.query, firm, nullptr, objection);
    const Meaning meaning = meaning_of(asked.query.concepts, firm.concepts);
    const Evidences more = {
        {"meaning", static_cast<double>(meaning.likeness)},
        {"beside", static_cast<double>(meaning.beside)},
        {"material", material},
        {"envelope", envelope},
        {"soft", static_cast<double>(objection.soft)},
        {"hard", objection.hard ? 1.0 : 0}};
    into.insert(into.end(), more.begin(), more.end());
}

double PairEvidence::heard_of(const std::vector<Term>& terms) const {
    double heard = 0;
    double all = 0;
    for (const Term& term : terms) {
        if (term.part) {
            continue;
        }
        all += term.weight;
        const bool used = std::any_of(firms_.begin(), firms_.end(), [&](const Features& firm) {
            return std::find(firm.terms.begin(), firm.terms.end(), term.text) != firm.terms.end();
        });
        heard += used ? term.weight : 0;
    }
    return all > 0 ? heard / all : 0;
}

}  // namespace clusterlotse::evaluation
