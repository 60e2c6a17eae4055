#include "matching/answers/answer_units.hpp"

#include "matching/answers/answer_conditions.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

struct UnitWords {
    const char* unit;
    const char* words;  ///< folded, separated by spaces, with one before and behind
};

constexpr UnitWords kExtras[] = {
    {"set_up",
     " ruesten ruestkosten ruestpauschale einrichten einrichtung einrichtkosten einrichtekosten "
     "ruestaufwand setup einmalkosten programmierung programmierkosten nre "},
    {"tooling",
     " werkzeug werkzeugkosten tooling tool vorrichtung vorrichtungskosten vorrichtungsbau "
     "modellkosten formkosten "},
    {"shipping",
     " versand versandkosten fracht frachtkosten transport transportkosten shipping freight porto "
     "verpackung packaging lieferkosten anfahrt "},
    {"minimum_order",
     " mindestbestellwert mindestauftragswert mindestwert mindestpreis mindestbetrag "
     "mindestrechnungsbetrag mindestpauschale mindestauftrag mindestbestellung mindestumsatz "
     "mindestauftragssumme "},
    {"surcharge",
     " maut mautkosten mautgebuehr mautzuschlag dieselzuschlag energiezuschlag toll zeugniskosten "
     "zuschlag aufschlag aufpreis expresszuschlag materialzuschlag legierungszuschlag "
     "mindermengenzuschlag surcharge extra "}};

constexpr UnitWords kUnitNames[] = {
    {"piece",
     " stueckpreis stueckpreise teilepreis stueckkosten einzelpreis preisstueck je jeweils apiece "
     "each stueckpr "},
    {"hour", " stundensatz stundensaetze stundenlohn maschinenstundensatz hourly stundenpreis "},
    {"kg", " kilopreis "},
    {"total",
     " pauschal pauschale pauschalpreis gesamt gesamtpreis gesamtsumme insgesamt komplett "
     "komplettpreis total summe festpreis zusammen lump lumpsum overall gesamtkosten auftragswert "
     "alles paket "}};

bool holds(const char* words, std::string_view word) {
    const std::string_view list = words;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') {
            return true;
        }
    }
    return false;
}

std::string piece_of(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    if (tokens.is(at, Means::piece) ||
        one_of(
            word,
            {"teil", "bauteil", "stueg", "nase", "stange", "welle", "bolzen", "buchse", "platte"}
        )) {
        return "piece";
    }
    if (tokens.is(at, Means::running_metre)) {
        return "m";
    }
    if (tokens.is(at, Means::length_unit) && tokens[at].amount == 1000) {
        const bool square = tokens.digits(at + 1) && tokens.glued(at + 1);
        return square ? (tokens.text(at + 1) == "2" ? "m2" : "") : "m";
    }
    if (one_of(word, {"qm", "quadratmeter"})) {
        return "m2";
    }
    if (tokens.is(at, Means::mass_unit)) {
        return tokens[at].amount == 1 ? "kg" : tokens[at].amount == 1000 && word != "to" ? "t" : "";
    }
    if (tokens.is(at, Means::hour)) {
        return "hour";
    }
    if (one_of(word, {"min", "minute", "minuten"})) {
        return "minute";
    }
    if (one_of(word, {"tag", "day", "manntag"})) {
        return "day";
    }
    if (tokens.is(at, Means::set_unit)) {
        return "set";
    }
    if (one_of(word, {"los", "charge", "lot", "batch", "auftrag", "abruf"})) {
        return "lot";
    }
    return "";
}

/// A unit behind a number: "100 kg", "100 mm".
bool measures(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, Means::length_unit) || tokens.is(at, Means::mass_unit) ||
           tokens.is(at, Means::other_unit) || tokens.is(at, Means::hour) ||
           (tokens.sign(at, '.') && tokens.digits(at + 1) && tokens.glued(at + 1));
}

/// "Preis per 100: 128 €", "je 100 Stück 128 €"
std::string unit_of_many(const Tokens& tokens, std::size_t lead) {
    if (!one_of(tokens.text(lead), {"pro", "je", "per"})) {
        return "";
    }
    const std::string_view count = tokens.text(lead + 1);
    if (measures(tokens, lead + 2)) {
        return "";
    }
    return count == "100" || count == "hundert"    ? "hundred"
           : count == "1000" || count == "tausend" ? "thousand"
                                                   : "";
}

bool is_certificate_word(std::string_view word) {
    return one_of(
        word,
        {"zeugnis",
         "werkszeugnis",
         "abnahmepruefzeugnis",
         "pruefprotokoll",
         "messprotokoll",
         "erstmusterpruefbericht",
         "certificate"}
    );
}

/// "Zeugnis 3.1: 35 €", not "mit Zeugnis: 44 €".
bool costs_itself(const Tokens& tokens, std::size_t at, std::size_t to) {
    constexpr std::size_t kNear = 4;
    for (std::size_t back = 1; back <= std::min(at, kNear); ++back) {
        if (one_of(
                tokens.text(at - back),
                {"mit", "ohne", "inkl", "inklusive", "with", "without", "incl", "preis", "price"}
            )) {
            return false;
        }
    }
    return to > at + 1 && tokens.sign(to - 1, ':');
}

}  // namespace

PriceUnit unit_behind(const Tokens& tokens, std::size_t at) {
    std::size_t next = at;
    // "45 € netto/Stk", "45 € (netto) pro Stück"
    while (tokens.word(next, "netto") || tokens.word(next, "brutto") || tokens.word(next, "net")) {
        ++next;
    }
    if (one_of(tokens.text(next), {"each", "apiece", "ea", "stueckpreis"}) && tokens.word(next)) {
        return {"piece", next + 1};
    }
    bool led = false;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = tokens.text(next);
        const bool leads = tokens.sign(next, '/') || one_of(word, {"pro", "je", "per", "p"});
        if (!leads &&
            !one_of(
                word,
                {"das",
                 "die",
                 "der",
                 "a",
                 "s",
                 "es",
                 "fuers",
                 "the",
                 "fertiges",
                 "ein",
                 "fuer",
                 "for",
                 "jedes"}
            ) &&
            !(tokens.sign(next, '.') && led) && !tokens.sign(next, '\'')) {
            break;
        }
        led = true;
        ++next;
    }
    if (!led) {
        // "12 € Stück", "12 € Stk"
        const bool piece = tokens.is(next, Means::piece) && !tokens.is(next, Means::english) &&
                           tokens.word(next) && next == at;
        return piece ? PriceUnit{"piece", next + 1} : PriceUnit{"", at};
    }
    if (tokens.word(next, "stueck") || tokens.digits(next) || tokens.is(next, Means::number)) {
        const bool hundred = tokens.text(next) == "100" || tokens.text(next) == "hundert";
        const bool thousand = tokens.text(next) == "1000" || tokens.text(next) == "tausend";
        const bool one = tokens.text(next) == "1";
        // "20 Stk: 8,90 € / 100 Stk: 4,20 €" begins the next price.
        if (tokens.is(next + 1, Means::piece) && tokens.sign(next + 2, ':')) {
            return {"", at};
        }
        if ((hundred || thousand || one) && tokens.is(next + 1, Means::piece)) {
            return {hundred ? "hundred" : thousand ? "thousand" : "piece", next + 2};
        }
        // "128 € je 100": of what, nobody says who sells parts.
        const bool alone =
            tokens.sign(next - 1, '/') || one_of(tokens.text(next - 1), {"pro", "je", "per"});
        if ((hundred || thousand) && alone && !measures(tokens, next + 1)) {
            return {hundred ? "hundred" : "thousand", next + 1};
        }
        if (tokens.digits(next)) {
            return {"", at};
        }
    }
    if (tokens.word(next, "hundert") || tokens.word(next, "hundred")) {
        return {"hundred", next + 1};
    }
    if (tokens.word(next, "tausend") || tokens.word(next, "thousand")) {
        return {"thousand", next + 1};
    }
    const bool the_lot = tokens.word(next, "lot") && next > at + 1 &&
                         tokens.word(next - 1, "the") && tokens.word(next - 2, "for");
    if (the_lot || one_of(tokens.text(next), {"alles", "ganze", "alle", "all", "everything"})) {
        return {"total", next + 1};
    }
    const std::string unit = piece_of(tokens, next);
    return unit.empty() ? PriceUnit{"", at} : PriceUnit{unit, next + 1};
}

std::string surcharge_name(const Tokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        const std::string_view word = tokens.text(at);
        if (word.starts_with("maut") || is_certificate_word(word) || word == "zeugniskosten") {
            return tokens.original(at, at + 1);
        }
    }
    return "";
}

std::string unit_named(const Tokens& tokens, std::size_t from, std::size_t to, bool extra) {
    for (std::size_t at = from; at < to; ++at) {
        if (!tokens.word(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        if (word.size() < 2 && word != "a") {
            continue;
        }
        if (extra) {
            for (const UnitWords& row : kExtras) {
                if (holds(row.words, word) && !included(tokens, at)) {
                    return row.unit;
                }
            }
            if (is_certificate_word(word) && costs_itself(tokens, at, to)) {
                return "surcharge";
            }
            if ((word == "set" && tokens.word(at + 1, "up")) ||
                (word == "set" && tokens.sign(at + 1, '-') && tokens.word(at + 2, "up"))) {
                return "set_up";
            }
            continue;
        }
        if (word == "a" && !tokens.digits(at + 1) && !tokens.word(at + 1, "qe") && at + 1 < to) {
            continue;
        }
        if (const std::string many = unit_of_many(tokens, at); !many.empty()) {
            return many;
        }
        if ((word == "je" || word == "preis") && one_of(tokens.text(at + 1), {"nach", "kg"})) {
            continue;
        }
        if ((word == "preis" || word == "price") &&
            (tokens.sign(at + 1, '/') || one_of(tokens.text(at + 1), {"pro", "je", "per"}))) {
            if (const std::string unit = piece_of(tokens, at + 2); !unit.empty()) {
                return unit;
            }
        }
        if (word == "a") {
            return "piece";
        }
        if (word == "all" && tokens.word(at + 1, "in")) {
            return "total";
        }
        if (word == "unit" && tokens.word(at + 1, "price")) {
            return "piece";
        }
        for (const UnitWords& row : kUnitNames) {
            if (holds(row.words, word)) {
                return row.unit;
            }
        }
    }
    return "";
}

}  // namespace clusterlotse::matching
