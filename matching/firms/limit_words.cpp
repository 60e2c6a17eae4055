#include "matching/firms/limit_words.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

template <std::size_t Count>
bool begins(std::string_view word, const std::array<std::string_view, Count>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return word.starts_with(beginning);
    });
}

}  // namespace

bool names_room(std::string_view word) {
    static constexpr std::array<std::string_view, 63> kRooms = {
        "bauraum",
        "kesselm",
        "nutzraum",
        "arbeitsraum",
        "arbeitsbereich",
        "verfahrweg",
        "verfahrbereich",
        "bad",
        "baeder",
        "becken",
        "ofen",
        "oefen",
        "kammer",
        "tisch",
        "tafel",
        "spitzenweite",
        "spitzenhoehe",
        "umlauf",
        "drehlaenge",
        "drehdurchmesser",
        "futter",
        "stangendurch",
        "stangenlade",
        "spannweite",
        "werkstueck",
        "teilegroesse",
        "teilegewicht",
        "stueckgewicht",
        "bauteilgr",
        "grossteile",
        "schwingdurch",
        "abkantlaenge",
        "biegelaenge",
        "walzbreite",
        "coil",
        "bandbreite",
        "schnittlaenge",
        "koerbe",
        "korb",
        "kabine",
        "strahlraum",
        "schacht",
        "werkstuck",
        "format",
        "einbauraum",
        "durchgang",
        "bearbeitungs",
        "envelope",
        "workpiece",
        "table",
        "swing",
        "travel",
        "chamber",
        "furnace",
        "tank",
        "bath",
        "bed",
        "build",
        "sheet",
        "bar",
        "capacity",
        "max",
        "maximal"};
    static constexpr std::array<std::string_view, 9> kEndings = {
        "raum", "becken", "ofen", "kammer", "tisch", "bad", "bett", "wege", "groesse"};
    return (word.size() > 2 && begins(word, kRooms)) || word.ends_with("kessel") ||
           std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
               return word.size() > ending.size() + 2 && word.ends_with(ending);
           });
}

bool names_surroundings(std::string_view word) {
    static constexpr std::array<std::string_view, 33> kOther = {
        "halle",      "hallen",     "grundstueck", "zufahrt",    "strasse",  "bruecke",   "entfern",
        "autobahn",   "umkreis",    "standort",    "quadrat",    "flaeche",  "dach",      "lager",
        "jahr",       "monat",      "vorrat",      "bestand",    "tonnage",  "mitarbeit", "umsatz",
        "employees",  "warehouse",  "stock",       "hall",       "building", "distance",  "annual",
        "gegruendet", "einweihung", "leistung",    "reichweite", "zoll"};
    static constexpr std::array<std::string_view, 6> kEndings = {
        "lager", "halle", "hallen", "flaeche", "strasse", "kapazitaet"};
    return begins(word, kOther) ||
           std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
               return word.ends_with(ending);
           });
}

bool unwanted_below(std::string_view words) {
    const bool below = words.find("unter ") != std::string_view::npos ||
                       words.find("kleiner als ") != std::string_view::npos ||
                       words.find("below ") != std::string_view::npos ||
                       words.find("smaller than ") != std::string_view::npos;
    const bool not_wanted = words.find("nicht") != std::string_view::npos ||
                            words.find("nein") != std::string_view::npos ||
                            words.find("lohn") != std::string_view::npos ||
                            words.find("no ") != std::string_view::npos ||
                            words.find("not ") != std::string_view::npos;
    return below && not_wanted;
}

}  // namespace clusterlotse::matching
