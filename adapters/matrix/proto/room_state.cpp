#include "adapters/matrix/proto/room_state.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace clusterlotse::matrix {

namespace {

using Kind = RoomFacts::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 4> kKinds{
    {{Kind::unclassified, "unclassified"},
     {Kind::cluster, "cluster"},
     {Kind::direct, "direct"},
     {Kind::other, "other"}}};

bool is_present(const std::string& membership) {
    return membership == "join" || membership == "invite";
}

std::string_view next_field(std::string_view& rest) {
    const auto end = rest.find(' ');
    const auto field = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return field;
}

std::string or_dash(const std::string& text) {
    return text.empty() ? "-" : text;
}

std::string from_field(std::string_view field) {
    return field == "-" ? std::string() : std::string(field);
}

}  // namespace

std::size_t RoomState::others() const {
    return static_cast<std::size_t>(std::count_if(
        members.begin(), members.end(), [](const auto& entry) { return is_present(entry.second); }
    ));
}

std::string RoomState::only_partner() const {
    if (others() != 1) {
        return {};
    }
    return std::find_if(
               members.begin(),
               members.end(),
               [](const auto& entry) { return is_present(entry.second); }
    )->first;
}

RoomState read_room_state(const std::vector<Event>& state, const std::string& own_id) {
    RoomState room;
    for (const auto& event : state) {
        if (!event.is_state()) {
            continue;
        }
        if (event.type == "m.room.member" && *event.state_key != own_id) {
            room.members[*event.state_key] = event.membership;
        }
        if (event.type == "m.room.encryption") {
            room.encrypted = true;
        }
        if (event.type == "m.room.create") {
            room.ours = event.sender == own_id;
        }
    }
    return room;
}

std::string encode(const RoomFacts& facts) {
    std::string line;
    for (const auto& [kind, name] : kKinds) {
        if (kind == facts.kind) {
            line = name;
        }
    }
    // Ids of Matrix hold no spaces; one that does would only spoil its own room's line.
    line += " " + or_dash(facts.partner) + " " + or_dash(facts.boundary) + " " +
            or_dash(facts.encrypted_by);
    line += facts.encrypted ? " encrypted" : " clear";
    return line;
}

RoomFacts decode_facts(const std::string& line) {
    RoomFacts facts;
    std::string_view rest = line;
    const auto kind = next_field(rest);
    for (const auto& [known, name] : kKinds) {
        if (name == kind) {
            facts.kind = known;
        }
    }
    facts.partner = from_field(next_field(rest));
    facts.boundary = from_field(next_field(rest));
    facts.encrypted_by = from_field(next_field(rest));
    facts.encrypted = rest == "encrypted";
    return facts;
}

}  // namespace clusterlotse::matrix
