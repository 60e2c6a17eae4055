#include "commands/endings/price_named.hpp"

#include "storage/answer_json.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "zu 12,50", "für 1.480 € pro Stück", "at 270 each"; no day, no amount of pieces.
std::optional<double> price_named(const std::string& text) {
    static const RE2 named(
        R"((?i)\b(?:zu|für|fuer|um|at|for)\s+(?:je\s+|(?:dem |the )?(?:preis|price) (?:von|of)\s+)?(?:€\s*|eur\s+)?(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:,-)?\s*(?:(?:€|eur\b|euro\b|netto\b|net\b|je\b|pro\b|das stück|das stueck|each\b|a piece|/)|[.!]?\s*$))"
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
    return std::stod(whole) + part;
}

}  // namespace

bool names_other_price(const storage::Invitation& invitation, const std::string& text) {
    constexpr double kHalfCent = 0.005;
    const auto named = price_named(text);
    if (!named) {
        return false;
    }
    const auto answer = storage::parse_answer(invitation.reading);
    return !answer || std::ranges::none_of(answer->prices, [&](const Price& one) {
        return std::abs(one.amount - *named) < kHalfCent;
    });
}

}  // namespace clusterlotse::commands
