#include "commands/desk/both_said.hpp"

#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/own_need.hpp"
#include "commands/desk/standing.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/other_work.hpp"

namespace clusterlotse::commands {

namespace {

/// Files belong to the answer.
void take_both(Utterance& said, const AnswerAndNeed& both) {
    InboundMessage answer = said.message();
    answer.text = both.answer;
    take_message(said.office(), {answer, said.speaker()});
    InboundMessage need = said.message();
    need.text = both.need;
    need.attachments.clear();
    post_need(said.office(), {need, said.speaker()}, need.text);
}

}  // namespace

bool asks_for_more_work(Utterance& said) {
    Office& office = said.office();
    const bool in_chat = said.message().place == Place::direct;
    const auto& about = said.answered() || !in_chat ? said.answered() : said.last();
    const auto need =
        about && about->context.need_id ? office.needs.find(*about->context.need_id) : std::nullopt;
    if (!need || has_ended(need->state) || !is_asker(said.speaker(), *need)) {
        return false;
    }
    const UnderstoodNeed known = understand(office, *need);
    const auto both = answer_and_own_work(said.text(), [&](const std::string& words) {
        const UnderstoodNeed read =
            office.engine.understand(words, today_of(office), said.speaker().language);
        return names_other_work(read, known);
    });
    if (!both) {
        return false;
    }
    take_both(said, *both);
    return true;
}

bool answers_and_seeks(Utterance& said) {
    Office& office = said.office();
    const auto& row = said.answered();
    const bool asked = (row && spoken_to_supplier(row->context.purpose)) ||
                       !office.invitations.open_of(said.speaker().profile_id, false, 1).empty();
    if (!asked) {
        return false;
    }
    const Date today = today_of(office);
    const auto both = answer_and_need(said.text(), [&](const std::string& words) {
        return stance_of(
            words, office.engine.understand(words, today, said.speaker().language), today
        );
    });
    if (!both) {
        return false;
    }
    take_both(said, *both);
    return true;
}

}  // namespace clusterlotse::commands
