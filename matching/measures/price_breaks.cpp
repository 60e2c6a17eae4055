#include "matching/measures/price_breaks.hpp"

#include "matching/measures/rates.hpp"
#include "matching/measures/size_factors.hpp"
#include "matching/text/numbers.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostBreaks = 8;
constexpr std::size_t kMostFillers = 7;
constexpr double kMostAtAPrice = 1e7;

/// How plainly a word says that prices for several amounts are wanted.
enum class PriceCue { none, price, breaks };

/// The cue at `at` and the token behind it.
struct PriceHeading {
    PriceCue cue = PriceCue::none;
    std::size_t next = 0;
};

PriceHeading price_heading_at(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    if (!tokens.word(at)) {
        return {};
    }
    const bool stairs = word.find("staffelei") != word.npos || word.starts_with("staffellauf") ||
                        word.find("staffelgieb") != word.npos;
    if (word.find("staffel") != word.npos && !stairs) {
        return {PriceCue::breaks, at + 1};
    }
    if (one_of(word, {"price", "quantity", "volume"}) &&
        one_of(tokens.text(at + 1), {"break", "breaks", "tier", "tiers", "scale", "scales"})) {
        return {PriceCue::breaks, at + 2};
    }
    if (word.ends_with("preis") || word.ends_with("preise") || word.ends_with("preisen") ||
        one_of(
            word,
            {"price",
             "prices",
             "pricing",
             "quote",
             "quotes",
             "quotation",
             "angebot",
             "angebote",
             "abnahme",
             "abnahmemenge",
             "abnahmemengen"}
        )) {
        return {PriceCue::price, at + 1};
    }
    return {};
}

/// "für", "bei Abnahme von", "je", ":": what stands between the cue and the first amount.
bool fills_up_to_amounts(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at, ':') || tokens.sign(at, '(') || tokens.is(at, Means::about) ||
           (tokens.sign(at, '.') && tokens.glued(at)) ||
           one_of(
               tokens.text(at),
               {"fuer",    "bei",     "von",        "ab",           "je",          "jeweils",
                "mit",     "zu",      "in",         "auf",          "a",           "den",
                "die",     "der",     "folgenden",  "folgende",     "mengen",      "menge",
                "abnahme", "bitte",   "stueckzahl", "stueckzahlen", "losgroessen", "losen",
                "lose",    "stueck",  "anbieten",   "please",       "for",         "at",
                "of",      "on",      "the",        "per",          "quantities",  "quantity",
                "lots",    "batches", "volumes",    "following",    "stk",         "abnahmemengen",
                "angeben", "und",     "preis",      "preise"}
           );
}

bool between_amounts(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at, '/') || tokens.sign(at, ',') || tokens.sign(at, ';') ||
           tokens.sign(at, '|') || tokens.is(at, Means::and_word) || tokens.word(at, "sowie");
}

bool of_another_measure(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, Means::length_unit) || tokens.is(at, Means::mass_unit) ||
           tokens.is(at, Means::other_unit) || times(tokens, at) || tokens.sign(at, '%') ||
           tokens.sign(at, '"') || tokens.is(at, Means::week) || tokens.is(at, Means::day) ||
           tokens.is(at, Means::month) || tokens.is(at, Means::hour);
}

std::size_t behind_pieces(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at, Means::piece) || !tokens.free(at)) {
        return at;
    }
    return at + 1 + (tokens.sign(at + 1, '.') && tokens.text(at).size() < 5 ? 1 : 0);
}

struct Breaks {
    std::vector<double> values = {};
    bool slashed = false;  ///< "50/100"
    bool counted = false;  ///< a unit of pieces is written
    bool rising = true;
    std::size_t next = 0;
};

Breaks breaks_at(const Tokens& tokens, std::size_t at) {
    Breaks breaks;
    while (breaks.values.size() < kMostBreaks) {
        const std::optional<Number> number = number_at(tokens, at);
        if (!number || number->value != std::floor(number->value) || number->value < 1 ||
            number->value > kMostAtAPrice || of_another_measure(tokens, number->next)) {
            return {};
        }
        breaks.rising =
            breaks.rising && (breaks.values.empty() || number->value > breaks.values.back());
        breaks.values.push_back(number->value);
        const std::size_t behind = behind_pieces(tokens, number->next);
        breaks.counted = breaks.counted || behind != number->next;
        breaks.next = behind;
        std::size_t joint = behind;
        if (!between_amounts(tokens, joint)) {
            break;
        }
        breaks.slashed = breaks.slashed || tokens.sign(joint, '/');
        ++joint;
        joint += between_amounts(tokens, joint) && tokens.word(joint) ? 1 : 0;
        if (!tokens.digits(joint)) {
            break;
        }
        at = joint;
    }
    return breaks;
}

}  // namespace

void take_price_breaks(Tokens& tokens, Measures& measures) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const PriceHeading heading = price_heading_at(tokens, at);
        if (heading.cue == PriceCue::none) {
            continue;
        }
        std::size_t first = heading.next;
        while (first < heading.next + kMostFillers && fills_up_to_amounts(tokens, first)) {
            ++first;
        }
        const Breaks breaks = breaks_at(tokens, first);
        const bool plain = heading.cue == PriceCue::breaks;
        // "Preise für 10 Wellen, 20 Buchsen" counts things, "Preise für 2026/2027" years, and
        // "Angebot 10/2026" is a number.
        const bool years = !breaks.values.empty() && !breaks.counted &&
                           breaks.values.back() >= 2020 && breaks.values.back() <= 2099 &&
                           (breaks.values.front() >= 2020 ||
                            (breaks.values.size() == 2 && breaks.values.front() <= 12));
        const bool several = breaks.values.size() > 1 && breaks.rising && !years &&
                             (plain || (first > heading.next && (breaks.slashed || breaks.counted ||
                                                                 breaks.values.size() > 2)));
        if (!several) {
            continue;
        }
        std::size_t next = breaks.next;
        if (const std::optional<Rate> rate = rate_at(tokens, next);
            rate && !tokens.sign(next, ',')) {
            next = rate->next;
        }
        if (measures.breaks.empty()) {
            measures.breaks = breaks.values;
            measures.breaks_words = tokens.original(first, breaks.next);
        }
        tokens.claim(first, next, Claim::amount);
        at = next - 1;
    }
}

}  // namespace clusterlotse::matching
