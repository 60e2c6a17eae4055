#include "commands/endings/award_names.hpp"

#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_releases.hpp"

namespace clusterlotse::commands {

using storage::Exchange;
using storage::Purpose;

Fields asker_for_chosen(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    const bool both = invitation.exchange == Exchange::both;
    Fields fields;
    if (is_open(need) || both) {
        fields = contact_card(office, need, need.asker, office.members.speaker(need.asker).firm);
        return fields.set("ask_own", !both);
    }
    return fields.set("wished", invitation.exchange == Exchange::asker)
        .set("waits", invitation.exchange == Exchange::supplier)
        .set("ask", invitation.exchange == Exchange::nobody);
}

storage::OutboxContext chosen_for_asker(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    Fields& fields
) {
    const bool both = invitation.exchange == Exchange::both;
    const bool agreed = is_open(need) || both || invitation.exchange == Exchange::asker;
    fields.set("contact", both ? contact_of(office, invitation.address) : std::string())
        .set("asked", agreed && !both)
        .set("ask", !agreed)
        .set("wished", invitation.exchange == Exchange::supplier)
        .set("waiting_files", agreed ? std::string() : names_held_back(office, need, invitation));
    // An answer of other words goes to the firm that got the order.
    return {agreed ? Purpose::answer : Purpose::exchange, need.id, invitation.id};
}

}  // namespace clusterlotse::commands
