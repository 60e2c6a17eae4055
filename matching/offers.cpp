#include "matching/offers.hpp"

#include "matching/passages.hpp"
#include "matching/sentence_cues.hpp"

#include <algorithm>
#include <array>
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
constexpr float kMakersOwnSubject = 0.45F;
constexpr float kSoldMachine = 0.05F;
constexpr float kPeople = 0.5F;  // "unsere Schweißer" weld, "Schweißer" may be sought or taught
constexpr float kGoodsNamed = 0.35F;  // "unter Schutzgas": used, not sold
constexpr float kHistory = 0.4F;
constexpr std::uint32_t kNearIndustries = 10;

class Weigher {
public:
    Weigher(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon),
          analysis_(analysis),
          atoms_(analysis.atoms),
          cues_(lexicon, analysis),
          passages_(passages_of(lexicon, analysis)) {
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
            if (passage == Passage::jobs || passage == Passage::frame) {
                continue;
            }
            if (mention.kind == SenseKind::process && !lexicon_.processes[mention.id].abstract) {
                process(mention);
            } else if (mention.kind == SenseKind::machine) {
                machine(mention);
            } else if (mention.kind == SenseKind::make && in_company(mention)) {
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
        if (process.kind != "staffing" && lexicon_.people.contains(atoms_[mention.last - 1].key)) {
            weight *= cues_.for_somebody(mention) ? kAboutCustomers : kPeople;
        }
        if (process.kind == "material" && !deals_ && !trade_word(mention)) {
            weight *= kGoodsNamed;
        }
        if (process.kind.empty() && cues_.purpose_of_means(mention)) {
            weight *= kPurposeOfMeans;
        }
        add(mention, mention.id, weight);
    }

    void machine(const Mention& mention) {
        const bool made = made_.contains(mention.id) || cues_.beside(mention, Cue::dealer, false);
        const auto supply = lexicon_.process_ids.find("machine_supply");
        if (made && supply != lexicon_.process_ids.end()) {
            add(mention, supply->second, 0.9F);
        }
        const bool owned = cues_.beside(mention, Cue::machines_owned, true);
        add(mention, mention.id, made ? kSoldMachine : owned ? kMachineOwned : kMachineNamed);
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

    void add(const Mention& mention, Id process, float weight) {
        if (cues_.denied(mention)) {
            if (mention.kind == SenseKind::process && !mention.implied) {
                result_.push_back({.process = process, .denied = true});
            }
            return;
        }
        const bool own = own_verb(mention);
        if (!own &&
            (cues_.beside(mention, Cue::sought, true) || cues_.closes_list(mention, Cue::sought))) {
            result_.push_back({.process = process, .sought = true});
            return;
        }
        if (cues_.beside(mention, Cue::partner, false) ||
            cues_.closes_list(mention, Cue::partner)) {
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
        if (weight <= 0) {
            return;
        }
        Evidence evidence;
        evidence.process = process;
        evidence.weight = weight;
        evidence.implied = mention.implied || mention.kind == SenseKind::product;
        evidence.machine = mention.kind == SenseKind::machine || mention.kind == SenseKind::make;
        evidence.part = evidence.implied || part_noun(mention);
        evidence.own = own || cues_.beside(mention, Cue::offering, true);
        evidence.first = mention.first;
        evidence.last = mention.last;
        result_.push_back(evidence);
    }

    /// "Drehteile", "Schweißkonstruktionen": a thing, which others may have made.
    bool part_noun(const Mention& mention) const {
        static constexpr std::array<std::string_view, 12> kParts = {
            "teil",
            "teile",
            "teilen",
            "stuck",
            "stucke",
            "stucken",
            "profile",
            "profilen",
            "rohlinge",
            "konstruktionen",
            "baugruppen",
            "parts"};
        const std::string_view key = atoms_[mention.last - 1].key;
        return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
            return key.ends_with(part);
        });
    }

    /// "Stahlhandel", "Werkzeughändler", "stockist": a trade by its own name.
    bool trade_word(const Mention& mention) const {
        static constexpr std::array<std::string_view, 8> kTrade = {
            "handel", "handl", "trade", "deal", "stock", "suppl", "distribut", "servicecent"};
        const std::string_view key = atoms_[mention.last - 1].key;
        return std::any_of(kTrade.begin(), kTrade.end(), [&](std::string_view part) {
            return key.find(part) != std::string_view::npos;
        });
    }

    /// "wir fräsen", "Lohnfräsen": done for others, whatever else the firm is.
    bool own_verb(const Mention& mention) const {
        const std::uint32_t at = mention.first;
        if (atoms_[at].key.starts_with("lohn")) {
            return !atoms_[at].key.ends_with("er") && !atoms_[at].key.ends_with("ern");
        }
        return at > 0 && atoms_[at].key.ends_with("n") &&
               (atoms_[at - 1].key == "wir" || (at > 1 && atoms_[at - 2].key == "wir"));
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    SentenceCues cues_;
    std::vector<Passage> passages_;
    bool deals_ = false;  ///< somewhere the text speaks of selling
    std::set<Id> made_;   ///< processes whose machines the firm builds or sells
    std::vector<Evidence> result_;
};

}  // namespace

std::vector<Evidence> weigh_mentions(const Lexicon& lexicon, const Analysis& analysis) {
    return Weigher(lexicon, analysis).weigh();
}

}  // namespace clusterlotse::matching
