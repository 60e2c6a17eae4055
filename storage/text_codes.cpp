#include "storage/text_codes.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <stdexcept>
#include <utility>

namespace clusterlotse::storage {
namespace {

template <class Value, std::size_t Size>
using Names = std::array<std::pair<Value, std::string_view>, Size>;

constexpr Names<Discretion, 3> kDiscretions{{
    {Discretion::anonymous, "anonymous"},
    {Discretion::open, "open"},
    {Discretion::directed, "directed"},
}};

constexpr Names<Exchange, 4> kExchanges{{
    {Exchange::nobody, "nobody"},
    {Exchange::asker, "asker"},
    {Exchange::supplier, "supplier"},
    {Exchange::both, "both"},
}};

constexpr Names<TimerKind, 13> kTimerKinds{{
    {TimerKind::release_limit, "release_limit"},
    {TimerKind::wave, "wave"},
    {TimerKind::bundle, "bundle"},
    {TimerKind::reminder, "reminder"},
    {TimerKind::firms_free, "firms_free"},
    {TimerKind::nobody_found, "nobody_found"},
    {TimerKind::expiry_warning, "expiry_warning"},
    {TimerKind::expiry, "expiry"},
    {TimerKind::unpark, "unpark"},
    {TimerKind::outcome, "outcome"},
    {TimerKind::open_needs, "open_needs"},
    {TimerKind::release_day, "release_day"},
    {TimerKind::rating, "rating"},
}};

constexpr Names<Purpose, 31> kPurposes{{
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
    {Purpose::status, "status"},
    {Purpose::question, "question"},
    {Purpose::question_answer, "question_answer"},
    {Purpose::read_back, "read_back"},
    {Purpose::lesson, "lesson"},
    {Purpose::reminder, "reminder"},
    {Purpose::exchange, "exchange"},
    {Purpose::expiry, "expiry"},
    {Purpose::outcome, "outcome"},
    {Purpose::rating, "rating"},
    {Purpose::nobody_found, "nobody_found"},
    {Purpose::unclear_answer, "unclear_answer"},
    {Purpose::override_reason, "override_reason"},
    {Purpose::closing, "closing"},
    {Purpose::file_check, "file_check"},
    {Purpose::digest, "digest"},
    {Purpose::digest_item, "digest_item"},
    {Purpose::free_capacity, "free_capacity"},
    {Purpose::partner, "partner"},
    {Purpose::need_or_news, "need_or_news"},
    {Purpose::moderator_talk, "moderator_talk"},
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

std::string_view code(Purpose purpose) {
    return name_in(kPurposes, purpose);
}
std::string_view code(Discretion discretion) {
    return name_in(kDiscretions, discretion);
}
std::string_view code(TimerKind kind) {
    return name_in(kTimerKinds, kind);
}
std::string_view code(Exchange exchange) {
    return name_in(kExchanges, exchange);
}

NeedState to_need_state(std::string_view word) {
    if (const auto state = need_state_named(word)) {
        return *state;
    }
    unknown(word);
}
InvitationState to_invitation_state(std::string_view word) {
    if (const auto state = invitation_state_named(word)) {
        return *state;
    }
    unknown(word);
}
Discretion to_discretion(std::string_view word) {
    return value_in(kDiscretions, word);
}
TimerKind to_timer_kind(std::string_view word) {
    return value_in(kTimerKinds, word);
}
Exchange to_exchange(std::string_view word) {
    return value_in(kExchanges, word);
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
