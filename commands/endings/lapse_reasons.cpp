#include "commands/endings/lapse_reasons.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "domain/end_reason.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

constexpr const char* kUnsaid = "unsaid";

/// The reason that the need keeps, as a code: an asker's, or what a moderator's own words come to.
std::string code_of(const std::string& reason) {
    return end_reason_named(reason) || is_ending_reason(reason)
               ? reason
               : ending_reason(reason).value_or(kUnsaid);
}

/// True where the answer of the firm bears this reason out.
bool bears_out(const storage::Invitation& firm, const std::string& code, NeedState state) {
    const auto answer = storage::parse_answer(firm.reading);
    if (code == "price") {
        return answer && !answer->prices.empty();
    }
    if (code == "date") {
        return answer && (answer->delivery || answer->lead_time_days || answer->available_from);
    }
    if (code == "not_able") {
        return answer && answer->kind != AnswerKind::offer;
    }
    if (code == "faster" || code == "quality") {
        return state == NeedState::awarded_outside;
    }
    return code == "not_needed" || code == "changed_mind";
}

}  // namespace

std::string lapse_reason(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& firm
) {
    const NeedState state = need.state.state();
    const bool by_asker = state == NeedState::withdrawn || state == NeedState::not_placed ||
                          state == NeedState::awarded_outside;
    if (!by_asker) {
        return {};
    }
    const std::string code = code_of(need.end_reason);
    if (!person_answered(office, firm)) {
        return code == "not_needed"                  ? code
               : state == NeedState::awarded_outside ? "decided"
                                                     : kUnsaid;
    }
    return bears_out(firm, code, state) ? code : kUnsaid;
}

}  // namespace clusterlotse::commands
