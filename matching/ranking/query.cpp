#include "matching/ranking/ranking.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

constexpr float kNearWork = 0.5F;
constexpr float kVeryNearWork = 0.75F;

std::vector<std::uint8_t> limits_concerning(
    const Lexicon& lexicon, const std::vector<Step>& steps
) {
    std::vector<std::uint8_t> limits(lexicon.processes.size());
    for (const Step& step : steps) {
        // What limits the trade limits every kind of it.
        for (Id id = step.process; id != kNone; id = lexicon.processes[id].parent) {
            limits[id] |= kConcerns;
        }
        for (const Relation& relation : lexicon.relations[step.process]) {
            limits[relation.offered] |= relation.weight >= kNearWork ? kConcerns : 0;
            limits[relation.offered] |= relation.weight >= kVeryNearWork ? kAskedFor : 0;
        }
    }
    return limits;
}

bool was_used_before(std::string_view text) {
    static const RE2 used(
        R"(\b(?:gebr\.|gebrauchte?[nrsm]?\b|gebrauchtmaschinen?\b|gebrauchtanlagen?\b|second[ -]?hand\b|pre-?owned\b|used (?:machine|lathe|mill|press|crane|equipment|grinder|saw|robot|laser)))"
    );
    const Folded folded = fold(text);
    return RE2::PartialMatch(re2::StringPiece(folded.text.data(), folded.text.size()), used);
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
    query.trade = read.trade;
    query.undivided = read.undivided;
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
    query.limits_for = limits_concerning(lexicon, query.steps);
    for (ConceptQuery::Wanted& wanted : query.concepts.wanted) {
        wanted.beside = !contains(read.guessed, wanted.id) &&
                        std::none_of(query.steps.begin(), query.steps.end(), [&](const Step& step) {
                            return wanted.id < lexicon.processes.size() &&
                                   (wanted.id == step.process ||
                                    lexicon.is_ancestor_process(wanted.id, step.process));
                        });
    }
    std::vector<Material> wanted = need.materials;
    wanted.insert(wanted.end(), need.equivalents.begin(), need.equivalents.end());
    for (const Material& material : wanted) {
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

void ask_dealers_only(const Lexicon& lexicon, std::string_view text, Query& query) {
    if (query.need.kind != "used_machine" || !was_used_before(text)) {
        return;
    }
    const auto supply = lexicon.process_ids.find("machine_supply");
    if (supply == lexicon.process_ids.end()) {
        return;
    }
    for (std::size_t i = 0; i < query.ways.size(); ++i) {
        StepWays& ways = query.ways[i];
        if (query.steps[i].process != supply->second) {
            continue;
        }
        const StepWays::Way itself = ways.ways[supply->second];
        ways.ways.assign(ways.ways.size(), {});
        ways.ways[supply->second] = itself;
        ways.parts.clear();
        ways.said_only = true;
    }
}

}  // namespace clusterlotse::matching
