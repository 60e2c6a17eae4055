#include "commands/letters/other_addresses.hpp"

#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/lost_talk.hpp"
#include "commands/letters/sending_times.hpp"
#include "commands/moderator/moderators.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::OutboxReference;
using storage::Purpose;

/// Whether it is for the need's side, whoever reads it there.
bool may_go_elsewhere(const OutboxReference& refused, const NeedRecord& need) {
    if (is_for_person(refused.context.purpose)) {
        return false;
    }
    switch (refused.context.purpose) {
        case Purpose::request:
            return under_way(need.state);
        default:
            return refused.place != Place::room;
    }
}

Urgency urgency_of(const storage::OutboxContext& context) {
    switch (context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::reminder:
        case Purpose::expiry:
        case Purpose::outcome:
            return Urgency::unasked;
        default:
            return context.by_day ? Urgency::by_day : Urgency::awaited;
    }
}

std::vector<Recipient> contacts_of(const Office& office, const std::string& profile_id) {
    const auto profile = office.profiles.find(profile_id);
    return profile ? office.members.request_recipients(*profile) : std::vector<Recipient>{};
}

/// The firm's contacts but those who are the asker's as well.
std::vector<Recipient> ways_to_supplier(
    const Office& office, const NeedRecord& need, const Invitation& invitation
) {
    auto all = contacts_of(office, invitation.profile_id);
    std::erase_if(all, [&](const Recipient& one) {
        return is_asker(office.members.speaker(one.address), need);
    });
    return all;
}

/// Always in the same order, whichever of them failed: so each is tried once.
std::vector<Recipient> ways_to_asker(Office& office, const NeedRecord& need) {
    std::vector<Recipient> all;
    for (const Address& address : office.members.addresses_of(need.asker)) {
        if (office.members.runs(address.channel)) {
            all.push_back({address, office.members.speaker(address).language, {}});
        }
    }
    for (Recipient& one : contacts_of(office, need.asker_profile)) {
        if (std::ranges::find(all, one.address, &Recipient::address) == all.end()) {
            all.push_back(std::move(one));
        }
    }
    const auto invited = office.invitations.of_need(need.id);
    std::erase_if(all, [&](const Recipient& one) {
        const auto firms = office.members.firms_of(one.address);
        return std::ranges::any_of(invited, [&](const Invitation& invitation) {
            return one.address == invitation.address ||
                   std::ranges::find(firms, invitation.profile_id) != firms.end();
        });
    });
    return all;
}

}  // namespace

std::optional<std::int64_t> send_copy(
    Office& office,
    const OutboxReference& refused,
    const Recipient& next,
    const std::string& subject
) {
    auto copy = office.outbox.copy_of(refused.outbox_id);
    if (!copy) {
        return std::nullopt;
    }
    const Address& address = next.address;
    OutboundMessage out = std::move(*copy);
    out.channel = address.channel;
    out.place = address.channel == Channel::matrix ? Place::direct : Place::mail;
    out.recipient = address.value;
    out.text =
        office.templates.render(next.language, "sent_elsewhere", {}).text + "\n\n" + out.text;
    if (out.channel == Channel::email) {
        out.subject = out.subject.empty() ? subject : out.subject;
        out.reply_token = "new";
    }
    storage::OutboxContext context = refused.context;
    const bool waits_himself = same_person(office, refused.recipient, address);
    const Urgency urgency =
        std::max(urgency_of(context), waits_himself ? Urgency::awaited : Urgency::by_day);
    context.by_day = urgency != Urgency::awaited;
    const TimePoint now = office.clock.now();
    return office.outbox.enqueue(out, context, now, due_time(office, address, urgency, now));
}

bool reach_elsewhere(
    Office& office, const OutboxReference& refused, const NeedRecord& need, Invitation* invitation
) {
    if (!may_go_elsewhere(refused, need)) {
        return false;
    }
    const auto all = invitation != nullptr ? ways_to_supplier(office, need, *invitation)
                                           : ways_to_asker(office, need);
    const auto known = std::ranges::find(all, refused.recipient, &Recipient::address);
    const auto next = known == all.end() ? all.begin() : known + 1;
    if (next == all.end() || !send_copy(office, refused, *next, need.number)) {
        return false;
    }
    if (invitation != nullptr && invitation->address == refused.recipient) {
        invitation->address = next->address;
        invitation->language = next->language;
        office.invitations.update(*invitation);
    }
    return true;
}

}  // namespace clusterlotse::commands
