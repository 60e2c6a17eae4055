// Every step of both lifecycles, written out beside docs/lifecycle.md: a step that is
// added, lost or leads elsewhere shows here, though the documents be drawn anew.
#include "domain/lifecycle.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace clusterlotse {
namespace {

/// "event>state" for each event that is possible in the state, in the events' order.
template <typename State, typename Events>
std::string steps_from(State state, Events events) {
    std::string steps;
    for (const auto event : events) {
        if (const auto following = next(state, event)) {
            steps += (steps.empty() ? "" : " ") + std::string(name_of(event)) + ">" +
                     std::string(name_of(*following));
        }
    }
    return steps;
}

using Steps = std::map<std::string, std::string>;

TEST(LifecycleSteps, of_a_need_are_these_and_no_others) {
    const Steps expected{
        {"awaiting_release",
         "release>distributed find_nobody>no_match take_by_phone>by_phone park>parked "
         "award_outside>awarded_outside withdraw>withdrawn reject>rejected expire>expired"},
        {"by_phone",
         "release>distributed find_nobody>no_match park>parked award>awarded "
         "award_outside>awarded_outside fail>not_placed withdraw>withdrawn reject>rejected "
         "expire>expired give_up>unmatched"},
        {"distributed",
         "release>distributed find_nobody>no_match receive>answered take_by_phone>by_phone "
         "park>parked award>awarded award_outside>awarded_outside fail>not_placed "
         "withdraw>withdrawn expire>expired"},
        {"answered",
         "release>answered find_nobody>no_match receive>answered take_by_phone>by_phone "
         "park>parked award>awarded award_outside>awarded_outside fail>not_placed "
         "withdraw>withdrawn expire>expired"},
        {"no_match",
         "release>distributed find_nobody>no_match receive>answered take_by_phone>by_phone "
         "park>parked award>awarded award_outside>awarded_outside fail>not_placed "
         "withdraw>withdrawn reject>rejected expire>unmatched give_up>unmatched"},
        {"parked",
         "release>distributed find_nobody>no_match take_by_phone>by_phone "
         "reopen>awaiting_release award>awarded award_outside>awarded_outside fail>not_placed "
         "withdraw>withdrawn reject>rejected"},
        {"awarded", ""},
        {"awarded_outside", ""},
        {"not_placed", ""},
        {"withdrawn", ""},
        {"rejected", ""},
        {"expired",
         "award>awarded award_outside>awarded_outside fail>not_placed withdraw>withdrawn"},
        {"unmatched", ""}};
    Steps found;
    for (const NeedState state : need_states()) {
        found[std::string(name_of(state))] = steps_from(state, need_events());
    }
    EXPECT_EQ(found, expected);
}

TEST(LifecycleSteps, of_an_invitation_are_these_and_no_others) {
    const std::string says =
        "express_interest>interested ask_for_time>needs_time question>questioned offer>offered "
        "offer_partly>offered_partly answer_freely>answered decline>declined choose>chosen ";
    const std::string answers = says + "pass_over>not_chosen lapse>lapsed";
    const Steps expected{
        {"proposed", "send>asked remove>removed"},
        {"removed", "send>asked propose>proposed"},
        {"asked", "fail_delivery>undelivered propose>proposed " + answers},
        {"undelivered", "send>asked " + says + "lapse>lapsed"},
        {"interested", answers},
        {"needs_time", answers},
        {"questioned", answers},
        {"offered", answers},
        {"offered_partly", answers},
        {"answered", answers},
        {"declined", answers},
        {"chosen", ""},
        {"not_chosen", ""},
        {"lapsed", "choose>chosen"}};
    Steps found;
    for (const InvitationState state : invitation_states()) {
        found[std::string(name_of(state))] = steps_from(state, invitation_events());
    }
    EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace clusterlotse
