#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// One request of the client-server API (v3 paths). The access token is not part of it.
struct ApiRequest {
    std::string what;  ///< for logs: "sync", "send" …
    std::string method;
    std::string target;                             ///< path and query, percent-encoded
    std::string body;                               ///< empty for GET
    std::string content_type = "application/json";  ///< of the body
};

/// A GET of `target` without a body.
ApiRequest get_request(std::string what, std::string target);

ApiRequest versions_request();
ApiRequest whoami_request();
ApiRequest logout_request();

/// Password login; the device stays the same over restarts, so that transaction ids stay known to
/// the server.
ApiRequest login_request(
    const std::string& user_id, const std::string& password, const std::string& device_id
);

/// Long poll; without `since` the state of now. Timelines of at most `timeline_limit` events,
/// members lazily, neither presence nor typing nor receipts.
ApiRequest sync_request(
    const std::string& since, std::chrono::milliseconds wait, int timeline_limit
);

/// One page of history, newest first, from token `from` back to token `to` (empty: to the room's
/// start).
ApiRequest messages_request(
    const std::string& room, const std::string& from, const std::string& to
);

ApiRequest resolve_alias_request(const std::string& alias);
/// `room` is an id or an alias; `via` a server that is in the room, may be empty.
ApiRequest join_request(const std::string& room, const std::string& via);
ApiRequest leave_request(const std::string& room, const std::string& reason);
ApiRequest invite_request(const std::string& room, const std::string& user);
ApiRequest joined_rooms_request();
ApiRequest room_state_request(const std::string& room);
ApiRequest state_event_request(const std::string& room, const std::string& type);
ApiRequest display_name_request(const std::string& user);

/// A chat of two without encryption. With `alias` (a localpart) a repeat after a crash is answered
/// by M_ROOM_IN_USE, and the room is called `name`: clients would call a room without a name by its
/// alias. Without `alias` they call it by the other member, and it gets no name.
ApiRequest create_direct_room_request(
    const std::string& user, const std::string& alias, const std::string& name
);

/// Idempotent for one `transaction`: the server answers a repeat with the first event's id.
ApiRequest send_request(
    const std::string& room, const std::string& transaction, std::string content
);

}  // namespace clusterlotse::matrix
