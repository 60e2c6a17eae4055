#include "adapters/matrix/room_intake.hpp"

#include "adapters/matrix/cluster_room.hpp"
#include "adapters/matrix/proto/inbound.hpp"
#include "adapters/matrix/proto/text.hpp"

#include <utility>

namespace clusterlotse::matrix {

namespace {

using Kind = RoomFacts::Kind;

net::Task<void> follow(Connection& connection, Event tombstone, InboundBatch& batch) {
    connection.log(LogLevel::info, "matrix: the cluster's room was upgraded; following");
    const auto via = server_of_user(tombstone.sender);
    const auto followed =
        co_await follow_upgrade(connection, tombstone.replacement_room, via, batch.cursors);
    if (!followed.ok()) {
        // A restart tries again: the old room's tombstone stays.
        connection.log(
            LogLevel::error, "matrix: the new room cannot be joined: " + followed.failure().detail
        );
    }
}

net::Task<void> leave_room(Connection& connection, std::string room, InboundBatch& batch) {
    connection.log(
        LogLevel::info, "matrix: leaving a room that is neither the cluster's nor a chat of two"
    );
    auto request = leave_request(
        room,
        "Ich bin nur im Raum des Clusters und in Chats zu zweit da. / I am only in the cluster's "
        "room and in chats of two."
    );
    const auto answer = co_await connection.call(std::move(request));
    if (!answer.ok()) {
        connection.log(LogLevel::warning, "matrix: cannot leave it: " + answer.failure().detail);
    }
    const Room* known = connection.find_room(room);
    if (known != nullptr && !known->facts.partner.empty() &&
        connection.cursor("direct/" + known->facts.partner) == room) {
        batch.cursors.emplace_back("direct/" + known->facts.partner, "");
    }
}

}  // namespace

net::Task<Status> take_room(
    Connection& connection,
    JoinedRoom joined,
    std::string since,
    Continuity continuity,
    InboundBatch& batch,
    std::vector<WantedFile>& wanted
) {
    const std::string id = joined.id;
    auto news = co_await read_room(connection, std::move(joined), since, continuity, batch.cursors);
    if (!news.ok()) {
        co_return news.failure();
    }
    const Room* room = connection.find_room(id);
    if (room == nullptr) {
        co_return Done{};
    }
    const auto facts = room->facts;
    const bool cluster = id == connection.cluster_room;
    if (!cluster && facts.kind == Kind::cluster) {
        co_return Done{};  // a former room of the cluster
    }
    const RoomView view{id, cluster ? Place::room : Place::direct, connection.own};
    for (const auto& event : news->events) {
        if (cluster && event.is_state() && event.type == "m.room.encryption") {
            co_return Failure{
                FailureCode::bad_input,
                "the cluster's room was encrypted: the bot cannot read it any more"};
        }
        const bool leaving =
            facts.kind == Kind::other && (facts.partner.empty() || event.sender != facts.partner);
        if (leaving) {
            continue;
        }
        auto message = to_inbound(event, view, news->names[event.sender], connection.clock.now());
        if (!message) {
            continue;
        }
        if (!cluster && !facts.encrypted && facts.kind == Kind::direct &&
            message->sender == facts.partner &&
            connection.cursor("direct/" + facts.partner) != id) {
            batch.cursors.emplace_back("direct/" + facts.partner, id);
        }
        const auto media = parse_mxc(event.message.media_uri);
        const bool fetch = media && message->attachments.size() == 1 &&
                           is_worth_fetching(*message) &&
                           connection.sink->is_member({Channel::matrix, message->sender}) &&
                           !connection.sink->seen(Channel::matrix, message->key);
        if (fetch) {
            wanted.push_back({batch.messages.size(), *media});
        }
        batch.messages.push_back(std::move(*message));
    }
    for (const auto& event : news->events) {
        if (cluster && event.type == "m.room.tombstone" && event.state_key == "" &&
            !event.replacement_room.empty()) {
            Event tombstone = event;
            co_await follow(connection, std::move(tombstone), batch);
        }
    }
    if (news->leave) {
        co_await leave_room(connection, id, batch);
    }
    co_return Done{};
}

}  // namespace clusterlotse::matrix
