#include "commands/asker/asker_phrases.hpp"

#include "commands/wording/pattern_search.hpp"

#include <memory>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

const std::string kLeadOfPhrase =
    "(?:(?:ja|ok|okay|so|also|hallo|bitte|gut|danke|wir|ich|leider|hiermit|inzwischen|mittlerweile|"
    "jetzt|nun|doch|schon|bereits|es|das|dann|sorry|please|we|i|it|has|have|is|now|already|"
    "unfortunately|the) )*";
const std::string kTailOfPhrase =
    "(?: (?:danke|bitte|please|thanks|worden|leider|jetzt|so|alles|hiermit|fuer uns|for us|"
    "trotzdem|vielen dank|thank you|now))*";
const std::string kMatterOfPhrase =
    "(?:(?:der|die|das|den|dieser|diesen|diese|unsere?|unseren|meine?|meinen|this|our|my|the) )?"
    "(?:bedarf|anfrage|sache|thema|ausschreibung|need|request|enquiry|inquiry|matter) ";
const std::string kObject =
    "(?:den bedarf|die anfrage|alles|das|ihn|sie|es|unsere anfrage|unseren bedarf|diesen "
    "bedarf|diese "
    "anfrage|meine anfrage|meinen bedarf|die teile|die ware|the need|the request|it|this|them|this "
    "request|this need|our request|our need|my request|the parts)";
const std::string kMeanwhile =
    "(?:damit |schon |inzwischen |leider |hiermit |somit |fuer uns |jetzt |nun |bereits |"
    "zwischenzeitlich |mittlerweile |wieder |hereby |now |already )*";

using Phrases = std::vector<std::pair<AskerPhrase, std::vector<std::string>>>;

Phrases asker_phrases() {
    using enum AskerPhrase;
    return {
        {withdraw,
         {
             "(?:" + kMatterOfPhrase +
                 ")?(?:ist |wurde |wird |hat sich |haben sich |habe ich |haben wir |"
                 "has been |is |was )?" +
                 kMeanwhile +
                 "(?:zurueckgezogen|zurueck gezogen|storniert|hinfaellig|gegenstandslos|entfallen|"
                 "obsolet|withdrawn|cancell?ed)",
             "(?:" + kMatterOfPhrase + "|(?:der |unser )?auftrag )?(?:hat|haben) sich " +
                 kMeanwhile + "erledigt",
             kMatterOfPhrase + "(?:ist |hat sich )?" + kMeanwhile + "(?:erledigt|entfaellt)",
             "(?:ziehe|ziehen)? ?(?:ich |wir )?(?:" + kObject + " )?" + kMeanwhile +
                 "(?:zurueck|zurueckziehen)",
             "(?:" + kObject + " )?(?:ziehe|ziehen|nehme|nehmen) (?:ich |wir )?(?:" + kObject +
                 " )?" + kMeanwhile + "zurueck",
             "(?:zieh|zieht|ziehen|nimm|nehmt|nehmen) (?:sie )?(?:bitte |mal |doch )*" + kObject +
                 " (?:bitte |mal |doch |wieder )*" + kMeanwhile + "zurueck",
             kObject + " " + kMeanwhile + "(?:stornieren|loeschen|abbrechen|beenden|schliessen)",
             "(?:" + kMatterOfPhrase + "|" + kObject + " )?(?:ist |wird |werden |is |are )?" +
                 kMeanwhile +
                 "nicht mehr (?:noetig|aktuell|erforderlich|relevant|benoetigt|gebraucht)",
             "(?:" + kObject + " )?(?:brauchen|benoetigen|brauche|benoetige) (?:wir |ich )?(?:" +
                 kObject + " )?" + kMeanwhile + "nicht mehr",
             "(?:" + kObject +
                 " )?(?:brauch|brauche|brauchen|brauchts|braucht) (?:ma|mer|mir|wir|ich|man|s|es)? "
                 "?(?:" +
                 kObject + " )?" + kMeanwhile +
                 "(?:nimmer|nemmer|nimmeh|nimmi|nimme|net mehr|nicht mehr)",
             "(?:besteht |haben |da ist )?kein(?:en)? bedarf mehr",
             "(?:" + kMatterOfPhrase + "|" + kObject +
                 " )?(?:is |are )?no longer (?:needed|required)",
             "(?:" + kMatterOfPhrase + "|" + kObject +
                 " )?(?:is |are )?not (?:needed|required) any ?more",
             "(?:do not|don t) need " + kObject + " any ?more",
             "(?:hereby )?(?:withdraw|cancel|close) " + kObject,
             "withdraw|want to withdraw|wish to withdraw",
             "(?:storniere?n?|streiche?n?|loesche?n?|beende?n?|schliesse?n?) (?:sie |wir )?" +
                 kObject,
             "(?:vergiss|vergesst|vergessen sie) (?:es|das|die sache|die anfrage)|lassen "
             "(?:sie|wir) "
             "(?:es|das) (?:gut sein|sein|bleiben)|lass(?:t)? (?:es |das )?(?:gut "
             "sein|sein|bleiben)",
             "(?:haben |habe )?(?:wir |ich )?(?:es |das )?" + kMeanwhile +
                 "anders(?:weitig)? (?:geloest|erledigt|gemacht|geregelt)",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "eine andere loesung(?: gefunden)?|hat sich " + kMeanwhile + "anders geloest",
             "(?:have |ve )?(?:solved|sorted|settled|done) it (?:differently|another "
             "way|otherwise)|"
             "(?:have |ve )?found another (?:solution|way)",
             "forget (?:it|this|that|about it)|never ?mind|scrap (?:it|that)|call it off",
         }},
        {award_outside,
         {
             "(?:haben |habe |ist |wurde |wird )?(?:den auftrag |der auftrag |auftrag |" + kObject +
                 " )?(?:ist |wurde |haben wir )?" + kMeanwhile +
                 "(?:an )?(?:extern\\w*|ausserhalb|anderweitig|woanders|anderswo)(?: des clusters| "
                 "vom cluster| vom netzwerk| firma| anbieter| lieferanten)? "
                 "(?:vergeben|beauftragt|bestellt|gekauft|eingekauft|beschafft|gegangen|platziert)",
             "(?:auftrag |der auftrag )?(?:ist |wurde )?(?:vergeben|gegangen|ging|geht) "
             "(?:an |nach )?(?:extern\\w*|ausserhalb|woandershin|woanders|anderweitig|eine? "
             "externe[nr]?)(?: des clusters| vom cluster| firma| anbieter| lieferanten)?",
             "(?:haben |habe )?(?:einen |eine )?(?:anbieter|lieferanten|firma) ausserhalb(?: des "
             "clusters)? (?:gefunden|beauftragt|genommen)",
             "(?:the order |order |" + kObject +
                 " )?(?:was |is |went |has been |ve |been )*(?:awarded|placed|ordered|bought|given|"
                 "went)(?: " +
                 kObject +
                 ")? (?:outside|externally|elsewhere|to an outside (?:supplier|firm))(?: of)?(?: "
                 "the "
                 "cluster)?",
             "went (?:external|elsewhere|outside)",
             "(?:haben |habe )?(?:wir |ich )?(?:" + kObject + " )?" + kMeanwhile +
                 "in (?:der )?(?:polen|tschechien|tschechei|slowakei|slowenien|ungarn|rumaenien|"
                 "bulgarien|kroatien|serbien|tuerkei|italien|frankreich|belgien|holland|luxemburg|"
                 "oesterreich|schweiz|spanien|portugal|england|china|indien|taiwan|vietnam|asien|"
                 "fernost|osteuropa) (?:bestellt|beauftragt|gekauft|vergeben|machen lassen)",
             "(?:have |ve )?(?:ordered|bought|placed) (?:it |them |this )?(?:in|from) (?:poland|"
             "czechia|slovakia|slovenia|hungary|romania|bulgaria|croatia|serbia|turkey|italy|"
             "france|"
             "belgium|holland|austria|switzerland|spain|portugal|england|china|india|taiwan|"
             "vietnam|"
             "asia|abroad)",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "(?:jemand\\w*|wen|einen|eine|was)(?: "
                 "(?:anderen?|anderes|anbieter|lieferanten|firma|"
                 "hersteller))? (?:in (?:der )?\\w+|im ausland|extern|anderswo|woanders|aus \\w+) "
                 "(?:gefunden|aufgetan|beauftragt)",
             "(?:have |ve )?found (?:someone|somebody|one|a (?:supplier|firm|shop|company)) "
             "(?:else )?(?:in \\w+|from \\w+|abroad|elsewhere|outside|overseas)",
         }},
        {fail,
         {
             "(?:" + kMatterOfPhrase + ")?(?:hat |ist |wurde |wird )?" + kMeanwhile +
                 "(?:nicht geklappt|nichts geworden|nichts draus geworden|nichts daraus geworden|"
                 "nicht zustande gekommen)",
             "hat sich " + kMeanwhile + "zerschlagen",
             "(?:der |unser |dieser )?auftrag (?:ist |ist uns |wurde |hat sich )?" + kMeanwhile +
                 "(?:geplatzt|weggebrochen|weggefallen|gestorben|storniert worden)",
             "(?:machen|fertigen|produzieren|bauen|mache|fertige) (?:wir |ich )?(?:" + kObject +
                 " )?" + kMeanwhile + "(?:doch )?(?:selbst|selber|intern|inhouse|im haus)",
             kObject + " (?:machen|fertigen|produzieren|bauen) wir " + kMeanwhile +
                 "(?:doch )?(?:selbst|selber|intern|inhouse|im haus)",
             "(?:das |unser |dieses )?projekt (?:ist |wurde |wird |hat )?" + kMeanwhile +
                 "(?:gestoppt|eingestellt|abgesagt|gestorben|abgebrochen|abgeblasen|beendet)",
             "(?:der |unser |unser end)?kunde hat " + kMeanwhile +
                 "(?:abgesagt|storniert|abbestellt)",
             "(?:haben|habe) (?:wir |ich )?(?:" + kObject + " )?" + kMeanwhile +
                 "(?:doch )?(?:selbst|selber|intern|inhouse|im haus) (?:gemacht|gefertigt|gebaut|"
                 "produziert|hergestellt)",
             "(?:did not|didn t) work out",
             "nothing came of it",
             "(?:will |ll |are going to )?(?:make|do|produce|making|doing) (?:it|them|this) (?:"
             "ourselves|in house|inhouse)",
             "(?:our )?project (?:was |is |has been )*(?:stopped|cancell?ed|dropped)",
         }},
        {unclear_ending,
         {
             "(?:ist |sind )?" + kMeanwhile + "(?:erledigt|abgeschlossen|beendet|fertig|geklaert)",
             "hat " + kMeanwhile + "geklappt",
             "lassen(?: wir)?(?: es| das)?",
             "(?:beenden|schliessen|stornieren|abbrechen|cancel|close|done|settled|finished|"
             "closed)",
             "hat sich " + kMeanwhile + "geklaert",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "(?:jemand\\w*|wen)(?: anderen?| anderes)? gefunden",
             "(?:have |ve )?found (?:someone|somebody)(?: else)?",
         }},
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
        for (const auto& [phrase, alternatives] : asker_phrases()) {
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

std::optional<std::string> parking_of(const std::string& words) {
    static const std::string park_words =
        "(?:" + kObject +
        " )?(?:erst ?mal |vorerst |vorlaeufig |zunaechst |erst )*(?:parken|geparkt|parke|pausieren|"
        "auf eis(?: legen)?|zurueckstellen|ruhen lassen|park|put on hold|put on ice|on hold)(?: " +
        kObject + ")?(?: (?:on hold|on ice))?";
    static const std::string until =
        "((?:bis|fuer|until|till|for|\\d|ein|einen|zwei|drei|vier|a|two|three|four)\\b.*?)";
    static const RE2 project(
        kLeadOfPhrase +
        "(?:(?:das|unser|dieses|the|our|this) )?(?:projekt|vorhaben|project|thema|bedarf) "
        "(?:ist |liegt |wird |wurde |is |was |has been )?(?:erst ?mal |vorerst |vorlaeufig |"
        "zunaechst |now |currently )*(?:auf eis(?: gelegt| gelegen)?|ruht|ruhend|pausiert|"
        "on hold|on ice|put on hold|put on ice|paused)" +
        kTailOfPhrase
    );
    if (RE2::FullMatch(words, project)) {
        return std::string();
    }
    static const RE2 behind(kLeadOfPhrase + park_words + "(?: " + until + ")?" + kTailOfPhrase);
    static const RE2 before(kLeadOfPhrase + until + " " + park_words + kTailOfPhrase);
    std::string rest;
    const bool parks = RE2::FullMatch(words, behind, &rest) || RE2::FullMatch(words, before, &rest);
    return parks ? std::optional(rest) : std::nullopt;
}

bool hedges(const std::string& words) {
    static const RE2 hedge(
        R"(\b(?:nicht|kein\w*|nie|niemals|wenn|falls|sofern|ob|vielleicht|eventuell|evtl|vermutlich|wahrscheinlich|voraussichtlich|womoeglich|moeglicherweise|koennten?|wuerden?|haetten?|sollten?|duerften?|muessten?|bevor|bis|sobald|demnaechst|bald|spaeter|morgen|erst|fast|beinahe|noch|aber|oder|doch|ausser|wer|wann|warum|wieso|welche\w*|wohl|ungern|tendieren|tendenz|ueberlegen|geplant|wollen|moechten|not|never|if|whether|maybe|perhaps|probably|might|may|could|would|should|before|until|unless|once|when|soon|tomorrow|but|or|likely|almost|who|which|why|considering|thinking|plan|planning|want|don|doesn|didn|isn|haven|hasn|won)\b)"
    );
    return RE2::PartialMatch(words, hedge);
}

}  // namespace clusterlotse::commands
