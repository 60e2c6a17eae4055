#include "tests/integration/matrix/fake_homeserver.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace clusterlotse::test {

namespace asio = boost::asio;
using Json = nlohmann::json;
using tcp = asio::ip::tcp;

FakeHomeserver::FakeHomeserver(asio::io_context& io)
    : io_(io), acceptor_(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {
    asio::co_spawn(io_, serve(), asio::detached);
}

FakeHomeserver::~FakeHomeserver() = default;

std::string FakeHomeserver::url() const {
    return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
}

std::string FakeHomeserver::append(const std::string& room, Json event) {
    const std::string id = "$" + std::to_string(stream_.size() + 1);
    event["event_id"] = id;
    event["origin_server_ts"] = 1'700'000'000'000 + static_cast<long long>(stream_.size());
    if (event.contains("state_key")) {
        rooms_[room].state[{event["type"], event["state_key"]}] = event;
    }
    stream_.push_back({room, std::move(event)});
    return id;
}

std::string FakeHomeserver::create_room(const std::string& creator) {
    const std::string room = "!room" + std::to_string(rooms_.size() + 1) + ":fake";
    state(room, creator, "m.room.create", Json::object());
    member(room, creator, creator, "join");
    return room;
}

void FakeHomeserver::member(
    const std::string& room,
    const std::string& sender,
    const std::string& user,
    const std::string& membership_now,
    bool direct
) {
    Json event = {{"type", "m.room.member"}, {"sender", sender}, {"state_key", user}};
    event["content"] = {
        {"membership", membership_now}, {"displayname", "Name " + user}, {"is_direct", direct}};
    append(room, event);
}

std::string FakeHomeserver::say(
    const std::string& room, const std::string& user, const std::string& text
) {
    Json event = {{"type", "m.room.message"}, {"sender", user}};
    event["content"] = {{"msgtype", "m.text"}, {"body", text}};
    return append(room, event);
}

std::string FakeHomeserver::post(
    const std::string& room, const std::string& user, const Json& content
) {
    return append(room, {{"type", "m.room.message"}, {"sender", user}, {"content", content}});
}

std::string FakeHomeserver::state(
    const std::string& room, const std::string& sender, const std::string& type, const Json& content
) {
    return append(
        room, {{"type", type}, {"sender", sender}, {"state_key", ""}, {"content", content}}
    );
}

std::vector<Json> FakeHomeserver::sent_by_bot(const std::string& room) const {
    std::vector<Json> events;
    for (const auto& entry : stream_) {
        if (entry.room == room && entry.event["type"] == "m.room.message" &&
            entry.event["sender"] == kBot) {
            events.push_back(entry.event);
        }
    }
    return events;
}

std::string FakeHomeserver::membership(const std::string& room, const std::string& user) const {
    const auto found = rooms_.find(room);
    if (found == rooms_.end()) {
        return "";
    }
    const auto event = found->second.state.find({"m.room.member", user});
    return event == found->second.state.end()
               ? ""
               : event->second["content"]["membership"].get<std::string>();
}

std::size_t FakeHomeserver::position_of_membership(const std::string& room) const {
    for (std::size_t index = stream_.size(); index > 0; --index) {
        const auto& entry = stream_[index - 1];
        if (entry.room == room && entry.event["type"] == "m.room.member" &&
            entry.event["state_key"] == kBot) {
            return index;
        }
    }
    return 0;
}

Json FakeHomeserver::joined(
    const std::string& id, const Room& room, std::size_t since, std::size_t limit
) const {
    const bool whole = position_of_membership(id) > since;
    std::vector<std::size_t> positions;
    for (std::size_t index = 0; index < stream_.size(); ++index) {
        if (stream_[index].room == id && (whole || index + 1 > since)) {
            positions.push_back(index + 1);
        }
    }
    const bool limited = positions.size() > limit;
    if (limited) {
        positions.erase(positions.begin(), positions.end() - static_cast<std::ptrdiff_t>(limit));
    }
    Json timeline = Json::array();
    for (const auto position : positions) {
        timeline.push_back(stream_[position - 1].event);
    }
    Json state_events = Json::array();
    for (const auto& [key, event] : room.state) {
        if (whole || key.first == "m.room.member") {
            state_events.push_back(event);
        }
    }
    Json result;
    result["state"]["events"] = state_events;
    result["timeline"] = {{"events", timeline}, {"limited", limited}};
    if (!positions.empty()) {
        result["timeline"]["prev_batch"] = "t" + std::to_string(positions.front());
    }
    return result;
}

Json FakeHomeserver::sync(std::size_t since, std::size_t limit) const {
    Json result = {{"next_batch", "s" + std::to_string(stream_.size())}};
    for (const auto& [id, room] : rooms_) {
        const auto now = membership(id, kBot);
        const bool changed = position_of_membership(id) > since;
        if (now == "join") {
            auto part = joined(id, room, since, limit);
            if (!part["timeline"]["events"].empty()) {
                result["rooms"]["join"][id] = part;
            }
        } else if (now == "invite" && changed) {
            result["rooms"]["invite"][id]["invite_state"]["events"] =
                Json::array({room.state.at({"m.room.member", kBot})});
        } else if (now == "leave" && changed && since > 0) {
            result["rooms"]["leave"][id] = Json::object();
        }
    }
    return result;
}

}  // namespace clusterlotse::test
