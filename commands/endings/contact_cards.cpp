#include "commands/endings/contact_cards.hpp"

#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// In OutboxContext::question_id.
constexpr std::int64_t kContactCard = 0;

}  // namespace

void write_to_supplier(
    Office& office,
    const Invitation& invitation,
    std::string_view template_name,
    const Fields& fields,
    Purpose purpose,
    std::optional<std::int64_t> card
) {
    const auto request = office.outbox.find_invitation(invitation.id, Purpose::request);
    write_to(
        office,
        {invitation.address, invitation.language, {}},
        template_name,
        fields,
        {.purpose = purpose,
         .need_id = invitation.need_id,
         .invitation_id = invitation.id,
         .question_id = card},
        Urgency::awaited,
        request ? std::optional(request->outbox_id) : std::nullopt
    );
}

void give_cards(Office& office, const NeedRecord& need, const Invitation& invitation) {
    const std::string asker = office.members.speaker(need.asker).firm;
    write_to_supplier(
        office,
        invitation,
        "exchange_card",
        contact_card(office, need, need.asker, asker)
            .set("work", headline_for_suppliers(office, need)),
        Purpose::follow_up,
        kContactCard
    );
    Fields theirs =
        contact_card(office, need, invitation.address, firm_name(office, invitation.profile_id));
    theirs.set("named", true);
    write_to_asker(
        office,
        need,
        "exchange_card",
        theirs,
        {.purpose = Purpose::answer,
         .need_id = need.id,
         .invitation_id = invitation.id,
         .question_id = kContactCard}
    );
}

std::string contact_of(Office& office, const Address& address) {
    const Speaker speaker = office.members.speaker(address);
    std::vector<std::string> reach{address.value};
    if (const auto profile = office.profiles.find(speaker.profile_id)) {
        for (const Contact& contact : profile->contacts) {
            const bool same = contact.name == speaker.name;
            for (const auto* other : {&contact.email, &contact.matrix}) {
                if (same && *other && folded(**other) != folded(address.value)) {
                    reach.push_back(**other);
                }
            }
        }
    }
    return joined(reach, ", ");
}

Fields contact_card(
    Office& office, const NeedRecord& need, const Address& address, const std::string& firm
) {
    const Speaker speaker = office.members.speaker(address);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", speaker.firm.empty() ? firm : speaker.firm)
        .set("name", speaker.name)
        .set("contact", contact_of(office, address));
    return fields;
}

bool thanked_for_card(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto& [message, speaker] = request;
    const storage::OutboxContext& context = row.context;
    const bool card =
        (context.purpose == Purpose::follow_up || context.purpose == Purpose::answer) &&
        context.question_id == kContactCard;
    if (!card || row.recipient != speaker.address || !message.attachments.empty() ||
        !is_thanks_or_sign(message.text)) {
        return false;
    }
    // Nobody waits for a word about his reaction.
    if (message.kind != InboundKind::reaction) {
        reply_privately(office, request, "thanks", {});
    }
    return true;
}

}  // namespace clusterlotse::commands
