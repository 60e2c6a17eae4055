#include "commands/endings/expiry.hpp"

#include "commands/desk/progress.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using storage::TimerKind;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// 2026-11-23 is a Monday; 30 days later is a Wednesday, three days before that a Sunday.
TEST(Expiry, is_announced_three_days_before_but_not_on_a_sunday) {
    AskingScene scene;
    EXPECT_THAT(scene.wait(27 * kDay - 1h), IsEmpty());
    EXPECT_THAT(scene.wait(2h), IsEmpty()) << "a Sunday";
    const auto sent = scene.wait(kDay);
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("23.12.2026")));
    EXPECT_EQ(sent.size(), 1u);
}

TEST(Expiry, ends_the_need_with_a_word_for_everybody) {
    AskingScene scene;
    scene.wait(29 * kDay);
    const auto sent = scene.wait(2 * kDay);
    EXPECT_EQ(scene.state(), "expired");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("abgelaufen"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("abgelaufen"));
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("run out"));
    EXPECT_EQ(scene.state_of("dreherei"), "lapsed");
    EXPECT_THAT(scene.wait(60 * kDay), IsEmpty());
}

TEST(Expiry, is_put_off_by_one_word_in_reply_or_plainly_or_a_thumb) {
    for (const int way : {0, 1, 2, 3}) {
        AskingScene scene;
        const auto warning = scene.wait(28 * kDay);
        ASSERT_EQ(to(warning, kAsker).size(), 1u);
        const Sent asked = to(warning, kAsker).front();
        const auto sent = way == 0   ? scene.answer(asked, "verlängern")
                          : way == 1 ? scene.say_in_chat(kAsker, "Ja")
                          : way == 2 ? scene.react(asked, kAsker, "👍")
                                     : scene.say_in_chat(kAsker, "noch aktuell");
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20.01.2027")) << way;
        EXPECT_EQ(sent.size(), 1u);
        EXPECT_THAT(scene.wait(10 * kDay), IsEmpty());
        EXPECT_EQ(scene.state(), "distributed");
    }
}

TEST(Expiry, answered_with_no_lets_the_need_run_out) {
    AskingScene scene;
    scene.wait(28 * kDay);
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "nein"), kAsker), HasSubstr("läuft am"));
    EXPECT_EQ(scene.state(), "distributed");
    scene.wait(3 * kDay);
    EXPECT_EQ(scene.state(), "expired");
}

TEST(Expiry, can_be_put_off_at_any_time) {
    AskingScene scene;
    scene.wait(10 * kDay);
    scene.answer(to(scene.asked(), kAsker).front(), "bitte verlängern");
    EXPECT_THAT(scene.wait(26 * kDay), IsEmpty());
    EXPECT_EQ(to(scene.wait(2 * kDay), kAsker).size(), 1u);
}

TEST(Expiry, of_a_need_that_found_nobody_ends_it_as_unmatched) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
    const auto sent = scene.wait(31 * kDay);
    EXPECT_EQ(scene.core().office().needs.find_number("B-2026-001")->state, NeedState::unmatched);
    EXPECT_THAT(to(sent, kAsker).back().message.text, HasSubstr("leider niemanden gefunden"));
}

TEST(Expiry, does_not_keep_a_late_offer_from_being_understood) {
    AskingScene scene;
    scene.wait(31 * kDay);
    ASSERT_EQ(scene.state(), "expired");
    const auto sent = scene.offer(kTurner, "Können wir noch machen, 12 € das Stück");
    const auto offer = HasSubstr("Verstanden als: Angebot · 12 €/Stück");
    EXPECT_THAT(only_text(sent, kTurner), AllOf(offer, HasSubstr("schon abgeschlossen")));
    EXPECT_THAT(only_text(sent, kAsker), AllOf(offer, HasSubstr("schon abgeschlossen")));
}

TEST(Expiry, leaves_room_for_saying_afterwards_who_got_the_order) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.wait(31 * kDay);
    ASSERT_EQ(scene.state(), "expired");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag"));
    EXPECT_THAT(to(sent, kByMail), IsEmpty()) << "it had its last word";
}

TEST(Parking, tells_nobody_and_stops_the_end_and_the_waves) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = 48h;
    AskingScene scene(needs);
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 parken bis KW 3");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("18.01.2027"));
    EXPECT_EQ(sent.size(), 1u);
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_THAT(scene.wait(50 * kDay), IsEmpty());
    EXPECT_EQ(scene.state(), "parked");
}

TEST(Parking, ends_on_its_day_with_a_new_life_and_the_next_wave) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = 48h;
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "B-2026-001 parken bis KW 3");
    const auto sent = scene.wait(57 * kDay);
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_THAT(to(sent, kAsker).front().message.text, HasSubstr("läuft wieder, bis 17.02.2027"));
    EXPECT_THAT(to(scene.wait(3 * kDay), kAsker).front().message.text, HasSubstr("eine weitere"));
    scene.wait(35 * kDay);
    EXPECT_EQ(scene.state(), "expired");
}

TEST(Parking, without_a_day_lasts_four_weeks_and_a_word_ends_it_sooner) {
    for (const char* word : {"weiter", "noch aktuell", "bitte wieder aufnehmen"}) {
        AskingScene scene;
        scene.offer(kTurner);
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "B-2026-001 parken"), kAsker),
            HasSubstr("21.12.2026")
        );
        const auto sent = scene.say_in_chat(kAsker, word);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("läuft wieder"));
        EXPECT_EQ(sent.size(), 1u) << "nobody is asked again";
        EXPECT_NE(scene.state(), "parked");
        EXPECT_FALSE(scene.need().parked_until);
    }
}

TEST(Parking, said_again_moves_the_day) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.say_in_chat(kAsker, "parken bis KW 3");
    EXPECT_EQ(iso_date(*scene.need().parked_until), "2027-01-18");
}

TEST(Parking, before_the_release_goes_back_to_waiting_for_it) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    const auto sent = scene.say_in_chat(kAsker, "weiter");
    EXPECT_EQ(scene.state(), "awaiting_release");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("JA"));
    EXPECT_EQ(to(scene.say_in_chat(kAsker, "JA"), kTurner).size(), 1u);
}

TEST(Parking, before_the_moderators_release_shows_it_to_him_again) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::moderator;
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    EXPECT_EQ(to(scene.say_in_chat(kAsker, "weiter"), kModerator).size(), 1u);
    EXPECT_EQ(scene.state(), "awaiting_release");
}

TEST(Parking, of_a_need_the_moderator_had_taken_gives_it_back_to_him) {
    AskingScene scene;
    auto& office = scene.core().office();
    auto need = scene.need();
    ASSERT_TRUE(commands::advance(office, need, NeedEvent::take_by_phone));
    storage::Override decision{0, need.id, kModerator, "by_phone", "", "", scene.clock().now()};
    office.overrides.add(decision);
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.say_in_chat(kAsker, "weiter");
    EXPECT_EQ(scene.state(), "by_phone");
}

TEST(Parking, goes_on_where_an_answer_comes) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.offer(kTurner, "Interesse");
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_TRUE(scene.core().office().timers.due(TimerKind::unpark, scene.need().id));
    EXPECT_TRUE(scene.need().parked_until);
}

TEST(Parking, of_a_need_that_has_ended_is_answered_with_that) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.wait(31 * kDay);
    ASSERT_EQ(scene.state(), "expired");
    const auto late = to(scene.offer(kTurner, "Interesse"), kAsker);
    ASSERT_FALSE(late.empty());
    const auto sent = scene.answer(late.front(), "parken");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_EQ(scene.state(), "expired");
}

TEST(Parking, of_a_need_that_changes_meanwhile_asks_nobody_new) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 mit Werkszeugnis 3.1");
    EXPECT_EQ(sent.size(), 2u) << "the asker and the one firm";
    EXPECT_EQ(scene.state(), "parked");
}

}  // namespace
}  // namespace clusterlotse::test
