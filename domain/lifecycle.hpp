#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace clusterlotse {

/// Where a need stands. It begins in the first one.
enum class NeedState {
    awaiting_release,  ///< understood, nobody asked yet: the asker's or the moderator's word is
                       ///< missing
    by_phone,          ///< the moderator settles it himself
    distributed,       ///< suppliers are asked, nobody can do it so far
    answered,          ///< at least one supplier is interested, offers or asks
    no_match,          ///< nobody in the cluster fits, or all who were asked declined
    parked,            ///< put aside by the asker or the moderator, to be taken up again
    awarded,           ///< end: a member of the cluster does it
    awarded_outside,   ///< end: a firm outside the cluster does it
    not_placed,        ///< end: nothing came of it
    withdrawn,         ///< end: by the asker; its text is deleted when he deleted his message
    rejected,          ///< end: by the moderator
    expired,           ///< end: nobody renewed it
    unmatched,         ///< end: nobody was found
};

/// What happens to a need.
enum class NeedEvent {
    release,        ///< it goes out to suppliers
    find_nobody,    ///< no member fits, or none is left
    receive,        ///< a supplier is interested, offers or asks
    take_by_phone,  ///< the moderator settles it himself
    park,
    reopen,  ///< taken up again and waiting for its release
    award,   ///< to a member
    award_outside,
    fail,  ///< nothing came of it
    withdraw,
    reject,
    expire,
    give_up,  ///< nobody was found in the end
};

/// Where one firm stands that is or was to be asked about a need. It begins in the first one.
enum class InvitationState {
    proposed,     ///< shown to the moderator, not asked yet
    removed,      ///< end: taken off the list before it was asked
    asked,        ///< the request is in the outbox or was delivered
    undelivered,  ///< the server refused it or it bounced for good
    interested,
    needs_time,  ///< wants to answer later
    questioned,  ///< asked something back
    offered,
    offered_partly,  ///< offers a part of it
    answered,        ///< in words that nobody put into one of these yet
    declined,
    chosen,      ///< end: gets the order
    not_chosen,  ///< end
    lapsed,      ///< end: the need ended without an order, or the request never reached it
};

/// What happens to an invitation.
enum class InvitationEvent {
    send,
    fail_delivery,
    remove,
    propose,  ///< back on the list: it was taken off, or its request is not sent any more
    express_interest,
    ask_for_time,
    question,
    offer,
    offer_partly,
    answer_freely,
    decline,
    choose,
    pass_over,
    lapse,
};

/// Lower-case codes as they stand in the database, in JSON and in docs/lifecycle.md; the inverse
/// gives nothing for any other word.
std::string_view name_of(NeedState state);
std::string_view name_of(NeedEvent event);
std::string_view name_of(InvitationState state);
std::string_view name_of(InvitationEvent event);
std::optional<NeedState> need_state_named(std::string_view name);
std::optional<InvitationState> invitation_state_named(std::string_view name);

/// Every state and event, in the order of their declaration.
std::span<const NeedState> need_states();
std::span<const NeedEvent> need_events();
std::span<const InvitationState> invitation_states();
std::span<const InvitationEvent> invitation_events();

/// The only place that says which steps exist: the state that follows, or nothing where the event
/// is not possible there.
std::optional<NeedState> next(NeedState state, NeedEvent event);
std::optional<InvitationState> next(InvitationState state, InvitationEvent event);

/// True where nothing more is expected of anybody.
bool has_ended(NeedState state);
bool has_ended(InvitationState state);

/// True where suppliers may be asked, answer and be told: distributed or answered.
bool under_way(NeedState state);

/// True where the firm was asked and still counts: asked up to declined, not proposed, not ended.
bool is_open(InvitationState state);

/// True where the firm can or may be able to do it: interested, needs_time, questioned, offered,
/// offered_partly, answered.
bool is_positive(InvitationState state);

/// A state that only changes along next(): nothing but take() brings one about.
template <class State, class Event>
class Progress {
public:
    /// In the first state.
    constexpr Progress() = default;

    /// A state that take() brought about and that was stored meanwhile. For storage; a test of the
    /// house looks that nobody else calls it.
    static constexpr Progress restored(State state) {
        Progress progress;
        progress.state_ = state;
        return progress;
    }

    constexpr State state() const { return state_; }
    constexpr operator State() const { return state_; }  // NOLINT

    /// Takes the step; false, and nothing changed, where there is no such step.
    [[nodiscard]] bool take(Event event) {
        const auto following = next(state_, event);
        if (following) {
            state_ = *following;
        }
        return following.has_value();
    }
    bool can(Event event) const { return next(state_, event).has_value(); }

private:
    State state_{};
};

using NeedProgress = Progress<NeedState, NeedEvent>;
using InvitationProgress = Progress<InvitationState, InvitationEvent>;

}  // namespace clusterlotse
