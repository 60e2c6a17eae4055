// A need waits for a moderator who says nothing: what its asker hears meanwhile.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using std::chrono::hours;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kWaits = "B-2026-001 wartet noch auf die Freigabe durch den Lotsen";

class ReleaseWaits : public testing::Test {
protected:
    /// What the asker reads meanwhile, but for the weekly digest.
    std::vector<Sent> reads(std::chrono::milliseconds time, const char* reader = kAsker) {
        return to(but_digests(scene_.wait(time)), reader);
    }

    ClusterScene scene_{
        released_by(config::Release::moderator),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
};

TEST_F(ReleaseWaits, is_told_to_the_asker_on_the_next_working_day_and_who_would_be_asked) {
    scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(reads(hours(23)), IsEmpty());
    const auto told = reads(hours(2));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told[0].message.text,
        AllOf(
            HasSubstr(kWaits),
            HasSubstr("Ein zweiter Lotse hat es inzwischen auch vor sich."),
            HasSubstr("3 passende Firmen habe ich gefunden"),
            HasSubstr("„zurückgezogen“"),
            Not(HasSubstr("niemand"))
        )
    );
}

TEST_F(ReleaseWaits, is_told_with_the_word_that_nobody_fits) {
    scene_.say_in_chat(kAsker, kNobodyDoesIt);
    const auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told[0].message.text,
        AllOf(
            HasSubstr(kWaits),
            HasSubstr("Im Cluster finde ich dafür zurzeit niemanden."),
            HasSubstr("Enterprise Europe Network"),
            Not(HasSubstr("gefunden;"))
        )
    );
}

TEST_F(ReleaseWaits, is_told_after_a_weekend_on_monday) {
    scene_.wait(hours(4 * 24 + 5));
    scene_.say_in_chat(kAsker, kNobodyDoesIt);
    EXPECT_THAT(reads(hours(2 * 24 + 23)), IsEmpty()) << "Friday to Monday";
    EXPECT_THAT(reads(hours(1)), SizeIs(1));
}

TEST_F(ReleaseWaits, is_told_by_mail_to_whoever_asked_by_mail) {
    scene_.say(scene_.mail(kAskerMail, "Anfrage", kNobodyDoesIt));
    const auto told = reads(hours(25), kAskerMail);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].message.subject, "Re: Anfrage");
    EXPECT_THAT(told[0].message.text, HasSubstr("zurzeit niemanden"));
}

TEST_F(ReleaseWaits, is_told_in_english_to_an_english_asker) {
    scene_.say_in_chat(kEnglish, "20 turned parts of 1.4301, Ø 40 x 120 mm");
    const auto told = reads(hours(25), kEnglish);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told[0].message.text,
        AllOf(
            HasSubstr("B-2026-001 is still waiting for the moderator to release it"),
            HasSubstr("firms that fit; I will ask them")
        )
    );
}

TEST_F(ReleaseWaits, is_told_privately_where_the_need_was_said_in_the_room) {
    scene_.say(scene_.room(kAsker, std::string("!bedarf ") + kNobodyDoesIt));
    const auto sent = but_digests(scene_.wait(hours(25)));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kWaits));
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
}

TEST_F(ReleaseWaits, is_told_on_the_same_day_where_the_need_came_before_work_began) {
    scene_.wait(hours(20));  // 6 o'clock
    scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(reads(hours(8)), IsEmpty());
    EXPECT_THAT(reads(hours(2)), SizeIs(1));
}

TEST_F(ReleaseWaits, is_told_by_day_where_the_need_came_late_at_night) {
    scene_.wait(hours(13));  // 23 o'clock
    scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(reads(hours(15)), IsEmpty());
    EXPECT_THAT(reads(hours(2)), SizeIs(1)) << "15 o'clock on the next day";
}

TEST_F(ReleaseWaits, is_told_again_each_week_as_long_as_nobody_decides) {
    scene_.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(reads(hours(25)), SizeIs(1));
    EXPECT_THAT(reads(hours(6 * 24)), IsEmpty());
    EXPECT_THAT(reads(hours(24)), SizeIs(1));
    EXPECT_THAT(reads(hours(7 * 24)), SizeIs(1));
}

TEST_F(ReleaseWaits, is_told_to_nobody_once_it_is_decided) {
    for (const char* const words : {"ja", "nein, weil wir das nicht machen", "parken bis 10.12."}) {
        ClusterScene scene(released_by(config::Release::moderator));
        const auto card = to(scene.say_in_chat(kAsker, kNeed), kModerator).at(0);
        scene.answer(card, words);
        for (const Sent& one : to(scene.wait(hours(48)), kAsker)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("wartet noch auf"))) << words;
        }
    }
    ClusterScene scene(released_by(config::Release::moderator));
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(to(but_digests(scene.wait(hours(48))), kAsker), IsEmpty());
}

TEST_F(ReleaseWaits, is_told_again_where_the_need_comes_back_from_a_rest) {
    scene_.say_in_chat(kAsker, kNeed);
    scene_.say_in_chat(kAsker, "B-2026-001 parken bis 10.12.");
    EXPECT_THAT(reads(hours(48)), IsEmpty());
    scene_.say_in_chat(kAsker, "B-2026-001 weiter");
    const auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].message.text, HasSubstr(kWaits));
}

TEST_F(ReleaseWaits, is_no_word_of_firms_that_rest_or_of_whom_the_moderator_took_off) {
    for (const char* const id : {"dreherei", "zerspaner", "english"}) {
        pause(scene_, id, day(2026, 12, 20));
    }
    scene_.say_in_chat(kAsker, kNeed);
    auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told[0].message.text, AllOf(HasSubstr("Passende Firmen gibt es"), Not(HasSubstr("niemand")))
    );
    ClusterScene scene(released_by(config::Release::moderator));
    const auto card = to(scene.say_in_chat(kAsker, kNeed), kModerator).at(0);
    scene.answer(card, "ohne 1, 2 und 3, weil sie voll sind");
    EXPECT_THAT(
        to(but_digests(scene.wait(hours(25))), kAsker).at(0).message.text,
        AllOf(HasSubstr("wartet noch auf"), Not(HasSubstr("niemand")), Not(HasSubstr("passende")))
    );
}

TEST_F(ReleaseWaits, says_of_named_firms_only_that_they_cannot_be_asked) {
    pause(scene_, "dreherei", day(2026, 12, 20));
    scene_.say_in_chat(kAsker, std::string(kNeed) + ", nur an Dreherei Wolfstein");
    const auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].message.text, AllOf(HasSubstr(kWaits), Not(HasSubstr("Im Cluster finde"))));
}

TEST_F(ReleaseWaits, says_of_a_named_firm_without_consent_that_it_cannot_be_asked) {
    scene_.say_in_chat(kAsker, std::string(kNeed) + ", nur an Drehteile Still");
    const auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].message.text, HasSubstr("Wen Sie genannt haben, kann ich dafür"));
}

TEST_F(ReleaseWaits, speaks_of_one_firm_where_one_fits) {
    pause(scene_, "zerspaner", day(2026, 12, 20));
    pause(scene_, "english", day(2026, 12, 20));
    scene_.say_in_chat(kAsker, kNeed);
    const auto told = reads(hours(25));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].message.text, HasSubstr("Eine passende Firma habe ich gefunden"));
}

TEST(ReleaseWaitsForNobody, is_told_where_no_moderator_can_be_reached) {
    ClusterScene scene(released_by(config::Release::moderator), "Europe/Berlin", ":memory:", {});
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(but_digests(scene.wait(hours(25))), kAsker),
        HasSubstr("einen Lotsen erreiche ich gerade nicht")
    );
}

}  // namespace
}  // namespace clusterlotse::test
