#include "commands/answers/price_talk.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cmath>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// 1450 of "1.450", 13.8 of "13,80".
double decimal_in(std::string digits) {
    static const RE2 thousands(R"(\d{1,3}(?:[.,]\d{3})+)");
    if (digits.size() > 12) {
        return 0;
    }
    if (RE2::FullMatch(digits, thousands)) {
        std::erase_if(digits, [](char sign) { return sign == '.' || sign == ','; });
    } else {
        std::ranges::replace(digits, ',', '.');
    }
    return std::strtod(digits.c_str(), nullptr);
}

/// The words without "13 Stück", "Ø 13", "Ra 1,6": sizes, whatever the price is.
std::string without_sizes(std::string_view words) {
    static const RE2 sizes(
        R"((?i)(?:ø|durchmesser|länge|breite|höhe|dicke|stärke|length|width|height|[x×*]|ra|rz|it|kw|week|woche|din|iso|en|m|r|dn|pos|nr)\.?\s*\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s*(?:[x×*]|(?:mm|cm|m|µm|my|kg|g|t|to|bar|°|grad|%|hrc|hv|hb|uhr|st(?:ü|ue)?c?k|stck|pcs|pieces|parts|teile|tage?|wochen|days|weeks)(?:[^\pL]|$)))"
    );
    std::string bare(words);
    RE2::GlobalReplace(&bare, sizes, " ");
    return bare;
}

/// True where one of the prices is among the numbers, or a number near one is bargained about:
/// "bei 1.300 sind wir dabei".
bool names_one_of(std::string_view words, const std::vector<Price>& prices) {
    static const RE2 number(
        R"((?i)((?:bei|für|fuer|um|auf|unter|zu|mit|maximal|max\.?|höchstens|at|for|to|below|under|around|up to)\s+(?:die\s+|ca\.?\s+|about\s+)?)?(\d+(?:[.,]\d+)*)(\s+(?:wäre\w*|ginge\w*|geht|gehen|würde\w*|passt|passen|is fine|would))?)"
    );
    constexpr double kSame = 0.005;
    constexpr double kBargained = 0.5;
    if (prices.empty()) {
        return false;
    }
    const std::string bare = without_sizes(words);
    re2::StringPiece rest(bare);
    std::string before;
    std::string digits;
    std::string after;
    while (RE2::FindAndConsume(&rest, number, &before, &digits, &after)) {
        const double found = decimal_in(digits);
        const double share = before.empty() && after.empty() ? 0 : kBargained;
        const bool known = std::ranges::any_of(prices, [&](const Price& price) {
            return std::abs(price.amount - found) <= std::max(kSame, share * price.amount) ||
                   (price.max && std::abs(*price.max - found) < kSame);
        });
        if (known) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool may_tell_price(std::string_view words, const std::vector<Price>& prices) {
    static const RE2 money(
        R"((?i)€|\$|£|(?:^|[^\pL])(?:eur|euros?|chf|usd|gbp|franken|dollars?|cents?|ct|k€|mille)(?:[^\pL]|$)|\d,(?:-|–|—)|\d\s*(?:netto|brutto|net)\b|\d[\d.,]*\s*(?:/|je|pro|das|per|a|à|the)\s*(?:st(?:ü|ue)?c?k|stck|stück|teil\b|pcs?\b|piece|part\b)|\d[\d.,]*\s+(?:each|apiece)\b)"
    );
    static const RE2 priced_number(
        R"((?i)(?:preis\w*|price\w*|kost\w*|cost\w*|angebot\w*|offer\w*|quote\w*|netto|brutto|budget)\D{0,20}\d|\d\D{0,12}(?:netto|brutto|kosten|preis\w*))"
    );
    return names_money(words) || says(words, money) || says(words, priced_number) ||
           names_one_of(words, prices);
}

}  // namespace clusterlotse::commands
