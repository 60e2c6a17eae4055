#include "commands/answers/price_forms.hpp"

#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <re2/re2.h>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithPrices = 3000;
constexpr std::size_t kMostPrices = 3;
constexpr int kDaysOfMonth = 31;
constexpr int kMonths = 12;

/// A number with cents at the bytes [begin, end) that is no measure and no day.
struct Amount {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string currency;  ///< as it stands beside it; empty where none does
};

bool may_be_a_day(std::string_view digits) {
    static const RE2 parts(R"((\d{1,2})\.(\d{2}))");
    int day = 0;
    int month = 0;
    return RE2::FullMatch(piece_of(digits), parts, &day, &month) && day >= 1 &&
           day <= kDaysOfMonth && month >= 1 && month <= kMonths;
}

bool of_a_size(std::string_view before) {
    static const RE2 size(
        R"((?i)(?:[øØ⌀±x×*+]|(?:^|[^\pL])(?:durchm(?:esser)?|länge|laenge|breite|höhe|hoehe|dicke|stärke|staerke|tiefe|maß|mass|radius|wand|dia(?:meter)?|length|width|height|thickness|ra|rz|m|r|d|l|b|h|t|it|kw|um|punkt|pos|nr|tel)\.?)\s*(?:von|ist|is|of|=|:)?\s*$)"
    );
    return says(before, size);
}

bool measured(std::string_view after) {
    static const RE2 unit(
        R"((?i)^\s*(?:(?:mm|cm|dm|m|km|zoll|inch|kg|g|t|to|tonnen?|std|h|stunden?|hours?|min|minuten?|tage?n?|days?|wochen?|weeks?|monate?|uhr|o'clock|bar|grad|hrc|stk|stck|stück|stueck|teile|pcs|pieces|x|my|µm)(?:[^\pL]|$)|[%°µ×*/]\s*(?:mm|m|kg)?(?:[^\pL\s]|$)|"))"
    );
    return says(after, unit);
}

/// All numbers with cents that may be prices; nothing where one may be anything else.
std::vector<Amount> amounts_in(const std::string& text) {
    static const RE2 number(R"((\d+(?:[.,:/]\d+)*))");
    static const RE2 cents(R"(\d{1,5}[.,]\d{2})");
    static const RE2 money(R"((?i)^\s*(qe\b|eur\b|euros?\b|chf\b|usd\b|gbp\b|\$|£))");
    static const RE2 money_before(R"((?i)(qe|eur|euro|chf|usd|gbp|\$|£)\s*$)");
    std::vector<Amount> amounts;
    re2::StringPiece rest(text);
    re2::StringPiece digits;
    while (RE2::FindAndConsume(&rest, number, &digits)) {
        if (!RE2::FullMatch(digits, cents)) {
            continue;
        }
        Amount amount;
        amount.begin = static_cast<std::size_t>(digits.data() - text.data());
        amount.end = amount.begin + digits.size();
        const std::string_view before = std::string_view(text).substr(0, amount.begin);
        const std::string_view after = std::string_view(text).substr(amount.end);
        if (may_be_a_day({digits.data(), digits.size()}) || of_a_size(before) || measured(after)) {
            return {};
        }
        if (!RE2::PartialMatch(piece_of(after), money, &amount.currency)) {
            RE2::PartialMatch(piece_of(before), money_before, &amount.currency);
        }
        amounts.push_back(std::move(amount));
    }
    return amounts;
}

/// The words say of several prices when each holds.
bool tells_apart(std::string_view text) {
    static const RE2 quantity(
        R"((?i)(?:^|[^\pL])(?:ab|from|über|ueber|over|unter|below)\s+\d{1,6}(?:\s*(?:st(?:ü|ue)?c?k|stck|teile|pcs|pieces|parts|off)|[\s,:;=–-]|$))"
    );
    static const RE2 of_pieces(
        R"((?i)(?:^|[^\pL])(?:bei|at|for)\s+\d{1,6}\s*(?:st(?:ü|ue)?c?k|stck|teilen?|pcs|pieces|parts|off)\b)"
    );
    static const RE2 other(
        R"((?i)(?:^|[^\pL])(?:sonst|ansonsten|otherwise|else|darunter)(?:[^\pL]|$))"
    );
    static const RE2 matter(
        R"((?i)(?:^|[^\pL])(?:inkl|inklusive|incl|including|mit|with|ohne|without|exkl|excl)[.\s]\s*(?:the\s+)?(?:material|werkstoff|zeugnis|versand|fracht|verpackung|lieferung|beistellung|material|certificate|shipping|freight|delivery|packaging))"
    );
    return says(text, other) || says(text, matter) || says(text, of_pieces) || says(text, quantity);
}

bool stands_as_price(const std::string& text, const Amount& amount) {
    static const RE2 offered(R"((?i)^\W*4\s*[).:,-]*\s+(?:ca\.?|circa|etwa|rund|about)?\s*$)");
    static const RE2 named(
        R"((?i)^(?:[^\pL\d]*(?:hallo|moin|servus|guten (?:tag|morgen)|hello|hi)[^\pL\d]+)?\W*(?:(?:der|unser|our|the)\s+)?(?:preis|stückpreis|stueckpreis|einzelpreis|richtpreis|price|unit price|piece price)\W+(?:(?:is|ist|wäre|waere|of|von|liegt bei|would be)\W+)?(?:ca\.?|etwa|about)?\s*$)"
    );
    static const RE2 first(R"(^[^\pL\d]*$)");
    static const RE2 depends(
        R"((?i)^\s*(?:[,;–-]\s*)?(?:(?:aber|awwer|jedoch|allerdings|but|only|nur|erst|ab|from|nach|after|kw|cw|week|lieferzeit|lz|lt|netto|net|zzgl|plus|inkl|inklusive|incl|including)(?:[^\pL]|$)))"
    );
    static const RE2 share(
        R"((?i)^\W*(?:5\s*[).:,-]?\s+)?\d{1,6}\s*(?:stück|stueck|stk\.?|pcs|pieces)?\s*(?:von|of|out of)\s+(?:den|the|ihren|euren|deinen|your)?\s*\d{1,6}\s*(?:stück|stueck|stk\.?|pcs|pieces)?\s*[,;:–-]*\s*(?:für|fuer|zu|at|for|je)?\s*$)"
    );
    static const RE2 a_piece(R"((?i)^\s*(?:/|(?:je|pro|per|das|the|a|à|each|apiece)(?:\s|$)|$))");
    const std::string_view before = std::string_view(text).substr(0, amount.begin);
    const std::string_view after = std::string_view(text).substr(amount.end);
    // A greeting stands in a line of its own.
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    return says(before, offered) || says(line, named) ||
           (says(line, first) && says(after, depends)) ||
           (says(line, share) && says(after, a_piece));
}

}  // namespace

std::string with_plain_prices(const std::string& text) {
    if (text.size() > kLongestWithPrices) {
        return text;
    }
    // Quoted lines and signatures are blanks there, and the bytes are the same.
    const std::string own = matching::prepare_answer(text).source;
    const std::vector<Amount> amounts = amounts_in(own);
    if (amounts.empty() || amounts.size() > kMostPrices) {
        return text;
    }
    const auto priced = [](const Amount& amount) { return !amount.currency.empty(); };
    const auto known = std::ranges::find_if(amounts, priced);
    const bool all = std::ranges::all_of(amounts, priced);
    const bool meant =
        amounts.size() == 1 ? stands_as_price(own, amounts.front()) : tells_apart(own);
    if (all || !meant) {
        return text;
    }
    const bool euros = known == amounts.end() || known->currency == matching::kEuroSign;
    const std::string currency = euros ? "€" : known->currency;
    std::string said = text;
    for (auto amount = amounts.rbegin(); amount != amounts.rend(); ++amount) {
        if (amount->currency.empty()) {
            said.insert(amount->end, " " + currency);
        }
    }
    return said;
}

}  // namespace clusterlotse::commands
