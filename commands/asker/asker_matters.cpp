#include "commands/asker/asker_matters.hpp"

#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/asker/release_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <utility>

namespace clusterlotse::commands {

using storage::Purpose;

bool ends_after_all(const storage::NeedRecord& need, AskerSays says) {
    return need.state == NeedState::expired && is_ending(says) && says != AskerSays::withdraw;
}

bool answers_question(
    Office& office, const Request& request, storage::NeedRecord& need, Purpose purpose
) {
    switch (purpose) {
        case Purpose::outcome:
            return outcome_said(office, request, need);
        case Purpose::rating:
            return rating_said(office, request, need);
        case Purpose::expiry:
            return expiry_answered(office, request, need);
        default:
            return false;
    }
}

bool waits_for_yes(const Office& office, const storage::NeedRecord& need) {
    return need.state == NeedState::awaiting_release &&
           office.settings.needs.release == config::Release::confirm;
}

std::optional<std::string> yes_but_for(
    const Office& office, const Request& request, const storage::NeedRecord& need
) {
    auto but = waits_for_yes(office, need) && request.message.kind == InboundKind::text
                   ? agrees_but(behind_number(request.message.text))
                   : std::nullopt;
    // "Otterbach erst mal nicht" leaves that firm out.
    if (but) {
        std::string plainly = without_for_now(*but);
        if (plainly != *but && !ruled_out_by(office, need, plainly).empty()) {
            but = std::move(plainly);
        }
    }
    return but;
}

std::optional<std::string> no_but_for(
    const Office& office, const Request& request, const storage::NeedRecord& need
) {
    const auto rest = waits_for_yes(office, need) && request.message.kind == InboundKind::text
                          ? denies_but(behind_number(request.message.text))
                          : std::nullopt;
    if (!rest || takes_need_back(*rest)) {
        return std::nullopt;
    }
    const UnderstoodNeed said = office.engine.understand(*rest, today_of(office), need.language);
    const bool says_something = !matching::empty(said) || said.quantity || said.deadline ||
                                !ruled_out_by(office, need, *rest).empty();
    return says_something ? rest : std::nullopt;
}

}  // namespace clusterlotse::commands
