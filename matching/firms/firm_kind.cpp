#include "matching/firms/firm_kind.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr float kMostlyAdditional = 0.5F;
constexpr float kMostlyOthers = 0.8F;
constexpr float kMostOfThings = 1;       // mass of all named things beside what is said of the work
constexpr float kSpeaksOfWork = 2;       // mass of words from which on a firm tells what it does
constexpr float kSurelyOfATrade = 0.9F;  // mass of another trade
constexpr float kMuchOfATrade = 0.25F;   // its share of all work that is said
constexpr float kNameMass = 2;           // beside its importance: what the name says, the firm is

/// A firm that lists nothing but people, or that speaks of them first: "CNC-Dreher, Schweißer" are
/// whom it sends, not what it makes.
bool lends_people(
    const Lexicon& lexicon,
    const ProcessTallies& tallies,
    const std::set<Id>& listed,
    bool names_others,
    float making
) {
    const auto staffing = lexicon.process_ids.find("staffing");
    const auto tally =
        staffing != lexicon.process_ids.end() ? tallies.find(staffing->second) : tallies.end();
    if (tally == tallies.end()) {
        return false;
    }
    if (!listed.empty()) {
        return listed.contains(staffing->second) &&
               std::all_of(listed.begin(), listed.end(), [&](Id process) {
                   return lexicon.processes[process].kind == "staffing";
               });
    }
    const float mass = tally->second.mass + (tally->second.named ? kNameMass : 0);
    return names_others && mass >= kSpeaksOfWork && mass >= making;
}

/// It names machines of the trades that make parts.
bool works_with_machines(const Lexicon& lexicon, const ProcessTallies& tallies) {
    return std::any_of(tallies.begin(), tallies.end(), [&](const auto& entry) {
        return entry.second.by_machine > 0 && lexicon.processes[entry.first].kind.empty();
    });
}

}  // namespace

FirmKind kind_of_firm(const Lexicon& lexicon, ProcessTallies& tallies, const std::set<Id>& listed) {
    FirmKind kind;
    float other_trade = 0;  // mass of what is said of trades outside metal
    float worded = 0;       // mass of what is said of work
    float additional = 0;
    float others = 0;
    float making = 0;
    float building = 0;
    float looking_after = 0;
    float by_words = 0;
    for (auto& [id, tally] : tallies) {
        const Process& process = lexicon.processes[id];
        worded += tally.mass;
        // A long list of typical parts says no more than a short one.
        tally.mass += std::min(tally.thing_mass, kMostOfThings + tally.mass);
        const float mass = tally.mass + (tally.named ? kNameMass : 0);
        kind.total += tally.mass;
        additional += process.secondary ? tally.mass : 0;
        other_trade += process.other_trade ? tally.mass : 0;
        if (process.names_others) {
            others += mass;
            building += process.kind == "assembly" || process.kind == "technology" ? mass : 0;
        } else if (process.kind.empty()) {
            making += mass;
            by_words += tally.by_word > 0 ? mass : 0;
        }
        if (!process.incidental && (process.kind == "service" || process.kind == "used_machine")) {
            looking_after += mass;
        }
    }
    kind.works_on_parts = additional > kMostlyAdditional * kind.total;
    kind.names_others = others > 0 && others >= kMostlyOthers * making && listed.empty();
    kind.lends_people = lends_people(lexicon, tallies, listed, kind.names_others, making);
    kind.builds = building >= 0.5F * others;
    kind.looks_after_machines = looking_after > std::max(by_words, kSpeaksOfWork) && listed.empty();
    kind.speaks_of_work = worded >= kSpeaksOfWork;
    kind.another_trade = listed.empty() && other_trade >= kSurelyOfATrade &&
                         other_trade >= kMuchOfATrade * worded &&
                         !works_with_machines(lexicon, tallies);
    return kind;
}

}  // namespace clusterlotse::matching
