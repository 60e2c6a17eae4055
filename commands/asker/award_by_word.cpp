#include "commands/asker/award_by_word.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/cheapest.hpp"
#include "commands/answers/untold_answers.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/nearest_offers.hpp"
#include "commands/endings/price_named.hpp"
#include "commands/files/award_files.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/moderator/deciding.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

/// Those he may mean: who came forward, or else everybody who was asked and did not decline.
std::vector<Invitation> who_may_get_it(Office& office, const storage::NeedRecord& need) {
    std::vector<Invitation> all = firms_spoken_of(office, need);
    std::vector<Invitation> forward;
    for (const Invitation& one : all) {
        if (came_forward(office, one)) {
            forward.push_back(one);
        }
    }
    if (forward.empty()) {
        std::erase_if(all, [](const Invitation& one) {
            return one.state == InvitationState::declined;
        });
        forward = std::move(all);
    }
    forward.resize(std::min(forward.size(), kMaxOpen));
    return forward;
}

bool says_no_to_others(Office& office, const Request& request, const storage::NeedRecord& need) {
    return read_asker(request.message.text, setting_of(office, need)).says ==
           AskerSays::declines_others;
}

}  // namespace

void award_by_word(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    Invitation invitation,
    EndReason reason,
    bool sure
) {
    if (!need.state.can(NeedEvent::award)) {
        answer_asker(
            office,
            request,
            need,
            "need_ended",
            Fields().set("number", need.number),
            {Purpose::acknowledgement, need.id}
        );
        return;
    }
    if (!sure && names_other_price(invitation, request.message.text, pieces_wanted(office, need))) {
        ask_whether_award(office, request, need, invitation, AwardDoubt::other_price);
        return;
    }
    if (!sure && may_change_award(office, need, invitation)) {
        ask_whether_award(office, request, need, invitation, AwardDoubt::untold);
        return;
    }
    if (wants_exchange(request.message.text)) {
        note_agreement(office, need, invitation, Side::asker);
    }
    const auto asked = firms_spoken_of(office, need);
    const bool why =
        reason == EndReason::unspecified && can_still_say_why(office, asked, invitation.id);
    const Ending ending{
        .event = NeedEvent::award, .reason = reason, .chosen = invitation.id, .asks_why = why};
    const storage::NeedRecord before = need;
    if (end_need(office, need, ending)) {
        tell_moderators_of_askers_word(office, before, need);
    }
    Fields fields;
    fields.set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("others", asked.size() > 1)
        .set("why", why);
    auto context = chosen_for_asker(office, need, invitation, fields);
    if (why) {
        ask_what_decided(context, need);
    }
    answer_asker(office, request, need, "award_done", fields, context);
    give_to_winner(office, request, need, invitation);
}

void ask_who_gets_it(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto price = price_named(request.message.text);
    const auto firms = who_may_get_it(office, need);
    const auto at_price =
        price ? offers_at(office, need, firms, *price) : std::vector<Invitation>{};
    if (at_price.size() == 1) {
        ask_whether_award(office, request, need, at_price.front(), AwardDoubt::not_named);
        return;
    }
    hold_for_winner(office, request, need);
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = award_words(office, request, need);
    choice.message.kind = InboundKind::text;
    choice.from_supplier = false;
    std::vector<Fields> options;
    for (const Invitation& one : firms) {
        choice.invitations.push_back(one.id);
        options.push_back(Fields()
                              .set("position", std::to_string(choice.invitations.size()))
                              .set("firm", firm_name(office, one.profile_id)));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("has_options", !options.empty())
        .set("options", std::move(options));
    if (read_asker(choice.message.text, setting_of(office, need)).cheapest) {
        set_cheapest(office, choice.invitations, fields);
    }
    if (price && at_price.empty()) {
        set_nearest_offers(office, need, firms, *price, fields);
    }
    fields.set("others_hear", says_no_to_others(office, request, need));
    storage::OutboxContext context{Purpose::choice, need.id};
    if (!choice.invitations.empty()) {
        context.held_id = office.inbox.add_choice(choice, office.clock.now());
    }
    storage::NeedRecord told = need;
    tell_untold(office, told, fields);
    answer_asker(office, request, need, "award_unclear", fields, context);
}

}  // namespace clusterlotse::commands
