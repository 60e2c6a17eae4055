#include "commands/answers/price_breaks.hpp"
#include "commands/desk/bare_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

SmallTalk small_talk(std::string_view text) {
    static const RE2 thanks(
        R"((?:(?:das (?:wars|war ?'?s|war es) (?:dann |schon |auch |jetzt |von uns |von mir )*(?:für heute|fuer heute|für diese woche|fürs erste|erst ?mal)|that(?: is| s|'s) (?:it|all) for (?:today|now)|vielen?|herzlichen?|besten?|lieben?|tausend|many|so|very|much|a lot|für|fuer|die|das|den|der|ihre?n?|eure?|schnelle?|hilfe|antwort|rückmeldung|rueckmeldung|info|infos|übersicht|uebersicht|digest|overview|for|the|your|help|reply|quick|you|sehr|hilfreich|helpful|schön|schoen|nett|toll|super|prima|perfekt|klasse|gut|great|perfect|alles klar|ok|okay|danke|dank|euch|ihnen|dankeschön|dankeschoen|dankesehr|merci|thanks|thank|thx|cheers|hallo|hi|hey|hello|moin|servus|grüezi|guten|good|morgen|tag|abend|morning|afternoon|evening|gruß|gruss|grüßen?|gruessen?|mfg|freundlichen|freundliche|viele|liebe|mit|lg|vg|zusammen|lotse|bot|lieber|alle|all|everyone|nochmal|nochmals|auch|schon|mal|bis|bald|dann|schönes|schoenes|wochenende|feierabend|weekend|nice|have|mahlzeit|gude|gudde|tach|nabend|morsche|moije|dangge|allerseits|allen|kollegen|leute|team|ebenso|gleichfalls|prost|tschüss|tschüß|ciao|bye|alla hopp|auf wiedersehen|guten appetit|(?:schöne|schoene|frohe|fröhliche|froehliche|happy|merry|besinnliche) (?:weihnachten|ostern|pfingsten|feiertage|festtage|christmas|easter|holidays)|(?:guten|gesunden) rutsch|(?:frohes|gutes|gesundes|schönes|schoenes|happy) (?:neues jahr|neues|fest|new year)|(?:schönen|schoenen|guten) urlaub)\s*)+)"
    );
    static const RE2 question(
        R"((?:^|\s)(?:wer bist|was bist|was kannst|was machst|wie funktionier\w*|wie geht (?:das|es)|wie kann ich|wie mache ich|wie lösche ich|was kostet das|bist du (?:ein )?(?:bot|mensch|da)|kannst du mir helfen|können sie mir helfen|koennen sie mir helfen|hilfst du mir|who are you|what are you|what can you do|how do(?:es)? (?:this|it|you|i)|are you (?:a )?(?:bot|human|there)|can you help|was ist das hier|wozu|warum antwortest|wann antwort\w*|hast du (?:meine|die)|haben sie (?:meine|die) (?:nachricht|mail|anfrage)|wer sind sie|was sind sie|was können sie|kostet (?:mich |uns |das |der |die |dieser |ihr )*(?:service|vermittlung|dienst|lotse|das) (?:mich |uns )?(?:was|etwas|geld)|was kostet (?:mich |uns )?(?:der|die|dieser|ihr) (?:service|vermittlung|dienst|lotse)|(?:kann|könnte) (?:ich|man) (?:das|es|da|noch|denn|später|auch|was|etwas)+(?: (?:das|es|da|noch|denn|später|auch|was|etwas))* (?:ändern|korrigieren|löschen|zurückziehen)|can i (?:still )?(?:change|edit|correct) (?:it|that|this)|does (?:this|it) cost (?:anything|me anything|us anything)|what does (?:the|this|your) service cost)(?:\s|$))"
    );
    // "Ich brauch was": a need of nothing.
    static const RE2 of_nothing(
        R"((?:(?:hallo|hi|hey|moin|servus|gude|gudde|guten|tag|morgen|abend|also|ja|bitte|hello|mahlzeit) )*(?:(?:ich|wir|mir|mer|i|we) )?(?:brauch\w*|bräucht\w*|braeucht\w*|benötig\w*|such\w*|hätt\w*|haett\w*|need|am looking for|are looking for)(?: (?:ich|wir|mir|mer|da|mal|noch|dringend|bitte|wieder|heute|jetzt|gern|gerne|auch|mol))* (?:was|ebbes|etwas|jemand|jemanden|wen|hilfe|eure hilfe|ihre hilfe|ein angebot|angebote|unterstützung|something|somebody|someone|help|your help)(?: (?:bitte|von euch|von ihnen|please))*)"
    );
    // "Wir brauchen eigentlich Urlaub": nobody here makes that.
    static const RE2 rest(
        R"((?:.{0,100} )?(?:brauch\w*|bräucht\w*|braeucht\w*|benötig\w*|need)(?: (?:ich|wir|eigentlich|mal|alle|alles|jetzt|nun|dringend|wirklich|einen|eine|ein|mehr|etwas|nur|noch|endlich|erst|erstmal|auch|einfach|a|some|really|just|all|now))* (?:urlaub|ferien|pause|kaffee|feierabend|wochenende|schlaf|ruhe|nerven|geduld|glück|holidays?|vacation|break|coffee|sleep|rest|luck))"
    );
    const std::string bare = without_symbols(bare_words(text));
    static const RE2 letter_or_digit(R"([\pL\pN])");
    if (!says(bare, letter_or_digit) || says_only(bare, of_nothing)) {
        return SmallTalk::empty;
    }
    if (bare.size() < 160 && (says_only(bare, thanks) || says_only(bare, rest))) {
        return SmallTalk::thanks;
    }
    if (bare.size() < 200 && says(bare, question)) {
        return SmallTalk::question;
    }
    return SmallTalk::none;
}

bool says_yes(std::string_view text) {
    static const RE2 yes(
        R"((?:ja|jawohl|jo|yes|y|yep|ok|okay|passt|stimmt|genau|freigeben|freigabe|bestätigt|bestaetigt|bestätige|confirmed?|einverstanden|go|👍[^\d]*|✅[^\d]*|✔[^\d]*)(?: (?:bitte|danke|das war ich|so|so bitte|please|thanks|it was me|raus damit))?)"
    );
    return says_only(bare_words(text), yes);
}

bool says_no(std::string_view text) {
    static const RE2 no(
        R"((?:nein|nö|nee|no|nope|stopp?|nicht|ablehnen|abgelehnt|rejected?|👎.*|❌.*)(?: (?:danke|bitte|bitte nicht|das war ich nicht|thanks|it was not me|war ich nicht))?)"
    );
    return says_only(bare_words(text), no);
}

std::optional<bool> short_word(std::string_view text) {
    static const RE2 no(
        R"((?:ach |oh |sorry |bitte |ne |lieber |besser |noch |doch )*(?:nein|nö|noe|nee|no|nope|nicht|net|nit|stopp?|lass\w*|don t|do not|bloß|bloss|rather not)(?: [^ ]+){0,4})"
    );
    static const RE2 yes(
        R"((?:ach |oh |na |bitte |please )*(?:ja|jawohl|jo|jep|jup|ei jo|yes|yep|yeah|sure|ok|okay|klar|gern|gerne|genau|passt|stimmt|richtig|einverstanden|raus damit|schick\w*|sende\w*|send|go|mach\w*)(?: [^ ]+){0,3})"
    );
    if (says_yes(text)) {
        return true;
    }
    const std::string bare = bare_words(text);
    if (says_no(text) || says_only(bare, no)) {
        return false;
    }
    static const RE2 denied(R"((?:^| )(?:nicht|nein|net|nit|not|no|aber|but|sondern)(?: |$))");
    const bool agrees = says_only(bare, yes) && !says(bare, denied) &&
                        text.find('?') == std::string_view::npos &&
                        text.find_first_of("0123456789") == std::string_view::npos;
    return agrees ? std::optional(true) : std::nullopt;
}

bool disowns(std::string_view text) {
    static const RE2 no(
        R"((?:^|\s)(?:nein|nö|nee|no|nope|not|nicht|nie|niemals|never|kein|keine|falsch|fake|gefälscht|gefaelscht|betrug|spam|fraud|wasn|didn|stopp?)(?:\s|$))"
    );
    constexpr std::size_t kRead = 400;
    return says(bare_words(text.substr(0, kRead)), no);
}

bool says_wrong(std::string_view text) {
    static const RE2 wrong(
        R"((?:nein |nee |no )?(?:das )?(?:(?:ist |war )?(?:falsch|verkehrt|nicht richtig|anders gemeint)(?: verstanden)?|falsch verstanden|(?:das )?stimmt (?:so )?nicht|missverstanden|missverständnis|wrong|not (?:right|correct)|misunderstood|that s wrong|that is wrong|incorrect))"
    );
    return says_only(bare_words(text), wrong);
}

std::optional<int> choice_number(std::string_view text, int count) {
    static const RE2 choice(R"((?:nr|nummer|no|number|zu|an|die|der)? ?(\d{1,2}))");
    int number = 0;
    const std::string bare = bare_words(text);
    if (!RE2::FullMatch(bare, choice, &number) || number < 1 || number > count) {
        return std::nullopt;
    }
    return number;
}

bool has_need_words(std::string_view text) {
    static const RE2 need(
        R"((?:^|\s)(?:ich|wir)? ?(?:suche|suchen|sucht|gesucht|brauche|brauchen|bräuchte|bräuchten|braeuchte|braeuchten|benötige|benötigen|benoetige|benoetigen|bedarf|wer kann|wer könnte|wer macht|wer hat|kann jemand|macht jemand|hat jemand|need|needs|looking for|searching for|require|who can|can anyone|can somebody|please quote|bitte um angebot|angebot für|anfrage für|anzufragen|zu vergeben|fremdvergeben)(?:\s|$))"
    );
    return says(bare_words(text), need);
}

bool has_answer_words(std::string_view text) {
    static const RE2 answer(
        R"((?:^|\s)(?:können wir|koennen wir|kann ich|wir können|wir koennen|könnten wir|machen wir|wir machen das|machbar|geht bei uns|geht klar|interesse|interessiert|kein interesse|leider|können wir nicht|passt bei uns|angebot folgt|angebot kommt|angebot anbei|anbei|unser angebot|wir bieten|bieten an|richtpreis|preis|preise|stückpreis|eur|euro|pro stück|je stück|stk|lieferzeit|lieferbar|liefern|frühestens|fruehestens|erst ab|ab kw|keine kapazität|kapazität|kapazitäten|ausgelastet|rückfrage|zeichnung|melden uns|melde mich|ja|nein|gerne|gern|we can|we could|can do|feasible|interested|not interested|sorry|unfortunately|our offer|our quote|we offer|lead time|per piece|each|drawing|no capacity|yes|no|sure)(?:\s|$))"
    );
    if (text.find("€") != std::string_view::npos || text.find("EUR") != std::string_view::npos ||
        names_prices_by_terms(std::string(text))) {
        return true;
    }
    return says(bare_words(text), answer);
}

}  // namespace clusterlotse::commands
