#pragma once

#include "domain/clock.hpp"
#include "domain/message.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// A message that could not be handled and waits for the moderator.
struct ParkedMessage {
    std::int64_t id = 0;
    InboundMessage message;
    std::string error;
    TimePoint parked_at{};
};

/// A message of a member's address that waits for a word from the registered address.
struct HeldMessage {
    std::int64_t id = 0;
    InboundMessage message;
    TimePoint held_at{};
};

/// A member's words that fit several open matters, until he says which.
struct PendingChoice {
    std::int64_t id = 0;
    Address person;
    InboundMessage message;
    std::vector<std::int64_t> invitations;  ///< in the order they were offered, 1 is the first
    bool from_supplier = true;
};

/// Bytes of attachments that are kept for messages that wait for a person's word, all together.
constexpr std::size_t kMostWaitingBytes = 200u << 20;

/// What came in: which messages were handled, how far each channel was read, and what is held back.
class InboxStore {
public:
    explicit InboxStore(Database& database) : database_(database) {}

    /// Takes the message for handling; false where it was taken before.
    bool claim(Channel channel, const std::string& key, TimePoint now);
    bool seen(Channel channel, const std::string& key);
    /// Keeps a message that could not be handled, without the bytes of its attachments.
    void park(const InboundMessage& message, const std::string& error, TimePoint now);
    std::vector<ParkedMessage> parked(std::size_t limit);

    std::optional<std::string> cursor(Channel channel, const std::string& name);
    void set_cursor(Channel channel, const std::string& name, const std::string& value);

    /// Keeps a message until it is confirmed, with its attachments as far as kMostWaitingBytes
    /// leaves room (the gap of the others is not_kept); returns its id.
    std::int64_t hold(const InboundMessage& message, TimePoint now);
    /// Takes the held message out; nothing where it was taken before.
    std::optional<HeldMessage> release(std::int64_t id);
    /// How many messages of this sender are held since `since`.
    int held_count(const std::string& sender, TimePoint since);

    /// Keeps the choice and its message's attachments like hold().
    std::int64_t add_choice(const PendingChoice& choice, TimePoint now);
    /// The newest choice of the person since `since`; stays until taken.
    std::optional<PendingChoice> choice_of(const Address& person, TimePoint since);
    /// That one, where it is the person's and stands since `since`.
    std::optional<PendingChoice> choice(std::int64_t id, const Address& person, TimePoint since);
    /// From now on it is this person's, who said it in this message.
    void move_choice(std::int64_t id, const Address& person, const InboundMessage& message);
    void take_choice(std::int64_t id);
    /// The words of this message wait for nothing any more; true where they did.
    bool forget_choice(const Address& person, const std::string& message_id);
    /// Whether attachments of this message wait with it for a person's word.
    bool keeps_files_of(const std::string& message_id);

    /// True at most once per `period` and person: "told how to join" and the like. Records the
    /// telling.
    bool first_time_within(
        const Address& person,
        const std::string& topic,
        TimePoint now,
        std::chrono::milliseconds period
    );
    /// Whether such a telling was ever recorded.
    bool was_told(const Address& person, const std::string& topic);
    /// How many messages from this person were counted in the hour before `now`, this one included.
    int count_message(const Address& person, TimePoint now);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
