#include "adapters/matrix/direct_rooms.hpp"

#include "adapters/matrix/login.hpp"
#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/text.hpp"

namespace clusterlotse::matrix {

namespace {

using Kind = RoomFacts::Kind;

constexpr std::chrono::milliseconds kOpeningPoll{200};

}  // namespace

void DirectRooms::doubt(const std::string& room) {
    if (const auto found = connection_.rooms.find(room); found != connection_.rooms.end()) {
        found->second.members_known = false;
    }
}

net::Task<Result<std::string>> DirectRooms::room_for(OutboundMessage message) {
    // Two messages to one person must not open two rooms.
    const std::string user = message.recipient;
    while (opening_.count(user) > 0) {
        const bool slept = co_await net::sleep_for(kOpeningPoll);
        if (!slept) {
            co_return Failure{FailureCode::cancelled, "stopped"};
        }
    }
    opening_.insert(user);
    auto found = co_await search(std::move(message));
    opening_.erase(user);
    co_return std::move(found);
}

net::Task<Result<std::string>> DirectRooms::search(OutboundMessage message) {
    const std::string given = message.conversation;
    const std::string remembered = connection_.cursor("direct/" + message.recipient).value_or("");
    if (!given.empty() && given != connection_.cluster_room) {
        const auto fits = co_await usable(given, message);
        if (!fits.ok()) {
            co_return fits.failure();
        }
        if (fits.value()) {
            co_return given;
        }
    }
    if (!remembered.empty() && remembered != given) {
        const auto fits = co_await usable(remembered, message);
        if (!fits.ok()) {
            co_return fits.failure();
        }
        if (fits.value()) {
            co_return remembered;
        }
    }
    co_return co_await open(std::move(message));
}

net::Task<Result<bool>> DirectRooms::usable(std::string id, OutboundMessage message) {
    const Room* known = connection_.find_room(id);
    if (known == nullptr || known->facts.kind == Kind::cluster ||
        known->facts.kind == Kind::other) {
        co_return false;
    }
    Room room = *known;
    if (!room.members_known) {
        const auto state = co_await fetch_room_state(connection_, id);
        if (!state.ok()) {
            const auto code = state.failure().code;
            if (code == FailureCode::refused || code == FailureCode::not_found) {
                co_return false;
            }
            co_return state.failure();
        }
        const auto& members = state.value().members;
        const auto partner = members.find(message.recipient);
        const bool present =
            partner != members.end() && (partner->second == "join" || partner->second == "invite");
        if (state.value().others() > (present ? 1U : 0U)) {
            co_return false;  // somebody else reads there
        }
        room.facts.kind = Kind::direct;
        room.facts.partner = message.recipient;
        room.facts.encrypted = state.value().encrypted;
        room.partner_membership = partner == members.end() ? "" : partner->second;
        room.members_known = true;
        connection_.rooms[id] = room;
    }
    if (room.facts.partner != message.recipient) {
        co_return false;
    }
    if (room.facts.encrypted) {
        // Only the explanation that we cannot read it.
        co_return !room.facts.encrypted_by.empty() && message.reply_to == room.facts.encrypted_by;
    }
    if (room.partner_membership == "join" || room.partner_membership == "invite") {
        co_return true;
    }
    auto request = invite_request(id, message.recipient);
    const auto invited = co_await connection_.call(std::move(request));
    if (invited.ok()) {
        connection_.rooms[id].partner_membership = "invite";
        co_return true;
    }
    if (invited.failure().code == FailureCode::refused ||
        invited.failure().code == FailureCode::not_found) {
        co_return false;
    }
    co_return invited.failure();
}

net::Task<Result<std::string>> DirectRooms::open(OutboundMessage message) {
    const std::string user = message.recipient;
    const std::string alias_cursor = "direct_alias/" + user;
    std::string alias = connection_.cursor(alias_cursor).value_or("");
    const bool repeated = !alias.empty();
    if (!repeated) {
        alias = "clusterlotse-" + random_hex();
        Cursors first;
        first.emplace_back(alias_cursor, alias);
        const auto stored = connection_.store(std::move(first));
        if (!stored.ok()) {
            co_return stored.failure();
        }
    }
    const auto created = co_await create(user, alias);
    if (!created.ok()) {
        co_return created.failure();
    }
    const std::string id = created.value();
    Room room;
    room.facts.kind = Kind::direct;
    room.facts.partner = user;
    Cursors cursors;
    cursors.push_back(connection_.keep_room(id, room));
    message.conversation = id;
    const auto fits = co_await usable(id, message);
    if (!fits.ok()) {
        co_return fits.failure();
    }
    cursors.emplace_back(alias_cursor, "");
    if (fits.value()) {
        cursors.emplace_back("direct/" + user, id);
    }
    const auto stored = connection_.store(std::move(cursors));
    if (!stored.ok()) {
        co_return stored.failure();
    }
    if (fits.value()) {
        co_return id;
    }
    if (connection_.rooms[id].facts.encrypted) {
        co_return Failure{
            FailureCode::refused,
            "the homeserver encrypts new rooms by default: switch that off for the bot"};
    }
    // The room of an interrupted attempt is of no use any more: the next attempt opens another.
    co_return Failure{
        repeated ? FailureCode::server_error : FailureCode::refused, "direct chat cannot be used"};
}

net::Task<Result<std::string>> DirectRooms::create(std::string user, std::string alias) {
    const OwnName& own = connection_.own;
    const std::string name = own.display_name.empty() ? own.user_id : own.display_name;
    auto request = create_direct_room_request(user, alias, name);
    const auto answer = co_await connection_.call(std::move(request));
    if (answer.ok()) {
        const auto id = answer_text(answer.body, "room_id");
        if (!id) {
            co_return Failure{
                FailureCode::protocol, "createRoom: the homeserver's answer cannot be read"};
        }
        co_return *id;
    }
    if (answer.failure().code != FailureCode::refused) {
        co_return answer.failure();
    }
    // Either an earlier attempt made the room, or this one did and only the invitation was refused.
    const std::string full_alias = "#" + alias + ":" + server_of_user(connection_.own.user_id);
    auto lookup = resolve_alias_request(full_alias);
    const auto resolved = co_await connection_.call(std::move(lookup));
    if (resolved.ok()) {
        if (const auto id = answer_text(resolved.body, "room_id")) {
            co_return *id;
        }
    } else if (resolved.failure().code != FailureCode::not_found) {
        co_return resolved.failure();
    }
    // No such alias: this server does not let us have one.
    auto plain = create_direct_room_request(user, {}, {});
    const auto second = co_await connection_.call(std::move(plain));
    if (!second.ok()) {
        co_return second.failure();
    }
    const auto id = answer_text(second.body, "room_id");
    if (!id) {
        co_return Failure{
            FailureCode::protocol, "createRoom: the homeserver's answer cannot be read"};
    }
    co_return *id;
}

}  // namespace clusterlotse::matrix
