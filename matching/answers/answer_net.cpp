#include "matching/answers/answer_net.hpp"

#include "matching/answers/answer_lines.hpp"
#include "matching/text/tokens.hpp"

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kNetBytes = 3;  ///< bytes of "net"

bool of_money(std::string_view word) {
    return one_of(
        word,
        {kEuroSign,
         kPoundSign,
         "eur",
         "euro",
         "euros",
         "usd",
         "dollar",
         "dollars",
         "chf",
         "franken",
         "gbp",
         "each",
         "apiece",
         "price",
         "prices",
         "preis",
         "preise",
         "stueckpreis"}
    );
}

bool speaks_dialect(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (is_letter(text[at])) {
            while (end < text.size() && is_letter(text[end])) {
                ++end;
            }
            if (one_of(
                    text.substr(at, end - at),
                    {"mer",
                     "des",
                     "fer",
                     "kenne",
                     "koenne",
                     "mache",
                     "schaffe",
                     "hawwe",
                     "hann",
                     "hen",
                     "isch",
                     "awwer",
                     "abber",
                     "kriege",
                     "nit",
                     "nix",
                     "ebbes",
                     "gell"}
                )) {
                return true;
            }
        }
        at = end;
    }
    return false;
}

/// The letters before `at`, and where they begin.
std::string_view word_before(std::string_view text, std::size_t at, std::size_t& begin) {
    while (at > 0 && !is_letter(text[at - 1]) && !is_digit(text[at - 1])) {
        --at;
    }
    begin = at;
    while (begin > 0 && is_letter(text[begin - 1])) {
        --begin;
    }
    return text.substr(begin, at - begin);
}

/// "/stk", "je stueck": what a price is for.
bool for_a_piece(std::string_view text, std::string_view word, std::size_t begin) {
    if (!one_of(word, {"stk", "stck", "stueck", "st", "teil", "pc", "piece", "pcs"})) {
        return false;
    }
    std::size_t before = 0;
    return (begin > 0 && text[begin - 1] == '/') ||
           one_of(word_before(text, begin, before), {"je", "pro", "per", "das", "a", "the"});
}

bool cents_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') {
        --at;
    }
    return at > 3 && is_digit(text[at - 1]) && is_digit(text[at - 2]) &&
           (text[at - 3] == ',' || text[at - 3] == '.') && is_digit(text[at - 4]);
}

bool leads_price(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == ':')) {
        ++at;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) {
        ++end;
    }
    if (end > at) {
        return of_money(text.substr(at, end - at));
    }
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) {
        ++end;
    }
    const bool number = end > at;
    while (end < text.size() && text[end] == ' ') {
        ++end;
    }
    std::size_t behind = end;
    while (behind < text.size() && is_letter(text[behind])) {
        ++behind;
    }
    return number && of_money(text.substr(end, behind - end));
}

}  // namespace

bool net_of_tax(std::string_view folded, std::size_t at) {
    std::size_t begin = 0;
    const std::string_view before = word_before(folded, at, begin);
    const bool behind_price = before == "days" || of_money(before) ||
                              for_a_piece(folded, before, begin) || cents_before(folded, at);
    return (behind_price || leads_price(folded, at + kNetBytes)) && !speaks_dialect(folded);
}

}  // namespace clusterlotse::matching
