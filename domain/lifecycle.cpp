#include "domain/lifecycle.hpp"

#include <algorithm>
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

template <class State, class Event>
struct Step {
    State from;
    Event event;
    State to;
};

using N = NeedState;
using E = NeedEvent;

constexpr std::array kNeedSteps{
    Step<N, E>{N::awaiting_release, E::release, N::distributed},
    Step<N, E>{N::awaiting_release, E::find_nobody, N::no_match},
    Step<N, E>{N::awaiting_release, E::take_by_phone, N::by_phone},
    Step<N, E>{N::awaiting_release, E::park, N::parked},
    Step<N, E>{N::awaiting_release, E::award_outside, N::awarded_outside},
    Step<N, E>{N::awaiting_release, E::withdraw, N::withdrawn},
    Step<N, E>{N::awaiting_release, E::reject, N::rejected},
    Step<N, E>{N::awaiting_release, E::expire, N::expired},

    Step<N, E>{N::by_phone, E::release, N::distributed},
    Step<N, E>{N::by_phone, E::find_nobody, N::no_match},
    Step<N, E>{N::by_phone, E::park, N::parked},
    Step<N, E>{N::by_phone, E::award, N::awarded},
    Step<N, E>{N::by_phone, E::award_outside, N::awarded_outside},
    Step<N, E>{N::by_phone, E::fail, N::not_placed},
    Step<N, E>{N::by_phone, E::withdraw, N::withdrawn},
    Step<N, E>{N::by_phone, E::reject, N::rejected},
    Step<N, E>{N::by_phone, E::expire, N::expired},
    Step<N, E>{N::by_phone, E::give_up, N::unmatched},

    Step<N, E>{N::distributed, E::release, N::distributed},
    Step<N, E>{N::distributed, E::find_nobody, N::no_match},
    Step<N, E>{N::distributed, E::receive, N::answered},
    Step<N, E>{N::distributed, E::take_by_phone, N::by_phone},
    Step<N, E>{N::distributed, E::park, N::parked},
    Step<N, E>{N::distributed, E::award, N::awarded},
    Step<N, E>{N::distributed, E::award_outside, N::awarded_outside},
    Step<N, E>{N::distributed, E::fail, N::not_placed},
    Step<N, E>{N::distributed, E::withdraw, N::withdrawn},
    Step<N, E>{N::distributed, E::expire, N::expired},

    Step<N, E>{N::answered, E::release, N::answered},
    Step<N, E>{N::answered, E::receive, N::answered},
    Step<N, E>{N::answered, E::find_nobody, N::no_match},
    Step<N, E>{N::answered, E::take_by_phone, N::by_phone},
    Step<N, E>{N::answered, E::park, N::parked},
    Step<N, E>{N::answered, E::award, N::awarded},
    Step<N, E>{N::answered, E::award_outside, N::awarded_outside},
    Step<N, E>{N::answered, E::fail, N::not_placed},
    Step<N, E>{N::answered, E::withdraw, N::withdrawn},
    Step<N, E>{N::answered, E::expire, N::expired},

    Step<N, E>{N::no_match, E::release, N::distributed},
    Step<N, E>{N::no_match, E::find_nobody, N::no_match},
    Step<N, E>{N::no_match, E::receive, N::answered},
    Step<N, E>{N::no_match, E::take_by_phone, N::by_phone},
    Step<N, E>{N::no_match, E::park, N::parked},
    Step<N, E>{N::no_match, E::award, N::awarded},
    Step<N, E>{N::no_match, E::award_outside, N::awarded_outside},
    Step<N, E>{N::no_match, E::fail, N::not_placed},
    Step<N, E>{N::no_match, E::withdraw, N::withdrawn},
    Step<N, E>{N::no_match, E::reject, N::rejected},
    Step<N, E>{N::no_match, E::expire, N::unmatched},
    Step<N, E>{N::no_match, E::give_up, N::unmatched},

    Step<N, E>{N::parked, E::release, N::distributed},
    Step<N, E>{N::parked, E::find_nobody, N::no_match},
    Step<N, E>{N::parked, E::take_by_phone, N::by_phone},
    Step<N, E>{N::parked, E::reopen, N::awaiting_release},
    Step<N, E>{N::parked, E::award, N::awarded},
    Step<N, E>{N::parked, E::award_outside, N::awarded_outside},
    Step<N, E>{N::parked, E::fail, N::not_placed},
    Step<N, E>{N::parked, E::withdraw, N::withdrawn},
    Step<N, E>{N::parked, E::reject, N::rejected},

    // How it came out may be said after nobody renewed it.
    Step<N, E>{N::expired, E::award, N::awarded},
    Step<N, E>{N::expired, E::award_outside, N::awarded_outside},
    Step<N, E>{N::expired, E::fail, N::not_placed},
    Step<N, E>{N::expired, E::withdraw, N::withdrawn},
};

using I = InvitationState;
using V = InvitationEvent;

constexpr std::array kAnswers{
    std::pair{V::express_interest, I::interested},
    std::pair{V::ask_for_time, I::needs_time},
    std::pair{V::question, I::questioned},
    std::pair{V::offer, I::offered},
    std::pair{V::offer_partly, I::offered_partly},
    std::pair{V::answer_freely, I::answered},
    std::pair{V::decline, I::declined},
};

constexpr std::array kEndings{
    std::pair{V::choose, I::chosen},
    std::pair{V::pass_over, I::not_chosen},
    std::pair{V::lapse, I::lapsed},
};

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

std::optional<NeedState> next(NeedState state, NeedEvent event) {
    for (const auto& step : kNeedSteps) {
        if (step.from == state && step.event == event) {
            return step.to;
        }
    }
    return std::nullopt;
}

std::optional<InvitationState> next(InvitationState state, InvitationEvent event) {
    if (state == I::proposed) {
        if (event == V::send) {
            return I::asked;
        }
        return event == V::remove ? std::optional(I::removed) : std::nullopt;
    }
    // A firm that was taken off, or whose need lapsed, may still be asked or get the order.
    if (state == I::removed && event == V::send) {
        return I::asked;
    }
    if (state == I::removed && event == V::propose) {
        return I::proposed;
    }
    if (state == I::lapsed && event == V::choose) {
        return I::chosen;
    }
    if (!is_open(state)) {
        return std::nullopt;
    }
    if (event == V::fail_delivery) {
        return state == I::asked ? std::optional(I::undelivered) : std::nullopt;
    }
    // Whom the request never reached took no part: its invitation lapses.
    if (event == V::pass_over && state == I::undelivered) {
        return std::nullopt;
    }
    for (const auto& [answer, following] : kAnswers) {
        if (event == answer) {
            return following;
        }
    }
    for (const auto& [ending, following] : kEndings) {
        if (event == ending) {
            return following;
        }
    }
    return std::nullopt;
}

bool has_ended(NeedState state) {
    switch (state) {
        case N::awarded:
        case N::awarded_outside:
        case N::not_placed:
        case N::withdrawn:
        case N::rejected:
        case N::expired:
        case N::unmatched:
            return true;
        default:
            return false;
    }
}

bool has_ended(InvitationState state) {
    return state == I::removed || state == I::chosen || state == I::not_chosen ||
           state == I::lapsed;
}

bool under_way(NeedState state) {
    return state == N::distributed || state == N::answered;
}

bool is_open(InvitationState state) {
    return state != I::proposed && !has_ended(state);
}

bool is_positive(InvitationState state) {
    switch (state) {
        case I::interested:
        case I::needs_time:
        case I::questioned:
        case I::offered:
        case I::offered_partly:
        case I::answered:
            return true;
        default:
            return false;
    }
}

}  // namespace clusterlotse
