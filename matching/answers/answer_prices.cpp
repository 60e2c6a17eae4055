#include "matching/answers/answer_prices.hpp"

#include "matching/answers/answer_conditions.hpp"
#include "matching/answers/answer_money.hpp"
#include "matching/answers/answer_sums.hpp"
#include "matching/answers/answer_tiers.hpp"
#include "matching/answers/answer_units.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostPrices = 20;
constexpr std::size_t kWordsAround = 8;

bool ends_part(const Tokens& tokens, std::size_t at) {
    return (tokens.sign(at, ',') && !tokens.glued(at + 1)) || tokens.sign(at, ';') ||
           tokens.sign(at, '!') || tokens.sign(at, '?') || tokens.sign(at, '+') ||
           (tokens.sign(at, '.') && !tokens.glued(at + 1) && at > 0 &&
            tokens[at - 1].end - tokens[at - 1].begin > 4);
}

/// "7.25 EUR" and nowhere "7,25 EUR": whoever writes so divides thousands by commas.
bool points_divide_cents(const Tokens& tokens) {
    bool points = false;
    for (std::size_t at = 0; at + 3 < tokens.size(); ++at) {
        const bool cents = tokens.digits(at) && tokens.digits(at + 2) &&
                           tokens.text(at + 2).size() == 2 && tokens.glued(at + 1) &&
                           tokens.glued(at + 2) && currency_at(tokens, at + 3);
        if (cents && tokens.sign(at + 1, ',')) {
            return false;
        }
        points = points || (cents && tokens.sign(at + 1, '.'));
    }
    return points;
}

struct PriceSurroundings {
    std::size_t from = 0;
    std::size_t to = 0;
    bool shared = false;  ///< another price stands behind it
};

PriceSurroundings part_around(const Tokens& tokens, const FoundPrice& found) {
    PriceSurroundings part{found.from, found.next};
    while (part.from > 0 && found.from - part.from < kWordsAround &&
           !ends_part(tokens, part.from - 1) && !tokens[part.from].new_line &&
           tokens[part.from - 1].claim != Claim::reference) {
        --part.from;
    }
    while (part.to < tokens.size() && part.to - found.next < kWordsAround &&
           !ends_part(tokens, part.to) && !tokens[part.to].new_line) {
        const std::optional<MoneyAmount> other = amount_at(tokens, part.to, false);
        // The words between two prices may belong to either.
        part.shared = part.shared || (other && currency_at(tokens, other->next)) ||
                      currency_at(tokens, part.to);
        ++part.to;
    }
    return part;
}

/// Pieces a price holds for: "20 Stk 12,50 €", "… € bei 50 Stück".
std::optional<double> pieces_in(const Tokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        const std::optional<Number> count = count_at(tokens, at);
        if (!count || count->fraction) {
            continue;
        }
        const bool of_order =
            at > 1 && one_of(tokens.text(at - 1), {"von", "of"}) &&
            one_of(
                tokens.text(at - 2),
                {"abnahme", "menge", "bestellmenge", "abnahmemenge", "quantity", "order", "batch"}
            );
        const bool led = at > 0 &&
                         (one_of(tokens.text(at - 1), {"bei", "for", "at"}) ||
                          tokens.sign(at - 1, '@') || of_order) &&
                         !tokens.is(count->next, Means::other_unit) &&
                         !tokens.is(count->next, Means::length_unit) &&
                         !tokens.is(count->next, Means::week) &&
                         !tokens.is(count->next, Means::day) &&
                         !tokens.is(count->next, Means::month) && !currency_at(tokens, count->next);
        if (tokens.is(count->next, Means::piece) || (led && tokens.digits(at))) {
            return count->value;
        }
        at = count->next - 1;
    }
    return std::nullopt;
}

/// "20: 8,90 €, 50: 6,40 €"
std::optional<double> pieces_before_colon(const Tokens& tokens, std::size_t from) {
    constexpr double kFewest = 10;  // less may count items or answers
    if (from < 2 || !tokens.sign(from - 1, ':') || !tokens.digits(from - 2) ||
        !tokens.free(from - 2)) {
        return std::nullopt;
    }
    const std::size_t stop = from > 3 && tokens.sign(from - 3, '.') ? 1 : 0;
    const bool numbers_something = from > 2 && one_of(
                                                   tokens.text(from - 3 - stop),
                                                   {"pos",
                                                    "position",
                                                    "nr",
                                                    "nummer",
                                                    "item",
                                                    "no",
                                                    "zeile",
                                                    "line",
                                                    "punkt",
                                                    "angebot",
                                                    "offer",
                                                    "quote",
                                                    "quotation"}
                                               );
    const std::optional<Number> count = count_at(tokens, from - 2);
    return count && !count->fraction && count->value >= kFewest && !numbers_something
               ? std::optional(count->value)
               : std::nullopt;
}

bool approximate(const Tokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        if (tokens.is(at, Means::about) || tokens.sign(at, '~') ||
            one_of(
                tokens.text(at),
                {"um",
                 "grob",
                 "geschaetzt",
                 "richtpreis",
                 "richtwert",
                 "schaetze",
                 "schaetzen",
                 "ballpark",
                 "gut",
                 "vhb",
                 "verhandlungsbasis",
                 "verhandelbar",
                 "estimate",
                 "estimated",
                 "so"}
            )) {
            return true;
        }
    }
    return false;
}

void set_unit_and_quantity(const Tokens& tokens, FoundPrice& found) {
    const PriceUnit behind = unit_behind(tokens, found.next);
    const PriceSurroundings part = part_around(tokens, found);
    found.price.approximate = approximate(
        tokens, std::max(part.from, found.from - std::min<std::size_t>(found.from, 5)), found.from
    );
    found.price.at_least = least_at(tokens, found.from);
    found.price.approximate = found.price.approximate || found.price.at_least;
    found.next = behind.unit.empty() ? found.next : behind.next;
    std::string unit = unit_named(tokens, part.from, found.from, true);
    // "15 € plus Versand" tells what comes on top of it.
    std::size_t on_top_at = found.next;
    on_top_at += one_of(tokens.text(on_top_at), {"netto", "net", "brutto"}) ? 1 : 0;
    const bool on_top = one_of(
        tokens.text(on_top_at),
        {"plus", "zzgl", "zuzueglich", "inkl", "inklusive", "incl", "including"}
    );
    if (unit.empty() && !part.shared && !on_top) {
        unit = unit_named(tokens, found.next, part.to, true);
    }
    if (unit.empty()) {
        unit = behind.unit;
    }
    if (unit.empty()) {
        unit = unit_named(tokens, part.from, found.from, false);
    }
    if (unit.empty()) {
        unit = unit_named(tokens, found.next, part.to, false);
    }
    // "20 Stk à 12,80 € = 256 €": what a sum comes to is no price of one.
    if (found.from > 0 && tokens.sign(found.from - 1, '=')) {
        unit = "total";
    }
    const bool each = (found.from > 0 && tokens.sign(found.from - 1, '@')) ||
                      (tokens.sign(found.next, '@') && tokens.digits(found.next + 1));
    // "24 pcs @ EUR 11.35"
    found.price.unit = unit.empty() && each ? "piece" : unit;
    if (unit == "surcharge") {
        found.price.condition = surcharge_name(tokens, part.from, part.to);
    }
    found.price.for_quantity = pieces_in(tokens, part.from, found.from);
    if (!found.price.for_quantity) {
        found.price.for_quantity = pieces_before_colon(tokens, found.from);
    }
    if (!found.price.for_quantity) {
        found.price.for_quantity = pieces_in(tokens, found.next, part.to);
    }
    if ((unit == "hundred" && found.price.for_quantity == 100.0) ||
        (unit == "thousand" && found.price.for_quantity == 1000.0)) {
        found.price.for_quantity.reset();
    }
}

/// "1,250 EUR total": nobody makes parts for a euro and a quarter in all, so it is a thousand.
void settle_thousand(const Tokens& tokens, bool english, FoundPrice& found) {
    if (found.price.amount > 0 || found.price.unit != "total") {
        return;
    }
    const std::optional<Currency> before = currency_at(tokens, found.from);
    std::size_t number = found.from + (before ? 1 : 0);
    number += before && (tokens.sign(number, ':') || tokens.sign(number, '.')) ? 1 : 0;
    const std::optional<MoneyAmount> other = amount_at(tokens, number, !english);
    const auto currency = before ? before : currency_at(tokens, other ? other->next : number);
    if (other && !other->doubtful && currency) {
        found.price.amount = other->value * currency->factor;
    }
}

/// Whether the text says "netto" or "brutto".
std::optional<bool> without_vat(const Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        // "30 Tage netto" says when it is paid.
        if (one_of(word, {"netto", "net"}) &&
            !(at > 0 && one_of(tokens.text(at - 1), {"tage", "tagen", "days", "tg"}))) {
            return true;
        }
        if (word == "brutto" || word == "gross") {
            return false;
        }
        if (one_of(word, {"mwst", "ust", "vat", "mehrwertsteuer", "umsatzsteuer"})) {
            for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
                const std::string_view said = tokens.text(at - back);
                if (one_of(said, {"inkl", "inklusive", "incl", "including", "mit"})) {
                    return false;
                }
            }
            return true;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<FoundPrice> take_prices(Tokens& tokens, bool english, bool& doubtful) {
    english = english || tokens.english() || points_divide_cents(tokens);
    std::vector<FoundPrice> prices;
    for (std::size_t at = 0; at < tokens.size() && prices.size() < kMostPrices; ++at) {
        if (!tokens.free(at) || (!tokens.digits(at) && !tokens.word(at) && !tokens.sign(at, '$'))) {
            continue;
        }
        std::optional<FoundPrice> found = sum_at(tokens, at, english, doubtful);
        if (!found) {
            found = bare_piece_price(tokens, at, english, doubtful);
        }
        if (!found) {
            continue;
        }
        set_unit_and_quantity(tokens, *found);
        settle_thousand(tokens, english, *found);
        tokens.claim(found->from, found->next, Claim::reference);
        at = found->next - 1;
        prices.push_back(std::move(*found));
    }
    set_unit_of_tiers(prices);
    set_conditions(tokens, prices);
    const std::optional<bool> net = without_vat(tokens);
    for (FoundPrice& found : prices) {
        found.price.without_vat = net;
    }
    return prices;
}

}  // namespace clusterlotse::matching
