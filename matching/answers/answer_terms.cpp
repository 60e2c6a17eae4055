#include "matching/answers/answer_terms.hpp"

#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostTerms = 4;

/// Whether the conditions of the prices say it; one that says only the beginning of it ("inkl.
/// Verpackung" of "inkl. Verpackung und Versand") is completed.
bool is_condition(const std::string& term, std::vector<Price>& prices) {
    bool known = false;
    for (Price& price : prices) {
        if (!price.condition.empty() && term.starts_with(price.condition)) {
            price.condition = term;
        }
        known = known || price.condition.find(term) != std::string::npos;
    }
    return known;
}

/// "zzgl. Verpackung 45 €" has its own sum.
bool has_sum(std::string_view behind) {
    static const RE2 sum(
        R"((?i)^\s*(?::|=|von|of|ca\.?|pauschal|etwa|about|nach aufwand)?\s*(?:\d|qe\s*\d|eur\s*\d|€))"
    );
    return matches(sum, behind);
}

}  // namespace

namespace {

/// Adds what the pattern finds in the text.
void add_terms(
    std::string_view text,
    const RE2& pattern,
    std::vector<Price>& prices,
    std::vector<std::string>& terms
) {
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece found;
    while (terms.size() < kMostTerms && RE2::FindAndConsume(&rest, pattern, &found)) {
        const std::size_t end = static_cast<std::size_t>(found.data() - text.data()) + found.size();
        rest = re2::StringPiece(text.data() + end, text.size() - end);
        std::string words(found.data(), found.size());
        std::ranges::replace(words, '\n', ' ');
        words.erase(0, words.find_first_not_of(" :"));
        if (!has_sum(text.substr(end)) && !is_condition(words, prices) &&
            std::ranges::find(terms, words) == terms.end()) {
            terms.push_back(std::move(words));
        }
    }
}

/// "Bei Vorkasse 2 % Skonto", "3 % Skonto innerhalb 10 Tagen", "30 Tage netto".
const RE2& payment_term() {
    static const RE2 payment(
        R"((?i)(?:^|[^\pL\d])((?:bei (?:vorkasse|vorauskasse|barzahlung|sofortzahlung|zahlung [^.,;!?\n%]{1,30}?)\s+)?\d{1,2}(?:[.,]\d)?\s*(?:%|prozent)\s*skonto(?:\s+(?:bei|innerhalb|innerh\.|binnen|auf|in)\s+[^.,;!?\n]{2,40}?)?|\d{1,2}(?:[.,]\d)?\s*(?:%|percent) (?:cash |prompt payment )?discount (?:for|within|if|on) [^.,;!?\n]{2,40}?|(?:zahlung|zahlbar|zahlungsziel|payment)?:?\s*\d{1,3}\s*(?:tage|days)\s*(?:netto|net|ziel|zahlungsziel)|nur (?:gegen )?vorkasse|payment in advance)(?:$|[.,;!?)\n]|\s[–-]\s|\s(?:und|and|sonst)\s))"
    );
    return payment;
}

/// "Muster KW 2" beside "Serie KW 5".
const RE2& sample_term() {
    static const RE2 sample(
        R"((?i)(?:^|[^\pL\d])((?:(?:erst)?muster(?:teile?)?|prototyp(?:en)?|vorabmuster|first (?:article|sample)s?|samples?)[\s:]*(?:(?:in|bis|am|ab|by|zum|kommt|kommen|liefern wir|schon)\s+)*(?:(?:kw|week|cw)\s*\d{1,2}|\d{1,2}\.\s?\d{1,2}\.?(?:\d{2,4})?|(?:anfang|mitte|ende) \pL{3,9}))(?:[^\pL\d]|$))"
    );
    return sample;
}

}  // namespace

bool tells_sample_and_series(std::string_view text) {
    static const RE2 series(
        R"((?i)(?:^|[^\pL])(?:serie\pL*|rest|restliche\pL*|hauptmenge|series|balance|production)\s*:?\s*(?:(?:in|bis|am|ab|by|dann|zum|kommt|folgt)\s+)*(?:kw|week|cw|\d{1,2}\.|anfang|mitte|ende))"
    );
    return matches(series, text) && matches(sample_term(), text);
}

std::vector<std::string> take_terms_in(std::string_view text, std::vector<Price>& prices) {
    static const RE2 term(
        R"((?i)(?:^|[^\pL\d])((?:zzgl\.?|zuzüglich|zuzueglich|plus|exkl\.?|exklusive|excl\.?|excluding|inkl\.?|inklusive|einschl\.?|einschließlich|incl\.?|including)\s+(?:der |die |das |den |dem |of |the )?(?:versand\pL*|fracht\pL*|verpackung\pL*|transport\pL*|porto|lieferung|anlieferung|shipping|freight|delivery|carriage|packaging|packing|postage)(?:\s*(?:und|and|&|\+|/)\s*(?:versand\pL*|fracht\pL*|verpackung\pL*|transport\pL*|porto|lieferung|shipping|freight|delivery|carriage|packaging|packing))?|(?:freight|shipping|delivery|packing) (?:extra|included|excluded|not included)|(?:fracht|versand|verpackung|lieferung) (?:geht |kommt )?(?:extra|inklusive|inkl\.|inbegriffen|enthalten|exklusive)|frei (?:haus|bordsteinkante|baustelle|rampe|werk)|frachtfrei|versandkostenfrei|unfrei|ab (?:werk|lager|rampe)|exw|ex works|ex-works|fca|dap|ddp|cpt|fob|free delivery|carriage paid|delivered duty paid|(?:mind(?:\.|estens|estmenge|estabnahme|estabnahmemenge|estbestellmenge|estlos|estlosgröße)?|moq|min\.|minimum(?: order)?(?: quantity)?)[\s:]*(?:von |of |ist |is )?\d{1,6}\s*(?:stück|stueck|stck|stk|teile|pcs|pieces|off|kg|tonnen|meter|m))(?:[^\pL\d]|$))"
    );
    // "Nur in 1.4305 statt 1.4301", "plus Material nach Aufwand".
    static const RE2 other(
        R"((?i)(?:^|[^\pL\d])((?:nur |only )?(?:in|aus|mit|from) [\pL\d][\pL\d.]*\d[\pL\d]* (?:statt|anstelle von|anstatt|instead of) [\pL\d][\pL\d.]*\d[\pL\d]*|(?:plus|zzgl\.?|zuzüglich) (?:material|werkstoff)\pL*(?: nach (?:aufwand|tagespreis|verbrauch))?)(?:[^\pL\d]|$))"
    );
    std::vector<std::string> terms;
    add_terms(text, term, prices, terms);
    add_terms(text, payment_term(), prices, terms);
    add_terms(text, other, prices, terms);
    if (tells_sample_and_series(text)) {
        add_terms(text, sample_term(), prices, terms);
    }
    return terms;
}

bool is_least_lot(std::string_view term) {
    static const RE2 least(R"((?i)^(?:mind|moq|min))");
    return matches(least, term);
}

}  // namespace clusterlotse::matching
