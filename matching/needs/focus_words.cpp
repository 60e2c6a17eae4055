#include "matching/needs/focus_words.hpp"

#include "matching/text/marked_words.hpp"

namespace clusterlotse::matching {
namespace {

constexpr MarkedWords kFocusWords[] = {
    {kAsks,
     "suche suchen sucht such gesucht brauche brauchen braucht brauch brauchten benötige benötigen "
     "benötigt bräuchte bräuchten fehlt fehlen bitte bitten anfrage anbieten angebot angeboten "
     "wünschen wünscht gewünscht möchte möchten wollen hätte hätten geht könnt könntet könnten "
     "bedarf gefragt ersatz lohn umzuziehen need needs needed require requires required "
     "looking look searching search want wants wanted quote quotes quotation rfq enquiry inquiry "
     "request please would offer offers seeking seek prefer können kann gebraucht verlangt "
     "chan chönnt ka koa ko kenna mog bräuchat brauchat bräichd brauchn bruche bruuche hadd "
     "söttet sötta sotta miassat söttsch tät däd "
     "bestellen beauftragen vergeben fragen after zwingend pflicht erforderlich notwendig nötig "
     "mandatory vorgesehen "
     "wanted müsste müssten"},
    {kWho,
     "wer jemand jemanden wen who someone anyone anybody somebody einer eener änner oaner oiner "
     "öpper ebber ebba"},
    {kSelf, "wir we ich i mir mer"},
    {kOur,
     "unser unsere unserer unseren unserem unseres our mein meine meiner meinen meinem my "
     "eigene eigenen eigener eigenes own"},
    {kDenies,
     "nicht kein keine keinen keiner keinem keines weder ohne no not without neither nor "
     "never nie don't dont cannot statt anstatt anstelle instead ned net außer"},
    {kOut,
     "statt anstatt anstelle instead außer ausgeschlossen scheidet scheiden entfällt entfallen "
     "verboten unzulässig excluded ruled "
     "gescheitert unerwünscht"},
    {kRestarts, "nur sondern aber only but jedoch just sonst lieber stattdessen lediglich however"},
    {kIs,
     "ist sind is are was were war waren wurde wurden seien sei bin been being kommt kommen come "
     "comes got liegt liegen"},
    {kShall, "soll sollen sollte sollten muss müssen müsste müssten must should shall muß ought"},
    {kDone,
     "bereits schon already fertig fertige vorher beigestellt beistellen beigestellte beistellung "
     "supplied provided existing zuvor"},
    {kHere,
     "vorhanden da hier here existing vorliegend liegen liegt beigestellt anliefern supplied "
     "stellen bringen bringe bring vorhandene vorhandenen nur noch only just lohn beistellung"},
    {kAlone, "selbst selber ourselves myself eigenregie inhouse intern hausintern themselves"},
    {kTried, "probiert versucht ausprobiert getestet tried vergeblich"},
    {kFormer,
     "bisher früher bislang derzeit aktuell momentan vorher previously currently formerly "
     "bisheriger bisherige bisherigen alter alte alten former"},
    {kBecause,
     "weil da wegen aufgrund because since due nachdem infolge durch nach seit bei beim obwohl "
     "denn wg mangels while während"},
    {kTherefore, "deshalb daher darum deswegen therefore hence folglich weshalb so"},
    {kFor, "für fürs for zum zur"},
    {kAt, "vom von an am of aus from im in auf bei beim ins unter on des"},
    {kWith,
     "mit inkl inklusive incl including einschl einschließlich samt nebst with plus sowie "
     "zuzüglich zzgl danach anschließend anschließender anschließendem anschließende then "
     "afterwards dann anschl"},
    {kDoes,
     "machen mache mach übernehmen übernehme erledigen organisieren stellen liefern bringen "
     "do haben have besorgen bauen fertigen produzieren beistellen holen make build manufacture "
     "arrange did take handle bringe bring liefere baue fertige deliver supply provide send ship "
     "weld paint machine cut organise organize"},
    {kBecomes, "wird werden werde werre wern werd be gets erfolgt geschieht worden läuft"},
    {kAnd, "und and u oder or un"},
    {kCloses,
     "grüße grüßen gruß gruss regards mfg grüsse sincerely cheers hochachtungsvoll vg gez thx "
     "grüßli grusse"},
    {kThanks, "danke lg thanks dank thank bg ciao vg servus thx"},
    {kTitle, "herr herrn frau hr fr mr mrs ms miss familie kollege kollegin"},
    {kLegal, "gmbh ag kg ohg ug ltd inc llc gbr mbh plc corp kgaa se"},
    {kField,
     "von an from to cc kopie gesendet sent date datum ansprechpartner kontakt absender abteilung "
     "firma tel telefon mobil fax contact unterzeichner bearbeiter"},
    {kFails,
     "defekt kaputt ausgefallen ausfällt ausfall krank überlastet ausgelastet overbooked crashed "
     "crash down voll full broken abgebrannt zugemacht geschlossen closed ausgelaufen "
     "insolvent gewartet kündigt gekündigt busy aufgehört standstill unavailable"},
    {kSeeks,
     "betrieb firma lieferant lieferanten lieferer partner dienstleister anbieter supplier "
     "suppliers company partner vendor subcontractor kapazität kapazitäten capacity angebot "
     "preis preise price offer quote quotation anfrage bedarf ersatz hersteller spezialist "
     "zulieferer werkstatt shop source quelle jemand jemanden jemand someone anyone somebody "
     "anybody wer who zeit stunden hours termin slot maschine"},
    {kCould,
     "können könnten kann schaffen schafft can able könnt darf dürfen bekommen kriegen hinkriegen"},
    {kNow, "jetzt nun künftig zukünftig now neuerdings ab future"},
    {kArticle,
     "der die das den dem des ein eine einen einem einer eines the a an this these diese dieser "
     "dieses diesen zwei drei vier fünf two three four unser unsere unserer unseren unserem our "
     "neue neuen neuer new alte alten große kleine bestehende bestehenden existing"},
};

}  // namespace

std::uint32_t focus_word(std::string_view key) {
    static const StringMap<std::uint32_t> words = marks_by_key(kFocusWords);
    const auto found = words.find(key);
    return found == words.end() ? 0 : found->second;
}

}  // namespace clusterlotse::matching
