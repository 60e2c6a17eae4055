#include "commands/discretion/known_makers.hpp"

#include <set>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using Words = std::set<std::string, std::less<>>;

/// Controls, drives, bearings, seals, screws, valves and what else is bought for a machine.
const Words& bought_parts() {
    static const Words known = {
        "siemens",     "heidenhain",   "fanuc",       "sinumerik",      "festo",       "bosch",
        "rexroth",     "schaeffler",   "timken",      "koyo",           "nachi",       "igus",
        "iglidur",     "drylin",       "iwis",        "elesa",          "ganter",      "norelem",
        "hiwin",       "lenze",        "bonfiglioli", "danfoss",        "eaton",       "schneider",
        "phoenix",     "wago",         "pilz",        "sick",           "balluff",     "turck",
        "pepperl",     "beckhoff",     "omron",       "mitsubishi",     "yaskawa",     "parker",
        "hydac",       "hawe",         "aventics",    "norgren",        "bürkert",     "camozzi",
        "freudenberg", "simrit",       "simmerring",  "trelleborg",     "turcon",      "busak",
        "merkel",      "kastas",       "mayr",        "ringfeder",      "rotex",       "tschan",
        "bikon",       "würth",        "wuerth",      "böllhoff",       "helicoil",    "heicoil",
        "titgemeyer",  "gesipa",       "hilti",       "fischer",        "berner",      "nordlock",
        "suspa",       "stabilus",     "gates",       "optibelt",       "continental", "contitech",
        "rittal",      "harting",      "lapp",        "murrelektronik", "swagelok",    "voss",
        "stauff",      "walterscheid", "blickle",     "wittenstein",    "neugart",     "stöber",
        "grundfos",    "leuze",        "demag",       "dunkermotoren",  "faulhaber",   "maxon",
        "loctite",     "molykote",     "henkel",      "klüber",         "klueber",     "fuchs",
        "castrol",     "weicon",       "sikaflex",    "sika",           "teroson",     "terostat",
        "araldite",    "delo",         "interroll"};
    return known;
}

/// Tools, measuring devices, and machines that a supplier works on.
const Words& workshop() {
    static const Words known = {
        "sandvik",        "seco",       "walter",   "gühring",      "hoffmann",     "garant",
        "iscar",          "kennametal", "mapal",    "emuge",        "ceratizit",    "widia",
        "horn",           "fette",      "röhm",     "roehm",        "schunk",       "hainbuch",
        "forkardt",       "kitagawa",   "allmatic", "gressel",      "erowa",        "renishaw",
        "zeiss",          "mitutoyo",   "mahr",     "keyence",      "wenzel",       "trumpf",
        "bystronic",      "amada",      "mazak",    "okuma",        "haas",         "doosan",
        "hermle",         "deckel",     "maho",     "gildemeister", "index",        "traub",
        "emco",           "chiron",     "kasto",    "fronius",      "cloos",        "kuka",
        "lorch",          "kemppi",     "esab",     "binzel",       "rehm",         "spinner",
        "weiler",         "boehringer", "monforts", "studer",       "kellenberger", "blohm",
        "danobat",        "gleason",    "niles",    "pittler",      "schütte",      "tornos",
        "citizen",        "miyano",     "nakamura", "hwacheon",     "hyundai",      "hitachi",
        "matsuura",       "grob",       "heller",   "makino",       "sodick",       "charmilles",
        "agiecharmilles", "hurco",      "brother",  "hedelius",     "arburg",       "engel"};
    return known;
}

/// Grades of steel, metal and plastics, by the names that their makers gave them.
const Words& materials() {
    static const Words known = {
        "castolin",   "eutectic",  "hardox",       "weldox",      "strenx",    "toolox",
        "domex",      "inconel",   "incoloy",      "hastelloy",   "monel",     "nimonic",
        "stellite",   "ampco",     "ampcoloy",     "vanadis",     "uddeholm",  "böhler",
        "boehler",    "dillidur",  "dillimax",     "xar",         "raex",      "quard",
        "creusabro",  "nitronic",  "duplex",       "superduplex", "titan",     "grade",
        "alloy",      "ovako",     "ovatec",       "swebor",      "abrasi",    "brinar",
        "durostat",   "perdur",    "miilux",       "optim",       "docol",     "ssab",
        "salzgitter", "thyssen",   "thyssenkrupp", "voestalpine", "valbruna",  "orvar",
        "caldie",     "sverker",   "vancron",      "sleipner",    "calmax",    "rigor",
        "nimax",      "ramax",     "stavax",       "impax",       "elmax",     "unimax",
        "dievar",     "formodal",  "alumold",      "hokotol",     "certal",    "fortal",
        "weldural",   "alplan",    "unidal",       "alimex",      "invar",     "kovar",
        "zeron",      "ferralium", "sanicro",      "remanit",     "nirosta",   "acidur",
        "cronifer",   "nicrofer",  "nimofer",      "chronit",     "colmonoy",  "deloro",
        "waspaloy",   "rene",      "udimet",       "haynes",      "dural",     "ertalon",
        "ertacetal",  "ertalyte",  "nylatron",     "nylon",       "tecapeek",  "tecaform",
        "tecamid",    "tecast",    "tecapro",      "tecanat",     "tivar",     "ketron",
        "sustarin",   "sustamid",  "lauramid",     "zellamid",    "delrin",    "hostaform",
        "hostalen",   "ultramid",  "ultradur",     "zytel",       "teflon",    "pertinax",
        "novotex",    "makrolon",  "plexiglas",    "lexan",       "vespel",    "torlon",
        "grilamid",   "durethan",  "vulkollan",    "murdotec",    "polystone", "simona",
        "trovidur",   "vetronit",  "ferrozell",    "hallite",     "perbunan",  "viton"};
    return known;
}

/// "Bagger 300", "Kran 12": what kind of machine it is.
const Words& kinds_of_machines() {
    static const Words known = {"bagger",     "kipper",      "stapler",   "radlader", "lader",
                                "traktor",    "schlepper",   "kran",      "presse",   "mischer",
                                "mixer",      "pumpe",       "motor",     "getriebe", "kessel",
                                "ofen",       "roboter",     "wagen",     "walze",    "kompressor",
                                "verdichter", "turbine",     "generator", "brecher",  "shredder",
                                "häcksler",   "mähdrescher", "anhänger",  "halter",   "förderer"};
    return known;
}

const Words& months_and_papers() {
    static const Words known = {"norm",      "ausgabe", "revision",   "januar",   "februar",
                                "märz",      "april",   "juni",       "juli",     "august",
                                "september", "oktober", "november",   "dezember", "january",
                                "february",  "march",   "june",       "july",     "october",
                                "december",  "ostern",  "weihnachten"};
    return known;
}

}  // namespace

bool is_known_everywhere(const std::string& folded_word) {
    return bought_parts().contains(folded_word) || workshop().contains(folded_word) ||
           materials().contains(folded_word) || kinds_of_machines().contains(folded_word) ||
           months_and_papers().contains(folded_word);
}

}  // namespace clusterlotse::commands
