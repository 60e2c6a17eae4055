#include "commands/answers/answer_gaps.hpp"

#include "commands/desk/words.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "domain/holidays.hpp"
#include "matching/answers/answer_description.hpp"
#include "matching/answers/answer_limits.hpp"
#include "matching/dates/calendar.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

bool promises_something(AnswerKind kind) {
    return kind == AnswerKind::interest || kind == AnswerKind::offer || kind == AnswerKind::partial;
}

/// The day on which the parts would be there at the earliest; nothing where none is said.
std::optional<Date> promised_day(const Answer& answer, Date today) {
    std::optional<Date> day;
    const auto no_sooner = [&](const std::optional<Date>& other) {
        if (other && (!day || sys_days(*other) > sys_days(*day))) {
            day = other;
        }
    };
    no_sooner(answer.delivery);
    no_sooner(answer.available_from);
    if (answer.lead_time_days) {
        no_sooner(
            answer.lead_time_in_working_days ? add_working_days(today, *answer.lead_time_days)
                                             : matching::plus_days(today, *answer.lead_time_days)
        );
    }
    return day;
}

bool is_gap(const ProfileNote& note, const UnderstoodNeed& understood) {
    switch (note.kind) {
        case ProfileNote::Kind::lacks:
            return true;
        case ProfileNote::Kind::at_most:
            return matching::exceeds(note, understood);
        case ProfileNote::Kind::at_least:
            return note.field == "lot" && note.limit && understood.quantity &&
                   understood.quantity->value < *note.limit;
        case ProfileNote::Kind::busy:
            return false;
    }
    return false;
}

}  // namespace

void set_gaps(
    const Office& office, const storage::NeedRecord& need, const Answer& answer, Fields& fields
) {
    if (!promises_something(answer.kind)) {
        return;
    }
    const UnderstoodNeed understood = understand(office, need);
    std::vector<Fields> gaps;
    const auto day = promised_day(answer, today_of(office));
    if (day && understood.deadline && sys_days(*day) > sys_days(*understood.deadline)) {
        gaps.push_back(Fields()
                           .set("late", shown_date(*day, need.language))
                           .set("wanted", shown_date(*understood.deadline, need.language)));
    }
    for (const ProfileNote& note : answer.teaches) {
        if (is_gap(note, understood)) {
            gaps.push_back(Fields().set(
                "differs",
                matching::describe(note, subject_of(office, note, need.language), need.language)
            ));
        }
    }
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        gaps[i].set("first", i == 0);
    }
    fields.set("has_gaps", !gaps.empty()).set("gaps", std::move(gaps));
}

}  // namespace clusterlotse::commands
