#include "commands/answers/price_clauses.hpp"

#include "commands/answers/number_places.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestPriceTalk = 300;
constexpr std::size_t kMostAmounts = 12;
constexpr double kMostTimesApart = 4;  // times a price of the same parts

/// "1.520" and "1,520" are thousands, "44,50" has cents, "44.5" may be a day.
std::optional<double> value_of_amount(const std::string& digits) {
    static const RE2 thousands(R"((\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{2}))?)");
    static const RE2 plain(R"(\d{1,6}(?:[.,]\d{2}|,\d)?)");
    std::string whole;
    std::string cents;
    if (RE2::FullMatch(digits, thousands, &whole, &cents)) {
        std::erase_if(whole, [](char c) { return c == '.' || c == ','; });
        return std::strtod((whole + "." + (cents.empty() ? "0" : cents)).c_str(), nullptr);
    }
    if (!RE2::FullMatch(digits, plain)) {
        return std::nullopt;
    }
    std::string value = digits;
    std::ranges::replace(value, ',', '.');
    return std::strtod(value.c_str(), nullptr);
}

std::vector<PriceClause> split_clauses(const std::string& text) {
    static const RE2 divides(
        R"((?i)([;!?\n]|[,.](?:\s|$)|\s[–-]\s|\s(?:aber|awwer|abber|but|sondern|dafür|dafuer|jedoch|however|allerdings|und|unn|and|because|weil)(?:\s|$)))"
    );
    std::vector<PriceClause> clauses;
    re2::StringPiece rest(text);
    re2::StringPiece sign;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end, bool asks) {
        const bool words = text.find_first_not_of(" \t\n", begin) < end;
        if (words) {
            clauses.push_back({begin, end, asks});
        } else if (asks && !clauses.empty()) {
            clauses.back().asks = true;
        }
    };
    while (RE2::FindAndConsume(&rest, divides, &sign)) {
        const auto at = static_cast<std::size_t>(sign.data() - text.data());
        add(at, sign.starts_with("?"));
        begin = at + sign.size();
        // The blank behind a word may lead the next one.
        if (sign.ends_with(" ") && sign.size() > 1) {
            rest = re2::StringPiece(text.data() + begin - 1, text.size() - begin + 1);
        }
    }
    add(text.size(), false);
    return clauses;
}

std::vector<SaidAmount> amounts_said(const std::string& text) {
    static const RE2 number(R"((\d+(?:[.,]\d+)*))");
    static const RE2 behind(R"((?i)^(\s*(?:€|euros?\b|eur\b|chf\b|franken\b|usd\b|gbp\b|\$|£)))");
    static const RE2 before(R"((?i)((?:€|\beuro?|\bchf|\busd|\bgbp|\$|£)\s*)$)");
    static const RE2 dashes(R"(^(,(?:-{1,2}|–)))");
    std::vector<SaidAmount> amounts;
    re2::StringPiece rest(text);
    re2::StringPiece one;
    while (amounts.size() < kMostAmounts && RE2::FindAndConsume(&rest, number, &one)) {
        SaidAmount amount;
        amount.begin = static_cast<std::size_t>(one.data() - text.data());
        amount.end = amount.begin + one.size();
        const std::string digits(one.data(), one.size());
        const std::string_view all(text);
        const std::string_view ahead = all.substr(0, amount.begin);
        std::string_view after = all.substr(amount.end);
        re2::StringPiece currency;
        const auto value = value_of_amount(digits);
        if (!value) {
            continue;
        }
        amount.value = *value;
        amount.from = amount.begin;
        amount.next = amount.end;
        re2::StringPiece no_cents;
        if (RE2::PartialMatch(piece_of(after), dashes, &no_cents)) {
            amount.next += no_cents.size();
            after = after.substr(no_cents.size());
        }
        if (RE2::PartialMatch(piece_of(after), behind, &currency)) {
            amount.money = true;
            amount.next += currency.size();
        } else if (RE2::PartialMatch(piece_of(ahead), before, &currency)) {
            amount.money = true;
            amount.from -= currency.size();
        }
        const bool exact = digits.find_first_of(".,") != std::string::npos;
        const bool dotted = digits.find('.') != std::string::npos;
        if (!amount.money && (led_to_something_else(ahead, true) ||
                              followed_by_something_else(after, exact, dotted))) {
            continue;
        }
        amounts.push_back(amount);
    }
    return amounts;
}

/// "unter 13", "not below 13": right before the amount.
bool under_it(std::string_view before) {
    static const RE2 under(
        R"((?i)(?:^|[^\pL])(?:unter|unner|below|under|weniger als|less than|lower than|niedriger als|tiefer als|günstiger als|guenstiger als|billiger als|cheaper than)\s*(?:€\s*)?$)"
    );
    return says(before, under);
}

/// "statt 42", "von 44", "not 42".
bool left_behind(std::string_view before) {
    static const RE2 old(
        R"((?i)(?:^|[^\pL])(?:statt|anstatt|anstelle von|instead of|rather than|von|from|bisher|vorher|bislang|previously|nicht|net|nit|not|keine?)\s*(?:den |the |für |fuer |zu |um |at |for )?(?:€\s*)?$)"
    );
    return says(before, old);
}

}  // namespace

bool refuses_amount(std::string_view words) {
    static const RE2 refuses(
        R"((?i)(?:^|[^\pL])(?:nicht|net|ned|nit|nich|nix|nichts|kein\pL*|kee|kä|nie|niemals|nimmer|nimmi|nein|nee|nö|unmöglich|unmoeglich|ausgeschlossen|zu wenig|zu billig|zu günstig|zu guenstig|zu knapp|zu niedrig|zu tief|draufleg\pL*|verlust\pL*|not|cannot|can't|can’t|won't|won’t|no way|no|never|impossible|too low|too little|too cheap|at a loss|out of the question)(?:[^\pL]|$))"
    );
    return says(words, refuses);
}

PriceClauses price_clauses(const std::string& text) {
    PriceClauses parts;
    if (text.size() > kLongestPriceTalk) {
        return parts;
    }
    parts.clauses = split_clauses(text);
    parts.amounts = amounts_said(text);
    const std::string_view all(text);
    for (SaidAmount& amount : parts.amounts) {
        const auto clause = std::ranges::find_if(parts.clauses, [&](const PriceClause& one) {
            return amount.begin >= one.begin && amount.begin < one.end;
        });
        if (clause == parts.clauses.end()) {
            continue;
        }
        amount.clause = static_cast<std::size_t>(clause - parts.clauses.begin());
        std::string_view words = all.substr(clause->begin, clause->end - clause->begin);
        // "Nee doch 10,80" refuses what was said before.
        static const RE2 lead(
            R"((?i)^(\W*(?:nee|ne|nein|nö|no|ach|oh)\s+(?:doch|sorry|actually|quatsch|ups|oops|falsch|moment|korrektur)[\s,]))"
        );
        re2::StringPiece no;
        if (RE2::PartialMatch(piece_of(words), lead, &no)) {
            words.remove_prefix(no.size());
        }
        // The currency may stand on the line before.
        const std::size_t from = std::max(clause->begin, amount.from);
        const std::string_view before = all.substr(clause->begin, from - clause->begin);
        const auto next = clause + 1;
        const bool no_behind = clause->asks && next != parts.clauses.end() &&
                               refuses_amount(all.substr(next->begin, next->end - next->begin));
        if (left_behind(before) || no_behind) {
            amount.role = AmountRole::refused;
        } else if (clause->asks) {
            amount.role = AmountRole::asked;
        } else if (refuses_amount(words)) {
            amount.role = under_it(before) ? AmountRole::least : AmountRole::refused;
        }
    }
    return parts;
}

std::vector<Price> main_prices(const Answer& answer) {
    std::vector<Price> prices = answer.prices;
    std::erase_if(prices, [](const Price& price) {
        return is_side_cost(price) || price.unit == "minimum_order";
    });
    return prices;
}

bool is_side_cost(const Price& price) {
    constexpr std::string_view kUnits[] = {"set_up", "tooling", "shipping", "surcharge"};
    return std::ranges::find(kUnits, price.unit) != std::end(kUnits);
}

bool near_price(double one, double other) {
    return one > 0 && other > 0 && one < other * kMostTimesApart && other < one * kMostTimesApart;
}

}  // namespace clusterlotse::commands
