#pragma once

#include "commands/desk/office.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The moderators who can be reached, each person once, in the order of the settings: each next one
/// is the deputy of those before him. Of several addresses of one person, the one on the channel
/// that his profile prefers, else Matrix.
std::vector<Recipient> reachable_moderators(const Office& office);

/// There is a moderator to whom the speaker may be sent: he is none himself.
bool may_turn_to_moderator(const Office& office, const Speaker& speaker);

/// The name and the address of the first moderator in one line, for who wants to reach a person:
/// his address on `channel` where he has one. Empty where there is no moderator.
std::string contact_of_moderator(const Office& office, Channel channel);

/// True for addresses that are taken for one person's: "@lotse:example.org" and
/// "lotse@example.org", and those of one contact.
bool same_person(const Office& office, const Address& one, const Address& other);

/// The needs that wait for a word of his, oldest first: a release, what to do where nobody was
/// found, a call that was taken over. A need is one moderator's until it was put before the next
/// one, too.
std::vector<storage::NeedRecord> needs_waiting_for(Office& office, const Address& moderator);

/// A message to a moderator that a server refused for good goes to another address of his as plain
/// text, where the settings have one, with the same meaning of an answer. False where it was none,
/// or there is no other.
bool reach_moderator_elsewhere(Office& office, const storage::OutboxReference& refused);

/// What one of them reads, in his language.
using ModeratorFields = std::function<Fields(Language)>;

/// Writes to the next moderator who has not got the need before him yet, and counts him; false
/// where all have it.
bool tell_next_moderator(
    Office& office,
    storage::NeedRecord& need,
    std::string_view template_name,
    const ModeratorFields& fields,
    const storage::OutboxContext& context
);

/// Tells the others who have the need before them how it was decided, and the decider himself where
/// he has it at another address than the one he decided from.
void tell_other_moderators(
    Office& office,
    const storage::NeedRecord& need,
    const Address& decider,
    std::string_view template_name,
    const ModeratorFields& fields
);

}  // namespace clusterlotse::commands
