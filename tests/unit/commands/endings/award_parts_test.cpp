// The order goes in parts to several firms.
#include "commands/endings/award_part_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::order_in_parts;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

void expect_parts(AskingScene& scene, const std::string& words) {
    const auto sent = scene.say_in_chat(kAsker, words);
    EXPECT_EQ(scene.state(), "awarded") << words;
    EXPECT_EQ(scene.state_of("dreherei"), "chosen") << words;
    EXPECT_EQ(scene.state_of("english"), "chosen") << words;
    EXPECT_EQ(scene.state_of("zerspaner"), "not_chosen") << words;
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(
            HasSubstr("diesen Teil des Auftrags: Drehen"),
            Not(HasSubstr("Sickingen")),
            Not(HasSubstr("ärten"))
        )
    ) << words;
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(HasSubstr("this part of the order"), HasSubstr("arden"), Not(HasSubstr("Wolfstein")))
    ) << words;
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("ist vergeben")) << words;
    const auto own = to(sent, kAsker);
    ASSERT_THAT(own, SizeIs(2)) << words;
    EXPECT_THAT(own[0].message.text, HasSubstr("geht an Dreherei Wolfstein (Drehen)")) << words;
    EXPECT_THAT(own[1].message.text, HasSubstr("geht an Sickingen Precision (Härten)")) << words;
}

constexpr const char* kTwoSteps = "20 Drehteile aus 1.4301, Ø 40 x 120, drehen und härten";

TEST(AwardInParts, gives_word_to_firms_that_were_only_asked) {
    for (const char* const words :
         {"Drehen macht Wolfstein, Härten Sickingen",
          "Vergeben: Drehen an Wolfstein, Härten an Sickingen",
          "Drehen geht an Wolfstein und Härten an Sickingen"}) {
        AskingScene scene;
        expect_parts(scene, words);
    }
}

TEST(AwardInParts, gives_word_to_firms_that_showed_interest) {
    AskingScene scene;
    scene.offer(kTurner, "Interesse, Angebot folgt");
    scene.offer(kEnglish, "interested");
    expect_parts(scene, "Drehen macht Wolfstein, Härten macht Sickingen");
}

TEST(AwardInParts, takes_the_numbers_of_the_table) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "14 EUR each");
    expect_parts(scene, "Drehen macht 1, Härten macht 2");
}

TEST(AwardInParts, leaves_nothing_open) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Drehen macht Wolfstein, Härten Sickingen");
    for (const auto& invitation : scene.core().office().invitations.of_need(1)) {
        EXPECT_FALSE(is_open(invitation.state)) << invitation.profile_id;
    }
    // But for the one question how it came out.
    const auto later = but_digests(scene.wait(40 * kDay));
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(later, SizeIs(1));
}

TEST(AwardInParts, is_none_where_a_part_goes_to_nobody_it_knows_or_is_asked) {
    for (const char* const words :
         {"Drehen macht Wolfstein, Härten Müller",
          "macht Wolfstein das Drehen, Sickingen das Härten?",
          "Drehen macht vielleicht Wolfstein, Härten Sickingen",
          "Drehen macht Wolfstein, Härten auch Wolfstein"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_NE(scene.state(), "awarded") << words;
        EXPECT_NE(scene.state_of("english"), "chosen") << words;
    }
}

TEST(AwardInParts, reads_each_part_with_its_firm) {
    const auto work = [](const std::string& words) {
        return words == "Drehen" || words == "Härten" || words == "10 Stück";
    };
    const std::vector<std::string> firms = {"Dreherei Müller GmbH", "Härterei Schmidt"};
    const auto parts = order_in_parts("Drehen macht Müller, Härten Schmidt", firms, 0, work);
    ASSERT_THAT(parts, SizeIs(2));
    EXPECT_EQ(parts[0].firm, 0u);
    EXPECT_EQ(parts[0].part, "Drehen");
    EXPECT_EQ(parts[1].firm, 1u);
    EXPECT_EQ(parts[1].part, "Härten");
    EXPECT_THAT(order_in_parts("10 Stück an 1 und Härten an 2", firms, 2, work), SizeIs(2));
    for (const char* const words :
         {"",
          "Drehen, Härten",
          "Müller und Schmidt",
          "vergeben an 1 und 2",
          "Drehen macht Müller"}) {
        EXPECT_THAT(order_in_parts(words, firms, 2, work), IsEmpty()) << words;
    }
}

TEST(AwardInParts, takes_bare_numbers_of_pieces) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "14 EUR each");
    const auto sent = scene.say_in_chat(kAsker, "12 an Wolfstein und 8 an Sickingen");
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_EQ(scene.state_of("dreherei"), "chosen");
    EXPECT_EQ(scene.state_of("english"), "chosen");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("12 Stück"));
}

}  // namespace
}  // namespace clusterlotse::test
