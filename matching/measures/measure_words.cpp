#include "matching/measures/measure_words.hpp"

#include "matching/vocabulary/lexicon.hpp"

#include <string>

namespace clusterlotse::matching {
namespace {

struct MeasuringWords {
    Means means;
    double amount;
    const char* words;  ///< folded, separated by spaces
};

constexpr MeasuringWords kMeasuringWords[] = {
    {Means::english,
     0,
     "the of and for with need needs we our please to is are be who can from looking your quote "
     "each by on a by any must will want would hello"},
    {Means::german,
     0,
     "der die das und fuer mit wir bitte wer kann aus ist sind werden nach zum zur bei ein eine "
     "einen brauchen suchen benoetigen stueck auf im nicht den dem ich uns"},
    {Means::up_to, 0, "bis max maximal hoechstens upto maximum"},
    {Means::from, 0, "ab min mind mindestens minimum minimal"},
    {Means::about,
     0,
     "ca circa zirka etwa rund ungefaehr about approx approximately roughly around knapp"},
    {Means::and_word, 0, "und oder and or bzw u"},
    {Means::article, 0, "der die das den dem des einer einem the of von zu am im zum"},
    {Means::length_unit, 1, "mm millimeter millimetern"},
    {Means::length_unit, 10, "cm zentimeter centimeter"},
    {Means::length_unit, 100, "dm"},
    {Means::length_unit, 1000, "m meter metern metre metres meters mtr"},
    {Means::length_unit, 25.4, "zoll inch inches in"},
    {Means::length_unit, 304.8, "ft foot feet"},
    {Means::mass_unit, 1, "kg kilo kilos kilogramm kilogram kgs"},
    {Means::mass_unit, 1000, "t to tonne tonnen tons ton tonnes"},
    {Means::mass_unit, 0.001, "g gr gramm gram grams"},
    {Means::mass_unit, 0.45359237, "lb lbs pound pounds"},
    {Means::other_unit,
     0,
     "bar mbar euro eur cent prozent percent grad volt kv kw kwh watt ampere kn nm mpa n hz rpm "
     "kubik "
     "upm liter l ml qm m2 dollar usd km uhr minuten min sek sekunden schicht schichten achs "
     "achsen "
     "axis axes zaehne zaehn teeth teur keur hrc hb hv bit mb gb pixel mal"},
    {Means::day, 1, "tag tage tagen day days taegl"},
    {Means::working_day, 1, "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"},
    {Means::week, 7, "woche wochen woch week weeks wk wks wo"},
    {Means::month, 30, "monat monate monaten monats month months"},
    {Means::year, 365, "jahr jahre jahren jahres year years annum kalenderjahr anno"},
    {Means::hour, 1, "h std stunde stunden hour hours hrs maschinenstunden fertigungsstunden"},
    {Means::month_name, 1, "jan januar january jaenner jaen"},
    {Means::month_name, 2, "feb februar february feber"},
    {Means::month_name, 3, "maerz march mar marz mrz maer"},
    {Means::month_name, 4, "apr april"},
    {Means::month_name, 5, "mai may"},
    {Means::month_name, 6, "jun juni june"},
    {Means::month_name, 7, "jul juli july"},
    {Means::month_name, 8, "aug august"},
    {Means::month_name, 9, "sep sept september"},
    {Means::month_name, 10, "okt oktober oct october"},
    {Means::month_name, 11, "nov november"},
    {Means::month_name, 12, "dez dezember dec december"},
    {Means::weekday, 0, "sonntag sunday"},
    {Means::weekday, 1, "montag monday mo mondag mondaag mondaach moondaach"},
    {Means::weekday, 2, "dienstag tuesday di dinschdag dinschdaag dinschdaach dienschdag"},
    {Means::weekday, 3, "mittwoch wednesday mi middwoch middwuch mittwuch"},
    {Means::weekday,
     4,
     "donnerstag thursday do dunnerschdag dunnerschdaag dunnerschdaach dunnerschtag"},
    {Means::weekday, 5, "freitag friday fr freidaag freidag freidach freidaach freitaach"},
    {Means::weekday, 6, "samstag saturday sonnabend samschdag samschdaag samschdaach samschtag"},
    {Means::number, 1, "ein eine einen einer einem eines one a"},
    {Means::number, 2, "zwei zwo two beide zwaeae zwaa zwee zwoi zwoa"},
    {Means::number, 3, "drei three drai droi"},
    {Means::number, 4, "vier four"},
    {Means::number, 5, "fuenf five"},
    {Means::number, 6, "sechs six"},
    {Means::number, 7, "sieben seven"},
    {Means::number, 8, "acht eight"},
    {Means::number, 9, "neun nine"},
    {Means::number, 10, "zehn ten"},
    {Means::number, 11, "elf eleven"},
    {Means::number, 12, "zwoelf twelve"},
    {Means::number, 13, "dreizehn thirteen"},
    {Means::number, 14, "vierzehn fourteen"},
    {Means::number, 15, "fuenfzehn fifteen"},
    {Means::number, 16, "sechzehn sixteen"},
    {Means::number, 18, "achtzehn eighteen"},
    {Means::number, 20, "zwanzig twenty"},
    {Means::number, 24, "vierundzwanzig"},
    {Means::number, 25, "fuenfundzwanzig"},
    {Means::number, 30, "dreissig thirty"},
    {Means::number, 40, "vierzig forty"},
    {Means::number, 50, "fuenfzig fifty fuffzig"},
    {Means::number, 60, "sechzig sixty"},
    {Means::number, 70, "siebzig seventy"},
    {Means::number, 80, "achtzig eighty"},
    {Means::number, 90, "neunzig ninety"},
    {Means::number, 100, "hundert einhundert"},
    {Means::number, 200, "zweihundert"},
    {Means::number, 300, "dreihundert"},
    {Means::number, 400, "vierhundert"},
    {Means::number, 500, "fuenfhundert"},
    {Means::number, 1000, "tausend eintausend"},
    {Means::number, 2000, "zweitausend"},
    {Means::number, 3000, "dreitausend"},
    {Means::number, 5000, "fuenftausend"},
    {Means::number, 10000, "zehntausend"},
    {Means::number, 0.5, "halbes halben halb half"},
    {Means::multiplier, 12, "dutzend dozen dzd"},
    {Means::multiplier, 100, "hundred"},
    {Means::multiplier, 1000, "k tsd thousand"},
    {Means::multiplier, 1000000, "mio million millionen"},
    {Means::piece,
     0,
     "stk stck stueck stuecke stuecken stueg stuegg stuecker st stuck stueckzahl pcs pc pces piece "
     "pieces ea teil teile teilen teilchen deil deile part parts unit units einheiten einheit off "
     "exemplare exemplar werkstuecke werkstuecken bauteile bauteilen einzelteile"},
    {Means::set_unit, 0, "satz saetze saetzen set sets"},
    {Means::pair, 0, "paar paare pair pairs"},
    {Means::running_metre, 0, "lfm lfdm lfd laufmeter laufende"},
    {Means::sample,
     0,
     "muster musterteil musterteile prototyp prototypen prototype prototypes sample samples "
     "erstmuster vorserie nullserie vorab"},
    {Means::diameter,
     0,
     "durchmesser diameter diameters dia dm aussendurchmesser drehdurchmesser ad od drm durchm "
     "aussen diam umlaufdurchmesser rohrdurchmesser kopfdurchmesser rundstahl rundmaterial"},
    {Means::inner_diameter,
     0,
     "innendurchmesser id innen bohrungsdurchmesser lochdurchmesser teilkreisdurchmesser "
     "spindelbohrung spindeldurchlass"},
    {Means::length,
     0,
     "laenge laengen length lengths lang lange langen langes langer long lg drehlaenge kantlaenge "
     "abkantlaenge biegelaenge kantenlaenge gesamtlaenge baulaenge tiefe tief deep depth "
     "spitzenweite bettlaenge fertiglaenge rohlaenge teilelaenge werkstuecklaenge stablaenge "
     "ballenlaenge schenkellaenge laengstes laengste"},
    {Means::width, 0, "breite breiten breit breite breites breiter wide width br arbeitsbreite"},
    {Means::height, 0, "hoehe hoehen hoch hoher hohe hohes high height tall"},
    {Means::thickness,
     0,
     "dicke dicken dick dickes dickem dicker dicke stark starke starkes starkem starker staerke "
     "thick thickness wandstaerke wanddicke blechdicke blechdicken blechstaerke blechstaerken "
     "materialstaerke materialdicke plattendicke gauge wall"},
    {Means::adjective,
     0,
     "lang lange langen langes langer long tief deep breit breites breiter wide hoch hoher hohe "
     "hohes high tall dick dickes dickem dicker stark starke starkes starkem starker thick"},
    {Means::sheet,
     0,
     "blech bleche blechen blechs sheet sheets plate plates platte platten tafel tafeln "
     "blechteil blechteile blechdeile stahlblech stahlbleche feinblech feinbleche grobblech "
     "edelstahlblech edelstahlbleche alublech alubleche aluminiumblech lochblech riffelblech "
     "abdeckblech abdeckbleche laserteil laserteile laserzuschnitt laserzuschnitte kantteil "
     "kantteile kantbleche blechzuschnitte brennteile brennzuschnitte zuschnitt zuschnitte "
     "gekantet gelasert lasern abkanten lasercut blechgehaeuse brennschnitt gestanzt "
     "laserschneiden"},
    {Means::tube,
     0,
     "rohr rohre rohren rohrs tube tubes pipe pipes rohrbogen rohrboegen rundrohr rundrohre "
     "edelstahlrohr edelstahlrohre stahlrohr stahlrohre praezisionsrohr kupferrohr kupferrohre "
     "chs tubing rohrstueck rohrstuecke rohrleitung rohrleitungen"},
    {Means::section,
     0,
     "vierkantrohr vierkantrohre rechteckrohr rechteckrohre profilrohr profilrohre winkel "
     "winkelstahl winkelprofil winkeleisen formrohr quadratrohr hohlprofil hohlprofile "
     "flachstahl flacheisen angle u profil profile shs rhs quadratrohre winkelstahl"},
    {Means::fastener,
     0,
     "schraube schrauben bolzen gewindestange gewindestangen screw screws bolt bolts stud studs "
     "stehbolzen gewindebolzen zylinderschraube zylinderschrauben sechskantschraube "
     "sechskantschrauben raendelschraube raendelschrauben passschraube passschrauben"},
    {Means::lot,
     0,
     "los lose losgroesse losgroessen lots lot batch batches batchsize charge chargen "
     "chargengroesse "
     "abruf abrufe abrufen abrufmenge abrufmengen teilabruf teilabrufe losgr serienlos "
     "fertigungslos moq mindestmenge call"},
    {Means::yearly,
     0,
     "jahresbedarf jahresmenge jahresstueckzahl jaehrlich jaehrliche annual annually yearly "
     "jahresvolumen eau rahmenauftrag rahmenvertrag jahresabruf"},
    {Means::monthly, 0, "monatlich monatliche monthly monatsbedarf monatsmenge"},
    {Means::weekly, 0, "woechentlich woechentliche weekly wochenbedarf"},
    {Means::amount_label,
     0,
     "menge mengen stueckzahl stueckzahlen anzahl bedarf qty quantity quantities auflage serie "
     "kleinserie grossserie bestellmenge liefermenge auftragsmenge volume jahresbedarf jahresmenge "
     "jahresstueckzahl eau serien stk stck stueck pcs st"},
    {Means::per, 0, "pro je per im p a in uebers"},
    {Means::week_label, 0, "kw kalenderwoche kalenderwochen cw wk week woche lieferwoche"},
    {Means::part_of, 0, "anfang anfangs beginning start early beginn begin"},
    {Means::part_of, 1, "mitte mid middle"},
    {Means::part_of, 2, "ende end late ausgang"},
    {Means::next,
     0,
     "naechste naechster naechsten naechstes naechschd naechschde naechscht naechschte naexte "
     "naeggschd naeggschde naeggschder naeggscht naegschd naegschde naegscht naegschte naekschd "
     "naekschde nekschd nekschde "
     "naexten nexte nexten nechste next kommende kommenden kommender kommendes "
     "folgenden coming"},
    {Means::deadline,
     0,
     "spaetestens termin liefertermin deadline due lieferung lieferbar delivery deliver ship "
     "shipment benoetigt wunschtermin latest lieferdatum lieferwoche needed required fertig "
     "gebraucht brauchen brauche wunsch lieferwunsch solltermin anlieferung eintreffen liefern"},
    {Means::by, 0, "bis until till by before vor spaetestens zum due"},
    {Means::within, 0, "in innerhalb within binnen inside naechsten next"},
    {Means::past,
     0,
     "gesendet sent datum date vom dated schrieb wrote stand rev revision erstellt zeichnung "
     "received seit since overbooked ausgelastet ausgebucht overloaded full voll urlaub "
     "betriebsferien betriebsurlaub closed"},
    {Means::quote,
     0,
     "angebot angebote angebotsabgabe angebotsfrist angebotstermin quote quotes quotation offer "
     "offers anbieten rueckmeldung antwort reply answer"},
    {Means::lead_time,
     0,
     "lieferzeit lieferfrist leadtime lead durchlaufzeit turnaround lt lz lfz"},
    {Means::heavy,
     0,
     "gewicht stueckgewicht stueckgewichte teilegewicht teilegewichte wiegt wiegen gewichte masse "
     "weight weights weighs weigh weighing mass schwer schwere schweres heavy werkstueckgewicht "
     "bauteilgewicht teilemasse einzelgewicht"},
    {Means::standard,
     0,
     "din iso en vdi vdma astm asme ansi bs nf jis ral sae ds vdg aws dvs api sep vde"},
    {Means::reference,
     0,
     "zeichnung zeichnungsnummer zeichnungsnr zg zchng zng zchg drawing dwg nr no nummer number "
     "artikel "
     "artikelnummer artnr art bestellung bestellnr bestellnummer auftragsnummer auftrag tel "
     "telefon "
     "phone fax mobil fon ust ustid plz postfach pos position item rev revision index ident "
     "sachnummer "
     "teilenummer materialnummer kundennummer angebotsnummer rfq anfrage projekt modul module z "
     "iban blz hrb zimmer halle tor haus strasse str werk kapitel seite blatt version"},
    {Means::not_counted,
     0,
     "anbieter angebot angebote firma firmen lieferant lieferanten supplier suppliers offers "
     "quotes "
     "companies company betriebe betrieb partner schweisser dreher fraeser mitarbeiter leute mann "
     "personen people workers zaehne bohrungen bohrung loecher gewinde holes threads lagen seiten "
     "positionen position pos stationen stufen schichten achsen zeichnungen dateien varianten "
     "variants typen sorten ringnuten nuten boegen felder feldern blaetter "
     "posten nachte samstagen gaenge schnitte minuten uhr prozent grad euro kilometer monate "
     "wochen "
     "schuss schuesse shots zyklen cycles lastwechsel takte "
     "umdrehungen touren hub huebe tage jahre lose losen abrufe abrufen mal times fach spur zonen "
     "kunden ecken kanten naehte "
     "spannungen lieferungen teillieferungen jaehrige jaehriger years weeks days months"},
    {Means::variant,
     0,
     "varianten variante variants typen sorten ausfuehrungen groessen versions types"},
    {Means::form,
     0,
     "rundlauf planlauf ebenheit parallelitaet rechtwinkligkeit koaxialitaet konzentrizitaet "
     "zylindrizitaet zylinderform geradheit rundheit symmetrie gesamtlauf rundlaufgenauigkeit "
     "planheit winkligkeit positionstoleranz rundlauftoleranz flatness runout concentricity "
     "parallelism perpendicularity roundness cylindricity straightness squareness"},
    {Means::machine_load,
     0,
     "abkantpresse abkantpressen kantpresse biegepresse gesenkbiegepresse stanzpresse "
     "tiefziehpresse spindelpresse schmiedepresse ziehpresse werkstattpresse pressbrake brake "
     "presse pressen kran krane hallenkran crane press exzenterpresse hydraulikpresse tragkraft "
     "presskraft schliesskraft kranhub brueckenkran tischlast tragfaehigkeit traglast load "
     "capacity lifting"},
};

StringMap<MeasureWord> measuring_words() {
    StringMap<MeasureWord> words;
    words.reserve(1600);
    for (const MeasuringWords& row : kMeasuringWords) {
        std::string_view rest = row.words;
        while (!rest.empty()) {
            const std::size_t gap = rest.find(' ');
            MeasureWord& word = words[std::string(rest.substr(0, gap))];
            word.means |= bit(row.means);
            word.amount = row.amount != 0 ? row.amount : word.amount;
            rest.remove_prefix(gap == std::string_view::npos ? rest.size() : gap + 1);
        }
    }
    return words;
}

}  // namespace

const MeasureWord* measure_word(std::string_view folded) {
    static const StringMap<MeasureWord> words = measuring_words();
    const auto found = words.find(folded);
    return found == words.end() ? nullptr : &found->second;
}

bool names_wire(std::string_view word) {
    return word == "draht" || word == "stabdurchmesser" || word == "drahtdurchmesser" ||
           word == "drahtstaerke" || word == "drahtstaerken" || word == "drahtdicke" ||
           word == "drahtdicken" || word == "drahtabmessung" || word == "drahtabmessungen" ||
           word == "federdraht" || word == "wire";
}

}  // namespace clusterlotse::matching
