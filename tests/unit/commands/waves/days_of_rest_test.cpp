// What nobody waits for keeps to working days, and a reminder to half of the time: to the minute on
// both sides, with quiet hours that are in the way of nothing here.
#include "commands/letters/local_time.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kZone = "Europe/Berlin";

TimePoint berlin(int year, unsigned month, unsigned day, std::chrono::minutes time) {
    return commands::at_local(
        Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)}, time, kZone
    );
}

config::NeedSettings with_quiet_hours() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{3h, 4h};
    return needs;
}

/// A scene in which it is now this time of Berlin, and the turner has no request yet.
class Days : public testing::Test {
protected:
    void it_is(TimePoint now) { scene_.clock().set(now); }
    /// What the turner has got when it is this time.
    std::vector<Sent> by(TimePoint then) {
        return to(but_digests(scene_.wait(then - scene_.clock().now())), kTurner);
    }
    void expect_request_only_after(TimePoint rest_ends) {
        EXPECT_THAT(by(rest_ends - 1min), IsEmpty());
        EXPECT_THAT(by(rest_ends), SizeIs(1));
    }

    ClusterScene scene_{with_quiet_hours()};
};

TEST_F(Days, requests_go_out_until_the_last_minute_before_a_sunday) {
    it_is(berlin(2026, 11, 28, 23h + 59min));
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, kNeed), kTurner), SizeIs(1)) << "Saturday";
}

TEST_F(Days, requests_wait_from_the_first_minute_of_a_sunday_until_the_offices_open) {
    it_is(berlin(2026, 11, 29, 0min));
    const auto sent = scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << "the asker waits for his answer";
    expect_request_only_after(berlin(2026, 11, 30, 8h));
}

TEST(DaysWithoutQuietHours, requests_go_out_on_a_sunday_so_that_all_can_be_seen_at_once) {
    ClusterScene scene;
    scene.clock().set(berlin(2026, 11, 29, 10h));
    EXPECT_THAT(to(scene.say_in_chat(kAsker, kNeed), kTurner), SizeIs(1));
}

TEST_F(Days, requests_wait_over_corpus_christi) {
    it_is(berlin(2026, 6, 4, 10h));
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, kNeed), kTurner), IsEmpty());
    expect_request_only_after(berlin(2026, 6, 5, 8h));
}

TEST_F(Days, requests_go_out_the_evening_before_corpus_christi) {
    it_is(berlin(2026, 6, 3, 23h + 59min));
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, kNeed), kTurner), SizeIs(1));
}

TEST_F(Days, requests_wait_over_all_saints_day_and_the_sunday_before_it) {
    it_is(berlin(2027, 10, 31, 9h));
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, kNeed), kTurner), IsEmpty());
    expect_request_only_after(berlin(2027, 11, 2, 8h));
}

TEST_F(Days, what_somebody_waits_for_goes_out_on_a_holiday_too) {
    it_is(berlin(2026, 6, 3, 15h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    ASSERT_THAT(asked, SizeIs(1));
    it_is(berlin(2026, 6, 4, 11h));
    const auto offered = scene_.answer(asked.front(), "12 € das Stück");
    EXPECT_THAT(to(offered, kTurner), SizeIs(1)) << "how his answer was understood";
    EXPECT_THAT(to(offered, kAsker), SizeIs(1)) << "the answer he waits for";
}

TEST_F(Days, a_reminder_comes_at_half_of_the_time_to_the_minute) {
    // Until Thursday at nine there are 71 hours.
    it_is(berlin(2026, 11, 23, 10h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    scene_.answer(asked.at(0), "Interesse");
    const TimePoint half = berlin(2026, 11, 24, 21h + 30min);
    EXPECT_THAT(by(half - 1min), IsEmpty());
    const auto reminded = by(half);
    ASSERT_THAT(reminded, SizeIs(1));
    EXPECT_THAT(reminded.front().message.text, HasSubstr("B-2026-001"));
    EXPECT_THAT(by(half + std::chrono::days(14)), IsEmpty()) << "once";
}

TEST_F(Days, a_reminder_of_a_named_day_comes_at_nine_of_that_day) {
    it_is(berlin(2026, 11, 23, 10h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    scene_.answer(asked.at(0), "brauche Zeit bis 2.12.");
    EXPECT_THAT(by(berlin(2026, 12, 2, 8h + 59min)), IsEmpty());
    EXPECT_THAT(by(berlin(2026, 12, 2, 9h)), SizeIs(1));
}

TEST_F(Days, a_reminder_whose_half_time_is_a_sunday_waits_for_monday) {
    // From Friday at ten until Wednesday at nine: half of it is over on Sunday at half past nine.
    it_is(berlin(2026, 11, 27, 10h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    scene_.answer(asked.at(0), "Interesse");
    EXPECT_THAT(by(berlin(2026, 11, 30, 7h + 59min)), IsEmpty());
    EXPECT_THAT(by(berlin(2026, 11, 30, 8h)), SizeIs(1));
}

TEST_F(Days, a_reminder_of_a_holiday_waits_for_the_day_after_it) {
    // The firm names Corpus Christi itself.
    it_is(berlin(2026, 6, 1, 10h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    scene_.answer(asked.at(0), "brauche Zeit bis 4.6.");
    EXPECT_THAT(by(berlin(2026, 6, 5, 7h + 59min)), IsEmpty());
    EXPECT_THAT(by(berlin(2026, 6, 5, 8h)), SizeIs(1));
}

TEST_F(Days, nobody_who_did_not_engage_is_reminded) {
    it_is(berlin(2026, 11, 23, 10h));
    const auto asked = to(scene_.say_in_chat(kAsker, kNeed), kTurner);
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_THAT(by(berlin(2026, 12, 11, 10h)), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
