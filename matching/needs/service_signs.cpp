#include "matching/needs/service_signs.hpp"

#include "matching/text/marked_words.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr MarkedWords kServiceWords[] = {
    {kPerson,
     "dreher drehern fräser fräsern schweißer schweißern schlosser schlossern zerspaner "
     "zerspanern werkzeugmacher welder welders machinist machinists turner turners miller "
     "millers toolmaker toolmakers fitter fitters operator operators monteur monteure "
     "monteuren lackierer lackierern konstrukteur konstrukteure staplerfahrer lagerist "
     "galvaniseur elektriker betriebselektriker elektroniker mechatroniker fachkraft fachkräfte "
     "programmierer rohrschweißer bediener "
     "schleifer leihkraft leihkräfte leihkräften leihpersonal"},
    {kGroupOfPeople,
     "leute leuten mann mitarbeiter mitarbeitern azubi azubis kollegen personen "
     "lagerleute staff people employees apprentices auszubildende instandhalter "
     "lehrlinge personal facharbeiter"},
    {kHire,
     "leihweise leihbasis ausleihen leihen aushilfe aushilfsweise elternzeit bandscheibe krank "
     "festanstellung zeitarbeit überlassung arbeitnehmerüberlassung nachtschicht spätschicht "
     "frühschicht zweischicht zweischichtig dreischichtig stundensatz loan temporary temp leave "
     "parental vertretung freelancer freiberuflich stundensätze leiharbeit leiharbeiter "
     "verleih verleihen unbefristet stundenweise leihkraft leihkräfte leihkräften leihpersonal"},
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
     "generalüberholung generalüberholen wiederherstellen regenerieren regeneriert"},
    {kDamage,
     "undicht eingelaufen rattert pfeift defekt defekte kaputt gerissen gerisse geplatzt "
     "ausgebrochen ausgeschlagen leckt leaking leaks tot dead schreit klemmt verbogen "
     "vibriert quietscht streikt"},
    {kMakeNew,
     "neu neue neuen neuer neues nachfertigen anfertigen nachbauen nachbau ersatzteil "
     "ersatzteile new replacement replacements nachfertigung anfertigung neuanfertigung "
     "nachgefertigt remake nachmachen nachgemacht nachzumachen nachzubauen"},
    {kReport,
     "gutachten schadensanalyse schadensgutachten schadensfall bruchursache schadensursache "
     "ursachenanalyse bruchuntersuchung schadensuntersuchung"},
    {kTogether,
     "gemeinsam zusammen zusammenzulegen zusammenlegen sammelbestellung sammeleinkauf "
     "bündeln jointly pool pooled einkaufsgemeinschaft einkaufspool"},
    {kBuy,
     "einkaufen einzukaufen bestellen kaufen verhandeln beschaffen abzurufen sammelbestellung "
     "sammeleinkauf einkaufsgemeinschaft einkaufspool purchase purchasing buy framework "
     "rahmenvertrag abrufen"},
    {kToolGoods,
     "inserts bohrer fräser wendeplatten wendeschneidplatten hartmetallplatten schleifscheiben "
     "trennscheiben handschuhe kühlschmierstoff werkzeuge schneidstoffe "
     "spannmittel cutters drills"},
    {kReplace,
     "tauschen austauschen auszutauschen ersetzen wechseln auswechseln erneuern nachstellen "
     "replace replacing swap exchange"},
    {kSpan, "woche wochen monat monate monaten tage tagen week weeks month months days"},
};

}  // namespace

std::uint32_t service_sign(std::string_view key) {
    static const StringMap<std::uint32_t> signs = marks_by_key(kServiceWords);
    const auto found = signs.find(key);
    if (found != signs.end()) {
        return found->second;
    }
    // "Rohrleitungsmonteure", "Betriebselektriker"
    static constexpr std::string_view kTrades[] = {
        "monteur", "monteure", "monteuren", "schloser", "schlosern", "elektriker", "programmierer"};
    const bool person = std::any_of(std::begin(kTrades), std::end(kTrades), [&](auto trade) {
        return key.size() > trade.size() && key.ends_with(trade);
    });
    return person ? std::uint32_t{kPerson} : 0U;
}

}  // namespace clusterlotse::matching
