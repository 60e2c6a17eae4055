#include "commands/answers/price_breaks.hpp"

#include "commands/answers/price_clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <re2/re2.h>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithBreaks = 250;

const std::string& break_number() {
    static const std::string words = R"((\d{1,5}(?:[.,]\d{1,2})?))";
    return words;
}

const std::string& a_piece_said() {
    static const std::string words =
        R"((?:(?:/|\b(?:pro|je|per|das|es|a|à|the))\s*(?:st(?:ü|ue)?c?k|stck|stk|stick|teil|pc|piece|part)\b\.?|\b(?:each|apiece)\b))";
    return words;
}

double price_said(re2::StringPiece digits) {
    std::string plain(digits);
    std::ranges::replace(plain, ',', '.');
    return std::strtod(plain.c_str(), nullptr);
}

bool breaks_near(double one, double other) {
    return one != other && near_price(one, other);
}

bool may_be_pieces(double one, double other, double quantity) {
    return quantity > 0 && (one == quantity || other == quantity || one + other == quantity);
}

/// The currency behind this number; for a piece where no unit follows.
void put_price(std::string& text, re2::StringPiece amount, const char* begin) {
    static const RE2 unit(R"((?i)^\s*)" + a_piece_said());
    const auto end = static_cast<std::size_t>(amount.data() - begin) + amount.size();
    text.insert(end, says(std::string_view(text).substr(end), unit) ? " €" : " €/Stück");
}

/// "Pro Stück 44, ab 50 Stück 39, ab 100 36": the more pieces the cheaper.
std::string with_breaks(const std::string& text) {
    static const std::string pieces =
        R"((?:\s*(?:st(?:ü|ue)?c?k|stck|stk|stick|teilen?|pcs?|pieces|parts|off)\b\.?))";
    static const std::string more =
        R"((?:\s*(?:[,;/\n]|\s[–-]\s|\b(?:und|and|aber|but)\b)+\s*(?:ab|bei|from|at|über|over)\s+\d{2,6})" +
        pieces + R"(?[\s:=]*(?:(?:dann|nur|noch|für|fuer|zu|sind|then|for|it's)\s+)*)" +
        break_number() + R"((?:\s*)" + a_piece_said() + R"()?))";
    static const RE2 breaks(
        R"((?i)^(?:[^\pL\d]*\pL+){0,4}?[^\pL\d]*(?:)" + a_piece_said() + R"([\s:=]*)" +
        break_number() + "|" + break_number() + R"(\s*)" + a_piece_said() + R"()\s*)" + more +
        more + "?" + more + R"(?\s*(?:[,;.!\n].*)?$)"
    );
    re2::StringPiece behind;
    re2::StringPiece before;
    std::array<re2::StringPiece, 3> cheaper;
    if (text.find('?') != std::string::npos ||
        !RE2::PartialMatch(text, breaks, &behind, &before, &cheaper[0], &cheaper[1], &cheaper[2])) {
        return text;
    }
    const re2::StringPiece first = behind.empty() ? before : behind;
    double last = price_said(first);
    for (const re2::StringPiece& one : cheaper) {
        if (!one.empty() && (price_said(one) >= last || !breaks_near(price_said(one), last))) {
            return text;
        }
        last = one.empty() ? last : price_said(one);
    }
    std::string read = text;
    for (auto one = cheaper.rbegin(); one != cheaper.rend(); ++one) {
        if (!one->empty()) {
            put_price(read, *one, text.data());
        }
    }
    put_price(read, first, text.data());
    return read;
}

struct TwoTerms {
    re2::StringPiece first;
    re2::StringPiece first_word;
    re2::StringPiece first_thing;
    re2::StringPiece second;
    re2::StringPiece second_word;
    re2::StringPiece second_thing;
};

const std::string& priced_thing() {
    static const std::string words =
        R"(((?:(?:3\.[12]|2\.[12])[ -]?)?(?:zeugnis|werkszeugnis|abnahmeprüfzeugnis|abnahmezeugnis|material|werkstoff|beistellung|materialbeistellung|prüfprotokoll|messprotokoll|protokoll|verzinkung|verzinken|härten|entgraten|schleifen|versand|fracht|verpackung|lackierung|lieferung|certificates?|cert|freight|shipping|packaging|delivery)(?:\s+3\.[12])?|3\.[12]))";
    return words;
}

/// Two prices with "mit" and "ohne" one thing, which one of them may leave out.
std::optional<TwoTerms> two_terms(const std::string& text) {
    static const std::string priced =
        break_number() + R"((?:\s*(?:€|(?:eur|euro)\b))?(?:\s*)" + a_piece_said() + R"()?\s*)";
    static const std::string with = R"((mit|ohne|inkl\.?|with|without))";
    static const std::string apart = R"(\s*(?:[,;/]|\b(?:und|oder|bzw\.?|and|or)\b)+\s*)";
    static const std::string start = R"((?i)(?:^|[\s,;:]))";
    static const std::string stop = R"((?:[\s,;.!)]|$))";
    static const RE2 behind_last(
        start + priced + with + R"((?:\s+)" + priced_thing() + ")?" + apart + priced + with +
        R"(\s+)" + priced_thing() + stop
    );
    static const RE2 behind_first(
        start + priced + with + R"(\s+)" + priced_thing() + apart + priced + with + R"((?:\s+)" +
        priced_thing() + ")?" + stop
    );
    static const RE2 before(
        start + with + R"(\s+)" + priced_thing() +
        R"([\s:=]+(?:(?:sind|wären|kostet|es|is|it's)\s+)*)" + break_number() +
        R"((?:\s*(?:€|(?:eur|euro)\b))?)" + apart + with + R"((?:\s+)" + priced_thing() +
        R"()?[\s:=]+(?:(?:sind|wären|kostet|es|is|it's|dann|nur)\s+)*)" + break_number() + stop
    );
    TwoTerms said;
    const bool found = RE2::PartialMatch(
                           text,
                           behind_last,
                           &said.first,
                           &said.first_word,
                           &said.first_thing,
                           &said.second,
                           &said.second_word,
                           &said.second_thing
                       ) ||
                       RE2::PartialMatch(
                           text,
                           behind_first,
                           &said.first,
                           &said.first_word,
                           &said.first_thing,
                           &said.second,
                           &said.second_word,
                           &said.second_thing
                       ) ||
                       RE2::PartialMatch(
                           text,
                           before,
                           &said.first_word,
                           &said.first_thing,
                           &said.first,
                           &said.second_word,
                           &said.second_thing,
                           &said.second
                       );
    static const RE2 without(R"((?i)ohne|without)");
    const bool apart_by_it = found && RE2::FullMatch(said.first_word, without) !=
                                          RE2::FullMatch(said.second_word, without);
    return apart_by_it && breaks_near(price_said(said.first), price_said(said.second))
               ? std::optional(said)
               : std::nullopt;
}

/// A currency, or cents: without them the numbers may be anything, and the firm is asked.
bool are_surely_prices(const TwoTerms& said, const std::string& text) {
    static const RE2 money(R"((?i)€|(?:^|[^\pL])(?:eur|euro)(?:[^\pL]|$))");
    static const RE2 cents(R"(\d+[.,]\d{2})");
    return says(text, money) ||
           (RE2::FullMatch(said.first, cents) && RE2::FullMatch(said.second, cents));
}

/// "44 € mit, 40 ohne Zeugnis" as "44 € mit Zeugnis, 40 € ohne Zeugnis".
std::string with_terms_of_both(const std::string& text, double quantity) {
    const auto said = two_terms(text);
    if (!said || !are_surely_prices(*said, text) ||
        may_be_pieces(price_said(said->first), price_said(said->second), quantity)) {
        return text;
    }
    static const RE2 money(R"((?i)^\s*(?:€|eur))");
    const auto end_of = [&](re2::StringPiece part) {
        return static_cast<std::size_t>(part.data() - text.data()) + part.size();
    };
    std::vector<std::pair<std::size_t, std::string>> added;
    for (const re2::StringPiece& amount : {said->first, said->second}) {
        if (!says(std::string_view(text).substr(end_of(amount)), money)) {
            added.emplace_back(end_of(amount), " €");
        }
    }
    const bool in_first = !said->first_thing.empty();
    if (!in_first || said->second_thing.empty()) {
        added.emplace_back(
            end_of(in_first ? said->second_word : said->first_word),
            " " + std::string(in_first ? said->first_thing : said->second_thing)
        );
    }
    std::ranges::sort(added, std::ranges::greater());
    std::string read = text;
    for (const auto& [at, words] : added) {
        read.insert(at, words);
    }
    return read;
}

}  // namespace

std::string with_price_breaks(const std::string& text, double quantity) {
    static const RE2 money(
        R"((?i)€|\$|£|(?:^|[^\pL])(?:eur|euros?|chf|franken|usd|dollars?|gbp|pounds?)(?:[^\pL]|$))"
    );
    if (text.size() > kLongestWithBreaks) {
        return text;
    }
    const std::string read = with_terms_of_both(text, quantity);
    return says(read, money) ? read : with_breaks(read);
}

bool names_prices_by_terms(const std::string& text) {
    return text.size() <= kLongestWithBreaks && two_terms(text).has_value();
}

}  // namespace clusterlotse::commands
