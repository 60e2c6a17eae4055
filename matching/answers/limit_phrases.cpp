#include "matching/answers/answer_phrases.hpp"

namespace clusterlotse::matching {
namespace {

constexpr Phrase kLimitPhrases[] = {
    {Does::limits,
     " (?:@n|\\d+) (?:W){0,4}(?:, |aber |und |but |and )+(?:nicht |not )?(?:W){0,1}(?:die |den |"
     "the )?(?:anderen|andern|annern|restlichen|uebrigen|rest|others?|remaining|other) "
     "(?:(?:@n|\\d+) |pieces |stueck |teile )?(?:W){0,4}(?:nicht|nein|no|not|cannot|kein|leider|"
     "nichts) |"
     " (?:@n|\\d+) (?:W){0,4}(?:, |aber |und |but |and )*(?:nicht|not) (?:die |den |the )?(?:"
     "anderen|andern|annern|restlichen|uebrigen|rest|others?|remaining|other) |"
     " (?:muessten|muesst|muesste|muessen|muss|sollten|have to|has to|need to) (?:W){0,6}("
     "?:anderweitig|woanders|anderswo|extern|selbst|selber|jemand anders|jemand anderes|"
     "elsewhere) |"
     " (?:von|of) (?:den|the|ihren|euren|deinen|your) (?:@n|\\d+) (?:, )?"
     "(?:koennen|koennten|kann|koennte|schaffen|machen|wuerden|liefern|nehmen|gehen|gingen|we|wir|"
     "ich|i) (?:W){0,3}(?:@n|\\d+) |"
     " (?:@n|\\d+) (?:von|of) (?:den |the |ihren |euren |deinen |your )?(?:@n|\\d+) "
     "(?:,|@p|koennen|koennten|koennte|kann|schaffen|machen|liefern|gehen|gingen|ginge|wir|we|zu|"
     "fuer|"
     "at|for|bis|machbar|moeglich|drin|waeren|sind|feasible|possible|doable) |"
     " (?:nur|bloss|maximal|max|hoechstens|lediglich|only|at most|up to|just|bis zu) (?:ca |etwa "
     "|about )?(?:@n|\\d+) (?:davon|of them|of those|of these) (?:,|@p|at|zu|fuer|for|je|bis|by|"
     "moeglich|machbar|drin|koennen|koennten|schaffen|liefern|gehen|gingen|waeren|wir|ich|zum|$)|"
     " (?:@n|\\d+) (?:von|of) (?:den |the |ihren |euren |deinen |your )?(?:@n|\\d+) $|"
     " (?:@n|\\d+) (?:machen|nehmen|liefern|fertigen|drehen|fraesen|make|take|do|supply) (?:wir "
     "|ich "
     ")?(?:, |aber |und |but |and )*(?:die |den |the )?(?:anderen|andern|restlichen|uebrigen|rest|"
     "others|remaining|other) |"
     " @v (?:ja|okay|yes) (?:W){0,2}@v (?:nein|nicht|no|not) |"
     " (?:nur|bloss) (?:ein|einen|zum) teil |^ nur (?:[a-z]+ )?@v , "
     "(?:[a-z@]+ )+(?:woanders|anderswo|extern|selbst|selber|elsewhere) |^ nur [a-z]+ @v , "
     "(?:W){1,3}(?:nicht|nein|kein|leider) | (?:do|make|take|manage) half |"
     " rest (?:W){0,5}(?:nicht|nein|erst|leider|no) | den rest | the rest | haelfte | half of | "
     "teilweise | partially | partly | einen teil | teilmenge | (?:teile|part|some) (?:davon|of "
     "it|of them) | zum teil | teils | (?:maximal|max|hoechstens|nur|bis zu|only|at most|up "
     "to|just|lediglich) (?:ca |etwa |die ersten )?@n "
     "(?:W){0,4}(?:drin|koennen|moeglich|machbar|schaffen|liefern|waeren|geht|gehen|davon|of "
     "them|by then|fertigen|bis @d|uebernehmen)| (?:can|could) (?:only|just) "
     "(?:W){0,4}(?:@n|\\d+ of (?:them|those|these|the)) | "
     "(?:can|could) (?:take|do|make|manage) (?:@n|\\d+)(?: pcs)? of (?:them|these|those)| "
     "(?:koennen|koennten|machen|schaffen|uebernehmen) (?:wir |ich )?(?:leider "
     ")?(?:nur|maximal|hoechstens|lediglich) (?:das |die |den |@n)| nur (?:das|die|den|einen) "
     "(?:W){1,4}(?:koennen|machen|uebernehmen|schaffen|koennten|moeglich|anbieten|ohne)|^ (?:5 "
     ")?nur (?:das|die|den) |^ (?:@n|die ersten @n|\\d+) "
     "(?:W){0,2}(?:koennen|koennten|koennte|schaffen|bekommen|kriegen|gehen|ginge|gingen|waeren "
     "drin|sind drin|liefern|machen)| (?:drin|machbar|moeglich) , mehr nicht | alles bis auf | "
     "alles ausser | everything (?:but|except) | all but | (?:@n|\\d+) (?:davon|of them) "
     "(?:W){0,1}(?:koennen|koennten|machen|schaffen|liefern) | not more | mehr (?:W){0,4}nicht "},
    {Does::busy,
     " @d (?:sind |ist |bin |are |wir |ich |we |leider |schon |komplett |total |noch |alles |"
     "bereits )*(?:voll|dicht|belegt|ausgebucht|ausgelastet|full|booked) | "
     "(?:voll|dicht|full|booked) (?:in |im |for )@d |"
     " full (?:up )?(?:W){0,1}(?:until|till|til|through) | booked (?:out|solid|up) | flat out | "
     "(?:alles|total) (?:dicht|belegt|voll) | bis @d (?:W){0,3}(?:dicht|voll|belegt) | bis "
     "(?:oben|unters) |"
     " ausgelastet | ausgebucht | ueberlastet | ueberbucht | verplant | ueberbelegt | voll "
     "(?:W){0,3}(?:belegt|bis|mit|ausgebucht)| (?:auftragsbuecher|auftragsbuch|buecher|maschinen) "
     "(?:W){0,4}(?:voll|belegt|verplant|dicht) | sind (?:W){0,6}(?:zu|dicht|voll|belegt) "
     "(?:$|,|bis|mit|@d|und)| (?:kein(?:e|en)?|no|keinerlei|fehlen?|mangels|zu wenig|nicht "
     "genug|nicht genuegend|ohne|wenig) "
     "(?:W){0,4}(?:kapazitaet|kapazitaeten|capacity|leute|personal|zeit|time|luft|maschine "
     "frei|freie maschine|maschinen frei|mitarbeiter|maschinenzeit|termine frei|spindeln|spindel "
     "frei|slots|fachkraefte|ressourcen) | kapazitaet(?:en)? "
     "(?:W){0,5}(?:nicht|erschoepft|voll|belegt|ausgeschoepft|fehlt|fehlen|mehr|knapp|eng|"
     "ausgebucht) | land unter | zu viel (?:W){0,2}(?:um die ohren|arbeit|zu tun|los|auf dem "
     "tisch|auftraege) | (?:fully|completely|totally) (?:booked|loaded|busy) | (?:too|very) busy | "
     "overloaded | overbooked | at capacity | swamped | snowed under | full up | (?:we are|we re) "
     "(?:W){0,2}full | "
     "(?:defekt|kaputt|ausgefallen|in reparatur) | maschine (?:W){0,2}steht | bis (?:oben "
     "hin|obenhin|unters dach|zum anschlag)| "
     "(?:krank|krankheit|krankheitsbedingt|betriebsferien|betriebsurlaub|personalmangel|"
     "kapazitaetsmangel|engpass|kapazitaetsgruenden|auslastung) | genug zu tun | laeuft "
     "(?:W){0,4}ueber | (?:plenty|enough) (?:W){0,2}(?:work|to do) | auftraege bis | komplett zu | "
     "kurz vorm | enough on our plate "}};

}  // namespace

std::span<const Phrase> limit_phrases() {
    return kLimitPhrases;
}

}  // namespace clusterlotse::matching
