#include "matching/measures.hpp"
#include "matching/scan.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {
namespace {

#define NUM R"((\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?))"
#define UNIT R"((mm|cm|dm|m|meter|metern|metres?|meters?|zoll|inch(?:es)?|")?)"
#define SPAN NUM "(?: ?(?:-|bis|to|und) ?" NUM ")?[ |]?" UNIT
#define LIMIT R"((bis zu|bis|max\.?|maximal|hoechstens|up to|<)?)"

double millimetres(double value, const re2::StringPiece& unit) {
    if (unit == "cm") {
        return value * 10;
    }
    if (unit == "dm") {
        return value * 100;
    }
    if (unit.starts_with("m") && unit != "mm") {
        return value * 1000;
    }
    if (unit == "zoll" || unit == "\"" || unit.starts_with("inch")) {
        return value * 25.4;
    }
    return value;
}

double size_of(const re2::StringPiece& piece, const re2::StringPiece& unit) {
    return millimetres(parse_number({piece.data(), piece.size()}), unit);
}

Interval interval(
    const re2::StringPiece& limit,
    const re2::StringPiece& low,
    const re2::StringPiece& high,
    const re2::StringPiece& unit
) {
    const double first = size_of(low, unit);
    if (!high.empty()) {
        const double second = size_of(high, unit);
        return {std::min(first, second), std::max(first, second)};
    }
    return {limit.empty() ? first : 0.0, first};
}

void set(std::optional<Interval>& field, Interval value) {
    if (value.second > 0 && value.second < 1e6 && !field) {
        field = value;
    }
}

std::optional<Interval>* field_named(Dimensions& dimensions, const std::string& word) {
    if (word.starts_with("l") || word == "tief") {
        return &dimensions.length;
    }
    if (word.starts_with("b") || word.starts_with("wi")) {
        return word.starts_with("blech") ? &dimensions.thickness : &dimensions.width;
    }
    if (word.starts_with("h") || word == "tall") {
        return &dimensions.height;
    }
    if (word.starts_with("durch") || word.starts_with("dia")) {
        return &dimensions.diameter;
    }
    return &dimensions.thickness;
}

void diameters(std::string& text, Dimensions& out) {
    static const RE2 pattern(
        "(?:\\b" LIMIT
        " ?(?:auf |einen? )?)?(?:\x01|\\bdurchmesser|\\bdiameters?|\\bdia\\b\\.?|\\bdm\\b\\.?)[ "
        ":=]*(?:von|of|ca\\.?)? ?" LIMIT " ?(?:ca\\.? ?)?" SPAN
        R"([ |]*(?:[x*/,][ |]*(?:l ?= ?|laenge ?|length ?)?)" NUM "[ |]?" UNIT
        R"((?:[ |]*(?:lang|long))?)?)"
    );
    scan(text, pattern, [&](const Pieces& g) {
        const re2::StringPiece& limit = g[1].empty() ? g[2] : g[1];
        const bool shared_unit = g[5].empty() && !g[7].empty() && g[7] != "m";
        set(out.diameter, interval(limit, g[3], g[4], shared_unit ? g[7] : g[5]));
        if (!g[6].empty()) {
            const double length = size_of(g[6], g[7]);
            set(out.length, {limit.empty() ? length : 0.0, length});
        }
        return true;
    });
    static const RE2 trade(
        R"((?:\b(\d{1,4})er[ -](?:[a-z]*welle|rund|rohr|stange|bolzen|achse)[a-z]*|(?:welle|rundstahl|rohr|achse|bolzen)n? (\d{1,4})er\b))"
    );
    scan(text, trade, [&](const Pieces& g) {
        const re2::StringPiece& size = g[1].empty() ? g[2] : g[1];
        const double value = parse_number({size.data(), size.size()});
        set(out.diameter, {value, value});
        return true;
    });
    static const RE2 nominal(R"(\bdn ?(\d{1,4})\b)");
    scan(text, nominal, [&](const Pieces& g) {
        const double value = parse_number({g[1].data(), g[1].size()});
        set(out.diameter, {value, value});
        return true;
    });
    static const RE2 fraction(R"((?:\b(\d{1,2})[ -])?\b([1-9])/(2|4|8|16|32) ?(?:zoll|inch|"))");
    scan(text, fraction, [&](const Pieces& g) {
        const double whole = g[1].empty() ? 0 : parse_number({g[1].data(), g[1].size()});
        const double part =
            parse_number({g[2].data(), g[2].size()}) / parse_number({g[3].data(), g[3].size()});
        set(out.diameter, {(whole + part) * 25.4, (whole + part) * 25.4});
        return true;
    });
}

void threads(std::string& text, Dimensions& out) {
    static const RE2 fastener(R"(schraube|bolzen|gewindestang|screw|bolt|stud)");
    const bool is_fastener = RE2::PartialMatch(text, fastener);
    static const RE2 pattern(R"(\bm ?(\d{1,3}(?:[.,]\d)?)(?: ?[x*] ?(\d+(?:[.,]\d+)?))?\b)");
    scan(text, pattern, [&](const Pieces& g) {
        if (is_fastener) {
            const double diameter = parse_number({g[1].data(), g[1].size()});
            set(out.diameter, {diameter, diameter});
            const double second = g[2].empty() ? 0 : parse_number({g[2].data(), g[2].size()});
            if (second > 6) {
                set(out.length, {second, second});
            }
        }
        return true;
    });
}

void products(std::string& text, Dimensions& out, bool sheet) {
    // "D 12 / d 6,2 x 18": outer and inner diameter, then the length.
    static const RE2 hollow(R"(\bd[aei]? ?=? ?)" NUM R"( ?[/,] ?d[aei]? ?=? ?)" NUM
                            R"( ?[x*] ?)" NUM R"((?:\b|$))");
    scan(text, hollow, [&](const Pieces& g) {
        const double outer = std::max(size_of(g[1], {}), size_of(g[2], {}));
        const double length = size_of(g[3], {});
        set(out.diameter, {outer, outer});
        set(out.length, {length, length});
        return true;
    });
    static const RE2 triple(NUM "[ |]?" UNIT R"([ |]*(?:[x*]|mal)[ |]*)" NUM "[ |]?" UNIT
                                R"([ |]*(?:[x*]|mal)[ |]*)" NUM "[ |]?" UNIT);
    scan(text, triple, [&](const Pieces& g) {
        const re2::StringPiece unit = g[6];
        double sizes[3] = {
            size_of(g[1], g[2].empty() ? unit : g[2]),
            size_of(g[3], g[4].empty() ? unit : g[4]),
            size_of(g[5], unit)};
        const bool thin = sizes[2] <= 30 && sizes[2] * 5 <= std::min(sizes[0], sizes[1]);
        const bool thin_first = sizes[0] <= 30 && sizes[0] * 5 <= std::min(sizes[1], sizes[2]) &&
                                (sheet || sizes[0] <= 10);
        if (thin_first) {
            std::rotate(sizes, sizes + 1, sizes + 3);
        }
        set(out.length, {sizes[0], sizes[0]});
        set(out.width, {sizes[1], sizes[1]});
        set((thin || thin_first) ? out.thickness : out.height, {sizes[2], sizes[2]});
        return true;
    });
    static const RE2 pair(NUM "[ |]?" UNIT R"([ |]*[x*][ |]*)" NUM "[ |]?" UNIT
                              R"((?:\b|[^a-z0-9]|$))");
    scan(text, pair, [&](const Pieces& g) {
        const double first = size_of(g[1], g[2].empty() ? g[4] : g[2]);
        const double second = size_of(g[3], g[4]);
        if (first < 5 && second < 5) {
            return false;  // "2 x 1": a count, not a size
        }
        set(out.length, {first, first});
        set(out.width, {second, second});
        return true;
    });
}

void labelled(std::string& text, Dimensions& out) {
    static const RE2 after(
        "\\b" LIMIT " ?(?:ca\\.? ?)?" SPAN
        R"([ -]?(?:in der )?(lang|laenge|laengen|long|length|breit|breite|wide|width|hoch|hoehe|high|tall|height|dick|dicke|dickes|dickem|dicken|stark|starke|starkes|staerke|thick|thickness|durchmesser|diameter|dia)(?:e|er|es|en|em)?\b)"
    );
    scan(text, after, [&](const Pieces& g) {
        set(*field_named(out, std::string(g[5])), interval(g[1], g[2], g[3], g[4]));
        return true;
    });
    static const RE2 before(
        R"(\b(laenge|laengen|length|lengths|breite|width|hoehe|height|dicke|staerke|wandstaerke|blechdicke|blechstaerke|materialstaerke|thickness|wall|drehlaenge)[ :=]*(?:von|of|ca\.?)? ?)" LIMIT
        " ?(?:ca\\.? ?)?" SPAN "(?:\\b|[^a-z0-9]|$)"
    );
    scan(text, before, [&](const Pieces& g) {
        set(*field_named(out, std::string(g[1])), interval(g[2], g[3], g[4], g[5]));
        return true;
    });
    static const RE2 letter(R"(\b([lbhtsd]) ?= ?)" SPAN "(?:\\b|[^a-z0-9]|$)");
    scan(text, letter, [&](const Pieces& g) {
        const std::string name(g[1]);
        std::optional<Interval>& field = name == "d" ? out.diameter : *field_named(out, name);
        set(field, interval({}, g[2], g[3], g[4]));
        return true;
    });
    static const RE2 sheet_before(
        R"(\b)" LIMIT " ?" NUM "(?: ?(?:-|bis|to) ?" NUM
        ")? ?mm(?:er)?[ -](?:[a-z0-9.]+[ -])?[a-z]*(?:blech|sheet|plate|tafel)"
    );
    scan(text, sheet_before, [&](const Pieces& g) {
        set(out.thickness, interval(g[1], g[2], g[3], {}));
        return false;
    });
    static const RE2 sheet_after(
        R"((?:blech|bleche|blechen|sheet|sheets|plate|plates)[ ,]+(?:von |mit |in |aus |of )?(?:[a-z0-9.]+[ ,]+)?)" LIMIT
        " ?(?:t ?= ?)?" NUM "(?: ?(?:-|bis|to) ?" NUM ")? ?mm"
    );
    scan(text, sheet_after, [&](const Pieces& g) {
        set(out.thickness, interval(g[1], g[2], g[3], {}));
        return false;
    });
}

}  // namespace

double parse_number(std::string_view text, bool thousands_comma) {
    std::string digits;
    const std::size_t comma = text.find(',');
    const std::size_t dot = text.find_first_of(". ");
    const bool grouped = dot != std::string_view::npos && text.size() > dot + 3 &&
                         (text.size() == dot + 4 || text[dot + 4] == '.' || text[dot + 4] == ' ' ||
                          text[dot + 4] == ',') &&
                         dot >= 1 && dot <= 3 && text[0] != '0';
    const bool comma_groups = thousands_comma && comma != std::string_view::npos &&
                              text.size() == comma + 4 && comma >= 1 && comma <= 3 &&
                              text[0] != '0';
    for (std::size_t i = 0; i < text.size() && digits.size() < 15; ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            digits.push_back(c);
        } else if ((c == ',' && !comma_groups) || (c == '.' && !grouped)) {
            digits.push_back('.');
        }
    }
    try {
        return std::stod(digits);
    } catch (const std::exception&) {
        return 0;
    }
}

void take_dimensions(std::string& folded, Measures& measures, bool sheet) {
    threads(folded, measures.dimensions);
    diameters(folded, measures.dimensions);
    products(folded, measures.dimensions, sheet);
    labelled(folded, measures.dimensions);
}

}  // namespace clusterlotse::matching
