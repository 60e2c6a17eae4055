#include "commands/endings/price_named.hpp"

#include "storage/answer_json.hpp"

#include <algorithm>
#include <cmath>
#include <re2/re2.h>

namespace clusterlotse::commands {

std::optional<PriceNamed> price_named(const std::string& text) {
    static const RE2 named(
        R"((?i)\b(?:zu|für|fuer|um|at|for)\s+(?:je\s+|(?:dem |the )?(?:preis|price) (?:von|of)\s+)?(?:€\s*|eur\s+)?(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:,-)?\s*(?:(?:€|eur\b|euro\b|netto\b|net\b|je\b|pro\b|das stück|das stueck|each\b|a piece|gesamt|insgesamt|zusammen|komplett|pauschal|total|all in|nehm|mach|bestell|beauftrag|vergeb|bekomm|geht|we\b|/)|[.!]?\s*$))"
    );
    static const RE2 of_all(
        R"((?i)\b(?:gesamt|insgesamt|zusammen|komplett|pauschal|in summe|total|all in|for all)\b)"
    );
    std::string whole;
    std::string cents;
    if (!RE2::PartialMatch(text, named, &whole, &cents)) {
        return std::nullopt;
    }
    std::erase(whole, '.');
    constexpr std::size_t kMostDigits = 9;
    if (whole.size() > kMostDigits) {
        return std::nullopt;
    }
    const double part = cents.empty() ? 0 : std::stod(cents) / (cents.size() == 1 ? 10 : 100);
    return PriceNamed{std::stod(whole) + part, RE2::PartialMatch(text, of_all)};
}

bool offered_at(
    const storage::Invitation& invitation, const PriceNamed& price, std::optional<double> pieces
) {
    constexpr double kHalfCent = 0.005;
    const auto answer = storage::parse_answer(invitation.reading);
    return answer && std::ranges::any_of(answer->prices, [&](const Price& one) {
               const bool per_piece = one.unit == "piece" || one.unit.empty();
               const bool of_all = price.of_all && per_piece && pieces &&
                                   std::abs(one.amount * *pieces - price.amount) < kHalfCent;
               return of_all || std::abs(one.amount - price.amount) < kHalfCent;
           });
}

bool names_other_price(
    const storage::Invitation& invitation, const std::string& text, std::optional<double> pieces
) {
    const auto named = price_named(text);
    return named && !offered_at(invitation, *named, pieces);
}

}  // namespace clusterlotse::commands
