#include "matching/firms/firm_tally.hpp"

#include "matching/needs/refused_work.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace clusterlotse::matching {
namespace {

// What a mention shows of the most that it could: as it is, for its share of all that the firm says
// it does, and for being said again. Chosen on the open needs; docs/matching.md tells how far to
// believe them.
constexpr float kNamedAtAll = 0.4F;
constexpr float kForItsShare = 0.4F;
constexpr float kForRepetition = 0.2F;
constexpr float kBesideTheTrade = 0.35F;  // even the plainest words stay below kGate
constexpr float kOnlyWorkedOn = 0.25F;
// "Gasnitrieren …, Plasmanitrieren nicht": one kind of what is done otherwise.
constexpr float kSurelyDone = 0.7F;
constexpr float kButNotAll = 0.85F;
constexpr float kSubjectOfTheTrade = 0.3F;
constexpr float kSurelySaid = 0.5F;
constexpr float kOthersMakeIt = 0.5F;
constexpr float kUsersOfWares = 0.3F;
constexpr float kWorksOfCraft = 0.3F;
constexpr float kOwnMachine = 0.7F;
constexpr float kOthersMachine = 0.35F;
constexpr float kAnotherWorld = 0.25F;  // below kGate
constexpr float kKindOfTrade = 0.3F;  // a kind that tells less of the trade makes nothing plausible
constexpr float kForItself = 0.25F;   // "Rahmenschweißen für eigene Geräte": below kGate
constexpr float kInPassing = 0.25F;   // share below which an incidental process is one
constexpr std::uint32_t kFirmOpening = 30;  // atoms in which a firm says what it is

/// The firm's own words, a machine with the model's name behind it: "Index G200".
std::string words_showing(const Analysis& analysis, const Evidence& evidence) {
    const std::vector<Atom>& atoms = analysis.atoms;
    std::uint32_t last = evidence.last;
    const auto digits = [&](std::uint32_t at) {
        return std::any_of(atoms[at].key.begin(), atoms[at].key.end(), [](char c) {
            return c >= '0' && c <= '9';
        });
    };
    for (std::uint32_t at = last; evidence.machine && at < atoms.size() && at < last + 2; ++at) {
        if (atoms[at].clause != atoms[evidence.first].clause ||
            (atoms[at].gap != Gap::space && atoms[at].gap != Gap::hyphen)) {
            break;
        }
        if (digits(at)) {
            last = at + 1;
            break;
        }
    }
    const std::uint32_t begin = analysis.folded.origin[atoms[evidence.first].begin];
    const std::uint32_t end = analysis.folded.origin[atoms[last - 1].end];
    return end - begin > kLongestShown ? std::string()
                                       : std::string(analysis.source.substr(begin, end - begin));
}

}  // namespace

std::vector<Evidence> FirmTally::absorb(
    const Analysis& analysis,
    const std::vector<Passage>& passages,
    float importance,
    float trust,
    bool name
) {
    std::vector<Evidence> shown;
    for (Evidence evidence : weigh_mentions(lexicon_, analysis, passages)) {
        const std::string& kind = lexicon_.processes[evidence.process].kind;
        const bool on_machines_of_its_own = evidence.machine && evidence.weight >= kOwnMachine;
        if (sells_wares_ && !evidence.own && !on_machines_of_its_own &&
            (kind.empty() || kind == "inspection")) {
            evidence.weight *= kUsersOfWares;
        }
        if (another_craft_ && kind.empty() && !lexicon_.processes[evidence.process].other_trade) {
            evidence.weight *= kWorksOfCraft;
        }
        if (evidence.denied) {
            denied_.insert(evidence.process);
            continue;
        }
        if (evidence.sought) {
            sought_.insert(evidence.process);
            continue;
        }
        ProcessTally& tally = tallies_[evidence.process];
        tally.best = std::max(tally.best, evidence.weight * trust);
        const float opening = evidence.first < kFirmOpening ? 1.5F : 1.0F;
        (evidence.implied ? tally.thing_mass : tally.mass) +=
            evidence.weight * importance * opening;
        tally.named = tally.named || name;
        if (!evidence.part) {
            tally.said = std::max(tally.said, evidence.weight * trust);
        }
        if (evidence.own || name) {
            tally.own = std::max(tally.own, evidence.weight * trust);
        }
        remember(analysis, evidence, tally);
        shown.push_back(evidence);
    }
    return shown;
}

void FirmTally::remember(const Analysis& analysis, const Evidence& evidence, ProcessTally& tally)
    const {
    float& best = evidence.machine   ? tally.by_machine
                  : evidence.implied ? tally.by_product
                                     : tally.by_word;
    if (evidence.weight <= best) {
        return;
    }
    best = evidence.weight;
    if (evidence.machine || evidence.implied) {
        (evidence.machine ? tally.machine : tally.product) = words_showing(analysis, evidence);
    }
}

void FirmTally::list(Id process, float strength, float mass) {
    ProcessTally& tally = tallies_[process];
    tally.best = std::max(tally.best, strength);
    tally.said = tally.best;
    tally.mass += mass;
    listed_.insert(process);
}

/// Whether the firm says that it does what is near: a machine shop may well make the shafts it
/// names, a hardening shop does not.
bool FirmTally::plausible(Id process) const {
    if (!kind_.speaks_of_work) {
        return true;
    }
    const Id parent = lexicon_.processes[process].parent;
    return std::any_of(tallies_.begin(), tallies_.end(), [&](const auto& entry) {
        const Id other = entry.first;
        const ProcessTally& tally = entry.second;
        const Process& said = lexicon_.processes[other];
        if (std::max(tally.by_word, tally.by_machine) < kSurelySaid || said.secondary ||
            said.finishing) {
            return false;
        }
        return lexicon_.is_ancestor_process(other, process) ||
               (lexicon_.is_ancestor_process(process, other) && said.to_parent >= kKindOfTrade) ||
               (parent != kNone && said.parent == parent) ||
               std::any_of(
                   lexicon_.relations[process].begin(),
                   lexicon_.relations[process].end(),
                   [&](const Relation& relation) { return relation.offered == other; }
               );
    });
}

/// What is done for the firm's own goods, its kinds, and unless it is listed the trade it belongs
/// to and what that trade makes.
bool FirmTally::kept_to_itself(Id process) const {
    const std::vector<Id>& parts = lexicon_.processes[process].involves;
    return std::any_of(for_itself_.begin(), for_itself_.end(), [&](Id own) {
        if (lexicon_.is_ancestor_process(own, process) || listed_.contains(process)) {
            return process == own || !listed_.contains(process);
        }
        const Id above = lexicon_.processes[own].parent;
        const Id trade = above == kNone || lexicon_.processes[above].abstract ? own : above;
        return process == trade || std::any_of(parts.begin(), parts.end(), [&](Id part) {
                   return part == own || part == trade;
               });
    });
}

float FirmTally::evidence_of(Id id, const ProcessTally& tally) const {
    const Process& process = lexicon_.processes[id];
    const bool listed = listed_.contains(id);
    // What a firm is about it names often; one mention in passing is weaker evidence.
    const float share = kind_.total > 0 ? std::min(1.0F, 4.0F * tally.mass / kind_.total) : 0;
    if (kind_.lends_people && !listed && process.kind.empty()) {
        return 0;
    }
    float best = tally.best;
    if (kind_.works_on_parts && !process.secondary) {
        best = std::max(tally.said, tally.best * kOnlyWorkedOn);
    }
    const bool subject =
        process.kind.empty() ||
        (!kind_.builds && (process.kind == "assembly" || process.kind == "tooling"));
    if (kind_.names_others && !listed && subject && !process.names_others) {
        best = std::max(tally.own, best * kSubjectOfTheTrade);
    }
    if (!listed && !tally.named && tally.by_word <= 0) {
        if (tally.by_machine <= 0 && !plausible(id)) {
            best *= kOthersMakeIt;
        } else if (tally.by_machine > 0 && kind_.looks_after_machines) {
            best *= kOthersMachine;
        }
    }
    const float often = std::min(1.0F, tally.mass / 3.0F);
    float evidence = best * (kNamedAtAll + kForItsShare * share + kForRepetition * often);
    if (!listed && !tally.named && share < 0.6F && process.other_trade) {
        evidence *= kBesideTheTrade;
    }
    if (!listed && !tally.named && process.incidental && !kind_.looks_after_machines &&
        tally.mass < kInPassing * kind_.total) {
        evidence *= kBesideTheTrade;
    }
    if (!listed && sought_.contains(id)) {
        evidence *= 0.5F;
    }
    if (kept_to_itself(id)) {
        evidence *= kForItself;
    }
    return std::min(1.0F, evidence);
}

void FirmTally::deny(Features& features) const {
    for (const Id process : denied_) {
        // "Kein Stahlguss" of a foundry denies a kind of casting, not casting.
        const bool above_listed = std::any_of(listed_.begin(), listed_.end(), [&](Id listed) {
            return lexicon_.is_ancestor_process(process, listed);
        });
        // "Keine CNC" of a turner denies no kind of machining.
        const bool does_a_kind =
            std::any_of(features.offers.begin(), features.offers.end(), [&](const Offer& offer) {
                return offer.evidence >= kBesideTheTrade &&
                       lexicon_.is_ancestor_process(process, offer.process);
            });
        if (!above_listed) {
            (does_a_kind ? features.denied_alone : features.denied).push_back(process);
        }
    }
    // A firm may refuse a trade and each of its kinds: the trade says it all.
    const auto told_above = [&](Id process) {
        return refuses_with_kinds(lexicon_, features, lexicon_.processes[process].parent);
    };
    std::vector<Id> tops;
    std::copy_if(
        features.denied.begin(),
        features.denied.end(),
        std::back_inserter(tops),
        std::not_fn(told_above)
    );
    features.denied = std::move(tops);
}

void FirmTally::finish(Features& features, bool works_materials) {
    kind_ = kind_of_firm(lexicon_, tallies_, listed_);
    const bool another_world = !works_materials && kind_.another_trade;
    for (const auto& [process, tally] : tallies_) {
        const bool listed = listed_.contains(process);
        const bool denied = !listed && denied_.contains(process);
        if (denied && tally.by_word < kSurelyDone) {
            continue;
        }
        denied_.erase(process);
        float evidence = evidence_of(process, tally) * (denied ? kButNotAll : 1.0F);
        const Process& offered = lexicon_.processes[process];
        if (another_world && offered.kind.empty() && !offered.other_trade) {
            evidence *= kAnotherWorld;
        }
        if (evidence <= 0.03F) {
            continue;
        }
        const Basis basis = listed || tally.by_word > 0 ? Basis::said
                            : tally.by_machine > 0      ? Basis::machine
                                                        : Basis::product;
        features.offers.push_back({process, evidence, basis});
        const std::string& words = basis == Basis::machine ? tally.machine : tally.product;
        if (basis != Basis::said && !words.empty()) {
            features.shown.push_back({process, words});
        }
    }
    deny(features);
    features.sought.assign(sought_.begin(), sought_.end());
}

}  // namespace clusterlotse::matching
