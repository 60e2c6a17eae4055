#include "domain/lifecycle.hpp"

#include <array>
#include <utility>

namespace clusterlotse {

namespace {

template <class Value, std::size_t Size>
using Names = std::array<std::pair<Value, std::string_view>, Size>;

constexpr Names<NeedState, 13> kNeedStates{{
    {NeedState::awaiting_release, "awaiting_release"},
    {NeedState::by_phone, "by_phone"},
    {NeedState::distributed, "distributed"},
    {NeedState::answered, "answered"},
    {NeedState::no_match, "no_match"},
    {NeedState::parked, "parked"},
    {NeedState::awarded, "awarded"},
    {NeedState::awarded_outside, "awarded_outside"},
    {NeedState::not_placed, "not_placed"},
    {NeedState::withdrawn, "withdrawn"},
    {NeedState::rejected, "rejected"},
    {NeedState::expired, "expired"},
    {NeedState::unmatched, "unmatched"},
}};

constexpr Names<NeedEvent, 13> kNeedEvents{{
    {NeedEvent::release, "release"},
    {NeedEvent::find_nobody, "find_nobody"},
    {NeedEvent::receive, "receive"},
    {NeedEvent::take_by_phone, "take_by_phone"},
    {NeedEvent::park, "park"},
    {NeedEvent::reopen, "reopen"},
    {NeedEvent::award, "award"},
    {NeedEvent::award_outside, "award_outside"},
    {NeedEvent::fail, "fail"},
    {NeedEvent::withdraw, "withdraw"},
    {NeedEvent::reject, "reject"},
    {NeedEvent::expire, "expire"},
    {NeedEvent::give_up, "give_up"},
}};

constexpr Names<InvitationState, 14> kInvitationStates{{
    {InvitationState::proposed, "proposed"},
    {InvitationState::removed, "removed"},
    {InvitationState::asked, "asked"},
    {InvitationState::undelivered, "undelivered"},
    {InvitationState::interested, "interested"},
    {InvitationState::needs_time, "needs_time"},
    {InvitationState::questioned, "questioned"},
    {InvitationState::offered, "offered"},
    {InvitationState::offered_partly, "offered_partly"},
    {InvitationState::answered, "answered"},
    {InvitationState::declined, "declined"},
    {InvitationState::chosen, "chosen"},
    {InvitationState::not_chosen, "not_chosen"},
    {InvitationState::lapsed, "lapsed"},
}};

constexpr Names<InvitationEvent, 14> kInvitationEvents{{
    {InvitationEvent::send, "send"},
    {InvitationEvent::fail_delivery, "fail_delivery"},
    {InvitationEvent::remove, "remove"},
    {InvitationEvent::propose, "propose"},
    {InvitationEvent::express_interest, "express_interest"},
    {InvitationEvent::ask_for_time, "ask_for_time"},
    {InvitationEvent::question, "question"},
    {InvitationEvent::offer, "offer"},
    {InvitationEvent::offer_partly, "offer_partly"},
    {InvitationEvent::answer_freely, "answer_freely"},
    {InvitationEvent::decline, "decline"},
    {InvitationEvent::choose, "choose"},
    {InvitationEvent::pass_over, "pass_over"},
    {InvitationEvent::lapse, "lapse"},
}};

template <class Value, std::size_t Size>
constexpr std::array<Value, Size> values_of(const Names<Value, Size>& names) {
    std::array<Value, Size> values{};
    for (std::size_t i = 0; i < Size; ++i) {
        values[i] = names[i].first;
    }
    return values;
}

constexpr auto kAllNeedStates = values_of(kNeedStates);
constexpr auto kAllNeedEvents = values_of(kNeedEvents);
constexpr auto kAllInvitationStates = values_of(kInvitationStates);
constexpr auto kAllInvitationEvents = values_of(kInvitationEvents);

template <class Value, std::size_t Size>
std::string_view name_in(const Names<Value, Size>& names, Value value) {
    return names.at(static_cast<std::size_t>(value)).second;
}

template <class Value, std::size_t Size>
constexpr bool in_order(const Names<Value, Size>& names) {
    for (std::size_t i = 0; i < Size; ++i) {
        if (static_cast<std::size_t>(names[i].first) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order(kNeedStates) && in_order(kNeedEvents));
static_assert(in_order(kInvitationStates) && in_order(kInvitationEvents));

template <class Value, std::size_t Size>
std::optional<Value> value_in(const Names<Value, Size>& names, std::string_view name) {
    for (const auto& [value, word] : names) {
        if (word == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(NeedState state) {
    return name_in(kNeedStates, state);
}
std::string_view name_of(NeedEvent event) {
    return name_in(kNeedEvents, event);
}
std::string_view name_of(InvitationState state) {
    return name_in(kInvitationStates, state);
}
std::string_view name_of(InvitationEvent event) {
    return name_in(kInvitationEvents, event);
}
std::optional<NeedState> need_state_named(std::string_view name) {
    return value_in(kNeedStates, name);
}
std::optional<InvitationState> invitation_state_named(std::string_view name) {
    return value_in(kInvitationStates, name);
}

std::span<const NeedState> need_states() {
    return kAllNeedStates;
}
std::span<const NeedEvent> need_events() {
    return kAllNeedEvents;
}
std::span<const InvitationState> invitation_states() {
    return kAllInvitationStates;
}
std::span<const InvitationEvent> invitation_events() {
    return kAllInvitationEvents;
}

}  // namespace clusterlotse
