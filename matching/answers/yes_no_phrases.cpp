#include "matching/answers/answer_phrases.hpp"

namespace clusterlotse::matching {
namespace {

constexpr Phrase kYesNoPhrases[] = {
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
     "| (?:ll |will |to |must |we |i |d |would )pass (?:$|,|on )| no can do | nicht wirtschaftlich "
     "| "
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
     "geschlossen | (?:geh|geht) fort | (?:vergiss|vergesst) es | forget it | (?:sehen|sehe) "
     "(?:wir|ich) (?:W){0,6}ab (?:$|,)| (?:kommen|komme) (?:wir|ich|da) (?:W){0,4}nicht "
     "(?:hin|ran|dran) "},
    {Does::refuses_part,
     " (?:@c|@l|@m) (?:W){0,1}(?:is|ist|waere|wird|would be) (?:W){0,1}(?:a |ein |das |the |our "
     "|unser )problem | not (?:W){0,1}certified | nicht (?:W){0,2}zertifiziert | "
     "(?:kein|keine|keinen|no) "
     "(?:W){0,2}(?:en|iso|iatf) \\d+ "},
    {Does::agrees,
     " @yes |^ (?:can|could) (?:W){0,1}(?:@v|do|make) | (?:habt ihr|kriegt ihr|bekommt ihr|habe "
     "sie|haben sie|you get|you ll have) (?:W){0,1}(?:teile|ware|parts) $|^ (?:gern |klar |auch "
     "|wieder |natuerlich |mit |ja )*dabei $| "
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

}  // namespace

std::span<const Phrase> yes_no_phrases() {
    return kYesNoPhrases;
}

}  // namespace clusterlotse::matching
