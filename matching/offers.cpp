#include "matching/offers.hpp"

#include <algorithm>
#include <array>
#include <map>
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
constexpr float kJobAdvertisement = 0.2F;
constexpr float kPurposeOfMachine = 0.1F;
constexpr float kStateOfMaterial = 0.5F;  // "Profile verzinkt": what is worked on
constexpr float kMakersOwnSubject = 0.45F;

class Weigher {
public:
    Weigher(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis), atoms_(analysis.atoms) {
        for (const Mention& mention : analysis.mentions) {
            if (mention.kind == SenseKind::cue) {
                cues_.push_back(mention);
            }
        }
        find_made_machines();
    }

    std::vector<Evidence> weigh() {
        std::vector<Evidence> result;
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::process && !lexicon_.processes[mention.id].abstract) {
                float weight = mention.implied ? kOwnProduct : mention.strength;
                if (made_.contains(mention.id)) {
                    weight *= kMakersOwnSubject;
                }
                if (taught(mention)) {
                    weight *= kAboutCustomers;
                }
                if (lexicon_.processes[mention.id].other_trade &&
                    (mention.strength < 1 || for_somebody(mention))) {
                    weight *= kAboutCustomers;
                }
                if (mention.participle && lexicon_.processes[mention.id].secondary) {
                    weight *= kStateOfMaterial;
                }
                if (purpose_of_machine(mention)) {
                    weight *= kPurposeOfMachine;
                }
                add(result, mention, mention.id, weight);
            } else if (mention.kind == SenseKind::machine) {
                const bool made = made_.contains(mention.id) || cue(mention, Cue::dealer, false);
                const auto supply = lexicon_.process_ids.find("machine_supply");
                if (made && supply != lexicon_.process_ids.end()) {
                    add(result, mention, supply->second, 0.9F);
                }
                add(result,
                    mention,
                    mention.id,
                    made                                      ? 0.05F
                    : cue(mention, Cue::machines_owned, true) ? kMachineOwned
                                                              : kMachineNamed);
            } else if (mention.kind == SenseKind::product) {
                const float weight = (cue(mention, Cue::dealer, false) ? 0.3F : 1.0F) *
                                     (mention.compound ? kCompoundProduct : kProductMade);
                for (const Id process : lexicon_.products[mention.id].implies) {
                    add(result, mention, process, weight * (mention.strength < 1 ? 0.5F : 1.0F));
                }
            }
        }
        return result;
    }

private:
    void find_made_machines() {
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::machine &&
                (cue_before(mention, Cue::maker) || cue(mention, Cue::dealer, false))) {
                made_.insert(mention.id);
            }
        }
    }

    /// "CNC-Lehrgänge Drehen und Fräsen", "Personal für Schweißen": the work itself is not offered.
    bool taught(const Mention& mention) const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& other) {
                if (other.kind != SenseKind::process || other.id == mention.id ||
                    other.last > mention.first || mention.first - other.last > 4) {
                    return false;
                }
                const std::string& kind = lexicon_.processes[other.id].kind;
                return kind == "staffing" && lexicon_.processes[mention.id].kind != "staffing" &&
                       same_sentence(other, mention);
            }
        );
    }

    bool same_sentence(const Mention& a, const Mention& b) const {
        return atoms_[a.first].sentence == atoms_[b.first].sentence;
    }
    bool same_clause(const Mention& a, const Mention& b) const {
        return atoms_[a.first].clause == atoms_[b.first].clause;
    }

    /// The cue stands in the same clause, or earlier in the same sentence where `carries` lists go
    /// on behind it.
    bool cue(const Mention& mention, Cue wanted, bool carries) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
            return found.id == static_cast<Id>(wanted) &&
                   (same_clause(found, mention) ||
                    (carries && same_sentence(found, mention) && found.first < mention.first));
        });
    }

    bool cue_before(const Mention& mention, Cue wanted) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
            return found.id == static_cast<Id>(wanted) && same_sentence(found, mention) &&
                   found.first < mention.first;
        });
    }

    /// "für Kraftwerk und Chemie", "for semiconductor equipment": whom the firm works for.
    bool for_somebody(const Mention& mention) const {
        for (std::uint32_t back = 1; back <= 6 && back <= mention.first; ++back) {
            const Atom& atom = atoms_[mention.first - back];
            if (atom.sentence != atoms_[mention.first].sentence) {
                return false;
            }
            if (atom.key == "fur" || atom.key == "for") {
                return true;
            }
        }
        return false;
    }

    /// "Härten, Verzinken und Eloxieren vergeben wir": the cue closes a list that began earlier.
    bool closes_list(const Mention& mention, Cue wanted) const {
        static constexpr std::array<std::string_view, 9> kNewStart = {
            "wir", "we", "haus", "haben", "unser", "unsere", "bieten", "selbst", "in"};
        std::uint32_t begin = mention.first;
        while (begin > 0 && atoms_[begin - 1].clause == atoms_[mention.first].clause) {
            --begin;
        }
        for (const Mention& found : cues_) {
            if (found.id != static_cast<Id>(wanted) || !same_sentence(found, mention) ||
                found.first < mention.last || found.first - mention.last > 12) {
                continue;
            }
            const bool list = std::none_of(
                atoms_.begin() + begin,
                atoms_.begin() + found.first,
                [](const Atom& atom) {
                    return std::find(kNewStart.begin(), kNewStart.end(), atom.key) !=
                           kNewStart.end();
                }
            );
            if (list) {
                return true;
            }
        }
        return false;
    }

    bool denied(const Mention& mention) const {
        for (const Mention& found : cues_) {
            if (found.id != static_cast<Id>(Cue::negation) || !same_clause(found, mention)) {
                continue;
            }
            const std::string& key = atoms_[found.first].key;
            const std::string_view next = found.last < atoms_.size()
                                              ? std::string_view(atoms_[found.last].key)
                                              : std::string_view();
            if (next == "nur" || next == "only" || next == "just" || next == "zuletzt" ||
                key == "auser") {
                continue;
            }
            const bool before = found.last <= mention.first && mention.first - found.last < 3;
            const bool behind = found.first >= mention.last && found.first - mention.last < 5 &&
                                (key == "nicht" || key == "not");
            if (before || behind) {
                return true;
            }
        }
        return false;
    }

    /// "Anlagen zum Lackieren", "software for sheet metal working": the firm makes the means, not
    /// the work.
    bool purpose_of_machine(const Mention& mention) const {
        static constexpr std::array<std::string_view, 8> kFor = {
            "zum", "zur", "fur", "for", "to", "of", "beim", "rund"};
        std::uint32_t at = mention.first;
        bool purpose = false;
        for (std::uint32_t steps = 0; at > 0 && steps < 9; ++steps) {
            --at;
            if (atoms_[at].sentence != atoms_[mention.first].sentence) {
                return false;
            }
            const std::string& key = atoms_[at].key;
            if (!purpose) {
                purpose = std::find(kFor.begin(), kFor.end(), key) != kFor.end();
                if (!purpose && steps >= 6) {
                    return false;
                }
                continue;
            }
            if (means(at)) {
                return true;
            }
        }
        return false;
    }

    bool means(std::uint32_t at) const {
        const std::string_view key = atoms_[at].key;
        static constexpr std::array<std::string_view, 18> kMeans = {
            "artikel",
            "sortiment",
            "losungen",
            "zubehorteile",
            "software",
            "produkt",
            "produkte",
            "produkten",
            "system",
            "systeme",
            "zubehor",
            "gerate",
            "maschinen",
            "anlagen",
            "equipment",
            "machines",
            "machinery",
            "werkzeuge"};
        if (std::find(kMeans.begin(), kMeans.end(), key) != kMeans.end()) {
            return true;
        }
        const std::vector<Sense>* senses = lexicon_.find(key);
        senses = senses != nullptr ? senses : lexicon_.find(stem(key));
        const bool head = senses != nullptr &&
                          std::any_of(senses->begin(), senses->end(), [](const Sense& sense) {
                              return sense.kind == SenseKind::machine ||
                                     (sense.kind == SenseKind::head &&
                                      (sense.id == static_cast<Id>(Head::machine) ||
                                       sense.id == static_cast<Id>(Head::supply)));
                          });
        return head || std::any_of(
                           analysis_.mentions.begin(),
                           analysis_.mentions.end(),
                           [&](const Mention& found) {
                               return found.first == at && found.kind == SenseKind::machine;
                           }
                       );
    }

    void add(std::vector<Evidence>& result, const Mention& mention, Id process, float weight)
        const {
        if (denied(mention)) {
            if (mention.kind == SenseKind::process && !mention.implied) {
                result.push_back({.process = process, .denied = true});
            }
            return;
        }
        if (cue(mention, Cue::sought, true) || closes_list(mention, Cue::sought)) {
            result.push_back({.process = process, .sought = true});
            return;
        }
        if (cue(mention, Cue::partner, false) || closes_list(mention, Cue::partner)) {
            weight *= kByPartner;
        }
        if (cue_before(mention, Cue::customer) && cue(mention, Cue::customer, true)) {
            weight *= kAboutCustomers;
        }
        if (cue(mention, Cue::job_ad, false)) {
            weight *= kJobAdvertisement;
        }
        if (weight > 0) {
            result.push_back(
                {process,
                 weight,
                 false,
                 false,
                 mention.implied || mention.kind == SenseKind::product,
                 mention.kind == SenseKind::machine,
                 mention.first,
                 mention.last}
            );
        }
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    std::vector<Mention> cues_;
    std::set<Id> made_;  ///< processes whose machines the firm builds or sells
};

}  // namespace

std::vector<Evidence> weigh_mentions(const Lexicon& lexicon, const Analysis& analysis) {
    return Weigher(lexicon, analysis).weigh();
}

}  // namespace clusterlotse::matching
