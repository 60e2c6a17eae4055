#include "commands/answers/answer_period.hpp"

#include "commands/desk/terms.hpp"
#include "commands/needs/answer_time.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

bool is_series(const UnderstoodNeed& need) {
    const bool goes_on =
        need.quantity && need.quantity->per.has_value() && need.quantity->unit == "piece";
    return goes_on || need.yearly_quantity.has_value();
}

}  // namespace

bool is_urgent(const UnderstoodNeed& need, Date today) {
    return need.deadline && std::chrono::sys_days(*need.deadline) <=
                                std::chrono::sys_days(add_working_days(today, kUrgentWithin));
}

int answer_days(const UnderstoodNeed& need, Date today) {
    return is_urgent(need, today) ? kAnswerDaysUrgent
           : is_series(need)      ? kAnswerDaysSeries
                                  : kAnswerDays;
}

Date answer_by(const UnderstoodNeed& need, Date today) {
    const Date usual = add_working_days(today, answer_days(need, today));
    if (!need.deadline || std::chrono::sys_days(*need.deadline) > std::chrono::sys_days(usual)) {
        return usual;
    }
    const Date last =
        is_working_day(*need.deadline) ? *need.deadline : previous_working_day(*need.deadline);
    return std::max(add_working_days(today, 1), std::min(usual, last));
}

Date answer_by(const storage::NeedRecord& need, const UnderstoodNeed& understood, Date today) {
    const auto said = answer_time_of(need);
    const bool holds = said && std::chrono::sys_days(*said) >= std::chrono::sys_days(today);
    return holds ? *said : answer_by(understood, today);
}

}  // namespace clusterlotse::commands
