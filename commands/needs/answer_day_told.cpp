#include "commands/needs/answer_day_told.hpp"

#include "commands/needs/need_card.hpp"
#include "domain/holidays.hpp"

#include <string>

namespace clusterlotse::commands {

void tell_answer_day(Date day, Date today, Language language, Fields& fields) {
    fields.set("answer_until", short_day(day, language));
    if (const auto hint = date_hint(day, today)) {
        fields.set("answer_holiday", std::string(hint->day_name(language)))
            .set("answer_weekend", !hint->holiday.has_value())
            .set("answer_before", short_day(hint->before, language))
            .set("answer_after", short_day(hint->after, language));
    }
}

}  // namespace clusterlotse::commands
