#include "matching/answers/answer_capacity.hpp"
#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_rewrites.hpp"
#include "matching/answers/phrase_list.hpp"

#include <memory>
#include <re2/re2.h>
#include <re2/set.h>
#include <string>
#include <vector>

namespace clusterlotse::matching {
namespace {

struct Phrase {
    Does does;
    const char* pattern;
};

constexpr Phrase kPhrases[] = {
    {Does::takes_back,
     " doch (?:leider )?nicht mehr |"
     " zurueck(?:ziehen|zuziehen|nehmen|zunehmen|gezogen|genommen|treten|zutreten) | "
     "(?:ziehen?|nehmen?|treten?) (?:W){1,7}zurueck | withdraws? | withdrawn | withdrawing | take "
     "(?:W){0,4}back | doch (?:wieder |leider |jetzt |noch ){0,3}(?:absagen|stornieren|canceln) | "
     "(?:leider|jetzt|nun|wird|klappt|klappts|geht|geht es|klappt es|wirds) (?:W){0,3}doch "
     "(?:leider |jetzt )?(?:nicht|nichts|kein|keine) | wieder absagen | zugesagt (?:W){0,3}(?:, "
     ")?(?:W){0,6}(?:absagen|nicht) |^ (?:leider )?doch nicht (?:W){0,2}$| after all "
     "(?:W){0,3}(?:not|cannot) | (?:not|cannot) (?:W){1,6}after all | (?:have to|must) cancel "},
    {Does::jokes,
     " (?:guter |schlechter |ein |soll das ein )?(?:witz|scherz|joke|witzig|scherzkeks) | haha\\w* "
     "| lol | traeum(?:t|en|e) (?:W){0,2}weiter | zum mond | bis gestern | bis vorgestern | by "
     "yesterday | schoen waer | (?:nicht|nit) (?:W){0,2}ernst | weihnachtsmann | in your dreams | "
     "you re kidding | are you kidding | dream on | santa "},
    {Does::unsure,
     " (?:ich |wir )?(?:weiss|wissen) (?:ich |wir |noch |das |es )*nicht | nicht sicher | unsicher "
     "| jein | not sure | ja und nein | yes and no | kommt drauf an | kommt darauf an | it depends "
     "| depends | no idea | keine ahnung "},
    {Does::other_time,
     " gern (?:W){0,2}(?:wieder|naechstes mal|beim naechsten|ein andermal|ein anderes "
     "mal|spaeter|in zukunft|kuenftig) | (?:wieder|kuenftig|zukuenftig|naechstes mal|naechste "
     "mal|beim naechsten mal) (?:W){0,2}(?:gern|anfragen|an) | (?:fragen|frag) "
     "(?:W){0,4}(?:wieder|spaeter|naechstes)| next time | another time | in future | in the future "
     "| bei anderen | for future "},
    {Does::wants_time,
     " kann (?:ich|wir) (?:W){0,1}(?:bis|am|erst) @d (?:W){0,1}sagen |"
     " drueberschauen | drueber schauen | wissen (?:wir|ich) (?:W){0,1}mehr | know more |"
     " melden? (?:ich |wir )?(?:mich|uns|wir)| (?:ich|wir) (?:W){0,2}melden? | bescheid | "
     "rueckmeldung | antwort (?:kommt|folgt|bis) | gebe? (?:W){0,3}(?:rueck|antwort|weiter) | gebs "
     "(?:W){0,3}weiter | weitergeleitet | leite (?:W){0,4}weiter | (?:ich|wir) (?:W){0,2}pruefen? "
     "| pruefen?(?: das| es| wir| ich| mal| gerade| intern| noch)+ | (?:in|zur) "
     "(?:pruefung|klaerung) | schauen? (?:ich |wir |das |mal |wirs |drauf|es |drueber |wir mal )| "
     "(?:mal|muss|muessen) (?:W){0,2}(?:schauen|sehen) | schau mal | muss(?:en)? "
     "(?:W){0,7}(?:klaeren|abklaeren|reden|sprechen|fragen|nachfragen|pruefen|rechnen|kalkulieren|"
     "nachsehen|ueberlegen|abstimmen|besprechen) | (?:brauchen?|braeuchten?|benoetigen) "
     "(?:W){0,3}(?:@t|zeit|@d|bedenkzeit) | "
     "@t (?:brauchen|braeuchten|brauche) (?:wir|ich) | "
     "bis @d (?:W){0,2}zeit | zeit bis @d | (?:geben|gebt) (?:W){1,4}(?:bis|zeit|noch) | get back "
     "| come back to you | (?:come|get) back (?:W){0,2}(?:by|on|before|next|@d) | revert | let you "
     "know | check with | (?:we|i) (?:ll |will |need to "
     "|have to )?(?:check|look into) | give (?:us|me) (?:until|till|time|a) | "
     "need (?:W){0,2}more (?:working )?(?:days|weeks|hours) | need "
     "(?:W){0,3}(?:time|until|@t) | (?:nichts?|was|mehr|dir|ihnen|euch|bescheid) (?:W){0,4}sagen | "
     "sagen (?:koennen|kann) | dazu (?:W){0,8}sagen | bin dran | sind dran | ueberleg | denke? "
     "(?:W){0,2}(?:drueber|darueber) nach | klaere | klaeren (?:wir|das) | kalkulieren "
     "(?:wir|gerade|das) | rechne(?:n)? (?:W){0,3}(?:durch|nach) | working on it | meldet "
     "(?:W){0,2}(?:sich|er) | info (?:kommt|folgt) | (?:naeher|genauer|mal) "
     "(?:ansehen|anschauen|anschaun) | sobald (?:ich|wir) (?:W){0,2}(?:was|etwas|mehr) | fragen "
     "muss |^ (?:da |das |dazu |ich |wir |muss |mal |erst )*frage?n? (?:W){0,3}"
     "(?:chef|kollegen|meister|geschaeftsfuehrer|fertigung|werkstatt|produktion|einkauf|technik|"
     "boss) | luft geben | noch (?:W){0,2}zeit geben "},
    {Does::promises,
     " (?:preis|angebot|offerte|price|quote|offer) @d $|"
     " (?:kommt|kommen|folgt|folgen|gibts) (?:W){0,3}(?:angebot|preis|preise|kalkulation|offerte) "
     "| (?:preis|preise|angebot|angebote|kalkulation|offerte) (?:W){0,1}(?:machen ich|"
     "schick|schicke|schicken|sende|senden|nenne|nennen|reiche|reichen|gebe|geb|gibts) "
     "(?:W){0,4}@d |"
     " (?:angebot|preis|preise|kalkulation|offerte|angebote) "
     "(?:W){0,3}(?:folgt|folgen|kommt|kommen|geht|mache|erstellen|machen) | "
     "(?:mache|machen|schicke|schicken|sende|senden|erstelle|erstellen) "
     "(?:W){0,5}(?:angebot|preis|offerte) (?:W){0,3}(?:@d|fertig)?| erhalten sie "
     "(?:W){0,6}(?:angebot|preis) | (?:bekommen|kriegen|bekommst|kriegst|kriegt) "
     "(?:W){0,6}(?:angebot|preis|preise) | (?:quote|quotation|offer|price) "
     "(?:W){0,3}(?:follows|will follow|to follow|coming|by @d) | (?:will|ll) "
     "(?:send|quote|provide|prepare|submit)(?: W){0,3} | wir kalkulieren | (?:preis|preise) auf "
     "anfrage | "
     "prices? (?:up)?on request | poa "},
    {Does::offers,
     " (?:anbei|im anhang|angehaengt|beigefuegt|hier|hiermit) "
     "(?:W){0,3}(?:angebot|offerte|preis|preise|kalkulation) | (?:angebot|offerte|preise) "
     "(?:W){0,3}(?:anbei|im anhang|beigefuegt|liegt bei|hier|angehaengt) | "
     "(?:siehe|s|see) (?:, )?(?:anhang|anlage|attached|attachment) | (?:pdf|datei|liste) "
     "(?:anbei|im anhang|attached) | (?:quote|quotation|offer) (?:W){0,2}(?:attached|enclosed) | "
     "(?:attached|enclosed|please "
     "find)(?: W){0,4} (?:quote|quotation|offer) | siehe (?:angebot|anhang) "},
    {Does::wants_contact,
     " (?:ruf|rufen?|ruft) (?:W){0,5}(?:an|durch) | rueckruf | zurueckrufen | anrufen | direkt "
     "(?:W){0,4}(?:sprechen|reden|telefonieren|austauschen|kontakt|abstimmen|klaeren) | "
     "kontakt(?:daten)? "
     "(?:W){0,3}(?:herstellen|austauschen|aufnehmen|geben|zum|mit|durchgeben|schicken) | "
     "ansprechpartner | call (?:me|us) | give (?:me|us) a (?:call|ring) | (?:talk|speak) "
     "(?:W){0,2}(?:directly|to the) | contact (?:details|person) | wer ist "
     "(?:W){0,3}(?:kunde|auftraggeber|anfrager|besteller) | who is the (?:customer|client|buyer) | "
     "mit wem | telefonisch | erreichbar "},
    {Does::asks,
     " (?:bitte|schicken sie|schickt|senden sie|koennen sie|koennt ihr|please)(?: W){0,6} "
     "(?:zeichnung(?:en)?|unterlagen|step|daten|drawing|drawings|details|dxf|modell|pdf|muster|"
     "angaben|spezifikation)(?: |$)| (?:fehlt|fehlen) "
     "(?:W){0,4}(?:angaben?|zeichnung(?:en)?|infos?|informationen|masse|daten|unterlagen|step) | "
     "(?:brauchen?|benoetigen?|brauchte|need|require) "
     "(?:W){0,4}(?:zeichnung(?:en)?|unterlagen|step|drawings?|3d "
     "daten|daten|modell|details|infos|informationen|masse) |^ (?:rueck)?fragen? ,|^ questions? ,| "
     "(?:@n|zwei|drei|zwo|eine|paar|kurze|noch|2|3|4) (?:rueck)?fragen? "},
    {Does::asks,
     " (?:anfrage|beschreibung|angaben|text|request|enquiry|inquiry|description) (?:W){0,4}(?:zu "
     "(?:unklar|ungenau|vage|duenn|knapp|wenig)|unklar|nicht klar|nicht verstaendlich|too "
     "(?:vague|unclear|thin)|unclear|not clear) |^ (?:das |es |mir |uns |ist |that |is |it )*(?:zu "
     "(?:unklar|vage)|unklar|too vague|too unclear|unclear|not clear enough) $| zu wenig "
     "(?:angaben|infos|informationen|details) | (?:not enough|too little) (?:details?|information|"
     "info) "},
    {Does::asks,
     " ohne (?:W){0,1}(?:zeichnung(?:en)?|unterlagen|step|modell) (?:W){0,3}(?:kein|keinen|nicht) "
     "| "
     "(?:no|not) (?:W){0,3}without (?:W){0,1}(?:drawings?|step|model) "},
    {Does::asks,
     " (?:aber|nur|jedoch|allerdings|but) (?:noch )?(?:welche[rsn]?|was fuer|wie "
     "(?:genau|rau|gross|lang|tief|dick|schwer|hoch|viele?)|which|what|how "
     "(?:many|much|big|long|deep)) (?:W){1,6}$"},
    {Does::asks,
     "^ (?:und |aber |hallo |moin |hi |ja |gut |okay |, |noch |dann )*(?:welche[rsn]?|wer|wie "
     "viele?|wieviele?|wie "
     "(?:gross|lang|dick|schwer|genau|soll|sieht|hoch|ist|sind|oft|lange)|wann|womit|wozu|wo "
     "(?:ist|sind|soll|wird|sitzt)|was (?:ist|soll|sind|fuer|darf|wird|fur)|haben sie|habt "
     "ihr|hast du|gibt es|gibts|gibt s|sind die|ist (?:das|die|der|eine?|@)|koennen sie|koennt "
     "ihr|kannst du|duerfen wir|darf (?:das|es|ich|man)|braucht ihr|brauchen sie|soll(?:en)? "
     "(?:das|die|wir|es|der)|muss (?:das|die|es)|werden die|wird das|what|which|who|when|where|how "
     "(?:many|much|big|long|soon|is|are|do)|is (?:the|it|this|there|a)|are "
     "(?:the|there|you|these)|do (?:you|we)|does|can (?:you|the)|could you|would you|will you|any "
     "(?:drawing|chance)) "},
    {Does::limits,
     " (?:von|of) (?:den|the|ihren|euren|deinen|your) (?:@n|\\d+) (?:, )?"
     "(?:koennen|koennten|kann|koennte|schaffen|machen|wuerden|liefern|nehmen|gehen|gingen|we|wir|"
     "ich|i) (?:W){0,3}(?:@n|\\d+) |"
     " (?:@n|\\d+) (?:von|of) (?:den |the |ihren |euren |deinen |your )?(?:@n|\\d+) "
     "(?:,|@p|koennen|koennten|kann|schaffen|machen|liefern|gehen|gingen|ginge|wir|we|zu|fuer|"
     "at|for|bis|machbar|moeglich|drin|waeren|sind|feasible|possible|doable) |"
     " (?:nur|bloss|maximal|max|hoechstens|lediglich|only|at most|up to|just|bis zu) (?:ca |etwa "
     "|about )?(?:@n|\\d+) (?:davon|of them|of those|of these) (?:,|@p|at|zu|fuer|for|je|bis|by|"
     "moeglich|machbar|drin|koennen|koennten|schaffen|liefern|gehen|gingen|waeren|wir|ich|zum|$)|"
     " (?:@n|\\d+) (?:von|of) (?:den |the |ihren |euren |deinen |your )?(?:@n|\\d+) $|"
     " (?:@n|\\d+) (?:machen|nehmen|liefern|fertigen|drehen|fraesen|make|take|do|supply) (?:wir "
     "|ich "
     ")?(?:, |aber |und |but |and )*(?:die |den |the )?(?:anderen|andern|restlichen|uebrigen|rest|"
     "others|remaining|other) |"
     " @v (?:ja|okay|yes) (?:W){0,2}@v (?:nein|nicht|no|not) |"
     " (?:nur|bloss) (?:ein|einen|zum) teil |^ nur (?:[a-z]+ )?@v , "
     "(?:[a-z@]+ )+(?:woanders|anderswo|extern|selbst|selber|elsewhere) |^ nur [a-z]+ @v , "
     "(?:W){1,3}(?:nicht|nein|kein|leider) | (?:do|make|take|manage) half |"
     " rest (?:W){0,5}(?:nicht|nein|erst|leider|no) | den rest | the rest | haelfte | half of | "
     "teilweise | partially | partly | einen teil | teilmenge | (?:teile|part|some) (?:davon|of "
     "it|of them) | zum teil | teils | (?:maximal|max|hoechstens|nur|bis zu|only|at most|up "
     "to|just|lediglich) (?:ca |etwa |die ersten )?@n "
     "(?:W){0,4}(?:drin|koennen|moeglich|machbar|schaffen|liefern|waeren|geht|gehen|davon|of "
     "them|by then|fertigen|bis @d|uebernehmen)| (?:can|could) (?:only|just) "
     "(?:W){0,4}(?:@n|\\d+ of (?:them|those|these|the)) | "
     "(?:can|could) (?:take|do|make|manage) (?:@n|\\d+)(?: pcs)? of (?:them|these|those)| "
     "(?:koennen|koennten|machen|schaffen|uebernehmen) (?:wir |ich )?(?:leider "
     ")?(?:nur|maximal|hoechstens|lediglich) (?:das |die |den |@n)| nur (?:das|die|den|einen) "
     "(?:W){1,4}(?:koennen|machen|uebernehmen|schaffen|koennten|moeglich|anbieten|ohne)|^ (?:5 "
     ")?nur (?:das|die|den) |^ (?:@n|die ersten @n|\\d+) "
     "(?:W){0,2}(?:koennen|koennten|koennte|schaffen|bekommen|kriegen|gehen|ginge|gingen|waeren "
     "drin|sind drin|liefern|machen)| (?:drin|machbar|moeglich) , mehr nicht | alles bis auf | "
     "alles ausser | everything (?:but|except) | all but | (?:@n|\\d+) (?:davon|of them) "
     "(?:W){0,1}(?:koennen|koennten|machen|schaffen|liefern) | not more | mehr (?:W){0,4}nicht "},
    {Does::busy,
     " @d (?:sind |ist |bin |are |wir |ich |we |leider |schon |komplett |total |noch |alles |"
     "bereits )*(?:voll|dicht|belegt|ausgebucht|ausgelastet|full|booked) | "
     "(?:voll|dicht|full|booked) (?:in |im |for )@d |"
     " full (?:up )?(?:W){0,1}(?:until|till|til|through) | booked (?:out|solid|up) | flat out | "
     "(?:alles|total) (?:dicht|belegt|voll) | bis @d (?:W){0,3}(?:dicht|voll|belegt) | bis "
     "(?:oben|unters) |"
     " ausgelastet | ausgebucht | ueberlastet | ueberbucht | verplant | ueberbelegt | voll "
     "(?:W){0,3}(?:belegt|bis|mit|ausgebucht)| (?:auftragsbuecher|auftragsbuch|buecher|maschinen) "
     "(?:W){0,4}(?:voll|belegt|verplant|dicht) | sind (?:W){0,6}(?:zu|dicht|voll|belegt) "
     "(?:$|,|bis|mit|@d|und)| (?:kein(?:e|en)?|no|keinerlei|fehlen?|mangels|zu wenig|nicht "
     "genug|nicht genuegend|ohne|wenig) "
     "(?:W){0,4}(?:kapazitaet|kapazitaeten|capacity|leute|personal|zeit|time|luft|maschine "
     "frei|freie maschine|maschinen frei|mitarbeiter|maschinenzeit|termine frei|spindeln|spindel "
     "frei|slots|fachkraefte|ressourcen) | kapazitaet(?:en)? "
     "(?:W){0,5}(?:nicht|erschoepft|voll|belegt|ausgeschoepft|fehlt|fehlen|mehr|knapp|eng|"
     "ausgebucht) | land unter | zu viel (?:W){0,2}(?:um die ohren|arbeit|zu tun|los|auf dem "
     "tisch|auftraege) | (?:fully|completely|totally) (?:booked|loaded|busy) | (?:too|very) busy | "
     "overloaded | overbooked | at capacity | swamped | snowed under | full up | (?:we are|we re) "
     "(?:W){0,2}full | "
     "(?:defekt|kaputt|ausgefallen|in reparatur) | maschine (?:W){0,2}steht | bis (?:oben "
     "hin|obenhin|unters dach|zum anschlag)| "
     "(?:krank|krankheit|krankheitsbedingt|betriebsferien|betriebsurlaub|personalmangel|"
     "kapazitaetsmangel|engpass|kapazitaetsgruenden|auslastung) | genug zu tun | laeuft "
     "(?:W){0,4}ueber | (?:plenty|enough) (?:W){0,2}(?:work|to do) | auftraege bis | komplett zu | "
     "kurz vorm | enough on our plate "},
    {Does::refuses,
     " (?:kriegen?|bekommen?) (?:W){0,4}(?:nicht|kein) (?:hin|gebacken) | "
     "(?:haben|habe) (?:W){0,5}(?:aufgegeben|abgeschafft) | have given up | insolven[a-z]+ | "
     "(?:wir |ich )?machen (?:W){0,2}(?:zu|dicht) (?:$|,)| closing down | "
     "(?:daher|deshalb|also|somit) (?:W){0,2}raus |"
     " (?:wir|ich) (?:W){0,2}passen (?:diesmal|heute|hier|leider|lieber) | kein bedarf |"
     " (?:absage|absagen|abgesagt|ablehnen|abgelehnt|decline|declined|regret|unmoeglich|impossible|"
     "betriebsaufgabe|verzichten) | (?:muessen|muss|wir|ich) (?:W){0,3}passen (?:$|,|weil|da)| "
     "(?:da |wir )?(?:sind|bin) (?:wir |ich |leider |da )*raus | (?:ich |wir )?bin raus | ohne uns "
     "| (?:nichts|nicht|kein|not) (?:W){0,2}(?:fuer uns|unser|unsere|unserem|unserer|our|for "
     "us|my|meins|mein) | ist (?:W){0,2}nichts | wird (?:W){0,3}nichts | kein interesse | no "
     "interest | not interested | beyond (?:our|us|what we) | keinen? (?:bedarf|lust|platz|bock) | "
     "kein angebot | nicht "
     "anbieten | (?:passt|passen) (?:W){0,6}nicht | nicht (?:W){0,2}(?:passend|in "
     "(?:unser|unserem)) | too (?:large|big|heavy|long|small) | out of scope | outside our | "
     "fragen sie (?:mal )?(?:lieber |besser )?(?:W){0,2}(?:firma|bei) | wollen (?:W){0,3}nicht | "
     "keine (?:W){0,1}(?:chance|moeglichkeit|moeglichkeiten) | (?:fasse|fassen) (?:W){0,3}nicht an "
     "| (?:ll |will |to |must |we |i )pass (?:$|,|on )| no can do | nicht wirtschaftlich | "
     "uebersteigt | nehmen (?:W){0,3}(?:keine|nicht) | falsche adresse | (?:fehlt|fehlen) uns "
     "(?:W){0,3}(?:die|das|der|leute|dafuer|maschine) | uns (?:fehlt|fehlen) "
     "(?:die|das|der|dafuer) | (?:we )?lack (?:the|a) | (?:ist|sind) uns zu [a-z]+ | uns zu "
     "(?:gross|klein|heikel|eng|viel|wenig|schwer|teuer|riskant|aufwendig|kompliziert|weit) | "
     "(?:zu|too) [a-z]+ (?:fuer uns|fuer unsere|for us|for our) | "
     "(?:machen|bearbeiten|verarbeiten|fertigen|arbeiten|drehen|fraesen|zerspanen) (?:wir "
     ")?(?:nur|ausschliesslich|lediglich) (?:W){0,2}(?:[a-z]+ )?@m | only "
     "(?:work|machine|process|do|handle) (?:with |in )?(?:[a-z]+ )@m | "
     "(?:wir|ich|we|we d|i d|d) (?:W){0,4}(?:zu teuer|too expensive|too dear) | nicht "
     "(?:guenstig|billig) genug | not (?:cheap|competitive) enough | "
     "(?:rechnen|rechnet|lohnt|lohnen) (?:W){0,7}(?:nicht|kein|keinen|keine) | nicht "
     "(?:eingerichtet|ausgelegt|vorgesehen) | afraid not | (?:maschine|anlage) "
     "(?:W){0,2}(?:verkauft|stillgelegt) | diesmal nicht | eher nicht | nicht interessiert | "
     "rather not | not this time | no (?:thanks|thank|bid|quote) | nicht (?:mit |mehr )?dabei | "
     "geschlossen "},
    {Does::refuses_part,
     " (?:@c|@l|@m) (?:W){0,1}(?:is|ist|waere|wird|would be) (?:W){0,1}(?:a |ein |das |the |our "
     "|unser )problem | not (?:W){0,1}certified | nicht (?:W){0,2}zertifiziert | "
     "(?:kein|keine|keinen|no) "
     "(?:W){0,2}(?:en|iso|iatf) \\d+ "},
    {Does::agrees,
     " @yes |^ (?:gern |klar |auch |wieder |natuerlich |mit |ja )*dabei $| "
     "(?:sind|bin|waeren|waere) "
     "(?:wir |ich |gern |da |auch |natuerlich |wieder |mit |sehr |bei euch |bei ihnen )*dabei | "
     "dabei (?:sind|bin|waeren|waere) (?:wir|ich) | count (?:us|me) in | sounds good | geht "
     "klar | genau unser | (?:bekommen|kriegen|kriege|bekomme) (?:W){0,4}hin | trauen (?:W){0,4}zu "
     "| (?:kapazitaet|kapazitaeten|luft|was|maschine) (?:W){0,2}(?:frei|vorhanden) | noch frei | "
     "can do | (?:we|i) (?:can|could|will|would)(?: W){0,2} "
     "(?:do|make|help|supply|offer|deliver|manage|produce|machine|quote) | "
     "(?:happy|glad|pleased|love) to | count on | happy with | right up our | in ordnung | "
     "(?:haut|haute) (?:W){0,2}hin | her damit | bread and butter | can start | versuchen "
     "(?:wir|es|das) | versuchens | (?:nehmen|nehme) (?:wir|ich) | wir nehmen "
     "(?:W){0,2}(?:an|den|das) | einschieben | (?:kriegn|kriegen) (?:W){0,4}hi | zu den ueblichen "
     "| freie? fenster | ein fenster | auf lager | ab lager | waere machbar | we re in | we are "
     "in | (?:can|could) (?:do|manage|make|deliver) (?:by |on |for |it by )?@d | @d (?:is|would "
     "be|waere|ist) (?:W){0,1}(?:fine|okay|good|doable|safe|realistic|sicher|realistisch|drin) | "
     "@d (?:works|sicher) | (?:sonst|ansonsten|otherwise) "
     "(?:W){0,2}(?:passt|fine|okay|good|happy) "},
    {Does::agrees_little,
     " (?:koennte|duerfte|sollte|muesste|wuerde) "
     "(?:W){0,4}(?:passen|klappen|gehen|machbar|moeglich|hinhauen) | "
     "(?:vielleicht|eventuell|evtl|maybe|might|probably|wahrscheinlich|vermutlich) | "
     "grundsaetzlich | prinzipiell | im prinzip | in principle "},
    {Does::no_price,
     " (?:zielpreis|budget|konkurrenz|wettbewerber?|mitbewerber|chinesen|china|letztes mal|letztes "
     "jahr|damals|frueher|bisher|target price|competitors?|last "
     "time|umsatz|versicherung|zuletzt|euer preis|ihr preis|ihre "
     "preisvorstellung|preisvorstellung|mindestumsatz|rabatt von|skonto von|last year) | "
     "(?:unter|below|less than|under) @p | (?:nicht|not|nie) (?:fuer|for|zu|at) @p | kostet "
     "(?:allein|uns) | allein (?:W){0,3}@p | (?:nichts|nicht) (?:W){0,3}(?:fuer|for) @p | "
     "(?:fuer|for) @p (?:W){0,6}(?:nicht|nichts|kein|not|cannot|niemand) | @p "
     "(?:W){0,3}(?:nicht|zu wenig|zu billig|reicht nicht|reichen nicht) "},
    {Does::away, " @a | @b "}};

template <class Row, std::size_t count>
std::vector<PhraseList> compile(const Row (&rows)[count]) {
    std::vector<PhraseList> made;
    made.reserve(count);
    for (const Row& row : rows) {
        made.emplace_back(row.pattern);
    }
    return made;
}

}  // namespace

std::uint32_t phrase_cues(std::string& words, bool marked) {
    static const std::vector<PhraseList> phrases = compile(kPhrases);
    std::uint32_t cues = 0;
    drop_idle_capacity(words);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        const Does does = kPhrases[i].does;
        if ((cues & bit(does)) == 0 && phrases[i].find(words)) {
            cues |= bit(does);
        }
        // What follows is a no or a yes only without the words that merely look like one.
        if (does == Does::busy) {
            rewrite_seeming_noes(words);
            cues |= take_missing_certificate(words) ? bit(Does::lacks_yet) : 0;
        }
    }
    if (marked) {
        cues |= bit(Does::asks);
    }
    return cues;
}

}  // namespace clusterlotse::matching
