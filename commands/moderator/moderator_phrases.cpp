#include "commands/moderator/moderator_phrases.hpp"

#include <array>

namespace clusterlotse::commands::phrases {

const RE2& greeting_line() {
    static const RE2 pattern(
        R"((?:hallo|hi|hey|moin|servus|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?|dear|hello|good (?:morning|afternoon|evening))(?: [^ ,.!?]+){0,4}[,.!]?)"
    );
    return pattern;
}

const RE2& closing_line() {
    static const RE2 pattern(
        R"((?:mit |viele[n]? |beste[n]? |liebe[n]? |schöne[n]? |freundliche[nr]? |herzliche[n]? |mit freundlichen |kind |best |warm )*(?:grüße[n]?|gruß|gruss|gruesse[n]?|mfg|lg|vg|regards|greetings)(?: .{0,40})?[,.!]?)"
    );
    return pattern;
}

const RE2& just_a_number() {
    static const RE2 pattern(
        R"((?:nr|nummer|no|number|punkt|ziffer|zu|firma)?[. ]*(\d{1,2})[ .)!]*)"
    );
    return pattern;
}

const RE2& release() {
    static const RE2 pattern(
        R"(ja(?:wohl|wohl|a)?|jo|jep|jup|yes|yep|yeah|y|ok|okay|oki|o\.?k\.?|klar|alles klar|passt(?: so| schon| alles)?|in ordnung|geht in ordnung|einverstanden|(?:ist |hiermit )?frei(?:gegeben)?|(?:doch |so )?freigeben|freigabe(?: erteilt)?|(?:doch |jetzt |nur )?raus damit|raus|(?:kann|darf|soll|geht|das kann|das darf|das geht|kann so|darf so|so) (?:so |jetzt )?raus(?:gehen)?|go(?: ahead)?|(?:please )?release(?: it| them)?|released|approved?|send(?: it| them)?(?: out)?|los|los geht's|abschicken|rausschicken|verschicken|senden|schick(?:en)?(?: sie)?(?: es| das| die anfrage)? (?:raus|los|ab)|(?:doch |jetzt |bitte )?(?:anfragen|fragen)|(?:doch )?alle (?:an)?fragen|(?:an )?alle (?:drei|vier|fünf)|ask(?: them)?(?: all)?(?: after all)?|gib(?: sie| es| das| den bedarf)?(?: bitte)? frei|geben sie (?:es |das |den bedarf )?(?:bitte )?frei|ich gebe (?:es |das |den bedarf )?frei|gebe ich frei|alles gut|sieht gut aus|(?:that )?looks good|fine|that's fine|sure|(?:so )?machen|so|genau|genau so|weiter|gut|gerne|einfach raus)"
    );
    return pattern;
}

const RE2& release_and() {
    static const RE2 pattern(
        R"((?:ja(?:wohl)?|jo|yes|yep|ok|okay|klar|passt|frei|freigeben|freigegeben|freigabe|release(?: it)?|released|go(?: ahead)?|gut|einverstanden|doch anfragen|anfragen|send it|raus damit|approved)[ :]+(.+))"
    );
    return pattern;
}

const RE2& rejection() {
    static const RE2 pattern(
        R"((?s)(?:bitte |please |lieber |besser )*(?:nein|nö|noe|nee|ne|no|nope|ablehn\w*|abgelehnt|abweisen|zurückweisen|(?:ich |wir )?lehn(?:e|en)?(?: ich| wir| sie)?(?: das| es| den bedarf| die anfrage| den)?(?: bitte| mal)* ab|(?:das |bitte )*nicht (?:frei(?:geben|gegeben)?|raus(?:schicken|geben)?|verschicken|anfragen)|(?:das |der bedarf )?geht nicht raus|keine freigabe|reject(?:ed)?(?: it| this)?|refused?|declined?|(?:please )?do(?: not|n't) (?:release|send)(?: it| this)?(?: out)?|not released|stopp?)(?:[\s,.:;!-]+(.*)|())|(?:nicht|not)[.! ]*)"
    );
    return pattern;
}

const RE2& not_yet() {
    static const RE2 pattern(
        R"((?s)(?:(?:nein|nö|nee|ne|no|nope|halt|stopp?|bitte|please|das|der|die|geht|darf|soll)[\s,.!;-]+)*(?:noch nicht|jetzt noch nicht|not yet|not now|vorerst nicht|im moment nicht|gerade nicht|erst wenn|erst nach|erst ab|only when|only after|wart\w*|wait|hold on|moment)\b.*)"
    );
    return pattern;
}

const RE2& reject_later() {
    static const RE2 pattern(
        R"((?:lieber |besser )?(?:ablehnen|abgelehnt|nicht freigeben|keine freigabe|reject(?: it)?|rejected|nein|no))"
    );
    return pattern;
}

const RE2& by_phone() {
    static const RE2 pattern(
        R"((?:ich|wir)(?:.{0,60})? (?:ruf\w*|telefonier\w*|klär\w*|klaer\w*|kümmer\w*|kuemmer\w*|übernehm\w*|uebernehm\w*|regel\w*|regle|mach\w*)\b.*|(?:rufe|telefoniere|übernehme|uebernehme|kläre|klaere|regle)\b.*|(?:hab|habe|hatte|haben)\b.{0,60} (?:telefoniert|gesprochen|angerufen|geklärt|geklaert|ausgemacht)|(?:das |den |die |es |da )?(?:übernehme|uebernehme|kläre?|klaere?|mache?|rufe?|regle|regel) ich\b.*|(?:per |am |übers )?telefon(?:isch)?|telefonieren|anrufen|anruf|call|phone|by phone|phone call|(?:per )?tel\.?|i(?:'ll| will|'m| am)?\b.{0,20}\b(?:call\w*|phone\w*|ring|handle|take)\b.*|leave it to me|lass(?:en sie)? mich\b.*)"
    );
    return pattern;
}

const RE2& give_up() {
    static const RE2 pattern(
        R"((?:da |dafür |es |hier )?(?:gibt es |gibt's |haben wir |finden wir |finde ich |ist )?(?:leider |im cluster |hier )*(?:niemand(?:en)?|keine[rn]?)(?: mehr| da| im cluster| zu finden)*|(?:there is )?(?:nobody|no ?one)(?: left| here)?|(?:ich |wir )?geben? auf|aufgeben|give up|i give up|aussichtslos|hoffnungslos|hopeless|schließen|close it|nichts zu machen)"
    );
    return pattern;
}

const RE2& closes() {
    static const RE2 pattern(
        R"((?:(?:du |sie |können |kannst |wir )*(?:den |die |das |es |bedarf |anfrage |sache |mal |ruhig |jetzt |dann |also )*)?(?:schließ(?:e|en)?|schliess(?:e|en)?|beend(?:e|en)?|mach(?:e|en)?|abschließen|abschliessen|zumachen|dichtmachen|zu|close|end|zuklappen)(?: (?:sie|wir|den|die|das|es|bedarf|anfrage|sache|mal|bitte|ruhig|jetzt|dann|ab|zu|dicht|it|the|need|request|please|that|this|one|fertig|akte))+|(?:der |den |die |das )?(?:bedarf |anfrage |sache )(?:(?:kann|darf) )?(?:weg|zu|geschlossen werden|beendet werden|zugemacht werden|geschlossen|beenden|abschließen|abschliessen))"
    );
    return pattern;
}

const RE2& no_longer_wanted() {
    static const RE2 pattern(
        R"((?:(?:der |die |das |den |bedarf |anfrage |sache |projekt |auftrag |kunde |kundin |auftraggeber |firma |sie |er |es |da |dort |inzwischen |leider |the |they |customer |need |it |has |have |is )*(?:hat sich (?:schon |inzwischen |von selbst )*erledigt|(?:ist |wurde )?(?:hinfällig|storniert|abgesagt|gestorben|gestrichen|vom tisch|geplatzt)|braucht(?: es| das| die| sie)* (?:doch |jetzt |leider )*nicht mehr|brauchen(?: es| das| die| sie)* (?:doch |jetzt |leider )*nicht mehr|(?:hat |haben )?(?:wieder |den auftrag |alles )*(?:storniert|abgesagt|zurückgezogen)|(?:zieht|ziehen)(?: es| das| den bedarf| die anfrage)* zurück|(?:ist |sind )?abgesprungen|no longer needs? (?:it|them)|do(?:es)? not need (?:it|them) any ?more|cancelled(?: it)?|canceled(?: it)?|withdrawn|withdrew|off the table)))"
    );
    return pattern;
}

const RE2& university() {
    static const RE2 pattern(
        R"((?:zur |an |an die |die |eine |to |to the |the |a |ask |(?:frag\w*|frogt?)(?: (?:mal|doch|bitte|auch|die|bei der|an der))* )*(?:hochschule|uni|(?:rp)?tu|universität|universitaet|university|fh|th|institut|forschung|(?:technologie-?)?botschafter(?:in)?|(?:technology )?ambassador|research)(?: (?:bitte|fragen|anfragen|einschalten|please))*)"
    );
    return pattern;
}

const RE2& network() {
    static const RE2 pattern(
        R"((?:ins |das |an das |ans |the |to |to the |für das |for the )*(?:een|enterprise europe(?: network)?|europe network|eu-?netzwerk)(?:[- ](?:profil|profile|entwurf|draft|bitte|please|vorschlag))*)"
    );
    return pattern;
}

const RE2& outside() {
    static const std::string who =
        "(?:(?:die|der|sie|er|das|da|es|kunde|kundin|auftraggeber|firma|they|the customer|customer|"
        "it) )*(?:(?:ist|is|wurde|geht|ging|wird|hat|haben|has|have|was|schon|bereits|inzwischen|"
        "jetzt|doch|selbst|sich|leider|alles|das|es|sie|den auftrag|already) )*";
    static const std::string outside_words =
        "(?:extern|nach draußen|außerhalb|ausserhalb|outside|external(?:ly)?|auswärts|woanders|"
        "anderweitig|anderswo|elsewhere)";
    static const RE2 pattern(
        who + "(?:" + outside_words +
        "(?: (?:vergeben|bestellt|gekauft|beauftragt|untergebracht|machen lassen|jemanden? "
        "gefunden|des clusters|vom cluster|the cluster|awarded|gegangen|placed|gelöst))*|"
        "(?:vergeben|awarded|placed|ordered|bought|gave|found)(?: (?:it|them|someone|somebody))? " +
        outside_words + "(?: .*)?)"
    );
    return pattern;
}

const RE2& failed() {
    static const RE2 pattern(
        R"((?:erledigt )?(?:(?:daraus |da |es |leider |ist )*nichts (?:daraus )?(?:geworden|draus geworden|zustande gekommen)|(?:ist |es ist )?nichts draus geworden|(?:ist |leider )?nicht zustande gekommen|(?:hat |leider |es hat )*nicht geklappt|(?:ist )?geplatzt|ohne (?:auftrag|ergebnis|erfolg)(?: beendet)?|(?:it |that )?came to nothing|nothing came of it|(?:it |that )?fell through|(?:it |that )?did(?: not|n't) work out|no deal|(?:ist )?gescheitert|failed))"
    );
    return pattern;
}

std::span<const RE2* const> awarded() {
    static const RE2 to(
        R"((?:ist |wurde |wird |is |was )?(?:intern )?(?:vergeben|geht|ging|auftrag|zuschlag|der auftrag geht|awarded|goes|went|given)(?: an| to) (?:die |the )?(.+))"
    );
    static const RE2 passive(R"((?:ist |wurde |geht )?an (?:die )?(.+?) (?:vergeben|gegangen))");
    static const RE2 gets(
        R"((.+?) (?:hat|bekommt|kriegt|erhält|macht|übernimmt|got|gets|does|has)(?: jetzt)? (?:den auftrag|den zuschlag|es|das|the order|it|the job)(?: bekommen| erhalten| gemacht)?)"
    );
    static const std::array<const RE2*, 3> patterns = {&to, &passive, &gets};
    return patterns;
}

const RE2& new_text() {
    static const RE2 pattern(
        R"((?s)(?:^|[\s,.;])(?:(?:bitte )?(?:der |den |neuer |neuen |new )*text(?: ändern| soll heißen| soll lauten| lautet| geändert)?(?: in| zu| to)?\s*:|(?:ändern|ändere|change|edit|change text|formuliere um)(?: in| zu| to)?\s*:|neuer text\b:?|new text\b:?)\s*(?:neuer text:?\s*|new text:?\s*)?(.*))"
    );
    return pattern;
}

const RE2& open_end() {
    static const RE2 pattern(R"((?i)[\s,;:.]*(?:\b(?:aber|mit|und|but|with|and|bitte)\b[\s,]*)*$)");
    return pattern;
}

const RE2& because() {
    static const RE2 pattern(
        R"((?s)(?:^|[\s,;(])(?:weil|denn|because|wegen|grund:|begründung:|reason:|da (?:die|der|das|er|sie|wir|es|ich|dort|man)\b)\s*(.*))"
    );
    return pattern;
}

const RE2& reason_begins() {
    static const RE2 pattern(
        R"((?i)^(?:(?:bitte|danke|leider|aber|und)[\s,]+)*(?:weil|denn|because|since|da|grund:?|begründung:?|reason:?)\s+)"
    );
    return pattern;
}

const RE2& further_instruction() {
    static const RE2 pattern(
        R"((?s)[,;.]\s*((?:und |aber |dafür |and |but |bitte |sonst )*(?:mit|ohne|auch an|plus|with|without|ja|frei|freigeben|rest)\b.*|\+.*))"
    );
    return pattern;
}

const RE2& begins_a_change() {
    static const RE2 pattern(
        R"((?s)(?:bitte |lieber |aber )*(?:ohne|nicht an|nicht bei|außer|without|not to|nur|only|auch an|mit \d|- ?\d|\+).*)"
    );
    return pattern;
}

const RE2& but() {
    static const RE2 pattern(
        R"((?i)[\s,;]+(?:aber|but|jedoch|allerdings|however|dafür|sonst|otherwise)\s+)"
    );
    return pattern;
}

const RE2& next_instruction() {
    static const RE2 pattern(
        R"((?i)\s(?:(?:und|and|sowie)\s+)?(ohne|mit|nicht an|nicht bei|auch an|auch bei|without|with|not to|and ask|\+|nur an|only to|nimm|nehmen sie|hol|streich(?:e|en sie)?)\s+)"
    );
    return pattern;
}

const RE2& filler_before() {
    static const RE2 pattern(
        R"((?i)^(?:bitte|please|dann|also|und|and|aber|but|na|gern|gerne|hm+|äh|ach|well|then|den rest|die anderen|der rest|rest)\s+)"
    );
    return pattern;
}

const RE2& filler_after() {
    static const RE2 pattern(
        R"((?i)\s+(?:bitte|please|danke|thanks|dann|und|and|erstmal|mal|now|jetzt|:\))$)"
    );
    return pattern;
}

const RE2& politeness() {
    static const RE2 pattern(
        R"((?:(?:frag|fragen sie|schick|schicke|schicken sie|send|nimm|hallo|hi|hey|moin|servus|guten|morgen|tag|abend|danke|dankeschön|vielen|dank|besten|bitte|please|thanks|thank you|many|lieber|liebe|lotse|bot|hello|good|morning|merci|gruß|gruss|grüße|viele|vg|lg|mfg|schönen|prima|super|toll|perfekt|great|erledigt|done|ist|von mir|meinerseits|from my side|:-?\)|;-?\)|[-.])[ .]*)+)"
    );
    return pattern;
}

const RE2& why_not_me() {
    static const RE2 pattern(
        R"((?s).{0,40}\b(?:warum|wieso|weshalb|why)\b.{0,60}\b(?:ich|wir|mich|uns|i|we|us|me|unsere firma)\b.{0,60}\b(?:nicht|kein\w*|not|wasn't|weren't|never|nie)\b.{0,60}|.{0,40}\b(?:warum|wieso|weshalb) (?:nicht )?(?:wir|ich|uns)(?: nicht)?\s*\??|.{0,40}\bwhy (?:wasn't|weren't|was|were|didn't|did|haven't|not|no)\b.{0,30}\b(?:i|we|us|me)\b.{0,60})"
    );
    return pattern;
}

std::span<const RE2* const> why_not() {
    static const RE2 plain(
        R"((?s)(?:und |aber |and |but )?(?:warum|wieso|weshalb|why) (?:denn )?(?:nicht|not)(?: an| bei| auch)? (.+?)(?: (?:gefragt|angefragt|dabei|eingeladen|asked|invited))?\s*\?*)"
    );
    static const RE2 asked(
        R"((?s)(?:und |aber )?(?:warum|wieso|weshalb) (?:wurde|wird|ist|war|fragen sie|fragst du|fehlt|haben sie) (.+?)(?: (?:denn |da |hier )?(?:nicht|kein\w*)(?: (?:gefragt|angefragt|dabei|eingeladen|vorgeschlagen|auf der liste|an))?)?\s*\?*)"
    );
    static const RE2 stands(
        R"((?s)(?:und |aber |na )?(?:warum|wieso|weshalb) (?:steht|stehen|stand|standen|ist|sind|war|waren|fehlt|fehlen|taucht|tauchen|kommt|kommen) (?:denn |eigentlich |da |hier )*(.+?) (?:denn |da |hier |eigentlich |gar |überhaupt |auch |mit )*nicht (?:mit |auch )?(?:drauf|darauf|dabei|drin|darin|auf|vor|auf (?:der|deiner|ihrer|meiner|dieser) (?:liste|karte)|in der liste)\s*\?*)"
    );
    static const RE2 english(
        R"((?s)why (?:wasn't|was|isn't|is|weren't|were) (.+?)(?: not)? (?:asked|invited|proposed|listed|on the list)\s*\?*)"
    );
    static const std::array<const RE2*, 4> patterns = {&plain, &stands, &asked, &english};
    return patterns;
}

}  // namespace clusterlotse::commands::phrases
