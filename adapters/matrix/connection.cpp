#include "adapters/matrix/connection.hpp"

#include "adapters/matrix/proto/sync.hpp"

namespace clusterlotse::matrix {

std::optional<std::string> Connection::cursor(const std::string& name) const {
    auto value = sink == nullptr ? std::nullopt : sink->cursor(Channel::matrix, name);
    return value && value->empty() ? std::nullopt : value;
}

Room* Connection::find_room(const std::string& id) {
    if (const auto found = rooms.find(id); found != rooms.end()) {
        return &found->second;
    }
    const auto line = cursor("room/" + id);
    if (!line) {
        return nullptr;
    }
    Room room;
    room.facts = decode_facts(*line);
    return &(rooms[id] = std::move(room));
}

std::pair<std::string, std::string> Connection::keep_room(const std::string& id, const Room& room) {
    rooms[id] = room;
    return {"room/" + id, encode(room.facts)};
}

void Connection::forget_room(const std::string& id, Cursors& cursors) {
    const auto* room = find_room(id);
    if (room == nullptr) {
        return;
    }
    if (!room->facts.partner.empty() && cursor("direct/" + room->facts.partner) == id) {
        cursors.emplace_back("direct/" + room->facts.partner, "");
    }
    rooms.erase(id);
    cursors.emplace_back("room/" + id, "");
}

Status Connection::store(Cursors cursors) {
    InboundBatch batch;
    batch.channel = Channel::matrix;
    batch.cursors = std::move(cursors);
    return sink->deliver(batch);
}

net::Task<Result<RoomState>> fetch_room_state(Connection& connection, std::string room) {
    auto request = room_state_request(room);
    const auto answer = co_await connection.call(std::move(request));
    if (!answer.ok()) {
        co_return answer.failure();
    }
    const auto events = parse_state(answer.body);
    if (!events.ok()) {
        co_return events.failure();
    }
    co_return read_room_state(events.value(), connection.own.user_id);
}

}  // namespace clusterlotse::matrix
