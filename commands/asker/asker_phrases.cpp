#include "commands/asker/asker_phrases.hpp"

#include "commands/asker/ending_phrases.hpp"
#include "commands/asker/phrase_parts.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Those after which it goes on.
Phrases other_phrases() {
    using enum AskerPhrase;
    return {
        {renew,
         {
             "(?:" + kObject +
                 " )?(?:um \\w+ (?:tage|wochen) )?(?:verlaengern|verlaengere|renew|"
                 "extend)(?: " +
                 kObject + ")?",
             "(?:" + kMatterOfPhrase +
                 ")?(?:ist |bleibt |sind )?(?:weiterhin|noch|immer noch|nach wie "
                 "vor|weiter) (?:aktuell|offen|gueltig|relevant|interessant)",
             "(?:" + kMatterOfPhrase +
                 ")?(?:is |are )?still (?:open|current|valid|needed|relevant|on)",
             "(?:noch |bitte )*(?:\\w+ (?:tage?|wochen?|monate?) )?(?:laenger )?(?:offen|laufen|"
             "stehen) (?:lassen|halten)",
             "(?:lass|lasst|lassen sie|lassen wir|halten sie) " + kObject +
                 " (?:bitte |noch |ruhig )*(?:\\w+ (?:tage?|wochen?|monate?) )?(?:laenger )?"
                 "(?:offen|laufen|stehen)",
             "keep it open(?: (?:for )?\\w+ (?:more )?(?:days?|weeks?|months?))?",
             "(?:noch |noch mal |nochmal |nochmals |mal )*"
             "(?:weitersuchen|weiter suchen|weiterfragen|weiter fragen|keep looking|keep "
             "searching)",
         }},
        {asks_more,
         {
             "(?:noch |gern |gerne )*(?:ein|eine|zwei|drei|vier|fuenf|paar|ein paar|\\d) (?:andere "
             "|weitere "
             "|mehr )*(?:firmen|firma|betriebe|betrieb|anbieter|lieferanten)(?: "
             "(?:mehr|dazu|zusaetzlich))* "
             "(?:fragen|anfragen|dazufragen|suchen|anschreiben)",
             "(?:noch |gern |gerne )*(?:wen|jemand|jemanden|jemand anderen|jemand anderes|andere|"
             "weitere|mehr|ein paar)(?: (?:firmen|betriebe|anbieter|lieferanten|andere|weitere))* "
             "(?:fragen|anfragen|dazufragen|suchen|anschreiben)",
             "(?:frag|frage|fragt|fragen sie|such|suche|sucht|suchen sie|find|findet|finden "
             "sie|ask|"
             "try|find)(?: (?:bitte|doch|ruhig|mal|noch|noch mal|nochmal|please|some))* "
             "(?:andere|anderen|anderes|weitere|mehr|(?:noch )?(?:wen|jemand|jemanden|ein "
             "paar|paar|"
             "einen|einen anderen|jemand anderen|jemand anderes|wen anderes|wen anderen)|others|"
             "more|someone else|somebody else|around)(?: "
             "(?:firmen|betriebe|anbieter|lieferanten|an|rum|herum|dazu|firms|suppliers))*",
         }},
        {resume,
         {
             "(?:" + kObject +
                 " )?(?:weiter|weitermachen|weiter machen|wieder aufnehmen|"
                 "fortsetzen|wiederaufnehmen|auftauen)",
             "(?:es |das )?(?:geht|gehts|kann) (?:jetzt |nun |es )?(?:wieder )?(?:weiter|"
             "weitergehen)",
             "weiter gehts|weiter geht s",
             "(?:nehmen|nehme) (?:wir |ich )?" + kObject + " wieder auf",
             "(?:resume|continue|go on|take it up again|unpark)(?: " + kObject + ")?",
         }},
        {stops_asking,
         {
             "(?:frag|frage|fragt|fragen sie|such|suche|sucht|suchen sie|schreib|schreiben sie)"
             "(?: (?:bitte|jetzt|da|dort|mal|es|das))* (?:nicht|net|nit|nimmer|nemmer)(?: mehr)?"
             "(?: (?:weiter|rum|herum|mehr|nach|an|weiterfragen|weitersuchen|bei anderen|andere))*",
             "(?:frag|frage|fragt|fragen sie|such|suche|sucht|suchen sie|schreib|schreiben sie)"
             "(?: (?:bitte|jetzt|da|mal))* (?:niemand|niemanden|keine|keinen|niemand sonst|keine "
             "weiteren|keine anderen|keinen anderen|keinen weiteren)(?: (?:mehr|weiter|sonst|an|"
             "firmen|firma|anbieter|lieferanten))*",
             "(?:hoer|hoert|hoeren sie)(?: (?:bitte|jetzt|mal))* auf(?: (?:zu|mit|dem|der|die|"
             "weiteren|andere|bitte|jetzt))* "
             "(?:fragen|suchen|anfragen|fragerei|suche|weiterzufragen|"
             "weiterzusuchen|herumzufragen|rumzufragen)",
             "(?:nicht mehr|nicht weiter|nicht mehr weiter|nimmer|nemmer|net weiter|net mehr) "
             "(?:rum|herum|weiter)?(?: )?(?:fragen|suchen|anfragen|rumfragen|herumfragen|"
             "weiterfragen|weitersuchen|anschreiben)",
             "(?:keine|keinen|niemand|niemanden|niemanden sonst) "
             "?(?:weiteren?|mehr|anderen?|sonst)?"
             "(?: (?:firmen?|anbieter|lieferanten?))?(?: mehr| weiter)? (?:fragen|anfragen|"
             "anschreiben|suchen|kontaktieren|dazunehmen)",
             "(?:keine|keinen) (?:weiteren?|anderen?) (?:firmen?|anbieter|lieferanten?)",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "genug (?:angebote|antworten|firmen|anbieter|lieferanten|auswahl)(?: bekommen| "
                 "zusammen| da| beisammen)?",
             "(?:die |diese )?(?:angebote|antworten|firmen|anbieter)(?: die da sind| bisher)? "
             "(?:reichen|genuegen|langen)(?: uns| mir| jetzt| so)*",
             "(?:mehr|weitere) (?:firmen|anbieter|angebote|antworten) (?:brauchen|brauche|wollen|"
             "will|moechten) (?:wir |ich )?nicht(?: mehr)?",
             "(?:do not|don t|dont|please stop|stop|no need to) (?:ask|asking|contact|contacting|"
             "look|looking|search|searching)(?: (?:any|anybody|anyone|more|other|others|for|"
             "further|around|else|firms|suppliers|companies))*",
             "no (?:more|further|other) (?:suppliers|firms|companies|offers|requests)"
             "(?: needed)?",
             "(?:have |ve |got |have got )?enough (?:offers|answers|suppliers|firms|quotes)",
         }},
        {closes_questions,
         {
             "(?:mehr |den rest |alles andere |sonst |weiteres )?(?:weiss|wissen) (?:ich |wir )?"
             "(?:leider |auch |noch |es |das |dazu |derzeit |aktuell )*nicht(?: mehr)?",
             "(?:mehr|rest|sonst|weiteres) (?:ist |kann ich |koennen wir )?(?:leider |noch |dazu )*"
             "(?:unbekannt|nicht bekannt|nicht sagen|offen)",
             "(?:mehr|weitere) (?:angaben |infos |informationen )?(?:habe ich|haben wir|gibt es) "
             "(?:leider |noch |dazu )*nicht",
             "keine ahnung|unbekannt|k a|keine weiteren angaben|nicht bekannt|weiss nicht mehr",
             "(?:ist |war )?alles(?: was ich weiss| was wir wissen| wissen wir nicht)?",
             "(?:that s|that is|thats) all(?: (?:i|we) know)?",
             "(?:do not|don t|dont) know(?: more| yet| the rest)?",
             "(?:no idea|not known|unknown|can t say more|cannot say more)",
         }},
        {call,
         {
             "(?:um )?(?:anrufen|anruf|rueckruf|zurueckrufen|zurueck rufen)(?: erbeten)?",
             "(?:rufen|ruft|ruf) (?:sie |ihr )?(?:mich |uns )?(?:bitte |mal |kurz |gern |gerne "
             ")*(?:an|zurueck)",
             "(?:koennen|koennten|kann|wuerden) (?:sie|der lotse) (?:mich |uns )?(?:bitte |mal |"
             "kurz |einmal )*(?:anrufen|zurueckrufen)",
             "(?:der )?lotse (?:soll|kann|moege|moechte|darf) (?:mich |uns |sich )?(?:bitte |mal |"
             "kurz |gern |gerne |hier )*(?:anrufen|melden|zurueckrufen)",
             "(?:mich |uns )(?:bitte |mal |kurz )*(?:anrufen|zurueckrufen)",
             "(?:lotse|lotsen|den lotsen)(?: bitte)?(?: anrufen)?",
             "(?:can you |could you )?(?:call|ring|phone)(?: me| us)(?: back)?",
             "(?:can you |could you )?give (?:me|us) a (?:call|ring)",
             "call ?back(?: requested)?",
             "(?:moderator|guide|somebody|someone) should call(?: me| us)?",
         }},
    };
}

/// What may stand behind a wish to be called: a number, a time.
const std::string kCallTail =
    "(?: (?:unter|auf|at|on|nummer|tel|telefon|morgen|heute|vormittags?|nachmittags?|mittags?|"
    "ab|nach|vor|zwischen|und|uhr|today|tomorrow|after|between|and|[ap]m|\\d+))*";

}  // namespace

AskerPhrase phrase_of(const std::string& words) {
    static const auto compiled = [] {
        std::vector<std::pair<AskerPhrase, std::unique_ptr<RE2>>> all;
        Phrases phrases = ending_phrases();
        std::ranges::move(other_phrases(), std::back_inserter(phrases));
        for (const auto& [phrase, alternatives] : phrases) {
            std::string pattern;
            for (const std::string& one : alternatives) {
                pattern += (pattern.empty() ? "" : "|") + one;
            }
            pattern = kLeadOfPhrase + "(?:" + pattern + ")" + kTailOfPhrase;
            if (phrase == AskerPhrase::stops_asking) {
                pattern = "(?:(?:und|aber|and|but) )?" + pattern;
            }
            if (phrase == AskerPhrase::call) {
                pattern += kCallTail + kTailOfPhrase;
            }
            all.emplace_back(phrase, std::make_unique<RE2>(pattern));
        }
        return all;
    }();
    for (const auto& [phrase, pattern] : compiled) {
        if (says_only(words, *pattern)) {
            return phrase;
        }
    }
    return AskerPhrase::none;
}

bool is_enough(const std::string& words) {
    static const RE2 enough(
        "(?:(?:das|es|mir|uns|so|danke|jetzt|fuers erste) )*(?:reicht|reichts|langt|langts|genuegt|"
        "passt|genug|ist genug|ist gut|that s enough|that is enough|enough|that will do|that ll "
        "do|is enough)(?: (?:so|uns|mir|jetzt|erst|mal|erstmal|schon|danke|for now|thanks|damit))*"
    );
    return RE2::FullMatch(words, enough);
}

bool hedges(const std::string& words) {
    static const RE2 hedge(
        R"(\b(?:nicht|kein\w*|nie|niemals|wenn|falls|sofern|ob|vielleicht|eventuell|evtl|vermutlich|wahrscheinlich|voraussichtlich|womoeglich|moeglicherweise|koennten?|wuerden?|haetten?|sollten?|duerften?|muessten?|bevor|bis|sobald|demnaechst|bald|spaeter|morgen|erst|fast|beinahe|noch|aber|oder|doch|ausser|wer|wann|warum|wieso|welche\w*|wohl|ungern|tendieren|tendenz|ueberlegen|geplant|wollen|moechten|not|never|if|whether|maybe|perhaps|probably|might|may|could|would|should|before|until|unless|once|when|soon|tomorrow|but|or|likely|almost|who|which|why|considering|thinking|plan|planning|want|don|doesn|didn|isn|haven|hasn|won)\b)"
    );
    return RE2::PartialMatch(words, hedge);
}

}  // namespace clusterlotse::commands
