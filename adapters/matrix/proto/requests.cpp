#include "adapters/matrix/proto/requests.hpp"

#include "adapters/matrix/proto/bounded_json.hpp"
#include "adapters/matrix/proto/url.hpp"

namespace clusterlotse::matrix {

namespace {

const std::string kBase = "/_matrix/client/v3";

std::string room_path(const std::string& room) {
    return kBase + "/rooms/" + percent_encode(room);
}

ApiRequest post(std::string what, std::string target, const Json& body) {
    return ApiRequest{std::move(what), "POST", std::move(target), to_text(body)};
}

Json lazy_members() {
    // Redundant ones too: a sender's name comes with his message, whatever we were told before.
    return {{"lazy_load_members", true}, {"include_redundant_members", true}};
}

Json filter(int timeline_limit) {
    const Json nothing = {{"not_types", {"*"}}};
    Json timeline = lazy_members();
    timeline["limit"] = timeline_limit;
    const Json room = {
        {"timeline", timeline},
        {"state", lazy_members()},
        {"ephemeral", nothing},
        {"account_data", nothing}};
    return {{"room", room}, {"presence", nothing}, {"account_data", nothing}};
}

}  // namespace

ApiRequest get_request(std::string what, std::string target) {
    return ApiRequest{std::move(what), "GET", std::move(target), {}};
}

ApiRequest versions_request() {
    return get_request("versions", "/_matrix/client/versions");
}

ApiRequest whoami_request() {
    return get_request("whoami", kBase + "/account/whoami");
}

ApiRequest logout_request() {
    return post("logout", kBase + "/logout", Json::object());
}

ApiRequest login_request(
    const std::string& user_id, const std::string& password, const std::string& device_id
) {
    Json body = {
        {"type", "m.login.password"},
        {"identifier", {{"type", "m.id.user"}, {"user", user_id}}},
        {"password", password},
        {"initial_device_display_name", "clusterlotse"}};
    if (!device_id.empty()) {
        body["device_id"] = device_id;
    }
    return post("login", kBase + "/login", body);
}

ApiRequest sync_request(
    const std::string& since, std::chrono::milliseconds wait, int timeline_limit
) {
    std::string target = kBase + "/sync?timeout=" + std::to_string(wait.count()) +
                         "&filter=" + percent_encode(to_text(filter(timeline_limit)));
    if (!since.empty()) {
        target += "&since=" + percent_encode(since);
    }
    return get_request("sync", target);
}

ApiRequest messages_request(
    const std::string& room, const std::string& from, const std::string& to
) {
    std::string target = room_path(room) + "/messages?dir=b&limit=100&filter=" +
                         percent_encode(to_text(lazy_members()));
    if (!from.empty()) {
        target += "&from=" + percent_encode(from);
    }
    if (!to.empty()) {
        target += "&to=" + percent_encode(to);
    }
    return get_request("messages", target);
}

ApiRequest resolve_alias_request(const std::string& alias) {
    return get_request("directory", kBase + "/directory/room/" + percent_encode(alias));
}

ApiRequest join_request(const std::string& room, const std::string& via) {
    std::string target = kBase + "/join/" + percent_encode(room);
    if (!via.empty()) {
        // The older name of the parameter is still the only one some servers know.
        target += "?via=" + percent_encode(via) + "&server_name=" + percent_encode(via);
    }
    return post("join", target, Json::object());
}

ApiRequest leave_request(const std::string& room, const std::string& reason) {
    Json body = Json::object();
    if (!reason.empty()) {
        body["reason"] = reason;
    }
    return post("leave", room_path(room) + "/leave", body);
}

ApiRequest invite_request(const std::string& room, const std::string& user) {
    const Json body = {{"user_id", user}};
    return post("invite", room_path(room) + "/invite", body);
}

ApiRequest joined_rooms_request() {
    return get_request("joined_rooms", kBase + "/joined_rooms");
}

ApiRequest room_state_request(const std::string& room) {
    return get_request("state", room_path(room) + "/state");
}

ApiRequest state_event_request(const std::string& room, const std::string& type) {
    return get_request("state " + type, room_path(room) + "/state/" + percent_encode(type) + "/");
}

ApiRequest display_name_request(const std::string& user) {
    return get_request("profile", kBase + "/profile/" + percent_encode(user) + "/displayname");
}

ApiRequest create_direct_room_request(
    const std::string& user, const std::string& alias, const std::string& name
) {
    Json body = {
        {"preset", "trusted_private_chat"}, {"visibility", "private"}, {"is_direct", true}};
    body["invite"] = Json::array({user});
    if (!alias.empty()) {
        body["room_alias_name"] = alias;
        body["name"] = name;
    }
    return post("createRoom", kBase + "/createRoom", body);
}

ApiRequest send_request(
    const std::string& room, const std::string& transaction, std::string content
) {
    return ApiRequest{
        "send",
        "PUT",
        room_path(room) + "/send/m.room.message/" + percent_encode(transaction),
        std::move(content)};
}

}  // namespace clusterlotse::matrix
