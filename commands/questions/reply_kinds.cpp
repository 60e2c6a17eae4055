#include "commands/questions/reply_kinds.hpp"

#include "commands/desk/words.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// "Schaue ich mir an", "muss ich den Kollegen fragen", "will get back to you": puts it off.
bool puts_off(const std::string& words) {
    static const std::string around =
        "(?:(?:keine ahnung|k a|weiss (?:ich |es )?(?:noch "
        ")?(?:nicht|net|nit)|ja|ok|okay|oki|gut|danke|also|dann|da|das|dazu|es|mal|noch|gleich|"
        "erst|erstmal|"
        "schnell|kurz|gern|gerne|bitte|hiermit|wohl|so|und|aber|ich|wir|ei|mer|isch|i|we|it|that|"
        "just|first|quickly|and|so|well|yes|thanks) )*";
    static const std::string later =
        "(?: (?:ich|wir|mich|mir|uns|mer|isch|dir|ihnen|euch|das|es|dazu|mal|gleich|noch|nach|"
        "weiter|an|raus|durch|ab|auf|intern|morgen|heute|spaeter|nachher|bald|zeitnah|dann|wieder|"
        "zurueck|drum|darum|drauf|drueber|rein|erst|erstmal|kurz|schnell|gerne?|bis|am|im|um|vor|"
        "in|ruhe|der|die|den|dem|einen?|einer|ner|naechste\\w*|diese\\w*|kommende\\w*|woche|montag|"
        "dienstag|"
        "mittwoch|donnerstag|freitag|wochenende|mittag|abend|nachmittag|vormittag|stunden?|tagen?|"
        "minuten?|moment|augenblick|uhr|\\d+|mit|bei|beim|zur|zum|von|vom|unsere\\w*|meine\\w*|"
        "kollege\\w*|kolleg\\w*|chef\\w*|kunde\\w*|konstruktion\\w*|konstrukteur\\w*|entwicklung|"
        "technik\\w*|qs|einkauf|meister\\w*|werkstatt|fertigung|planung|haus|bescheid|sobald|weiss|"
        "was|mehr|habe|hab|bin|back|to|you|on|at|up|out|with|my|our|the|a|an|engineer\\w*|"
        "colleague\\w*|boss|customer|design\\w*|team|it|this|that|into|later|tomorrow|today|soon|"
        "monday|tuesday|wednesday|thursday|friday|week|hour|minute|asap|about|for|of|and|und|"
        "need|get|come|revert|mol|mo|first|morning|afternoon|know|let|by|in|next|then))*";
    static const RE2 promises(
        around +
        "(?:(?:melde|meld|melden|mld|schaue?|schaug|schau|schauen|schaun|gucke?|gugg|gucken|seh|"
        "sehe|sehen|klaere?|klaeren|klaer|klaern|frage?|fragen|froog|frog|checke?|checken|pruefe?|"
        "pruefen|"
        "kuemmere?|kuemmern|ueberlege?|ueberlegen|bespreche?|besprechen|gebe?|geben|geb|leite|"
        "leiten|"
        "reiche?|reichen|liefere|hake|suche|warte|warten|kommt|folgt|komme|denke|erkundige|"
        "informiere|telefoniere|rufe)" +
        later + ")"
    );
    static const RE2 must(
        around +
        "(?:(?:muss|mus|muessen|mussen|werde?|werd|wird|wuerde|wollte?|will|moechte|kann|koennen|"
        "lasse?"
        "|"
        "lassen|habe|hab|haben) (?:\\w+ "
        "){0,9}?(?:fragen|frage|froge|nachfragen|rueckfragen|klaeren|abklaeren|"
        "schauen|nachschauen|nachsehen|sehen|ansehen|anschauen|gucken|nachgucken|pruefen|checken|"
        "abstimmen|besprechen|melden|ueberlegen|kuemmern|weitergeben|weiterleiten|weitergeleitet|"
        "raussuchen|heraussuchen|suchen|nachmessen|nachreichen|sagen|antworten|zurueckmelden|"
        "durchgeben|nachgeben|warten|gefragt|angefragt|bearbeiten|antwort geben)(?: \\w+){0,3})"
    );
    static const RE2 english(
        around +
        "(?:(?:will|ll|would|need to|have to|must|got to|gotta|let me|going "
        "to|gonna|can|shall|am|m|"
        "are|re) (?:\\w+ ){0,2}?(?:check|look|ask|see|find out|get back|come "
        "back|revert|think|clarify|"
        "confirm|discuss|let you know|talk|speak|investigate|forward|pass|verify|ping|follow up|"
        "checking|looking|asking|clarifying)" +
        later + "(?: \\w+){0,3}|(?:looking|checking|asking)" + later + "|on it|working on it|" +
        "(?:leave|give) (?:it|me) (?:\\w+ ?){0,4}|bear with me|hold on|one moment|one sec\\w*|" +
        "just a (?:moment|sec\\w*|minute))"
    );
    static const RE2 absent(
        around +
        "(?:(?:bin|sind|sitze|stehe|haenge|war|am|m|we re) (?:\\w+ "
        "){0,4}?(?:termin|besprechung|meeting|"
        "unterwegs|urlaub|pause|mittag|mittagspause|zug|auto|messe|kundentermin|dran|baustelle|"
        "call|office|road|lunch|gleich da|schulung|beim kunden|krank|feierabend)(?: \\w+){0,5}|"
        "(?:einen|ein) (?:moment|augenblick|momentchen)|moment(?:chen)?(?: mal)?|augenblick|"
        "(?:antwort|rueckmeldung|info|infos|details|zeichnung|angaben|genaueres|mehr) (?:dazu )?"
        "(?:kommt|folgt|folgen|kommen)(?: \\w+){0,4}|"
        "(?:dauert|braucht) (?:\\w+ ){0,3}(?:bisschen|bissel|moment|etwas|zeit|noch|weng)(?: "
        "\\w+)?|"
        "(?:bis )?(?:spaeter|morgen|nachher|dann|gleich|bald|denne|montag|dienstag|mittwoch|"
        "donnerstag|freitag|naechste woche)(?: mehr)?|later|tomorrow|bin dran|sind dran)"
    );
    return says_only(words, promises) || says_only(words, must) || says_only(words, english) ||
           says_only(words, absent);
}

/// Says that it was read, wishes something, jokes: no word about the matter.
bool chats(const std::string& words) {
    static const RE2 chat(
        "(?:(?:oh|ah|ach|aha|soso|so|na|naja|ja|jo|ei|hm+|hmm+|ok|okay|oki|gut|sehr|super|prima|"
        "danke|thx|thanks) )*(?:"
        "(?:mahlzeit|gude|gudde|moin|servus|tach|hallo|hi|hello|guten (?:morgen|tag|abend|appetit)|"
        "morsche|moije)(?: (?:\\w+ ?){0,3})?|"
        "(?:danke?|dangge|merci|vielen dank|besten dank|herzlichen dank|thanks|thank "
        "you|thx|cheers)"
        "(?: \\w+){0,8}|"
        "(?:schoenen?|schoenes|schaene|guten|gute|frohe[sn]?|nice|have a \\w+|enjoy)(?: \\w+){0,4}|"
        "(?:wuensche|wuenschen)(?: \\w+){1,6}|"
        "(?:interessant|spannend|aha|soso|gute frage|gut gefragt|berechtigte frage|gute frage das|"
        "good question|fair question|interesting|hm+|oh je|oha|uff|puh|tja|ach so|achso|"
        "da fragen sie was|da fragst du was|da froogscht was|haha\\w*|hihi\\w*|lol|rofl|lustig|"
        "der war gut|spass|scherz|just kidding)(?: \\w+){0,3}|"
        "(?:alles klar|alla "
        "hopp|alla|ajo|verstanden|gelesen|angekommen|erhalten|gesehen|notiert|noted|"
        "got it|understood|received|zur kenntnis genommen|weiss bescheid|gebongt|roger|will do|"
        "wird gemacht|mach ich|mache ich|machen wir|kein problem|kein thema|no problem|no worries|"
        "passt schon|sure thing|sounds good|cool|klasse|top|perfekt|great|fine|good|well)"
        "(?: \\w+){0,2}|"
        "(?:bis|see you|talk to you|until) (?:\\w+ ?){1,3}|"
        "(?:gesendet|sent) (?:von|from) (?:\\w+ ?){1,4}|ok|okay|oki|gut|prima|super|ja ja|jaja)"
    );
    return says_only(words, chat);
}

/// A no or yes, a choice, a hint where it stands: words that answer by themselves.
bool decides(const std::string& words) {
    static const RE2 answer(
        R"(\b(?:ja|jawohl|jep|nein|nee|noe|nicht|net|nit|kein\w*|nichts|egal|wurscht|wurst|worscht|beliebig|frei|standard\w*|normal\w*|ueblich\w*|moeglich|erlaubt|zulaessig|reicht|genuegt|geht|gehts|ginge|passt|lieber|bevorzugt|roh|blank|entgratet|laut|gemaess|siehe|steht|zeichnungen|beides|beide|entweder|weder|inklusive|inkl|exklusive|ohne|liegt bei|anbei|im anhang|pflicht|zwingend|optional|notwendig|noetig|erforderlich|yes|no|nope|not|none|either|any|allowed|required|both|only|without|as per|attached|either way|doesn t matter|don t care)\b)"
    );
    static const RE2 not_understood(
        R"(\b(?:versteh\w*|verstanden|kapier\w*|blick\w*|understand|follow|get) (?:\w+ ){0,4}(?:nicht|net|nit|not)\b|\b(?:nicht|net|nit|don t|didn t|do not) (?:\w+ )?(?:verstanden|verstehe|kapiert|understand|get (?:it|that|the question))\b|\b(?:was|wie) (?:meinen|meint|meinst)\b|\bwhat do you mean\b|\bweiss (?:\w+ ){0,4}(?:nicht|net|nit)\b.*\b(?:noch|gerade|momentan)\b)"
    );
    return says(words, answer) && !says(words, not_understood);
}

bool asks_for_facts(std::string_view question) {
    static const RE2 open(
        R"((?i)(?:^|[^\pL])(?:welche[rsnm]?|was|wie|wieviele?|wann|wo|wohin|woher|wer|wem|womit|wozu|warum|which|what|how|when|where|who|why)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(re2::StringPiece(question.data(), question.size()), open);
}

bool asks_for_time(std::string_view question) {
    static const RE2 time(
        R"((?i)wann|termin|liefer|datum|frist|\bkw\b|woche|when|date|deadline|deliver|lead time|urgent|eilig)"
    );
    return RE2::PartialMatch(re2::StringPiece(question.data(), question.size()), time);
}

std::vector<std::string> long_words(const std::string& words) {
    std::vector<std::string> found;
    std::size_t begin = 0;
    while (begin < words.size()) {
        const auto end = std::min(words.find(' ', begin), words.size());
        if (end - begin >= kStem) {
            found.push_back(words.substr(begin, kStem));
        }
        begin = end + 1;
    }
    return found;
}

/// "Die Oberfläche bleibt, wie sie ist": takes the question's own word up.
bool takes_up(const std::string& words, const std::string& question) {
    const auto asked = long_words(question);
    return std::ranges::any_of(long_words(words), [&](const std::string& stem) {
        return std::ranges::find(asked, stem) != asked.end();
    });
}

bool says_facts(UnderstoodNeed read, const std::string& words, bool of_time) {
    static const RE2 time(
        R"(\b(?:\d{1,2} ?(?:uhr|h|min\w*|stunden?|hours?|tage?n?|days?|wochen?|weeks?)|(?:um|ab|gegen|bis|at|by) \d{1,2}(?: \d\d)?|\d{1,2} (?:am|pm))\b)"
    );
    if (of_time && (read.deadline || read.delivery_from)) {
        return true;
    }
    read.kind.clear();
    std::string rest = words;
    if (!of_time) {
        RE2::GlobalReplace(&rest, time, "");
    }
    return !matching::empty(read) || rest.find_first_of("0123456789") != std::string::npos ||
           !read.tolerances.empty() || !read.surface.empty() || !read.inspection.empty();
}

/// "Ja, stellen wir bei": the first word answers what a yes or no answers.
bool begins_with_answer(const std::string& said) {
    static const RE2 answer(
        R"((?i)^\W*(?:ja|jawohl|jo|jep|yes|yep|nein|nö|noe|nee|no|nope)\s*[,.!;:–-]+\s*\pL)"
    );
    return RE2::PartialMatch(said, answer);
}

/// "Kommt von uns"
bool comes_from_somebody(const std::string& words) {
    static const RE2 comes(
        R"((?:(?:das|es|die|der|it|that) )?(?:kommt|kommen|stammt|ist|sind|geht|comes?|is) (?:alles )?(?:von|bei|aus|from) (?:uns|ihnen|euch|us|you|hier|lager))"
    );
    return RE2::FullMatch(words, comes);
}

/// "Zeichnung folgt" behind a yes is no delay of the answer.
bool papers_follow(const std::string& words) {
    static const RE2 follow(
        R"((?:(?:die|eine|unsere|ihre|neue|aktuelle|the|a|our) )*(?:zeichnung\w*|skizze\w*|datei\w*|step ?\w*|modell\w*|drawing\w*|sketch\w*|file\w*|model)(?: (?:dazu|noch|gleich|morgen|spaeter|heute|separat|per mail))* (?:folgt|folgen|kommt|kommen|schicke ich|schicken wir|reiche ich nach|reichen wir nach|follows?|will follow|comes?|to follow)(?: \w+){0,3})"
    );
    return RE2::FullMatch(words, follow);
}

}  // namespace

bool only_talks(std::string_view text) {
    const auto clauses = clauses_of(text.substr(0, kReadOfMessage));
    return !clauses.empty() && std::ranges::all_of(clauses, [](const Clause& clause) {
        return puts_off(clause.words) || chats(clause.words);
    });
}

ReplyKind reply_kind(
    std::string_view text,
    std::string_view question,
    bool directly,
    const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    const std::string said(trimmed(text.substr(0, kReadOfMessage)));
    const bool open = asks_for_facts(question);
    if (says_yes(said) || says_no(said)) {
        // "Ok" has read it, "ja" says yes; neither says which or how much.
        static const RE2 sure(
            R"((?i)^\W*(?:ja|jawohl|jo|yes|yep|nein|nö|nee|no|nope|passt|genau|stimmt|einverstanden)\b)"
        );
        const bool plain = RE2::PartialMatch(said, sure);
        if (plain && !open) {
            return ReplyKind::answers;
        }
        return plain || !open ? ReplyKind::unclear : ReplyKind::waits;
    }
    const std::string asked = plain_words(question);
    const bool of_time = asks_for_time(question);
    bool delays = false;
    bool hedged = false;
    bool facts = false;
    bool hints = false;
    bool other = false;
    // "Ja, machen Sie das" may be the order as well.
    const bool yes_or_no = !open && begins_with_answer(said) && !tells_to_go_ahead(said);
    for (const Clause& clause : clauses_of(said)) {
        static const RE2 day(R"((?:bis|by|until|spaetestens|am|on|in|ab|from) .*)");
        const bool names_day =
            of_time && RE2::FullMatch(clause.words, day) && understand(clause.written).deadline;
        if (names_day) {
            facts = true;
        } else if (yes_or_no && (papers_follow(clause.words) || comes_from_somebody(clause.words))) {
            hints = true;
        } else if (puts_off(clause.words)) {
            delays = true;
        } else if (chats(clause.words)) {
            continue;
        } else if (says_facts(understand(clause.written), clause.words, of_time) || decides(clause.words)) {
            facts = true;
        } else if (takes_up(clause.words, asked)) {
            hints = true;
        } else {
            other = true;
        }
        static const RE2 doubts(
            R"(\b(?:vielleicht|eventuell|evtl|vermutlich|glaube?|denke|meine|koennte|muesste|maybe|perhaps|probably|might|think|guess)\b)"
        );
        hedged = hedged || says(clause.words, doubts);
    }
    const bool asks_back = said.find('?') != std::string::npos;
    if (asks_back && !facts) {
        return ReplyKind::unclear;
    }
    if (facts) {
        return asks_back || (delays && hedged) ? ReplyKind::unclear : ReplyKind::answers;
    }
    if (hints || other) {
        const bool plain = directly || (yes_or_no && !hedged) || (hints && !other);
        return plain && !delays ? ReplyKind::answers : ReplyKind::unclear;
    }
    return ReplyKind::waits;
}

}  // namespace clusterlotse::commands
