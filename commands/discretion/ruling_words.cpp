#include "commands/discretion/ruling_words.hpp"

#include "commands/wording/word_set.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace clusterlotse::commands {

namespace {

const WordSet& words_of(WordList list) {
    static const std::array<WordSet, 24> kLists = {
        set_of("ohne without ausser except excepting excluding excl exkl exklusive ausgenommen "
               "ausgeschlossen nicht nich ned net not kein keine keinen keiner keinem no never nie "
               "niemals keinesfalls keineswegs minus weder neither nor barring skip exclude omit "
               "avoid sperren statt anstatt anstelle vermeiden meiden niemand niemanden niemandem "
               "nobody none streichen streicht streiche"),
        set_of("nicht nich ned net not never nie niemals keinesfalls nichts nix nixe nit nischt "
               "nuescht nothing nein no kein "
               "keine keinen weder"),
        set_of("keep hide conceal withhold abgesehen verzichten verzichte ausnahme exception apart "
               "aside away fernhalten geheim"),
        set_of("don doesn shouldn mustn can won isn aren"),
        set_of("everyone everybody anyone anybody all any"),
        set_of("keep leave cut rule lass lasst lassen lasse halt haltet halten halte nimm nehmt "
               "nehmen nehme take drop count schliessen schliesst schliesse klammern klammert"),
        set_of("warum wieso weshalb why noch bisher bislang wenn falls if ob whether"),
        set_of(
            "an die der den das dem bei beim bitte firma fa fima firmen company firm kollegen von "
            "vom zu zur zum to the ask asking asked contact contacting invite inviting involve "
            "involving include including send sending sent forward forwarding share sharing pass "
            "it this that our my your go goes going with mit fuer auch unbedingt anfragen fragen "
            "auf direkt wieder mehr again any even please us me schicken senden geben geht gehen "
            "weitergeben weiterleiten herr herrn frau unser unserem unseren unsere mein meinen "
            "nachbarn nachbar wettbewerber mitbewerber konkurrenten competitor competitors "
            "neighbours diesmal explizit ausdruecklich grundsaetzlich generell for of from by at "
            "about fall umstaenden than anfrage anfragen mail nachricht weitergabe request "
            "information on sie es wir ich dies diese dieses alle on approach approaching tell "
            "telling let talk talking lieber einbeziehung beteiligung in frage dass angebot "
            "angebote need sie"
        ),
        set_of("an bei firma fa firmen to ask"),
        set_of("und and u oder or sowie noch nor bzw beziehungsweise auch also as well"),
        set_of("gmbh mbh kg kgaa ag ohg gbr ug se co ek inc ltd llc e k"),
        set_of(
            "soll sollen sollte darf duerfen duerfte kann koennen koennte wird werden wuerde ist "
            "sind hat haben macht machen schon ja gern gerne bitte should shall may can could is "
            "are will would has have please yes fragen anfragen waere waeren passt bekommt"
        ),
        set_of(
            "arbeiten waere mir mich didn bitte aber diesmal dazu hierzu hierbei dabei auch "
            "allerdings jedoch doch lieber eher "
            "besser "
            "das dies dieses es davon hiervon unsere unser unseren die den der diese anfrage "
            "bedarf "
            "zeichnung zeichnungen preise sie soll sollen sollte sollten darf duerfen duerfte muss "
            "muessen moechte moechten will wollen wir ich man braucht brauchen please should shall "
            "must may can could is are to be this it that ist sind geht gehen momentan erstmal "
            "vorerst zunaechst ausdruecklich unbedingt werden wird auf the our drawing request "
            "kommt kommen scheidet scheiden faellt fallen bleibt bleiben gmbh mbh kg ag co ohg "
            "mustn shouldn don doesn isn fuer uns mich ganz jetzt but however stays stay bekommt "
            "kriegt erhaelt sieht erfaehrt gets sees lassen lass nimmt nehmen bin have has hat"
        ),
        set_of(
            "angebot angebote mehr wieder mit direkt noch einmal nochmal nochmals davon hiervon "
            "dazu das dies sie "
            "es "
            "etwas ein in den fall the be to this it any anything about our again an die der liste "
            "loop copy cc auch weiter bitte please want wuenschen von uns unserem umstaenden zu on "
            "list diese anfrage anfragen anfrage mail nachricht bei auf"
        ),
        set_of(
            "raus hinaus recht lieb mitbekommt mitkriegt erfaehrt sieht weiss bekommt kriegt "
            "erhaelt liest hoert angeboten fragen anfragen anschreiben kontaktieren ansprechen "
            "einbeziehen beteiligen einladen "
            "einbinden gefragt angefragt angeschrieben kontaktiert einbezogen beteiligt eingeladen "
            "angesprochen informieren informiert bekommen kriegen erhalten sehen erfahren wissen "
            "lesen hoeren mitbekommen mitkriegen schicken geschickt senden gesendet geben gegeben "
            "gehen weiterleiten weitergeben weitergeleitet beruecksichtigen beruecksichtigt "
            "beauftragen beauftragt dabei dabeihaben haben frage infrage betracht zusammenarbeiten "
            "zusammen rein anbieten mitbieten teilnehmen beruecksichtigung anrufen ask asked "
            "contact contacted see get receive know learn hear included include invite invited "
            "involve involved sent told read quote approached approach notified considered "
            "consider angeht angehen wanted gewuenscht"
        ),
        set_of("wird sind werden wird wollen moechten sollen duerfen muessen be please bitte danke "
               "thanks "
               "lassen "
               "diesmal dazu hierzu hierbei mehr this it"),
        set_of("weil da denn because as since"),
        set_of(
            "aus raus heraus draussen weg weglassen auslassen rauslassen rausnehmen rauszulassen "
            "ausnehmen ausschliessen ausgeschlossen ausgenommen ausklammern ausgeklammert "
            "ueberspringen streichen tabu gesperrt sperren fernhalten raushalten heraushalten "
            "herauslassen out excluded off aside skip skipped omitted aussen ferngehalten "
            "vermeiden nein aussortieren rausgenommen rausgelassen weggelassen ausgelassen"
        ),
        set_of("of bei aus von den die list loop round inquiry enquiry request rfq distribution "
               "spiel verteiler runde it this that the here der dem diesem dieser der sache liste "
               "anfrage unserer uns"),
        set_of("lassen halten bleiben bleibt nehmen gelassen gehalten werden bitte please ist sind"
        ),
        set_of("haben habe hat hatten hatte have has had did wurde wurden was were war waren"),
        set_of("gefragt angefragt geschickt gesendet bekommen erhalten angeschrieben kontaktiert "
               "asked "
               "sent contacted received gehoert heard beauftragt"),
        set_of(
            "bitte aber und jedoch allerdings nur bloss ach ja also uebrigens noch was eins please "
            "but "
            "and "
            "only by the way oh yes danke thanks gern gerne an alle fragen sie anfrage anfragen "
            "ask "
            "all everybody everyone anybody anyone the request frag fragt lassen lass keep leave "
            "take halten halte wir moechten wollen wuerden auch dass jeden jeder jeder gerne geht "
            "kann koennen den bedarf diese dies das es sonst ansonsten wichtig zur info can you "
            "alles koennt ihr you may moegen schicken send this it to ps nachtrag"
        ),
        set_of("fragen anfragen bitte please"),
    };
    return kLists[static_cast<std::size_t>(list)];
}

}  // namespace

bool is_ruling_word(std::string_view word, WordList list) {
    return words_of(list).contains(word);
}

bool may_begin_ruling(std::string_view word) {
    using enum WordList;
    for (const WordList list : {denial, plain_denial, denial_with_from, shortened_verb, outside}) {
        if (is_ruling_word(word, list)) {
            return true;
        }
    }
    return word == "but" || word == "than" || word == "instead" || word == "bis";
}

bool stands_before_place(std::string_view word) {
    static const WordSet places = set_of(
        "nach aus in um raum region near around umgebung ort naehe "
        "within ab frei stadt city lieferort lieferadresse richtung"
    );
    return places.contains(word);
}

bool names_a_trade(std::string_view word) {
    static const WordSet whole = set_of(
        "cnc metall metallbau stahl blech maschinen werkzeugbau "
        "praezision zerspanung haerterei galvanik firma"
    );
    static constexpr std::array<std::string_view, 9> kEndings = {
        "erei", "werk", "werke", "bau", "technik", "spanung", "giesserei", "metall", "galvanik"};
    return whole.contains(word) || std::ranges::any_of(kEndings, [&](std::string_view ending) {
               return word.size() > ending.size() + 2 && word.ends_with(ending);
           });
}

}  // namespace clusterlotse::commands
