#include "commands/answers/ware_prices.hpp"

#include "commands/answers/number_places.hpp"
#include "commands/answers/spoken_prices.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithWare = 600;
constexpr int kDaysOfMonth = 31;
constexpr int kMonths = 12;

#define MONEY R"((?:€|euros?\b|eur\b|chf\b|franken\b|usd\b|gbp\b))"
#define AMOUNT R"(\d{1,5}(?:[.,]\d{1,2})?(?:\s*)" MONEY ")?"

/// Where a group of the pattern stands in the text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

TextSpan text_span(const std::string& text, const re2::StringPiece& part) {
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    return {begin, begin + part.size()};
}

/// "Bolzen" of a need for bolts, and what every part is called.
bool names_ware(const std::string& noun, const std::string& need_text) {
    static const RE2 any_part(
        R"((?i)(?:st(?:ü|ue)ck|stk|stck|teil|bauteil|werkstück|nase|exemplar|part|piece|pc|unit))"
    );
    static const RE2 other_unit(
        R"((?i)(?:stunden?|hours?|minuten?|minutes?|meter|kilo\pL*|tage?|days?|wochen?|weeks?|monate?|month|charge|lose?|lot|batch|satz|set|lieferung|auftrag|zeichnung\pL*|material\pL*|werkstoff|versand|fracht|jahr|year|preis\pL*|termin|toleranz\pL*)|(?:nach|laut|mit|ohne|aus|bis|gerne?|netto|brutto|drehen|fräsen))"
    );
    return RE2::FullMatch(noun, any_part) ||
           (!RE2::FullMatch(noun, other_unit) && points_at_part("die " + noun, need_text));
}

/// Of one piece is spoken: "die Welle" of a need for "Wellen", not "die Wellen", "mit den Bolzen",
/// "the bolts" or "der Preis der Wellen".
bool means_one(
    const std::string& lead,
    const std::string& noun,
    std::string_view before,
    const std::string& need_text
) {
    static const RE2 several(R"((?i)(?:\pL*teilen?|\pL*stücken?|\pL{3,}s))");
    static const RE2 of_several(
        R"((?i)(?:^|[^\pL])(?:mit|bei|von|zu|aus|nach|with|for all|\pL*preise?|kosten|summe|alle)\s*$)"
    );
    static const RE2 die(R"((?i)die|für die)");
    const bool feminine = noun.ends_with('e') &&
                          plain_words(need_text).find(plain_words(noun) + "n") != std::string::npos;
    return !RE2::FullMatch(noun, several) && !says(before, of_several) &&
           (!RE2::FullMatch(lead, die) || feminine);
}

/// Money: with a currency, or with cents and neither a size, a time nor a day.
bool is_money(const std::string& text, const TextSpan& amount) {
    static const RE2 currency("(?i)" MONEY);
    static const RE2 cents(R"(\d{1,5}[.,]\d{2})");
    static const RE2 day(R"((\d{1,2})\.(\d{2}))");
    const std::string said = text.substr(amount.begin, amount.end - amount.begin);
    if (RE2::PartialMatch(said, currency)) {
        return true;
    }
    int of_month = 0;
    int month = 0;
    const bool may_be_day = RE2::FullMatch(said, day, &of_month, &month) && of_month >= 1 &&
                            of_month <= kDaysOfMonth && month >= 1 && month <= kMonths;
    const std::string_view all(text);
    return RE2::FullMatch(said, cents) && !may_be_day &&
           !led_to_something_else(all.substr(0, amount.begin), true) &&
           !followed_by_something_else(
               all.substr(amount.end), true, said.find('.') != std::string::npos
           );
}

/// "8 Euro fuffzig", "8 Euro 50".
void take_spoken_cents(std::string& text) {
    static const RE2 spoken(
        R"((?i)(?:^|[^\d.,])((\d{1,4})\s*(?:€|euros?|eur)\s*(\d{2}|fuffzig|fufzich|fuffzisch|\pL{5,12}zig))(?:[\s.,;!]|$))"
    );
    static const RE2 fifty(R"((?i)fuf+zi(?:g|ch|sch))");
    re2::StringPiece whole;
    std::string euros;
    std::string cents;
    if (!RE2::PartialMatch(text, spoken, &whole, &euros, &cents)) {
        return;
    }
    const bool digits = cents.front() >= '0' && cents.front() <= '9';
    const int said = digits                         ? std::stoi(cents)
                     : RE2::FullMatch(cents, fifty) ? 50
                                                    : spoken_number(cents);
    if (said > 0) {
        const TextSpan at = text_span(text, whole);
        text.replace(
            at.begin,
            at.end - at.begin,
            euros + "," + (said < 10 ? "0" : "") + std::to_string(said) + " €"
        );
    }
}

/// "8,50 pro Bolzen", "8,50 € der Bolzen".
bool take_ware_behind(std::string& text, const std::string& need_text) {
    static const RE2 behind(
        "(?i)(?:^|[^\\d.,])(" AMOUNT
        ")(\\s*(/|(?:pro|je|per|für (?:den|die|das|jeden|jede|jedes)|der|die|den|das|a|an|à|the)"
        "\\b)\\s*(\\pL{3,}))"
    );
    re2::StringPiece rest(text);
    re2::StringPiece amount;
    re2::StringPiece unit;
    re2::StringPiece lead;
    re2::StringPiece noun;
    while (RE2::FindAndConsume(&rest, behind, &amount, &unit, &lead, &noun)) {
        const TextSpan money = text_span(text, amount);
        if (unit != " je Stück" && names_ware(std::string(noun), need_text) &&
            means_one(std::string(lead), std::string(noun), {}, need_text) &&
            is_money(text, money)) {
            const TextSpan at = text_span(text, unit);
            text.replace(at.begin, at.end - at.begin, " je Stück");
            return true;
        }
    }
    return false;
}

/// "Je Bolzen 8,50", "den Bolzen machen wir für 8,50".
bool take_ware_before(std::string& text, const std::string& need_text) {
    static const RE2 before(
        "(?i)(?:^|[^\\pL])((pro|je|per|der|die|den|das|ein|einen|the|each|a)\\s+(\\pL{3,}))\\s*:?"
        "(?:\\s+(?:zu|für|kostet|kosten|käme|kaeme|kommt|auf|macht|wäre|waere|wären|liegt|liegen|"
        "läge|laege|lägen|bei|ca\\.?|rund|etwa|circa|wir|ich|machen|mach|dann|uns|at|is|for|would|"
        "be|costs|around|about|ungefähr|so|um|die|würde|würden|gehen|geht|noch|gerne?|netto|ihnen)"
        "){0,7}\\s+(" AMOUNT ")"
    );
    re2::StringPiece rest(text);
    re2::StringPiece ware;
    re2::StringPiece lead;
    re2::StringPiece noun;
    re2::StringPiece amount;
    while (RE2::FindAndConsume(&rest, before, &ware, &lead, &noun, &amount)) {
        const TextSpan money = text_span(text, amount);
        static const RE2 unit_follows(R"((?i)^\s*(?:/|je\b|pro\b|per\b|das\b|each\b|a\b))");
        const bool told = RE2::PartialMatch(text.substr(money.end), unit_follows);
        const TextSpan at = text_span(text, ware);
        const std::string_view ahead = std::string_view(text).substr(0, at.begin);
        if (!told && names_ware(std::string(noun), need_text) &&
            means_one(std::string(lead), std::string(noun), ahead, need_text) &&
            is_money(text, money)) {
            text.insert(money.end, " je Stück");
            text.erase(at.begin, at.end - at.begin);
            return true;
        }
    }
    return false;
}

/// "Macht 8,50 je", "Bolzenpreis 8,50".
void take_short_forms(std::string& text, const std::string& need_text) {
    static const RE2 each("(?i)(?:^|[^\\d.,])(" AMOUNT ")(\\s+je)\\s*(?:[.,;!\\n]|$)");
    static const RE2 price(R"((?i)(?:^|[^\pL])((\pL{4,}?)s?preis)(?:[^\pL]|$))");
    re2::StringPiece amount;
    re2::StringPiece unit;
    if (RE2::PartialMatch(text, each, &amount, &unit) && is_money(text, text_span(text, amount))) {
        text.replace(text_span(text, unit).begin, unit.size(), " je Stück");
    }
    std::string noun;
    re2::StringPiece whole;
    if (RE2::PartialMatch(text, price, &whole, &noun) && points_at_part("die " + noun, need_text)) {
        text.replace(text_span(text, whole).begin, whole.size(), "Stückpreis");
    }
}

#undef AMOUNT
#undef MONEY

}  // namespace

std::string with_ware_as_piece(const std::string& text, const std::string& need_text) {
    constexpr int kMostPrices = 4;
    if (text.size() > kLongestWithWare || text.find_first_of("0123456789") == std::string::npos) {
        return text;
    }
    std::string said = text;
    take_spoken_cents(said);
    for (int found = 0; found < kMostPrices && take_ware_behind(said, need_text); ++found) {
    }
    for (int found = 0; found < kMostPrices && take_ware_before(said, need_text); ++found) {
    }
    take_short_forms(said, need_text);
    return said;
}

}  // namespace clusterlotse::commands
