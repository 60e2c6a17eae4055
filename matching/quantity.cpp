#include "matching/measures.hpp"
#include "matching/scan.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {
namespace {

#define COUNT R"((\d{1,3}(?:[. ,]\d{3})+|\d+(?:[.,]\d+)?))"

double number(const re2::StringPiece& piece) {
    return parse_number({piece.data(), piece.size()}, true);
}

std::optional<std::string> rate(const std::string& text) {
    static const RE2 year(R"(jahr|year|annum|jaehrlich|annual|\bp\.? ?a\b|/ ?a\b)");
    static const RE2 month(R"(monat|month)");
    static const RE2 week(R"(woche|week|woechentlich)");
    if (RE2::PartialMatch(text, year)) {
        return "year";
    }
    if (RE2::PartialMatch(text, month)) {
        return "month";
    }
    if (RE2::PartialMatch(text, week)) {
        return "week";
    }
    return std::nullopt;
}

/// The rate named right after the amount, or right before it ("Jahresbedarf 500 Stück").
std::optional<std::string> rate_around(const std::string& text, const re2::StringPiece& amount) {
    const auto begin = static_cast<std::size_t>(amount.data() - text.data());
    const std::size_t end = begin + amount.size();
    static const RE2 follows(
        R"(^[ ,(]*(?:[a-z]+ )?(?:ca\.? )?((?:/ ?|pro |im |je |per |a |p\. ?)(?:jahr|year|annum|a\b|monat|month|woche|week|kalenderjahr)|jaehrlich|annually|yearly|a year|per annum|p\.? ?a\.?\b|monatlich|monthly|woechentlich|weekly|a month|a week|jahresbedarf))"
    );
    std::string found;
    if (RE2::PartialMatch(re2::StringPiece(text).substr(end), follows, &found)) {
        return rate(found);
    }
    static const RE2 leads(
        R"((jahresbedarf|jahresmenge|jahresstueckzahl|jaehrlich|annual (?:demand|quantity|volume)|monatlich|monatsbedarf|woechentlich|pro jahr|pro monat|im jahr|per year)[ :a-z]{0,8}(?:ca\.? ?)?$)"
    );
    const std::size_t from = begin > 40 ? begin - 40 : 0;
    if (RE2::PartialMatch(re2::StringPiece(text).substr(from, begin - from), leads, &found)) {
        return rate(found);
    }
    return std::nullopt;
}

void keep(
    Measures& measures,
    double value,
    const std::string& unit,
    const std::string& text,
    const re2::StringPiece& amount
) {
    if (value <= 0 || value >= 1e9) {
        return;
    }
    const std::optional<std::string> per = rate_around(text, amount);
    // The lot says more about who fits than the yearly amount does.
    const bool lot_over_rate = measures.quantity && measures.quantity->per && !per &&
                               measures.quantity->unit == "piece" && unit == "piece";
    if (!measures.quantity || lot_over_rate) {
        measures.quantity = Quantity{value, unit, per};
    }
}

double word_number(const re2::StringPiece& word) {
    static constexpr std::pair<const char*, double> kWords[] = {
        {"zwei", 2},      {"drei", 3},         {"vier", 4},        {"fuenf", 5},
        {"sechs", 6},     {"sieben", 7},       {"acht", 8},        {"neun", 9},
        {"zehn", 10},     {"elf", 11},         {"zwoelf", 12},     {"zwanzig", 20},
        {"dreissig", 30}, {"fuenfzig", 50},    {"hundert", 100},   {"tausend", 1000},
        {"dutzend", 12},  {"ein dutzend", 12}, {"two", 2},         {"three", 3},
        {"four", 4},      {"five", 5},         {"six", 6},         {"seven", 7},
        {"eight", 8},     {"nine", 9},         {"ten", 10},        {"twelve", 12},
        {"twenty", 20},   {"fifty", 50},       {"a hundred", 100}, {"a thousand", 1000},
        {"a dozen", 12}};
    for (const auto& [name, value] : kWords) {
        if (word == name) {
            return value;
        }
    }
    return 0;
}

/// "auf 200-t-Presse", "Hallenkran 8 t": a force or a load, not the part's mass.
bool of_machine(const std::string& text, const re2::StringPiece& mass) {
    static const RE2 leads(
        R"((?:presse|pressen|kran|crane|press)[ ,]*(?:mit|bis|von|with|of)?[ ]*$)"
    );
    static const RE2 follows(
        R"(^[ -]*(?:[a-z]{0,14}press|[a-z]{0,8}kran|crane|hub|schliesskraft|clamping|presskraft))"
    );
    const auto begin = static_cast<std::size_t>(mass.data() - text.data());
    const std::size_t from = begin > 24 ? begin - 24 : 0;
    return RE2::PartialMatch(re2::StringPiece(text).substr(from, begin - from), leads) ||
           RE2::PartialMatch(re2::StringPiece(text).substr(begin + mass.size()), follows);
}

/// Sizes of a part whose weight is worth saying: "Ø 320, Länge 4.600 mm, 2,9 t".
bool large(const Dimensions& size) {
    return (size.length && size.length->second >= 500) ||
           (size.diameter && size.diameter->second >= 200);
}

void masses(std::string& text, Measures& measures) {
    static const RE2 pattern(
        R"(\b(gewicht|stueckgewicht|teilegewicht|wiegt|masse|weight|weighs|weighing|mass|je|bis zu|bis|max\.?|up to|ca\.?|etwa|about)?[ :=]*(?:von |of |ca\.? |bis zu |bis |up to |max\.? |about )?\b(\d{1,3}(?:[. ]\d{3})+|\d+(?:[.,]\d+)?)(?: ?(?:-|bis|to) ?(\d+(?:[.,]\d+)?))?[ -]?(kg|kilo|kilogramm|t|to|tonnen|tonne|tons?|tonnes?|g|gramm)\b(?: ?(schwer|schwere|schweres|heavy|stueckgewicht|each|pro stueck|je stueck|per piece|gewicht|weight|a piece|/stk|/stueck|pro teil))?)"
    );
    scan(text, pattern, [&](const Pieces& g) {
        const std::string unit(g[4]);
        const bool tonnes = unit[0] == 't';
        const bool grams = unit[0] == 'g';
        if (of_machine(text, g[0])) {
            return true;
        }
        const double factor = tonnes ? 1000 : grams ? 0.001 : 1;
        const double low = number(g[2]) * factor;
        const double high = g[3].empty() ? low : number(g[3]) * factor;
        const std::string lead(g[1]);
        const bool limit =
            lead.starts_with("bis") || lead.starts_with("max") || lead.starts_with("up");
        static const RE2 heavy(R"(gewicht|wiegt|mass|weigh|weight|je)");
        const bool per_time = rate_around(text, g[0]).has_value();
        const bool of_part =
            !per_time &&
            (!g[5].empty() || RE2::FullMatch(lead, heavy) ||
             RE2::PartialMatch(
                 lead, R"(^(?:gewicht|stueckgewicht|teilegewicht|wiegt|weigh|weight)|masse)"
             ) ||
             limit || grams || measures.quantity || large(measures.dimensions));
        if (of_part) {
            if (!measures.mass_kg) {
                measures.mass_kg = Interval(limit && g[3].empty() ? 0 : low, high);
            }
        } else {
            keep(measures, number(g[2]), tonnes ? "t" : "kg", text, g[0]);
        }
        return true;
    });
}

}  // namespace

void take_quantity(std::string& text, Measures& measures) {
    static const RE2 pieces(
        R"(\b)" COUNT
        R"( ?(?:- ?)?(stk|stck|stueck|st|pcs|pc|pieces?|piece|teilen?|parts?|units?|einheiten|x|off|sets?|satz|saetze|paar|pairs?|prototypen|prototypes?|muster|samples?|exemplare)\b\.?)"
    );
    scan(text, pieces, [&](const Pieces& g) {
        const std::string unit(g[2]);
        const bool set =
            unit.starts_with("set") || unit.starts_with("sat") || unit.starts_with("sae");
        keep(
            measures,
            number(g[1]),
            set                                                           ? "set"
            : unit.starts_with("pa") && unit != "part" && unit != "parts" ? "pair"
                                                                          : "piece",
            text,
            g[0]
        );
        return true;
    });
    static const RE2 batch(
        R"(\b(?:losgroessen?|lose a|lose von|los von|lose|los|serie von|batch(?:es)? of|lots? of|stueckzahl|stueckzahlen|menge|auflage|qty|quantity|anzahl|bedarf|jahresbedarf|jahresmenge|annual demand)[ :=]*(?:von |of |ca\.? |etwa |about |a )?)" COUNT
        R"(\b(?:[^a-z0-9%]|$| ?[a-z]))"
    );
    scan(text, batch, [&](const Pieces& g) {
        keep(measures, number(g[1]), "piece", text, g[1]);
        return true;
    });
    static const RE2 hours(R"(\b)" COUNT
                           R"( ?(?:h|std|stunden|hours|maschinenstunden|machine hours)\b)");
    scan(text, hours, [&](const Pieces& g) {
        keep(measures, number(g[1]), "hour", text, g[0]);
        return true;
    });
    static const RE2 per_time(
        R"(\b)" COUNT
        R"( ?(?:(?:/ ?|pro |im |je |per |p\. ?)(?:jahr|year|annum|a\b|monat|month|woche|week)|jaehrlich|monatlich|a year|annually))"
    );
    scan(text, per_time, [&](const Pieces& g) {
        keep(measures, number(g[1]), "piece", text, g[1]);
        return true;
    });
}

void take_mass(std::string& text, Measures& measures) {
    masses(text, measures);
    static const RE2 metres(
        R"(\b)" COUNT R"( ?(?:lfm|lfdm|laufende meter|meter|metern|metres|meters|m)\b(?: [a-z]+|$))"
    );
    scan(text, metres, [&](const Pieces& g) {
        keep(measures, number(g[1]), "m", text, g[0]);
        return true;
    });
    static const RE2 written(
        R"(\b(zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|zwanzig|dreissig|fuenfzig|hundert|tausend|ein dutzend|dutzend|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|a thousand|a dozen) ([a-z]{4,}))"
    );
    scan(text, written, [&](const Pieces& g) {
        static const RE2 not_parts(
            R"(^(?:woche|monat|tage|jahre|stunde|schicht|week|month|year|days|hour|axis|achs|firm|anbieter|angebot|lieferant|supplier|offers|quotes|mal|times))"
        );
        if (RE2::PartialMatch(g[2], not_parts)) {
            return false;
        }
        keep(measures, word_number(g[1]), "piece", text, g[1]);
        return false;
    });
}

}  // namespace clusterlotse::matching
