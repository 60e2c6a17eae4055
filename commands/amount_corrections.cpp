#include "commands/amount_corrections.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody corrects an amount in more words.
constexpr std::size_t kLongest = 400;

double number_of(std::string digits) {
    std::erase(digits, '.');
    return digits.size() > 9 ? 0 : std::stod(digits);
}

}  // namespace

std::string with_amount_named(std::string text, const UnderstoodNeed& known) {
    if (text.size() > kLongest) {
        return text;
    }
    static const RE2 named(
        R"((?i)\b(?:die |unsere |the )?(?:menge|stückzahl|stueckzahl|anzahl|quantity|amount)(?:\s+(?:ist|sind|wäre|waere|jetzt|nun|doch|neu|beträgt|betraegt|soll|sein|is|now|should|be|ändert|aendert|sich|auf|zu|to|es|changes))+\s+(\d[\d.]*)\b(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?(?:\s*,?\s*(?:und |and )?(?:nicht|statt|not|instead of|rather than)(?: mehr| bisher)?\s+\d[\d.]*(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?)?)"
    );
    RE2::GlobalReplace(&text, named, "Menge \\1");
    static const RE2 instead(
        R"((?i)(^|[^\d.,/x])(\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?\s*,?\s*(?:und |and )?(?:nicht|statt|not|instead of|rather than)(?: mehr| bisher)?\s+(\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts)\b)?)"
    );
    std::string before;
    std::string now;
    std::string then;
    const bool corrects = known.quantity && RE2::PartialMatch(text, instead, &before, &now, &then);
    if (corrects && number_of(then) == known.quantity->value) {
        RE2::Replace(&text, instead, "\\1Menge \\2");
    }
    return text;
}

}  // namespace clusterlotse::commands
