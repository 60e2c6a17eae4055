#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matrix {

// The small answers of the client-server API. Each function takes any bytes; what is not there
// gives nothing.

/// The string under `name` at the top of a JSON object: "event_id", "room_id", "user_id",
/// "displayname" …
std::optional<std::string> answer_text(std::string_view json, const char* name);

struct LoginAnswer {
    std::string user_id;
    std::string access_token;
};
std::optional<LoginAnswer> login_answer(std::string_view json);

/// Room ids of GET /joined_rooms.
std::optional<std::vector<std::string>> joined_rooms_answer(std::string_view json);

/// Versions of GET /_matrix/client/versions.
std::optional<std::vector<std::string>> versions_answer(std::string_view json);

/// The whole m.room.create event out of GET /rooms/{id}/state, as JSON; empty where there is none.
std::string create_event_of(std::string_view state);

/// True where `user` may send messages, from the contents of m.room.power_levels (may be empty:
/// none set) and the m.room.create event (see create_event_of). Creators of rooms of version 12 and later may
/// everything.
bool may_send_messages(
    std::string_view power_levels, std::string_view create_event, const std::string& user
);

}  // namespace clusterlotse::matrix
