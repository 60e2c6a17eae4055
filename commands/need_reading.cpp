#include "commands/need_reading.hpp"

#include "commands/local_time.hpp"
#include "matching/amendment.hpp"

namespace clusterlotse::commands {

Date today_of(const Office& office) {
    return local_date(office.clock.now(), office.settings.cluster.timezone);
}

std::string whole_text(const storage::NeedRecord& need) {
    std::string text = need.text;
    for (const std::string& amendment : need.amendments) {
        text += (text.empty() ? "" : "\n") + amendment;
    }
    return text;
}

UnderstoodNeed understand(const Office& office, const storage::NeedRecord& need) {
    // "bis Freitag" means the Friday after it was written.
    const Date written = local_date(need.created_at, office.settings.cluster.timezone);
    UnderstoodNeed understood = office.engine.understand(whole_text(need), written, need.language);
    for (const std::string& amendment : need.amendments) {
        const UnderstoodNeed later =
            office.engine.understand(amendment, today_of(office), need.language);
        understood = matching::amended(std::move(understood), later);
    }
    if (need.questions_closed) {
        understood.questions.clear();
    }
    return understood;
}

void note_understood(storage::NeedRecord& need, const UnderstoodNeed& understood) {
    need.confidential = understood.confidential;
    need.deadline = understood.deadline;
}

}  // namespace clusterlotse::commands
