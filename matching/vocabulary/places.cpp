#include "matching/needs/people.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clusterlotse::matching {
namespace {

constexpr double kFarthestKm = 2000;
/// Whom somebody looks for in a region.
constexpr std::string_view kFirmWords[] = {
    "lieferant",
    "lieferanten",
    "firma",
    "firmen",
    "betrieb",
    "betriebe",
    "anbieter",
    "partner",
    "dienstleister",
    "jemand",
    "jemanden",
    "unternehmen",
    "supplier",
    "suppliers",
    "company",
    "companies",
    "shop",
    "shops"};
/// Where somebody comes to or fetches something, before "in" and a town.
constexpr std::string_view kWhere[] = {
    "montage",  "abholung",   "pickup",   "site",    "baustelle",   "standort",
    "werk",     "einsatzort", "einsatz",  "vor-ort", "anlieferung", "lieferung",
    "moeglich", "collection", "possible", "plant",   "aufbau",      "einbau",
    "halle",    "hof",        "lager",    "works"};

bool listed(const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

std::optional<Place> take_place(Tokens& tokens, const Gazetteer& places) {
    const auto name_at = [&](std::size_t at) {
        std::size_t next = at;
        while (next < at + 3 && tokens.capital(next) && tokens.text(next).size() >= 2 &&
               tokens[next].claim != Claim::name && !tokens.is(next, Means::month_name) &&
               (next == at || one_of(tokens.text(at), {"bad", "sankt", "st", "neustadt"}))) {
            ++next;
            if (tokens.sign(next, '-') && tokens.glued(next) && tokens.capital(next + 1)) {
                next += 2;
            }
        }
        return next;
    };
    const auto postcode = [&](std::size_t at) {
        return tokens.digits(at) && tokens.text(at).size() == 5 && !tokens.word(at + 1, "mm") &&
               !tokens.is(at + 1, Means::piece);
    };
    // "um 66953 Pirmasens" is named by the town, "um 66953" by its postcode.
    const auto named_at = [&](std::size_t at) {
        if (!postcode(at)) {
            return std::pair(at, name_at(at));
        }
        const std::size_t end = name_at(at + 1);
        return end > at + 1 ? std::pair(at + 1, end) : std::pair(at, at + 1);
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.free(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        Place place;
        std::size_t next = 0;
        const std::optional<Number> number = number_at(tokens, at);
        const bool kilometres =
            number && (tokens.word(number->next, "km") || tokens.word(number->next, "kilometer") ||
                       tokens.word(number->next, "kilometern"));
        const bool miles = number && tokens.word(number->next, "miles");
        if ((kilometres || miles) && number->value > 0 && number->value <= kFarthestKm) {
            bool led = false;
            for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
                led = led || one_of(
                                 tokens.text(at - back),
                                 {"umkreis",
                                  "within",
                                  "radius",
                                  "entfernung",
                                  "max",
                                  "maximal",
                                  "hoechstens",
                                  "weiter"}
                             );
            }
            next = number->next + 1;
            const bool around =
                one_of(tokens.text(next), {"um", "von", "of", "around", "rund", "from", "umkreis"});
            const std::size_t name =
                next + (around ? 1 : 0) + (tokens.word(next + 1, "um") ? 1 : 0);
            const auto [begin, end] = around ? named_at(name) : std::pair(name, name);
            const bool away = one_of(tokens.text(next), {"umkreis", "entfernt", "away"});
            if (!led && end == name && !away) {
                continue;
            }
            place.radius_km = miles ? number->value * 1.609344 : number->value;
            if (end > name) {
                place.name = tokens.original(begin, end);
                next = end;
            }
        } else if (one_of(
                       word, {"naehe", "raum", "region", "near", "umkreis", "grossraum", "umgebung"}
                   )) {
            std::size_t name = at + 1;
            name += one_of(tokens.text(name), {"von", "um"}) ? 1 : 0;
            const auto [begin, end] = named_at(name);
            if (end == name || tokens.is(name, Means::thing)) {
                continue;
            }
            place.name = tokens.original(begin, end);
            next = end;
        } else if ((listed(kFirmWords, word) && one_of(tokens.text(at + 1), {"aus", "in", "im", "from"})) || (listed(kWhere, word) && one_of(tokens.text(at + 1), {"in", "bei"}))) {
            std::size_t name = at + 2;
            name += one_of(tokens.text(name), {"der", "dem", "the"}) ? 1 : 0;
            const std::size_t end = name_at(name);
            if (end == name || !places.place(tokens.original(name, end))) {
                continue;
            }
            place.name = tokens.original(name, end);
            next = end;
        } else if (tokens.digits(at) && word.size() == 5 && tokens.capital(at + 1) &&
                   !tokens[at + 1].new_line && tokens.text(at + 1).size() >= 4 &&
                   !tokens.is(at + 1, Means::thing) && !tokens.is(at + 1, Means::piece)) {
            const std::size_t end = name_at(at + 1);
            place.name = tokens.original(at + 1, end);
            next = end;
        } else {
            continue;
        }
        place.words = tokens.original(at, next);
        tokens.claim(at, next, Claim::reference);
        return place;
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
