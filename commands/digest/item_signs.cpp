#include "commands/digest/item_signs.hpp"

#include "commands/digest/item_words.hpp"

#include <string>

namespace clusterlotse::commands {

namespace {

constexpr const char* kUnit =
    "(?:x|×|mm|cm|m|km|kg|g|t|h|min|st|stk|stck|stück\\w*|stueck\\w*|pcs?|pieces?|parts?|teile\\w*|"
    "tage?n?|at|wochen?|monate?n?|days?|weeks?|months?|hours?|stunden?|uhr|euro?|eur|€|%|prozent|"
    "von|of|mal|fach|bis \\d|oder \\d|to \\d|kw|zoll|inch|achs\\w*|jahre?n?|years?|arbeits\\w*|"
    "werk\\w*|working|µm|bar|grad|°)";

}  // namespace

bool starts(std::string_view text, const RE2& pattern) {
    return pattern.Match(
        re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::ANCHOR_START, nullptr, 0
    );
}

bool answers_follow(std::string_view rest) {
    static const RE2 answer("(?i)\\s+(?:" + answer_start() + ")(?:[^\\pL]|$)");
    static const RE2 sign(R"((?i)\s*(?:[👍👎✅❌❓✔€?]))");
    return starts(rest, answer) || starts(rest, sign);
}

bool unit_follows(std::string_view rest) {
    static const RE2 unit("(?i)\\s*" + std::string(kUnit) + "(?:[^\\pL]|$)");
    static const RE2 month(
        R"((?i)\.\s*(?:jan|feb|märz|maerz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec))"
    );
    static const RE2 more(R"(\s*[.,:]\d|\d)");
    return starts(rest, unit) || starts(rest, month) || starts(rest, more);
}

}  // namespace clusterlotse::commands
