#include "commands/desk/status_words.hpp"

#include "commands/desk/status_parts.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// "Wie steht es denn um meine Anfrage"
const std::string kHow =
    "(?:wie|wo) (?:steht|stehts|schauts?|siehts?|laeufts?|sieht|laeuft|ist|stehen wir|weit|geht)"
    "(?: (?:es|s|denn|eigentlich|jetzt|aktuell|inzwischen|so|damit|aus|der|die|das|da|mit|um|"
    "unsere[rmn]?|meine[rmn]?|unser|mein|anfrage|sache|bedarf|auftrag|stand|aktuelle|dinge|lage|"
    "sind wir|wir|seid ihr|sind sie|bist du))*";

/// "Gibt es schon Antworten", "hat sich jemand gemeldet"
const std::string kAnything =
    "(?:was )?(?:ist |gibt es |gibts |gibt s |hat sich |haben sich |haben wir |sind |kam |kamen |"
    "wer hat |hat |tut sich )?(?:denn |da |hier |dort |dazu |schon |inzwischen |mittlerweile |"
    "eigentlich |bereits |bisher |noch )*(?:(?:was|etwas|irgendwas|irgendetwas) (?:neues?|gehoert|"
    "getan|passiert)|neues|neuigkeiten|(?:irgendwelche |die ersten |erste |eine |ein )?"
    "(?:antworten?|angebote?|rueckmeldung(?:en)?|zwischenstand)(?: da| eingegangen| gekommen)?|"
    "(?:jemand|wer|einer|welche|firmen) (?:gemeldet|geantwortet|angeboten|reagiert)|"
    "(?:geantwortet|angeboten)|"
    "(?:was|etwas|jemand|wer|einer)(?: (?:da|gekommen|reingekommen|eingegangen))?)";

const std::string kState =
    "(?:was ist )?(?:der )?(?:aktuelle[rn]? |akt )?(?:zwischen)?stand(?: der dinge)?|"
    "status(?: update)?";

const std::string kEnglish =
    "(?:(?:is|are) there |have you (?:got |had )?|do you have )?(?:any|some) "
    "(?:news|updates?|answers?|offers?|replies|quotes|response)"
    "(?: (?:on|about|for) (?:this|that|it|my request|our request))?(?: so far| yet)?|"
    "what(?: s| is)? the (?:status|state of play|latest)|what s new|"
    "how(?: s| is)? (?:it|this|that|my request|our request) (?:going|coming along|looking)|"
    "how(?: are)? (?:we|things) (?:doing|standing|going|looking)|where do we stand|"
    "(?:has|did) (?:anybody|anyone|somebody) (?:answered|replied|quoted|answer|reply|offered)|"
    "who (?:has |have |all )*(?:answered|replied|quoted|responded|offered)(?: so far)?|"
    "(?:anything|any news|anything new|anybody|anyone)(?: yet| so far)?";

/// "Noch nix?", "wir brauchen es langsam dringend", "bitte nachfassen"
const std::string kImpatient =
    "wann (?:meldet|melden|antwortet|antworten|kommt|kommen|hoere|hoer|hoeren|heer|gibt|krieg|krie)"
    "(?: "
    "(?:sich|ich|isch|wir|mer|mir|es|da|do|denn|dann|mal|endlich|was|ebbes|wer|jemand|einer|etwas|"
    "wieder|antworten|angebote|die|eine|antwort))+|"
    "(?:haben|habt|hast|hat|gibt es|gibts|ist)(?: (?:sie|ihr|du|denn|da|schon|jetzt|inzwischen|"
    "bereits))* schon(?: (?:denn|da|inzwischen))* (?:jemand|jemanden|wen|wer|was|etwas|einen|eine|"
    "firmen)(?: (?:gefunden|da|dafuer|passendes|passenden|gemeldet|geantwortet|gehoert))?|"
    "(?:have you|did you) (?:found|find|got) (?:anybody|anyone|somebody|someone)(?: yet)?|"
    "(?:wann|bis wann) (?:bekomme|bekommen|kriege|kriegen|erhalte|erhalten|habe|haben|hab) "
    "(?:ich|wir)"
    "(?: (?:denn|da|die|eine|erste|ersten|endlich|wohl|mit))* "
    "(?:antwort|antworten|angebot|angebote|"
    "rueckmeldung|rueckmeldungen|bescheid)|when (?:do|will|can) (?:i|we) (?:get|expect|have) "
    "(?:the |an "
    "|any )?(?:first )?(?:answers?|offers?|quotes|replies|feedback)|"
    "(?:wie viele|wieviele?)(?: (?:firmen|betriebe|leute|anbieter|lieferanten))? (?:habt|haben|"
    "hast|wurden|sind)(?: (?:ihr|sie|du|denn|schon|jetzt|bisher|da))* (?:gefragt|angefragt|"
    "angeschrieben|kontaktiert|befragt)|"
    "(?:wer|welcher|welche firma)(?: (?:ist|war|waere|liegt|denn|bisher|jetzt|am|der|die|vorne|"
    "mit))* (?:guenstigste[nr]?|billigste[nr]?|schnellste[nr]?|guenstiger|vorne)|"
    "(?:was|wie viel|wieviel) (?:kostet|kosten|nimmt|will|verlangt) (?:(?:es|das|s|die|der|denn|"
    "teile|haben) )*(?:bei|beim) (?:der |dem )?[a-z]{3,}(?: [a-z]{3,}){0,2}|"
    "what does it cost at [a-z]{3,}(?: [a-z]{3,}){0,2}|"
    "who is (?:the )?(?:cheapest|fastest)|how many (?:firms )?(?:have you |did you |were )"
    "(?:asked|ask|contacted)|"
    "(?:immer )?(?:noch|bisher|bis jetzt) (?:gar )?(?:nix|nichts|niemand|keiner|keine[nr]?)"
    "(?: (?:antworten?|antwort|rueckmeldung(?:en)?|angebote?|reaktion|da|gekommen|gehoert|gemeldet|"
    "passiert|neues))*|"
    "(?:tut|ruehrt|bewegt) sich (?:da |schon |denn |noch )*(?:was|etwas|nichts|nix)|"
    "dauert (?:das|es|s)(?: denn| noch| etwa| jetzt)* (?:lange|lang|laenger)|"
    "wie lange (?:dauert|brauchts?|brauchen|braucht) (?:das |es |ihr |sie |denn |noch )*|"
    "(?:es eilt|es pressiert|es ist dringend|wird dringend|wir warten|wir brauchen "
    "(?:es|das|sie|die "
    "teile))?(?: (?:jetzt|langsam|wirklich|echt|sehr|dringend|nun|aber))*(?: bitte)? ?"
    "(?:nachfassen|nachhaken|nachfragen|dranbleiben)|"
    "(?:wir |ich )?(?:brauchen|brauche|brauchens|braeuchten) (?:es|das|sie|die teile|s)"
    "(?: (?:jetzt|langsam|wirklich|echt|sehr|dringend|nun|aber|schnell|bald))+|"
    "was (?:ist|wird|macht|wurde) (?:denn |jetzt |nun |eigentlich )*(?:mit|aus)? ?(?:meine[rm]?|"
    "unsere[rm]?|der|dem|die) (?:anfrage|bedarf|sache|auftrag)|"
    "whats?(?: s| is)? (?:happening|going on|up) with (?:my|our|the) (?:\\w+ ?){1,3}|"
    "(?:still )?(?:nothing|no (?:answers?|offers?|news|replies|reply))(?: yet)?|"
    "(?:please )?(?:chase them|follow up|chase it up)(?: please)?|how long will (?:it|this) take|"
    "wer (?:macht|fertigt|bekommt|kriegt|uebernimmt) (?:das|es|s|den auftrag|die teile)(?: "
    "(?:jetzt|nun|denn))+|"
    "(?:ist|laeuft|gilt) (?:der|das|die|mein|meine|unser|unsere|es)(?: (?:bedarf|anfrage|sache))?"
    "(?: (?:denn|eigentlich|jetzt))* (?:immer )?noch(?: (?:offen|aktuell|aktiv|da|am laufen))?|"
    "(?:is|are) (?:it|this|that|they|my request|our request) still (?:open|running|active)|"
    "(?:warum|wieso|weshalb) (?:haben|habt|hast|wurden?)(?: (?:sie|ihr|du|denn|da|hier))*(?: "
    "(?:nur|bloss|erst|so))* (?:eine|ein|einen|wenige|zwei|keine)(?: "
    "(?:firma|firmen|betriebe?|anbieter))? (?:gefragt|angefragt|angeschrieben)|"
    "(?:was|wie) (?:sagen|meinen|machen|ist mit|sieht es mit|schauts bei)(?: denn)? (?:die |den )?"
    "(?:anderen|andern|restlichen|uebrigen)(?: (?:firmen|anbieter))?|"
    "(?:haben|hat)(?: sich)? (?:die |den )?(?:anderen|andern|restlichen|uebrigen|sonst)(?: "
    "(?:firmen|"
    "anbieter|schon|noch|jemand|wer|inzwischen))* (?:geantwortet|gemeldet|angeboten)|"
    "wer hat (?:denn |sich )?sonst(?: noch)? (?:geantwortet|gemeldet|angeboten)|"
    "(?:die )?(?:anderen|andern)(?: (?:firmen|anbieter))?|what (?:about|do|did) the others?(?: "
    "(?:say|"
    "said|offer))?|(?:any word from|have) the others?(?: (?:answered|replied))?|"
    "(?:hab|habe|haben|hat) (?:ich|wir) (?:das|es|die anfrage|den bedarf)(?: (?:schon|denn|jetzt|"
    "eigentlich))* (?:abgeschickt|geschickt|rausgeschickt|gestellt|freigegeben)|"
    "was (?:hab|habe|haben) (?:ich|wir)(?: (?:da|denn|eigentlich|nochmal|noch mal))* "
    "(?:geschrieben|"
    "angefragt|gestellt)|"
    "(?:warum|wieso|weshalb)(?: (?:denn|da|hier|eigentlich))* (?:nur|bloss|erst|so|gerade) "
    "(?:eine|ein|"
    "einen|zwei|drei|wenige|wenig)(?: (?:einzige|einziger|einzigen))?(?: (?:firma|firmen|betriebe?|"
    "anbieter|lieferanten?|antworten?|angebote?))?(?: (?:gefragt|angefragt|angeschrieben))?|"
    "why (?:only|just|so) (?:one|two|three|few)(?: (?:firm|firms|supplier|suppliers|company|"
    "companies|answers?|offers?))?|"
    "why (?:did|have) you (?:only )?(?:ask|asked) (?:only )?(?:one|two|so few|no)(?: (?:firm|firms|"
    "supplier|suppliers))?";

const std::string kAbout = " (?:mit|zu|zum|zur|bei|beim|um|wegen|on|about|for|with) ";

/// "… zu den Drehteilen", "on the turned parts": whose news are asked for.
const std::string kOfAnything =
    kAbout +
    "(?:mein\\w*|unser\\w*|den|dem|der|die|das|diese\\w*|my|our|the|this|those|these)"
    "(?: [a-z]{3,}){1,3}";

/// "… mit meinen Bolzen", "um die Drehteile": what he has asked for, no side of it.
const std::string kOfParts =
    kAbout +
    "(?:(?:mein\\w*|unser\\w*|my|our)(?: [a-z]{3,}){1,3}|(?:den|die|the|diese\\w*|those|these) "
    "(?:[a-z]+ "
    ")?[a-z]*(?:laschen?|winkeln?|konsolen?|rahmen|huelsen?|scheiben?|achsen?|zapfen|rohren?|"
    "profilen?|gestellen?|deckeln?|hebeln?|federn?|spindeln?|walzen?|brackets?|frames?|"
    "teilen?|wellen?|bolzen|buchsen?|flansche?n?|bleche?n?|stiften?|gehaeusen?|"
    "ringen?|platten?|raeder\\w*|parts|shafts|bushes|bolts|plates|housings|pins|rings))";

}  // namespace

bool asks_for_status(std::string_view text) {
    if (text.size() > kLongestStatusQuestion) {
        return false;
    }
    static const RE2 question(
        kOpening + "(?:" + kHow + "|" + kAnything + "|" + kState + "|" + kEnglish + ")" +
        kTailOfStatus
    );
    static const RE2 impatient(kOpening + "(?:" + kImpatient + ")" + kTailOfStatus);
    static const RE2 of_need(
        kOpening + "(?:" + kHow +
        ") ?(?:(?:bei|mit|um|zu) (?:dem|der|meinem|meiner|unserem|unserer) "
        "(?:bedarf|anfrage|sache)) (?:mit|zu|ueber|wegen) (?:den|der|dem|meinen|unseren)"
        "(?: [a-z]{3,}){1,2}"
    );
    static const RE2 of_parts(
        kOpening + "(?:" + kHow + kOfParts + "|(?:" + kAnything + "|" + kEnglish + ")" +
        kOfAnything + ")" + kTailOfStatus
    );
    // What a firm is asked, or a need that is worded like one.
    static const RE2 of_offer(
        R"(\b(?:preis\w*|oberflaeche\w*|toleranz\w*|material\w*|werkstoff\w*|zeichnung\w*|masse\w*|surface|tolerance\w*|drawing\w*|kapazitaet\w*|lieferzeit\w*|liefertermin\w*|angebot\w*|price\w*|capacit\w*|lead|offer|quote)\b|\d)"
    );
    const std::string words = words_beside_number(text);
    return RE2::FullMatch(words, question) || RE2::FullMatch(words, impatient) ||
           RE2::FullMatch(words, of_need) ||
           (RE2::FullMatch(words, of_parts) && !RE2::PartialMatch(words, of_offer));
}

bool names_own_needs(std::string_view text) {
    static const RE2 own(
        kOpening +
        "(?:(?:offene|meine|unsere|alle|laufende|meine offenen|unsere offenen) "
        "(?:bedarfe?|anfragen)|"
        "(?:offener|offne|laufender|mein|unser) bedarf|bedarfe?|"
        "(?:my |our |the )?open (?:needs?|requests?)|(?:my|our) (?:needs?|requests?)|needs?)" +
        kTailOfStatus
    );
    return text.size() <= kLongestStatusQuestion && RE2::FullMatch(words_beside_number(text), own);
}

bool asks_who_gets_order(std::string_view text) {
    static const RE2 who(
        kOpening +
        "(?:wer|welche firma|who|which firm) "
        "(?:hat|bekommt|kriegt|erhaelt|macht|has|gets|got|does) "
        "(?:denn |jetzt |nun |eigentlich )*(?:den|unseren|meinen|the|our|my) "
        "(?:auftrag|zuschlag|order|job)(?: (?:bekommen|gekriegt|erhalten))?" +
        kTailOfStatus
    );
    return text.size() <= kLongestStatusQuestion && RE2::FullMatch(words_beside_number(text), who);
}

bool asks_what_waits(std::string_view text) {
    static const RE2 waits(
        kOpening +
        "(?:was (?:liegt|steht|ist|gibts|gibt es|haben wir|hab ich|habe ich|wartet)(?: (?:denn|so|"
        "heute|gerade|noch|alles|bei mir|da|jetzt|zu|auf mich))*(?: (?:an|offen|tun|neues|neu|"
        "liegen))*|"
        "offene (?:bedarfe|anfragen|sachen|punkte|freigaben)|(?:liegt|ist|wartet)(?: (?:noch|was|"
        "etwas|gerade))* (?:an|offen|was|etwas)|meine liste|todo|to do|what(?: s| is) "
        "(?:open|waiting|pending)(?: for me)?|anything (?:open|waiting|pending|to do))" +
        kTailOfStatus
    );
    return text.size() <= kLongestStatusQuestion &&
           RE2::FullMatch(words_beside_number(text), waits);
}

}  // namespace clusterlotse::commands
