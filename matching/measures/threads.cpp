#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr double kLargestThread = 200;
constexpr double kLargestPitch = 6;

bool cross(const Tokens& tokens, std::size_t at) {
    return tokens.word(at, "x") || tokens.sign(at, '*');
}

/// "6x M8": a count of threads rather than of parts; returns where it begins.
std::size_t with_count(const Tokens& tokens, std::size_t at) {
    return at >= 2 && cross(tokens, at - 1) && tokens.digits(at - 2) ? at - 2 : at;
}

std::string digits_between(const Tokens& tokens, std::size_t from, std::size_t to) {
    return with_comma(tokens.original(from, to));
}

/// "Zahnstange M5", "Stirnrad M3": of a gear it is the module.
bool of_a_gear(const Tokens& tokens, std::size_t at) {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        const std::string_view word = tokens.text(at - back);
        if (word.find("gewinde") != word.npos || tokens.sign(at - back, ',')) {
            return false;
        }
        if (word.starts_with("zahn") || word.ends_with("zahnrad") || word.ends_with("zahnraeder") ||
            word.ends_with("zahnstange") || word.ends_with("zahnstangen") ||
            word.ends_with("stirnrad") || word.ends_with("stirnraeder") ||
            word.ends_with("kegelrad") || word.ends_with("kegelraeder") ||
            word.starts_with("ritzel") || word == "gear" || word == "gears" || word == "pinion" ||
            word == "pinions" || word == "rack" || word == "racks") {
            return true;
        }
    }
    return false;
}

/// "M12", "M12x1,5", "M12x60": a fastener's second number above the pitches is its length.
std::size_t metric(Tokens& tokens, std::size_t at, const Shape& shape, Measures& measures) {
    if (!tokens.word(at, "m") || !tokens.digits(at + 1) ||
        (at > 0 && tokens.digits(at - 1) && tokens.free(at - 1)) ||
        !(tokens.glued(at + 1) || (tokens.capital(at) && shape.fastener)) ||
        !(tokens.capital(at) || shape.fastener || cross(tokens, at + 2))) {
        return 0;
    }
    const std::optional<Number> size = number_at(tokens, at + 1);
    if (!size || size->value < 1 || size->value > kLargestThread) {
        return 0;
    }
    std::size_t next = size->next;
    if (of_a_gear(tokens, at) && !cross(tokens, next)) {
        tokens.claim(at, next, Claim::name);
        return next;
    }
    std::string name = "M" + digits_between(tokens, at + 1, size->next);
    const std::optional<Number> second =
        cross(tokens, next) ? number_at(tokens, next + 1) : std::nullopt;
    if (second) {
        name += "x" + digits_between(tokens, next + 1, second->next);
        next = second->next;
    }
    if (shape.fastener) {
        if (keep(measures.sizes.diameter, size->value, size->value)) {
            measures.note("diameter", tokens.original(at, size->next));
        }
        if (second && second->value > kLargestPitch &&
            keep(measures.sizes.length, second->value, second->value)) {
            measures.note("length", tokens.original(at, next));
        }
    }
    const std::size_t from = with_count(tokens, at);
    measures.add(measures.threads, "threads", name, tokens.original(at, next));
    tokens.claim(from, next, Claim::size);
    return next;
}

/// "G 3/4", "R 1/2", "G1": pipe threads; "Tr 40x7": trapezoidal.
std::size_t other(Tokens& tokens, std::size_t at, Measures& measures) {
    const bool pipe = (tokens.word(at, "g") || tokens.word(at, "r") || tokens.word(at, "rc") ||
                       tokens.word(at, "rp")) &&
                      tokens.capital(at) && tokens.digits(at + 1) && tokens.sign(at + 2, '/') &&
                      tokens.digits(at + 3) && tokens.text(at + 3).size() <= 2;
    if (pipe) {
        const std::size_t end = at + 4;
        const std::size_t next = end + (tokens.sign(end, '"') || tokens.word(end, "zoll") ? 1 : 0);
        std::string letters(tokens.original(at, at + 1));
        measures.add(
            measures.threads,
            "threads",
            letters + " " + tokens.original(at + 1, end),
            tokens.original(at, end)
        );
        tokens.claim(with_count(tokens, at), next, Claim::size);
        return next;
    }
    if (tokens.word(at, "tr") && tokens.digits(at + 1) && cross(tokens, at + 2) &&
        tokens.digits(at + 3)) {
        const std::optional<Number> pitch = number_at(tokens, at + 3);
        if (pitch && pitch->value <= 44) {
            measures.add(
                measures.threads,
                "threads",
                "Tr " + digits_between(tokens, at + 1, at + 2) + "x" +
                    digits_between(tokens, at + 3, pitch->next),
                tokens.original(at, pitch->next)
            );
            tokens.claim(with_count(tokens, at), pitch->next, Claim::size);
            return pitch->next;
        }
    }
    return 0;
}

/// "1/4 NPT", "NPT 1/2\"", "3/8-16 UNC", "1 1/4 BSP": threads in inches with their standard.
std::size_t in_inches(Tokens& tokens, std::size_t at, Measures& measures) {
    static constexpr std::string_view kStandards[] = {
        "npt", "nptf", "bsp", "bspp", "bspt", "unc", "unf", "unef"};
    const std::string_view word = tokens.text(at);
    if (std::find(std::begin(kStandards), std::end(kStandards), word) == std::end(kStandards)) {
        return 0;
    }
    const auto inch = [&](std::size_t sign) {
        return tokens.sign(sign, '"') || tokens.word(sign, "zoll");
    };
    const auto fraction = [&](std::size_t digit) {
        return tokens.digits(digit) && tokens.sign(digit + 1, '/') && tokens.digits(digit + 2) &&
               tokens.free(digit) && tokens.text(digit + 2).size() <= 2;
    };
    const std::string name(tokens.original(at, at + 1));
    if (fraction(at + 1)) {
        const std::size_t end = at + 4;
        measures.add(
            measures.threads,
            "threads",
            name + " " + tokens.original(at + 1, end),
            tokens.original(at, end)
        );
        tokens.claim(at, end + (inch(end) ? 1 : 0), Claim::size);
        return end + (inch(end) ? 1 : 0);
    }
    // Back over "-16", "\"" to the fraction in front.
    std::size_t end = at;
    end -= end > 0 && inch(end - 1) ? 1 : 0;
    end -= end > 1 && tokens.digits(end - 1) && tokens.sign(end - 2, '-') ? 2 : 0;
    end -= end > 0 && inch(end - 1) ? 1 : 0;
    if (end < 3 || !fraction(end - 3)) {
        return 0;
    }
    std::size_t from = end - 3;
    from -= from > 0 && tokens.digits(from - 1) && !tokens.glued(from) &&
                    tokens.text(from - 1).size() == 1
                ? 1
                : 0;
    measures.add(
        measures.threads, "threads", tokens.original(from, at + 1), tokens.original(from, at + 1)
    );
    tokens.claim(from, at + 1, Claim::size);
    return at + 1;
}

/// "DN 100 PN 16": the nominal bore stands for the diameter, the pressure is no size.
std::size_t nominal(Tokens& tokens, std::size_t at, Measures& measures) {
    const bool bore = tokens.word(at, "dn");
    if ((!bore && !tokens.word(at, "pn")) || !tokens.digits(at + 1)) {
        return 0;
    }
    const std::optional<Number> size = number_at(tokens, at + 1);
    if (!size || size->value > 4000) {
        return 0;
    }
    double largest = size->value;
    std::size_t next = size->next;
    if (bore && (tokens.word(next, "bis") || tokens.word(next, "to") || tokens.sign(next, '-'))) {
        const std::size_t second = next + (tokens.word(next + 1, "dn") ? 2 : 1);
        const std::optional<Number> last = number_at(tokens, second);
        if (last && last->value > largest && last->value <= 4000) {
            largest = last->value;
            next = last->next;
        }
    }
    if (bore && keep(measures.sizes.diameter, size->value, largest)) {
        measures.note("diameter", tokens.original(at, next));
    }
    tokens.claim(at, next, bore ? Claim::size : Claim::reference);
    return next;
}

}  // namespace

void take_threads(Tokens& tokens, const Shape& shape, Measures& measures) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at) || !tokens.free(at) || tokens.text(at).size() > 4) {
            continue;
        }
        if (tokens.text(at).size() > 2) {
            const std::size_t behind = in_inches(tokens, at, measures);
            at = behind != 0 ? behind - 1 : at;
            continue;
        }
        std::size_t next = metric(tokens, at, shape, measures);
        next = next != 0 ? next : other(tokens, at, measures);
        next = next != 0 ? next : nominal(tokens, at, measures);
        at = next != 0 ? next - 1 : at;
    }
}

}  // namespace clusterlotse::matching
