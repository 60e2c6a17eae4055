#include "matching/measures/rates.hpp"

namespace clusterlotse::matching {
namespace {

bool quarterly(std::string_view word) {
    return one_of(
        word,
        {"quartalsweise",
         "vierteljaehrlich",
         "vierteljaehrliche",
         "quarterly",
         "quartalsbedarf",
         "quartalsmenge"}
    );
}

/// "die Woche", "jede Woche", "a year", "every month".
bool each(const Tokens& tokens, std::size_t at) {
    return one_of(
        tokens.text(at), {"die", "das", "den", "jede", "jedes", "jeden", "every", "each", "the"}
    );
}

std::optional<std::string> word_of_rate(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, Means::yearly)    ? std::optional<std::string>("year")
           : tokens.is(at, Means::monthly) ? std::optional<std::string>("month")
           : tokens.is(at, Means::weekly)  ? std::optional<std::string>("week")
           : quarterly(tokens.text(at))    ? std::optional<std::string>("quarter")
                                           : std::nullopt;
}

std::optional<std::string> unit_of_rate(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.text(at);
    return tokens.is(at, Means::year)    ? std::optional<std::string>("year")
           : tokens.is(at, Means::month) ? std::optional<std::string>("month")
           : tokens.is(at, Means::week)  ? std::optional<std::string>("week")
           : one_of(word, {"quartal", "vierteljahr", "quarter"})
               ? std::optional<std::string>("quarter")
               : std::nullopt;
}

}  // namespace

std::optional<Rate> rate_at(const Tokens& tokens, std::size_t at) {
    while (tokens.sign(at, '(') || tokens.sign(at, ',') || tokens.is(at, Means::about)) {
        ++at;
    }
    if (const std::optional<std::string> said = word_of_rate(tokens, at)) {
        return Rate{*said, at + 1};
    }
    if (tokens.word(at, "pa") && !tokens.capital(at)) {
        return Rate{"year", at + 1};  // not pascals
    }
    if (tokens.word(at, "p") || tokens.word(at, "pro") || tokens.word(at, "per") ||
        tokens.sign(at, '/')) {
        std::size_t unit = at + 1 + (tokens.sign(at + 1, '.') ? 1 : 0);
        if (tokens.word(unit, "a") || tokens.word(unit, "annum")) {
            return Rate{"year", unit + 1 + (tokens.sign(unit + 1, '.') ? 1 : 0)};
        }
    }
    if (tokens.is(at, Means::per) || tokens.sign(at, '/') || each(tokens, at)) {
        std::size_t unit = at + 1;
        unit += tokens.word(unit, "der") || tokens.word(unit, "the") ? 1 : 0;
        if (const std::optional<std::string> said = unit_of_rate(tokens, unit)) {
            return Rate{*said, unit + 1};
        }
    }
    return std::nullopt;
}

std::optional<std::string> rate_before(const Tokens& tokens, std::size_t at) {
    for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
        const std::size_t token = at - back;
        const bool ends = tokens.sign(token, '.') && !tokens.glued(token + 1) && token > 0 &&
                          tokens.word(token - 1) && tokens.text(token - 1).size() > 3;
        if (ends || tokens.digits(token) || tokens.sign(token, ',') || tokens.sign(token, ';')) {
            return std::nullopt;
        }
        if (std::optional<std::string> said = word_of_rate(tokens, token)) {
            return said;
        }
        if (tokens.is(token, Means::per) ||
            one_of(tokens.text(token), {"jede", "jeden", "jedes"})) {
            if (std::optional<std::string> said = unit_of_rate(tokens, token + 1)) {
                return said;
            }
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
