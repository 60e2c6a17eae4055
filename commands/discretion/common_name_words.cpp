#include "commands/discretion/redaction.hpp"
#include "commands/discretion/surnames.hpp"
#include "commands/wording/word_set.hpp"
#include "matching/text/text.hpp"

#include <set>
#include <sstream>

namespace clusterlotse::commands {

namespace {

constexpr const char* kCommon =
    "gmbh mbh kgaa ohg gbr haftungsbeschränkt und and der die das des von vom zur zum the "
    "für firma gesellschaft group gruppe holding company werk werke betrieb betriebe "
    "technik technics technology technologies technologie tech system systeme systems "
    "service services industrie industries handel präzision precision metall metal metals "
    "stahl steel maschinen maschinenbau machines machinery apparatebau anlagenbau anlagen "
    "werkzeugbau werkzeug werkzeuge pumpen pumpe pumps pumpenbau armaturen getriebe "
    "motoren antriebe fahrzeugbau fahrzeuge behälterbau behälter formenbau modellbau "
    "vorrichtungsbau stahlbau metallbau gerätebau geräte söhne sohn sons brüder gebrüder "
    "gebr partner deutschland germany europe international global nord süd ost west pfalz "
    "rhein neckar saar mitte team vertrieb verkauf einkauf sales purchasing procurement "
    "info kontakt contact office büro zentrale mail post meister frühschicht leitung "
    "werkstatt fertigung produktion production technical anfrage anfragen angebot "
    "angebote firmen mitglieder region bestellung buyer logistik qualität quality "
    "konstruktion entwicklung herr frau dipl ing max mark ernst lang lange kurz klein "
    "groß schwarz weiß braun roth rot grün grau gelb blau blank fein hart stark scharf "
    "neu alt jung breit hoch tief dick fest frei reich sommer winter herbst montag "
    "freitag sonntag mai august april kaiser könig nagel niet bolz bolzen kegel ring "
    "welle wellen rohr stange stein holz eisen kupfer gold silber dreher fräser schmied "
    "schlosser bohrer schleifer gießer bauer richter hof berg thal tal see wald feld bach "
    "kern frank will rand kraft gut genau probe muster test example kunde lieferant "
    "cluster gmx web gmail online mailbox matrix home server www bau form guss blech "
    "draht teile teil drehteile frästeile dreherei zerspanung galvanik härterei gießerei "
    "schmiede schweißtechnik oberflächen lohn cnc ";

constexpr const char* kNamesBesides =
    "max mark ernst lang lange kurz klein gross schwarz weiss braun roth rot gruen grau gelb blau "
    "blank fein hart stark scharf neu alt jung breit hoch tief dick fest frei reich sommer winter "
    "herbst montag freitag sonntag mai august kaiser koenig nagel niet bolz bolzen kegel ring rohr "
    "stange stein holz eisen kupfer gold silber dreher fraeser schmied schlosser bohrer schleifer "
    "giesser bauer zimmermann becker fischer schneider koch schreiner tischler maurer glaser maler "
    "seiler schuster wagner weber mueller richter hof berg thal tal see wald feld bach kern frank "
    "will rand kraft gut "
    "probe meister hammer zange ";

}  // namespace

bool is_common_in_names(std::string_view word) {
    static const std::set<std::string> common = [] {
        std::set<std::string> keys;
        std::istringstream list(kCommon);
        for (std::string one; list >> one;) {
            keys.insert(matching::squeezed(one));
        }
        return keys;
    }();
    return common.contains(matching::squeezed(word));
}

bool is_surname_besides(std::string_view word) {
    static const WordSet words = set_of(kNamesBesides);
    return words.contains(matching::fold(word).text);
}

}  // namespace clusterlotse::commands
