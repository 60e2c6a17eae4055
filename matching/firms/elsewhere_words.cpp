#include "matching/firms/elsewhere_words.hpp"

#include "matching/text/marked_words.hpp"

namespace clusterlotse::matching {
namespace {

constexpr MarkedWords kElsewhereWords[] = {
    {kOthers,
     "partner partnern partners partnerbetrieb partnerbetriebe partnerbetrieben partnerfirma "
     "partnerfirmen partnerlabor partnerunternehmen kollege kollegen nachbar nachbarn "
     "nachbarbetrieb nachbarfirma subunternehmer subunternehmern "
     "subcontractor subcontractors "
     "zulieferer zulieferern lieferanten lieferant händler händlern contractors supplier suppliers "
     "lohnfertiger lohnfertigern lohnbetrieb lohnbetriebe fremdfirmen unterlieferanten "
     "spezialbetrieb spezialbetriebe spezialisten specialists vendors"},
    {kAway, "nebenan nachbarwerk extern externe externer externally outsourced auswärts"},
    {kLeads, "bei beim über durch von vom an by at via through to with zu"},
    {kOthersDo, "machen macht erledigen erledigt übernehmen übernimmt liefern liefert beherrschen"},
    {kHappens,
     "wird werden erfolgt erfolgen geschieht läuft laufen kommt kommen is are done machen macht "
     "erledigen erledigt übernehmen übernimmt organisieren geht gehen"},
    {kOurs,
     "wir we haus hause house inhouse selbst selber eigene eigenen eigener our ihr ihre als"},
    {kAtOthers, "bei beim"},
    {kSomeOther,
     "befreundeten befreundeter ihrer einer einem einen eine zwei drei mehreren mehrere "
     "verschiedenen a two three several"},
    {kToHouse, "bei beim in aus von durch from by at an"},
    {kCarry, "bringen bringe geben gebe schicken schicke fahren senden"},
    {kHeadsOthers,
     "fremdvergabe fremdleistungen fremdleistung fremdbezug zukauf zukaufteile kaufteile extern "
     "auswärts partner partners outsourced subcontracted external zugekauft bezogen"},
    {kLets, "lassen lasse"},
    {kForWhom, "für for in im in der des bei vom von of und and with mit the"},
    {kArticleOfOthers, "der die das dem den einer einem eine ein unserer unserem"},
};

}  // namespace

std::uint32_t elsewhere_word(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kElsewhereWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

}  // namespace clusterlotse::matching
