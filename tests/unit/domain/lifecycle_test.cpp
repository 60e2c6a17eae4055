#include "domain/lifecycle.hpp"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace clusterlotse {
namespace {

// Nothing turns a bare state into a need's or an invitation's but the step that leads there.
static_assert(!std::is_constructible_v<NeedProgress, NeedState>);
static_assert(!std::is_constructible_v<InvitationProgress, InvitationState>);
static_assert(!std::is_assignable_v<NeedProgress&, NeedState>);
static_assert(!std::is_assignable_v<InvitationProgress&, InvitationState>);

TEST(Lifecycle, moves_only_along_its_table) {
    NeedProgress need;
    EXPECT_EQ(need, NeedState::awaiting_release);
    EXPECT_FALSE(need.take(NeedEvent::receive));
    EXPECT_EQ(need, NeedState::awaiting_release);
    EXPECT_TRUE(need.take(NeedEvent::release));
    EXPECT_TRUE(need.take(NeedEvent::receive));
    EXPECT_EQ(need, NeedState::answered);
    InvitationProgress invitation;
    EXPECT_EQ(invitation, InvitationState::proposed);
    EXPECT_FALSE(invitation.take(InvitationEvent::offer)) << "nobody asked this firm yet";
    EXPECT_TRUE(invitation.take(InvitationEvent::send));
    EXPECT_TRUE(invitation.take(InvitationEvent::offer));
    EXPECT_TRUE(invitation.take(InvitationEvent::choose));
    EXPECT_FALSE(invitation.take(InvitationEvent::decline));
}

TEST(Lifecycle, lets_an_ended_need_only_learn_how_it_came_out) {
    for (const NeedState state : need_states()) {
        for (const NeedEvent event : need_events()) {
            const auto following = next(state, event);
            if (has_ended(state) && following) {
                EXPECT_EQ(state, NeedState::expired) << name_of(state) << " " << name_of(event);
                EXPECT_TRUE(has_ended(*following));
            }
        }
    }
}

TEST(Lifecycle, lets_every_living_need_be_withdrawn_and_expire) {
    for (const NeedState state : need_states()) {
        if (!has_ended(state)) {
            EXPECT_EQ(next(state, NeedEvent::withdraw), NeedState::withdrawn) << name_of(state);
            // What is put aside comes back on its day and expires from there.
            const NeedState awake = state == NeedState::parked
                                        ? next(state, NeedEvent::release).value_or(state)
                                        : state;
            ASSERT_TRUE(next(awake, NeedEvent::expire)) << name_of(state);
            EXPECT_TRUE(has_ended(*next(awake, NeedEvent::expire)));
        }
    }
}

TEST(Lifecycle, reaches_every_state_from_the_first) {
    std::set<NeedState> needs{NeedState::awaiting_release};
    std::set<InvitationState> invitations{InvitationState::proposed};
    for (std::size_t round = 0; round < need_states().size() + invitation_states().size();
         ++round) {
        for (const NeedState state : std::set(needs)) {
            for (const NeedEvent event : need_events()) {
                if (const auto following = next(state, event)) {
                    needs.insert(*following);
                }
            }
        }
        for (const InvitationState state : std::set(invitations)) {
            for (const InvitationEvent event : invitation_events()) {
                if (const auto following = next(state, event)) {
                    invitations.insert(*following);
                }
            }
        }
    }
    EXPECT_EQ(needs.size(), need_states().size());
    EXPECT_EQ(invitations.size(), invitation_states().size());
}

TEST(Lifecycle, gives_every_asked_firm_a_way_to_a_last_word) {
    for (const InvitationState state : invitation_states()) {
        if (is_open(state)) {
            for (const InvitationEvent event :
                 {InvitationEvent::choose, InvitationEvent::pass_over, InvitationEvent::lapse}) {
                // Whom the request never reached is not told that another one got the order.
                if (state == InvitationState::undelivered && event == InvitationEvent::pass_over) {
                    EXPECT_FALSE(next(state, event));
                    continue;
                }
                ASSERT_TRUE(next(state, event)) << name_of(state);
                EXPECT_TRUE(has_ended(*next(state, event)));
            }
        }
    }
}

TEST(Lifecycle, has_a_name_for_every_state_and_knows_it_again) {
    for (const NeedState state : need_states()) {
        EXPECT_EQ(need_state_named(name_of(state)), state);
    }
    for (const InvitationState state : invitation_states()) {
        EXPECT_EQ(invitation_state_named(name_of(state)), state);
    }
    EXPECT_FALSE(need_state_named("forgotten"));
}

}  // namespace
}  // namespace clusterlotse
