#include "matching/firms/offers.hpp"

#include "matching/firms/contrasts.hpp"
#include "matching/firms/done_elsewhere.hpp"
#include "matching/firms/given_to_others.hpp"
#include "matching/firms/mention_context.hpp"
#include "matching/firms/offer_words.hpp"
#include "matching/firms/refusals.hpp"
#include "matching/firms/sentence_cues.hpp"
#include "matching/firms/work_stances.hpp"
#include "matching/needs/worked_on_things.hpp"
#include "matching/text/proper_names.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::matching {
namespace {

constexpr float kMachineOwned = 0.75F;
constexpr float kMachineNamed = 0.6F;
constexpr float kProductMade = 0.6F;
constexpr float kOwnProduct = 0.85F;  // "Zahnräder": made by hardly anything else
constexpr float kCompoundProduct = 0.7F;
constexpr float kByPartner = 0.25F;
constexpr float kAboutCustomers = 0.15F;
constexpr float kComparedWith = 0.1F;
constexpr float kPurposeOfMeans = 0.1F;
constexpr float kStateOfMaterial = 0.5F;  // "Profile verzinkt": what is worked on
constexpr float kStateOfParts = 0.25F;    // "hartverchromte Teile": how they come
constexpr float kMakersOwnSubject = 0.45F;
constexpr float kSoldMachine = 0.05F;
constexpr float kPeople = 0.5F;  // "unsere Schweißer" weld, "Schweißer" may be sought or taught
constexpr float kGoodsNamed = 0.35F;  // "unter Schutzgas": used, not sold
constexpr float kHistory = 0.4F;
constexpr float kMeansOfWork = 0.25F;      // a robot or a crane of one's own
constexpr float kServicedMachine = 0.12F;  // "Reparatur von Drehmaschinen"
constexpr float kTaughtByJobs = 0.6F;      // a page that only seeks people tells what they will do
constexpr float kWorkedOn = 0.35F;         // "Entfetten von Drehteilen"
constexpr float kForItself = 0.25F;        // "nur für unsere Formen"
constexpr float kTakesNoOrders = 0.35F;
constexpr float kInName = 0.1F;
constexpr float kAnotherMeaning = 0.1F;
constexpr float kMadeOtherwise = 0.3F;  // "flanges milled from solid": not turned

class Weigher {
public:
    Weigher(const Lexicon& lexicon, const Analysis& analysis, const std::vector<Passage>& passages)
        : lexicon_(lexicon),
          analysis_(analysis),
          atoms_(analysis.atoms),
          contrasts_(analysis),
          cues_(lexicon, analysis, contrasts_),
          refusals_(analysis),
          context_(lexicon, analysis),
          stances_(lexicon, analysis, contrasts_, cues_, refusals_, context_),
          passages_(passages),
          hires_only_(mostly_jobs(analysis, passages)) {
        for (const Mention& mention : analysis.mentions) {
            deals_ = deals_ ||
                     (mention.kind == SenseKind::cue && mention.id == static_cast<Id>(Cue::dealer));
            if (mention.kind == SenseKind::machine &&
                (cues_.before(mention, Cue::maker) || cues_.before(mention, Cue::dealer) ||
                 cues_.beside(mention, Cue::dealer, false))) {
                made_.insert(mention.id);
            }
        }
    }

    std::vector<Evidence> weigh() {
        for (const Mention& mention : analysis_.mentions) {
            const Passage passage = passages_[atoms_[mention.first].sentence];
            if ((passage == Passage::jobs && !hires_only_) || passage == Passage::frame) {
                continue;
            }
            if (mention.kind == SenseKind::process && !process_of(mention).abstract) {
                // What the people have to know beside their trade is not offered.
                if (passage != Passage::jobs || process_of(mention).kind.empty()) {
                    process(mention);
                }
            } else if (mention.kind == SenseKind::machine) {
                machine(mention);
            } else if (mention.kind == SenseKind::make && in_company(mention) && !cues_.serviced(mention)) {
                add(mention, mention.id, kMachineOwned);
            } else if (mention.kind == SenseKind::product) {
                const float weight = (cues_.beside(mention, Cue::dealer, false) ? 0.3F : 1.0F) *
                                     (mention.compound ? kCompoundProduct : kProductMade);
                for (const Id implied : lexicon_.products[mention.id].implies) {
                    add(mention,
                        implied,
                        weight * (mention.strength < 1 ? 0.5F : 1.0F) *
                            (context_.made_otherwise(mention, implied) ? kMadeOtherwise : 1.0F));
                }
            }
        }
        return std::move(result_);
    }

private:
    const Process& process_of(const Mention& mention) const {
        return lexicon_.processes[mention.id];
    }

    std::string_view last_key(const Mention& mention) const { return atoms_[mention.last - 1].key; }

    void process(const Mention& mention) {
        const Process& process = process_of(mention);
        float weight = mention.implied ? kOwnProduct : mention.strength;
        if (made_.contains(mention.id)) {
            weight *= kMakersOwnSubject;
        }
        if (context_.another_meaning(mention)) {
            weight *= kAnotherMeaning;
        }
        if (context_.taught(mention) || (process.industry && customers_industry(mention))) {
            weight *= kAboutCustomers;
        }
        if (process.other_trade && (mention.strength < 1 || cues_.for_somebody(mention))) {
            weight *= kAboutCustomers;
        }
        if (mention.participle && process.secondary) {
            weight *= kStateOfMaterial;
        }
        if (process.kind.empty() && context_.purpose_of_thing(mention)) {
            weight *= kPurposeOfMeans;
        }
        if (process.secondary && context_.states_parts(mention)) {
            weight *= kStateOfParts;
        }
        if (process.kind != "staffing" && names_person(lexicon_, last_key(mention))) {
            weight *= cues_.for_somebody(mention) ? kAboutCustomers : kPeople;
        }
        if (process.kind == "material" && !deals_ && !trade_word(last_key(mention))) {
            weight *= kGoodsNamed;
        }
        if (process.kind == "service" && cues_.beside(mention, Cue::machines_owned, false)) {
            weight *= kMeansOfWork;
        }
        if ((process.kind.empty() || process.kind == "service") &&
            cues_.purpose_of_means(mention)) {
            weight *= kPurposeOfMeans;
        }
        add(mention, mention.id, weight);
        // "UVV-Prüfung von Hebezeugen": what it means on the thing is done as well.
        if (process.kind == "service") {
            for (const Id special : context_.meant_on_things(mention)) {
                add(mention, special, weight);
            }
        }
    }

    void machine(const Mention& mention) {
        const bool made = made_.contains(mention.id) || cues_.beside(mention, Cue::dealer, false);
        const auto supply = lexicon_.process_ids.find("machine_supply");
        if (made && supply != lexicon_.process_ids.end()) {
            add(mention, supply->second, 0.9F);
        }
        const bool owned = cues_.beside(mention, Cue::machines_owned, true);
        float weight = made ? kSoldMachine : owned ? kMachineOwned : kMachineNamed;
        // Who has robots and cranes works with them; who builds such things calls that a trade.
        if (process_of(mention).kind == "assembly") {
            weight = std::min(weight, kMeansOfWork);
        }
        add(mention, mention.id, cues_.serviced(mention) ? kServicedMachine : weight);
    }

    /// A maker's name counts beside another machine, with a model's number behind it, or where the
    /// firm tells of its machines; else it may be a surname, a dealer's brand or a reference.
    bool in_company(const Mention& mention) const {
        if (made_.contains(mention.id) || cues_.before(mention, Cue::dealer)) {
            return false;
        }
        return cues_.beside(mention, Cue::machines_owned, true) || context_.beside_machine(mention);
    }

    /// "für den Maschinenbau", "Medizintechnik, Stahlbau, Bahn": an industry among others.
    bool customers_industry(const Mention& mention) const {
        return cues_.for_somebody(mention) || context_.among_industries(mention);
    }

    void add(const Mention& mention, Id process, float weight) {
        const WorkStance stance = stances_.of(mention);
        if (stance.refused) {
            if (stance.denied) {
                result_.push_back({.process = process, .denied = true});
            }
            return;
        }
        const bool own = done_for_others(atoms_, mention.first) ||
                         done_with_it(atoms_, mention.first, mention.last);
        if (!own &&
            (cues_.beside(mention, Cue::sought, true) || cues_.closes_list(mention, Cue::sought))) {
            result_.push_back({.process = process, .sought = true});
            return;
        }
        if (stance.by_others || cues_.beside(mention, Cue::partner, false) ||
            cues_.closes_list(mention, Cue::partner) || given_to_others(analysis_, mention) ||
            (!own && done_elsewhere(analysis_, mention))) {
            weight *= kByPartner;
        }
        if (passages_[atoms_[mention.first].sentence] == Passage::history) {
            weight *= kHistory;
        }
        if (passages_[atoms_[mention.first].sentence] == Passage::customers ||
            (cues_.before(mention, Cue::customer) && cues_.beside(mention, Cue::customer, true))) {
            weight *= kAboutCustomers;
        }
        if (cues_.compared(mention)) {
            weight *= kComparedWith;
        }
        if (passages_[atoms_[mention.first].sentence] == Passage::jobs) {
            weight *= kTaughtByJobs;
        }
        if (context_.let_do(mention)) {
            weight *= kByPartner;
        }
        if (refusals_.for_itself(mention)) {
            weight *= kForItself;
        }
        if (refusals_.takes_no_orders() && lexicon_.processes[process].kind.empty()) {
            weight *= kTakesNoOrders;
        }
        if (worked_on(lexicon_, analysis_, cues_.opening(mention.first), mention, process)) {
            weight *= kWorkedOn;
        }
        if (stance.told_apart) {
            weight *= kComparedWith;
        }
        if (in_proper_name(analysis_, mention)) {
            weight *= kInName;
        }
        if (weight <= 0) {
            return;
        }
        Evidence evidence;
        evidence.process = process;
        evidence.weight = weight;
        evidence.implied = mention.implied || mention.kind == SenseKind::product;
        evidence.machine = mention.kind == SenseKind::machine || mention.kind == SenseKind::make;
        evidence.part = evidence.implied || names_part(last_key(mention));
        evidence.own = own || cues_.beside(mention, Cue::offering, true);
        evidence.first = mention.first;
        evidence.last = mention.last;
        result_.push_back(evidence);
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    Contrasts contrasts_;
    SentenceCues cues_;
    Refusals refusals_;
    MentionContext context_;
    WorkStances stances_;
    const std::vector<Passage>& passages_;
    bool hires_only_ = false;  ///< the whole text is a job advertisement: it tells of the work
    bool deals_ = false;       ///< somewhere the text speaks of selling
    std::set<Id> made_;        ///< processes whose machines the firm builds or sells
    std::vector<Evidence> result_;
};

}  // namespace

std::vector<Evidence> weigh_mentions(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Passage>& passages
) {
    return Weigher(lexicon, analysis, passages).weigh();
}

}  // namespace clusterlotse::matching
