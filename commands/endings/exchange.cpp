#include "commands/endings/exchange.hpp"

#include "commands/asker/agreed_with_words.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/contact_cards.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Exchange;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

bool has_agreed(const Invitation& invitation, Side side) {
    const Exchange own = side == Side::asker ? Exchange::asker : Exchange::supplier;
    return invitation.exchange == own || invitation.exchange == Exchange::both;
}

/// After a yes that the other side has not joined yet; where it was asked with the award already,
/// nobody hears more for now.
void say_what_is_waited_for(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    Side side
) {
    Fields fields;
    fields.set("number", need.number);
    if (side == Side::asker) {
        fields.set("firm", firm_name(office, invitation.profile_id))
            .set("asked", invitation.state == InvitationState::chosen);
    } else {
        fields.set("work", headline_for_suppliers(office, need));
    }
    reply_privately(
        office,
        request,
        side == Side::asker ? "exchange_noted" : "exchange_waits",
        fields,
        {side == Side::asker ? Purpose::answer : Purpose::follow_up, need.id, invitation.id}
    );
}

}  // namespace

bool note_agreement(Office& office, const NeedRecord& need, Invitation& invitation, Side side) {
    if (!has_agreed(invitation, side)) {
        const bool other_agreed =
            invitation.exchange != Exchange::nobody || (side == Side::supplier && is_open(need));
        invitation.exchange = other_agreed          ? Exchange::both
                              : side == Side::asker ? Exchange::asker
                                                    : Exchange::supplier;
        office.invitations.update(invitation);
    }
    return invitation.exchange == Exchange::both;
}

void exchange_names(Office& office, const NeedRecord& need, Invitation& invitation, Side side) {
    if (has_agreed(invitation, side)) {
        return;
    }
    const bool both = note_agreement(office, need, invitation, side);
    const bool chosen = invitation.state == InvitationState::chosen;
    if (both) {
        give_cards(office, need, invitation);
    }
    if (chosen && has_agreed(invitation, Side::asker)) {
        release_files(office, need, invitation);
    }
    if (both || chosen) {
        return;
    }
    Fields fields;
    fields.set("number", need.number);
    if (side == Side::asker) {
        fields.set("work", headline_for_suppliers(office, need));
        write_to_supplier(office, invitation, "exchange_ask", fields, Purpose::exchange);
        return;
    }
    fields.set("firm", firm_name(office, invitation.profile_id));
    write_to_asker(
        office, need, "exchange_ask", fields, {Purpose::exchange, need.id, invitation.id}
    );
}

bool call_needs_name(
    Office& office, const Request& request, const NeedRecord& need, const Invitation& invitation
) {
    const bool unknown =
        !is_open(need) && !has_ended(need.state) && invitation.exchange != Exchange::both;
    if (!unknown || request.speaker.address != need.asker ||
        !call_wish(request.message.text).alone) {
        return false;
    }
    Fields fields;
    fields.set("number", need.number).set("firm", firm_name(office, invitation.profile_id));
    reply_privately(
        office, request, "call_needs_name", fields, {Purpose::exchange, need.id, invitation.id}
    );
    return true;
}

void ask_who_asks(
    Office& office, const Request& request, const NeedRecord& need, Invitation& invitation
) {
    exchange_names(office, need, invitation, Side::supplier);
    if (invitation.exchange != Exchange::both) {
        say_what_is_waited_for(office, request, need, invitation, Side::supplier);
    }
}

bool exchange_answered(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    auto invitation = row.context.invitation_id
                          ? office.invitations.find(*row.context.invitation_id)
                          : std::nullopt;
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    const std::string& text = request.message.text;
    if (!need || row.recipient != request.speaker.address) {
        return false;
    }
    const bool by_asker = row.recipient == need->asker;
    const Side side = by_asker ? Side::asker : Side::supplier;
    // Of how it ended only the chosen firm's message asks something, and it where names are not
    // out.
    if (row.context.purpose == Purpose::closing &&
        (invitation->state != InvitationState::chosen || invitation->exchange == Exchange::both)) {
        return false;
    }
    const bool asked = row.context.purpose == Purpose::exchange;
    if (const auto rest = asked ? words_behind_yes(text) : std::nullopt) {
        return agreed_with_words(office, request, row, side, *rest);
    }
    const bool yes = agrees(text) || wants_exchange(text);
    if ((!yes && !says_no(text)) || (by_asker && takes_award_back(text))) {
        return false;
    }
    if (yes && invitation->exchange == Exchange::both) {
        // The cards are out; a reaction waits for no word.
        if (request.message.kind != InboundKind::reaction) {
            reply_privately(office, request, "thanks", {});
        }
        return true;
    }
    if (yes) {
        exchange_names(office, *need, *invitation, side);
        // The cards say all there is to say.
        if (invitation->exchange != Exchange::both) {
            say_what_is_waited_for(office, request, *need, *invitation, side);
        }
        return true;
    }
    // The wish is settled: only who asks anew sets it going again.
    if (invitation->exchange != Exchange::both) {
        invitation->exchange = Exchange::nobody;
        office.invitations.update(*invitation);
    }
    Fields fields;
    fields.set("number", need->number);
    reply_privately(office, request, "exchange_kept", fields, {Purpose::information, need->id});
    if (by_asker) {
        fields.set("work", headline_for_suppliers(office, *need));
        write_to_supplier(office, *invitation, "exchange_no", fields, Purpose::follow_up);
    } else {
        fields.set("firm", firm_name(office, invitation->profile_id));
        write_to_asker(
            office, *need, "exchange_no", fields, {Purpose::answer, need->id, invitation->id}
        );
    }
    return true;
}

bool agreed_after_award(Office& office, const Request& request, storage::OutboxReference row) {
    const Purpose purpose = row.context.purpose;
    const bool asked = purpose == Purpose::read_back || purpose == Purpose::closing ||
                       purpose == Purpose::exchange;
    if (!asked || !agrees(request.message.text)) {
        return false;
    }
    if (purpose == Purpose::read_back) {
        row.context.purpose = Purpose::closing;
        if (exchange_answered(office, request, row)) {
            return true;
        }
    }
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    if (!invitation || invitation->state != InvitationState::chosen ||
        row.recipient != request.speaker.address || invitation->address != row.recipient) {
        return false;
    }
    // Both know each other's names already: there is nothing left to agree to.
    reply(office, request, "thanks", {});
    return true;
}

}  // namespace clusterlotse::commands
