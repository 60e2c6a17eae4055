#include "commands/answers/price_tables.hpp"

#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cstdlib>
#include <re2/re2.h>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithTable = 1500;
constexpr std::size_t kLeastRows = 2;

struct TableLine {
    std::string_view words;
    double pieces = 0;  ///< 0: no row
    double price = 0;
    std::string pieces_said;
    std::string price_said;
};

/// "1.000" is a thousand.
double plain_value(std::string digits, bool pieces) {
    if (pieces) {
        std::erase(digits, '.');
    }
    std::ranges::replace(digits, ',', '.');
    return std::strtod(digits.c_str(), nullptr);
}

TableLine read_row(std::string_view line) {
    static const RE2 row(
        R"((?i)^[\s|]*(?:ab\s+|from\s+)?(\d{1,3}(?:\.\d{3})+|\d{1,6})\s*(?:st(?:ü|ue)?c?k|stck|st|stück|pcs|pieces|off)?\.?[\s|;:=–-]+(?:€\s*)?(\d{1,5}[.,]\d{2})\s*(?:€|eur|euro)?(?:\s*/\s*(?:st(?:ü|ue)?c?k|stk|stck|pc|piece))?\.?[\s|;]*$)"
    );
    TableLine read{line};
    if (RE2::FullMatch(piece_of(line), row, &read.pieces_said, &read.price_said)) {
        read.pieces = plain_value(read.pieces_said, true);
        read.price = plain_value(read.price_said, false);
    }
    return read;
}

bool heads_prices(std::string_view line) {
    static const RE2 pieces(
        R"((?i)(?:^|[^\pL])(?:menge|stück|stk|stückzahl|anzahl|qty|quantity|pcs|pieces|ab)(?:[^\pL]|$))"
    );
    static const RE2 price(
        R"((?i)(?:^|[^\pL])(?:stückpreis|einzelpreis|teilepreis|preis\s*(?:/|je|pro|in\s+(?:€|eur\pL*)\s*(?:/|je|pro))\s*(?:st(?:ü|ue)?c?k|stk|stck)|(?:€|eur|euro)\s*(?:/|je|pro|per)\s*(?:st(?:ü|ue)?c?k|stk|stck|pc|piece)|unit price|price\s*(?:/|per)?\s*(?:each|pc|piece|unit))(?:[^\pL]|$))"
    );
    static const RE2 other(R"((?i)chf|usd|gbp|\$|£|/\s*100|je 100|per 100|/\s*1000)");
    static const RE2 number(R"(\d)");
    return says(line, pieces) && says(line, price) && !says(line, other) && !says(line, number);
}

/// The more pieces, the cheaper each.
bool falls(const std::vector<TableLine>& rows) {
    return std::ranges::is_sorted(rows, {}, &TableLine::pieces) &&
           std::ranges::is_sorted(rows, std::ranges::greater_equal(), &TableLine::price);
}

}  // namespace

std::string with_table_rows(const std::string& text) {
    if (text.size() > kLongestWithTable || text.find('\n') == std::string::npos) {
        return text;
    }
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    static const RE2 rule(R"([\s|:+=–-]*)");
    std::string read;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<TableLine> rows;
        std::size_t next = i + 1;
        if (heads_prices(lines[i])) {
            for (; next < lines.size(); ++next) {
                TableLine row = read_row(lines[next]);
                if (row.pieces > 0) {
                    rows.push_back(std::move(row));
                } else if (!says_only(lines[next], rule)) {
                    break;
                }
            }
        }
        if (rows.size() < kLeastRows || !falls(rows)) {
            read += std::string(lines[i]) + "\n";
            continue;
        }
        for (const TableLine& row : rows) {
            read += row.pieces_said + " Stück: " + row.price_said + " €/Stück\n";
        }
        i = next - 1;
    }
    read.pop_back();
    return read;
}

}  // namespace clusterlotse::commands
