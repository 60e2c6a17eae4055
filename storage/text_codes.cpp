#include "storage/text_codes.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <stdexcept>
#include <utility>

namespace clusterlotse::storage {
namespace {

template <class Value, std::size_t Size>
using Names = std::array<std::pair<Value, std::string_view>, Size>;

constexpr Names<NeedState, 5> kNeedStates{{
    {NeedState::awaiting_release, "awaiting_release"},
    {NeedState::distributed, "distributed"},
    {NeedState::no_match, "no_match"},
    {NeedState::withdrawn, "withdrawn"},
    {NeedState::rejected, "rejected"},
}};

constexpr Names<InvitationState, 4> kInvitationStates{{
    {InvitationState::asked, "asked"},
    {InvitationState::answered, "answered"},
    {InvitationState::undelivered, "undelivered"},
    {InvitationState::withdrawn, "withdrawn"},
}};

constexpr Names<Purpose, 10> kPurposes{{
    {Purpose::acknowledgement, "acknowledgement"},
    {Purpose::request, "request"},
    {Purpose::request_update, "request_update"},
    {Purpose::answer, "answer"},
    {Purpose::follow_up, "follow_up"},
    {Purpose::room_note, "room_note"},
    {Purpose::confirmation, "confirmation"},
    {Purpose::choice, "choice"},
    {Purpose::release, "release"},
    {Purpose::information, "information"},
}};

constexpr Names<Place, 3> kPlaces{{
    {Place::room, name_of(Place::room)},
    {Place::direct, name_of(Place::direct)},
    {Place::mail, name_of(Place::mail)},
}};

[[noreturn]] void unknown(std::string_view word) {
    throw DatabaseError(
        DatabaseError::Kind::damaged,
        "the database holds the unknown word '" + std::string(word) + "'; restore the latest backup"
    );
}

template <class Value, std::size_t Size>
std::string_view name_in(const Names<Value, Size>& names, Value value) {
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    throw std::logic_error("a value without a word in storage/text_codes.cpp");
}

template <class Value, std::size_t Size>
Value value_in(const Names<Value, Size>& names, std::string_view word) {
    for (const auto& [value, name] : names) {
        if (name == word) {
            return value;
        }
    }
    unknown(word);
}

template <class Item>
std::string dump(const std::vector<Item>& list) {
    if (list.empty()) {
        return {};
    }
    return nlohmann::json(list).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

template <class Item>
std::vector<Item> load(const std::string& json) {
    if (json.empty()) {
        return {};
    }
    try {
        return nlohmann::json::parse(json).get<std::vector<Item>>();
    } catch (const nlohmann::json::exception&) {
        unknown("(list)");
    }
}

}  // namespace

std::string_view code(NeedState state) {
    return name_in(kNeedStates, state);
}
std::string_view code(InvitationState state) {
    return name_in(kInvitationStates, state);
}
std::string_view code(Purpose purpose) {
    return name_in(kPurposes, purpose);
}

NeedState to_need_state(std::string_view word) {
    return value_in(kNeedStates, word);
}
InvitationState to_invitation_state(std::string_view word) {
    return value_in(kInvitationStates, word);
}
Purpose to_purpose(std::string_view word) {
    return value_in(kPurposes, word);
}
Place to_place(std::string_view word) {
    return value_in(kPlaces, word);
}

Channel to_channel(std::string_view word) {
    if (const auto found = channel_named(word)) {
        return *found;
    }
    unknown(word);
}

Language to_language(std::string_view word) {
    if (const auto found = language_named(word)) {
        return *found;
    }
    unknown(word);
}

std::string list_code(const std::vector<std::string>& list) {
    return dump(list);
}
std::string list_code(const std::vector<std::int64_t>& list) {
    return dump(list);
}
std::vector<std::string> text_list(const std::string& json) {
    return load<std::string>(json);
}
std::vector<std::int64_t> integer_list(const std::string& json) {
    return load<std::int64_t>(json);
}

}  // namespace clusterlotse::storage
