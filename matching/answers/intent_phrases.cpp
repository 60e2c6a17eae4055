#include "matching/answers/answer_phrases.hpp"

namespace clusterlotse::matching {
namespace {

constexpr Phrase kIntentPhrases[] = {
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
     "boss) | (?:ich|wir) (?:W){0,2}(?:frage?|fragen|hoere?|hoeren) "
     "(?:W){0,4}(?:nach|rum|herum|um) "
     "| (?:frage?|fragen|hoere?|hoeren) (?:ich|wir) (?:W){0,5}(?:nach|rum|herum|um) |^ (?:frage?|"
     "hoere?) (?:da |mal |noch |kurz |intern |erst |dort |beim |bei "
     ")*(?:W){0,2}(?:nach|rum|herum|um) "
     "| erkundige?n? (?:ich |wir )?(?:mich|uns) | (?:erfrage|erfragen|besprech|bespreche|"
     "besprechen) (?:ich|wir|das|es|mal|intern) | (?:hake?|haken) (?:W){0,4}nach | ruecksprache | "
     "(?:kann|koennen|werde|werden|will|wollen) (?:W){0,6}(?:klaeren|abklaeren|nachfragen|"
     "rumfragen|herumfragen|umhoeren|nachhoeren|erfragen|rausfinden|herausfinden|besprechen) | "
     "(?:i|we) (?:ll|will|shall|must|need to|have to|am|m|are|re) (?:W){0,1}(?:ask|asking|inquire|"
     "enquire|find out|finding out|clarify|clarifying) | (?:i|we) can (?:W){0,1}(?:find out|clarify"
     "|ask around|ask internally) | luft geben | noch (?:W){0,2}zeit geben | back to you "
     "(?:W){0,2}(?:by|on|before|next|@d|"
     "tomorrow|soon|shortly) |^ (?:spaeter|nachher|demnaechst|bald|later|soon) $"},
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
     "(?:angebot|offerte|preis) (?:W){0,1}(?:haengt|haengen) (?:W){0,1}(?:an|dran) | "
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
     " (?:bitte|schicken sie|schicken|schickt|schick|mailt|mail|senden sie|send|koennen sie|koennt "
     "ihr|please)(?: W){0,6} "
     "(?:zeichnung(?:en)?|unterlagen|step|daten|drawing|drawings|details|dxf|modell|pdf|muster|"
     "angaben|spezifikation)(?: |$)| (?:fehlt|fehlen) "
     "(?:W){0,4}(?:angaben?|zeichnung(?:en)?|infos?|informationen|masse|daten|unterlagen|step) | "
     "(?:brauchen?|benoetigen?|brauchte|braeuchten?|need|require) "
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
     "(?:drawing|chance)) "}};

}  // namespace

std::span<const Phrase> intent_phrases() {
    return kIntentPhrases;
}

}  // namespace clusterlotse::matching
