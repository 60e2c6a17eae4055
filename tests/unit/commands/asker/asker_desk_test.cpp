#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kOnSunday = "20 Drehteile aus 1.4301, Ø 40 x 120, bis 14.03.2027";

TEST(AskerDesk, points_out_a_deadline_on_a_sunday_with_two_days_instead) {
    AskingScene scene(ClusterScene::unlimited(), kOnSunday);
    EXPECT_THAT(
        only_text(scene.asked(), kAsker),
        HasSubstr("Der 14.03.2027 ist ein Sonntag: lieber Fr 12.03.2027 oder Mo 15.03.2027?")
    );
    const auto sent = scene.say_in_chat(kAsker, "lieber Freitag");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Sonntag")));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("bis 12.03.2027"));
    EXPECT_EQ(iso_date(*scene.need().deadline), "2027-03-12");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(AskerDesk, points_out_a_holiday_by_its_name_in_the_readers_language) {
    ClusterScene scene;
    const auto german = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, bis 27.05.2027");
    EXPECT_THAT(only_text(german, kAsker), HasSubstr("ist Fronleichnam: lieber"));
    const auto english =
        scene.say_in_chat(kEnglish, "We need 20 turned parts 1.4301 by 2027-05-27");
    EXPECT_THAT(
        only_text(english, kEnglish),
        HasSubstr("27 May 2027 is Corpus Christi: rather Wed 26 May 2027 or Fri 28 May 2027?")
    );
    scene.answer(to(english, kEnglish).front(), "Friday");
    EXPECT_EQ(
        iso_date(*scene.core().office().needs.find_number("B-2026-002")->deadline), "2027-05-28"
    );
}

TEST(AskerDesk, says_nothing_of_a_working_day) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus 1.4301, bis 12.03.2027");
    EXPECT_THAT(only_text(scene.asked(), kAsker), Not(HasSubstr("lieber")));
}

TEST(AskerDesk, asks_no_further_where_the_asker_knows_no_more) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile");
    EXPECT_THAT(only_text(scene.asked(), kAsker), HasSubstr("•"));
    const auto sent = scene.say_in_chat(kAsker, "weiß nicht");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("frage bei B-2026-001 nicht weiter"));
    EXPECT_EQ(sent.size(), 1u) << "no supplier hears of it";
    EXPECT_TRUE(scene.need().questions_closed);
}

TEST(AskerDesk, takes_what_he_knows_and_closes_the_questions) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile");
    const auto sent = scene.answer(to(scene.asked(), kAsker).front(), "V2A, mehr weiß ich nicht");
    EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("V2A"), Not(HasSubstr("mehr weiß"))));
    EXPECT_TRUE(scene.need().questions_closed);
    EXPECT_EQ(scene.need().amendments, std::vector<std::string>{"V2A"});
}

TEST(AskerDesk, passes_a_wish_to_be_called_on_to_the_moderators_once) {
    AskingScene scene;
    const auto sent =
        scene.answer(to(scene.asked(), kAsker).front(), "Bitte anrufen unter 0631 123456");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-001"),
            HasSubstr("Pumpenbau Alsenz"),
            HasSubstr("Erika Brandt"),
            HasSubstr("0631 123456")
        )
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ruft Sie"));
    EXPECT_EQ(sent.size(), 2u);
    const auto again = scene.say_in_chat(kAsker, "Lotse soll anrufen");
    EXPECT_THAT(to(again, kModerator), IsEmpty());
    EXPECT_THAT(only_text(again, kAsker), HasSubstr("ruft Sie"));
}

TEST(AskerDesk, asks_what_is_wrong_where_the_asker_does_not_release) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    AskingScene scene(needs);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Nein"), kAsker), HasSubstr("Was soll anders sein?")
    );
    EXPECT_EQ(scene.state(), "awaiting_release");
}

TEST(AskerDesk, leaves_a_suppliers_words_to_his_request) {
    AskingScene scene;
    scene.say_in_chat(kTurner, "50 Buchsen verzinken aus C45");
    scene.say_in_chat(kAsker, "30 Drehteile aus C45");
    // His own need is open, but the last message to him was a request.
    scene.say_in_chat(kTurner, "B-2026-003: das hat sich erledigt");
    EXPECT_EQ(scene.need("B-2026-002").state, NeedState::distributed);
    EXPECT_FALSE(has_ended(scene.need("B-2026-003").state));
}

TEST(AskerDesk, of_an_english_reader_speaks_english) {
    ClusterScene scene;
    const auto asked =
        scene.say_in_chat(kEnglish, "We need 20 turned parts from 1.4301, dia 40 mm");
    EXPECT_EQ(to(asked, kTurner).size(), 1u);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "park it until week 3"), kEnglish),
        AllOf(HasSubstr("parked until 18 Jan 2027"), HasSubstr("CONTINUE"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "continue"), kEnglish), HasSubstr("goes on until")
    );
    const auto sent = scene.say_in_chat(kEnglish, "order goes to Wolfstein, price");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("goes to Dreherei Wolfstein"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag"));
}

}  // namespace
}  // namespace clusterlotse::test
