#include "tests/integration/matrix/fake_homeserver.hpp"

namespace clusterlotse::test {

using Json = nlohmann::json;

namespace {

constexpr std::size_t kPage = 5;

}  // namespace

std::size_t FakeHomeserver::position_in(const std::string& token, std::size_t otherwise) {
    return token.size() < 2 ? otherwise : std::stoul(token.substr(1));
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
        position_in(query.count("from") > 0 ? query.at("from") : "", stream_.size() + 1);
    const auto to = position_in(query.count("to") > 0 ? query.at("to") : "", 0);
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

}  // namespace clusterlotse::test
