#include "matching/answers/answer_reasons.hpp"

#include "matching/answers/answer_capacity.hpp"
#include "matching/answers/phrase_list.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

struct Pattern {
    DeclineReason reason;
    bool tells;
    const char* words;  ///< W: one word
};

/// The reasons have their short names within these rows only.
namespace decline {

using enum DeclineReason;

constexpr Pattern kPatterns[] = {
    {capacity,
     true,
     "(?:ausgelastet|ausgebucht|ueberlastet|ueberbucht|verplant|land unter|fully booked|fully "
     "loaded|overloaded|overbooked|swamped|snowed under|at capacity|no capacity|no "
     "capacities|flat out|booked out|booked "
     "solid|kapazitaetsmangel|personalmangel|kapazitaetsgruenden|too busy|very busy) "},
    {capacity,
     true,
     "(?:keine?|keinen|fehlen?|zu wenig|nicht genug|nicht genuegend|mangels|keinerlei|no) "
     "W{0,4}(?:kapazitaet|kapazitaeten|leute|personal|zeit|time|luft|maschine frei|maschinen "
     "frei|freie maschine|mitarbeiter|maschinenzeit|fachkraefte|ressourcen|spindeln|spindel "
     "frei|capacity) "},
    {capacity,
     true,
     "(?:auftragsbuecher|auftragsbuch|buecher|maschinen|anlage|fertigung|werkstatt) "
     "W{0,6}(?:voll|belegt|verplant|dicht|zu) "},
    {capacity, true, "sind W{0,7}(?:zu|dicht|voll|belegt) (?:$|,|bis |mit |@d|und )"},
    {capacity, true, "zu viel W{0,2}(?:um die ohren|arbeit|zu tun|los|auf dem tisch) "},
    {capacity,
     true,
     "(?:bis (?:oben hin|obenhin|unters dach|zum anschlag)|genug zu tun|laeuft W{0,4}ueber|enough "
     "W{0,2}to do|plenty of work) "},
    {capacity,
     true,
     "(?:@d (?:sind |ist |bin |are |wir |ich |we |leider |schon |komplett |total |noch |alles |"
     "bereits )*(?:voll|dicht|belegt|ausgebucht|ausgelastet|full|booked)|"
     "(?:voll|dicht|full|booked) (?:in |im |for )@d) "},
    {capacity,
     true,
     "(?:full (?:up )?W{0,1}(?:until|till|til|through)|alles (?:dicht|belegt|voll)|bis @d "
     "W{0,3}(?:dicht|voll|belegt)) "},
    {capacity,
     false,
     "(?:kapazitaet|kapazitaeten|auslastung|capacity|krank|krankheit|krankheitsbedingt|defekt|"
     "kaputt|ausgefallen|reparatur|betriebsferien|betriebsurlaub|engpass|busy|fullbooked|maschine "
     "steht) "},
    {quantity,
     true,
     "(?:menge|mengen|stueckzahl|stueckzahlen|losgroesse|los|auflage|quantity|lot|volume) "
     "W{0,4}(?:zu|too) "
     "W{0,1}(?:klein|gering|gross|hoch|niedrig|wenig|viel|small|low|large|high|big) "},
    {quantity,
     true,
     "(?:zu|too) "
     "(?:klein|kleine|kleinen|gering|geringe|niedrig|niedrige|hohe|grosse|wenig|wenige|viel|viele|"
     "few|many|small|low|large) "
     "(?:menge|mengen|stueckzahl|stueckzahlen|los|lose|losgroesse|stueck|teile|pieces|parts|"
     "quantity|a quantity|lot) "},
    {quantity, true, "@n W{0,3}zu (?:viel|viele|wenig|wenige) "},
    {quantity,
     false,
     "(?:uns|mir) (?:da |hier |dann |leider )*zu (?:viel|viele|wenig|wenige) "
     "(?:$|,|da|weil|@n|max|maximal|erst|mindestens|min|mind|auf)"},
    {quantity,
     false,
     "(?:zu|too) (?:viel|viele|wenig|wenige|many|few|much|little) (?:fuer|for) "
     "(?:uns|unsere|us|our) "},
    {quantity, true, "@n W{0,5}(?:lohnt|lohnen|rechnet) W{0,6}nicht "},
    {quantity,
     true,
     "(?:nicht|nichts|nie|kein|keine|keinen|nothing|not|never|anything) "
     "W{0,1}(?:unter|below|under|weniger als|less "
     "than|fewer than) @n "},
    {quantity, false, "(?:unter|below|under) @n W{0,6}(?:nicht|nichts|kein|keine|not|nothing) "},
    {quantity, false, "(?:lohnt|lohnen|rechnet) W{0,5}nicht "},
    {quantity, false, "(?:unter|below) (?:@n|\\d+) W{0,5}(?:nicht|nichts|kein|not) "},
    {quantity,
     false,
     "(?:serie|serien|erst|nur|mindestens|only) W{0,2}(?:ab|from|above|over) (?:@n|\\d+ "
     "(?:teilen|stueck)) "},
    {quantity,
     false,
     "(?:menge|mengen|stueckzahl|losgroesse|kleinserie|kleinserien|einzelteile|einzelstuecke|"
     "einzelfertigung|grossserie|mindestmenge|minimum order|quantity|quantities|prototypen|moq) "},
    {size,
     true,
     "(?:zu|too) "
     "(?:gross|grosse|lang|lange|dick|dicke|breit|schwer|schwere|hoch|duenn|duenne|kurz|large|big|"
     "heavy|long|wide|thick|tall|thin|leicht|schmal|light|narrow|short) "
     "(?:$|,|fuer|for|wir|uns|@d|da|unsere|\\d|die|auf|bei|und|bis|max)"},
    {size, true, "(?:zu|too) (?:klein|small|kleine) (?:$|,|fuer (?:uns|unsere)|for (?:us|our))"},
    {size,
     false,
     "(?:zu|too) "
     "(?:gross|grosse|grossen|lang|schwer|dick|breit|klein|large|big|heavy|long|small) "},
    {size,
     false,
     "(?:groesse|gewicht|abmessung|abmessungen|abmasse|durchmesser|dimension|dimensions|size|"
     "weight|laenge|diameter|bauraum|verfahrweg|verfahrwege|spitzenweite) "},
    {size,
     false,
     "(?:nur|max|maximal|hoechstens|only|up to) W{0,3}\\d+ "
     "(?:mm|cm|m|kg|t|meter|tonnen|lang|laenge|breit|durchmesser|dia) "},
    {size, false, "(?:nur|only) (?:bis|up to) W{0,3}\\d+ "},
    {size, false, "(?:kran|hebezeug|tischlast) "},
    {tolerance,
     true,
     "(?:toleranz|toleranzen|passung|passungen|genauigkeit|genauigkeiten|tolerance|tolerances|@l) "
     "W{0,4}(?:zu|too) (?:eng|knapp|genau|fein|scharf|klein|hoch|streng|tight|fine|close|narrow|"
     "small|precise) "},
    {tolerance,
     true,
     "(?:zu|too) (?:enge|enger|knappe|genaue|feine|hohe|tight|fine|close) (?:a )?"
     "(?:toleranz|toleranzen|passung|passungen|genauigkeit|tolerance|tolerances) "},
    {tolerance,
     false,
     "(?:toleranz|toleranzen|passung|passungen|genauigkeit|genauigkeiten|tolerance|tolerances|@l) "
     "W{0,6}(?:nicht|kein|keine|nie|not|cannot|kaum) "},
    {tolerance,
     false,
     "(?:nicht|kein|keine|nie|not|cannot|kaum) "
     "W{0,5}(?:toleranz|toleranzen|passung|genauigkeit|tolerance|tolerances|@l) "},
    {tolerance, false, "so genau W{0,5}(?:nicht|kein|not) "},
    {date, true, "(?:zu|too) (?:knapp|kurzfristig|short notice|spaet|eng getaktet|tight) "},
    {date,
     true,
     "(?:termin|liefertermin|zeitrahmen|deadline|date|lieferdatum|terminlich|zeitlich) "
     "W{0,6}(?:nicht|kein|not|zu|cannot|schwierig) "},
    {date,
     true,
     "(?:nicht|not|cannot) W{0,4}(?:termin|liefertermin|deadline|zeitlich|bis dahin|so "
     "schnell|that fast|that quickly|by then|in time) "},
    {date,
     true,
     "(?:bis dahin|so schnell|so kurzfristig|by then|bis @d) "
     "W{0,5}(?:nicht|nichts|not|unmoeglich|cannot) "},
    {date, true, "(?:bis|by) @d W{0,4}(?:nicht|nichts|not|unmoeglich) "},
    {date, false, "(?:unter|below|under|less than|weniger als) @t "},
    {date,
     false,
     "(?:lieferzeit|lieferfrist|vorlauf|vorlaufzeit|durchlaufzeit|leadtime|dauert|brauchen|need|"
     "takes) W{0,5}@t "},
    {date, false, "@t W{0,1}(?:lieferzeit|vorlauf|lead|vorlaufzeit) "},
    {date,
     false,
     "(?:termin|liefertermin|termingruenden|deadline|frist|zeitlich|terminlich|date|lead time) "},
    {price_level,
     true,
     "(?:preis|preise|preisen|preislich|zielpreis|preisniveau|price|prices|pricing) W{0,4}(?:, "
     "W{1,5}, )?W{0,4}(?:nicht mithalten|nicht hin|nicht halten|nicht mitgehen|nicht "
     "konkurrieren|zu niedrig|too low|not competitive|nicht machbar|nicht darstellbar) "},
    {price_level,
     true,
     "(?:nicht|kaum|not) "
     "W{0,2}(?:mithalten|konkurrenzfaehig|wettbewerbsfaehig|competitive|compete) "},
    {price_level,
     true,
     "(?:chinesen|china|osteuropa|andere|konkurrenz|polen|tschechen) "
     "W{0,3}(?:billiger|guenstiger|cheaper) "},
    {price_level, true, "@p W{0,3}(?:kommen|komme) W{0,3}nicht hin "},
    {price_level,
     false,
     "(?:preis|preislich|preisbasis|das geld|preisniveau|zielpreis|guenstig genug|billig genug|zu "
     "teuer|zu billig|too "
     "expensive|budget|billiger|price|price level|preisvorstellung|preise) "},
    {conflict,
     false,
     "(?:wettbewerber|mitbewerber|wettbewerb|mitbewerb|konkurrent|konkurrenten|konkurrenz|"
     "competitor|competitors|interessenkonflikt|interessenkonflikte|konflikt|exklusiv|"
     "exklusivvertrag|conflict|"
     "exclusive|exclusivity|unser kunde|kunde von uns|our customer|customer of "
     "ours|kundenschutz|wettbewerbsgruenden) "},
    {certificate,
     false,
     "(?:zertifikat|zertifikate|zertifiziert|zertifizierung|zulassung|zulassungen|certificate|"
     "certificates|certified|certification|approval|schweisszulassung|nachweis|@c|approvals|"
     "qualification|en \\d+|iso \\d+) "},
    {material, false, "(?:werkstoff|werkstoffe|material|materials|@m) "},
    {process,
     true,
     "(?:nicht|kein|not|passt|ausserhalb|outside|out) "
     "W{0,6}(?:fertigungsspektrum|spektrum|programm|portfolio|leistungsspektrum|maschinenpark|"
     "scope|range|kernkompetenz|our business|our line|kind of "
     "work|leistungen|repertoire|metier|fachgebiet|gebiet|thing) "},
    {process,
     true,
     "(?:keine?|keinen|no) "
     "W{0,3}(?:maschine|maschinen|anlage|anlagen|achs|presse|machine|machines|ofen|halle|haerterei|"
     "schweisserei|lackiererei|giesserei|achser) "
     "(?:$|,|dafuer|fuer|hier|mehr|im|zum|maschine|for|da)"},
    {process, true, "(?:keine?|keinen|no) W{0,2}@v"},
    {process, false, "(?:verfahren|process|technologie|maschinenpark|fertigungstiefe|@v) "}};

}  // namespace decline

std::vector<PhraseList> compile() {
    std::vector<PhraseList> made;
    for (const Pattern& row : decline::kPatterns) {
        made.emplace_back(std::string(" ") + row.words);
    }
    return made;
}

/// Material, process and certificate count as the reason only where the no is about them.
bool trade_reason(DeclineReason reason) {
    using enum DeclineReason;
    return reason == material || reason == process || reason == certificate;
}

}  // namespace

std::vector<FoundReason> reasons_in(const AnswerSentence& sentence) {
    using enum DeclineReason;
    static const std::vector<PhraseList> patterns = compile();
    std::vector<FoundReason> found;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const DeclineReason reason = decline::kPatterns[i].reason;
        const bool known = std::any_of(found.begin(), found.end(), [&](const FoundReason& one) {
            return one.reason == reason;
        });
        if (known) {
            continue;
        }
        if (const auto place = patterns[i].find(sentence.words)) {
            found.push_back({reason, decline::kPatterns[i].tells, place->first, place->second});
        }
    }
    const auto has = [&](DeclineReason reason) {
        return std::any_of(found.begin(), found.end(), [&](const FoundReason& one) {
            return one.reason == reason;
        });
    };
    // "Toleranz zu knapp" is about no date and no size, "zwar Kapazität" no lack of it.
    const bool of_time = sentence.words.find(" @d ") != std::string::npos ||
                         sentence.words.find("termin") != std::string::npos ||
                         sentence.words.find("deadline") != std::string::npos;
    // "15 € ist uns zu wenig" is about the money.
    const bool of_money = sentence.words.find(" @p ") != std::string::npos;
    if (of_money && sentence.words.find(" @n ") == std::string::npos) {
        std::erase_if(found, [](const FoundReason& one) {
            return one.reason == quantity && !one.tells;
        });
    }
    const bool of_tolerance = has(tolerance);
    const bool idle = has_capacity(sentence.words);
    std::erase_if(found, [&](const FoundReason& one) {
        return (of_tolerance && one.reason == date && !of_time) ||
               (of_tolerance && one.reason == size) ||
               (idle && one.reason == capacity && !one.tells);
    });
    const bool tells =
        std::any_of(found.begin(), found.end(), [](const FoundReason& one) { return one.tells; });
    // "Titan drehen wir nicht" is about titanium, "zu große Stückzahl" about the number, and
    // "Unsere Fräsmaschinen sind belegt" about neither.
    std::erase_if(found, [&](const FoundReason& one) {
        if (trade_reason(one.reason) && !one.tells &&
            (has(capacity) || has(conflict) || has(price_level) || has(date) || has(tolerance) ||
             (tells && !(one.reason == certificate)))) {
            return true;
        }
        return (one.reason == process && !one.tells && (has(material) || has(certificate))) ||
               (one.reason == material && has(certificate)) ||
               (one.reason == size && has(quantity)) ||
               (one.reason == process && !one.tells && (has(size) || has(quantity))) ||
               (one.reason == material && (has(size) || has(quantity)));
    });
    return found;
}

}  // namespace clusterlotse::matching
