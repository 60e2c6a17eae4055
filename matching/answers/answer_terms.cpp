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

std::vector<std::string> take_terms_in(std::string_view text, std::vector<Price>& prices) {
    static const RE2 term(
        R"((?i)(?:^|[^\pL\d])((?:zzgl\.?|zuzüglich|zuzueglich|plus|exkl\.?|exklusive|excl\.?|excluding|inkl\.?|inklusive|einschl\.?|einschließlich|incl\.?|including)\s+(?:der |die |das |den |dem |of |the )?(?:versand\pL*|fracht\pL*|verpackung\pL*|transport\pL*|porto|lieferung|anlieferung|shipping|freight|delivery|carriage|packaging|packing|postage)(?:\s*(?:und|and|&|\+|/)\s*(?:versand\pL*|fracht\pL*|verpackung\pL*|transport\pL*|porto|lieferung|shipping|freight|delivery|carriage|packaging|packing))?|(?:freight|shipping|delivery|packing) (?:extra|included|excluded|not included)|(?:fracht|versand|verpackung|lieferung) (?:geht |kommt )?(?:extra|inklusive|inkl\.|inbegriffen|enthalten|exklusive)|frei (?:haus|bordsteinkante|baustelle|rampe|werk)|frachtfrei|versandkostenfrei|unfrei|ab (?:werk|lager|rampe)|exw|ex works|ex-works|fca|dap|ddp|cpt|fob|free delivery|carriage paid|delivered duty paid|(?:mind(?:\.|estens|estmenge|estabnahme|estabnahmemenge|estbestellmenge|estlos|estlosgröße)?|moq|min\.|minimum(?: order)?(?: quantity)?)[\s:]*(?:von |of |ist |is )?\d{1,6}\s*(?:stück|stueck|stck|stk|teile|pcs|pieces|off))(?:[^\pL\d]|$))"
    );
    std::vector<std::string> terms;
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece found;
    while (terms.size() < kMostTerms && RE2::FindAndConsume(&rest, term, &found)) {
        const std::size_t end = static_cast<std::size_t>(found.data() - text.data()) + found.size();
        rest = re2::StringPiece(text.data() + end, text.size() - end);
        std::string words(found.data(), found.size());
        std::ranges::replace(words, '\n', ' ');
        if (!has_sum(text.substr(end)) && !is_condition(words, prices) &&
            std::ranges::find(terms, words) == terms.end()) {
            terms.push_back(std::move(words));
        }
    }
    return terms;
}

bool is_least_lot(std::string_view term) {
    return term.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace clusterlotse::matching
