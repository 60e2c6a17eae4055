#include "commands/digest/item_answer_lines.hpp"

#include "commands/answers/offered_days.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_description.hpp"

namespace clusterlotse::commands {

using storage::NeedRecord;
using storage::Purpose;

Fields line_of_answer(
    Office& office, const NeedRecord& need, const TakenAnswer& taken, Language language
) {
    using Outcome = TakenAnswer::Outcome;
    Fields line;
    line.set("number", need.number).set("text", headline_for_suppliers(office, need));
    switch (taken.outcome) {
        case Outcome::taken:
            line.set("ended", taken.ended);
            if (taken.answer.kind != AnswerKind::unclear) {
                line.set("read_as", matching::describe(taken.answer, language));
                if (!taken.ended) {
                    add_offered_day_hint(line, taken.answer, today_of(office), language);
                }
            } else {
                line.set("passed_on", !taken.ended).set("moderator_reads", taken.moderators_read);
            }
            break;
        case Outcome::which_question:
            line.set("which_question", true);
            break;
        case Outcome::which_number:
            line.set("which_number", true);
            break;
        case Outcome::nothing:
        case Outcome::thanks:
        case Outcome::empty:
        case Outcome::how:
            line.set("how", true);
            break;
    }
    return line;
}

void ask_which_item(
    Office& office,
    const Request& request,
    const std::vector<NeedRecord>& needs,
    const std::vector<const ShownItem*>& searches
) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = true;
    std::vector<Fields> options;
    const auto add = [&](std::int64_t id, Fields option) {
        choice.invitations.push_back(id);
        options.push_back(std::move(option.set("position", std::to_string(options.size() + 1))));
    };
    // The firm may have no invitation yet.
    for (const NeedRecord& need : needs) {
        add(-need.id,
            Fields().set("number", need.number).set("text", headline_for_suppliers(office, need)));
    }
    for (const ShownItem* search : searches) {
        if (const auto talk = open_talk(office, request.speaker, search->seeker, search->process)) {
            const Language language = request.speaker.language;
            add(kTalkChoice - *talk,
                Fields()
                    .set("number", office.vocabulary.process_name(search->process, language))
                    .set("search", true));
        }
    }
    storage::OutboxContext context{Purpose::choice};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("options", std::move(options)).set("from_supplier", true);
    reply_privately(office, request, "which", fields, context);
}

}  // namespace clusterlotse::commands
