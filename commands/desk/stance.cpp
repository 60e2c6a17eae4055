#include "commands/desk/stance.hpp"

#include "commands/answers/side_costs.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_text.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Folded words with one blank between them and one at each end, marks kept apart.
std::string spaced(std::string_view text) {
    std::string words(" ");
    for (const char c : folded(text)) {
        const bool mark = c == '.' || c == ',' || c == '!' || c == '?' || c == ':' || c == ';' ||
                          c == '(' || c == ')' || c == '"';
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (mark) {
            words += words.back() == ' ' ? "" : " ";
            words += c;
            words += ' ';
        } else if (!blank) {
            words += c;
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    words += words.back() == ' ' ? "" : " ";
    return words;
}

/// The words without those of a need that the other side may have: "Melden Sie sich gern, wenn Sie
/// Drehteile brauchen".
std::string without_need_of_others(std::string words) {
    static const RE2 theirs(
        R"( (?:wenn|falls|sobald|sollten|when|whenever|if|as soon as|next time) (?:sie|ihr|du|you)(?: [^ .,!?:;]+){0,8}? (?:brauchen|braucht|brauchst|benötigen|benötigt|benoetigen|suchen|sucht|suchst|need|require)(?: [^ .,!?:;]+){0,8} )"
    );
    RE2::GlobalReplace(&words, theirs, " ");
    return words;
}

/// "Wir brauchen die Zeichnung", "need until Friday": wanted for an answer, not from a firm.
bool wants_only_what_an_answer_takes(const std::string& words) {
    static const RE2 wants(
        R"( (?:brauchen?|brauch|bräuchten?|braeuchten?|benötigen?|benoetigen?|need|require)(?: (?:wir|ich|noch|aber|dafür|dazu|zuerst|erst|erstmal|dann|bitte|sie|die|teile|das|ihr|hierfür|vorab|mehr|eine|a|an|the|to|first|some|more|eine?n?|ein|den|genaue|unbedingt)){0,5} (?:zeichnung(?:en)?|step-?\S*|dxf\S*|daten|unterlagen|toleranzen|maße|masse|angaben|infos?|informationen|details|muster|modell|zeit|bedenkzeit|bis|until|till|time|check|drawings?|dimensions|tolerances|model|specs?|specification|sample|file|nda|ndas|geheimhaltung\S*|vertrag|[.,?!:]) )"
    );
    return says(words, wants);
}

/// "Wir brauchen dafür 6 Wochen", "we need 500 pieces at least": a supplier's terms, no need of
/// his.
bool states_own_terms(const std::string& words) {
    static const RE2 time(
        R"( (?:brauchen?|brauch|bräuchten?|braeuchten?|benötigen?|benoetigen?|need|require) (?:(?:wir|ich|generell|immer|aber|dafür|dafuer|dazu|ca|circa|etwa|rund|mindestens|derzeit|aktuell|noch|wohl|schon|so|about|around|at least|currently|usually|generally|roughly|another|\.) )*[0-9]+(?:-[0-9]+)? (?:wochen?|tagen?|monaten?|arbeitstage|werktage|weeks?|days?|months?)(?: (?:lieferzeit|vorlauf\S*|zeit|dafür|dafuer|dazu|lead|delivery|for|[.,!?:;])| ?$))"
    );
    static const RE2 amount(
        R"( (?:(?:brauchen?|bräuchten?|braeuchten?|benötigen?) (?:\S+ ){0,2}(?:mindestens|minimal|wenigstens) [0-9]+(?: \. [0-9]{3})? (?:stück|stueck|stk|teile) (?:je|pro)|need (?:\S+ ){0,2}[0-9]+ (?:pieces|pcs|parts) (?:at least|minimum)|need at least [0-9]+ (?:pieces|pcs|parts)) )"
    );
    return says(words, time) || says(words, amount);
}

/// "Suchen Sie noch?", "wir suchen Arbeit": spoken to whoever asked.
bool seeks_from_the_other_side(const std::string& words) {
    static const RE2 turned(
        R"( (?:(?:suchen|brauchen|benötigen|benoetigen) sie|(?:sucht|braucht) ihr|do you (?:still )?(?:need|require)|are you (?:still )?looking|(?:suchen?|brauchen?) (?:[^.,!?]* )?(?:arbeit|aufträge|auslastung|beschäftigung|work|orders)) )"
    );
    // "Brauchen die das mit Zeugnis?", but not "Brauchen die Teile bis Freitag".
    static const RE2 verb_first(
        R"((?:^| [.,!?:;]) (?:brauchen|braucht|benötigen|benötigt|suchen|sucht) (?:die|der|das|er|man|denn) (?:[^.!]|\. [0-9])*\?)"
    );
    return says(words, turned) || says(words, verb_first);
}

bool seeks_work(const std::string& words) {
    static const RE2 seeks(
        R"( (?:suche|suchen|sucht|gesucht|brauche|brauchen|bräuchten?|braeuchten?|benötigen?|benoetigen?|bedarf|rfq|looking for|searching for|search for|we need|i need|need|require|please quote|zu vergeben|fremdvergeben|fremd vergeben|auswärts vergeben|bitte um (?:ein )?angebot\w*|bitte anbieten|anbieten lassen|in search of|wanted) )"
    );
    static const RE2 who(
        R"( (?:wer (?:kann|könnte|koennte|macht|hat|hätte|übernimmt|fertigt|liefert|bietet|dreht|fräst|schweißt)|(?:kann|könnte|macht|hat|hätte) (?:jemand|irgendwer|wer|einer)|habt ihr (?:wen|jemanden|einen)|haben sie (?:wen|jemanden|einen)|kennen sie|kennt ihr|wüssten sie|jemanden (?:finden|für|der)|who (?:can|could|does|has)|(?:can|could|does) (?:anyone|anybody|someone|somebody)|does anybody|is there (?:anyone|anybody|someone)|do you know|bei (?:jemandem|wem)|was (?:würde|wuerde|kostet|kosten|müsste)|what would|how much|could use|(?:anyone|anybody|somebody) (?:able|who|out)) )"
    );
    static const RE2 has_done(
        R"( (?:müssen|müssten|muessten|möchten|moechten|wollen|würden|wuerden) (?:[^.,!?]* )?(?:lassen|vergeben) )"
    );
    static const RE2 headed(R"(^ (?:neue |preis)?anfrage : )");
    return says(words, headed) || says(words, seeks) || says(words, who) || says(words, has_done);
}

bool answers(const std::string& words) {
    static const RE2 can(
        R"( (?:(?:können|koennen|könnten|koennten|machen|schaffen|liefern|bieten|hätten|haetten|nehmen|drehen|fräsen|fertigen|bearbeiten|kalkulieren|rechnen|prüfen|melden|sind|wären) (?:wir|uns)|(?:haben|kriegen|bekommen|halten) wir|(?:wir|ich|mir) (?:können|koennen|könnten|koennten|kann|machen?|mache|schaffen|liefern|bieten|nehmen|kalkulieren|melden?|würden|wuerden|hätten|haetten)|(?:zu |zur |zu der )?(?:ihrer|ihre|die|der|deiner|deine|eure|eurer) anfrage|your (?:request|enquiry|inquiry)|legen sie los|auf jeden fall|go ahead|(?:das|pro|je) stück|unsere? \S+ schaff(?:t|en)|(?:could|can) (?:do|make)|machbar|passt|kein problem|angebot (?:folgt|kommt|ist|geht|anbei)|anbei|unser angebot|preis (?:folgt|kommt|liegt)|richtpreis|interesse|interessiert|interessant|leider|absage|sind dabei|dabei|für uns|fuer uns|bei uns|we can|we could|we ll|we'll|i'd|happy to|our price|sorry|count us in|no capacity|fits us|lieferzeit|ginge|geht|gerne|gern) )"
    );
    // "Drehen ja, Härten nein"
    static const RE2 partly(R"( (?:ja|yes) [,;] (?:[^.?!]* )?(?:nein|no|nicht) )");
    return says(words, can) || says(words, partly);
}

}  // namespace

Stance stance_of(std::string_view text, const UnderstoodNeed& understood, Date today) {
    text = text.substr(0, kReadOfMessage);
    const std::string words = without_need_of_others(spaced(text));
    const Answer read = matching::read_answer(text, today);
    // Who names work of his own seeks it, unless he plainly answers.
    const bool own_terms = states_own_terms(words) &&
                           (understood.processes.empty() || read.kind != AnswerKind::unclear);
    const bool wants_for_answer = own_terms || wants_only_what_an_answer_takes(words);
    if (seeks_work(words) && !wants_for_answer && !seeks_from_the_other_side(words)) {
        return Stance::need;
    }
    if (wants_for_answer || seeks_from_the_other_side(words) || answers(words) ||
        read.kind != AnswerKind::unclear || prices_with_side_cost(text)) {
        return small_talk(text) == SmallTalk::none ? Stance::answer : Stance::open;
    }
    const bool complete =
        !understood.processes.empty() && (understood.quantity || !understood.materials.empty());
    return complete ? Stance::need : Stance::open;
}

bool asks_for_work(std::string_view text) {
    return seeks_work(without_need_of_others(spaced(text.substr(0, kReadOfMessage))));
}

bool offers_own_work(std::string_view text) {
    static const RE2 own(
        R"( (?:(?:können|koennen|könnten|koennten|machen|schaffen|übernehmen|uebernehmen) (?:wir|ich)|kann ich|mache ich|(?:wir|ich) (?:können|koennen|könnten|koennten|kann|könnte|machen|mache|schaffen|schaffe|übernehmen)|we (?:can|could)|i (?:can|could)|we'll (?:do|take)) )"
    );
    static const RE2 denied(
        R"( (?:nicht|kein|keine|keinen|selbst|selber|not|cannot|can't|don't|ourselves|wer|jemand|jemanden|who|anyone|someone) )"
    );
    const std::string words = spaced(text.substr(0, kReadOfMessage));
    return says(words, own) && !says(words, denied) && !seeks_work(words);
}

}  // namespace clusterlotse::commands
