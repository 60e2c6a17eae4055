#include "domain/lifecycle.hpp"

#include <array>
#include <utility>

namespace clusterlotse {

namespace {

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
    // A firm that was taken off, or whose need lapsed, may still be asked or get the order; so may
    // one that the request did not reach be asked again.
    if ((state == I::removed || state == I::undelivered) && event == V::send) {
        return I::asked;
    }
    // Back on the list: taken off again, or its request was not sent yet.
    if ((state == I::removed || state == I::asked) && event == V::propose) {
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
