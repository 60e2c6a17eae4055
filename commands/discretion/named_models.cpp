#include "commands/discretion/named_models.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>
#include <set>

namespace clusterlotse::commands {

namespace {

/// Makers and their goods that many use, and that a supplier has to know: they name nobody.
bool is_known_everywhere(const std::string& folded_word) {
    static const std::set<std::string> known = {
        "siemens",      "heidenhain", "fanuc",    "sinumerik", "festo",    "bosch",
        "rexroth",      "loctite",    "molykote", "henkel",    "sandvik",  "seco",
        "walter",       "gühring",    "hoffmann", "garant",    "renishaw", "zeiss",
        "mitutoyo",     "mahr",       "trumpf",   "bystronic", "amada",    "mazak",
        "okuma",        "haas",       "doosan",   "hermle",    "deckel",   "maho",
        "gildemeister", "index",      "traub",    "emco",      "chiron",   "kasto",
        "fronius",      "cloos",      "kuka",     "castolin",  "eutectic", "hardox",
        "weldox",       "strenx",     "toolox",   "domex",     "inconel",  "incoloy",
        "hastelloy",    "monel",      "nimonic",  "stellite",  "ampco",    "vanadis",
        "uddeholm",     "böhler",     "dillidur", "dillimax",  "xar",      "raex",
        "quard",        "creusabro",  "nitronic", "duplex",    "titan",    "grade",
        "alloy",        "norm",       "ausgabe",  "revision",  "januar",   "februar",
        "märz",         "april",      "juni",     "juli",      "august",   "september",
        "oktober",      "november",   "dezember", "january",   "february", "march",
        "june",         "july",       "october",  "december",  "ostern",   "weihnachten"};
    return known.contains(folded_word);
}

}  // namespace

bool is_machine_type(const std::string& word) {
    static const RE2 type(
        R"((?i)(?:tru(?:laser|bend|punch|matic|print|weld|disk|tool|tops|mark|micro|store|shear)|by(?:star|vention|sprint|cut|smart|tube|autonom)|xpert|eco(?:turn|mill|cut|speed)|dura(?:turn|mill|vertical)|quickturn|variaxis|integrex|nexus|fleximec|multiplex|robodrill|robocut|milltap|protos|prototrak|ultrasonic|lasertec|sprint|speedturn|maxxturn|hyperturn|concept|unimat|rollomatic|powermaxx?|ensis|ventis|orsis)\w*)"
    );
    return RE2::FullMatch(word, type);
}

std::vector<std::string> named_models(const std::string& text, const IsPlainWord& plain) {
    static const RE2 made_for(
        R"((?:^|[^\pL])(?i:für|fuer|zu|zum|zur|vom|von|an|am|aus|unser(?:e[nmrs]?)?|for|of|our|fits?|typ|modell|baureihe|serie|model|type)\s+(?:(?i:den|dem|die|das|der|unser(?:e[nmrs]?)?|einen?|the|our|typ|modell|baureihe|serie|model|type|maschine|gerät|anlage|machine)\s+)*[„"“»«']?(\p{Lu}\pL{3,})[ -]?(\d{2,4}[A-Z]?)[“"”»«']?(?:[\s,;.:)!?]*$|[.,;:)!?]\s|\s+([^\s]+)))"
    );
    // What is behind a number says what it counts.
    static const RE2 counted(
        R"((?i)(?:mm|cm|m|µm|kg|g|t|stk|stück|stueck|st|teile|pcs|pieces|x|°c?|grad|bar|nm|kn|kw|ah|v|volt|%|€|euro|eur|hrc|hv|hb|km|ltr?|liter|uhr|lang|dick|breit|hoch)\W*)"
    );
    std::vector<std::string> models;
    re2::StringPiece rest(text);
    std::string word;
    std::string number;
    std::string behind;
    while (RE2::FindAndConsume(&rest, made_for, &word, &number, &behind)) {
        const std::string written = word + " " + number;
        if (!RE2::FullMatch(behind, counted) && !plain(word) && !plain(word + number) &&
            !is_known_everywhere(folded(word)) && !is_machine_type(word)) {
            models.push_back(written);
        }
        behind.clear();
    }
    return models;
}

}  // namespace clusterlotse::commands
