#include "commands/desk/utterance.hpp"

#include "commands/desk/answered_message.hpp"
#include "commands/desk/mail_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/part_talk.hpp"

namespace clusterlotse::commands {

namespace {

/// What was found out already, else what `find` finds out.
template <class Value, class Find>
const Value& once(std::optional<Value>& known, const Find& find) {
    if (!known) {
        known.emplace(find());
    }
    return *known;
}

}  // namespace

const std::optional<storage::OutboxReference>& Utterance::answered() {
    return once(answered_, [&] { return answered_message(office_, message()); });
}

const std::optional<storage::OutboxReference>& Utterance::last() {
    return once(last_, [&] { return office_.outbox.last_to(speaker().address); });
}

std::optional<storage::NeedRecord> Utterance::need_of_last() {
    return last() && last()->context.need_id ? office_.needs.find(*last()->context.need_id)
                                             : std::nullopt;
}

const UnderstoodNeed& Utterance::understood() {
    return once(understood_, [&] {
        return office_.engine.understand(text(), today_of(office_), speaker().language);
    });
}

Stance Utterance::stance() {
    return once(stance_, [&] { return stance_of(text(), understood(), today_of(office_)); });
}

bool Utterance::answers() {
    return stance() == Stance::answer || has_answer_words(text());
}

PartNamed Utterance::part() {
    return once(part_, [&] {
        // "Die Wellen sind aus 1.4301" reads as a need, and says of one what was asked about it.
        const bool for_requests =
            stance() == Stance::answer && !requests_to(office_, speaker(), false).empty();
        return for_requests ? PartNamed::no
                            : part_of_last(office_, request_, *last(), understood());
    });
}

bool Utterance::stands_alone() {
    return once(stands_alone_, [&] {
        return part() != PartNamed::surely &&
               (stance() == Stance::need || seeks_beside_firms(office_, request_));
    });
}

const std::string& Utterance::full_text() {
    return once(full_text_, [&] { return with_subject(office_, request_); });
}

const UnderstoodNeed& Utterance::full_understood() {
    return once(full_understood_, [&] {
        return office_.engine.understand(full_text(), today_of(office_), speaker().language);
    });
}

bool seeks_beside_firms(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const auto places = ruled_out_in(office, text, request.speaker.profile_id);
    if (places.empty()) {
        return false;
    }
    const std::string work = work_without(text, places);
    const Date today = today_of(office);
    const UnderstoodNeed understood =
        office.engine.understand(work, today, request.speaker.language);
    return stance_of(work, understood, today) != Stance::answer && names_own_work(work, understood);
}

}  // namespace clusterlotse::commands
