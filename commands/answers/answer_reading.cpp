#include "commands/answers/answer_reading.hpp"

#include "commands/answers/bare_prices.hpp"
#include "commands/answers/completed_offer.hpp"
#include "commands/answers/corrected_days.hpp"
#include "commands/answers/corrected_values.hpp"
#include "commands/answers/included_costs.hpp"
#include "commands/answers/offered_days.hpp"
#include "commands/answers/own_price.hpp"
#include "commands/answers/price_breaks.hpp"
#include "commands/answers/price_changes.hpp"
#include "commands/answers/price_clauses.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/price_tables.hpp"
#include "commands/answers/side_costs.hpp"
#include "commands/answers/told_later.hpp"
#include "commands/answers/ware_prices.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_words.hpp"
#include "matching/answers/absence_text.hpp"
#include "matching/answers/answer_text.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "6", and then "Kapazität": the reason that was still missing.
bool tells_reason_later(const Answer& before, const Answer& later, const std::string& text) {
    constexpr std::size_t kLongestReason = 60;
    return before.kind == AnswerKind::decline && later.kind == AnswerKind::unclear &&
           text.size() <= kLongestReason && later.prices.empty() &&
           std::ranges::all_of(before.reasons, [](DeclineReason reason) {
               return reason == DeclineReason::unspecified;
           });
}

/// Who has not said yes yet has nothing to take back.
bool has_promised(const storage::Invitation& invitation, const Answer* known) {
    if (known != nullptr && (known->interested || !known->prices.empty())) {
        return true;
    }
    switch (invitation.state) {
        case InvitationState::proposed:
        case InvitationState::asked:
        case InvitationState::needs_time:
        case InvitationState::questioned:
        case InvitationState::answered:
            return false;
        default:
            return true;
    }
}

/// The firm speaks of another price than its last one and names none that can be read.
bool leaves_price_open(const std::string& said, const PricesKnown& prices) {
    return price_change(said, prices) || only_refuses_price(said, prices);
}

/// "Könnten wir 43 machen" behind 44 €: a yes that names what may be another price.
bool may_name_other_price(
    const Answer& answer,
    const std::string& said,
    const UnderstoodNeed& need,
    const PricesKnown& prices
) {
    const auto amounts = price_clauses(said).amounts;
    const bool promises = answer.kind == AnswerKind::interest || answer.kind == AnswerKind::partial;
    return !prices.own.empty() && promises && answer.prices.empty() &&
           std::ranges::any_of(
               price_doubts(said, prices.need_text, false),
               [&](const PriceDoubt& doubt) {
                   const auto amount = std::ranges::find(amounts, doubt.begin, &SaidAmount::begin);
                   // Of twenty pieces fifteen may be promised, and forty-three not.
                   const bool pieces = answer.kind == AnswerKind::partial &&
                                       amount != amounts.end() &&
                                       (!need.quantity || amount->value <= need.quantity->value);
                   return amount != amounts.end() && !pieces &&
                          std::ranges::any_of(prices.own, [&](const Price& own) {
                              return near_price(amount->value, own.amount);
                          });
               }
           );
}

/// "Nein, 15" behind a price and a week: it is not plain what the number puts right.
bool leaves_value_open(const Answer& known, const SaidValues& values) {
    return values.no && !values.priced && holds_values(known);
}

/// The asker's own amount, which a no may refuse: "nein, 13 €" behind "13 € ginge".
bool speaks_of_wished(const std::string& said, const PricesKnown& prices) {
    return std::ranges::any_of(price_clauses(said).amounts, [&](const SaidAmount& amount) {
        return std::ranges::find(prices.wished, amount.value) != prices.wished.end();
    });
}

}  // namespace

Answer read_answer_to(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language,
    const storage::Invitation* invitation,
    const std::string& asker_words
) {
    std::string said =
        with_ware_as_piece(with_table_rows(behind_says_wrong(text)), whole_text(need));
    const auto before =
        invitation != nullptr ? storage::parse_answer(invitation->reading) : std::nullopt;
    const Answer* known = before ? &*before : nullptr;
    if (auto moved =
            known == nullptr ? std::nullopt : with_proposed_day(*known, said, today_of(office))) {
        return std::move(*moved);
    }
    if (auto moved =
            known == nullptr ? std::nullopt : with_corrected_day(*known, said, today_of(office))) {
        return std::move(*moved);
    }
    if (auto told = known == nullptr ? std::nullopt : with_told_later(*known, said)) {
        return std::move(*told);
    }
    const auto values =
        known == nullptr ? std::nullopt : said_values(text, today_of(office), language);
    if (values) {
        if (auto put =
                with_corrected_value(*known, *values, asker_words, today_of(office), language)) {
            return std::move(*put);
        }
        if (leaves_value_open(*known, *values)) {
            return {};
        }
    }
    const UnderstoodNeed understood = understand(office, need);
    matching::AnswerContext context;
    context.language = language;
    context.need = &understood;
    context.vocabulary = &office.vocabulary;
    context.priced = known != nullptr && !known->prices.empty();
    context.promised = invitation == nullptr || has_promised(*invitation, known);
    const auto reason_told = known == nullptr ? std::nullopt : reason_digit(*known, said);
    if (reason_told) {
        return matching::read_answer(
            "6." + std::to_string(*reason_told), today_of(office), context
        );
    }
    PricesKnown prices =
        invitation == nullptr ? PricesKnown{} : prices_known(known, asker_words, whole_text(need));
    prices.quantity = understood.quantity ? understood.quantity->value : 0;
    if (values && values->no && values->priced && holds_values(*known) &&
        !speaks_of_wished(values->values, prices)) {
        said = values->values;
    }
    if (const std::string rest = without_told_change(said, prices); rest != said) {
        said = price_clauses(rest).amounts.empty() ? said : rest;
    }
    if (const auto told = included_cost_told(said, prices); told && known != nullptr) {
        return completed_offer(
            *known, matching::read_answer(*told, today_of(office), context), said
        );
    }
    const auto own = own_price(said, prices);
    if (!own && leaves_price_open(said, prices)) {
        return {};
    }
    const auto read = [&](const std::string& words) {
        const std::string apart = with_question_apart(with_sign_as_question(words));
        return matching::read_answer(
            with_currency(with_price_breaks(apart, prices.quantity), known),
            today_of(office),
            context
        );
    };
    Answer answer = read(own ? own->text : with_side_costs(said, prices));
    if (own && answer.prices.empty()) {
        answer = read(own->alone);
    }
    if (!own) {
        take_side_cost_asked_for(said, prices, answer);
    }
    if (may_name_other_price(answer, said, understood, prices)) {
        return {};
    }
    // "Ich bin bis 4.12. nicht im Haus" refuses nothing.
    const auto absence = matching::read_absence("", said, today_of(office));
    static const RE2 refuses(
        R"((?i)(?:^|[^\pL])(?:nein|leider|absage\pL*|kein\pL*|passen|können|koennen|machen|schaffen|no|sorry|cannot|can't|decline)(?:[^\pL]|$))"
    );
    if (answer.kind == AnswerKind::decline && absence && absence->back &&
        !RE2::PartialMatch(said, refuses)) {
        answer = Answer{};
        answer.kind = AnswerKind::needs_time;
        answer.sure = true;
        answer.needs_time_until = absence->back;
        answer.wording = {{"needs_time_until", absence->words}};
    }
    if (known != nullptr && tells_reason_later(*known, answer, text)) {
        Answer reason = matching::read_answer("6: " + text, today_of(office), context);
        const bool told = reason.kind == AnswerKind::decline && !reason.reasons.empty() &&
                          reason.reasons.front() != DeclineReason::unspecified;
        answer = told ? std::move(reason) : std::move(answer);
    }
    return known != nullptr ? completed_offer(*known, std::move(answer), said) : answer;
}

}  // namespace clusterlotse::commands
