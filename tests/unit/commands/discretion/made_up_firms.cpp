#include "tests/unit/commands/discretion/made_up_firms.hpp"

#include <sstream>

namespace clusterlotse::test {

namespace {

/// Name|town|person|domain. In [ ] what tells the firm wherever it stands, in < > what does so as a
/// word of its own; what is unmarked is of the trade.
constexpr const char* kFirms =
    R"([Stahlhut] Zerspanung GmbH|Enkenbach|Gerda Stahlhut|stahlhut-zerspanung.test
Dreherei [Kessler]|Otterberg|Hans-Peter Kessler|dreherei-kessler.test
[Brunnacker] Armaturen KG|Winnweiler|Wiltrud Brunnacker|brunnacker.test
[Gießmann] & Söhne GmbH|Landstuhl|Ottmar Gießmann|giessmann-soehne.test
[Teichmann] Behälterbau GmbH & Co. KG|Ramstein|Sibylle Teichmann|teichmann-bb.test
[Federhofer] Maschinenbau|Kusel|Anton Federhofer|federhofer.test
[Fräsdorf] Werkzeugbau GmbH|Lauterecken|Ingo Fräsdorf|fraesdorf.test
[Schweißgut] Anlagenbau|Rockenhausen|Bernd Schweißgut|schweissgut.test
[Rohrbacher] Metallbau|Kirchheimbolanden|Maria Rohrbacher|rohrbacher-metall.test
[Blechinger] Lufttechnik GmbH|Meisenheim|Udo Blechinger|blechinger.test
[Hartmann] Härterei|Alzey|Klaus Hartmann|haerterei-hartmann.test
[Eisenbeiß] Maschinen|Bad Kreuznach|Jutta Eisenbeiß|eisenbeiss.test
[Kupferschmidt] Apparatebau GmbH|Bad Dürkheim|Ralf Kupferschmidt|kupferschmidt-app.test
[Drahtmüller] Federn|Neustadt|Lothar Drahtmüller|drahtmueller.test
[Nagelschmitz] OHG|Pirmasens|Rosemarie Nagelschmitz|nagelschmitz.test
[Zangerle] Präzision|Zweibrücken|Tobias Zangerle|zangerle.test
[Hammerstein] Schmiede|Homburg|Egon Hammerstein|hammerstein-schmiede.test
[Ringelstetter] Dichtungen|Blieskastel|Fritz Ringelstetter|ringelstetter.test
[Wellenreuther] GmbH|St. Ingbert|Annette Wellenreuther|wellenreuther.test
[Kegelmann] Technik GmbH|Rodgau|Stephan Kegelmann|kegelmann.test
[Bohrmann] Tiefloch GmbH|Deidesheim|Silke Bohrmann|bohrmann-tiefloch.test
[Schleifenbaum] GbR|Grünstadt|Hiltrud Schleifenbaum|schleifenbaum.test
[Pumpernickel] & Cie.|Eisenberg|Xaver Pumpernickel|pumpernickel.test
[Walzmüller] Bänder|Göllheim|Otto Walzmüller|walzmueller.test
[Lötzsch] Elektromechanik|Wolfstein|Karin Lötzsch|loetzsch.test
[Fräsinger] CNC e.K.|Altenglan|Jens Fräsinger|cnc-fraesinger.test
[Gussmann] & Partner|Waldmohr|Petra Gussmann|gussmann.test
[Spengler-Hoffarth] GmbH|Schönenberg|Doris Spengler-Hoffarth|spengler-hoffarth.test
[Messerschmitt-Kolb] KG|Glan-Münchweiler|Ulf Messerschmitt-Kolb|messerschmitt-kolb.test
[Kettenbach] Hebetechnik|Bruchmühlbach|Iris Kettenbach|kettenbach.test
Hermann [Schraubert] GmbH|Hütschenhausen|Hermann Schraubert|schraubert.test
[Biegler] Rohrbiegetechnik|Weilerbach|Ludwig Biegler|biegler-rohr.test
[Stanzel] Umformtechnik GmbH|Rodenbach|Viktor Stanzel|stanzel.test
[Zinkernagel] Oberflächen|Mehlingen|Beate Zinkernagel|zinkernagel.test
[Galvanius] AG|Sembach|Sören Galvanius|galvanius.test
[Härtl] Wärmebehandlung|Hochspeyer|Magda Härtl|haertl.test
[Feilner] Werkzeuge|Frankenstein|Norbert Feilner|feilner.test
[Stempelmayr] Feinstanzteile|Weidenthal|Roswitha Stempelmayr|stempelmayr.test
[Gewindner] GmbH|Lambrecht|Sepp Gewindner|gewindner.test
[Achsner] Fahrwerke|Elmstein|Hubert Achsner|achsner.test
[KLM-Tec] GmbH|Trippstadt|Wolfram Leibrock|klm-tec.test
[PFW] Aerostruktur|Speyer|Ruben Oswald|pfw-aero.test
[HSG] Hydraulik Service GmbH|Haßloch|Jochen Grabowski|hsg-hydraulik.test
[BKW] Blech GmbH|Maxdorf|Elke Wischnewski|bkw-blech.test
[WEMATEC] GmbH|Frankenthal|Dieter Mattern|wematec.test
[Lasertec2000] GmbH|Ludwigshafen|Nadja Prokopp|lasertec2000.test
3D-[Frästeam 24]|Bobenheim|Marco Vitale|fraesteam24.test
[CNC4you] e.K.|Lambsheim|Timo Abresch|cnc4you.test
[4Metal] GmbH|Freinsheim|Jasmin Kolter|4metal.test
[Team17] Zerspanung|Weisenheim|Torben Ihrig|team17-zerspanung.test
[M&K] Metallbau GmbH|Kallstadt|Manfred Klamroth|mk-metallbau.test
[Görtz] & [Uhl] GbR|Wachenheim|Hannelore Görtz|goertz-uhl.test
[Breitling] + [Sauerwein] GmbH|Forst|Gernot Sauerwein|breitling-sauerwein.test
[Rumpf] und [Zöllner] OHG|Meckenheim|Theo Zöllner|rumpf-zoellner.test
Gebr. [Heckenauer] GmbH|Böhl|Alois Heckenauer|heckenauer.test
[Dörrenbächer] Stahlbau GmbH|Iggelheim|Marlies Dörrenbächer|doerrenbaecher.test
[Hüther] & [Däuwel] Metallwaren|Mutterstadt|Jörg Däuwel|huether-daeuwel.test
[Übel] Präzisionsteile|Schifferstadt|Günther Übel|uebel-teile.test
[Ößwein] Maschinen GmbH|Waldsee|Hildegard Ößwein|oesswein.test
[Äpfelbach] Antriebe|Neuhofen|Käthe Äpfelbach|aepfelbach.test
[Glantal] Pumpen GmbH|Altenglan|Ilse Kaul|glantal-pumpen.test
Zerspanung [Potzberg] GmbH|Föckelberg|Erich Lambert|zerspanung-potzberg.test
Metallbau [Donnersberg] eG|Dannenfels|Liesel Kiefaber|mb-donnersberg.test
Stahlservice [Wiesbachtal] GmbH|Zotzenheim|Alfons Kuhs|stahl-wiesbachtal.test
[Lautertaler] Drehteile|Lauterecken|Heinz Woll|lautertaler-drehteile.test
CNC [Ohmbachsee]|Gries|Rita Klink|cnc-ohmbachsee.test
[Königsbergwerk] GmbH|Wolfstein|Peer Jungfleisch|koenigsbergwerk.test
[Mandelring] Kellereimaschinen|Edenkoben|Philipp Gutperle|mandelring.test
[Hambacher] Schlosserei|Hambach|Ursel Nett|schlosserei-hambacher.test
[Westrich] Fahrzeugtechnik|Waldfischbach|Kai-Uwe Rutz|westrich-ft.test
[Precision Parts Palatine] Ltd.|Kaiserslautern|Stewart McAllister|ppp-precision.test
[Vanderbilt] Machining GmbH|Mannheim|Joyce Vanderbilt|vanderbilt-machining.test
[Skyforge] Industries|Heidelberg|Caroline Whitcombe|skyforge.test
[Northgate] Tooling GmbH|Worms|Liam Gallagher|northgate-tooling.test
[BlueRiver] Castings|Osthofen|Fiona Prendergast|blueriver.test
[Quickcut] Laser Ltd.|Bechtheim|Nigel Thornbury|quickcut.test
[Ironwood] Fabrication|Alsheim|Dorothy Plimpton|ironwood-fab.test
[Titanova] GmbH|Guntersblum|Enrico Bassani|titanova.test
[Aluvario] GmbH & Co. KG|Oppenheim|Sabrina Wetzstein|aluvario.test
[Inoxium] Edelstahl GmbH|Nierstein|Daniel Cezanne|inoxium.test
[Ferrotherm] Ofenbau|Bodenheim|Hartwig Quast|ferrotherm.test
[Metallica-Werk] GmbH|Nackenheim|Olga Petrowa|metallica-werk.test
[Novatorq] Antriebstechnik|Gau-Algesheim|Leon Fassbender|novatorq.test
[Hydromax] Pumpen|Ingelheim|Greta Silbernagel|hydromax.test
[Robomatik] GmbH|Bingen|Falk Ebersold|robomatik.test
[Turbofix] Service|Langenlonsheim|Ute Dhein|turbofix.test
[Schaufelberger] AG|Kirn|Reto Schaufelberger|schaufelberger.test
[Van der Meulen] Metaal|Idar-Oberstein|Joost van der Meulen|vandermeulen.test
[Lefèvre] Mécanique SARL|Forbach|Amélie Lefèvre|lefevre-meca.test
[Kowalczyk] Spawanie|Saarbrücken|Zbigniew Kowalczyk|kowalczyk.test
[Yıldırım] Metall GmbH|Völklingen|Mehmet Yıldırım|yildirim-metall.test
[Nguyen] CNC|Saarlouis|Linh Nguyen|nguyen-cnc.test
[Hoehn] & Sohn Mechanische Werkstätten GmbH|Dillingen|Ewald Hoehn|hoehn-sohn.test
[Weber-Kurth] Turmdrehkrane GmbH|Lebach|Sonja Kurth|wk-turmkrane.test
Inh. P. [Gutperle] Feinmechanik|Tholey|Peter Gutperle|gutperle.test
[Eckelmann's] Blechladen|Ottweiler|Rudi Eckelmann|eckelmanns-blech.test
[Saarfräs] GmbH|Neunkirchen|Gisela Bost|saarfraes.test
[Pfalzlaser] GmbH|Bexbach|Dominik Strauß|pfalzlaser.test
[Nahe-Waagen] Fabrik|Monzingen|Edith Partenheimer|nahe-waagen.test
[Alsenzpumpen] GmbH|Alsenz|Erika Brandtner|alsenzpumpen.test
)";

/// Names that are words of the language as well, and so on.
constexpr const char* kMoreFirms =
    R"(<Schmied> Maschinenbau GmbH|Sobernheim|Thomas Schmied|schmied-mb.test
<Dreher> Armaturen|Waldböckelheim|Petra Dreher|dreher-armaturen.test
<Schlosser> & <Kern> GbR|Odernheim|Volker Schlosser|schlosser-kern.test
<Braun> Fördertechnik GmbH|Obermoschel|Helga Braun|braun-foerder.test
<Lang> Getriebe|Alsenbrück|Moritz Lang|lang-getriebe.test
<Sommer> Werkzeugbau|Imsweiler|Nele Sommer|sommer-wzb.test
<König> Anlagentechnik|Falkenstein|Leopold König|koenig-anlagen.test
<Richter> Kranbau|Steinbach|Udo Richter|richter-kran.test
<Holz> Metallverarbeitung|Börrstadt|Sabine Holz|holz-metall.test
<Stein> Hydraulik KG|Münchweiler|Gero Stein|stein-hydraulik.test
<Winter> Kältetechnik|Gonbach|Vera Winter|winter-kaelte.test
<Kaiser> Ventile|Höringen|Arno Kaiser|kaiser-ventile.test
<Nagel> Gerätebau|Schweisweiler|Ina Nagel|nagel-geraete.test
<Bolz> Antriebe|Dielkirchen|Rainer Bolz|bolz-antriebe.test
<Rohr> Lüftung GmbH|Mannweiler|Inge Rohr|rohr-lueftung.test
<Gießer> Modellbau|Cölln|Lutz Gießer|giesser-modell.test
<Bohrer> Bautechnik|Oberndorf|Ella Bohrer|bohrer-bau.test
<Bauer> Landtechnik|Gaugrehweiler|Jakob Bauer|bauer-land.test
<Hof> Pressenbau|Kriegsfeld|Irma Hof|hof-pressen.test
<Frank> Waagen|Mörsfeld|Paul Frank|frank-waagen.test
<Stark> Industrieofen|Orbis|Mira Stark|stark-ofen.test
<Klein> Messgeräte GmbH|Morschheim|Elias Klein|klein-mess.test
<Groß> Seilbahnen|Ilbesheim|Tanja Groß|gross-seil.test
<Schwarz> Etikettiermaschinen|Stetten|Bodo Schwarz|schwarz-etikett.test
<Neu> Förderbänder|Gauersheim|Ruth Neu|neu-foerder.test
<Müller> Aufzüge GmbH|Rittersheim|Jan Müller|mueller-aufzuege.test
<Schmidt> Kellertechnik|Marnheim|Lena Schmidt|schmidt-keller.test
<Schneider> Textilmaschinen|Dreisen|Kurt Schneider|schneider-textil.test
<Weber> Webstühle KG|Standenbühl|Hugo Weber|weber-webstuhl.test
<Fischer> Räuchertechnik|Sippersfeld|Mona Fischer|fischer-rauch.test
<Becker> Backöfen|Ramsen|Ludger Becker|becker-backofen.test
<Wagner> Schienenfahrzeuge|Hettenleidelheim|Claus Wagner|wagner-schiene.test
<Zimmermann> Holzbearbeitungsmaschinen|Tiefenthal|Olaf Zimmermann|zimmermann-hbm.test
<Hammer> Prüfstände|Carlsberg|Doro Hammer|hammer-pruef.test
<Zange> Medizintechnik|Altleiningen|Gabi Zange|zange-med.test
[Ambosshof] Landmaschinen|Neuleiningen|Rolf Ambosshof|ambosshof.test
[Rädlein] Mühlenbau|Battenberg|Trude Rädlein|raedlein.test
[Ölschläger] Tankbau|Kleinkarlbach|Horst Ölschläger|oelschlaeger.test
[Süßmilch] Molkereitechnik|Kirchheim|Edgar Süßmilch|suessmilch.test
[Schönweiß] Lackieranlagen|Bissersheim|Christa Schönweiß|schoenweiss.test
[Großkopf] Sondermaschinen|Großkarlbach|Wendelin Großkopf|grosskopf.test
[Quirnheimer] Brennereianlagen|Quirnheim|Ansgar Fitting|quirnheimer.test
[Eisenschmitt] Tore|Asselheim|Pirmin Eisenschmitt|eisenschmitt-tore.test
[Stahlberger] Treppen|Mertesheim|Lorenz Stahlberger|stahlberger.test
[Metzler] Wurstmaschinen|Ebertsheim|Adelheid Metzler|metzler-wurst.test
[Zahnhausen] Getriebe GmbH|Lautersheim|Josef Zahnhausen|zahnhausen.test
[Kolbinger] Kompressoren|Kerzenheim|Vroni Kolbinger|kolbinger.test
[Bolzano] Befestigung|Göllheim|Silvio Bolzano|bolzano.test
[Schaftlein] Schuhmaschinen|Pirmasens|Elfriede Schaftlein|schaftlein.test
[Ventilius] GmbH|Rodalben|Agnes Ventilius|ventilius.test
[Spindler] Druckmaschinen|Münchweiler|Norman Spindler|spindler-druck.test
[Hobelsberger] Sägewerk|Hauenstein|Korbinian Hobelsberger|hobelsberger.test
[Sägmüller] Holzbau|Dahn|Xenia Sägmüller|saegmueller.test
[Feinauer] Optik|Annweiler|Melanie Feinauer|feinauer.test
[Grobstich] Möbel|Bad Bergzabern|Hedwig Grobstich|grobstich.test
[Plattner] Betonwerke|Kandel|Egbert Plattner|plattner-beton.test
[Scheibler] Glas|Wörth|Natascha Scheibler|scheibler-glas.test
[Hülsewede] Verpackung|Germersheim|Ditmar Hülsewede|huelsewede.test
[Buchsbaum] Gartengeräte|Bellheim|Marga Buchsbaum|buchsbaum.test
[Flanschner] Rohrleitungen|Rülzheim|Gottlieb Flanschner|flanschner.test
[Lagerlöf] Intralogistik|Herxheim|Astrid Lagerlöf|lagerloef.test
[Passmann] Fitness|Offenbach|Kerstin Passmann|passmann-fit.test
[Nutzinger] Kommunaltechnik|Landau|Roman Nutzinger|nutzinger.test
[Keilberth] Klaviere|Edesheim|Adolf Keilberth|keilberth.test
[Hebelein] Fahrräder|Maikammer|Simone Hebelein|hebelein.test
[Kurbjuweit] Rollläden|Kirrweiler|Gerold Kurbjuweit|kurbjuweit.test
[Achatz] Schmuckmaschinen|Idar-Oberstein|Benno Achatz|achatz.test
[Diamantidis] Schleiftechnik|Kirschweiler|Stavros Diamantidis|diamantidis.test
[Rubinstein] Uhren|Herrstein|Miriam Rubinstein|rubinstein-uhren.test
[Silberhorn] Besteck|Birkenfeld|Rüdiger Silberhorn|silberhorn.test
[Goldammer] Orgelbau|Baumholder|Friedhelm Goldammer|goldammer.test
[Bleifuß] Motorsport|Nohfelden|Ricky Bleifuß|bleifuss.test
[Kranich] Hebezeuge GmbH|St. Wendel|Thilo Kranich|kranich-hebe.test
[Adlerhorst] Seilwinden|Freisen|Mandy Adlerhorst|adlerhorst.test
[Löwenstein] Spielgeräte|Marpingen|Gregor Löwenstein|loewenstein-spiel.test
[Bärwinkel] Forsttechnik|Illingen|Ottilie Bärwinkel|baerwinkel.test
[Wolfsgruber] Tierställe|Eppelborn|Severin Wolfsgruber|wolfsgruber.test
[Hirschauer] Jagdbedarf|Schmelz|Alma Hirschauer|hirschauer.test
[Falkenried] Drohnen GmbH|Wadern|Jonas Falkenried|falkenried.test
[Sperlich] Modellbahnen|Losheim|Berta Sperlich|sperlich.test
[E+S] Elektro Schaltanlagen|Merzig|Emil Sander|es-schaltanlagen.test
[TZK] Technik Zentrum Kusel|Kusel|Maike Ruppert|tz-kusel.test
[Ruppenthal & Wild] GmbH|Mettlach|Waldemar Ruppenthal|ruppenthal-wild.test
[IDEFIX-Robotics] UG|Perl|Asterios Papadakis|idefix-robotics.test
[Xylotronic] GmbH|Orscholz|Yvonne Ziegenhain|xylotronic.test
[Delphi-Nova] Sensorik|Beckingen|Horatio Nolden|delphi-nova.test
[aqua-pro] Wassertechnik|Rehlingen|Cosima Altpeter|aqua-pro.test
[vitaFrost] Kühlgeräte|Wallerfangen|Ferdinand Grimm|vitafrost.test
[WinDrive] GmbH|Überherrn|Bettina Zapp|windrive.test
[Solaris-Mont] GmbH|Wadgassen|Isolde Backes|solaris-mont.test
[Öko-Dampf] Kessel GmbH|Bous|Siegbert Thome|oeko-dampf.test
[Möwe] Schiffsausrüstung|Schwalbach|Kuno Hilgers|moewe-schiff.test
[Jagenberg] Papiermaschinen|Püttlingen|Hella Jagenberg|jagenberg-papier.test
[Ritzerfeld] Kupplungen|Heusweiler|Arthur Ritzerfeld|ritzerfeld.test
[Pleuelstein] Motoren|Riegelsberg|Gunda Pleuelstein|pleuelstein.test
[Nockenfels] Motorsport|Quierschied|Detlef Nockenfels|nockenfels.test
[Zylinderhut] Hydraulik|Sulzbach|Mechthild Zylinderhut|zylinderhut.test
[Trapp-Lorenz] GmbH|Friedrichsthal|Kunibert Trapp|trapp-lorenz.test
[Fuchsloch] GmbH & Co. KGaA|Spiesen|Amanda Fuchsloch|fuchsloch.test
Federn [Schulzendorf] GmbH|Hochstetten|Albin Schulzendorf|federn-schulzendorf.test
Zahnrad [Kollmar] GmbH|Simmertal|Wilma Kollmar|zahnrad-kollmar.test
Buchsen [Wiltberger] KG|Martinstein|Hein Wiltberger|buchsen-wiltberger.test
Flansch [Radtke] GmbH|Staudernheim|Uschi Radtke|flansch-radtke.test
Gehäuse [Noll] Technik|Bärenbach|Theodor Noll|gehaeuse-noll.test
Rahmen [Zickgraf] Schweißtechnik|Hennweiler|Lore Zickgraf|rahmen-zickgraf.test
Drehteile Service GmbH|Elversberg|Hilmar Bastuck|drehteile-service.test
Metallbau und Technik GmbH|Schiffweiler|Notburga Ziehl|metallbau-technik.test
Präzisionstechnik Maschinenbau AG|Merchweiler|Engelbert Raber|praezision-mb.test
)";

}  // namespace

std::vector<MadeUpFirm> made_up_firms() {
    std::istringstream rows(std::string(kFirms) + kMoreFirms);
    std::vector<MadeUpFirm> firms;
    for (std::string row; std::getline(rows, row);) {
        firms.push_back(made_up_firm(row, firms.size()));
    }
    return firms;
}

}  // namespace clusterlotse::test
