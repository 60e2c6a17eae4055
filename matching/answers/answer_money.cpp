#include "matching/answers/answer_money.hpp"

#include "matching/answers/answer_lines.hpp"
#include "matching/dates/date_readers.hpp"
#include "matching/text/numbers.hpp"

#include <cmath>
#include <vector>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostGroups = 5;
constexpr double kLargestSum = 1e9;

struct Groups {
    std::vector<std::string_view> digits;
    std::string signs;  ///< between them
    std::size_t next = 0;
};

Groups groups_at(const Tokens& tokens, std::size_t at) {
    Groups groups;
    groups.digits.push_back(tokens.text(at));
    groups.next = at + 1;
    while (groups.digits.size() < kMostGroups) {
        const std::size_t next = groups.next;
        const bool sign =
            (tokens.sign(next, '.') || tokens.sign(next, ',') || tokens.sign(next, '\'')) &&
            tokens.glued(next);
        if (!sign || !tokens.digits(next + 1) || !tokens.glued(next + 1) ||
            !tokens.free(next + 1)) {
            break;
        }
        groups.signs += tokens.text(next);
        groups.digits.push_back(tokens.text(next + 1));
        groups.next = next + 2;
    }
    return groups;
}

double whole(const Groups& groups, std::size_t count) {
    double value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (const char c : groups.digits[i]) {
            value = value * 10 + (c - '0');
        }
    }
    return value;
}

double with_decimals(const Groups& groups) {
    const std::string_view last = groups.digits.back();
    double decimals = 0;
    for (const char c : last) {
        decimals = decimals * 10 + (c - '0');
    }
    return whole(groups, groups.digits.size() - 1) +
           decimals / std::pow(10.0, static_cast<double>(last.size()));
}

/// Digits [1, count) come in threes behind a first group of at most three.
bool in_threes(const Groups& groups, std::size_t count) {
    if (groups.digits[0].size() > 3 || groups.digits[0][0] == '0') {
        return false;
    }
    for (std::size_t i = 1; i < count; ++i) {
        if (groups.digits[i].size() != 3) {
            return false;
        }
    }
    return true;
}

MoneyAmount money_of(const Groups& groups, bool english) {
    const std::size_t count = groups.digits.size();
    MoneyAmount amount{0, groups.next, false};
    if (count == 1) {
        amount.value = whole(groups, 1);
        return amount;
    }
    const char last = groups.signs.back();
    const bool same = groups.signs.find_first_not_of(last) == std::string::npos;
    const std::size_t decimals = groups.digits.back().size();
    if (same && in_threes(groups, count)) {
        amount.value = whole(groups, count);
        amount.doubtful = count == 2 && last != '\'' && (last == '.') == english;
        return amount;
    }
    const bool fraction = last != '\'' && groups.signs.find(last) == groups.signs.size() - 1 &&
                          (count == 2 || in_threes(groups, count - 1));
    amount.value = fraction ? with_decimals(groups) : 0;
    amount.doubtful = !fraction || decimals > 4 || (count == 2 && groups.digits[0].size() > 7);
    return amount;
}

std::size_t behind_dashes(const Tokens& tokens, std::size_t next) {
    std::size_t at = next;
    at += (tokens.sign(at, ',') || tokens.sign(at, '.')) && tokens.glued(at) ? 1 : 0;
    std::size_t dashes = 0;
    while (tokens.sign(at, '-') && tokens.glued(at) && dashes < 2) {
        ++at;
        ++dashes;
    }
    // A dash between two numbers is a range.
    return dashes > 0 && (at > next + dashes || !tokens.digits(at)) ? at : next;
}

}  // namespace

std::optional<MoneyAmount> amount_at(const Tokens& tokens, std::size_t at, bool english) {
    if (tokens.is(at, Means::number) && tokens.free(at)) {
        const std::optional<Number> words = count_at(tokens, at);
        return words ? std::optional(MoneyAmount{words->value, words->next, false}) : std::nullopt;
    }
    if (!tokens.digits(at) || !tokens.free(at) || tokens.text(at).size() > 9) {
        return std::nullopt;
    }
    if (tokens.glued(at) && at > 0 &&
        (tokens.digits(at - 1) || tokens.sign(at - 1, ',') || tokens.sign(at - 1, '.'))) {
        return std::nullopt;
    }
    Groups groups = groups_at(tokens, at);
    const std::size_t next = groups.next;
    const bool spaced = groups.digits.size() == 1 && groups.digits[0].size() <= 3 &&
                        tokens.digits(next) && !tokens.glued(next) && !tokens[next].new_line &&
                        tokens.text(next).size() == 3 && tokens.free(next);
    if (spaced) {
        const Groups rest = groups_at(tokens, next);
        groups.signs += "'" + rest.signs;
        groups.digits.insert(groups.digits.end(), rest.digits.begin(), rest.digits.end());
        groups.next = rest.next;
    }
    MoneyAmount amount = money_of(groups, english);
    amount.doubtful = amount.doubtful || spaced || amount.value > kLargestSum;
    amount.next = behind_dashes(tokens, amount.next);
    const std::size_t factor = amount.next;
    if (tokens.is(factor, Means::multiplier) && tokens.free(factor) &&
        currency_at(tokens, factor + 1)) {
        amount.value *= tokens[factor].amount;
        amount.next = factor + 1;
    }
    return amount;
}

std::optional<Currency> currency_at(const Tokens& tokens, std::size_t at) {
    struct Row {
        std::string_view word;
        const char* code;
        double factor;
    };
    static constexpr Row kRows[] = {
        {kEuroSign, "EUR", 1}, {"eur", "EUR", 1},     {"euro", "EUR", 1},     {"euros", "EUR", 1},
        {"eus", "EUR", 1},     {"teur", "EUR", 1000}, {"keur", "EUR", 1000},  {"kqe", "EUR", 1000},
        {"tqe", "EUR", 1000},  {"ct", "EUR", 0.01},   {"cent", "EUR", 0.01},  {"usd", "USD", 1},
        {"dollar", "USD", 1},  {"dollars", "USD", 1}, {"chf", "CHF", 1},      {"sfr", "CHF", 1},
        {"franken", "CHF", 1}, {"gbp", "GBP", 1},     {kPoundSign, "GBP", 1}, {"pln", "PLN", 1},
        {"zloty", "PLN", 1},   {"czk", "CZK", 1},     {"dkk", "DKK", 1}};
    if (tokens.sign(at, '$')) {
        return Currency{"USD", 1};
    }
    if (!tokens.word(at)) {
        return std::nullopt;
    }
    const std::string_view word = tokens.text(at);
    for (const Row& row : kRows) {
        if (row.word == word) {
            return Currency{row.code, row.factor};
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
