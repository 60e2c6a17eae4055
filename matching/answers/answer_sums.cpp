#include "matching/answers/answer_sums.hpp"

#include "matching/answers/answer_money.hpp"
#include "matching/text/numbers.hpp"

namespace clusterlotse::matching {
namespace {

bool joins(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at, '-') || tokens.word(at, "bis") || tokens.word(at, "to") ||
           tokens.word(at, "und") || tokens.word(at, "and") || tokens.word(at, "oder");
}

/// "zwölf Euro fünfzig das Stück": who speaks into his phone writes cents as words. Adds them; the
/// token behind the sum.
std::size_t with_spoken_cents(
    const Tokens& tokens, FoundPrice& found, bool other_form, const Currency& currency
) {
    const std::size_t at = found.next;
    if (other_form || currency.factor != 1 || !tokens.is(at, Means::number) || !tokens.free(at) ||
        tokens[at].new_line) {
        return at;
    }
    const std::optional<Number> cents = count_at(tokens, at);
    const bool of_price = cents && !cents->fraction && cents->value >= 1 && cents->value < 100 &&
                          !tokens.is(cents->next, Means::piece) &&
                          !currency_at(tokens, cents->next);
    if (!of_price) {
        return at;
    }
    found.price.amount += cents->value / 100;
    return cents->next;
}

}  // namespace

std::optional<FoundPrice> sum_at(
    const Tokens& tokens, std::size_t at, bool english, bool& doubtful
) {
    std::size_t number = at;
    std::optional<Currency> currency = currency_at(tokens, at);
    const bool before = currency.has_value();
    if (before) {
        if (currency->factor < 1) {
            return std::nullopt;
        }
        ++number;
        number += tokens.sign(number, ':') || tokens.sign(number, '.') ? 1 : 0;
    }
    const std::optional<MoneyAmount> low = amount_at(tokens, number, english);
    if (!low) {
        return std::nullopt;
    }
    std::size_t next = low->next;
    if (const std::optional<Currency> behind = currency_at(tokens, next)) {
        // "EUR 12 €" repeats it; "EUR 12 USD 14" begins the next price.
        if (!before || behind->code == currency->code) {
            currency = behind;
            ++next;
        }
    }
    std::optional<MoneyAmount> high;
    if (joins(tokens, next) && !tokens[next].new_line) {
        std::size_t second = next + 1;
        second += currency && currency_at(tokens, second) ? 1 : 0;
        high = amount_at(tokens, second, english);
        if (high) {
            const std::optional<Currency> behind = currency_at(tokens, high->next);
            const bool list =
                tokens.word(next, "und") || tokens.word(next, "and") || tokens.word(next, "oder");
            const bool between =
                at > 0 && (tokens.word(at - 1, "zwischen") || tokens.word(at - 1, "between"));
            const bool range = (behind || (before && second != high->next)) &&
                               (!list || between || !currency) && high->value > low->value;
            if (!range) {
                high.reset();
            } else {
                currency = behind ? behind : currency;
                next = high->next + (behind ? 1 : 0);
            }
        }
    }
    if (!currency) {
        return std::nullopt;
    }
    FoundPrice found;
    found.from = at;
    found.next = next;
    found.price.currency = currency->code;
    found.price.amount = low->value * currency->factor;
    if (high) {
        found.price.max = high->value * currency->factor;
    }
    // "12 Euro 50 das Stück"
    const bool cents = !before && !high && tokens.digits(next) && tokens.text(next).size() == 2 &&
                       tokens.free(next) && low->next == number + 1 && currency->factor == 1 &&
                       !tokens.is(next + 1, Means::piece) && !tokens.sign(next + 1, '%') &&
                       !tokens.sign(next + 1, '.') && !tokens[next].new_line;
    if (cents) {
        found.price.amount += decimal_of(tokens.text(next)) / 100;
        found.next = next + 1;
    }
    found.next = with_spoken_cents(tokens, found, before || high.has_value(), *currency);
    doubtful = doubtful || low->doubtful || (high && high->doubtful);
    if (low->doubtful || (high && high->doubtful) || found.price.amount <= 0) {
        found.price.amount = 0;
    }
    return found;
}

std::optional<FoundPrice> bare_piece_price(
    const Tokens& tokens, std::size_t at, bool english, bool& doubtful
) {
    std::size_t named = at;
    while (named > 0 && at - named < 3 &&
           (tokens.sign(named - 1, ':') || tokens.sign(named - 1, '.') ||
            tokens.is(named - 1, Means::about) ||
            one_of(tokens.text(named - 1), {"von", "ist", "of", "is", "ca"}))) {
        --named;
    }
    const bool of_price =
        named > 0 &&
        (one_of(
             tokens.text(named - 1), {"stueckpreis", "einzelpreis", "teilepreis", "stueckkosten"}
         ) ||
         (named > 1 && tokens.is(named - 2, Means::piece) && tokens.word(named - 1, "preis")) ||
         (named > 1 && one_of(tokens.text(named - 2), {"unit", "piece"}) &&
          tokens.word(named - 1, "price")));
    const std::optional<MoneyAmount> amount =
        of_price && tokens.digits(at) ? amount_at(tokens, at, english) : std::nullopt;
    if (!amount || amount->next == at + 1 || tokens.is(amount->next, Means::piece)) {
        return std::nullopt;
    }
    for (std::size_t later = amount->next; later < tokens.size(); ++later) {
        const std::optional<Currency> currency = currency_at(tokens, later);
        if (currency && currency->factor == 1) {
            FoundPrice found;
            found.from = at;
            found.next = amount->next;
            found.price.currency = currency->code;
            found.price.amount = amount->doubtful ? 0 : amount->value;
            doubtful = doubtful || amount->doubtful;
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
