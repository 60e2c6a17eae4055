#include "tests/integration/matrix/fake_homeserver.hpp"

#include "adapters/matrix/proto/url.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>

namespace clusterlotse::test {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Json = nlohmann::json;

namespace {

constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kPage = 5;
const std::string kBot = "@bot:fake";

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        if (end > begin) {
            parts.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

std::size_t number_of(const std::string& token, std::size_t otherwise) {
    return token.size() < 2 ? otherwise : std::stoul(token.substr(1));
}

}  // namespace

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

FakeHomeserver::Answer FakeHomeserver::log_in(const Json& body) {
    if (body.value("password", "") != "geheim") {
        return {403, {{"errcode", "M_FORBIDDEN"}}};
    }
    devices.push_back(body.value("device_id", ""));
    const std::string token = "token" + std::to_string(devices.size());
    tokens.insert(token);
    return {200, {{"user_id", kBot}, {"access_token", token}, {"device_id", devices.back()}}};
}

FakeHomeserver::Answer FakeHomeserver::create(const Json& body) {
    const std::string alias = body.contains("room_alias_name")
                                  ? "#" + body["room_alias_name"].get<std::string>() + ":fake"
                                  : "";
    if (aliases_.count(alias) > 0) {
        return {400, {{"errcode", "M_ROOM_IN_USE"}}};
    }
    const auto room = create_room(kBot);
    for (const auto& user : body.value("invite", Json::array())) {
        member(room, kBot, user, "invite", true);
    }
    if (!alias.empty()) {
        aliases_[alias] = room;
    }
    return {200, {{"room_id", room}}};
}

FakeHomeserver::Answer FakeHomeserver::messages(const std::string& room, const Query& query) {
    const auto from =
        number_of(query.count("from") > 0 ? query.at("from") : "", stream_.size() + 1);
    const auto to = number_of(query.count("to") > 0 ? query.at("to") : "", 0);
    Answer page;
    page.body["chunk"] = Json::array();
    for (auto position = from - 1; position > to; --position) {
        if (stream_[position - 1].room != room) {
            continue;
        }
        if (page.body["chunk"].size() == kPage) {
            page.body["end"] = "t" + std::to_string(position + 1);
            break;
        }
        page.body["chunk"].push_back(stream_[position - 1].event);
    }
    return page;
}

FakeHomeserver::Answer FakeHomeserver::send(
    const std::vector<std::string>& path, const Json& body
) {
    const auto& room = path[4];
    if (membership(room, kBot) != "join") {
        return {403, {{"errcode", "M_FORBIDDEN"}}};
    }
    auto& known = transactions_[room + path[7]];
    if (known.empty()) {
        known = append(room, {{"type", path[6]}, {"sender", kBot}, {"content", body}});
    }
    return {200, {{"event_id", known}}};
}

FakeHomeserver::Answer FakeHomeserver::room_answer(
    const std::string& method,
    const std::vector<std::string>& path,
    const Query& query,
    const Json& body
) {
    const Answer forbidden{403, {{"errcode", "M_FORBIDDEN"}}};
    const auto& id = path[4];
    const auto& what = path[5];
    if (rooms_.count(id) == 0) {
        return forbidden;
    }
    if (what == "send" && method == "PUT") {
        return send(path, body);
    }
    if (what == "leave") {
        member(id, kBot, kBot, "leave");
        return {};
    }
    if (membership(id, kBot) != "join") {
        return forbidden;
    }
    if (what == "invite") {
        member(id, kBot, body.value("user_id", ""), "invite");
        return {};
    }
    if (what == "messages") {
        return messages(id, query);
    }
    const auto& state_events = rooms_[id].state;
    if (path.size() == 6) {
        Answer all{200, Json::array()};
        for (const auto& [key, event] : state_events) {
            all.body.push_back(event);
        }
        return all;
    }
    const auto found = state_events.find({path[6], ""});
    return found == state_events.end() ? Answer{404, {{"errcode", "M_NOT_FOUND"}}}
                                       : Answer{200, found->second["content"]};
}

FakeHomeserver::Answer FakeHomeserver::answer(
    const std::string& method,
    const std::vector<std::string>& path,
    const Query& query,
    const Json& body
) {
    const std::string what = path.size() > 3 ? path[3] : "";
    if (what == "account") {
        return {200, {{"user_id", whoami}}};
    }
    if (what == "login") {
        return log_in(body);
    }
    if (what == "createRoom") {
        return create(body);
    }
    if (what == "joined_rooms") {
        Answer list;
        list.body["joined_rooms"] = Json::array();
        for (const auto& [id, room] : rooms_) {
            if (membership(id, kBot) == "join") {
                list.body["joined_rooms"].push_back(id);
            }
        }
        return list;
    }
    if (what == "directory") {
        const auto found = aliases_.find(path[5]);
        return found == aliases_.end() ? Answer{404, {{"errcode", "M_NOT_FOUND"}}}
                                       : Answer{200, {{"room_id", found->second}}};
    }
    if (what == "join") {
        if (membership(path[4], kBot) != "join") {
            member(path[4], kBot, kBot, "join");
        }
        return {200, {{"room_id", path[4]}}};
    }
    if (what == "profile") {
        return {200, {{"displayname", "Lotse"}}};
    }
    if (what == "rooms" && path.size() > 5) {
        return room_answer(method, path, query, body);
    }
    return {404, {{"errcode", "M_UNRECOGNIZED"}}};
}

// Paths /_matrix/client/v1/media/… and /_matrix/media/v3/…: the last parts tell.
FakeHomeserver::Answer FakeHomeserver::media_answer(
    const std::string& method,
    const std::vector<std::string>& path,
    const std::string& type,
    const std::string& bytes
) {
    const Answer unrecognized{404, {{"errcode", "M_UNRECOGNIZED"}}};
    const bool old = path.at(1) == "media";
    const std::string what = path.at(old ? 3 : 4);
    if (old_media_only && !old) {
        return unrecognized;
    }
    if (what == "config") {
        return {200, {{"m.upload.size", upload_limit}}};
    }
    if (what == "upload" && old && method == "POST") {
        if (bytes.size() > upload_limit) {
            return {413, {{"errcode", "M_TOO_LARGE"}}};
        }
        const std::string id = "up" + std::to_string(upload_types.size() + 1);
        upload_types.push_back(type);
        media["fake/" + id] = bytes;
        return {200, {{"content_uri", "mxc://fake/" + id}}};
    }
    if (what == "download" && (!old || old_media_only)) {
        const auto found = media.find(path.at(path.size() - 2) + "/" + path.back());
        return found == media.end() ? Answer{404, {{"errcode", "M_NOT_FOUND"}}}
                                    : Answer{200, Json::object(), found->second};
    }
    return unrecognized;
}

Fault* FakeHomeserver::fault_for(const std::string& request) {
    for (auto& fault : faults) {
        if (fault.times > 0 && request.find(fault.where) != std::string::npos) {
            --fault.times;
            return &fault;
        }
    }
    return nullptr;
}

asio::awaitable<void> FakeHomeserver::serve() {
    for (;;) {
        tcp::socket socket(io_);
        const auto [error] = co_await acceptor_.async_accept(socket, kNoThrow);
        if (error) {
            co_return;
        }
        asio::co_spawn(io_, serve_connection(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> FakeHomeserver::serve_connection(tcp::socket socket) {
    boost::beast::flat_buffer buffer;
    for (;;) {
        http::request_parser<http::string_body> parser;
        parser.body_limit(64u << 20);
        const auto [error, count] = co_await http::async_read(socket, buffer, parser, kNoThrow);
        if (error) {
            co_return;
        }
        const auto request = parser.release();
        const std::string target(request.target());
        const std::string line = std::string(request.method_string()) + " " + target;
        requests.push_back(line);
        const auto question = target.find('?');
        std::vector<std::string> path;
        for (const auto& part : split(target.substr(0, question), '/')) {
            path.push_back(matrix::percent_decode(part));
        }
        Query query;
        for (const auto& pair :
             split(question == std::string::npos ? "" : target.substr(question + 1), '&')) {
            const auto equals = pair.find('=');
            query[pair.substr(0, equals)] = matrix::percent_decode(pair.substr(equals + 1));
        }
        const std::string bearer(request[http::field::authorization]);
        const bool known = bearer.size() > 7 && tokens.count(bearer.substr(7)) > 0;
        const auto* scripted = fault_for(line);
        const Fault fault = scripted == nullptr ? Fault{} : *scripted;
        Answer reply;
        if (scripted != nullptr && !fault.after_effect) {
            reply.status = fault.status;
        } else if (!known && path.at(3) != "login") {
            reply = {401, {{"errcode", "M_UNKNOWN_TOKEN"}}};
        } else if (path.at(1) == "media" || path.at(3) == "media") {
            reply = media_answer(
                std::string(request.method_string()),
                path,
                std::string(request[http::field::content_type]),
                request.body()
            );
        } else if (path.at(3) == "sync") {
            const auto since = number_of(query["since"], 0);
            const auto limit =
                Json::parse(query["filter"])["room"]["timeline"]["limit"].get<std::size_t>();
            for (int tenths = std::stoi(query["timeout"]) / 10;
                 tenths > 0 && stream_.size() == since;
                 --tenths) {
                asio::steady_timer timer(io_, std::chrono::milliseconds(10));
                co_await timer.async_wait(kNoThrow);
            }
            reply.body = sync(since, limit);
        } else {
            const auto body = request.body().empty() ? Json::object() : Json::parse(request.body());
            reply = answer(std::string(request.method_string()), path, query, body);
        }
        if (scripted != nullptr && fault.status == 0) {
            asio::steady_timer timer(io_, std::chrono::seconds(60));
            co_await timer.async_wait(kNoThrow);
            co_return;
        }
        http::response<http::string_body> response(http::status::ok, 11);
        response.result(static_cast<unsigned>(scripted != nullptr ? fault.status : reply.status));
        response.body() = scripted != nullptr   ? fault.body
                          : reply.bytes.empty() ? reply.body.dump()
                                                : reply.bytes;
        response.prepare_payload();
        const auto [write_error, written] = co_await http::async_write(socket, response, kNoThrow);
        if (write_error) {
            co_return;
        }
    }
}

}  // namespace clusterlotse::test
