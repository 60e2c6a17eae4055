#pragma once

#include <functional>
#include <optional>
#include <string>

#include "adapters/net/task.hpp"
#include "domain/message.hpp"
#include "domain/result.hpp"

namespace clusterlotse {

/// Where an adapter hands in what it received. Implemented by the bot's intake; called on the one thread.
class InboundSink {
public:
    virtual ~InboundSink() = default;

    /// Stores and handles the batch in one transaction and commits it; only after `ok` may anything be acknowledged to
    /// a server. A failure means nothing of it was stored: the adapter delivers it again later.
    virtual Status deliver(const InboundBatch& batch) = 0;

    /// A value stored with an earlier batch (sync token, last uid, room of a direct chat …).
    virtual std::optional<std::string> cursor(Channel channel, const std::string& name) = 0;

    /// True where this message was handled before: lets an adapter stop paging backwards.
    virtual bool seen(Channel channel, const std::string& key) = 0;

    /// True where the address stands in a profile's contact or under moderators.
    virtual bool is_member(const Address& address) = 0;
};

/// One channel's connection to the outside. Lives longer than the tasks it gave out. Not to be copied or moved.
class ChannelAdapter {
public:
    virtual ~ChannelAdapter() = default;

    virtual Channel channel() const = 0;

    /// Connects, calls `ready` once connected and caught up with its cursor, and receives into `sink` until the
    /// connection fails or the coroutine is cancelled (FailureCode::cancelled). May be called again afterwards:
    /// the supervisor does so after a pause. Never throws for what a peer does.
    virtual net::Task<Failure> receive(InboundSink& sink, std::function<void()> ready) = 0;

    /// Sends one message. Called for one message a conversation at a time; conversations may overlap. Sending the
    /// same Dispatch again must not show the reader a second message where the protocol allows that (Matrix: same
    /// transaction id; mail: same Message-ID).
    virtual net::Task<DeliveryResult> send(Dispatch dispatch) = 0;
};

}  // namespace clusterlotse
