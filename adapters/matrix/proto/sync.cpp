#include "adapters/matrix/proto/sync.hpp"

#include "adapters/matrix/proto/event_json.hpp"

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxRoomId = 255;

bool is_room_id(const std::string& id) {
    return id.size() > 1 && id.size() <= kMaxRoomId && id.front() == '!';
}

JoinedRoom read_joined(const std::string& id, const Json& json) {
    JoinedRoom room;
    room.id = id;
    const auto& timeline = member(json, "timeline");
    room.state = read_events(member(member(json, "state"), "events"));
    room.timeline = read_events(member(timeline, "events"));
    room.limited = flag_of(timeline, "limited");
    room.prev_batch = text_of(timeline, "prev_batch");
    return room;
}

Failure not_understood(const char* what) {
    return Failure{
        FailureCode::protocol, std::string(what) + ": the homeserver's answer cannot be read"};
}

}  // namespace

Result<Sync> parse_sync(std::string_view text) {
    if (text.size() > kMaxSync) {
        return Failure{FailureCode::protocol, "sync: the homeserver's answer is too long"};
    }
    const auto document = parse_json(text);
    if (!document) {
        return not_understood("sync");
    }
    Sync sync;
    sync.next_batch = text_of(*document, "next_batch");
    if (sync.next_batch.empty()) {
        return not_understood("sync");
    }
    const auto& rooms = member(*document, "rooms");
    const auto& joined = member(rooms, "join");
    if (joined.is_object()) {
        for (const auto& [id, json] : joined.items()) {
            if (is_room_id(id)) {
                sync.joined.push_back(read_joined(id, json));
            }
        }
    }
    const auto& invited = member(rooms, "invite");
    if (invited.is_object()) {
        for (const auto& [id, json] : invited.items()) {
            if (is_room_id(id)) {
                sync.invited.push_back(InvitedRoom{
                    id, read_events(member(member(json, "invite_state"), "events"), true)});
            }
        }
    }
    const auto& left = member(rooms, "leave");
    if (left.is_object()) {
        for (const auto& [id, json] : left.items()) {
            if (is_room_id(id)) {
                sync.left.push_back(id);
            }
        }
    }
    return sync;
}

Result<MessagesPage> parse_messages(std::string_view text) {
    const auto document = parse_json(text);
    if (!document || !document->is_object()) {
        return not_understood("messages");
    }
    MessagesPage page;
    page.events = read_events(member(*document, "chunk"));
    page.state = read_events(member(*document, "state"));
    page.end = text_of(*document, "end");
    return page;
}

Result<std::vector<Event>> parse_state(std::string_view text) {
    const auto document = parse_json(text);
    if (!document || !document->is_array()) {
        return not_understood("state");
    }
    return read_events(*document);
}

}  // namespace clusterlotse::matrix
