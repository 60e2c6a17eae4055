#include "commands/answers/other_prices.hpp"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr int kMostFurther = 8;   // prices that stand without a currency behind one that has it
constexpr double kMostApart = 4;  // times a price of the same parts on other terms

const std::string& pieces() {
    static const std::string words =
        R"((?:st(?:ü|ue)?c?k\.?|stick|stck\.?|stück|stueck|teilen?|pcs?\.?|pieces?|parts|off))";
    return words;
}

double amount_of(std::string_view digits) {
    std::string plain(digits);
    for (char& c : plain) {
        c = c == ',' ? '.' : c;
    }
    return std::strtod(plain.c_str(), nullptr);
}

/// The first amount that has the currency beside it.
std::optional<double> known_amount(const std::string& said) {
    static const RE2 behind(R"((?i)(?:^|[^\d.,])(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:€|euros?\b|eur\b))");
    static const RE2 before(R"((?i)(?:€|\beuro?)\s*(\d{1,5}(?:[.,]\d{1,2})?)(?:[^\d.,]|[.,]\D|$))");
    std::string digits;
    return RE2::PartialMatch(said, behind, &digits) || RE2::PartialMatch(said, before, &digits)
               ? std::optional(amount_of(digits))
               : std::nullopt;
}

bool put_euros(std::string& text, const RE2& pattern, std::string_view euros = " €") {
    re2::StringPiece amount;
    if (!RE2::PartialMatch(text, pattern, &amount)) {
        return false;
    }
    text.insert(
        static_cast<std::size_t>(amount.data() - text.data()) + amount.size(), std::string(euros)
    );
    return true;
}

/// The same, where the number lies near the price that is known.
bool put_euros_near(std::string& text, const RE2& pattern) {
    re2::StringPiece amount;
    const auto known = known_amount(text);
    if (!known || !RE2::PartialMatch(text, pattern, &amount)) {
        return false;
    }
    const double other = amount_of({amount.data(), amount.size()});
    const bool near = other * kMostApart > *known && other < *known * kMostApart;
    return near && put_euros(text, pattern);
}

}  // namespace

std::string with_other_prices(std::string said) {
    static const RE2 euros(R"((?i)€|(?:^|[^\pL])(?:eur|euros?)(?:[^\pL]|$))");
    static const RE2 other_currency(
        R"((?i)\$|£|(?:^|[^\pL])(?:chf|franken|usd|dollars?|gbp|pounds?)(?:[^\pL]|$))"
    );
    // "1,10 bei 500", "bei 20 müssten wir 8,90 nehmen", "at 100 pcs 4.20", "100 off 4.20"
    static const std::array<RE2, 3> of_pieces = {
        R"((?i)[,;:\n]\s*(\d{1,5}[.,]\d{2})\s+(?:bei|ab|at|from|for)\s+\d{2,6}(?:\s*)" + pieces() +
            R"()?\s*(?:[,;.\n]|$))",
        R"((?i)(?:^|[,;/\n–-]|\bund|\band|\baber|\bbut)\s*(?:bei|ab|at|from|for)\s+\d{2,6}(?:\s*)" +
            pieces() +
            R"()?[\s:,=–-]*(?:\s(?:dann|dafür|wären|waeren|wäre|sind|sinn?|ist|es|das|wir|müssten|muessten|müssen|nehmen|kostet|kosten|kommt|kommen|liegen|bei|auf|zu|ca\.?|it|would|be|is|we|need|it's|each)\b)*\s*(\d{1,5}[.,]\d{2})(?:\s*(?:[,;\n!)/]|\.(?:\s|$)|$)|\s+(?:nehmen|kosten|verlangen|das|je|pro|each|per|netto|und|and)\b))",
        R"((?i)[,;/\n]\s*\d{2,6}\s*)" + pieces() +
            R"([\s:=à@–-]*(\d{1,5}[.,]\d{2})\s*(?:[,;\n]|\.(?:\s|$)|$|(?:das|je|pro|each|per)\b))"};
    static const RE2 extra(
        R"((?i)(?:^|[^\pL])(?:einrichten|rüsten|ruesten|rüstkosten|ruestkosten|einmalkosten|programmierkosten|werkzeugkosten|versandkosten|set-?up)[\s:=]+(\d{1,5}(?:[.,]\d{2})?)\s*(?:[;\n]|[,.](?:\s|$)|$))"
    );
    // "…, sonst 19", "…, ohne 15", "…, 19 with"
    static const std::array<RE2, 3> on_other_terms = {
        R"((?i)(?:^|[^\pL])(?:sonst|ansonsten|andernfalls|anderenfalls|otherwise|else)[\s,:]+(?:(?:sind|wären|waeren|wäre|waere|wird|werden|kostet|kosten|es|das|eben|halt|dann|bei|it's|it|would|be|is|for)\s+)*(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:$|[;!)\n]|[,.](?:\s|$)|(?:das|je|pro|each|per)\b))",
        R"((?i)[,;.]\s*(?:mit|ohne|with|without|inkl\.?|incl\.?)\s+(?:(?:material|zeugnis|werkstoff|beistellung|it|cert)\s+)?(?:(?:sind|wären|waeren|wäre|waere|kostet|es|das|it's|it|would|be|is)\s+)*(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:$|[;!)\n]|[,.](?:\s|$)))",
        R"((?i)[,;]\s*(\d{1,5}(?:[.,]\d{1,2})?)\s+(?:mit|ohne|with|without)\s*(?:$|[;!)\n]|[,.](?:\s|$)))"};
    if (!RE2::PartialMatch(said, euros) || RE2::PartialMatch(said, other_currency)) {
        return said;
    }
    static const RE2 each_of_sum(R"((?i)(?:^|\s)(?:à|a|x|×|\*|zu|je)\s*(\d{1,5}[.,]\d{2})\s*=\s*\d)"
    );
    (void)put_euros(said, each_of_sum, " €/Stück");
    for (int found = 0; found < kMostFurther; ++found) {
        const bool more = put_euros(said, of_pieces[0]) || put_euros(said, of_pieces[1]) ||
                          put_euros(said, of_pieces[2]) || put_euros(said, extra) ||
                          put_euros_near(said, on_other_terms[0]) ||
                          put_euros_near(said, on_other_terms[1]) ||
                          put_euros_near(said, on_other_terms[2]);
        if (!more) {
            break;
        }
    }
    return said;
}

}  // namespace clusterlotse::commands
