// What the asker is told three days before his need ends, wherever it stands.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The announcement among what was sent to the reader.
std::vector<Sent> notices(const std::vector<Sent>& sent, const char* reader = kAsker) {
    auto found = to(sent, reader);
    std::erase_if(found, [](const Sent& one) {
        return one.message.text.find("läuft am") == std::string::npos;
    });
    return found;
}

std::string notice(ClusterScene& scene, const char* reader = kAsker) {
    return only_text(notices(scene.wait(28 * kDay), reader), reader);
}

const auto kToldToAll = HasSubstr("sage ich danach allen Gefragten");
const auto kToldToNobody = HasSubstr("Sonst ist er danach beendet");

TEST(ExpiryNotice, says_that_all_who_were_asked_will_hear_of_the_end) {
    AskingScene scene;
    EXPECT_THAT(
        notice(scene),
        AllOf(
            HasSubstr("B-2026-001 · 20 Drehteile"),
            HasSubstr("läuft am 23.12.2026 ab"),
            kToldToAll,
            Not(HasSubstr("geantwortet")),
            Not(HasSubstr("Lotse"))
        )
    );
}

TEST(ExpiryNotice, counts_the_answers_and_says_how_to_name_who_got_the_order) {
    AskingScene one;
    one.offer(kTurner);
    one.offer(kByMail, "6 Termin");
    EXPECT_THAT(
        notice(one),
        AllOf(HasSubstr("Eine Firma hat geantwortet"), HasSubstr("vergeben an 1"), kToldToAll)
    );
    AskingScene two;
    two.offer(kTurner);
    two.offer(kByMail, "13 € das Stück");
    EXPECT_THAT(notice(two), HasSubstr("2 Firmen haben geantwortet"));
}

TEST(ExpiryNotice, speaks_of_nobody_asked_where_nobody_was_found) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
    EXPECT_THAT(
        notice(scene),
        AllOf(HasSubstr("bisher niemanden"), kToldToNobody, Not(HasSubstr("allen Gefragten")))
    );
}

TEST(ExpiryNotice, of_a_need_that_waits_for_the_moderator_says_so) {
    ClusterScene scene(released_by(config::Release::moderator));
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(notice(scene), AllOf(HasSubstr("Freigegeben ist er noch nicht"), kToldToNobody));
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "JA"), kAsker), HasSubstr("läuft weiter"));
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::awaiting_release);
}

TEST(ExpiryNotice, asks_for_the_yes_that_the_need_still_waits_for_and_takes_it) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(notice(scene), AllOf(HasSubstr("dafür fehlt mir Ihr JA"), kToldToNobody));
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "JA"), kTurner), SizeIs(1));
    scene.wait(20 * kDay);
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
}

TEST(ExpiryNotice, of_a_need_with_the_moderator_says_whether_anybody_was_asked) {
    ClusterScene unasked(released_by(config::Release::moderator));
    unasked.say_in_chat(kAsker, kNeed);
    unasked.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    EXPECT_THAT(notice(unasked), AllOf(HasSubstr("Der Lotse kümmert sich"), kToldToNobody));
    AskingScene asked;
    asked.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    EXPECT_THAT(notice(asked), AllOf(HasSubstr("Der Lotse kümmert sich"), kToldToAll));
}

TEST(ExpiryNotice, of_a_moderators_own_need_does_not_speak_of_him_as_somebody_else) {
    ClusterScene scene(released_by(config::Release::moderator));
    scene.say_in_chat(kModerator, std::string("!bedarf ") + kNeed);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    ASSERT_EQ(scene.core().office().needs.find(1)->state, NeedState::by_phone);
    EXPECT_THAT(notice(scene, kModerator), Not(HasSubstr("Der Lotse")));
}

TEST(ExpiryNotice, of_an_anonymous_need_from_the_room_comes_to_the_asker_alone) {
    ClusterScene scene;
    scene.say(scene.room(kAsker, std::string("!bedarf ") + kNeed));
    const auto sent = scene.wait(28 * kDay);
    EXPECT_THAT(notices(sent), SizeIs(1));
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(ExpiryNotice, that_holidays_held_up_leaves_a_working_day_for_the_word) {
    ClusterScene scene;
    scene.wait(5 * kDay);  // Saturday, 28 November: it ends on Monday, 28 December
    scene.say_in_chat(kAsker, kNeed);
    scene.wait(29 * kDay);
    const auto sent = scene.wait(kDay + 6h);  // Monday afternoon
    EXPECT_THAT(only_text(notices(sent), kAsker), HasSubstr("läuft am 29.12.2026 ab"));
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    scene.wait(kDay);
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::expired);
}

TEST(ExpiryNotice, answered_with_no_promises_answers_only_where_somebody_was_asked) {
    AskingScene asked;
    asked.wait(28 * kDay);
    EXPECT_THAT(
        only_text(asked.say_in_chat(kAsker, "nein"), kAsker), HasSubstr("eingehende Antworten")
    );
    ClusterScene nobody;
    nobody.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN");
    nobody.wait(28 * kDay);
    EXPECT_THAT(
        only_text(nobody.say_in_chat(kAsker, "nein"), kAsker),
        AllOf(HasSubstr("läuft am"), Not(HasSubstr("eingehende Antworten")))
    );
}

TEST(ExpiryNotice, is_followed_by_an_end_that_speaks_of_others_only_where_there_are_any) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.wait(31 * kDay);
    EXPECT_THAT(
        to(sent, kAsker).back().message.text,
        AllOf(HasSubstr("abgelaufen"), Not(HasSubstr("gefragt war")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
