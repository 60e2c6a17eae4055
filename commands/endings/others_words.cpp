#include "commands/endings/others_words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

const std::string kLeadToOthers =
    "(?:(?:ja|ok|okay|und|bitte|dann|also|jetzt|so|aber|danke|wir|ich|koennen|koennten|wuerden|sie|"
    "and|please|now|then|so|you|can|could) )*";
const std::string kTailOfOthers =
    "(?: (?:bitte|danke|please|thanks|dann|jetzt|so|schon|gern|gerne|von mir|von uns|von ihnen|"
    "then|now|too|auch|freundlich|hoeflich|politely))*";
const std::string kOthers =
    "(?:(?:(?:der|den|dem|die|de|alle[nr]?|all|the|of) "
    ")*(?:rest|reschd|rescht|restlichen?|anderen?|"
    "andern|annere|uebrigen?|verbliebenen?|verbleibenden?|others?|remaining|other ones)"
    "(?: (?:firmen|anbietern?|lieferanten?|betrieben?|bewerbern?|firms|suppliers|companies|"
    "bidders|ones|of them))*|everybody else|everyone else)";
const std::string kNo =
    "(?:(?:eine?|ne|e|en|die|ihre|auch|bitte|noch|dann|jetzt|halt|mal|freundliche|hoefliche|kurze|"
    "nette|freundlich|hoeflich|leider|von ihnen|von dir|a|an|the|polite|friendly|told|be|nice) )*"
    "(?:absagen?|absach|abgesagt|rejections?|rejected|declined?|refusal|turned down|no)";

}  // namespace

bool declines_others(const std::string& words) {
    static const RE2 get(
        kLeadToOthers + kOthers +
        " (?:bekommen|bekommt|kriegen|kriegt|kricht|kriecht|erhalten|erhaelt|sollen|soll|kann|"
        "koennen|get|gets|receive|receives|should|can|may) " +
        kNo + "(?: (?:bekommen|kriegen|erhalten|geben|schicken|have|get|it))*" + kTailOfOthers
    );
    static const RE2 decline(
        kLeadToOthers + kOthers + " " + kNo + "(?: (?:schicken|erteilen|geben|senden|werden))*" +
        kTailOfOthers
    );
    static const RE2 no_to(kLeadToOthers + kNo + " (?:an|fuer|to|for) " + kOthers + kTailOfOthers);
    static const RE2 tell(
        kLeadToOthers +
        "(?:sag|sach|sage|sagen|sagt|schick|schicken|gib|geben|teile?|teilen)(?: "
        "(?:bitte|mal|dann|sie|wir|jetzt|auch))* " +
        kOthers + "(?: (?:bitte|dann|freundlich|hoeflich|jetzt))* (?:ab|" + kNo +
        "|bescheid|dass (?:es|sie) .{1,40})" + kTailOfOthers
    );
    static const RE2 english(
        kLeadToOthers +
        "(?:decline|reject|turn down|refuse|say no to|cancel|send (?:a |an )?(?:polite |friendly "
        ")?(?:rejections?|decline|no|refusal) to) " +
        kOthers + kTailOfOthers
    );
    static const RE2 tell_english(
        kLeadToOthers + "(?:tell|let) " + kOthers + " (?:no|know|that they .{1,40}|they .{1,40})" +
        kTailOfOthers
    );
    static const RE2 asks(
        "(?:und )?(?:bekommen|kriegen|haben|wissen|erfahren|sagen sie|sagst du|do|did|will|have) " +
        kOthers +
        " (?:\\w+ ){0,4}?(?:absage|abgesagt|bescheid|ab|davon|know|told|rejection|hear)(?: "
        "\\w+){0,3}"
    );
    const auto fits = [&](const RE2& pattern) { return RE2::FullMatch(words, pattern); };
    return fits(get) || fits(decline) || fits(no_to) || fits(tell) || fits(english) ||
           fits(tell_english) || fits(asks);
}

bool leaves_others_out(const std::string& words) {
    static const RE2 out(
        kLeadToOthers + kOthers +
        " (?:nicht|net|nit|not|nein|no|raus|(?:ist|sind|is|are) (?:damit |dann |jetzt )?(?:raus|"
        "draussen|out|nicht dabei)|(?:faellt|fallen) (?:raus|weg)|(?:brauchen|nehmen|moechten|"
        "wollen) wir (?:dann )?nicht(?: mehr)?|(?:gehen|geht) leer aus)" +
        kTailOfOthers
    );
    return declines_others(words) || RE2::FullMatch(words, out);
}

std::string with_asides_apart(std::string text) {
    static const RE2 others(
        R"((?i)\s+(?:und|and|u\.)\s+((?:(?:sag|sagen sie|sage|schick|schicken sie|bitte|decline|reject|tell|please)\s+)*(?:(?:der|den|dem|die|alle[nr]?|all|the)\s+)*(?:rest|ander|übrig|uebrig|annere|verbl|others?\b|remaining|everybody else|everyone else)))"
    );
    static const RE2 stops(
        R"((?i)\s+(?:und|and|u\.)\s+((?:(?:bitte|please|jetzt|dann)\s+)*(?:(?:frag|such|schreib)(?:e|t|en sie)?\s+(?:(?:bitte|jetzt|mal|da)\s+)*(?:nicht|net|nit|niemand|kein|nimmer)|niemand|keine?n?\s+(?:weiter|ander)|nicht\s+(?:weiter|mehr)\s+(?:rum|herum|frag|such)|do\s?n.?t\s+(?:ask|look|search|contact)|(?:please\s+)?stop\s+(?:asking|looking)|ask\s+nobody)))"
    );
    RE2::GlobalReplace(&text, others, ", \\1");
    RE2::GlobalReplace(&text, stops, ", \\1");
    return text;
}

}  // namespace clusterlotse::commands
