#include "commands/moderator/moderators.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// Needs of one state that are looked through.
constexpr std::size_t kMostNeedsLookedAt = 100;

/// The local part of a Matrix id or mail address, folded: "lotse" in "@lotse:example.org" and
/// "lotse@example.org". Addresses that share it are taken for one person.
std::string person_of(const Address& address) {
    std::string value = folded(address.value);
    value.erase(0, value.starts_with('@') ? 1 : 0);
    return value.substr(0, value.find_first_of("@:"));
}

bool is_for_moderator(storage::Purpose purpose) {
    using storage::Purpose;
    switch (purpose) {
        case Purpose::release:
        case Purpose::nobody_found:
        case Purpose::unclear_answer:
        case Purpose::override_reason:
        case Purpose::moderator_talk:
        case Purpose::expiry:
        case Purpose::information:
            return true;
        default:
            return false;
    }
}

/// What the profile says; else Matrix before mail, as for everybody.
Channel preferred_channel(const Office& office, const Address& address) {
    return office.members.preferred_channel(address).value_or(Channel::matrix);
}

}  // namespace

bool same_person(const Office& office, const Address& one, const Address& other) {
    if (person_of(one) == person_of(other)) {
        return true;
    }
    const auto known = office.members.addresses_of(one);
    return std::ranges::any_of(known, [&](const Address& address) {
        return address.channel == other.channel && folded(address.value) == folded(other.value);
    });
}

std::vector<Recipient> reachable_moderators(const Office& office) {
    std::vector<Recipient> moderators;
    for (const Address& address : office.members.moderators()) {
        if (!office.members.runs(address.channel)) {
            continue;
        }
        const Speaker speaker = office.members.speaker(address);
        const Recipient reader{address, speaker.language, speaker.name};
        const auto known = std::ranges::find_if(moderators, [&](const Recipient& one) {
            return same_person(office, one.address, address);
        });
        if (known == moderators.end()) {
            moderators.push_back(reader);
        } else if (known->address.channel != address.channel &&
                   preferred_channel(office, address) == address.channel) {
            *known = reader;
        }
    }
    return moderators;
}

bool may_turn_to_moderator(const Office& office, const Speaker& speaker) {
    return !speaker.moderator && !office.members.moderators().empty();
}

std::string contact_of_moderator(const Office& office, Channel channel) {
    const auto& all = office.members.moderators();
    if (all.empty()) {
        return {};
    }
    const Address& first = all.front();
    auto known = office.members.addresses_of(first);
    std::ranges::copy_if(all, std::back_inserter(known), [&](const Address& one) {
        return person_of(one) == person_of(first);
    });
    const auto fitting = std::ranges::find(known, channel, &Address::channel);
    const Address& shown = fitting == known.end() ? first : *fitting;
    const std::string name = office.members.speaker(first).name;
    return (name.empty() ? name : name + ", ") + shown.value;
}

bool reach_moderator_elsewhere(Office& office, const storage::OutboxReference& refused) {
    const auto readers = reachable_moderators(office);
    const bool first_choice = std::ranges::any_of(readers, [&](const Recipient& one) {
        return one.address == refused.recipient;
    });
    const auto text = office.outbox.text_of(refused.outbox_id);
    if (!first_choice || !text || !is_for_moderator(refused.context.purpose)) {
        return false;
    }
    for (const Address& address : office.members.moderators()) {
        if (!office.members.runs(address.channel) || address == refused.recipient ||
            !same_person(office, refused.recipient, address)) {
            continue;
        }
        OutboundMessage out;
        out.channel = address.channel;
        out.place = address.channel == Channel::matrix ? Place::direct : Place::mail;
        out.recipient = address.value;
        out.text = *text;
        if (out.channel == Channel::email) {
            out.subject = office.settings.cluster.name;
            out.reply_token = "new";
        }
        const TimePoint now = office.clock.now();
        office.outbox.enqueue(out, refused.context, now, now);
        return true;
    }
    return false;
}

std::vector<storage::NeedRecord> needs_waiting_for(Office& office, const Address& moderator) {
    const auto all = reachable_moderators(office);
    const auto place =
        std::ranges::find_if(
            all, [&](const Recipient& one) { return same_person(office, one.address, moderator); }
        ) -
        all.begin();
    std::vector<storage::NeedRecord> waiting;
    for (const NeedState state :
         {NeedState::awaiting_release, NeedState::no_match, NeedState::by_phone}) {
        for (auto& need : office.needs.in_state(state, kMostNeedsLookedAt)) {
            if (need.moderators_told > place) {
                waiting.push_back(std::move(need));
            }
        }
    }
    std::ranges::sort(waiting, {}, &storage::NeedRecord::id);
    return waiting;
}

bool tell_next_moderator(
    Office& office,
    storage::NeedRecord& need,
    std::string_view template_name,
    const ModeratorFields& fields,
    const storage::OutboxContext& context
) {
    const auto moderators = reachable_moderators(office);
    const auto told = static_cast<std::size_t>(std::max(0, need.moderators_told));
    if (told >= moderators.size()) {
        return false;
    }
    const Recipient& reader = moderators[told];
    write_to(office, reader, template_name, fields(reader.language), context, Urgency::by_day);
    ++need.moderators_told;
    office.needs.update(need);
    return true;
}

void tell_other_moderators(
    Office& office,
    const storage::NeedRecord& need,
    const Address& decider,
    std::string_view template_name,
    const ModeratorFields& fields
) {
    const auto moderators = reachable_moderators(office);
    const auto told =
        std::min(moderators.size(), static_cast<std::size_t>(std::max(0, need.moderators_told)));
    for (std::size_t i = 0; i < told; ++i) {
        // Who decides from his other address has the card here still before him.
        if (moderators[i].address != decider) {
            write_to(
                office,
                moderators[i],
                template_name,
                fields(moderators[i].language),
                {storage::Purpose::information, need.id},
                Urgency::by_day
            );
        }
    }
}

}  // namespace clusterlotse::commands
