// Prints what the engine knows of every pair of a need and a firm, one line a pair, so that weights
// can be fitted and cross-validated outside:
//   pair_features PROFILES.jsonl NEEDS.jsonl
//   pair_features --offers PROFILES.jsonl    (what each firm is read as, with the words that show
//   it)
//   pair_features --needs NEEDS.jsonl        (what each need is read as and worded like)
// Columns: need, firm, grade, trap, then the evidences by name (first line). Never for held-out
// files.
#include "matching/firms/offers.hpp"
#include "matching/index/features.hpp"
#include "matching/index/firm_table.hpp"
#include "matching/ranking/material_fit.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/ranking/text_likeness.hpp"
#include "matching/ranking/text_support.hpp"
#include "matching/text/text.hpp"
#include "tests/evaluation/collection.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

using namespace clusterlotse;
using namespace clusterlotse::evaluation;
using namespace clusterlotse::matching;

namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

/// Not what is held out.
bool may_be_shown(const std::string& needs) {
    return !std::filesystem::path(needs).filename().string().starts_with("held_out");
}

void show_limits(const Lexicon& lexicon, const Features& firm) {
    for (const Envelope& limit : firm.envelopes) {
        const auto show = [](const char* name, const std::optional<Range>& range) {
            if (range) {
                std::printf(" %s %g..%g", name, range->min.value_or(0), range->max.value_or(0));
            }
        };
        std::printf(
            "    [%s]", limit.process == kNone ? "-" : lexicon.processes[limit.process].code.c_str()
        );
        show("diameter", limit.diameter);
        show("length", limit.length);
        show("width", limit.width);
        show("height", limit.height);
        show("thickness", limit.thickness);
        show("mass", limit.mass);
        show("lot", limit.lot);
        std::printf(" IT%d Ra%g\n", limit.fineness.it, static_cast<double>(limit.fineness.ra));
    }
}

/// What each firm was read as, to be compared with its text.
void show_offers(const Lexicon& lexicon, const std::string& profiles) {
    for (const Profile& profile : read_profiles(profiles)) {
        const Features firm = read_profile(lexicon, profile);
        std::printf("%s:", firm.id.c_str());
        for (const Offer& offer : firm.offers) {
            if (offer.evidence >= kGate) {
                const char* const mark = offer.basis == Basis::said      ? ""
                                         : offer.basis == Basis::machine ? "m"
                                                                         : "p";
                const std::string& code = lexicon.processes[offer.process].code;
                std::printf(" %s=%.2f%s", code.c_str(), static_cast<double>(offer.evidence), mark);
            }
        }
        std::vector<Id> denied = firm.denied;
        denied.insert(denied.end(), firm.denied_alone.begin(), firm.denied_alone.end());
        for (const Id id : denied) {
            std::printf(" -%s", lexicon.processes[id].code.c_str());
        }
        for (const Id id : firm.sought) {
            std::printf(" ?%s", lexicon.processes[id].code.c_str());
        }
        std::printf("\n");
        show_limits(lexicon, firm);
        const Analysis analysis = analyse(lexicon, profile.text, 20000);
        for (const Evidence& evidence :
             weigh_mentions(lexicon, analysis, passages_of(lexicon, analysis))) {
            const std::uint32_t from = evidence.first < 5 ? 0 : evidence.first - 5;
            const std::uint32_t to = std::min<std::uint32_t>(
                evidence.last + 5, static_cast<std::uint32_t>(analysis.atoms.size())
            );
            const auto place = [&](std::uint32_t offset) { return analysis.folded.origin[offset]; };
            std::string around(analysis.source.substr(
                place(analysis.atoms[from].begin),
                place(analysis.atoms[to - 1].end) - place(analysis.atoms[from].begin)
            ));
            std::replace(around.begin(), around.end(), '\n', ' ');
            std::printf(
                "    %-24s %.2f%s%s%s%s %s\n",
                lexicon.processes[evidence.process].code.c_str(),
                static_cast<double>(evidence.weight),
                evidence.denied ? " denied" : "",
                evidence.sought ? " sought" : "",
                evidence.machine   ? " machine"
                : evidence.implied ? " product"
                                   : "",
                evidence.own ? " own" : "",
                around.c_str()
            );
        }
    }
}

/// What each need was read as, and what its wording speaks for.
void show_needs(const Lexicon& lexicon, const std::string& needs) {
    for (const JudgedNeed& judged : read_needs(needs)) {
        const ReadNeed read = read_need(lexicon, judged.text, kToday, Language::de);
        std::printf("%s %s\n   steps", judged.id.c_str(), judged.text.c_str());
        for (const Step& step : read.steps) {
            std::printf(
                " %s%s%s%s %.2f",
                lexicon.processes[step.process].code.c_str(),
                step.main ? "" : " beside",
                step.implied ? " implied" : "",
                step.told ? " told" : "",
                static_cast<double>(step.strength)
            );
        }
        std::printf("\n   likely");
        for (const PhraseBook::Likely& one : read.likely) {
            std::printf(
                " %s %.3f",
                lexicon.processes[one.process].code.c_str(),
                static_cast<double>(one.likeness)
            );
        }
        std::printf("\n   means");
        for (const Concept& meant : read.concepts) {
            if (meant.id < lexicon.processes.size()) {
                std::printf(" %s %d", lexicon.processes[meant.id].code.c_str(), meant.count);
            }
        }
        const Analysis analysis = analyse(lexicon, judged.text);
        std::printf("\n   mentions");
        for (const Mention& mention : analysis.mentions) {
            const auto place = [&](std::uint32_t at) { return analysis.folded.origin[at]; };
            const std::size_t begin = place(analysis.atoms[mention.first].begin);
            const std::size_t end = place(analysis.atoms[mention.last - 1].end);
            const bool process =
                mention.kind == SenseKind::process || mention.kind == SenseKind::machine;
            std::printf(
                " [%s k%d %s %.2f]",
                std::string(analysis.source.substr(begin, end - begin)).c_str(),
                static_cast<int>(mention.kind),
                process ? lexicon.processes[mention.id].code.c_str() : "",
                static_cast<double>(mention.strength)
            );
        }
        std::printf("\n");
    }
}

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

double spoken_main(const Query& query, const std::vector<double>& spoken) {
    double best = 0;
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        best = query.steps[i].main ? std::max(best, spoken[i]) : best;
    }
    return best;
}

/// The share of a need's words that any firm uses.
double heard_of(const std::vector<Term>& terms, const std::vector<Features>& firms) {
    double heard = 0;
    double all = 0;
    for (const Term& term : terms) {
        if (term.part) {
            continue;
        }
        all += term.weight;
        const bool used = std::any_of(firms.begin(), firms.end(), [&](const Features& firm) {
            return std::find(firm.terms.begin(), firm.terms.end(), term.text) != firm.terms.end();
        });
        heard += used ? term.weight : 0;
    }
    return all > 0 ? heard / all : 0;
}

bool of_other_trade(const Lexicon& lexicon, Id process) {
    const auto heading = lexicon.process_ids.find("other_trades");
    return heading != lexicon.process_ids.end() &&
           lexicon.is_ancestor_process(heading->second, process);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc == 3 && std::string_view(argv[1]) == "--offers") {
        show_offers(test_support::vocabulary()->lexicon(), argv[2]);
        return 0;
    }
    if (argc == 3 && std::string_view(argv[1]) == "--needs" && may_be_shown(argv[2])) {
        show_needs(test_support::vocabulary()->lexicon(), argv[2]);
        return 0;
    }
    if (argc != 3 || !may_be_shown(argv[2])) {
        throw std::runtime_error("usage: pair_features PROFILES.jsonl NEEDS.jsonl");
    }
    const auto vocabulary = test_support::vocabulary();
    const Lexicon& lexicon = vocabulary->lexicon();
    std::vector<Features> firms;
    TermIndex terms;
    FirmTable table;
    LetterIndex letters;
    ConceptRarity rarity(concepts_in(lexicon));
    std::vector<std::size_t> lengths;
    for (const Profile& profile : read_profiles(argv[1])) {
        firms.push_back(read_profile(lexicon, profile));
        Features& firm = firms.back();
        const std::vector<std::string_view> words(firm.terms.begin(), firm.terms.end());
        table.add(firm.id, "", terms.add(table.slots(), words));
        letters.add(firm.id, firm.terms);
        rarity.add(firm.concepts);
        lengths.push_back(profile.text.size());
    }
    std::vector<double> offered(lexicon.processes.size());
    for (const Features& firm : firms) {
        for (const Offer& offer : firm.offers) {
            offered[offer.process] += offer.evidence;
        }
    }
    std::printf(
        "need\tfirm\tgrade\ttrap\tanswerable\tscore\tpossible\tfit\tmean\tleast\tmeans_"
        "said\texact\t"
        "evidence\tfocus\tfocus_own\trare\tsteps\tmains\tmeaning\tbeside\tsupport\t"
        "material\tenvelope\tsubject\tsoft\thard\tany\tlogtext\tnoffers\tletters\tunusual\t"
        "likely\tlikely_first\tlikeness\tagrees\ttold\timplied\tcontradicted\tlead\tlead_"
        "fit\tabout\ttrusted\tspoken\tknown\theard\talien\tlimited\n"
    );
    for (const JudgedNeed& judged : read_needs(argv[2])) {
        const ReadNeed read = read_need(lexicon, judged.text, kToday, Language::de);
        const Query query = make_query(lexicon, read, read.need, rarity.weights(), kToday);
        const TextSupport words(terms, read.terms, query.steps.empty(), firms.size());
        const LikenessToNeed likeness(
            words,
            letters,
            letters_wanted(lexicon, read.terms, query.steps),
            table,
            [](Slot) { return true; }
        );
        const std::vector<std::size_t> leading = leading_steps(lexicon, query);
        const PhraseBook::Wording wording = lexicon.phrases.wording(read.terms, kMostLikely);
        const std::vector<PhraseBook::Likely>& asked = wording.likely;
        const std::vector<double> spoken = spoken_for(lexicon, query, wording);
        const double all_spoken = spoken_main(query, spoken);
        const double heard = heard_of(read.terms, firms);
        for (std::size_t at = 0; at < firms.size(); ++at) {
            const Features& firm = firms[at];
            const TextLikeness alike = likeness.with(static_cast<Slot>(at));
            const double support = alike.words;
            std::vector<Finding> findings;
            const Ranked ranked = rank(lexicon, query, firm, alike, &findings);
            double trusted = 0, fit = 0, mean = 0, weights = 0, least = 1, exact = 0, evidence = 0,
                   said = 0;
            double focus = 0, focus_own = 0, rare = 0;
            int mains = 0;
            double all_processes = 0;
            for (const Concept& entry : firm.concepts) {
                if (entry.id < lexicon.processes.size() &&
                    std::any_of(firm.offers.begin(), firm.offers.end(), [&](const Offer& offer) {
                        return offer.process == entry.id;
                    })) {
                    all_processes += entry.count;
                }
            }
            for (std::size_t i = 0; i < std::min(query.steps.size(), kMostSteps); ++i) {
                const Step& step = query.steps[i];
                const StepFit one = fit_of(lexicon, firm, step.process);
                const double weight = weight_of(lexicon, step);
                mean += weight * one.value;
                trusted += weight * spoken[i] * one.value;
                weights += weight;
                if (!step.main) {
                    continue;
                }
                ++mains;
                least = std::min(least, static_cast<double>(one.value));
                rare = std::max(
                    rare,
                    std::log(
                        (1.0 + static_cast<double>(firms.size())) / (1.0 + offered[step.process])
                    )
                );
                if (one.value <= fit) {
                    continue;
                }
                fit = one.value;
                exact = one.relation;
                evidence = one.relation > 0 ? one.value / one.relation : 0;
                double own = 0, near = 0;
                for (const Concept& entry : firm.concepts) {
                    if (entry.id >= lexicon.processes.size()) {
                        break;
                    }
                    const bool offers =
                        std::any_of(firm.offers.begin(), firm.offers.end(), [&](const Offer& o) {
                            return o.process == entry.id;
                        });
                    own += entry.id == step.process ? entry.count : 0;
                    for (const Relation& relation : lexicon.relations[step.process]) {
                        near += offers && relation.offered == entry.id
                                    ? entry.count * relation.weight
                                    : 0;
                    }
                }
                focus_own = all_processes > 0 ? own / all_processes : 0;
                focus = all_processes > 0 ? near / all_processes : 0;
                for (const Offer& offer : firm.offers) {
                    if (offer.process == one.through) {
                        said = offer.basis == Basis::said ? 1 : 0;
                    }
                }
            }
            mean = weights > 0 ? mean / weights : 0;
            trusted = weights > 0 ? trusted / weights : 0;
            Objection objection;
            const double material = material_fit(lexicon, query, firm, nullptr, objection);
            const double envelope = envelope_fit(lexicon, query, firm, nullptr, objection);
            double subject = 0, subjects = 0;
            for (const Id product : query.products) {
                ++subjects;
                subject += std::binary_search(firm.products.begin(), firm.products.end(), product);
            }
            for (const Id topic : query.topics) {
                ++subjects;
                subject += std::binary_search(firm.topics.begin(), firm.topics.end(), topic);
            }
            subject = subjects > 0 ? subject / subjects : 0.5;
            double likely = 0, likely_all = 0, likely_first = 0, agrees = 0;
            for (const PhraseBook::Likely& one : asked) {
                const double share = std::pow(one.likeness / asked.front().likeness, 3);
                const double does = fit_of(lexicon, firm, one.process).value;
                likely += share * does;
                likely_all += share;
                likely_first = &one == &asked.front() ? does : likely_first;
                for (const Step& step : query.steps) {
                    const bool kin = step.process == one.process ||
                                     lexicon.is_ancestor_process(one.process, step.process) ||
                                     lexicon.is_ancestor_process(step.process, one.process);
                    agrees = step.main && kin ? std::max(agrees, share) : agrees;
                }
            }
            double lead = 0;
            for (const std::size_t place : leading) {
                lead =
                    std::max(lead, double{fit_of(lexicon, firm, query.steps[place].process).value});
            }
            likely = likely_all > 0 ? likely / likely_all : 0;
            const Meaning meaning = meaning_of(query.concepts, firm.concepts);
            const auto grade = judged.relevant.find(firm.id);
            const bool trap =
                std::find(judged.traps.begin(), judged.traps.end(), firm.id) != judged.traps.end();
            std::printf(
                "%s\t%s\t%d\t%d\t%d\t%.5f\t%d\t%.4f\t%.4f\t%.4f\t%.0f\t%.3f\t%.3f\t%.4f\t%.4f\t%."
                "3f\t"
                "%zu\t%d\t%.4f\t%.4f\t%.4f\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t%.3f\t%zu\t%.4f\t%.3f\t%."
                "4f\t%.4f\t%.4f\t%.4f\t%d\t%d\t%d\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%zu\t%.4f\t%d\t%d\n",
                judged.id.c_str(),
                firm.id.c_str(),
                grade == judged.relevant.end() ? 0 : grade->second,
                trap ? 1 : 0,
                judged.relevant.empty() ? 0 : 1,
                ranked.score,
                ranked.possible ? 1 : 0,
                fit,
                mean,
                mains > 0 ? least : 0,
                said,
                exact,
                evidence,
                focus,
                focus_own,
                rare,
                query.steps.size(),
                mains,
                static_cast<double>(meaning.likeness),
                static_cast<double>(meaning.beside),
                support,
                material,
                envelope,
                subject,
                objection.soft,
                ranked.contradicted && !ranked.possible && fit >= 0.3 ? 1
                : objection.hard                                      ? 1
                                                                      : 0,
                ranked.contradicted ? 1 : 0,
                std::log(static_cast<double>(lengths[at] + 100)),
                firm.offers.size(),
                alike.letters,
                objection.unusual,
                likely,
                likely_first,
                asked.empty() ? 0 : static_cast<double>(asked.front().likeness),
                agrees,
                surely_told(query) ? 1 : 0,
                !query.steps.empty() && query.steps.front().implied ? 1 : 0,
                ranked.ruled_out ? 1 : 0,
                leading.empty() ? 0 : 1,
                lead,
                ranked.shown,
                trusted,
                all_spoken,
                wording.words,
                heard,
                !asked.empty() && of_other_trade(lexicon, asked.front().process) ? 1 : 0,
                std::any_of(
                    findings.begin(),
                    findings.end(),
                    [](const Finding& found) {
                        return found.verdict == Fact::Verdict::contradicts &&
                               found.kind != Finding::Kind::process;
                    }
                )
                    ? 1
                    : 0
            );
        }
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
