#include "commands/asker/asker_endings.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/cheapest.hpp"
#include "commands/answers/relay.hpp"
#include "commands/answers/untold_answers.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/award_by_word.hpp"
#include "commands/asker/only_firms_wished.hpp"
#include "commands/desk/others_declined.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/award_parts.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/need_again.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/files/given_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/answer_time_moved.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

constexpr std::string_view kNotNeeded = "not_needed";

/// "Bitte zurückziehen, …": who cancels tells how it ended, who takes back does not.
bool takes_back_in_words(const std::string& text) {
    static const RE2 back(
        R"(\b(?:zurueckziehen|zurueckgezogen|zurueckzuziehen|zieh\w*\b.{1,40}\bzurueck|withdraw\w*)\b)"
    );
    return RE2::PartialMatch(plain_words(text), back);
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
    const auto besides = reason == EndReason::unspecified
                             ? ending_reason_besides(request.message.text)
                             : std::nullopt;
    const bool waits = reason == EndReason::unspecified && !besides && need.end_reason.empty() &&
                       can_still_say_why(office, firms_spoken_of(office, need));
    const Ending ending{
        .event = event, .reason = reason, .words = besides.value_or(""), .asks_why = waits};
    const bool done = end_need(office, need, ending);
    Fields fields;
    fields.set("number", need.number)
        .set("told", waits)
        .set("not_needed", need.end_reason == kNotNeeded);
    storage::OutboxContext context{Purpose::acknowledgement, need.id};
    if (done) {
        tell_moderators_of_askers_word(office, before, need);
        ask_why_it_ended(office, need, fields, context);
    }
    answer_asker(office, request, need, done ? template_name : "need_ended", fields, context);
}

/// "Nein danke, hat sich erledigt" to a card that waits for his yes: there is nothing to tell
/// apart. "Hat sich erledigt, wir nehmen C45 statt S235" may mean something else than the need.
bool is_over_before_anybody_was_asked(
    Office& office, const Request& request, const storage::NeedRecord& need, const AskerWords& words
) {
    const UnderstoodNeed said =
        office.engine.understand(request.message.text, today_of(office), request.speaker.language);
    return matching::empty(said) && !said.quantity && need.state == NeedState::awaiting_release &&
           !words.names_firm &&
           std::ranges::none_of(office.invitations.of_need(need.id), was_asked_about);
}

}  // namespace

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
            // Nothing was placed of what nobody was asked for. "Bitte zurückziehen, Kunde hat
            // storniert" takes it back.
            const bool fails =
                need.state.can(NeedEvent::fail) && !takes_back_in_words(request.message.text);
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
                award_by_word(office, request, need, firms[*words.firm], words.reason);
            } else if (const auto only = only_offer_taken(office, request, need)) {
                ask_whether_award(office, request, need, *only, AwardDoubt::not_named);
            } else {
                ask_who_gets_it(office, request, need);
            }
            return;
        }
        default:
            if (is_over_before_anybody_was_asked(office, request, need, words)) {
                end_plainly(office, request, need, NeedEvent::withdraw, "withdrawn", words.reason);
                return;
            }
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

void asker_chooses(Office& office, const Request& request, const Invitation& invitation) {
    auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const AskerWords words =
        read_asker(besides_exchange(request.message.text), setting_of(office, *need));
    const bool orders = words.besides || words.says == AskerSays::award ||
                        words.says == AskerSays::declines_others ||
                        accepts_offer(request.message.text) ||
                        tells_to_go_ahead(request.message.text);
    if (!orders && give_chosen(office, request, {invitation})) {
        return;
    }
    if (orders && invitation.state == InvitationState::chosen) {
        // It has the order: "Bestellung anbei, bitte loslegen" is for it to read.
        follow_up(office, request, invitation, request.message.text);
    } else if (words.besides) {
        award_by_word(office, request, *need, invitation, words.reason, true);
        InboundMessage without_files = request.message;  // they went with the order
        without_files.attachments.clear();
        follow_up(office, {without_files, request.speaker}, invitation, without_files.text);
    } else if (orders) {
        award_by_word(office, request, *need, invitation, words.reason, true);
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
            others_declined_already(office, request, need) ||
            asked_for_again(office, request, need)) {
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
    if (award_in_parts(office, request, need) || answer_time_moved(office, request, need) ||
        narrowed_to_firms(office, request, need)) {
        return true;
    }
    const AskerWords words =
        read_asker(besides_exchange(request.message.text), setting_of(office, need));
    if (words.says == AskerSays::award && !words.firm && (words.to_reader || !words.names_firm)) {
        award_by_word(office, request, need, invitation, words.reason);
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
