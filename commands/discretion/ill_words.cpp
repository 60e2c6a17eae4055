#include "commands/discretion/ill_words.hpp"

#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Left in need of help, or cheated.
const RE2& betrayed() {
    static const RE2 pattern(
        R"(\b(?:(?:h(?:ae|e|ä)n+gen?|haenge|sitzen?|stehe?n?|schmoren|zappeln|auflaufen|platzen)(?: \w+)? ?(?:ge)?(?:las+e?n?|las+t|los+e?n?|los+t|lies+(?:en|t)?|laes+t)\b|(?:laes+t|las+en|lies+(?:en)?|los+t|gelas+en)(?: \w+){0,5} (?:haengen|sitzen|stehen|zappeln|auflaufen|schmoren|im stich|im regen)\b|im stich|im regen|ueber den tisch|ue?bers? s? ?ohr|auf den arm|gegen die wand|in die pfanne|an der nase|fuer dumm|zum narren|verarscht|veraeppelt|gelinkt|rein ?gelegt|hereingelegt|rein ?geritten|betrogen|betrueger|beschissen|abgezockt|abzocke\w*|wucher\w*)|\b(?:let(?:ting|s)? (?:us|me|everyone|them) down|left (?:us|me) (?:hanging|stranded|standing|waiting|high|in the)|stood (?:us|me) up|in the lurch|let ?downs?|screw(?:ed|s)?(?: us| it| this| things)?(?: up| over)?|mess(?:ed)?(?: \w+){0,3} up|botch(?:ed)?|bungled|rip+(?:ed)? (?:us |me )?off|rip ?off|scam\w*|cheat\w*|conned|burn(?:ed|t) (?:us|me|by)|stiffed|failed us|failed to deliver)\b)"
    );
    return pattern;
}

/// Bad work and bad manners.
const RE2& bad() {
    static const RE2 pattern(
        R"(\b(?:schrott|schrot|murks\w*|pfusch\w*|mist|muell|dreck|scheis\w*|mies(?:e|en|er|es)?|schlamp\w*|saftladen|sauladen|sauhaufen|stuemper\w*|nichtskoenner|ge?lump|gelumbe?|glumb|krempel|kruscht|gruscht|schrottteile|katastroph\w*|unterirdisch|grottig|grottenschlecht|saumaessig|unzuverl\w*|unprofessionell\w*|unfaehig\w*|versaut|vergeigt|verbockt|vermasselt|verpfuscht|vermurkst|verhunzt|versemmelt|verkackt|verschlampt|versiebt|verbummelt|verpennt|(?:meld\w*|ruf\w*|antwort\w*)(?: \w+){0,3} (?:nie|niemals|nimmer) (?:zurueck|wieder)|(?:antwort\w*|reagier\w*) (?:nie|nicht|ueberhaupt nicht) auf (?:mails?|anrufe?|anfragen)|(?:nie|niemals)(?: \w+){0,2} (?:zurueck ?(?:gerufen|gemeldet)|ans telefon)|enttaeusch\w*|veraergert|geaergert|unversch\w*|dreist|nervt|nerven|schnauze|nase voll|faxen|satt|unbrauchbar\w*|durchgefallen|unpuenktlich\w*|lieferverzug|in verzug|zu (?:teuer|langsam|spaet|schlampig|ungenau|arrogant)|termin\w* (?:geplatzt|gerissen|verpasst|versaeumt)|ausschuss (?:geliefert|produziert|gebaut|gehabt|bekommen)|(?:nur|bloss|lauter|viel|immer|staendig|wieder|hohen) ausschuss|krumm und schief|schief ?gegangen|in die hose|in den sand|an die wand|(?:sehr |total |gar |ueberhaupt )?nicht (?:mehr )?(?:so )?(?:zufrieden|gluecklich|begeistert|puenktlich)|unzufrieden\w*|unglueck\w*|(?:nie|selten) (?:mal )?puenktlich)\b|\b(?:schlecht|boese|schlimm|negativ|uebl|traurig|leidvoll|ungut)\w* (?:erfahrung\w*|qualitaet|arbeit|leistung|service|ware|teile)|erfahrung\w* (?:waren|war|sind)(?: \w+){0,2} (?:schlecht|mies|negativ)|\b(?:aerger|stress|probleme|trouble|reklamation\w*|theater|scherereien|zirkus|knatsch|zoff) (?:mit|bei|gehabt|gemacht|gab|gibt|ohne ende)|\b(?:nur|viel|immer|dauernd|staendig|wieder|laufend|schon|zu viele?|bloss|lauter) (?:aerger|stress|probleme|reklamation\w*|theater|verspaetung\w*)|\b(?:immer|staendig|dauernd|ewig|wieder|jedesmal|laufend|meistens|chronisch|wochen|monate) (?:zu spaet|verspaetet|daneben)|\b(?:krieg|kriech|bekomm|bring|schaff|pack)\w*(?: \w+){0,3} (?:nicht|nichts|nix|net|nimmer|nie)(?: \w+){0,2} (?:hin|gebacken|fertig|zustande|auf die reihe|geregelt)\b|\b(?:zahl\w*|bezahl\w*|ueberweis\w*)(?: \w+){0,4} (?:(?:zu |sehr |ewig |meist |erst )?spaet\w*|verspaetet|schlecht\w*|schleppend|schleppt|langsam|nie|nimmer|unpuenktlich|erst nach (?:der )?(?:\w+ )?mahnung\w*|nach mahnung\w*|keine rechnung\w*|rechnungen nicht|ihre rechnung\w* nicht)\b|\b(?:(?:schlecht|mies|lahm|langsam|saeumig|spaet)\w* zahler|(?:schlechte|miese|keine) zahlungsmoral|zahlungsmoral|(?:offene|unbezahlte) rechnung\w*|(?:schuld\w*|steh\w*)(?: \w+){0,3} (?:noch )?geld|mit (?:denen|dene|dem laden|dem verein|der firma) (?:nicht|net|nit|nie|nimmer|machen wir nichts|arbeiten wir nicht))\b|\b(?:nicht|nix|nichts|net) (?:hingekriegt|hinbekommen|hingebracht|geschafft|gebacken|fertig geworden|eingehalten))"
    );
    return pattern;
}

const RE2& bad_english() {
    static const RE2 pattern(
        R"(\b(?:unreliable|incompetent|useless|hopeless|terrible|awful|appalling|dreadful|horrible|lousy|shoddy|sloppy|crap\w*|rubbish|garbage|trash|junk|shit\w*|overpriced|disappoint\w*|dissatisfied|unsatisfied|unhappy|(?:only|just|but|pure|all|delivered|sent us) scrap|scrap parts|late again|(?:bad|poor|awful|terrible|negative|worst|unpleasant)(?:est)? (?:experiences?|quality|service|work|job|parts|delivery)|(?:trouble|problems?|issues?|hassle|grief|complaints?|row|argument|litigation|fight) with|(?:had|caused?|gave|but|only|endless|constant)(?: \w+)? (?:trouble|problems|issues|hassle|grief|headaches)|(?:always|constantly|repeatedly|again|time|weeks|months|too|very|chronically|were|was) (?:too )?(?:late|slow|expensive)|missed (?:the|our|every|all|their)(?: \w+)? (?:deadlines?|dates?|deliver\w+)|(?:never|not|t) delivere?d?s?|not (?:happy|satisfied|impressed|good enough)|(?:pay|pays|paid|paying|payers?)(?: \w+){0,3} (?:late|slowly|badly|poorly|never|nothing)|(?:late|slow|bad|poor|reluctant) (?:payers?|payments?)|(?:never|always late|t) (?:pays?|paying|paid)|(?:owe|owes|owed) us|unpaid (?:bills?|invoices?)|not with (?:them|those)|bankrupt|insolven\w*|out of business)\b)"
    );
    return pattern;
}

/// Nothing more to do with each other.
const RE2& parted() {
    static const RE2 pattern(
        R"(\b(?:hausverbot|schwarzen? liste|streit\w*|zerstritten|verkracht|verstritten|ueberworfen|krach|zoff|knatsch|rechtsstreit|(?:mit|gegen|beim|zum|ueber|durch|per|unser\w*|deren|ihr\w*|vorm|vor|bei|am)(?: \w+){0,2} (?:anwalt|anwaelte\w*|gericht)|(?:anwalt|anwaelte|gericht)(?: \w+){0,3} (?:eingeschaltet|getroffen|gesehen|gelandet|gegen|mit)|verklag\w*|mahn\w*verfahren|inkasso|pleite|insolven\w*|konkurs|zahlungsunfaehig|unten durch|gestorben|schluss mit|fertig mit|durch mit|trennen (?:wir )?uns|getrennt|gekuendigt|los ?werden|weg von|genug von|nie und nimmer|nimmermehr|(?:nie|niemals|never ever|never|keinesfalls|auf keinen fall|bestimmt nicht|sicher nicht|nie im leben)(?: \w+){0,1} (?:wieder|mehr|nochmal|nochmals|again|widder)|nie im leben|nie im lewe|kein(?: ein)?zweites mal|kein zweites mal|kein einziges mal mehr|nicht ein zweites mal|(?:nicht|net|ned|nich) (?:noch ?ein ?mal|noch ?mal|noch ?mol|noemol|nochmals)|(?:bin|sind|is|isch)(?: \w+){0,4} (?:durch|fertig))\b|\b(?:kann|kannst|koennen|koennt|kenne|kannste|kannschd?)(?: (?:man|mer|du|ihr|sie|wir|ich|glatt|echt|gleich|du)){0,3} vergess(?:en|e)\b|\b(?:kann|kannst|koennen|koennt|kannste)(?: (?:man|mer|du|ihr|sie|wir|ich|glatt|echt|gleich|dir|euch|uns|sich|mir)){1,4} (?:sparen|schenken|abschminken)\b|\bvergiss\b|\b(?:will|wollen|wolle|wolln|moecht\w*|mag|moegen|brauch\w*|nehm\w*|nemm\w*|arbeit\w*|schaff\w*|bestell\w*|kauf\w*|beauftrag\w*|geh\w*|geb\w*|vergeb\w*|red\w*|schwaetz\w*|sprech\w*|trau\w*|vertrau\w*|kommt|kommen|kummt|lass\w*|mache?n?)(?: \w+){0,6} (?:nicht mehr|nich mehr|ned mehr|net mehr|net meh|nimmer|nimmi|nimmie|nimma|nicht wieder|nie wieder|nie mehr)\b|\b(?:will|wollen|wolle|wolln|moecht\w*|mag|moegen|nehm\w*|nemm\w*)(?: (?:ich|isch|wir|mer|mir|man|i))(?: \w+){0,3} (?:nicht|net|ned|nich|kein\w*)\b|\bkein\w* (?:bock|lust|vertrauen|verlass)\b)"
    );
    return pattern;
}

const RE2& parted_english() {
    static const RE2 pattern(
        R"(\b(?:never again|not again|not \w+(?: \w+)? again|no more \w+|fed up|sick of|tired of|done with|had enough|enough of|through with|finished with|rid of|away from|switch(?:ing)? from|replacement for|fell out|falling out|parted ways|cut ties|dropped|banned|blacklist\w*|disputes?|lawsuit|sued us|we sued|suing|lawyers?|refuse to|(?:won|will|would|wouldn|can|cannot|do|don|don t|did|shall|no longer)(?: t)?(?: not| never)?(?: ever)? (?:work with|deal with|deal|use|touch|trust|want|go back|order from|buy from)(?: \w+){0,4}(?: again| any ?more| anymore)|(?:don|do not|don t|can|cannot|can t|never) ?(?:t )?(?:want|trust|rely|count)(?: \w+){0,3}|never (?:ever )?(?:work|deal|order|buy|use|go|touch)\w*|steer clear|stay away|anyone but)\b)"
    );
    return pattern;
}

bool praises(std::string_view words) {
    static const RE2 praise(
        R"(\b(?:(?:noch nie|nie|niemals|nicht|nichts|net)(?: \w+){0,3} (?:haengen|im stich|sitzen|enttaeuscht|im regen|reingelegt|betrogen|hereingelegt|versaut)|(?:kein|keine|keinen|keinerlei|ohne)(?: \w+){0,2} (?:aerger|probleme?|stress|reklamation\w*|streit|schlechte\w*|beanstandung\w*|schrott|ausschuss|pfusch|murks|theater)|never(?: once| yet| ever)? (?:let|disappoint\w*|failed|missed|late|cheated|left)|(?:no|without|without any|any)(?: \w+)? (?:trouble|problems?|issues?|complaints?|disputes?|disappointments?)|not (?:let|late|unreliable|disappoint\w*|unhappy|expensive|too expensive)|nicht (?:unzuverl\w*|zu teuer|schlecht|mies|unzufrieden))\b)"
    );
    static const RE2 superlative(R"(\b(?:noch nie|nie|never) so?\b)");
    return says(words, praise) && !says(words, superlative);
}

/// "Wir suchen einen Anwalt für Patentrecht": what is asked for is no quarrel with a firm.
bool asks_for_help(std::string_view words) {
    static const RE2 advice(
        R"(\b(?:such\w*|gesucht|brauch\w*|benoetig\w*|kennt|empfehl\w*|empfiehlt|looking for|need\w*|seek\w*)\b(?: \w+){0,4} (?:rechts|patent|fach)?(?:anwalt|anwaelte|anwaeltin|kanzlei|lawyers?|attorneys?|solicitors?)\b|\b(?:rechts|patent|fach)?(?:anwalt|anwaelte|anwaeltin|kanzlei) fuer\b|\b(?:lawyer|attorney|solicitor) for\b)"
    );
    static const RE2 opponent(R"(\b(?:gegen|against|mit denen|mit der firma|with them)\b)");
    return says(words, advice) && !says(words, opponent);
}

}  // namespace

bool speaks_ill(std::string_view words) {
    if (asks_for_help(words)) {
        return says(words, betrayed()) || says(words, bad()) || says(words, bad_english());
    }
    return (says(words, betrayed()) || says(words, bad()) || says(words, bad_english()) ||
            says(words, parted()) || says(words, parted_english())) &&
           !praises(words);
}

bool tells_supplier(std::string_view words) {
    static const RE2 present(
        R"(\b(?:bisher|bislang|bisherige[rnms]?|derzeit|derzeitige[rnms]?|momentan|momentane[rnms]?|aktuell|aktuelle[rnms]?|zurzeit|zur zeit|im moment|gegenwaertig\w*|seither|bis jetzt|bis dato|bis anhin|jetzige[rnms]?|stammlieferant\w*|hauslieferant\w*|hoflieferant\w*|vorlieferant\w*|so far|currently|current|until now|up to now|to date|at present|at the moment|presently|existing|incumbent|usual)\b)"
    );
    static const RE2 relation(
        R"(\b(?:bei|beim|vun|von|vom|mit|durch|ueber|by|from|at|with|through|macht|machte|liefert|lieferte|fertigt|dreht|fraest|makes|made|does|supplies|supplied|supplier|lieferant|lieferanten|stammlieferant\w*|hauslieferant\w*|hoflieferant\w*|vorlieferant\w*)\b)"
    );
    static const RE2 ours(
        R"(\b(?:unser\w*|our)(?: \w+)? (?:lieferant\w*|supplier|vendor|zulieferer)\b|\b(?:beziehen|bezogen|kaufen|gekauft|bestellen(?: \w+){0,2} (?:sonst|immer|normalerweise|meistens|ueblicherweise))(?: \w+){0,4} (?:bei|von|beim|vom)\b|\b(?:buy|bought|source|sourced|order|get|getting|buying)(?: \w+){0,3} (?:from|at)\b|\blaeuft(?: \w+){0,3} (?:bei|ueber)\b)"
    );
    static const RE2 asked(
        R"(\b(?:gefragt|angefragt|angeschrieben|kontaktiert|geantwortet|angebot\w*|nicht|noch|asked|contacted|heard|quote\w*|offers?|not|haven)\b)"
    );
    return ((says(words, present) && says(words, relation)) || says(words, ours)) &&
           !says(words, asked) && !praises(words);
}

bool lets_take_part(std::string_view words) {
    static const RE2 take_part(
        R"(\b(?:auch|gern\w*|ruhig|wieder|darf|duerfen|kann|koennen|soll\w*|may|can|welcome|also|free|should|bitte|please)(?: \w+){0,5} (?:anbieten|mitbieten|mitanbieten|mitmachen|anfragen|mitfragen|fragen|angefragt|gefragt|dabei|quote|bid|asked|ask|offer|invited|included|take part)\b|\b(?:frag\w*|ask|include|invite)(?: \w+){0,4} (?:auch|gern\w*|ruhig|wieder|too|again|as well|also)\b)"
    );
    static const RE2 denied(R"(\b(?:nicht|net|ned|nie|kein\w*|not|never|no|t|nimmer)\b)");
    return says(words, take_part) && !says(words, denied);
}

bool may_speak_ill(std::string_view words) {
    return tells_supplier(words) || speaks_ill(words);
}

}  // namespace clusterlotse::commands
