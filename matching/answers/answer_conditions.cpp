#include "matching/answers/answer_conditions.hpp"

#include "matching/text/numbers.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongestCondition = 6;  ///< words
constexpr std::size_t kLongestShort = 4;      ///< letters of a word that a full stop may shorten

/// Tokens [from, next) say what a price depends on.
struct Condition {
    std::size_t from = 0;
    std::size_t next = 0;
    std::optional<double> pieces = {};
};

bool divides(const Tokens& tokens, std::size_t at) {
    const bool stop =
        tokens.sign(at, '.') && !tokens.glued(at + 1) && at > 0 &&
        (tokens.digits(at - 1) || tokens[at - 1].end - tokens[at - 1].begin > kLongestShort);
    const bool dash = tokens.sign(at, '-') && !tokens.glued(at) && !tokens.glued(at + 1);
    return stop || dash || (tokens.sign(at, ',') && !tokens.glued(at + 1)) ||
           tokens.sign(at, ';') || tokens.sign(at, '!') || tokens.sign(at, '?') ||
           tokens.sign(at, '(') || tokens.sign(at, ')') ||
           one_of(tokens.text(at), {"und", "and", "oder", "or", "bzw", "aber", "but"});
}

/// Without what ends the words and says nothing: "ohne wären es", "incl. cert +".
std::size_t without_idle_end(const Tokens& tokens, std::size_t first, std::size_t next) {
    const auto idle = [&](std::size_t at) {
        return tokens.sign(at, '+') || tokens.sign(at, '&') || tokens.sign(at, '/') ||
               tokens.sign(at, ':') || tokens.sign(at, '=') ||
               one_of(tokens.text(at), {"es",      "das",    "dann",   "then",  "waeren",
                                        "waere",   "sind",   "ist",    "wird",  "werden",
                                        "wuerden", "kostet", "kosten", "it",    "would",
                                        "be",      "is",     "are",    "macht", "kommt",
                                        "kommen",  "liegen", "wir",    "we",    "s"});
    };
    while (next > first && idle(next - 1)) {
        --next;
    }
    return next;
}

/// The end of the words that go on from `at`, `to` at most.
std::size_t end_of_words(const Tokens& tokens, std::size_t at, std::size_t to) {
    std::size_t next = at;
    std::size_t words = 0;
    while (next < to && words < kLongestCondition && !divides(tokens, next) &&
           !tokens[next].new_line) {
        words += tokens.word(next) || tokens.digits(next) ? 1 : 0;
        ++next;
    }
    return next;
}

bool of_tax(const Tokens& tokens, std::size_t at) {
    return one_of(
        tokens.text(at),
        {"mwst",
         "ust",
         "vat",
         "tax",
         "mehrwertsteuer",
         "umsatzsteuer",
         "steuer",
         "gesetzl",
         "gesetzlicher",
         "gesetzliche",
         "freundlichen",
         "freundlichem",
         "besten",
         "kind",
         "best"}
    );
}

/// "ab 100 Stück", "from 50", "unter 20 Stück".
std::optional<Condition> pieces_at(const Tokens& tokens, std::size_t at, std::size_t to) {
    if (!one_of(tokens.text(at), {"ab", "from", "ueber", "over", "above", "unter", "below"})) {
        return std::nullopt;
    }
    std::size_t number = at + 1;
    number += one_of(tokens.text(number), {"einer", "etwa", "ca", "about"}) ? 1 : 0;
    const std::optional<Number> count = count_at(tokens, number);
    if (!count || count->fraction || count->next > to) {
        return std::nullopt;
    }
    if (tokens.is(count->next, Means::piece)) {
        return Condition{at, count->next + 1, count->value};
    }
    const bool alone = count->next == to || divides(tokens, count->next);
    return alone && count->value >= 2 && tokens.digits(number)
               ? std::optional(Condition{at, count->next, count->value})
               : std::nullopt;
}

/// The condition that begins at `at`. `several`: there are other prices, so that "ohne" alone and
/// "mit …" tell one from the other.
std::optional<Condition> condition_at(
    const Tokens& tokens, std::size_t at, std::size_t to, bool several
) {
    if (auto pieces = pieces_at(tokens, at, to)) {
        return pieces;
    }
    const std::string_view word = tokens.text(at);
    if (one_of(
            word,
            {"sonst",
             "ansonsten",
             "andernfalls",
             "anderenfalls",
             "otherwise",
             "else",
             "darunter",
             "drunter",
             "darueber"}
        )) {
        return Condition{at, at + 1};
    }
    if (one_of(word, {"wenn", "falls", "if"})) {
        const std::size_t next = end_of_words(tokens, at + 1, to);
        return next > at + 1 ? std::optional(Condition{at, next}) : std::nullopt;
    }
    const bool in = one_of(word, {"inkl", "inklusive", "incl", "including", "inclusive"});
    const bool out = one_of(word, {"ohne", "without", "exkl", "excl", "excluding"});
    const bool with = several && one_of(word, {"mit", "with"});
    if (word == "bei" && one_of(
                             tokens.text(at + 1),
                             {"abholung",
                              "selbstabholung",
                              "beistellung",
                              "materialbeistellung",
                              "beigestelltem",
                              "vorkasse"}
                         )) {
        return Condition{at, std::max(at + 2, end_of_words(tokens, at + 1, to))};
    }
    if (!in && !out && !with) {
        return std::nullopt;
    }
    const std::size_t first = at + 1 + (tokens.sign(at + 1, '.') ? 1 : 0);
    const std::size_t next =
        without_idle_end(tokens, first, std::max(first, end_of_words(tokens, first, to)));
    if (of_tax(tokens, first) || (next == first && !((out || with) && several))) {
        return std::nullopt;
    }
    return Condition{at, next == first ? at + 1 : next};
}

/// The "wenn" behind a price in ", wenn …", "aber nur wenn …"; 0 where there is
/// none.
std::size_t behind_price_if(const Tokens& tokens, std::size_t at, std::size_t limit) {
    at += tokens.sign(at, ',') ? 1 : 0;
    at += one_of(tokens.text(at), {"aber", "jedoch", "allerdings", "but"}) ? 1 : 0;
    at += one_of(tokens.text(at), {"nur", "only"}) ? 1 : 0;
    return at < limit && one_of(tokens.text(at), {"wenn", "falls", "if"}) ? at : 0;
}

std::optional<Condition> condition_in(
    const Tokens& tokens, std::size_t from, std::size_t to, bool several
) {
    for (std::size_t at = from; at < to; ++at) {
        if (auto found = condition_at(tokens, at, to, several)) {
            return found;
        }
    }
    return std::nullopt;
}

/// "15 € das Stück …, sonst 19 €": the other price is one of a piece as well.
void take_unit_of_other(std::vector<FoundPrice>& prices, std::size_t which) {
    constexpr double kMostApart = 4;
    Price& price = prices[which].price;
    const Price* other = which > 0 ? &prices[which - 1].price : nullptr;
    const double ratio = other != nullptr && other->amount > 0 ? price.amount / other->amount : 0;
    if (price.unit.empty() && other != nullptr && other->unit == "piece" && ratio < kMostApart &&
        ratio > 1 / kMostApart) {
        price.unit = "piece";
    }
}

}  // namespace

void set_conditions(const Tokens& tokens, std::vector<FoundPrice>& prices) {
    const bool several = prices.size() > 1;
    std::size_t used = 0;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        FoundPrice& found = prices[i];
        std::size_t begin = found.from;
        while (begin > used && !divides(tokens, begin - 1) && !tokens[begin].new_line) {
            --begin;
        }
        const std::size_t limit = i + 1 < prices.size() ? prices[i + 1].from : tokens.size();
        std::size_t end = found.next;
        while (end < limit && !divides(tokens, end) && !tokens[end].new_line) {
            ++end;
        }
        // "15 € das Stück, wenn ihr das Material stellt"
        if (const std::size_t if_word = behind_price_if(tokens, end, limit)) {
            for (end = if_word; end < limit && !divides(tokens, end) && !tokens[end].new_line;) {
                ++end;
            }
        }
        auto condition = condition_in(tokens, begin, found.from, several);
        if (!condition) {
            condition = condition_in(tokens, found.next, end, several);
        }
        used = found.next;
        if (!condition) {
            continue;
        }
        used = std::max(used, condition->next);
        found.price.condition = tokens.original(condition->from, condition->next);
        // "Ohne …" began a sentence.
        char& letter = found.price.condition.front();
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        take_unit_of_other(prices, i);
        std::replace(found.price.condition.begin(), found.price.condition.end(), '\n', ' ');
        if (condition->pieces) {
            found.price.for_quantity = condition->pieces;
        }
    }
}

bool least_at(const Tokens& tokens, std::size_t from) {
    std::size_t at = from;
    while (at > 0 && tokens.is(at - 1, Means::about)) {
        --at;
    }
    if (at == 0) {
        return false;
    }
    const auto before = [&](std::size_t back) {
        return at >= back ? tokens.text(at - back) : std::string_view();
    };
    return one_of(before(1), {"ab", "from", "mindestens"}) ||
           (before(1) == "least" && before(2) == "at") ||
           (one_of(before(1), {"unter", "below", "under"}) &&
            one_of(before(2), {"nicht", "nichts", "nie", "not", "nothing", "never"}));
}

bool included(const Tokens& tokens, std::size_t at) {
    const std::size_t stop = at > 0 && tokens.sign(at - 1, '.') ? 1 : 0;
    return at > stop && one_of(
                            tokens.text(at - 1 - stop),
                            {"inkl",
                             "inklusive",
                             "incl",
                             "including",
                             "inclusive",
                             "ohne",
                             "without",
                             "exkl",
                             "excl"}
                        );
}

}  // namespace clusterlotse::matching
