#include "adapters/matrix/proto/answers.hpp"

#include "adapters/matrix/proto/bounded_json.hpp"

#include <algorithm>
#include <charconv>

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxRooms = 10'000;

std::optional<std::vector<std::string>> text_list(std::string_view json, const char* name) {
    const auto document = parse_json(json);
    if (!document || !member(*document, name).is_array()) {
        return std::nullopt;
    }
    std::vector<std::string> list;
    for (const auto& value : member(*document, name)) {
        if (value.is_string() && list.size() < kMaxRooms) {
            list.push_back(value.get<std::string>());
        }
    }
    return list;
}

// Old rooms hold levels as strings.
std::int64_t level_of(const Json& object, const char* name, std::int64_t otherwise) {
    const auto& value = member(object, name);
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        std::int64_t level = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), level);
        return parsed.ec == std::errc{} ? level : otherwise;
    }
    return value.is_number() ? integer_of(object, name) : otherwise;
}

bool creators_rule(const std::string& version) {
    int number = 0;
    const auto parsed = std::from_chars(version.data(), version.data() + version.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == version.data() + version.size() &&
           number >= 12;
}

}  // namespace

std::optional<std::string> answer_text(std::string_view json, const char* name) {
    const auto document = parse_json(json);
    if (!document || !member(*document, name).is_string()) {
        return std::nullopt;
    }
    return text_of(*document, name);
}

std::optional<LoginAnswer> login_answer(std::string_view json) {
    const auto document = parse_json(json);
    if (!document) {
        return std::nullopt;
    }
    LoginAnswer answer{text_of(*document, "user_id"), text_of(*document, "access_token")};
    if (answer.user_id.empty() || answer.access_token.empty()) {
        return std::nullopt;
    }
    return answer;
}

std::optional<std::vector<std::string>> joined_rooms_answer(std::string_view json) {
    return text_list(json, "joined_rooms");
}

std::optional<std::vector<std::string>> versions_answer(std::string_view json) {
    return text_list(json, "versions");
}

std::string create_event_of(std::string_view state) {
    const auto document = parse_json(state).value_or(Json());
    if (document.is_array()) {
        for (const auto& event : document) {
            if (text_of(event, "type") == "m.room.create") {
                return to_text(event);
            }
        }
    }
    return {};
}

bool may_send_messages(
    std::string_view power_levels, std::string_view create_event, const std::string& user
) {
    const auto levels = parse_json(power_levels).value_or(Json());
    const auto create = parse_json(create_event).value_or(Json());
    const auto& content = member(create, "content");
    const bool creator = text_of(create, "sender") == user;
    if (creators_rule(text_of(content, "room_version"))) {
        const auto& more = member(content, "additional_creators");
        const bool listed =
            more.is_array() &&
            std::any_of(more.begin(), more.end(), [&](const Json& other) { return other == user; });
        if (creator || listed) {
            return true;
        }
    }
    if (!levels.is_object()) {
        return true;
    }
    const auto own =
        level_of(member(levels, "users"), user.c_str(), level_of(levels, "users_default", 0));
    const auto needed =
        level_of(member(levels, "events"), "m.room.message", level_of(levels, "events_default", 0));
    return own >= needed;
}

}  // namespace clusterlotse::matrix
