#include "matching/answers/answer_conditions.hpp"

#include "matching/answers/answer_condition_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace clusterlotse::matching {
namespace {

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
        while (begin > used && !ends_condition(tokens, begin - 1) && !tokens[begin].new_line) {
            --begin;
        }
        const std::size_t limit = i + 1 < prices.size() ? prices[i + 1].from : tokens.size();
        std::size_t end = found.next;
        while (end < limit && !ends_condition(tokens, end) && !tokens[end].new_line) {
            ++end;
        }
        // "15 € das Stück, wenn ihr das Material stellt"
        if (const std::size_t if_word = behind_price_if(tokens, end, limit)) {
            for (end = if_word;
                 end < limit && !ends_condition(tokens, end) && !tokens[end].new_line;) {
                ++end;
            }
        }
        auto condition = condition_in(tokens, begin, found.from, several);
        if (!condition) {
            condition = condition_in(tokens, found.next, end, several);
        }
        if (!condition && i + 1 < prices.size() && otherwise_before(tokens, prices[i + 1].from)) {
            condition = day_before(tokens, begin, found.from);
        }
        if (!condition && !several) {
            condition = only_with(tokens, found);
        }
        used = found.next;
        if (!condition) {
            continue;
        }
        found.condition_from = condition->from;
        found.condition_next = condition->next;
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
