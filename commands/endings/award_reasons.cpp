#include "commands/endings/award_reasons.hpp"

#include "commands/letters/local_time.hpp"
#include "storage/answer_json.hpp"

#include <chrono>
#include <compare>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;

/// Five working days take a week.
constexpr int kWorkingDays = 5;
constexpr int kDaysOfWeek = 7;

struct Offer {
    std::optional<Price> price;      ///< the only one: what else is charged nobody can compare
    std::optional<Date> no_earlier;  ///< it cannot be there before
    std::optional<Date> promised;    ///< it is there by then
    bool still_to_come = false;      ///< it only said when it would answer
};

Offer offer_of(const Invitation& firm, const std::string& zone) {
    Offer offer;
    const auto answer = storage::parse_answer(firm.reading);
    if (!answer) {
        return offer;
    }
    if (answer->prices.size() == 1) {
        offer.price = answer->prices.front();
    }
    offer.promised = promised_delivery(*answer, firm, zone);
    offer.no_earlier = offer.promised ? offer.promised : answer->available_from;
    offer.still_to_come = answer->kind == AnswerKind::needs_time;
    return offer;
}

/// `price` beside that of the chosen firm; unordered where they cannot be compared.
std::partial_ordering compared(
    const std::optional<Price>& price, const std::optional<Price>& chosen
) {
    if (!price || !chosen || price->unit != chosen->unit || price->currency != chosen->currency ||
        price->for_quantity != chosen->for_quantity || chosen->at_least) {
        return std::partial_ordering::unordered;
    }
    if (price->amount > chosen->max.value_or(chosen->amount)) {
        return std::partial_ordering::greater;
    }
    // Equal prices decided nothing either.
    const bool open_above = price->at_least || price->max.value_or(price->amount) > chosen->amount;
    return open_above ? std::partial_ordering::unordered : std::partial_ordering::less;
}

bool is_later(const Offer& firm, const Offer& chosen) {
    return firm.no_earlier && chosen.promised && *firm.no_earlier > *chosen.promised;
}

/// True where the offers show that this was not what spoke against the firm, or where no place
/// shows that it was.
bool refuted(EndReason said, const Offer& firm, const Offer& chosen, bool nearer) {
    switch (said) {
        case EndReason::closer:
            return !nearer;
        case EndReason::price:
            return compared(firm.price, chosen.price) == std::partial_ordering::less ||
                   (firm.still_to_come && !firm.price);
        case EndReason::date:
            return (firm.promised && chosen.no_earlier && *firm.promised <= *chosen.no_earlier) ||
                   (firm.still_to_come && !firm.no_earlier);
        default:
            return false;
    }
}

}  // namespace

std::optional<Date> promised_delivery(
    const Answer& answer, const Invitation& firm, const std::string& zone
) {
    if (answer.delivery) {
        return answer.delivery;
    }
    if (!answer.lead_time_days || !firm.answered_at) {
        return std::nullopt;
    }
    const int days = answer.lead_time_in_working_days
                         ? (*answer.lead_time_days * kDaysOfWeek + kWorkingDays - 1) / kWorkingDays
                         : *answer.lead_time_days;
    return Date(
        std::chrono::sys_days(local_date(*firm.answered_at, zone)) + std::chrono::days(days)
    );
}

EndReason reason_against(
    const Invitation& firm,
    const std::optional<Invitation>& chosen,
    EndReason said,
    const std::string& zone,
    bool nearer
) {
    const Offer own = offer_of(firm, zone);
    const Offer other = chosen ? offer_of(*chosen, zone) : Offer();
    if (said != EndReason::unspecified && !refuted(said, own, other, nearer)) {
        return said;
    }
    if (compared(own.price, other.price) == std::partial_ordering::greater) {
        return EndReason::price;
    }
    if (is_later(own, other)) {
        return EndReason::date;
    }
    const bool was_faster = chosen && chosen->answered_at && !other.still_to_come;
    return own.still_to_come && was_faster ? EndReason::faster : EndReason::changed_mind;
}

}  // namespace clusterlotse::commands
