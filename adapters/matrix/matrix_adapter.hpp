#pragma once

#include "adapters/adapter.hpp"
#include "adapters/log.hpp"
#include "config/settings.hpp"
#include "domain/clock.hpp"

#include <chrono>
#include <memory>

namespace clusterlotse::matrix {

/// How long things may take; tests make them short.
struct MatrixLimits {
    std::chrono::milliseconds sync_wait{
        30'000};  ///< how long the server may hold a /sync without news
    std::chrono::milliseconds request{30'000};  ///< one request; added to sync_wait for /sync
    std::chrono::milliseconds media_file{20'000};   ///< fetching one file …
    std::chrono::milliseconds media_round{45'000};  ///< … and all files of one /sync
    std::chrono::milliseconds media_upload{120'000};  ///< bringing one file to the server
    std::chrono::milliseconds join{15'000};  ///< joining may ask other servers; tried again later
    std::chrono::milliseconds retry_first{1'000};  ///< pauses between repeats of the same step …
    std::chrono::milliseconds retry_most{60'000};  ///< … grow up to this
};

/// The cluster's room and direct chats on a Matrix homeserver (client-server API v1.1 and later,
/// unencrypted).
///
/// Receiving: every /sync answer becomes one batch; its token is stored in the same transaction and
/// the next /sync waits for that commit, so a crash repeats events (their ids are claimed once) and
/// loses none. The first start takes what the rooms hold as done. Gaps of a downtime are filled
/// from /messages. In the cluster's room only what follows our own join counts, in a direct chat
/// everything. Invitations of anybody are accepted, of strangers 20 a day; rooms of more than two
/// people other than the cluster's are left again. A room id or alias that was upgraded is
/// followed.
///
/// Files of members' messages that the bot would handle are fetched before the batch is delivered;
/// what cannot be had in time or size comes without content, with the reason.
///
/// Sending: the transaction id is the row's delivery key under a device id that stays the same, so
/// a repeat shows no second message; after 20 h, when servers may have forgotten, the room is
/// searched for the row first. A person's chat is found again by cursor, or opened under a random
/// alias that is stored before the room is made. Messages to people are m.text (phones notify),
/// messages to the room m.notice. Nothing but the explanation that we cannot read it is sent into
/// an encrypted chat: a new, unencrypted one is opened. Files are brought to the server first and
/// shown after the text, each under a transaction id of its own; the row counts as delivered with
/// the last one.
///
/// An edit's sender is reported; whether he wrote the target is for the receiver to compare.
/// Cursors: since, device_id, access_token, room, room_setting, strangers, invites, room/ID,
/// direct/USER, direct_alias/USER.
class MatrixAdapter final : public ChannelAdapter {
public:
    /// Throws std::runtime_error where settings.homeserver is no usable address.
    MatrixAdapter(config::MatrixSettings settings, Logger log, MatrixLimits limits = {});
    ~MatrixAdapter() override;
    MatrixAdapter(const MatrixAdapter&) = delete;
    MatrixAdapter& operator=(const MatrixAdapter&) = delete;

    Channel channel() const override { return Channel::matrix; }
    net::Task<Failure> receive(InboundSink& sink, std::function<void()> ready) override;
    /// `try_later` until receive() has logged in and joined.
    net::Task<DeliveryResult> send(Dispatch dispatch) override;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace clusterlotse::matrix
