#include "commands/moderator/moderator_phrases.hpp"

namespace clusterlotse::commands::phrases {

const RE2& only() {
    static const RE2 pattern(
        R"((?:aber )?(?:nur|only|just|ausschließlich|ausschliesslich)(?: noch| an| bei| die| den| to| the| ask)* (.+?)(?: (?:an)?fragen)?)"
    );
    return pattern;
}

const RE2& only_not() {
    static const RE2 pattern(
        R"((?:aber )?(?:nur|bloß|bloss|only|just)(?: die| den| der| an| the| to)* (.+?) (?:nicht|not))"
    );
    return pattern;
}

const RE2& no_firm_left_out() {
    static const RE2 pattern(
        R"((?:vor|bevor|before|until|till|bis|mehr|heute|jetzt|sofort|gleich|so|erst|schon|ganz|unbedingt|wirklich|sicher|klar|recht|gut|schlecht|now|today|sure)(?: .*)?|(?:.* )?(?:rausschicken|freigeben|verschicken|abschicken|losschicken))"
    );
    return pattern;
}

const RE2& tells_of_them() {
    static const RE2 pattern(
        R"((?:die|der|das|sie|er|da|dort|they|they're|he|it|it's|those|there) .{3,120}|(?:zu|viel zu|ist|sind|war|waren|hat|haben|kann|können|macht|machen|liefert|liefern|voll|schlecht|schlechte|ausgelastet|keine?|nicht|nie|reklamation\w*|ärger|too|no|never|full|busy|bad)\b.{2,80})"
    );
    return pattern;
}

const RE2& busy_or_free() {
    static const RE2 pattern(
        R"((?:(?:die |der |sie |er |das |da |weil |they |it )?(?:ist|sind|war|waren|hat|haben|hätte|hätten|is|are|has|have) )?(?:(?:leider|grad|gerade|derzeit|zurzeit|momentan|aktuell|noch|schon|immer|auch|eh|total|völlig|komplett|zu|viel|sehr|currently|still|already|too|very|fully) )*(?:voll|ausgelastet|ausgebucht|überlastet|dicht|beschäftigt|busy|full|booked|overloaded|teuer|langsam|weit weg|weit|unzuverlässig|schlecht|expensive|slow|far away|far|unreliable|(?:(?:keine?|wenig|genug|noch|freie|kaum|no|little|free|spare|enough) )?(?:kapazität(?:en)?|maschinen?|leute|personal|zeit|lust|luft|interesse|platz|capacity|machines?|people|time|interest)|günstig|günstiger|zuverlässig|cheap|cheaper|reliable)(?: (?:ist|sind|war|fehlt|fehlen|frei|voll|da|knapp|erschöpft|ausgelastet|ausgeschöpft|full|free|tight|exhausted|gone|weg))*(?: (?:bis|until) .+)?)"
    );
    return pattern;
}

const RE2& tells_why() {
    static const RE2 pattern(
        R"((?:(?:[^ ]+ ){0,4}(?:hat|haben|hatte|hatten|ist|sind|war|waren|will|wollen|wollte|kennt|kennen|kenne|sagt|sagte|meint|hatten|has|have|is|are|was|wants?|knows?)\b.{2,100}|(?:stammkunde|eilt|dringend|vertraulich|heikel|urgent|confidential|regular customer)(?: .{0,60})?))"
    );
    return pattern;
}

const RE2& short_reason() {
    static const RE2 pattern(
        R"((?:(?:weil|die|der|das|am|viel|etwas|deutlich|einfach|war|waren|sind|ist|much|was|were) )*(?:günstiger|günstigste[nr]?|billiger|billigste[nr]?|schneller|schnellste[nr]?|früher|näher|besser|zuverlässiger|preis|bester preis|besserer preis|liefertermin|termin|lieferzeit|kürzere lieferzeit|nähe|qualität|kapazität|erfahrung|zuverlässigkeit|cheaper|cheapest|faster|fastest|closer|nearer|better|price|quality|date|lead time))"
    );
    return pattern;
}

const RE2& says_when() {
    static const RE2 pattern(
        R"(.*\b(?:erst|nur|wenn|falls|bis|vor|nach|ab|sobald|warte\w*|morgen|montag|dienstag|mittwoch|donnerstag|freitag|woche|kw|januar|februar|april|mai|juni|juli|august|september|oktober|november|dezember|until|after|before|when|if|wait|only|tomorrow|monday|next)\b.*|.*märz.*)"
    );
    return pattern;
}

const RE2& of_the_need() {
    static const RE2 pattern(
        R"(\b(?:kund(?:e|in)|auftraggeber|bedarf|anfrage|projekt|auftrag|customer|client|need|request|project|order))"
    );
    return pattern;
}

const RE2& leaves_open() {
    static const RE2 pattern(
        R"(.*\b(?:noch nicht|noch nichts|noch kein\w*|nicht sicher|unsicher|unklar|(?:noch|ist|bleibt) offen|vielleicht|wohl|wahrscheinlich|vermutlich|eventuell|evtl|wenn|falls|not yet|not sure|not certain|maybe|perhaps|probably|if)\b.*)"
    );
    return pattern;
}

const RE2& without() {
    static const RE2 pattern(
        R"((?:(?:nicht|not)(?: (?:an|bei|zu|to))?|keine anfrage an|ohne|außer|ausser|minus|without|don't ask|do not ask|except(?: for)?|drop|remove|skip|exclude|leave out|streiche?n?(?: sie)?|entferne?n?(?: sie)?|lösche?n?) (.+)|(?:(?:raus|weg|streichen|gestrichen|out|off|ohne|nicht|minus|without|drop|remove|ausschließen|ausschliessen) ?: ?|- ?)([\pL\d].*))"
    );
    return pattern;
}

const RE2& left_out() {
    static const RE2 pattern(
        R"((?:(?:nimm|nehmen sie|lass|lassen sie|lassen wir|take|leave|schmeiß|schmeiss|schmeißen sie|wirf|werf|hau|kick|tu|throw) )?(.+?) (?:bitte |dann |fällt |fallen |fliegt |fliegen |kommt |lass |lassen sie |lassen wir |nimm |nehmen wir |nehmen sie |kann |muss |soll )?(?:bitte |mal )?(?:raus|weg|rausnehmen|rauswerfen|rausschmeißen|rausschmeissen|rauslassen|herausnehmen|weglassen|streichen|entfernen|löschen|auslassen|nicht|nicht (?:an)?fragen|nicht anschreiben|out|off))"
    );
    return pattern;
}

const RE2& with() {
    static const RE2 pattern(
        R"((?:(?:plus|mit|auch|zusätzlich|zusaetzlich|außerdem|ausserdem|dazu|ergänze?n?(?: sie)?|nimm|nehmen sie|frag(?:en? sie|e)?|schicke?n?(?: sie)?(?: es| das| die anfrage| den bedarf)?(?: (?:noch|auch))*(?: an)|send(?: it)?(?: also)? to|add|also|with|include|ask|and ask)(?: (?:noch|auch|an|bei|zusätzlich|ask|to))*|\+) ?(.+?)(?: (?:dazu|mit rein|rein|hinzu|hinzufügen|dazunehmen|an|auch|mit dazu|mit|aufnehmen|fragen|anfragen|as well|too))*)"
    );
    return pattern;
}

const RE2& taken_in() {
    static const RE2 pattern(
        R"((.+?) (?:bitte |noch |auch |mit )*(?:dazu|dazunehmen|hinzufügen|hinzu|aufnehmen|auch|(?:an)?fragen|as well|too))"
    );
    return pattern;
}

const RE2& no_firm() {
    static const RE2 pattern(
        R"((?:kann|darf|soll|muss|das|alles|es|so|jetzt|sofort|geht|gut|das passt|das geht|stimmt|das stimmt|passt|wir|ich|sie|noch|erst|weiß|weiss|weiß ich|noch nicht|i do|please do|me|he|it)(?: .*)?|.*\b(?:passt|geht|stimmt|kann|können|weiß|will)\b.*)"
    );
    return pattern;
}

const RE2& number_list() {
    static const RE2 pattern(R"((?:und |and |sowie )?\d{1,2}(?:[ ./&+-]|und|and|bis|to|\d)*)");
    return pattern;
}

const RE2& firm_article() {
    static const RE2 pattern(
        R"((?i)^(?:an |bei |die |den |der |das |dem |the |to |firma |fa\. ?|fa |nr\.? ?|nummer |no\.? |number |bitte |noch |auch |und |and )+)"
    );
    return pattern;
}

}  // namespace clusterlotse::commands::phrases
