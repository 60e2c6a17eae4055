#include "matching/services_asked.hpp"

#include "matching/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// Signs of a service, each a bit.
enum Sign : std::uint32_t {
    kPerson = 1U << 0,
    kGroupOfPeople = 1U << 1,
    kHire = 1U << 2,
    kLearn = 1U << 3,
    kExam = 1U << 4,
    kMove = 1U << 5,
    kDismantle = 1U << 6,
    kErect = 1U << 7,
    kPlant = 1U << 8,
    kRepair = 1U << 9,
    kDamage = 1U << 10,
    kMakeNew = 1U << 11,
    kReport = 1U << 12,
    kSpan = 1U << 13,
    kTogether = 1U << 14,
    kBuy = 1U << 15,
    kToolGoods = 1U << 16
};

struct Signs {
    std::uint32_t sign;
    std::string_view words;
};

constexpr Signs kWhole[] = {
    {kPerson,
     "dreher drehern fräser fräsern schweißer schweißern schlosser schlossern zerspaner "
     "zerspanern werkzeugmacher welder welders machinist machinists turner turners miller "
     "millers toolmaker toolmakers fitter fitters operator operators monteur monteure "
     "monteuren elektriker fachkraft fachkräfte programmierer rohrschweißer bediener "
     "schleifer"},
    {kGroupOfPeople,
     "leute leuten mann mitarbeiter mitarbeitern azubi azubis kollegen personen "
     "lagerleute staff people employees apprentices auszubildende instandhalter "
     "lehrlinge personal facharbeiter"},
    {kHire,
     "leihweise leihbasis ausleihen leihen aushilfe aushilfsweise elternzeit bandscheibe krank "
     "festanstellung zeitarbeit überlassung arbeitnehmerüberlassung nachtschicht spätschicht "
     "frühschicht zweischicht zweischichtig dreischichtig stundensatz loan temporary temp leave "
     "parental vertretung freelancer freiberuflich stundensätze leiharbeit leiharbeiter "
     "verleih stundenweise"},
    {kLearn,
     "lernen learn schulung schulungen kurs kurse lehrgang lehrgänge grundlehrgang "
     "grundlehrgänge seminar unterweisung weiterbildung umschulung training course courses "
     "fortbildung staplerschein schulen anlernen"},
    {kExam,
     "prüfung prüfungen schweißerprüfung schweißerprüfungen wiederholungsprüfung bescheinigung "
     "bescheinigungen zeugnis zeugnisse zertifikat 9606 14732 exam examination requalification "
     "requalified qualification recertification schein scheine"},
    {kMove,
     "umziehen umzuziehen umzug maschinenumzug verlegen verlagern verlagerung umsetzen relocate "
     "relocating relocation rigging betriebsverlagerung werksverlagerung umzieht umgezogen"},
    {kDismantle,
     "abbauen abbau abklemmen ausbringen demontage demontieren dismantling dismantle "
     "disconnecting disconnect verladen abtransport ausbauen"},
    {kErect,
     "aufbauen aufbau aufstellen einbringen hinstellen ausrichten levelling leveling anchoring "
     "wiederaufbau reinstall erecting"},
    {kPlant,
     "maschine maschinen drehbank drehbänke presse pressen abteilung standort werk halle "
     "anlage anlagen karussell machine machines lathe lathes press plant site factory "
     "department drehmaschine drehmaschinen fräsmaschine fräsmaschinen bearbeitungszentrum "
     "bearbeitungszentren fertigung produktion betrieb"},
    {kRepair,
     "reparieren repariert reparatur instandsetzen instandsetzung überholen überholt überholung "
     "aufarbeiten aufarbeitung repair repaired repairing overhaul overhauled refurbish "
     "generalüberholung generalüberholen wiederherstellen regenerieren"},
    {kDamage,
     "undicht eingelaufen rattert pfeift defekt defekte kaputt gerissen gerisse geplatzt "
     "ausgebrochen ausgeschlagen leckt leaking leaks tot dead schreit klemmt verbogen "
     "vibriert quietscht streikt"},
    {kMakeNew,
     "neu neue neuen neuer neues nachfertigen anfertigen nachbauen nachbau ersatzteil "
     "ersatzteile new replacement replacements nachfertigung anfertigung neuanfertigung "
     "nachgefertigt remake"},
    {kReport,
     "gutachten schadensanalyse schadensgutachten schadensfall bruchursache schadensursache "
     "ursachenanalyse bruchuntersuchung schadensuntersuchung"},
    {kTogether,
     "gemeinsam zusammen zusammenzulegen zusammenlegen sammelbestellung sammeleinkauf "
     "bündeln jointly pool pooled einkaufsgemeinschaft einkaufspool"},
    {kBuy,
     "einkaufen einzukaufen bestellen kaufen verhandeln beschaffen abzurufen sammelbestellung "
     "sammeleinkauf einkaufsgemeinschaft einkaufspool purchase purchasing buy framework rahmen "
     "rahmenvertrag abrufen"},
    {kToolGoods,
     "inserts bohrer fräser wendeplatten kühlschmierstoff werkzeuge schneidstoffe "
     "spannmittel cutters drills"},
    {kSpan, "woche wochen monat monate monaten tage tagen week weeks month months days"},
};

StringMap<std::uint32_t> table() {
    StringMap<std::uint32_t> result;
    for (const Signs& entry : kWhole) {
        std::string_view rest = entry.words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            result[squeezed(rest.substr(0, end))] |= entry.sign;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return result;
}

class ServiceFinder {
public:
    ServiceFinder(const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles)
        : lexicon_(lexicon), analysis_(analysis), roles_(roles) {}

    void find() {
        read_signs();
        const auto has = [&](std::uint32_t sign) { return (asked_ & sign) != 0; };
        const bool people = (all_ & (kPerson | kGroupOfPeople)) != 0;
        if (has(kReport) || failure_analysis()) {
            become("material_testing", kReport);
        } else if (staff()) {
            become("staffing", kPerson);
        } else if (has(kTogether) && has(kBuy)) {
            become(has(kToolGoods) ? "tool_trade" : "steel_trade", kBuy);
        } else if (has(kLearn) && !leads_to_parts() && (people || only())) {
            become("training", kLearn);
        } else if ((all_ & kExam) != 0 && people && (all_ & kDamage) == 0 && only()) {
            become("training", kExam);
        } else if ((has(kMove) && has(kPlant)) || (has(kDismantle) && has(kErect) && has(kPlant))) {
            become("machine_relocation", has(kMove) ? kMove : kDismantle);
        } else if (has(kMakeNew) && (all_ & kRepair) == 0) {
            replaced();
        } else if (repair()) {
            become("machine_repair", (all_ & kRepair) != 0 ? kRepair : kDamage);
        }
    }

private:
    void read_signs() {
        static const StringMap<std::uint32_t> signs = table();
        signs_.reserve(analysis_.atoms.size());
        for (std::size_t at = 0; at < analysis_.atoms.size(); ++at) {
            const auto found = signs.find(analysis_.atoms[at].key);
            std::uint32_t sign = found == signs.end() ? 0 : found->second;
            const bool tool =
                at > 0 && analysis_.atoms[at].gap == Gap::hyphen &&
                (analysis_.atoms[at - 1].key == "vhm" || analysis_.atoms[at - 1].key == "hs" ||
                 analysis_.atoms[at - 1].key == "hm");
            sign = tool ? 0 : sign;
            signs_.push_back(sign);
            if (roles_[at] != Role::frame && roles_[at] != Role::excluded) {
                all_ |= sign;
                const bool now = roles_[at] != Role::reason && roles_[at] != Role::asker &&
                                 roles_[at] != Role::tried && roles_[at] != Role::former;
                asked_ |= now ? sign : (sign & kHire);
            }
        }
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
        if ((all_ & kPerson) == 0 || (all_ & kLearn) != 0 || ((asked_ & kPerson) == 0 && !only())) {
            return false;
        }
        return (all_ & kHire) != 0 || ((asked_ & kPerson) != 0 && span_behind_for());
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
        return said.kind == SenseKind::process && said.role == Role::asked && !said.implied &&
               !said.participle && said.strength > 0.7F && !lexicon_.processes[said.id].soft &&
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

    bool leads_to_parts() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) { return said.kind == SenseKind::grade; }
        );
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
        return object && (said || damage) && (all_ & kPerson) == 0 && only();
    }

    /// "Kettenrad verschlissen, brauchen 2 neue": the damage is only the reason.
    void replaced() {
        const bool thing = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [](const Mention& said) {
                return said.kind == SenseKind::product && said.role == Role::asked;
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
        const auto found = lexicon_.process_ids.find(code);
        if (found == lexicon_.process_ids.end()) {
            return;
        }
        const Id service = found->second;
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
            add(service, sign);
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

    void add(Id service, std::uint32_t sign) {
        std::uint32_t at = 0;
        while (at + 1 < signs_.size() && (signs_[at] & sign) == 0) {
            ++at;
        }
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
