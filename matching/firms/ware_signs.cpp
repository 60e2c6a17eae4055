#include "matching/firms/ware_signs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kWareOpening = 40;  ///< atoms in which a firm says what it is
constexpr std::uint32_t kMakerReach = 8;    ///< atoms from "Hersteller von" to what is made
constexpr int kForOpening = 2;
constexpr int kForOrder = 2;  ///< a sign of work for others beside one of wares
constexpr int kWares = 2;

// Folded words; "-x" is an ending, "x-" a beginning.

/// Things that are made and sold to those who work with them.
constexpr std::string_view kThings[] = {
    "-maschine", "-maschinen",   "-anlage",     "-anlagen",       "-roboter",   "-robotern",
    "-zellen",   "-oefen",       "-ofen",       "-kabine",        "-kabinen",   "-pressen",
    "-pumpe",    "-pumpen",      "-kompressor", "-kompressoren",  "-geraete",   "-geraeten",
    "-system",   "-systeme",     "-systemen",   "-drucker",       "-druckern",  "-software",
    "-krane",    "-kranen",      "-pruefer",    "-pruefern",      "-werkzeuge", "-werkzeugen",
    "-scheiben", "-elektrolyte", "-zusaetze",   "-schmierstoffe", "-bedarf",    "-zubehoer",
    "machine",   "machines",     "machinery",   "equipment",      "presses",    "printers",
    "systems",   "washers",      "cabinets",    "instruments",    "lasers",     "compressors",
    "pumps",     "furnaces",     "tools",       "robots"};

constexpr std::string_view kMakes[] = {
    "hersteller",  "herstellung", "entwickeln",      "entwickelt",   "entwicklung", "bauen",
    "baut",        "planen",      "planung",         "konstruieren", "konstruiert", "produzieren",
    "produziert",  "errichten",   "liefern",         "liefert",      "vertreiben",  "vertreibt",
    "vertrieb",    "haendler",    "handel",          "fachhandel",   "verkauf-",    "verleih",
    "vermiet-",    "ankauf",      "maschinenfabrik", "anlagenbau",   "fertigen",    "fertigt",
    "manufactur-", "develop",     "develops",        "design",       "designs",     "build",
    "builds",      "maker",       "makes",           "reseller",     "dealer",      "distributor",
    "supply",      "supplies",    "supplier",        "sell",         "sells",       "rental"};

/// What somebody tells who sells things.
constexpr std::string_view kSells[] = {
    "vorfuehr-",
    "showroom",
    "applikationslabor",
    "technikum",
    "demonstration",
    "leasing",
    "finanzierung",
    "financing",
    "servicenetz",
    "weltweit",
    "worldwide",
    "exportquote",
    "baureihe",
    "baureihen",
    "modelle",
    "modellen",
    "onlineshop",
    "webshop",
    "sortiment",
    "artikel",
    "artikeln",
    "marken",
    "mietgeraete",
    "gebrauchte",
    "gebrauchtgeraete",
    "inbetriebnahme",
    "schulung",
    "schulungen",
    "schulen",
    "commissioning",
    "haendler",
    "fachhandel",
    "vertretung",
    "vertretungen",
    "vertrieb",
    "reseller",
    "dealer",
    "distributor",
    "anwender",
    "endkunden",
    "lizenz-",
    "update",
    "updates",
    "produktprogramm",
    "ausgelieferte",
    "ausgelieferten",
    "schluesselfertig-",
    "turnkey",
    "nachruesten",
    "wartungsvertraege",
    "postprozessor",
    "postprozessoren",
    "postprocessor",
    "postprocessors",
    "licences",
    "licenses",
    "cloud",
    "demo",
    "webinar",
    "pricing",
    "imagefilm",
    "industriefilm",
    "filmproduktion",
    "zeitlupe",
    "drohne",
    "versandkostenfrei",
    "ratenkauf",
    "warenkorb",
    "felgen",
    "tuning"};
constexpr std::array<std::string_view, 2> kSellsPairs[] = {
    {"spare", "parts"},
    {"unsere", "anlagen"},
    {"unsere", "geraete"},
    {"our", "machines"},
    {"our", "equipment"},
    {"our", "presses"},
    {"ab", "lager"},
    {"am", "lager"},
    {"we", "sell"},
    {"test", "centre"},
    {"test", "center"},
    {"trade", "in"},
    {"unserer", "anlagen"},
    {"unserer", "maschinen"},
    {"mit", "anlagen"}};

/// What somebody tells who works on orders.
constexpr std::string_view kOrders[] = {
    "losgroesse",      "losgroessen",         "stueckzahl",   "stueckzahlen",  "einzelteil",
    "einzelteile",     "einzelteilen",        "einzelstueck", "einzelstuecke", "kleinserie",
    "kleinserien",     "grossserie",          "grossserien",  "prototyp-",     "musterteile",
    "zeichnungsteile", "zeichnungsgebunden-", "beistell-",    "beigestellt-",  "auftragsfertig-",
    "zulieferer",      "subcontract-",        "batch",        "batches",       "nacharbeit",
    "fremdfertigung",  "maschinenpark",       "erstmuster-",  "ppap",          "auftragsarbeit-",
    "kundenteile"};
constexpr std::array<std::string_view, 2> kOrdersPairs[] = {
    {"nach", "zeichnung"}, {"nach", "muster"},     {"ihrer", "zeichnung"},
    {"ihre", "teile"},     {"ihren", "teilen"},    {"ihrer", "teile"},
    {"ab", "1"},           {"ab", "einem"},        {"werkstuecke", "bis"},
    {"teile", "bis"},      {"contract", "work"},   {"job", "shop"},
    {"to", "drawing"},     {"your", "parts"},      {"your", "drawings"},
    {"lot", "size"},       {"lot", "sizes"},       {"verlaengerte", "werkbank"},
    {"one", "offs"},       {"wir", "drehen"},      {"wir", "fraesen"},
    {"wir", "schleifen"},  {"wir", "schweissen"},  {"wir", "biegen"},
    {"wir", "haerten"},    {"wir", "beschichten"}, {"wir", "strahlen"},
    {"wir", "pruefen"},    {"wir", "giessen"},     {"wir", "stanzen"},
    {"wir", "reinigen"},   {"wir", "messen"}};

/// Words of somebody who, whatever else he makes, has work of others on his machines.
constexpr std::string_view kForOthers[] = {
    "lohn",
    "lohn-",
    "fremdkunden",
    "fremdauftraege",
    "nachbarbetriebe",
    "nachbarfirmen",
    "auftragsfertigung",
    "fremdfertigung",
    "lohnauftraege",
    "subcontractor",
    "subcontracting"};
constexpr std::array<std::string_view, 2> kForOthersPairs[] = {
    {"andere", "firmen"},
    {"anderen", "firmen"},
    {"andere", "betriebe"},
    {"andere", "unternehmen"},
    {"fuer", "dritte"},
    {"fuer", "fremde"},
    {"freie", "kapazitaet"},
    {"freie", "kapazitaeten"},
    {"freien", "kapazitaeten"},
    {"spare", "capacity"},
    {"free", "capacity"},
    {"other", "companies"},
    {"eigenen", "haus"},
    {"eigenem", "haus"},
    {"unserem", "haus"},
    {"unserem", "hause"},
    {"im", "haus"},
    {"im", "hause"},
    {"in", "house"}};
/// "Lohnbeschichter": those who do it, as a rule customers.
constexpr std::string_view kThoseWhoDo[] = {"-er", "-ern", "-eien", "-betriebe", "-betrieben"};
constexpr std::array<std::string_view, 5> kForWords = {"fuer", "for", "to", "zum", "zur"};

bool fits(std::string_view word, std::string_view sign) {
    if (sign.starts_with('-')) {
        return word.ends_with(sign.substr(1));
    }
    if (sign.ends_with('-')) {
        return word.starts_with(sign.substr(0, sign.size() - 1));
    }
    return word == sign;
}

template <std::size_t Size>
const std::string_view* found_in(const std::string_view (&signs)[Size], std::string_view word) {
    const auto found = std::find_if(std::begin(signs), std::end(signs), [&](std::string_view sign) {
        return fits(word, sign);
    });
    return found == std::end(signs) ? nullptr : found;
}

class Signs {
public:
    Signs(const Analysis& text, const std::vector<Passage>& passages)
        : text_(text), passages_(passages) {}

    int wares() {
        std::set<const void*> sells;
        std::set<std::uint32_t> made;  // clauses
        bool opens = false;
        std::uint32_t maker = 0;
        bool makes = false;
        for (std::uint32_t at = 0; at < text_.atoms.size(); ++at) {
            if (!counts(at)) {
                continue;
            }
            add(kSells, kSellsPairs, at, sells);
            if (found_in(kMakes, word(at)) != nullptr) {
                makes = true;
                maker = at;
            } else if (std::find(kForWords.begin(), kForWords.end(), word(at)) != kForWords.end()) {
                makes = false;  // "Drehteile für Pumpen"
            }
            if (makes && found_in(kThings, word(at)) != nullptr && at - maker <= kMakerReach &&
                text_.atoms[maker].sentence == text_.atoms[at].sentence) {
                made.insert(text_.atoms[at].sentence);
                opens = opens || at < kWareOpening;
            }
        }
        return static_cast<int>(sells.size() + made.size()) + (opens ? kForOpening : 0);
    }

    bool works_for_others() {
        std::set<const void*> found;
        for (std::uint32_t at = 0; at < text_.atoms.size(); ++at) {
            const bool doers =
                word(at).starts_with("lohn") && found_in(kThoseWhoDo, word(at)) != nullptr;
            if (counts(at) && !doers) {
                add(kForOthers, kForOthersPairs, at, found);
            }
        }
        return !found.empty();
    }

    /// A sign of orders other than "wir fräsen", which says nothing of whose parts they are.
    bool says_orders() {
        std::set<const void*> orders;
        for (std::uint32_t at = 0; at < text_.atoms.size(); ++at) {
            if (counts(at) && word(at) != "wir") {
                add(kOrders, kOrdersPairs, at, orders);
            }
        }
        return !orders.empty();
    }

    int orders() {
        std::set<const void*> orders;
        for (std::uint32_t at = 0; at < text_.atoms.size(); ++at) {
            if (counts(at)) {
                add(kOrders, kOrdersPairs, at, orders);
            }
        }
        return static_cast<int>(orders.size());
    }

private:
    template <std::size_t Words, std::size_t Pairs>
    void add(
        const std::string_view (&words)[Words],
        const std::array<std::string_view, 2> (&pairs)[Pairs],
        std::uint32_t at,
        std::set<const void*>& found
    ) const {
        if (const std::string_view* sign = found_in(words, word(at))) {
            found.insert(sign);
        }
        for (const auto& pair : pairs) {
            if (at + 1 < text_.atoms.size() && word(at) == pair[0] && word(at + 1) == pair[1]) {
                found.insert(&pair);
            }
        }
    }

    bool counts(std::uint32_t at) const {
        const Passage passage = passages_[text_.atoms[at].sentence];
        return passage == Passage::work || passage == Passage::customers;
    }

    std::string_view word(std::uint32_t at) const {
        const Atom& atom = text_.atoms[at];
        return std::string_view(text_.folded.text).substr(atom.begin, atom.end - atom.begin);
    }

    const Analysis& text_;
    const std::vector<Passage>& passages_;
};

}  // namespace

bool takes_orders(const Analysis& text, const std::vector<Passage>& passages) {
    Signs signs(text, passages);
    return signs.says_orders() || signs.works_for_others();
}

bool lives_by_wares(const Analysis& text, const std::vector<Passage>& passages) {
    Signs signs(text, passages);
    const int wares = signs.wares();
    return wares >= kWares && !signs.works_for_others() &&
           wares - kForOrder * signs.orders() >= kWares;
}

}  // namespace clusterlotse::matching
