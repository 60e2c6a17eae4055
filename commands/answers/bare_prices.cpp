#include "commands/answers/bare_prices.hpp"

#include "commands/answers/other_prices.hpp"
#include "commands/answers/price_forms.hpp"
#include "commands/answers/spoken_prices.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithBarePrice = 400;

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

/// As a firm named it before; else "€".
std::string currency_of(const Answer* before) {
    const bool named = before != nullptr && !before->prices.empty();
    return !named || before->prices.front().currency == "EUR" ? "€"
                                                              : before->prices.front().currency;
}

/// The words around `at` between commas, full stops and the like, with the sign
/// that ends them.
std::string clause_around(const std::string& text, std::size_t at) {
    const auto ends = [&](std::size_t place) {
        const char next = place + 1 < text.size() ? text[place + 1] : ' ';
        const bool blank = next == ' ' || next == '\n';
        return std::string_view(";!?\n").find(text[place]) != std::string_view::npos ||
               ((text[place] == ',' || text[place] == '.') && blank);
    };
    std::size_t begin = at;
    while (begin > 0 && !ends(begin - 1)) {
        --begin;
    }
    std::size_t end = at;
    while (end < text.size() && !ends(end)) {
        ++end;
    }
    return text.substr(begin, std::min(end + 1, text.size()) - begin);
}

/// Where the first group of the pattern begins; nothing where it does not fit.
std::optional<std::size_t> place_of(const std::string& text, const RE2& pattern) {
    re2::StringPiece amount;
    return RE2::PartialMatch(text, pattern, &amount)
               ? std::optional(static_cast<std::size_t>(amount.data() - text.data()))
               : std::nullopt;
}

/// Neither takes a part of a price off or puts one on, nor says that it will not do, nor asks: a
/// number with cents for a piece can be nothing but the price where a request is answered.
bool may_name_price(const std::string& text) {
    static const RE2 no_price(
        R"((?i)(?:^|[^\pL])(?:mehr|weniger|teurer|günstiger|guenstiger|billiger|aufpreis|zuschlag|aufschlag|mehrpreis|rabatt|nachlass|abzug|extra|zusätzlich|zusaetzlich|nicht|nix|net|kein\w*|zu wenig|zu teuer|unmöglich|unmoeglich|more|less|cheaper|discount|surcharge|not|can't|cannot|no)(?:[^\pL]|$)|\?)"
    );
    // "Maß 12,80 je Stück"
    static const RE2 size(
        R"((?i)(?:maß\pL*|mass|bohrung\pL*|durchmesser|länge|laenge|breite|höhe|hoehe|dicke|tiefe|ø)\s*:?\s*\d{1,5}[.,]\d{2})"
    );
    return !RE2::PartialMatch(text, no_price) && !RE2::PartialMatch(text, size);
}

bool may_be_piece_price(const std::string& said, const RE2& a_piece, bool can) {
    const auto at = place_of(said, a_piece);
    return at && (can || may_name_price(clause_around(said, *at)));
}

/// "12,80 je Stück, Ende KW 9": begins with a number with cents for a piece.
bool put_currency_at_front(std::string& text, const std::string& currency) {
    static const RE2 front(
        R"((?i)^\W*(?:(?:hallo|guten tag|moin|also|so|gut|ok|okay|ja|wir|das|es|sie|wären|waeren|wäre|waere|macht|machen|liegen|liegt|kostet|kosten|kommt|kommen|auf|bei|zu|für|fuer|mit|ca\.?|circa|etwa|rund|ungefähr|ungefaehr|preis|stückpreis|hello|we|would|be|is|that|at|about|around|for|price)[\s,:.!]+)*(\d{1,5}[.,]\d{2})\s*(?:(?:/|(?:je|pro|per|das|the|a|à)\s)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b)|(?:each|apiece)\b)\.?)"
    );
    const auto at = place_of(text, front);
    return at && may_name_price(clause_around(text, *at)) && put_currency(text, front, currency);
}

/// The currency behind the first number that can be nothing but a price.
std::string with_first_currency(const std::string& text, const Answer* before) {
    static const RE2 currency(
        R"((?i)€|\$|£|(?:^|[^\pL])(?:eur|euros?|chf|franken|usd|dollars?|gbp|pounds?|cent|ct|te?ur)(?:[^\pL]|$))"
    );
    static const RE2 offer(
        R"((?i)^\W*4\s*[).:,-]*\s+(?:(?:preis|richtpreis|stückpreis|price|zu|ca\.?|circa|etwa|rund|about)[:\s]+)*(\d{1,6}(?:[.,]\d{2})?)\s*(?:/|(?:je|pro|per|p\.|das|the|a|à)\s*)\s*(?:st(?:ü|ue)?c?k?\b|stck|stück|teil|pcs?\b|piece|each))"
    );
    static const RE2 corrected(
        R"((?i)^\W*(?:[\pL]+[\s,:!.–-]+){0,4}?(?:korrektur|korrigiere|korrigiert|richtig|preis|stückpreis|sorry|vertippt|falsch|neu|jetzt|doch|nee|nein|quatsch|ups|meinte|sondern|correction|price|typo|oops|meant)\W+(?:(?:preis|stückpreis|ist|wäre|sind|es|auf|neu|neuer|jetzt|doch|der|statt \d+(?:[.,]\d+)?|nur|auch|price|is|to|now|should|be|it|the|are)[:\s]+)*(\d{1,6}[.,]\d{2})(?:\s*(?:/|je|pro|per|statt|instead|das|a|each)\b.*|\W*)$)"
    );
    std::string said = with_plain_prices(with_spoken_price(text));
    if (text.size() > kLongestWithBarePrice || RE2::PartialMatch(said, currency)) {
        return said;
    }
    // "Zu teuer wird's nicht" is no reason to decline.
    static const RE2 not_dear(
        R"((?i)\bzu teuer\b[^,.!?\n]{0,40}\b(?:wird|werden|ist|sind|kommt|wär|wäre)\b[^,.!?\n]{0,20}\bnicht\b[\s,]*)"
    );
    RE2::Replace(&said, not_dear, "");
    // "Nur ab 50 Stück, 9,80": a number with cents behind a number of pieces.
    static const RE2 least(
        R"((?i)(?:^|[^\pL])(?:ab|mind(?:estens|estmenge|\.)?|mindestmenge|minimum|min\.?|moq|from|at least|erst ab|only from)\s*(?:of\s*)?\d{1,6}\s*(?:st(?:ü|ue)?c?k?\.?|stck\.?|stück|stueck|teilen?|pcs?\.?|pieces|parts|off)?[\s,;:–/-]*(?:dann|then|für|fuer|zu|je|at|a|à|for|preis|price|kostet|kosten|sie)*[\s:]*(\d{1,5}[.,]\d{2})(?:\s*(?:/|je|pro|per|das|each|a|apiece|netto|net)\b.*|[^\d.,]*)$)"
    );
    // "Können wir, 12,50 das Stück": who can do it names no size with cents for a piece.
    static const RE2 willing(
        R"((?i)^\W*(?:[\pL]+\W+){0,6}?(?:können|koennen|kann|kenne|künne|machen|mache|mach|geht|passt|gern|gerne|liefern|fertigen|kostet|can|yes|sure|we do)\b)"
    );
    static const RE2 a_piece(
        R"((?i)(?:^|[^\d.,])(\d{1,5}[.,]\d{2})\s*(?:/|(?:je|pro|per|das|dat|es|s|the|a|à)\s)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b))"
    );
    // "Können wir, 12,80 Stk": pieces have no cents.
    static const RE2 bare_piece(
        R"((?i)(^|[^\d.,])(\d{1,5}[.,]\d{2})\s*(st(?:ü|ue)?c?k\b|stck\b|stück|st\.)\.?)"
    );
    static const RE2 each(R"((?i)(?:^|[^\d.,])(\d{1,5}[.,]\d{2})\s+(?:each|apiece|p\.? ?st)\b)");
    // "12,-" and "12,--" are money in every shop.
    static const RE2 dashed(
        R"((?:^|[^\d.,])((?:\d{1,3}(?:\.\d{3})+|\d{1,6}),)(?:-{1,2}|–|—)(?:[^\d]|$))"
    );
    static const RE2 dashes(
        R"((^|[^\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,6}),(?:-{1,2}|–|—)(?:\s*(?:€|eur))?)"
    );
    if (RE2::PartialMatch(said, dashed)) {
        RE2::GlobalReplace(&said, dashes, "\\1\\2 €");
        return said;
    }
    // "Sag ich mal 11 pro Teil", "so um die 12 das Stück netto"
    static const RE2 of_price(
        R"((?i)(?:^|[^\pL])(?:netto|preis\pL*|kost\pL*|teuer|teurer|sag(?:en)?\s+(?:ich|wir|mer)\s+mal|so um|um die|net|price\pL*|say)(?:[^\pL]|$))"
    );
    static const RE2 whole_a_piece(
        R"((?i)(?:^|[^\d.,/x-])(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:/|(?:je|pro|per|das|dat|es|s|the|a|à)\s)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|stick\b|teil\b|pcs?\b|piece|part\b))"
    );
    const bool can = RE2::PartialMatch(said, willing);
    if ((can || RE2::PartialMatch(said, of_price)) && put_currency(said, whole_a_piece, "€")) {
        return said;
    }
    if (put_currency(said, offer, "€") || put_currency(said, least, "€") ||
        put_currency_at_front(said, currency_of(before)) ||
        (may_be_piece_price(said, a_piece, can) && put_currency(said, a_piece, currency_of(before))
        ) ||
        (can && put_currency(said, each, "€")) ||
        (can && RE2::Replace(&said, bare_piece, "\\1\\2 " + currency_of(before) + "/\\3"))) {
        return said;
    }
    if (before != nullptr && !before->prices.empty()) {
        if (put_currency(said, corrected, currency_of(before))) {
            // "Nee, quatsch" takes back the price and not the offer.
            static const RE2 taken_back(
                R"((?i)^\W*(?:(?:nee|ne|nein|ach|oh|quatsch|ups|sorry|oops|no)\W+)+)"
            );
            RE2::Replace(&said, taken_back, "");
        }
    }
    return said;
}

}  // namespace

std::string with_currency(const std::string& text, const Answer* before) {
    return with_other_prices(with_first_currency(text, before));
}

}  // namespace clusterlotse::commands
