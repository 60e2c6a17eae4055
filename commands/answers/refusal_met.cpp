#include "commands/answers/refusal_met.hpp"

#include "domain/answer.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

std::vector<DeclineReason> decline_reasons(const storage::Invitation& invitation) {
    if (const auto answer = storage::parse_answer(invitation.reading);
        answer && !answer->reasons.empty()) {
        return answer->reasons;
    }
    const auto reason = decline_reason_named(invitation.reason);
    return reason ? std::vector{*reason} : std::vector<DeclineReason>{};
}

bool other_amount(const UnderstoodNeed& before, const UnderstoodNeed& after) {
    return before.quantity != after.quantity || before.lots != after.lots ||
           before.yearly_quantity != after.yearly_quantity;
}

bool less_to_do(const UnderstoodNeed& before, const UnderstoodNeed& after) {
    return before.quantity && after.quantity && after.quantity->value < before.quantity->value;
}

bool more_time(const UnderstoodNeed& before, const UnderstoodNeed& after) {
    return before.deadline && (!after.deadline || std::chrono::sys_days(*after.deadline) >
                                                      std::chrono::sys_days(*before.deadline));
}

/// What was asked for and no longer is: nobody who lacked something minds that more is asked for.
template <class Item>
bool asks_less(const std::vector<Item>& before, const std::vector<Item>& after) {
    return std::ranges::any_of(before, [&](const Item& item) {
        return std::ranges::find(after, item) == after.end();
    });
}

bool meets(DeclineReason reason, const UnderstoodNeed& before, const UnderstoodNeed& after) {
    switch (reason) {
        case DeclineReason::capacity:
            return more_time(before, after) || less_to_do(before, after);
        case DeclineReason::date:
            return more_time(before, after);
        case DeclineReason::quantity:
            return other_amount(before, after);
        case DeclineReason::size:
            return before.dimensions_mm != after.dimensions_mm || before.mass_kg != after.mass_kg;
        case DeclineReason::material:
            return before.materials != after.materials || before.equivalents != after.equivalents;
        case DeclineReason::process:
            return before.processes != after.processes ||
                   asks_less(before.surface, after.surface) ||
                   asks_less(before.heat_treatment, after.heat_treatment);
        case DeclineReason::certificate:
            return asks_less(before.certificates, after.certificates) ||
                   asks_less(before.inspection, after.inspection);
        case DeclineReason::tolerance:
            return asks_less(before.tolerances, after.tolerances) ||
                   asks_less(before.surface, after.surface);
        case DeclineReason::price_level:
        case DeclineReason::conflict:
        case DeclineReason::unspecified:
            return false;
    }
    return false;
}

}  // namespace

bool refusal_met(
    const storage::Invitation& invitation, const UnderstoodNeed& before, const UnderstoodNeed& after
) {
    return std::ranges::any_of(decline_reasons(invitation), [&](DeclineReason reason) {
        return meets(reason, before, after);
    });
}

std::string refusal_told(const storage::Invitation& invitation, Language language) {
    Answer reasons;
    reasons.kind = AnswerKind::decline;
    reasons.reasons = decline_reasons(invitation);
    constexpr std::string_view kDot = " · ";
    const std::string all = matching::describe(reasons, language);
    const auto at = all.find(kDot);
    return at == std::string::npos ? std::string() : all.substr(at + kDot.size());
}

}  // namespace clusterlotse::commands
