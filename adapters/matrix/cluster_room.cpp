#include "adapters/matrix/cluster_room.hpp"

#include "adapters/matrix/proto/answers.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

namespace {

constexpr int kMaxUpgrades = 5;

Failure entry_failure(Failure failure) {
    if (failure.code == FailureCode::refused || failure.code == FailureCode::not_found) {
        failure.code = FailureCode::not_authorised;
        failure.detail += " (the cluster's room: invite the bot or correct matrix.room)";
    }
    return failure;
}

net::Task<Result<std::string>> resolve_room(Connection& connection) {
    const auto& setting = connection.settings.room;
    const bool same_setting = connection.cursor("room_setting") == setting;
    const auto stored = same_setting ? connection.cursor("room") : std::nullopt;
    if (setting.empty() || setting.front() != '#') {
        co_return stored.value_or(setting);
    }
    auto request = resolve_alias_request(setting);
    const auto answer = co_await connection.call(std::move(request));
    if (answer.ok()) {
        if (const auto id = answer_text(answer.body, "room_id")) {
            co_return *id;
        }
        co_return Failure{
            FailureCode::protocol, "directory: the homeserver's answer cannot be read"};
    }
    if (stored) {
        co_return *stored;
    }
    co_return entry_failure(answer.failure());
}

net::Task<Status> enter(Connection& connection, std::string room, std::string via) {
    auto list = joined_rooms_request();
    const auto joined = co_await connection.call(std::move(list));
    if (!joined.ok()) {
        co_return joined.failure();
    }
    const auto rooms = joined_rooms_answer(joined.body).value_or(std::vector<std::string>{});
    if (std::find(rooms.begin(), rooms.end(), room) != rooms.end()) {
        co_return Done{};
    }
    auto request = join_request(room, via);
    const auto answer = co_await connection.call(std::move(request));
    if (!answer.ok()) {
        co_return entry_failure(answer.failure());
    }
    co_return Done{};
}

// The server of an alias or of an id of the older kind; a hint only.
std::string server_of(const std::string& name) {
    const auto colon = name.find(':');
    return colon == std::string::npos ? std::string() : name.substr(colon + 1);
}

net::Task<Status> check_unencrypted(Connection& connection, std::string room) {
    auto request = state_event_request(room, "m.room.encryption");
    const auto answer = co_await connection.call(std::move(request));
    if (answer.ok()) {
        co_return Failure{
            FailureCode::bad_input,
            "the cluster's room is encrypted and the bot cannot read it: use a room without "
            "encryption"};
    }
    if (answer.error->status != 404) {
        co_return answer.failure();
    }
    co_return Done{};
}

}  // namespace

net::Task<Status> join_cluster_room(Connection& connection) {
    auto resolved = co_await resolve_room(connection);
    if (!resolved.ok()) {
        co_return resolved.failure();
    }
    std::string room = resolved.value();
    std::string via = server_of(connection.settings.room);
    for (int upgrades = 0;; ++upgrades) {
        const auto entered = co_await enter(connection, room, via);
        if (!entered.ok()) {
            co_return entered.failure();
        }
        auto request = state_event_request(room, "m.room.tombstone");
        const auto tombstone = co_await connection.call(std::move(request));
        const auto next =
            tombstone.ok() ? answer_text(tombstone.body, "replacement_room").value_or("") : "";
        if (next.empty() || next.front() != '!' || upgrades == kMaxUpgrades) {
            break;
        }
        room = next;
    }
    const auto readable = co_await check_unencrypted(connection, room);
    if (!readable.ok()) {
        co_return readable.failure();
    }
    connection.cluster_room = room;
    Cursors cursors;
    if (auto* known = connection.find_room(room);
        known != nullptr && known->facts.kind != RoomFacts::Kind::cluster) {
        known->facts.kind = RoomFacts::Kind::cluster;
        cursors.push_back(connection.keep_room(room, *known));
    }
    if (connection.cursor("room") != room ||
        connection.cursor("room_setting") != connection.settings.room) {
        cursors.emplace_back("room", room);
        cursors.emplace_back("room_setting", connection.settings.room);
    }
    if (!cursors.empty()) {
        co_return connection.store(std::move(cursors));
    }
    co_return Done{};
}

net::Task<Status> follow_upgrade(
    Connection& connection, std::string replacement, std::string via, Cursors& cursors
) {
    const auto entered = co_await enter(connection, replacement, via);
    if (!entered.ok()) {
        co_return entered.failure();
    }
    connection.cluster_room = replacement;
    cursors.emplace_back("room", replacement);
    cursors.emplace_back("room_setting", connection.settings.room);
    co_return Done{};
}

}  // namespace clusterlotse::matrix
