// How long a supplier has for his answer, and what waits for the day.
#include "commands/answers/answer_period.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr Date kMonday = kToday;

UnderstoodNeed wanted(std::optional<Date> deadline, std::optional<Quantity> quantity = {}) {
    UnderstoodNeed need;
    need.deadline = deadline;
    need.quantity = quantity;
    return need;
}

constexpr Date in_november(unsigned number) {
    return day(2026, 11, number);
}

TEST(AnswerPeriod, is_three_working_days_one_where_it_is_urgent_and_ten_for_a_series) {
    EXPECT_EQ(commands::answer_days(wanted({}), kMonday), 3);
    EXPECT_EQ(commands::answer_days(wanted(in_november(30)), kMonday), 1) << "a working week";
    EXPECT_EQ(commands::answer_days(wanted(day(2026, 12, 1)), kMonday), 3);
    EXPECT_EQ(commands::answer_days(wanted({}, Quantity{4000, "piece", "year"}), kMonday), 10);
    EXPECT_EQ(commands::answer_days(wanted({}, Quantity{40, "piece", {}}), kMonday), 3);
    EXPECT_EQ(commands::answer_days(wanted({}, Quantity{40, "hour", "week"}), kMonday), 3);
    UnderstoodNeed sample = wanted({}, Quantity{5, "piece", {}});
    sample.yearly_quantity = 2000;
    EXPECT_EQ(commands::answer_days(sample, kMonday), 10) << "a sample of a series";
}

TEST(AnswerPeriod, ends_no_later_than_the_need_and_no_sooner_than_the_next_working_day) {
    EXPECT_EQ(commands::answer_by(wanted({}), kMonday), in_november(26));
    EXPECT_EQ(commands::answer_by(wanted(in_november(27)), kMonday), in_november(24));
    EXPECT_EQ(commands::answer_by(wanted(kMonday), kMonday), in_november(24));
    const Date friday = in_november(27);
    EXPECT_EQ(commands::answer_by(wanted(in_november(29)), friday), in_november(30)) << "a Sunday";
}

TEST(AnswerPeriod, stands_in_the_request) {
    for (const auto& [text, by] : {
             std::pair{"20 Drehteile aus 1.4301, Ø 40 x 120", "26.11.2026"},
             std::pair{"20 Drehteile aus 1.4301, Ø 40 x 120, bis Freitag", "24.11.2026"},
             std::pair{"4.000 Drehteile im Jahr aus 1.4301, Ø 40 x 120", "07.12.2026"},
         }) {
        AskingScene scene(ClusterScene::unlimited(), text);
        EXPECT_THAT(only_text(scene.asked(), kTurner), HasSubstr(by)) << text;
    }
}

TEST(AnswerPeriod, of_an_urgent_need_lets_no_answer_wait_for_others) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = 4h;
    AskingScene scene(needs, "20 Drehteile aus 1.4301, Ø 40 x 120, bis Freitag");
    scene.offer(kTurner);
    EXPECT_THAT(to(scene.offer(kByMail, "können wir, 14 €/Stück"), kAsker), SizeIs(1));
}

TEST(Bundle, that_would_come_in_the_night_comes_when_the_day_begins) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = 4h;
    needs.quiet_hours = config::QuietHours{20h, 7h};
    AskingScene scene(needs);
    scene.wait(8h);  // 18 o'clock
    scene.offer(kTurner);
    EXPECT_THAT(to(scene.offer(kByMail, "können wir, 14 €/Stück"), kAsker), IsEmpty());
    EXPECT_THAT(to(scene.wait(12h), kAsker), IsEmpty()) << "until 6 o'clock";
    EXPECT_THAT(to(scene.wait(2h), kAsker), SizeIs(1)) << "at 7";
}

TEST(RoomNotes, wait_for_the_day) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{20h, 7h};
    ClusterScene scene(needs);
    const auto asked = scene.say(scene.room(kAsker, "!bedarf " + std::string(kNeed)));
    scene.wait(11h);  // 21 o'clock
    const auto answered = scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    EXPECT_THAT(to(answered, kAsker), SizeIs(1)) << "the asker waits for it";
    EXPECT_THAT(to(answered, "!room:cluster.test"), IsEmpty());
    EXPECT_THAT(to(scene.wait(11h), "!room:cluster.test"), SizeIs(1));
}

TEST(LaterWaves, read_what_was_asked_and_answered_though_it_says_no_figure) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    needs.wave_after = 48h;
    AskingScene scene(needs);
    const auto first = requests(scene.asked());
    ASSERT_THAT(first, SizeIs(2));
    const auto question = scene.answer(first.front(), "Liefern Sie das Material bei?");
    const auto told =
        scene.answer(to(question, kAsker).front(), "Hallo, nein, das bitte mit anbieten.");
    EXPECT_THAT(
        to(told, first.front().message.recipient).front().message.text,
        HasSubstr("nein, das bitte mit anbieten")
    );
    EXPECT_THAT(
        to(told, first.back().message.recipient).front().message.text,
        HasSubstr("nein, das bitte mit anbieten")
    );
    scene.answer(first.back(), "Welche Farbe sollen die haben? 17,35 €/Stück");
    const auto later = requests(scene.wait(72h));
    ASSERT_THAT(later, SizeIs(1));
    const std::string& text = later.front().message.text;
    EXPECT_THAT(
        text, HasSubstr("Liefern Sie das Material bei? – Hallo, nein, das bitte mit anbieten.")
    );
    EXPECT_THAT(text, Not(HasSubstr("Farbe"))) << "it has no answer yet";
    EXPECT_THAT(text, Not(HasSubstr("17,35")));
}

TEST(Acknowledgement, says_that_nobody_learns_his_name_and_that_he_need_not_know_all) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "Wer kann Drehteile aus Edelstahl?");
    const std::string card = only_text(asked, kAsker);
    EXPECT_THAT(card, HasSubstr("Ihren Namen erfahren die Firmen nicht"));
    EXPECT_THAT(card, HasSubstr("„Weiß nicht“ genügt auch, oder „bitte anrufen“."));
}

}  // namespace
}  // namespace clusterlotse::test
