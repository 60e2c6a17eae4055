#include "adapters/matrix/room_events.hpp"

#include "adapters/matrix/history.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

namespace {

using Kind = RoomFacts::Kind;

bool is_own_join(const Event& event, const std::string& own) {
    return event.is_member_of(own) && event.membership == "join";
}

bool is_own_leave(const Event& event, const std::string& own) {
    return event.is_member_of(own) && (event.membership == "leave" || event.membership == "ban");
}

void learn_names(const std::vector<Event>& events, RoomNews& news) {
    for (const auto& event : events) {
        if (event.type == "m.room.member" && event.state_key && !event.display_name.empty()) {
            news.names[*event.state_key] = event.display_name;
        }
    }
}

void prepend(std::vector<Event> earlier, std::vector<Event>& events) {
    std::move(events.begin(), events.end(), std::back_inserter(earlier));
    events = std::move(earlier);
}

// Own messages do not count: they may be known from their sending before what was said to us ahead
// of them.
bool was_handled(const Connection& connection, const Event& event) {
    return event.sender != connection.own.user_id &&
           connection.sink->seen(Channel::matrix, event.id);
}

// Index behind the last event that was handled before or lies before our time here; nothing where
// there is none.
std::optional<std::size_t> first_new(
    const Connection& connection, const std::vector<Event>& events, const std::string& boundary
) {
    for (std::size_t index = events.size(); index > 0; --index) {
        const auto& event = events[index - 1];
        if ((!boundary.empty() && event.id == boundary) || was_handled(connection, event)) {
            return index;
        }
    }
    return std::nullopt;
}

// A room we just came into: the cluster's counts from our join on, a chat of two from its
// beginning.
net::Task<Result<RoomNews>> read_new_room(
    Connection& connection, JoinedRoom joined, Cursors& cursors
) {
    const std::string own = connection.own.user_id;
    RoomNews news;
    Room room;
    room.facts.kind = Kind::cluster;
    if (joined.id != connection.cluster_room) {
        const auto state = co_await fetch_room_state(connection, joined.id);
        if (!state.ok()) {
            if (state.failure().code == FailureCode::refused) {
                co_return std::move(news);  // removed again meanwhile
            }
            co_return state.failure();
        }
        if (state.value().ours && state.value().others() == 0) {
            co_return std::move(news);  // being opened just now: its invitation is not out yet
        }
        room.facts.partner = state.value().only_partner();
        room.facts.kind = room.facts.partner.empty() ? Kind::other : Kind::direct;
        room.facts.encrypted = state.value().encrypted;
        room.members_known = true;
        if (room.facts.kind == Kind::direct) {
            room.partner_membership = state.value().members.at(room.facts.partner);
        }
    }
    news.leave = room.facts.kind == Kind::other;
    if (!news.leave) {
        const bool cluster = room.facts.kind == Kind::cluster;
        const std::string to_the_start;
        const std::function<bool(const Event&)> stop =
            [&connection, own, cluster](const Event& event) {
                const bool before_us = cluster ? is_own_join(event, own) : is_own_leave(event, own);
                return before_us || was_handled(connection, event);
            };
        std::size_t begin = 0;
        bool reached = !joined.limited || joined.prev_batch.empty();
        for (std::size_t index = joined.timeline.size(); index > 0 && begin == 0; --index) {
            if (stop(joined.timeline[index - 1])) {
                room.facts.boundary = cluster ? joined.timeline[index - 1].id : std::string();
                begin = index;
                reached = true;
            }
        }
        news.events.assign(
            joined.timeline.begin() + static_cast<std::ptrdiff_t>(begin), joined.timeline.end()
        );
        if (!reached) {
            auto history =
                co_await page_back(connection, joined.id, joined.prev_batch, to_the_start, stop);
            if (!history.ok()) {
                co_return history.failure();
            }
            learn_names(history->members, news);
            prepend(std::move(history->events), news.events);
        }
    }
    cursors.push_back(connection.keep_room(joined.id, room));
    co_return std::move(news);
}

// A room we were in before this program began: found out about when something happens there.
net::Task<Status> classify(Connection& connection, std::string id, Room& room) {
    if (id == connection.cluster_room) {
        room.facts.kind = Kind::cluster;
        co_return Done{};
    }
    const auto state = co_await fetch_room_state(connection, id);
    if (!state.ok()) {
        if (state.failure().code == FailureCode::refused) {
            room.facts.kind = Kind::other;
            co_return Done{};
        }
        co_return state.failure();
    }
    room.facts.partner = state.value().only_partner();
    room.facts.kind = room.facts.partner.empty() ? Kind::other : Kind::direct;
    room.facts.encrypted = state.value().encrypted;
    co_return Done{};
}

net::Task<Result<RoomNews>> read_known_room(
    Connection& connection, JoinedRoom joined, std::string since, Continuity continuity
) {
    const Room known = *connection.find_room(joined.id);
    const std::string boundary = known.facts.boundary;
    RoomNews news;
    news.events = std::move(joined.timeline);
    bool complete = !joined.limited || joined.prev_batch.empty();
    if (!complete) {
        const std::function<bool(const Event&)> stop = [&connection, boundary](const Event& event) {
            return (!boundary.empty() && event.id == boundary) || was_handled(connection, event);
        };
        auto history = co_await page_back(connection, joined.id, joined.prev_batch, since, stop);
        if (!history.ok()) {
            co_return history.failure();
        }
        complete = history->complete;
        learn_names(history->members, news);
        prepend(std::move(history->events), news.events);
        if (!complete) {
            connection.log(
                LogLevel::error,
                "matrix: a gap in a room is longer than can be filled; its older part is left out"
            );
        }
    }
    if (continuity == Continuity::from_token) {
        co_return std::move(news);
    }
    if (const auto begin = first_new(connection, news.events, boundary)) {
        news.events.erase(
            news.events.begin(), news.events.begin() + static_cast<std::ptrdiff_t>(*begin)
        );
    } else if (!complete) {
        news.events.clear();  // nothing tells new from old: better silent than answering last year
    }
    co_return std::move(news);
}

// Keeps up with who is in a chat and whether we can still read it.
void follow_membership(
    const std::vector<Event>& events, const std::string& own, Room& room, RoomNews& news
) {
    for (const auto& event : events) {
        if (event.type == "m.room.member" && event.state_key && *event.state_key != own) {
            const bool present = event.membership == "join" || event.membership == "invite";
            if (*event.state_key == room.facts.partner) {
                room.partner_membership = event.membership;
                room.members_known = true;
            } else if (present) {
                // What is said between two is not for a third.
                room.facts.kind = Kind::other;
                news.leave = true;
            }
        }
        if (event.type == "m.room.encryption" || event.type == "m.room.encrypted") {
            room.facts.encrypted = true;
            if (room.facts.encrypted_by.empty() && event.sender != own) {
                room.facts.encrypted_by = event.id;
            }
        }
    }
}

}  // namespace

net::Task<Result<RoomNews>> read_room(
    Connection& connection,
    JoinedRoom joined,
    std::string since,
    Continuity continuity,
    Cursors& cursors
) {
    const std::string id = joined.id;
    RoomNews state_names;
    learn_names(joined.state, state_names);
    learn_names(joined.timeline, state_names);
    const bool is_new = connection.find_room(id) == nullptr;
    auto reading =
        is_new ? read_new_room(connection, std::move(joined), cursors)
               : read_known_room(connection, std::move(joined), std::move(since), continuity);
    auto news = co_await std::move(reading);
    if (!news.ok()) {
        co_return news.failure();
    }
    news->names.insert(state_names.names.begin(), state_names.names.end());
    const Room* remembered = connection.find_room(id);
    if (remembered == nullptr || news->leave || news->events.empty()) {
        co_return std::move(news);
    }
    if (remembered->facts.kind == Kind::other) {
        news->leave = true;  // leaving failed so far
        co_return std::move(news);
    }
    Room room = *remembered;
    const auto before = encode(room.facts);
    if (room.facts.kind == Kind::unclassified) {
        const auto classified = co_await classify(connection, id, room);
        if (!classified.ok()) {
            co_return classified.failure();
        }
        news->leave = room.facts.kind == Kind::other;
    }
    if (room.facts.kind == Kind::direct) {
        follow_membership(news->events, connection.own.user_id, room, news.value());
    }
    connection.rooms[id] = room;
    if (encode(room.facts) != before) {
        cursors.push_back(connection.keep_room(id, room));
    }
    co_return std::move(news);
}

}  // namespace clusterlotse::matrix
