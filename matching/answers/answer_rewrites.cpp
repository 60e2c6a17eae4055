#include "matching/answers/answer_rewrites.hpp"

#include "matching/answers/phrase_list.hpp"

#include <vector>

namespace clusterlotse::matching {
namespace {

struct Rewrite {
    const char* pattern;
    const char* by;
};

/// What only looks like a no. `W` stands for one word.
constexpr Rewrite kRewrites[] = {
    {" (?:nicht|nichts|nie|kein|keine|keinen|nothing|not|never|cannot|anything) "
     "(?:W){0,1}(?:unter|below|under|weniger "
     "als|less than|fewer than) @n ",
     " @under "},
    {" (?:unter|below|under) (?:@t|@n) (?:W){0,5}(?:nichts|nicht|kein|keine|nothing|not|no|cannot) "
     "(?:an )?",
     " @under "},
    {" (?:nehmen|machen|take|do|accept) (?:W){0,3}(?:nichts|nicht|keine|nothing|not) "
     "(?:W){0,2}(?:unter|below|under|less than) @t ",
     " @under "},
    {" keine? (?:auftraege|anfragen|sachen|teile|jobs|orders|work) (?:unter|below|under) @t ",
     " @under "},
    {" (?:sonst|ansonsten|otherwise) (?:lohnt|rechnet) (?:W){0,4}nicht ", " "},
    {" (?:darunter|below that) (?:W){0,2}(?:nicht|nichts|kein|nothing|not) ", " "},
    {" (?:vorher|davor|frueher|before that) (?:geht |ginge |geht es |ginge es |wird es |leider "
     "|aber "
     ")*(?:nicht|nichts|nothing|not) ",
     " "},
    {" (?:heuer|dieses jahr|diesen monat|this year|this month) (?:W){0,3}"
     "(?:nicht|nichts|kein|keine|not|nothing)(?: mehr)? (?:W){0,2}, ",
     " "},
    {" keine? (?:W){0,2}(?:kapazitaet|kapazitaeten|luft|maschine|maschinen) "
     "(?:W){0,2}(?:frei|vorhanden|uebrig) ",
     " "},
    {"^ (?:nein|no|quatsch|halt|sorry|moment|ups) (?:, )?(?:also )?(?:wir |ich )?(?:haben |habe "
     ")?doch "
     "(?:W){0,1}(?:interesse|ja|gern|machbar|moeglich|dabei|interested|yes) ",
     " @yes "},
    {"^ (?:nein|no) , (?:interesse|interested) $", " @yes "},
    {"^ nein , (?:wir |ich )(?:koennen|machen|schaffen) (?:W){0,1}doch (?:noch |anbieten |machen "
     ")?$",
     " @yes "},
    {" (?:halten|halte) (?:wir|ich) (?:uns|mich) (?:W){0,2}(?:raus|heraus|zurueck|fern) ",
     " absage "},
    {" ohne (?:W){0,1}(?:zeichnung(?:en)?|unterlagen|step|modell) (?:W){0,3}(?:kein|keinen|nicht) "
     "(?:preis|angebot|kalkulation|machbar|moeglich)? ?",
     " "},
    {" (?:gar )?(?:kein(?:e|en|erlei)?|no|not a|ohne) (?:grosse[sn]? "
     ")?(?:problem|probleme|ding|sache|thema|worries|schwierigkeiten|weiteres) ",
     " @yes "},
    {" keine frage ", " @yes "},
    {" (?:ist|sind) (?:uns|mir) zu (?:unklar|ungenau|vage|duenn) ", " "},
    {" (?:nicht|not|kaum) (?:zu|too|allzu) (?:teuer|expensive|viel|viele|wenig|much|many|little) ",
     " "},
    {" (?:haben |habe )?(?:wir |ich )?nicht (?:da|do|auf lager|am lager|vorraetig) (?:, |aber )*"
     "(?:W){0,3}(?:besorgen|beschaffen|bestellen|ordern) ",
     " @yes "},
    {" (?:war|waren|wart) (?:W){0,6}dabei ", " "},
    {" dabei (?:war|waren|gewesen) ", " "},
    {" (?:koennen|kann) (?:wir |ich )?(?:auch )?nicht ausschliessen ", " "},
    {" (?:nicht|not|keinesfalls|never|nichts|nie) (?:vor|before|bevor|unter|below|mehr als|more "
     "than|weniger als) ",
     " "},
    {" (?:nicht nur|not only|nicht zuletzt|nicht besser als|nicht schlechter) ", " "},
    {" (?:nicht (?:so )?schlecht|nicht auszuschliessen|nicht ausschliessen|warum (?:eigentlich "
     ")?nicht|why not|not bad) ",
     " "},
    {" nicht (?:auszuschliessen|ausschliessen) ", " "},
    {" (?:ueberhaupt|gar) (nichts?|kein) ", " nicht "},
    {" (?:if|wenn|falls|sofern|solange) (?:W){1,3}nicht (?:W){0,2}", " "},
    {" (?:nicht mehr|noch nicht) (?:lang|lange|viel) ", " "},
    {" ausser (?:W){1,4}", " "},
    {" nicht zwingend ", " "},
    {" (?:vor|before) (?:dem |den |der |the |anfang |mitte |ende )?@d (?:wird |ist |is |geht |das "
     "|es |"
     "da |bei uns |leider ){0,4}(?:nichts|nicht|nothing|not|kein|no) , ",
     " , "},
    {"^ (?:die |das |der |den |the )(?:W){1,3}(?:nein|no|nicht|leider nicht) , (?:aber |but "
     ")?(?:die "
     "|das |der |den |the )(?:W){1,3}(?:ja|yes|gern|schon|okay) $",
     " @w nein , @w ja "},
    {"^ (?:die |das |der |den |the )(?:W){1,3}(?:ja|yes|gern|schon|okay) , (?:aber |but )?(?:die "
     "|das "
     "|der |den |the )(?:W){1,3}(?:nein|no|nicht|leider nicht) $",
     " @w ja , @w nein "},
    {" dann (?:W){0,2}(?:mache|machen|schicke|gebe|kalkuliere|rechne|schaue) (?:ich|wir) "
     "(?:W){0,3}(?:preis|angebot|kalkulation) ",
     " "},
    {" keine ahnung ", " "},
    {" (?:whether|ob) (?:we|wir|i|ich) (?:can|could|koennen|koennten) ", " whether "},
    // What is only missing to reckon refuses nothing.
    {" (?:(?:uns|mir) )?(?:fehlt|fehlen) (?:uns |mir |noch |nur |hier |leider |dazu |dafuer )*"
     "(?:W){0,2}(?:angabe|angaben|zeichnung|zeichnungen|info|infos|information|informationen|mass|"
     "masse|daten|unterlagen|step|modell|toleranz|toleranzen|spezifikation|stueckliste|details) ",
     " "},
    {" (?:machen|geht|gehen|koennen|liefern) (?:W){0,2}, (?:aber |but )?(?:fuer |zu |um |bei )?"
     "(?:weniger|drunter|darunter|billiger|guenstiger|less) (?:geht |gehts |geht es |ist |machen "
     "wir |wir |es |leider |auch |da )*(?:nicht|nichts|not) ",
     " machen wir "},
    // "Da kenne ich jemanden": who speaks as people do there would be "kann ich".
    {" koennen ich ", " "},
    {" ich koennen (?:da |dort |auch |noch )*(?:jemand|jemanden|wen|einen|eine|leute) ", " ich "},
    {" (?:noch )?(?:nicht|nichts|noch nichts) (?:W){0,2}sagen ", " @say "},
    {" (?:do|does|don|did) t ", " cannot "},
    {" (?:can|won|isn|aren|couldn|wouldn|doesn|don|didn|haven) t ", " cannot "}};

}  // namespace

void rewrite_seeming_noes(std::string& words) {
    static const std::vector<PhraseList> patterns = [] {
        std::vector<PhraseList> made;
        for (const Rewrite& row : kRewrites) {
            made.emplace_back(row.pattern);
        }
        return made;
    }();
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        patterns[i].replace(words, kRewrites[i].by);
    }
}

bool take_missing_certificate(std::string& words) {
    static const PhraseList missing(
        " @c (?:haben |besitzen |hat |is |ist )?(?:wir |ich |man )?(?:leider |aber |zwar "
        "|allerdings "
        ")?(?:noch nicht|noch keine?n?|not yet)(?: (?:erhalten|da|vorhanden|bekommen|abgeschlossen|"
        "zertifiziert|fertig|durch|certified|there|in place))? | "
        "(?:noch nicht|noch keine?n?|noch ohne|not yet|no) (?:nach |zertifiziert |certified |to "
        "|for "
        "|die |eine |unsere |the )*(?:[a-z]+ )?(?:[0-9]+ )?@c (?:zertifiziert |certified |yet )?"
    );
    // "No EN 9100" refuses, "no EN 9100 yet" does not.
    static const PhraseList so_far(" (?:noch|yet) ");
    if (!so_far.find(words) || !missing.find(words)) {
        return false;
    }
    missing.replace(words, " , ");
    return true;
}

}  // namespace clusterlotse::matching
