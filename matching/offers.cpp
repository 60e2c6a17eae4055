#include "matching/offers.hpp"

#include "matching/contrasts.hpp"
#include "matching/done_elsewhere.hpp"
#include "matching/offer_words.hpp"
#include "matching/proper_names.hpp"
#include "matching/refusals.hpp"
#include "matching/sentence_cues.hpp"
#include "matching/worked_on_things.hpp"

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
constexpr std::uint32_t kNearIndustries = 10;

class Weigher {
public:
    Weigher(const Lexicon& lexicon, const Analysis& analysis, const std::vector<Passage>& passages)
        : lexicon_(lexicon),
          analysis_(analysis),
          atoms_(analysis.atoms),
          contrasts_(analysis),
          cues_(lexicon, analysis, contrasts_),
          refusals_(analysis),
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
                    add(mention, implied, weight * (mention.strength < 1 ? 0.5F : 1.0F));
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

    bool same_sentence(const Mention& a, const Mention& b) const {
        return atoms_[a.first].sentence == atoms_[b.first].sentence;
    }

    void process(const Mention& mention) {
        const Process& process = process_of(mention);
        float weight = mention.implied ? kOwnProduct : mention.strength;
        if (made_.contains(mention.id)) {
            weight *= kMakersOwnSubject;
        }
        if (taught(mention) || (process.industry && customers_industry(mention))) {
            weight *= kAboutCustomers;
        }
        if (process.other_trade && (mention.strength < 1 || cues_.for_somebody(mention))) {
            weight *= kAboutCustomers;
        }
        if (mention.participle && process.secondary) {
            weight *= kStateOfMaterial;
        }
        if (process.kind.empty() && purpose_of_thing(mention)) {
            weight *= kPurposeOfMeans;
        }
        if (process.secondary && states_parts(mention)) {
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
    }

    /// "Matrizen, Profile für Strangpressen": things for the work of others.
    bool purpose_of_thing(const Mention& mention) const {
        if (mention.first < 2 || !same_clause(mention.first - 2, mention.first) ||
            (atoms_[mention.first - 1].key != "fur" && atoms_[mention.first - 1].key != "for")) {
            return false;
        }
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& other) {
                return other.last == mention.first - 1 &&
                       (other.implied || other.kind == SenseKind::product ||
                        (other.kind == SenseKind::process && process_of(other).kind == "tooling"));
            }
        );
    }

    /// "verchromen/aufspritzen lassen und schleifen": the first two are given to others.
    bool let_do(const Mention& mention) const {
        std::uint32_t at = mention.last;
        // "Härten lasse ich machen": a phrase of needs holds the verb.
        if (last_key(mention) == "lase" || last_key(mention) == "lasen") {
            return true;
        }
        if (at + 1 < atoms_.size() && same_clause(at + 1, mention.first) &&
            atoms_[at].key == "lase" && atoms_[at + 1].key == "ich") {
            return true;
        }
        while (at < atoms_.size() && at < mention.last + 2 && atoms_[at].gap == Gap::slash) {
            ++at;
        }
        return at < atoms_.size() && same_clause(at, mention.first) &&
               (atoms_[at].key == "lasen" || atoms_[at].key == "lasst") &&
               !(at + 1 < atoms_.size() &&
                 (atoms_[at + 1].key == "sie" || atoms_[at + 1].key == "sich"));
    }

    bool same_clause(std::uint32_t a, std::uint32_t b) const {
        return atoms_[a].clause == atoms_[b].clause;
    }

    /// "Gehärtete Stähle, hartverchromte Teile": what comes to be worked on.
    bool states_parts(const Mention& mention) const {
        static constexpr std::string_view kParts[] = {
            "teile",
            "teilen",
            "stahle",
            "stahl",
            "stahlen",
            "werkstucke",
            "werkstucken",
            "werkstofe",
            "wellen",
            "bleche",
            "bauteile",
            "bauteilen",
            "parts",
            "steels",
            "steel"};
        const std::string_view key = last_key(mention);
        const bool state = key.ends_with("te") || key.ends_with("ten") || key.ends_with("ter") ||
                           key.ends_with("tes") || key.ends_with("ed");
        return state && mention.last < atoms_.size() &&
               atoms_[mention.last].clause == atoms_[mention.first].clause &&
               std::find(std::begin(kParts), std::end(kParts), atoms_[mention.last].key) !=
                   std::end(kParts);
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
        if (cues_.beside(mention, Cue::machines_owned, true)) {
            return true;
        }
        for (std::uint32_t at = mention.first; at < atoms_.size() && at < mention.last + 3; ++at) {
            const std::string& key = atoms_[at].key;
            if (atoms_[at].clause == atoms_[mention.first].clause &&
                std::any_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; })) {
                return true;
            }
        }
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& other) {
                return (other.kind == SenseKind::machine || other.kind == SenseKind::make) &&
                       other.first != mention.first && same_sentence(other, mention);
            }
        );
    }

    /// "CNC-Lehrgänge Drehen und Fräsen", "Personal für Schweißen": the work itself is not offered.
    bool taught(const Mention& mention) const {
        return process_of(mention).kind != "staffing" &&
               std::any_of(
                   analysis_.mentions.begin(),
                   analysis_.mentions.end(),
                   [&](const Mention& other) {
                       return other.kind == SenseKind::process && other.id != mention.id &&
                              other.last <= mention.first && mention.first - other.last <= 4 &&
                              process_of(other).kind == "staffing" && same_sentence(other, mention);
                   }
               );
    }

    /// "für den Maschinenbau", "Medizintechnik, Stahlbau, Bahn": an industry among others.
    bool customers_industry(const Mention& mention) const {
        if (cues_.for_somebody(mention)) {
            return true;
        }
        const auto others = std::count_if(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& other) {
                const std::uint32_t gap = other.first < mention.first ? mention.first - other.first
                                                                      : other.first - mention.first;
                const bool industry =
                    (other.kind == SenseKind::topic && lexicon_.topics[other.id].industry) ||
                    (other.kind == SenseKind::process && process_of(other).industry &&
                     other.id != mention.id);
                return industry && gap > 0 && gap <= kNearIndustries &&
                       same_sentence(other, mention);
            }
        );
        return others >= 2;
    }

    /// "Metal parts without tooling" tells of the work, not of what the firm cannot do.
    bool done_without(const Mention& mention) const {
        if (process_of(mention).kind == "tooling" && !refusals_.refused(mention)) {
            return true;
        }
        for (std::uint32_t back = 1; back <= 2 && back <= mention.first; ++back) {
            const std::string& key = atoms_[mention.first - back].key;
            if (key == "ohne" || key == "without") {
                return true;
            }
        }
        return false;
    }

    /// "Feuerverzinken ist ein anderes Verfahren und wird in der Verzinkerei gemacht": what is said
    /// of a work holds for it throughout the sentence.
    Contrast contrast_of(const Mention& mention) {
        const Contrast here = contrasts_.of(mention);
        const std::uint32_t sentence = atoms_[mention.first].sentence;
        if (here != Contrast::none) {
            contrasted_ = {mention.kind, mention.id, sentence, here};
            return here;
        }
        return contrasted_.kind == mention.kind && contrasted_.id == mention.id &&
                       contrasted_.sentence == sentence
                   ? contrasted_.contrast
                   : Contrast::none;
    }

    bool names_material(const Mention& mention) const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& other) {
                return other.kind == SenseKind::group && other.first < mention.last &&
                       other.last > mention.first;
            }
        );
    }

    void add(const Mention& mention, Id process, float weight) {
        const Contrast contrast = contrast_of(mention);
        const bool others = refusals_.done_by_others(mention) || contrast == Contrast::left;
        if (!others && (cues_.denied(mention) || refusals_.refused(mention) ||
                        contrast == Contrast::refused)) {
            // "Kein Stahlguss": the metal is refused, other metals are cast.
            if (mention.kind == SenseKind::process && !mention.implied &&
                !names_material(mention) && !done_without(mention) &&
                (cues_.denied(mention) || refusals_.refused_as_such(mention) ||
                 contrast == Contrast::refused)) {
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
        if (others || cues_.beside(mention, Cue::partner, false) ||
            cues_.closes_list(mention, Cue::partner) ||
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
        if (let_do(mention)) {
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
        if (contrast == Contrast::told_apart) {
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
    const std::vector<Passage>& passages_;
    bool hires_only_ = false;  ///< the whole text is a job advertisement: it tells of the work
    bool deals_ = false;       ///< somewhere the text speaks of selling
    struct {
        SenseKind kind = SenseKind::ordinary;
        Id id = kNone;
        std::uint32_t sentence = 0;
        Contrast contrast = Contrast::none;
    } contrasted_;       ///< the last work that was set against the firm's own
    std::set<Id> made_;  ///< processes whose machines the firm builds or sells
    std::vector<Evidence> result_;
};

}  // namespace

std::vector<Evidence> weigh_mentions(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Passage>& passages
) {
    return Weigher(lexicon, analysis, passages).weigh();
}

}  // namespace clusterlotse::matching
