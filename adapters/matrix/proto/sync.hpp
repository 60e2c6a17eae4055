#pragma once

#include "adapters/matrix/proto/event.hpp"
#include "domain/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matrix {

struct JoinedRoom {
    std::string id;
    std::vector<Event> state;     ///< as of the timeline's start
    std::vector<Event> timeline;  ///< oldest first
    bool limited = false;         ///< events are missing before the timeline
    std::string prev_batch;
};

struct InvitedRoom {
    std::string id;
    std::vector<Event> state;  ///< stripped: no event ids
};

struct Sync {
    std::string next_batch;
    std::vector<JoinedRoom> joined;
    std::vector<InvitedRoom> invited;
    std::vector<std::string> left;  ///< ids of rooms we left or were removed from
};

/// Bytes of a /sync answer that are read at most.
inline constexpr std::size_t kMaxSync = 32 * 1024 * 1024;

/// The answer to GET /sync. Malformed events and rooms are skipped; `protocol` where the whole is
/// not an object with a next_batch. Total and bounded: any bytes are taken.
Result<Sync> parse_sync(std::string_view json);

struct MessagesPage {
    std::vector<Event> events;  ///< in the order of the answer: newest first for dir=b
    std::vector<Event> state;   ///< members of the senders
    std::string end;            ///< where the next page begins; empty at the room's start
};

/// The answer to GET /rooms/{id}/messages.
Result<MessagesPage> parse_messages(std::string_view json);

/// The answer to GET /rooms/{id}/state.
Result<std::vector<Event>> parse_state(std::string_view json);

}  // namespace clusterlotse::matrix
