#include "commands/answers/completed_offer.hpp"

#include "commands/answers/price_clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_terms.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

void keep_words(
    const Answer& before, std::initializer_list<std::string_view> fields, Answer& later
) {
    std::ranges::copy_if(
        before.wording,
        std::back_inserter(later.wording),
        [&](const Wording& one) { return std::ranges::find(fields, one.field) != fields.end(); }
    );
}

/// Where the later words name no time, the earlier ones hold.
void keep_times(const Answer& before, Answer& later) {
    if (later.available_from || later.delivery || later.lead_time_days) {
        return;
    }
    later.available_from = before.available_from;
    later.delivery = before.delivery;
    later.lead_time_days = before.lead_time_days;
    later.lead_time_in_working_days = before.lead_time_in_working_days;
    keep_words(before, {"available_from", "delivery", "lead_time_days"}, later);
}

bool has_offered(const Answer& before) {
    return before.kind == AnswerKind::offer || before.kind == AnswerKind::partial ||
           !before.prices.empty();
}

/// Where the later words do not say how long the offer holds, the earlier ones do.
void keep_validity(const Answer& before, Answer& later) {
    if (!later.valid_until && before.valid_until) {
        later.valid_until = before.valid_until;
        keep_words(before, {"valid_until"}, later);
    }
}

/// "inkl. Fracht", "zzgl. Versand", "frei Haus" as the condition of a price.
bool of_delivery(std::string_view condition) {
    static const RE2 delivery(
        R"((?i)^(?:inkl|einschl|incl|zzgl|zuz|plus|exkl|excl|frei|ab werk|ex works)\pL*\b.*)"
    );
    return says(condition, delivery);
}

bool names_freight(std::string_view words) {
    static const RE2 freight(
        R"((?i)(?:^|[^\pL])(?:fracht\pL*|versand\pL*|transport\pL*|porto|liefer\pL*|anliefer\pL*|frei haus|frei \pL*stelle|ab werk|ex works|ship\pL*|freight|carriage|postage|deliver\pL*)(?:[^\pL]|$))"
    );
    return says(words, freight);
}

enum class TermOf { least_lot, payment, sample, delivery, other };

/// What a term is about: one of a sort is told only once.
TermOf sort_of(const std::string& term) {
    static const RE2 payment(
        R"((?i)(?:^|[^\pL])(?:\pL*skonto|discount|ziel|zahl\pL*|vorkasse|anzahlung|payment|prepayment|net|netto)(?:[^\pL]|$))"
    );
    static const RE2 sample(R"((?i)^(?:erst)?muster|^vorab|^samples?|^prototyp|^first)");
    static const RE2 incoterm(
        R"((?i)(?:exw|ex-works|fca|dap|ddp|cpt|fob|unfrei|ab (?:lager|rampe)|frachtfrei|frei \pL+))"
    );
    if (matching::is_least_lot(term)) {
        return TermOf::least_lot;
    }
    return says(term, payment)                                                ? TermOf::payment
           : says(term, sample)                                               ? TermOf::sample
           : says(term, incoterm) || names_freight(term) || of_delivery(term) ? TermOf::delivery
                                                                              : TermOf::other;
}

/// Freight, payment and the least lot hold on where the later words name no other; `delivery_told`:
/// where a later price says it of the freight.
void keep_terms(const Answer& before, Answer& later, bool delivery_told = false) {
    const std::vector<std::string> told = later.terms;
    std::ranges::copy_if(
        before.terms,
        std::back_inserter(later.terms),
        [&](const std::string& term) {
            const TermOf sort = sort_of(term);
            const bool again = std::ranges::any_of(told, [&](const std::string& one) {
                return sort == TermOf::other ? one == term : sort_of(one) == sort;
            });
            return !again && !(delivery_told && names_freight(term));
        }
    );
}

/// "Frei Haus natürlich" behind an offer leaves it as it is.
bool only_tells_terms(const Answer& before, const Answer& later) {
    return has_offered(before) && !later.terms.empty() && later.prices.empty() &&
           later.teaches.empty() && later.question.empty() && !later.available_from &&
           !later.delivery && !later.lead_time_days &&
           (later.kind == AnswerKind::unclear || later.kind == AnswerKind::interest);
}

Answer with_terms(const Answer& before, const Answer& later) {
    Answer kept = before;
    kept.kind = before.kind == AnswerKind::question ? AnswerKind::offer : before.kind;
    kept.question.clear();
    kept.names_exchange = later.names_exchange;
    kept.terms = later.terms;
    keep_terms(before, kept);
    return kept;
}

/// "Preis gilt nur noch bis Freitag" behind an offer leaves it as it is.
bool only_tells_validity(const Answer& before, const Answer& later) {
    return has_offered(before) && later.kind == AnswerKind::unclear && later.valid_until &&
           later.teaches.empty();
}

Answer with_validity(const Answer& before, const Answer& later) {
    Answer kept = before;
    kept.kind = before.kind == AnswerKind::question ? AnswerKind::offer : before.kind;
    kept.question.clear();
    kept.names_exchange = later.names_exchange;
    kept.valid_until = later.valid_until;
    std::erase_if(kept.wording, [](const Wording& one) { return one.field == "valid_until"; });
    keep_words(later, {"valid_until"}, kept);
    return kept;
}

/// "Erst ab 11.1.", "frühestens KW 4", and nothing else.
bool only_tells_start(const Answer& later) {
    return later.kind == AnswerKind::needs_time && later.available_from && later.prices.empty() &&
           later.needs_time_until == later.available_from && later.question.empty();
}

/// Behind a yes or an offer, the day from which it holds.
Answer with_start(const Answer& before, const Answer& later) {
    Answer kept = before;
    kept.names_exchange = later.names_exchange;
    kept.available_from = later.available_from;
    std::erase_if(kept.wording, [](const Wording& one) { return one.field == "available_from"; });
    keep_words(later, {"available_from"}, kept);
    return kept;
}

/// What was offered of a part is still of that part.
void keep_part(const Answer& before, Answer& later) {
    if (before.kind == AnswerKind::partial) {
        later.kind = AnswerKind::partial;
        later.partial_what = before.partial_what;
        later.reasons = before.reasons;
        later.teaches = before.teaches;
    }
}

/// "Zzgl. 50 € Rüstkosten" behind an offer comes on top of its prices. False for anything else.
bool add_side_costs(const Answer& before, Answer& later) {
    const bool offered = before.kind == AnswerKind::offer || before.kind == AnswerKind::partial ||
                         before.kind == AnswerKind::question;
    const bool on_top = later.kind == AnswerKind::offer && !later.prices.empty() &&
                        std::ranges::all_of(later.prices, is_side_cost);
    if (!offered || !on_top || before.prices.empty()) {
        return false;
    }
    std::vector<Price> prices = before.prices;
    for (const Price& cost : later.prices) {
        std::erase_if(prices, [&](const Price& known) { return known.unit == cost.unit; });
    }
    std::ranges::copy(later.prices, std::back_inserter(prices));
    later.prices = std::move(prices);
    keep_part(before, later);
    keep_words(before, {"prices"}, later);
    keep_times(before, later);
    keep_validity(before, later);
    keep_terms(before, later);
    return true;
}

/// "Jetzt doch alle 20, 44,50 €" offers no part any more.
bool speaks_of_all(std::string_view said) {
    static const RE2 all(
        R"((?i)(?:^|[^\pL])(?:alle\pL*|komplett\pL*|ganze\pL*|gesamt\pL*|all|whole|everything)(?:[^\pL]|$))"
    );
    return says(said, all);
}

/// Another price of the same parts in the place of the old one.
void put_right(const Answer& before, Answer& later, std::string_view said) {
    const Price known = main_prices(before).front();
    const auto price = std::ranges::find_if_not(later.prices, is_side_cost);
    if (price->unit.empty()) {
        price->unit = known.unit;
        price->for_quantity = price->for_quantity ? price->for_quantity : known.for_quantity;
    }
    const bool delivery_told = of_delivery(price->condition) && names_freight(price->condition);
    // "9,20" behind "9,80 inkl. Fracht" still includes it.
    const bool freight_told = std::ranges::any_of(later.terms, [](const std::string& term) {
        return sort_of(term) == TermOf::delivery;
    });
    if (price->condition.empty() && !freight_told && of_delivery(known.condition)) {
        price->condition = known.condition;
    }
    for (const Price& cost : before.prices) {
        const bool named =
            std::ranges::find(later.prices, cost.unit, &Price::unit) != later.prices.end();
        if (is_side_cost(cost) && !named) {
            later.prices.push_back(cost);
        }
    }
    if (!speaks_of_all(said)) {
        keep_part(before, later);
    }
    keep_times(before, later);
    keep_validity(before, later);
    keep_terms(before, later, delivery_told);
}

}  // namespace

Answer completed_offer(const Answer& before, Answer later, std::string_view said) {
    if (add_side_costs(before, later)) {
        return later;
    }
    if (only_tells_terms(before, later)) {
        return with_terms(before, later);
    }
    if (only_tells_validity(before, later)) {
        return with_validity(before, later);
    }
    if (only_tells_start(later) &&
        (before.kind == AnswerKind::interest || before.kind == AnswerKind::offer ||
         before.kind == AnswerKind::partial)) {
        return with_start(before, later);
    }
    const bool says_no_price =
        has_offered(before) && later.prices.empty() &&
        (later.kind == AnswerKind::interest || later.kind == AnswerKind::question ||
         later.kind == AnswerKind::needs_time);
    if (says_no_price) {
        // A yes, a question or a wish for time behind an offer leaves the offer as
        // it is.
        const bool partly = before.kind == AnswerKind::partial;
        if (later.kind == AnswerKind::interest) {
            later.kind = partly ? AnswerKind::partial : AnswerKind::offer;
        }
        if (later.kind == AnswerKind::partial) {
            later.partial_what = before.partial_what;
            later.reasons = before.reasons;
            later.teaches = before.teaches;
        }
        later.prices = before.prices;
        keep_words(before, {"prices"}, later);
        keep_times(before, later);
        keep_validity(before, later);
        keep_terms(before, later);
        return later;
    }
    if (has_offered(before) && later.kind == AnswerKind::offer && main_prices(before).size() == 1 &&
        main_prices(later).size() == 1) {
        put_right(before, later, said);
    }
    return later;
}

}  // namespace clusterlotse::commands
