#include "commands/asker/completed_need.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/answer_day_told.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/day_corrections.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_holds.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/nobody_found.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

bool told_that_it_stands(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
) {
    const bool denied = denies_what_stands(office, need, text);
    if (!denied && !stands_already(office, need, text)) {
        return false;
    }
    const auto words =
        matching::describe(understand(office, need), office.vocabulary, need.language);
    Fields fields;
    if (denied) {
        fields.set("number", need.number).set("understood", joined(words, " · "));
        reply(office, request, "what_instead", fields, {Purpose::acknowledgement, need.id});
        return true;
    }
    fields.set("number", need.number)
        .set("understood", joined(words, " · "))
        .set("awaiting_asker", waits_for_yes(office, need));
    reply(office, request, "stands_already", fields, {Purpose::acknowledgement, need.id});
    return true;
}

void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
) {
    if (told_that_it_stands(office, request, need, text)) {
        return;
    }
    storage::NeedRecord changed = need;
    const auto told = office.suggestions.of_need(need.id, storage::Audience::asker).size();
    const auto change = amend_need(office, changed, with_day_named(text));
    if (!change) {
        say_too_long(office, request);
        return;
    }
    office.said.keep(
        request.message.channel,
        request.message.message_id,
        {.need_id = need.id, .addition = changed.amendments.back()}
    );
    const UnderstoodNeed understood = understand(office, changed);
    const auto words = matching::describe(understood, office.vocabulary, need.language);
    Fields fields;
    fields.set("number", need.number).set("understood", joined(words, " · "));
    fields.set("named_openly", is_open(changed))
        .set("unknown_firms", unknown_firms(changed))
        .set("told", change->told)
        .set("price_kept", keeps_price_back(office, text));
    set_name_kept(*change, need.language, request.message.place == Place::room, fields);
    if (request.message.place != Place::room) {
        fields.set("own_place", own_place_in(office, changed, text))
            .set("own_region", own_region_told(office, changed, text))
            .set("region_missing", region_missing(office, changed, text));
        set_models_kept(office, changed, text, fields);
    }
    // In the room nobody reads whom another one does not want to ask.
    if (request.message.place != Place::room) {
        fields.set("excluded", enumerated(ruled_out_by(office, changed, text), need.language))
            .set("taken_back", enumerated(change->taken_back, need.language));
        set_near_excluded(office, ruled_out_by(office, changed, text), need.language, fields);
    }
    // What he read about his day he need not read again.
    if (understood.deadline != need.deadline && !need.questions_closed) {
        add_date_hint(fields, understood.deadline, today_of(office), need.language);
    }
    if (const auto answers = answer_time_within(text, today_of(office))) {
        tell_answer_day(answers->day, today_of(office), need.language, fields);
    } else if (const auto over = answer_day_over(text, today_of(office))) {
        fields.set("answer_over", shown_date(*over, need.language));
    }
    // Whom the card names.
    const bool may_name = request.message.place != Place::room;
    const bool told_by_card = need.state == NeedState::no_match;
    const auto& gone = change->no_longer_fit;
    const auto& fresh = change->newly_asked;
    fields.set("no_longer_fit", may_name ? enumerated(gone, need.language) : std::string())
        .set("one_gone", gone.size() == 1)
        .set("let_go", may_name ? enumerated(change->let_go, need.language) : std::string())
        .set(
            "newly_asked",
            may_name && !told_by_card ? enumerated(fresh, need.language) : std::string()
        )
        .set("one_new", fresh.size() == 1)
        .set("new_count", std::to_string(fresh.size()));
    fields.set("papers_come", announces_papers(text));
    fields.set("still_nobody", changed.state == NeedState::no_match)
        .set("awaiting_asker", waits_for_yes(office, changed));
    set_busy_firms(office, changed, understood, fields);
    reply(office, request, "need_changed", fields, {Purpose::acknowledgement, need.id});
    Fields widening;
    offer_widening(office, changed, understood, widening);
    if (office.suggestions.of_need(need.id, storage::Audience::asker).size() > told) {
        write_widening(office, changed, understood);
    }
}

}  // namespace clusterlotse::commands
