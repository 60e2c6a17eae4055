#include "matching/services_asked.hpp"

#include "matching/equipment_asked.hpp"
#include "matching/focus_words.hpp"
#include "matching/scene.hpp"
#include "matching/service_signs.hpp"
#include "matching/symptoms.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

class ServiceFinder {
public:
    ServiceFinder(const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles)
        : lexicon_(lexicon), analysis_(analysis), roles_(roles) {}

    void find() {
        read_signs();
        forget_breakdowns();
        const auto has = [&](std::uint32_t sign) { return (asked_ & sign) != 0; };
        const bool people = (all_ & (kPerson | kGroupOfPeople)) != 0;
        if (has(kReport) || failure_analysis()) {
            become("material_testing", kReport);
        } else if (staff()) {
            become("staffing", kPerson);
        } else if (has(kTogether) && has(kBuy)) {
            become(has(kToolGoods) ? "tool_trade" : "steel_trade", kBuy);
        } else if (has(kLearn) && !leads_to_parts() && (people || only())) {
            become(about_welding() ? "welding_training" : "training", kLearn);
        } else if ((all_ & kExam) != 0 && people && (all_ & kDamage) == 0 && only()) {
            become(about_welding() ? "welding_training" : "training", kExam);
        } else if ((has(kMove) && has(kPlant)) || (has(kDismantle) && has(kErect) && has(kPlant))) {
            become("machine_relocation", has(kMove) ? kMove : kDismantle);
        } else if (has(kMakeNew) && (all_ & kRepair) == 0 && asks_for_new()) {
            replaced();
        } else if (mending()) {
            become(mending_.process, mending_.atom);
        } else if (has(kMakeNew) && (all_ & kRepair) == 0) {
            replaced();
        } else if (repair()) {
            become("machine_repair", (all_ & kRepair) != 0 ? kRepair : kDamage);
        } else if ((all_ & kPerson) == 0) {
            equipment();
        }
    }

private:
    void read_signs() {
        signs_.reserve(analysis_.atoms.size());
        for (std::size_t at = 0; at < analysis_.atoms.size(); ++at) {
            std::uint32_t sign = service_sign(analysis_.atoms[at].key);
            const bool tool =
                at > 0 && analysis_.atoms[at].gap == Gap::hyphen &&
                (analysis_.atoms[at - 1].key == "vhm" || analysis_.atoms[at - 1].key == "hs" ||
                 analysis_.atoms[at - 1].key == "hm");
            sign = tool || greeting(at) ? 0 : sign;
            signs_.push_back(sign);
            if (roles_[at] != Role::frame && roles_[at] != Role::excluded) {
                all_ |= sign;
                const bool now = roles_[at] != Role::reason && roles_[at] != Role::asker &&
                                 roles_[at] != Role::tried && roles_[at] != Role::former;
                asked_ |= now ? sign : (sign & kHire);
            }
        }
    }

    /// "Hallo zusammen".
    bool greeting(std::size_t at) const {
        if (at == 0 || analysis_.atoms[at].key != "zusamen") {
            return false;
        }
        const std::string& before = analysis_.atoms[at - 1].key;
        return before == "halo" || before == "hallo" || before == "hi" || before == "moin" ||
               before == "servus" || before == "tag" || before == "morgen" || before == "hey";
    }

    /// "Unsere Maschine steht seit Montag. Wer schleift ...?": why other work is asked.
    void forget_breakdowns() {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        if (repair == lexicon_.process_ids.end() || (all_ & kRepair) != 0 || only()) {
            return;
        }
        for (Mention& said : analysis_.mentions) {
            if (said.kind == SenseKind::process && said.id == repair->second &&
                said.role == Role::asked && !said.compound) {
                said.role = Role::reason;
            }
        }
    }

    bool about_welding() const {
        const auto welding = lexicon_.process_ids.find("welding");
        return welding != lexicon_.process_ids.end() &&
               std::any_of(
                   analysis_.mentions.begin(),
                   analysis_.mentions.end(),
                   [&](const Mention& said) {
                       return said.role != Role::frame &&
                              (said.kind == SenseKind::process || said.kind == SenseKind::machine
                              ) &&
                              (said.id == welding->second ||
                               lexicon_.is_ancestor_process(welding->second, said.id));
                   }
               );
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

    /// "vier Schweißer auf Leihbasis", "einen CNC-Fräser für vier Wochen".
    bool staff() const {
        const bool other_work = !only() || to_be_done();
        if ((all_ & kPerson) == 0 || (all_ & kLearn) != 0 ||
            ((asked_ & kPerson) == 0 && other_work)) {
            return false;
        }
        return (all_ & kHire) != 0 || ((asked_ & kPerson) != 0 && span_behind_for()) ||
               (only() && !examined() && counted_people());
    }

    /// "Brauche zwei Rohrleitungsmonteure": more than one is sought, and no work is named.
    bool counted_people() const {
        for (std::size_t at = 1; at < signs_.size(); ++at) {
            const Atom& before = analysis_.atoms[at - 1];
            const bool several = before.key == "zwei" || before.key == "drei" ||
                                 before.key == "vier" || before.key == "two" ||
                                 before.key == "three" || before.key == "four" ||
                                 (number(before.key) && before.key != "1");
            if ((signs_[at] & kPerson) == 0 || !several || roles_[at] != Role::asked) {
                continue;
            }
            for (const Atom& word : analysis_.atoms) {
                if (word.sentence == before.sentence && (focus_word(word.key) & kAsks) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// An examination is spoken of, not only people "mit Schein".
    bool examined() const {
        for (std::size_t at = 0; at < signs_.size(); ++at) {
            const bool with = at > 0 && (analysis_.atoms[at - 1].key == "mit" ||
                                         analysis_.atoms[at - 1].key == "with");
            if ((signs_[at] & kExam) != 0 && !with) {
                return true;
            }
        }
        return false;
    }

    bool span_behind_for() const {
        for (std::size_t at = 0; at < signs_.size(); ++at) {
            if ((signs_[at] & kSpan) == 0) {
                continue;
            }
            for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
                const std::string& key = analysis_.atoms[at - back].key;
                if (key == "fur" || key == "for") {
                    return true;
                }
            }
        }
        return false;
    }

    bool task(const Mention& said) const {
        // "a casting", "40 Bohrungen": things and features are not work that is asked.
        return !part_word(analysis_.atoms[said.last - 1].key) && said.kind == SenseKind::process &&
               said.role == Role::asked && !said.implied && !said.participle &&
               said.strength > 0.7F && !lexicon_.processes[said.id].soft &&
               !lexicon_.processes[said.id].other_trade;
    }

    /// Whether nothing else is asked than what `sign` is about.
    bool only() const {
        return std::none_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return task(said) && lexicon_.processes[said.id].kind.empty();
            }
        );
    }

    bool inspects() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return task(said) && lexicon_.processes[said.id].kind == "inspection";
            }
        );
    }

    /// "Muss geschweißt werden": how it is to be repaired is said.
    bool to_be_done() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return said.kind == SenseKind::process && said.role == Role::asked &&
                       said.participle && !said.implied && !said.compound &&
                       lexicon_.processes[said.id].kind.empty() &&
                       !lexicon_.processes[said.id].secondary;
            }
        );
    }

    bool leads_to_parts() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) { return said.kind == SenseKind::grade; }
        );
    }

    static bool number(std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    /// "Brauchen eine neue bis morgen": what is wrong is only the reason.
    bool asks_for_new() const {
        for (std::size_t at = 0; at < signs_.size(); ++at) {
            const std::uint32_t sentence = analysis_.atoms[at].sentence;
            for (std::size_t other = 0; (signs_[at] & kMakeNew) != 0 && other < signs_.size();
                 ++other) {
                const std::string& word = analysis_.atoms[other].key;
                const bool counted = other + 1 == at && (number(word) || word == "zwei" ||
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
        mending_ = (all_ & kPerson) == 0 && only() && !inspects() && !to_be_done()
                       ? mending_work(lexicon_, analysis_, roles_)
                       : MendingWork();
        return mending_.process != kNone;
    }

    void equipment() {
        const EquipmentAsked asked =
            equipment_asked(lexicon_, analysis_, roles_, (all_ & kReplace) != 0);
        if (asked.named) {
            const std::string_view hired =
                span_behind_for() ? "generator_rental" : "machine_supply";
            become(process_named(asked.itself ? hired : "machine_repair"), asked.atom);
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
        const bool said = (asked_ & kRepair) != 0;
        const bool damage = (all_ & kDamage) != 0 && (asked_ & kMakeNew) == 0;
        return object && (said || damage) && (all_ & kPerson) == 0 && only() && !to_be_done();
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

    Id process_named(std::string_view code) const {
        const auto found = lexicon_.process_ids.find(code);
        return found == lexicon_.process_ids.end() ? kNone : found->second;
    }

    void become(std::string_view code, std::uint32_t sign) {
        become(process_named(code), signed_at(sign));
    }

    void become(Id service, std::uint32_t at) {
        if (service == kNone) {
            return;
        }
        const std::string& code = lexicon_.processes[service].code;
        const bool named = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                return said.kind == SenseKind::process && said.role == Role::asked &&
                       (said.id == service || lexicon_.is_ancestor_process(service, said.id) ||
                        (code == "machine_repair" && special(said.id)));
            }
        );
        for (Mention& said : analysis_.mentions) {
            const bool trade = said.kind == SenseKind::process || said.kind == SenseKind::product ||
                               said.kind == SenseKind::machine;
            const bool same =
                said.kind == SenseKind::process && (said.id == service || beside(said.id, code));
            if (trade && said.role == Role::asked && !same && !of_service(said, service)) {
                said.role = Role::workpiece;
            }
        }
        if (!named) {
            add(service, at);
        }
    }

    bool of_service(const Mention& said, Id service) const {
        return said.kind == SenseKind::process && lexicon_.is_ancestor_process(service, said.id);
    }

    bool special(Id process) const {
        const std::string& code = lexicon_.processes[process].code;
        return code == "maintenance" || code == "retrofit" || code == "spindle_repair";
    }

    /// Services that go together: a move with storage, a repair with measuring.
    bool beside(Id process, std::string_view service) const {
        const std::string& kind = lexicon_.processes[process].kind;
        return service != "staffing" && service != "training" &&
               (special(process) || (kind == "service" && service != "material_testing"));
    }

    std::uint32_t signed_at(std::uint32_t sign) const {
        std::uint32_t at = 0;
        while (at + 1 < signs_.size() && (signs_[at] & sign) == 0) {
            ++at;
        }
        return at;
    }

    void add(Id service, std::uint32_t at) {
        const auto behind = std::find_if(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) { return said.first >= at; }
        );
        analysis_.mentions.insert(behind, Mention{SenseKind::process, service, at, at + 1});
    }

    const Lexicon& lexicon_;
    Analysis& analysis_;
    const std::vector<Role>& roles_;
    std::vector<std::uint32_t> signs_;
    MendingWork mending_;
    std::uint32_t all_ = 0;    ///< signs anywhere in the need
    std::uint32_t asked_ = 0;  ///< signs where something is asked
};

}  // namespace

void find_service_asked(
    const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles
) {
    ServiceFinder(lexicon, analysis, roles).find();
}

}  // namespace clusterlotse::matching
