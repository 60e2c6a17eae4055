#include "commands/letters/lost_talk.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/lost_partner_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/other_addresses.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::OutboxReference;
using storage::Purpose;

/// Marks a row that is itself such a copy.
std::string moved_topic(std::int64_t outbox_id) {
    return "moved " + std::to_string(outbox_id);
}

std::vector<Recipient> other_ways(Office& office, const OutboxReference& refused) {
    std::vector<Recipient> ways;
    const auto add = [&](const Recipient& one) {
        if (one.address != refused.recipient && office.members.runs(one.address.channel) &&
            std::ranges::find(ways, one.address, &Recipient::address) == ways.end()) {
            ways.push_back(one);
        }
    };
    for (const Address& address : office.members.addresses_of(refused.recipient)) {
        add({address, office.members.speaker(address).language, {}});
    }
    std::ranges::stable_partition(ways, [&](const Recipient& one) {
        return one.address.channel != refused.recipient.channel;
    });
    if (refused.context.purpose == Purpose::partner && refused.context.held_id) {
        for (const Recipient& one : colleagues_in_talk(office, *refused.context.held_id, refused)) {
            add(one);
        }
    }
    return ways;
}

/// His words wait under the address that he wrote from.
void move_choice(Office& office, const OutboxReference& refused, const Address& to) {
    const TimePoint since = office.clock.now() - kChoiceWaits;
    const auto& asked = refused.context.held_id;
    auto choice = asked ? office.inbox.choice(*asked, refused.recipient, since)
                        : office.inbox.choice_of(refused.recipient, since);
    if (choice) {
        move_to(choice->message, to);
        office.inbox.move_choice(choice->id, to, choice->message);
    }
}

}  // namespace

bool is_for_person(Purpose purpose) {
    switch (purpose) {
        case Purpose::choice:
        case Purpose::need_or_news:
        case Purpose::confirmation:
        case Purpose::partner:
        case Purpose::moderator_talk:
            return true;
        default:
            return false;
    }
}

bool reach_person_elsewhere(Office& office, const OutboxReference& refused) {
    const TimePoint now = office.clock.now();
    if (!office.inbox.first_time_within(
            refused.recipient, moved_topic(refused.outbox_id), now, kEver
        )) {
        return false;
    }
    const auto ways = other_ways(office, refused);
    if (ways.empty()) {
        return false;
    }
    const Recipient& next = ways.front();
    const auto copy = send_copy(office, refused, next, office.settings.cluster.name);
    if (!copy) {
        return false;
    }
    (void)office.inbox.first_time_within(next.address, moved_topic(*copy), now, kEver);
    if (refused.context.purpose == Purpose::choice) {
        move_choice(office, refused, next.address);
    } else if (refused.context.purpose == Purpose::partner && refused.context.held_id) {
        move_talk(office, *refused.context.held_id, refused.recipient, next.address);
    }
    return true;
}

std::string give_up_waiting(Office& office, const OutboxReference& refused) {
    if (!refused.context.held_id) {
        return {};
    }
    if (refused.context.purpose == Purpose::partner) {
        tell_talk_lost(office, *refused.context.held_id, refused);
        return {};
    }
    const auto held = refused.context.purpose == Purpose::confirmation
                          ? office.inbox.release(*refused.context.held_id)
                          : std::nullopt;
    if (!held) {
        return {};
    }
    office.inbox.park(held->message, "its sender could not be asked", office.clock.now());
    const std::string subject = first_line(held->message.subject);
    return subject.empty() ? first_line(held->message.text) : subject;
}

void move_to(InboundMessage& message, const Address& address) {
    message.channel = address.channel;
    message.place = address.channel == Channel::matrix ? Place::direct : Place::mail;
    message.sender = address.value;
    message.conversation.clear();
    message.message_id.clear();
    message.thread_root.clear();
    message.references.clear();
}

}  // namespace clusterlotse::commands
