// No need is left without a day on which it ends, or on which it is taken up again.
#include "commands/desk/terms.hpp"
#include "tests/unit/commands/needs/need_paths.hpp"

#include <gtest/gtest.h>

#include <set>

namespace clusterlotse::test {
namespace {

using storage::TimerKind;

void expect_clock(ClusterScene& scene, const std::string& said) {
    auto& office = scene.core().office();
    const auto need = office.needs.find(1);
    const TimePoint now = scene.clock().now();
    const auto ends = office.timers.due(TimerKind::expiry, need->id);
    const auto wakes = office.timers.due(TimerKind::unpark, need->id);
    if (has_ended(need->state)) {
        EXPECT_FALSE(ends || wakes) << said;
    } else if (need->state == NeedState::parked) {
        EXPECT_TRUE(wakes && *wakes > now && need->parked_until) << said;
        EXPECT_FALSE(ends) << said;
    } else {
        EXPECT_TRUE(ends && *ends > now && *ends <= now + commands::kNeedLives) << said;
        EXPECT_EQ(ends, need->expires_at) << said;
        EXPECT_TRUE(
            office.timers.due(TimerKind::expiry_warning, need->id) ||
            *ends <= now + commands::kExpiryNotice
        ) << said;
        EXPECT_FALSE(wakes || need->parked_until) << said;
    }
}

TEST(NeedClocks, end_or_wake_a_need_in_every_state_however_it_got_there) {
    std::set<NeedState> seen;
    for (const NeedPath& path : need_paths()) {
        walk(path, [&](ClusterScene& scene, std::size_t, const std::string& said) {
            seen.insert(scene.core().office().needs.find(1)->state);
            expect_clock(scene, said);
        });
    }
    for (const NeedState state : need_states()) {
        EXPECT_TRUE(seen.contains(state)) << name_of(state);
    }
}

TEST(NeedClocks, of_every_open_need_lead_to_its_end_where_everybody_is_silent) {
    for (const NeedPath& path : need_paths()) {
        walk(path, [&](ClusterScene& scene, std::size_t done, const std::string& said) {
            if (done == path.deeds.size()) {
                scene.wait(std::chrono::days(120));
                EXPECT_TRUE(has_ended(scene.core().office().needs.find(1)->state)) << said;
            }
        });
    }
}

TEST(NeedClocks, of_a_need_that_the_moderator_takes_out_of_its_rest_begin_anew) {
    for (const char* words : {"ich rufe an", "freigeben, weil es eilt"}) {
        AskingScene scene;
        scene.say_in_chat(kModerator, "B-2026-001 zurückstellen bis 1.11.2027");
        ASSERT_EQ(scene.state(), "parked");
        scene.say_in_chat(kModerator, std::string("B-2026-001 ") + words);
        ASSERT_NE(scene.state(), "parked") << words;
        scene.wait(std::chrono::days(32));
        EXPECT_EQ(scene.state(), "expired") << words;
    }
}

TEST(NeedClocks, of_a_need_that_found_nobody_tell_the_moderator_again_after_its_rest) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    EXPECT_EQ(to(scene.say_in_chat(kAsker, "B-2026-001 weiter"), kModerator).size(), 1U);
}

TEST(Parking, that_the_moderator_ends_leaves_an_offer_standing_and_tells_the_asker_once) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt");
    EXPECT_EQ(scene.state(), "answered");
    EXPECT_NE(only_text(sent, kAsker).find("läuft wieder"), std::string::npos);
}

TEST(Parking, that_the_moderator_ends_goes_on_with_the_next_wave) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = std::chrono::hours(48);
    AskingScene scene(needs);
    scene.say_in_chat(kModerator, "B-2026-001 zurückstellen");
    EXPECT_TRUE(scene.wait(std::chrono::days(7)).empty());
    scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil es eilt");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_NE(
        only_text(scene.wait(std::chrono::hours(49)), kAsker).find("eine weitere"),
        std::string::npos
    );
}

}  // namespace
}  // namespace clusterlotse::test
