#include "commands/asker/asker_endings.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/cheapest.hpp"
#include "commands/answers/relay.hpp"
#include "commands/answers/untold_answers.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/others_declined.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/distribution.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

/// True where firms that answered could be told his reason, and their last words can wait for it.
bool can_still_say_why(
    Office& office, const std::vector<Invitation>& asked, const Invitation& chosen
) {
    return office.settings.needs.bundle_answers > std::chrono::minutes(0) &&
           std::ranges::any_of(asked, [&](const Invitation& one) {
               return one.id != chosen.id && is_open(one.state) &&
                      one.state != InvitationState::declined && person_answered(office, one);
           });
}

/// `sure`: he was asked, and read what firms had written until then.
void award(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    Invitation invitation,
    EndReason reason,
    bool sure = false
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
    if (!sure && may_change_award(office, need, invitation)) {
        ask_whether_award(office, request, need, invitation, AwardDoubt::untold);
        return;
    }
    if (wants_exchange(request.message.text)) {
        note_agreement(office, need, invitation, Side::asker);
    }
    const auto asked = firms_spoken_of(office, need);
    const bool why =
        reason == EndReason::unspecified && can_still_say_why(office, asked, invitation);
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
}

void end_plainly(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    NeedEvent event,
    std::string_view template_name,
    EndReason reason
) {
    const storage::NeedRecord before = need;
    const bool done = end_need(office, need, {.event = event, .reason = reason});
    Fields fields;
    fields.set("number", need.number);
    storage::OutboxContext context{Purpose::acknowledgement, need.id};
    if (done) {
        tell_moderators_of_askers_word(office, before, need);
        ask_why_it_ended(office, need, fields, context);
    }
    answer_asker(office, request, need, done ? template_name : "need_ended", fields, context);
}

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

std::vector<Invitation> firms_spoken_of(Office& office, const storage::NeedRecord& need) {
    std::vector<Invitation> all = office.invitations.answered_of(need.id);
    for (Invitation& one : office.invitations.of_need(need.id)) {
        if (was_asked(one) && !one.answered_at) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

AskerSetting setting_of(Office& office, const storage::NeedRecord& need) {
    AskerSetting setting;
    setting.today = today_of(office);
    for (const Invitation& one : firms_spoken_of(office, need)) {
        setting.firms.push_back(firm_name(office, one.profile_id));
        setting.in_table += one.answered_at && setting.in_table < kMaxOpen ? 1 : 0;
    }
    if (need.deadline && !need.questions_closed) {
        setting.hint = date_hint(*need.deadline, setting.today);
    }
    return setting;
}

bool gives_order(Office& office, const storage::NeedRecord& need, const std::string& text) {
    const AskerWords words = read_asker(besides_exchange(text), setting_of(office, need));
    return words.firm && (words.says == AskerSays::award || words.besides);
}

bool came_forward(Office& office, const Invitation& invitation) {
    if (!invitation.answered_at || invitation.state == InvitationState::declined ||
        is_away(office, invitation)) {
        return false;
    }
    const auto answers = office.invitations.answers_of(invitation.id);
    const auto last = std::find_if(answers.rbegin(), answers.rend(), [](const auto& answer) {
        return answer.from_supplier;
    });
    return last == answers.rend() || last->kind != "decline";
}

void answer_asker(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    if (request.message.kind == InboundKind::reaction) {
        write_to_asker(office, need, template_name, fields, context);
    } else {
        reply_privately(office, request, template_name, fields, context);
    }
}

void ask_who_gets_it(Office& office, const Request& request, const storage::NeedRecord& need) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = award_words(office, request, need);
    choice.message.kind = InboundKind::text;
    choice.from_supplier = false;
    std::vector<Fields> options;
    for (const Invitation& one : who_may_get_it(office, need)) {
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
    fields.set("others_hear", says_no_to_others(office, request, need));
    if (!choice.invitations.empty()) {
        office.inbox.add_choice(choice, office.clock.now());
    }
    storage::NeedRecord told = need;
    tell_untold(office, told, fields);
    answer_asker(office, request, need, "award_unclear", fields, {Purpose::choice, need.id});
}

void asker_ends(
    Office& office, const Request& request, storage::NeedRecord& need, const AskerWords& words
) {
    if (words.besides) {
        const auto firms = firms_spoken_of(office, need);
        ask_whether_award(office, request, need, firms.at(*words.firm), AwardDoubt::words_besides);
        return;
    }
    switch (words.says) {
        case AskerSays::withdraw:
            end_plainly(office, request, need, NeedEvent::withdraw, "withdrawn", words.reason);
            return;
        case AskerSays::award_outside:
            end_plainly(
                office, request, need, NeedEvent::award_outside, "awarded_outside", words.reason
            );
            return;
        case AskerSays::fail: {
            // Nothing was placed of what nobody was asked for.
            const bool fails = need.state.can(NeedEvent::fail);
            const NeedEvent event = fails ? NeedEvent::fail : NeedEvent::withdraw;
            end_plainly(
                office, request, need, event, fails ? "not_placed" : "withdrawn", words.reason
            );
            return;
        }
        case AskerSays::award: {
            const auto firms = firms_spoken_of(office, need);
            if (awards_to_several(request.message.text)) {
                ask_how_it_ended(office, request, need);
            } else if (words.firm && *words.firm < firms.size()) {
                award(office, request, need, firms[*words.firm], words.reason);
            } else if (const auto only = only_offer_taken(office, request, need)) {
                award(office, request, need, *only, words.reason);
            } else {
                ask_who_gets_it(office, request, need);
            }
            return;
        }
        default:
            ask_how_it_ended(office, request, need);
            return;
    }
}

void ask_how_it_ended(Office& office, const Request& request, const storage::NeedRecord& need) {
    Fields fields;
    fields.set("number", need.number).set("several", awards_to_several(request.message.text));
    answer_asker(
        office, request, need, "ending_unclear", fields, {Purpose::acknowledgement, need.id}
    );
}

void award_said_plainly(
    Office& office, const Request& request, storage::NeedRecord& need, const Invitation& invitation
) {
    award(office, request, need, invitation, EndReason::unspecified);
}

void asker_chooses(Office& office, const Request& request, const Invitation& invitation) {
    auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const AskerWords words =
        read_asker(besides_exchange(request.message.text), setting_of(office, *need));
    if (words.besides) {
        award(office, request, *need, invitation, words.reason, true);
        follow_up(office, request, invitation, request.message.text);
    } else if (words.says == AskerSays::award || words.says == AskerSays::declines_others ||
               accepts_offer(request.message.text) || tells_to_begin(request.message.text)) {
        award(office, request, *need, invitation, words.reason, true);
    } else if (agrees_shortly(request.message.text)) {
        Invitation named = invitation;
        agree_with_firm(office, request, *need, named);
    } else if (speaks_of_order_placed(request.message.text)) {
        ask_how_it_ended(office, request, *need);
    } else {
        follow_up(office, request, invitation, request.message.text);
    }
}

bool asker_decides(
    Office& office, const Request& request, storage::NeedRecord need, const Invitation& invitation
) {
    if (has_ended(need.state) && need.state != NeedState::expired) {
        if (award_doubted(office, request, need) ||
            others_declined_already(office, request, need)) {
            return true;
        }
        // A firm must not read to whom the order was to go.
        const bool ends =
            read_asker(besides_exchange(request.message.text), setting_of(office, need)).says ==
            AskerSays::award;
        if (ends) {
            reply(office, request, "need_ended", Fields().set("number", need.number));
        }
        return ends;
    }
    const AskerWords words =
        read_asker(besides_exchange(request.message.text), setting_of(office, need));
    if (words.says == AskerSays::award && !words.firm && (words.to_reader || !words.names_firm)) {
        award(office, request, need, invitation, words.reason);
        return true;
    }
    if (words.says == AskerSays::nothing &&
        order_given_plainly(office, request, need, invitation)) {
        return true;
    }
    if (words.says == AskerSays::nothing && accepts_offer(request.message.text) &&
        need.state.can(NeedEvent::award) && came_forward(office, invitation)) {
        ask_whether_award(office, request, need, invitation, AwardDoubt::not_named);
        return true;
    }
    if (words.besides) {
        asker_ends(office, request, need, words);
        return true;
    }
    switch (words.says) {
        case AskerSays::award:
        case AskerSays::award_outside:
        case AskerSays::withdraw:
        case AskerSays::fail:
            asker_ends(office, request, need, words);
            return true;
        case AskerSays::unclear_ending:
            // "Auftrag an Lautertal, Bestellung kommt per Mail" is not for the firm that he
            // answers.
            if (words.names_firm) {
                asker_ends(office, request, need, words);
            }
            return words.names_firm;
        case AskerSays::declines_others:
            // All but the firm that he answers.
            if (came_forward(office, invitation)) {
                ask_whether_award(office, request, need, invitation, AwardDoubt::not_named);
                return true;
            }
            return asker_wishes(office, request, need, words);
        case AskerSays::park:
        case AskerSays::resume:
        case AskerSays::renew:
        case AskerSays::asks_more:
        case AskerSays::stops_asking:
            return asker_wishes(office, request, need, words);
        default:
            return false;
    }
}

}  // namespace clusterlotse::commands
