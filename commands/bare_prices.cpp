#include "commands/bare_prices.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongest = 400;

/// Puts the currency behind the first group of the pattern.
bool put_currency(std::string& text, const RE2& pattern, const std::string& currency) {
    re2::StringPiece amount;
    if (!RE2::PartialMatch(text, pattern, &amount)) {
        return false;
    }
    const auto end = static_cast<std::size_t>(amount.data() - text.data()) + amount.size();
    text.insert(end, " " + currency);
    return true;
}

}  // namespace

std::string with_currency(const std::string& text, const Answer* before) {
    static const RE2 currency(
        R"((?i)€|\$|£|(?:^|[^\pL])(?:eur|euros?|chf|franken|usd|dollars?|gbp|pounds?|cent|ct|te?ur)(?:[^\pL]|$))"
    );
    static const RE2 offer(
        R"((?i)^\W*4\s*[).:,-]*\s+(?:(?:preis|richtpreis|stückpreis|price|zu|ca\.?|circa|etwa|rund|about)[:\s]+)*(\d{1,6}(?:[.,]\d{2})?)\s*(?:/|(?:je|pro|per|p\.|das|the|a|à)\s*)\s*(?:st(?:ü|ue)?c?k?\b|stck|stück|teil|pcs?\b|piece|each))"
    );
    static const RE2 corrected(
        R"((?i)^\W*(?:[\pL]+[\s,:!.–-]+){0,4}?(?:korrektur|korrigiere|korrigiert|richtig|preis|stückpreis|sorry|vertippt|falsch|neu|jetzt|doch|correction|price|typo)\W+(?:(?:preis|stückpreis|ist|wäre|sind|es|auf|neu|neuer|jetzt|doch|der|statt \d+(?:[.,]\d+)?|nur|auch|price|is|to|now|should|be|it|the|are)[:\s]+)*(\d{1,6}[.,]\d{2})(?:\s*(?:/|je|pro|per|statt|instead|das|a|each)\b.*|\W*)$)"
    );
    if (text.size() > kLongest || RE2::PartialMatch(text, currency)) {
        return text;
    }
    std::string said = text;
    // "Nur ab 50 Stück, 9,80": a number with cents behind a number of pieces.
    static const RE2 least(
        R"((?i)(?:^|[^\pL])(?:ab|mind(?:estens|estmenge|\.)?|mindestmenge|minimum|min\.?|moq|from|at least|erst ab|only from)\s*(?:of\s*)?\d{1,6}\s*(?:st(?:ü|ue)?c?k?\.?|stck\.?|stück|stueck|teilen?|pcs?\.?|pieces|parts|off)?[\s,;:–/-]*(?:dann|then|für|fuer|zu|je|at|a|à|for|preis|price|kostet|kosten|sie)*[\s:]*(\d{1,5}[.,]\d{2})(?:\s*(?:/|je|pro|per|das|each|a|apiece|netto|net)\b.*|[^\d.,]*)$)"
    );
    // "Können wir, 12,50 das Stück": who can do it names no size with cents for a piece.
    static const RE2 willing(
        R"((?i)^\W*(?:[\pL]+\W+){0,6}?(?:können|koennen|kann|machen|mach|geht|gern|gerne|liefern|fertigen|kostet|can|yes|sure|we do)\b)"
    );
    static const RE2 a_piece(
        R"((?i)(?:^|[^\d.,])(\d{1,5}[.,]\d{2})\s*(?:/|(?:je|pro|per|das|the|a|à)\s)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b))"
    );
    static const RE2 each(R"((?i)(?:^|[^\d.,])(\d{1,5}[.,]\d{2})\s+(?:each|apiece|p\.? ?st)\b)");
    if (put_currency(said, offer, "€") || put_currency(said, least, "€") ||
        (RE2::PartialMatch(said, willing) &&
         (put_currency(said, a_piece, "€") || put_currency(said, each, "€")))) {
        return said;
    }
    if (before != nullptr && !before->prices.empty()) {
        const std::string& known = before->prices.front().currency;
        put_currency(said, corrected, known == "EUR" ? "€" : known);
    }
    return said;
}

Answer completed_offer(const Answer& before, Answer later) {
    const bool puts_right = before.kind == AnswerKind::offer && later.kind == AnswerKind::offer &&
                            before.prices.size() == 1 && later.prices.size() == 1;
    if (!puts_right) {
        return later;
    }
    Price& price = later.prices.front();
    const Price& known = before.prices.front();
    if (price.unit.empty()) {
        price.unit = known.unit;
        price.for_quantity = price.for_quantity ? price.for_quantity : known.for_quantity;
    }
    const bool timed = later.available_from || later.delivery || later.lead_time_days;
    if (!timed) {
        later.available_from = before.available_from;
        later.delivery = before.delivery;
        later.lead_time_days = before.lead_time_days;
        later.lead_time_in_working_days = before.lead_time_in_working_days;
        std::ranges::copy_if(
            before.wording,
            std::back_inserter(later.wording),
            [](const Wording& one) {
                return one.field == "available_from" || one.field == "delivery" ||
                       one.field == "lead_time_days";
            }
        );
    }
    return later;
}

}  // namespace clusterlotse::commands
