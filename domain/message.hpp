#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "domain/file_bounds.hpp"

namespace clusterlotse {

/// Where a message was written or is to be read.
enum class Place {
    room,    ///< the cluster's Matrix room: every member reads it, competitors too
    direct,  ///< a chat between one person and the bot
    mail,    ///< the cluster's mail address
};

constexpr std::string_view name_of(Place place) {
    return place == Place::room ? "room" : place == Place::direct ? "direct" : "mail";
}

enum class InboundKind {
    text,       ///< somebody wrote something
    edit,       ///< somebody changed `target`; `text` is the new wording
    redaction,  ///< somebody deleted `target`
    reaction,   ///< somebody reacted to `target`; `text` is the key, without U+FE0F
    echo,       ///< our own message came by: `outbox_id` is now known there as `key`
    unreadable, ///< encrypted or not a text: the person is told once how to be understood
};

/// Whether the receiving mail server vouches for the From address (RFC 8601). Matrix senders always pass.
enum class SenderVerdict { pass, fail, unknown };

/// Why the bytes of an attachment are not at hand.
enum class ContentGap {
    none,         ///< they are
    not_fetched,  ///< not asked for: the message is not one the bot handles
    too_large,    ///< more than kMostFileBytes, or the message more than kMostMessageBytes
    too_many,     ///< beyond kMostFiles of its message
    encrypted,    ///< the bot has no key
    unavailable,  ///< the server does not give them
    timed_out,    ///< the server was too slow
    not_kept,     ///< the message waited for a person's word and there was no room for its files
};

/// A file that came with a message. The bytes are as they were sent: nothing was looked at yet
/// (domain/file_type.hpp does).
struct AttachmentInfo {
    std::string name;        ///< as written by the sender; domain/file_name.hpp makes it safe
    std::string type;        ///< media type in lower case, as declared: not to be believed
    std::uint64_t size = 0;  ///< bytes, decoded
    std::shared_ptr<const std::string> content = {};  ///< absent where `gap` says why
    ContentGap gap = ContentGap::not_fetched;
};

/// One message from outside, in the words of the domain. Text is valid UTF-8 with '\n' line ends.
struct InboundMessage {
    Channel channel = Channel::matrix;
    std::string key;            ///< claimed once for ever: the event id, or Message-ID and content hash
    InboundKind kind = InboundKind::text;
    Place place = Place::direct;
    std::string sender;         ///< Matrix user id, or mail address in lower case
    std::string sender_name;    ///< display name: shown, never believed
    std::string conversation;   ///< Matrix room id; empty for mail
    std::string message_id;     ///< what an answer refers to: event id, or Message-ID with angle brackets
    std::string subject;        ///< mail only
    std::string text;           ///< what was newly written, quotes and signature removed
    std::vector<std::string> answers_to;  ///< event ids or Message-IDs this answers, nearest first
    std::string thread_root;    ///< Matrix: event id of the thread's root; empty outside threads
    std::string reply_token;    ///< mail: the plus part of the address it was sent to
    bool mentions_bot = false;
    std::string target;         ///< edit, redaction, reaction: the event it is about
    std::int64_t outbox_id = 0; ///< echo only
    bool automatic = false;     ///< from a machine (vacation, list, bounce, notice): recorded, never answered
    SenderVerdict verdict = SenderVerdict::pass;
    std::vector<AttachmentInfo> attachments;
    std::vector<std::string> references;  ///< mail: References as received, for the answer's thread
    TimePoint received_at{};
    /// Bounce only: the Message-IDs or tokens of ours that could not be delivered for good.
    std::vector<std::string> undeliverable;
};

/// What one channel delivers at once: messages in their order, and the cursor that says "up to here".
/// Cursors of other names stay as they are; storing the batch twice is harmless.
struct InboundBatch {
    Channel channel = Channel::matrix;
    std::vector<InboundMessage> messages;
    std::vector<std::pair<std::string, std::string>> cursors;  ///< name -> value, stored in the same transaction
};

/// A file that goes out with a message, by its bytes or by the id of a stored one (storage::FileStore).
struct OutboundAttachment {
    std::string name;  ///< as the reader sees it
    std::string type;  ///< media type
    std::shared_ptr<const std::string> content = {};  ///< filled in when the row is claimed
    std::int64_t file_id = 0;  ///< 0 where the message brings its own bytes
};

/// A message to be sent, as it stands in the outbox. The row's id gives the Matrix transaction id and the Message-ID.
struct OutboundMessage {
    Channel channel = Channel::matrix;
    Place place = Place::direct;
    std::string recipient;      ///< Matrix user id or mail address; the room's id or alias for Place::room
    std::string conversation;   ///< a Matrix room id that is to be used where it is known; else found or opened
    std::string subject;        ///< mail only
    std::string text;           ///< plain text, UTF-8, '\n' line ends
    std::string reply_to;       ///< event id or Message-ID this answers
    std::string thread_root;    ///< Matrix thread to write into
    std::vector<std::string> references;  ///< mail: the thread's Message-IDs, oldest first
    std::string reply_token;    ///< mail: put into the Reply-To address after a plus sign
    std::vector<std::string> mentions;    ///< Matrix user ids to notify
    bool automatic_reply = false;         ///< mail: an answer to a stranger; sent so that no machine answers it
    std::string html;                     ///< the same in HTML, where formatting helps; empty: none
    /// In the order they are shown, at most kMostFiles and kMostMessageBytes together.
    std::vector<OutboundAttachment> attachments;
    /// Mail of a list, RFC 2919: its name as a domain name, e.g. "digest.cluster.example.org"; empty: no list.
    std::string list_id;
    /// Mail of a list, RFC 2369: mailto and https URIs that unsubscribe this reader, the preferred first. An https
    /// one does so by one POST (RFC 8058).
    std::vector<std::string> list_unsubscribe;
};

/// A claimed outbox row on its way to a server.
struct Dispatch {
    std::int64_t outbox_id = 0;
    std::string delivery_key;   ///< random, made once per row for ever: Matrix transaction id, local part of the Message-ID
    int attempts = 0;           ///< before this one
    TimePoint created_at{};
    OutboundMessage message;
};

/// What became of one delivery attempt.
struct DeliveryResult {
    enum class Outcome { delivered, try_later, rejected };
    Outcome outcome = Outcome::try_later;
    std::string remote_id;      ///< event id or Message-ID, where delivered
    std::string conversation;   ///< the Matrix room it went to
    std::string reason;         ///< named code and detail that is safe to log
    std::optional<std::chrono::milliseconds> retry_after = {};  ///< where the server said so: pauses the whole channel
};

}  // namespace clusterlotse
