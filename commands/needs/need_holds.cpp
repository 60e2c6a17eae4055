#include "commands/needs/need_holds.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/answer_day_told.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

void set_name_kept(const NeedChange& change, Language language, bool in_room, Fields& fields) {
    fields.set("unnamed", change.unnamed)
        .set("known", !change.known_to.empty())
        .set("known_to", in_room ? std::string() : enumerated(change.known_to, language))
        .set("one_knows", change.known_to.size() == 1);
}

void tell_what_holds(Office& office, const storage::NeedRecord& need, const NeedChange& change) {
    const UnderstoodNeed understood = understand(office, need);
    const auto words = matching::describe(understood, office.vocabulary, need.language);
    Fields fields;
    fields.set("number", need.number)
        .set("edited", true)
        .set("understood", joined(words, " · "))
        .set("told", change.told)
        .set("unknown_firms", unknown_firms(need))
        .set("taken_back", enumerated(change.taken_back, need.language))
        .set("still_nobody", need.state == NeedState::no_match)
        .set(
            "awaiting_asker",
            need.state == NeedState::awaiting_release &&
                office.settings.needs.release == config::Release::confirm
        );
    set_name_kept(change, need.language, false, fields);
    const auto answers = answer_time_of(need);
    const Date today = today_of(office);
    if (answers && std::chrono::sys_days(*answers) >= std::chrono::sys_days(today)) {
        tell_answer_day(*answers, today, need.language, fields);
    } else if (const auto over = answer_day_over(whole_text(need), today); over && !answers) {
        fields.set("answer_over", shown_date(*over, need.language));
    }
    add_date_hint(fields, understood.deadline, today_of(office), need.language);
    write_to_asker(
        office, need, "need_changed", fields, {storage::Purpose::acknowledgement, need.id}
    );
}

}  // namespace clusterlotse::commands
