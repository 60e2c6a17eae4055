#include "commands/desk/status_words.hpp"

#include "commands/wording/clauses.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestStatusQuestion = 120;

const std::string kOpening =
    "(?:(?:hallo|hi|hey|moin|guten|gude|servus|tag|morgen|hello|sagen sie|sag|mal|bitte|please|"
    "und|also|so|lotse|zu|zum bedarf|wegen|bei|for|on|about) )*";
const std::string kTailOfStatus =
    "(?: (?:denn|schon|eigentlich|inzwischen|bitte|please|yet|da|danke|thanks|on this|with this|"
    "damit|dazu|aus))*";

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
    "wann (?:meldet|melden|antwortet|antworten|kommt|kommen|hoere|hoeren|gibt)(?: (?:sich|ich|wir|"
    "es|da|denn|mal|endlich|was|wer|jemand|einer|etwas|antworten|angebote|die|eine|antwort))+|"
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

std::string words_beside_number(std::string_view text) {
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b)");
    std::string rest(text);
    RE2::GlobalReplace(&rest, number, " ");
    return plain_words(rest);
}

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

bool asks_what_comes_next(std::string_view text) {
    static const std::string now =
        "(?:jetzt|nun|denn|dann|da|eigentlich|als naechstes|danach|damit|hier|bei (?:mir|uns)|mit "
        "(?:meine[rm]|unsere[rm]|der|dem) (?:anfrage|bedarf|sache))";
    static const RE2 german(
        kOpening +
        "(?:na|tja|ok|okay|gut|ja|aha|schade|oh|hm)* ?(?:und |also |ja |denn )*(?:"
        "wie (?:geht|gehts|geht s|laeuft|soll)(?: (?:es|das|s|die sache))?(?: " +
        now +
        ")* weiter(?: gehen)?|"
        "wie weiter|was (?:passiert|geschieht|kommt|folgt|ist|wird|machen wir|macht ihr|machen "
        "sie)(?: "
        "(?:jetzt|nun|denn|dann|eigentlich|weiter|da|damit|als naechstes|danach))+|"
        "was (?:jetzt|nun|dann)|was (?:sind|ist) (?:die |der )?naechsten? schritte?|"
        "(?:die )?naechsten? schritte?|wie ist (?:das|der) weitere (?:ablauf|vorgehen)|"
        "(?:was )?(?:muss|soll|kann) ich (?:jetzt|nun|noch|denn|da|dann)(?: "
        "(?:jetzt|noch|was|etwas|denn))* "
        "(?:tun|machen)|wann (?:geht|gehts|geht s|kommt)(?: (?:es|das|s|die anfrage|der bedarf|die "
        "sache|meine anfrage|mein bedarf))* (?:raus|los|hinaus|naus|an die firmen)|"
        "wann (?:hoere|hoer|hoeren) (?:ich|wir) (?:(?:wieder|was|etwas) )*(?:von "
        "(?:ihnen|euch|"
        "dir))?)(?: " +
        now + ")*" + kTailOfStatus
    );
    static const RE2 and_now(
        "(?:(?:hallo|na|tja|ok|okay|gut|ja|so|aha|schade|oh|hm) )*und (?:jetzt|nun|dann)(?: "
        "weiter)?"
    );
    static const RE2 english(
        kOpening +
        "(?:ok |okay |so |and |well |oh )*(?:what (?:happens|comes|is|s|do we do|are you doing)"
        "(?: (?:now|next|then|from here))+|what(?: now| next)|now what|and now|what are the next "
        "steps|"
        "(?:the )?next steps|how (?:does (?:it|this) go on|do we (?:go on|proceed)|will "
        "(?:it|this) go on)"
        "(?: now| from here)?|what (?:do|should|can) i do now|when (?:will|do) i hear(?: back| "
        "from "
        "(?:you|anyone|somebody))*)" +
        kTailOfStatus
    );
    if (text.size() > kLongestStatusQuestion) {
        return false;
    }
    const std::string words = words_beside_number(text);
    return RE2::FullMatch(words, german) || RE2::FullMatch(words, and_now) ||
           RE2::FullMatch(words, english);
}

}  // namespace clusterlotse::commands
