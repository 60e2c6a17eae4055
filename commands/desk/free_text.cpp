#include "commands/desk/free_text.hpp"

#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kReadOfFreeText = 4000;

/// Words that want something of somebody, whatever else is told.
bool wants(const std::string& words) {
    static const RE2 verbs(
        R"(\b(?:such\w*|gsucht|such|gesucht|brauch\w*|bruch\w*|braeucht\w*|benoetig\w*|bedarf\w*|bedarfs?meldung|anfrage|angebot\w*|anbiet\w*|anzubieten|preisanfrage|rfq|quote|quotation|wanted|need\w*|looking|seek\w*|require\w*|wer|jemand\w*|irgendwer|irgendjemand|einer|anyone|anybody|someone|somebody|who|bitte|please|pls|kann man|koennt\w*|koennten sie|koennen sie|koennen sie|kannst|could you|can you|would you|lassen|vergeben|fremdvergabe|auslagern|outsourc\w*|verlaengerte werkbank|lohn(?:arbeit|fertigung|auftrag)\w*|moecht\w*|moechten|wollen|will|wollten|haetten|haette|hatten gern|wuensch\w*|want|would like|fehlt|fehlen|ersatz\w*|dringend|eilt|eilig|eilbedarf|notfall|asap|urgent\w*|stillstand|interess\w*|kauf\w* gesucht|kooperation\w*|partner\w*|beteiligen|mitmachen|sammelbestellung|gemeinsam|zeigen|vermitteln|helfen|hilfe|help|soll(?:en|ten)?|muss|muesst\w*|muessen|must|has to|have to|gilt es|geht es um|geht um|handelt sich|ziel|gewuenscht|erwuenscht|gefordert|erforderlich|kontakt|empfehl\w*|empfiehlt|recommend\w*|wie teuer|was kostet|preis\w*|price\w*|kosten|order|bestell\w*|aufgabe|task)\b)"
    );
    return says(words, verbs);
}

/// "40 Platten zu schleifen", "to be welded"
bool is_to_be_done(const std::string& words) {
    static const RE2 to_do(
        R"(\b(?:zu|zum|to be|for) (?:\w+ )?(?:\w{2,}en|\w+ed|\w+ing|\w+ung)\b|\b(?:aus|ab|ein|be|ver|zu|nach|vor|um|an)zu\w+en\b)"
    );
    return says(words, to_do);
}

/// "Wir haben … bekommen", "bei uns steht jetzt": the firm tells of itself.
bool tells_of_itself(const std::string& words) {
    static const RE2 has_done(
        R"(\b(?:haben|habe|hab|hann|hawwe|hen|hat|hatten) (?:\w+ ){0,12}?(?:bekommen|erhalten|gekriegt|kriet)\b|\b(?:wir|ich|mir|mer|isch|unser\w*|we|i|our)\b(?: \w+){0,14}? (?:gekriegt|kriet|gekauft|angeschafft|zugelegt|investiert|aufgebaut|aufgestellt|installiert|eingeweiht|eroeffnet|umgezogen|umgebaut|erweitert|eingestellt|uebernommen|gegruendet|bestanden|zertifiziert|rezertifiziert|gewonnen|verkauft|abgegeben|ausgeliefert|geliefert|versandt|verschickt|fertiggestellt|abgeschlossen|gefeiert|geschafft|geworden|bought|purchased|received|got|installed|commissioned|moved|hired|expanded|opened|passed|won|sold|shipped|delivered|finished|invested|upgraded|added|celebrated|celebrating)\b|\b(?:neu|jetzt neu|now|new) (?:bei uns|im haus|in house|in the shop)\b|\bbei uns (?:steht|laeuft|ist|gibt es|gibts|im haus)\b|\b(?:ab sofort|seit \w+|seit letzter woche|seit gestern|seit kurzem|endlich|nun|jetzt|since \w+|finally) (?:\w+ ){0,3}(?:haben wir|steht|laeuft|ist|bieten wir|verfuegen wir|we have|we can|we run|we offer)\b|\b(?:wir|mir|mer) (?:haben|hann|hawwe|hen|hot) (?:\w+ ){0,6}(?:neue[nrsm]?|nei|neies)\b|\bwe (?:have|ve|now have) (?:\w+ ){0,3}(?:a|an|our)? ?(?:brand )?new\b|\b(?:ist|sind|is|are|has|have) (?:\w+ ){0,3}(?:eingetroffen|angekommen|online|in betrieb|gelandet|here|up and running|running|arrived|live)\b)"
    );
    return says(words, has_done);
}

/// Holidays, meetings, people, the day: what happens in a firm.
bool tells_of_the_day(const std::string& words) {
    static const RE2 events(
        R"(\b(?:betriebsversammlung\w*|betriebsurlaub\w*|betriebsferien|betriebsausflug\w*|werksferien|werksurlaub|urlaub\w*|weihnachtsfeier\w*|sommerfest\w*|grillfest|firmenfeier|jubilaeum\w*|firmenjubilaeum|tag der offenen tuer|hausmesse|inventur|brueckentag\w*|feiertag\w*|betriebsrat\w*|geburtstag\w*|ruhestand|rente|krank\w*|grippe|corona|stau|schnee|glatteis|hitzefrei|homeoffice|kurzarbeit|streik|neue adresse|neue telefonnummer|neuer ansprechpartner|neue ansprechpartnerin|fussball|fck|betze|holiday\w*|vacation|christmas party|company meeting|staff meeting|town hall|works council|anniversary|open day|trade fair|stocktaking|stock taking|out of office|closed|shut down|shutdown|geschlossen|retire\w*|retirement|birthday|new address|new phone number)\b)"
    );
    return says(words, events);
}

/// Visitors and trade fairs are news, a measuring task at them is not.
bool tells_of_visits(const std::string& words) {
    static const RE2 visits(
        R"(\b(?:tuev|auditor\w*|berufsgenossenschaft|zoll|betriebspruefer\w*|besuch\w*|delegation) (?:\w+ ){0,3}(?:im haus|zu gast|zu besuch|da|on site)\b|\b(?:auf der|besuchen sie uns|messestand|visit us|our booth)\b(?: \w+){0,3} (?:messe|stand|halle|fair|booth)\b)"
    );
    return says(words, visits);
}

/// Something is broken, loud or overdue: who tells this wants it mended.
bool tells_of_trouble(const std::string& words) {
    static const RE2 trouble(
        R"(\b(?:gebrochen|bricht|bruch|\w+bruch|defekt\w*|kaputt\w*|hin|verschlissen|verschleiss|abgenutzt|ausgefallen|ausfall|ausgeplatzt|klemmt|klemmen|undicht|leck\w*|laut|geraeusch\w*|ruckelt|ruckeln|ruckt|riss\w*|gerissen|verbogen|verbeult|beschaedigt\w*|schaden|\w+schaden|stoerung\w*|fehler\w*|stillstand|streikt|spinnt|quietscht|vibriert|ueberhitzt|heiss|faellig|ueberfaellig|abgelaufen|laufen ab|ablaeuft|bemaengelt|beanstandet|verlangt|fordert|broken|broke|leaks?|leaking|stuck|noise|noisy|worn|cracked|failed|failing|damaged|overdue|down)\b)"
    );
    return says(words, trouble);
}

bool names_things(const UnderstoodNeed& need) {
    return need.quantity || !need.lots.empty() || need.yearly_quantity || !need.materials.empty() ||
           !need.threads.empty() || !need.tolerances.empty() || need.mass_kg ||
           need.dimensions_mm != Dimensions{} || !need.surface.empty() ||
           !need.heat_treatment.empty();
}

}  // namespace

FreeText free_text_kind(std::string_view text, const UnderstoodNeed& understood) {
    const std::string_view read = text.substr(0, kReadOfFreeText);
    const std::string words = plain_words(read);
    if (has_need_words(read) || asks_for_work(read)) {
        return FreeText::need;
    }
    const bool of_itself = tells_of_itself(words);
    const bool things = names_things(understood);
    const bool of_the_day = tells_of_the_day(words) || tells_of_visits(words);
    const bool to_be_done = is_to_be_done(words) && !of_itself && !of_the_day;
    if (wants(words) || to_be_done || read.find('?') != std::string_view::npos) {
        // "Wir haben eine neue Maschine, wer will kann gern vorbeikommen" wants nothing either.
        return things || !understood.processes.empty() || !(of_itself || of_the_day)
                   ? FreeText::need
                   : FreeText::unclear;
    }
    const bool trouble = tells_of_trouble(words);
    if (of_itself || of_the_day) {
        return trouble || (of_the_day && things) ? FreeText::unclear : FreeText::news;
    }
    return things || trouble || !matching::empty(understood) ? FreeText::need : FreeText::unclear;
}

bool tells_news(std::string_view text) {
    const std::string words = plain_words(text.substr(0, kReadOfFreeText));
    return (tells_of_itself(words) || tells_of_the_day(words) || tells_of_visits(words)) &&
           !wants(words) && !asks_for_work(text) && text.find('?') == std::string_view::npos;
}

bool tells_of_capability(std::string_view text) {
    static const RE2 capability(
        R"(\b(?:\w*maschine\w*|\w*anlage\w*|\w*zentrum|\w*center|\w*laser\w*|\w*presse\w*|\w*roboter\w*|\w*ofen|\w*oefen|\w*halle|\w*saege\w*|\w*drehbank|\w*fraese\w*|\w*automat\w*|\w*linie|\w*zertifi\w*|kmm|messmaschine|iso ?\d+|en ?\d+|schweisser\w*|machine\w*|lathe\w*|mill|robot\w*|furnace\w*|press|cell|certif\w*|capacit\w*|kapazitaet\w*|achs\w*|axis)\b)"
    );
    return says(plain_words(text.substr(0, kReadOfFreeText)), capability);
}

}  // namespace clusterlotse::commands
