#include "matching/needs/services_asked.hpp"

#include "matching/needs/equipment_asked.hpp"
#include "matching/needs/focus_words.hpp"
#include "matching/needs/service_roles.hpp"
#include "matching/needs/service_scene.hpp"
#include "matching/needs/service_signs.hpp"
#include "matching/needs/staff_asked.hpp"
#include "matching/needs/symptoms.hpp"
#include "matching/text/word_forms.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// "Drehteil", "Frästeile", "turned part".
bool names_parts(std::string_view word) {
    return word.ends_with("teil") || word.ends_with("teile") || word.ends_with("teilen") ||
           word.ends_with("teils") || word == "part" || word == "parts";
}

class ServiceFinder {
public:
    ServiceFinder(const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles)
        : scene_(lexicon, analysis, roles), lexicon_(lexicon), analysis_(analysis) {}

    void find() {
        forget_breakdowns();
        const auto asks = [&](std::uint32_t sign) { return scene_.asks(sign); };
        const bool people = scene_.has(kPerson | kGroupOfPeople);
        if (asks(kReport) || failure_analysis()) {
            become("material_testing", kReport);
        } else if (const std::uint32_t verb = measuring_verb(); verb != kNoVerb) {
            become(scene_.process_named(of_gears() ? "gear_measuring" : "measuring"), verb);
        } else if (staff_asked(scene_)) {
            become("staffing", kPerson);
        } else if (asks(kTogether) && asks(kBuy)) {
            become(asks(kToolGoods) ? "tool_trade" : "steel_trade", kBuy);
        } else if (asks(kLearn) && !leads_to_parts() && (people || scene_.only())) {
            become(scene_.about_welding() ? "welding_training" : "training", kLearn);
        } else if (scene_.has(kExam) && people && !scene_.has(kDamage) && scene_.only()) {
            become(scene_.about_welding() ? "welding_training" : "training", kExam);
        } else if ((asks(kMove) && asks(kPlant)) || (asks(kDismantle) && asks(kErect) && asks(kPlant))) {
            become("machine_relocation", asks(kMove) ? kMove : kDismantle);
        } else if (asks(kMakeNew) && !scene_.has(kRepair) && asks_for_new()) {
            replaced();
        } else if (mending()) {
            become(mending_.process, mending_.atom);
        } else if (asks(kMakeNew) && !scene_.has(kRepair)) {
            replaced();
        } else if (repair()) {
            become("machine_repair", scene_.has(kRepair) ? kRepair : kDamage);
        } else if (!scene_.has(kPerson)) {
            equipment();
        }
    }

private:
    /// "Unsere Maschine steht seit Montag. Wer schleift ...?": why other work is asked.
    void forget_breakdowns() {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        if (repair == lexicon_.process_ids.end() || scene_.has(kRepair)) {
            return;
        }
        const bool stands = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&repair](const Mention& said) {
                return said.kind == SenseKind::process && said.id == repair->second;
            }
        );
        const bool parts = stands && parts_wanted();
        if (scene_.only() && !parts) {
            return;
        }
        for (Mention& said : analysis_.mentions) {
            if (said.kind != SenseKind::process || said.compound) {
                continue;
            }
            if (said.id == repair->second && (parts || said.role == Role::asked)) {
                // As a reason it would be what is to be mended.
                said.role = parts ? Role::asker : Role::reason;
            } else if (parts && said.role == Role::workpiece) {
                said.role = Role::asked;
            }
        }
    }

    /// "1 Drehteil", "Frästeil aus 1.2312" beside a machine that stands, and nothing is broken.
    bool parts_wanted() const {
        const auto& mentions = analysis_.mentions;
        const auto is = [](SenseKind kind) {
            return [kind](const Mention& said) { return said.kind == kind; };
        };
        const bool material = std::any_of(mentions.begin(), mentions.end(), is(SenseKind::grade));
        const auto counted = [this](const Mention& thing) {
            const std::string before =
                thing.first > 0 ? analysis_.atoms[thing.first - 1].key : std::string();
            return !before.empty() && before.find_first_not_of("0123456789") == before.npos;
        };
        return !scene_.has(kDamage) &&
               std::none_of(mentions.begin(), mentions.end(), is(SenseKind::symptom)) &&
               std::any_of(mentions.begin(), mentions.end(), [&](const Mention& thing) {
                   const bool made = thing.kind == SenseKind::process &&
                                     lexicon_.processes[thing.id].kind.empty() &&
                                     names_parts(analysis_.atoms[thing.last - 1].key);
                   return made && (thing.role == Role::asked || thing.role == Role::workpiece) &&
                          (material || counted(thing));
               });
    }

    bool failure_analysis() const {
        for (std::size_t at = 0; at + 1 < analysis_.atoms.size(); ++at) {
            const std::string& next = analysis_.atoms[at + 1].key;
            if ((analysis_.atoms[at].key == "failure" && next == "analysis") ||
                (analysis_.atoms[at].key == "root" && next == "cause")) {
                return true;
            }
        }
        return false;
    }

    static constexpr std::uint32_t kNoVerb = ~std::uint32_t{0};

    /// "Wer kann 20 Zahnräder bis Mittwoch messen?": the verb at the end of a question, and nothing
    /// else is to be done with the things.
    std::uint32_t measuring_verb() const {
        const std::vector<Atom>& atoms = analysis_.atoms;
        const bool other_work = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return scene_.task(said) && lexicon_.processes[said.id].kind.empty() && !gear(said);
            }
        );
        if (other_work) {
            return kNoVerb;
        }
        for (std::uint32_t at = 2; at < atoms.size(); ++at) {
            const std::string& key = atoms[at].key;
            const char first = analysis_.source[analysis_.folded.origin[atoms[at].begin]];
            const bool closes = at + 1 == atoms.size() || atoms[at + 1].gap != Gap::space ||
                                atoms[at + 1].key == "lasen";
            if (first < 'a' || first > 'z' || !closes ||
                (key != "mesen" && key != "vermesen" && key != "ausmesen" && key != "nachmesen")) {
                continue;
            }
            bool asks = false;
            bool thing = false;
            for (std::uint32_t back = at;
                 back-- > 0 && atoms[back].sentence == atoms[at].sentence;) {
                asks = asks || (focus_word(atoms[back].key) & (kWho | kCould | kAsks)) != 0;
            }
            for (const Mention& said : analysis_.mentions) {
                thing = thing || ((said.kind == SenseKind::product || gear(said)) &&
                                  said.role == Role::asked && said.last <= at &&
                                  atoms[said.first].sentence == atoms[at].sentence);
            }
            if (asks && thing) {
                return at;
            }
        }
        return kNoVerb;
    }

    /// "Zahnräder", "Ritzel": the things, though the word tells how they are made.
    bool gear(const Mention& said) const {
        const std::string_view key = analysis_.atoms[said.last - 1].key;
        const bool trade = said.kind == SenseKind::process || said.kind == SenseKind::product;
        return trade &&
               (key.ends_with("zahnrad") || key.ends_with("zahnrader") ||
                key.ends_with("zahnradern") || key.ends_with("kegelrad") ||
                key.ends_with("kegelrader") || key.ends_with("stirnrad") ||
                key.ends_with("stirnrader") || key.ends_with("ritzel") || key.ends_with("ritzeln"));
    }

    bool of_gears() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) { return gear(said); }
        );
    }

    bool leads_to_parts() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) { return said.kind == SenseKind::grade; }
        );
    }

    /// "Brauchen eine neue bis morgen": what is wrong is only the reason.
    bool asks_for_new() const {
        for (std::size_t at = 0; at < analysis_.atoms.size(); ++at) {
            const std::uint32_t sentence = analysis_.atoms[at].sentence;
            for (std::size_t other = 0;
                 (scene_.signs(at) & kMakeNew) != 0 && other < analysis_.atoms.size();
                 ++other) {
                const std::string& word = analysis_.atoms[other].key;
                const bool counted = other + 1 == at && (digits_only(word) || word == "zwei" ||
                                                         word == "two" || word == "drei");
                if (analysis_.atoms[other].sentence == sentence &&
                    (counted || word == "wer" || word == "who" || (focus_word(word) & kAsks) != 0
                    )) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is wrong with a thing is told, and nobody says what is to be done about it.
    bool mending() {
        mending_ =
            !scene_.has(kPerson) && scene_.only() && !scene_.inspects() && !scene_.to_be_done()
                ? mending_work(lexicon_, analysis_, scene_.roles())
                : MendingWork();
        return mending_.process != kNone;
    }

    void equipment() {
        const EquipmentAsked asked =
            equipment_asked(lexicon_, analysis_, scene_.roles(), scene_.has(kReplace));
        if (asked.named) {
            const std::string_view hired =
                scene_.span_behind_for() ? "generator_rental" : "machine_supply";
            become(scene_.process_named(asked.itself ? hired : "machine_repair"), asked.atom);
        }
    }

    /// "Getriebe rattert", "Walze undicht, reparieren": a thing, its damage, no other task.
    bool repair() const {
        const bool object = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return said.kind == SenseKind::product || said.kind == SenseKind::machine;
            }
        );
        const bool said = scene_.asks(kRepair);
        const bool damage = scene_.has(kDamage) && !scene_.asks(kMakeNew);
        return object && (said || damage) && !scene_.has(kPerson) && scene_.only() &&
               !scene_.to_be_done();
    }

    /// "Kettenrad verschlissen, brauchen 2 neue": the damage is only the reason.
    void replaced() {
        const bool thing = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [](const Mention& said) {
                return (said.kind == SenseKind::product || said.implied) &&
                       said.role == Role::asked;
            }
        );
        const auto repair = lexicon_.process_ids.find("machine_repair");
        if (!thing || repair == lexicon_.process_ids.end()) {
            return;
        }
        for (Mention& said : analysis_.mentions) {
            const bool reconditions = said.kind == SenseKind::process &&
                                      (said.id == repair->second ||
                                       lexicon_.is_ancestor_process(repair->second, said.id));
            if (reconditions && said.role == Role::asked) {
                said.role = Role::reason;
            }
        }
    }

    void become(std::string_view code, std::uint32_t sign) {
        become(scene_.process_named(code), scene_.signed_at(sign));
    }

    void become(Id service, std::uint32_t at) { make_asked(lexicon_, analysis_, service, at); }

    ServiceScene scene_;
    const Lexicon& lexicon_;
    Analysis& analysis_;
    MendingWork mending_;
};

}  // namespace

void find_service_asked(
    const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles
) {
    ServiceFinder(lexicon, analysis, roles).find();
}

}  // namespace clusterlotse::matching
