// A moderator on his phone: three words, and not always a decision.
#include "commands/moderator/moderator_to_asker.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string logged_of(ClusterScene& scene) {
    std::string all;
    for (const auto& one : scene.core().office().overrides.of_need(1)) {
        all += one.action + " " + one.profile_id + ": " + one.reason + ";";
    }
    return all;
}

TEST(ModeratorOnHisPhone, gives_a_reason_in_two_words_behind_a_comma) {
    for (const auto& [words, reason] :
         {std::pair("Otterbach raus, zu weit", "zu weit"),
          std::pair("ohne Otterbach, voll ausgelastet", "voll ausgelastet"),
          std::pair("Otterbach raus, liefern schlecht", "liefern schlecht"),
          std::pair("-Otterbach, too far", "too far")}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kModerator, words);
        EXPECT_EQ(logged_of(scene), std::string("removed zerspaner: ") + reason + ";") << words;
    }
}

TEST(ModeratorOnHisPhone, rejects_without_a_reason_that_is_none) {
    for (const char* const words : {"nee lass mal", "nein, lieber nicht", "nein lass stecken"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const auto sent = scene.say_in_chat(kModerator, words);
        EXPECT_EQ(scene.state(), "rejected") << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Der Grund"))) << words;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt")) << words;
    }
}

TEST(ModeratorOnHisPhone, releases_both_that_wait_in_one_word) {
    AskingScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    EXPECT_THAT(only_text(scene.say_in_chat(kModerator, "ja"), kModerator), HasSubstr("1  B-2026"));
    EXPECT_THAT(to(scene.say_in_chat(kModerator, "beide"), kTurner), SizeIs(2));
}

TEST(ModeratorOnHisPhone, asks_what_waits_and_whether_a_firm_is_on_the_list) {
    for (const char* const words : {"was liegt an?", "was ist offen?", "was steht heute an"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        EXPECT_THAT(
            only_text(scene.say_in_chat(kModerator, words), kModerator),
            AllOf(HasSubstr("Auf Sie als Lotse wartet"), HasSubstr("B-2026-001"))
        ) << words;
    }
    AskingScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "ist die Dreherei Wolfstein dabei?"), kModerator),
        HasSubstr("1  Dreherei Wolfstein")
    );
}

TEST(ModeratorOnHisPhone, posts_no_need_by_a_question_that_is_none) {
    AskingScene scene;
    for (const char* const words :
         {"wer macht das solange?", "drehen die auch?", "ist die Dreherei gut?"}) {
        scene.say_in_chat(kModerator, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
    scene.say_in_chat(kModerator, "40 Bolzen drehen aus C45");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(ModeratorToTheAsker, says_what_stands_behind_the_address) {
    using commands::words_to_asker;
    for (const char* const text :
         {"An den Auftraggeber: Welche Toleranz?",
          "Frage an den Kunden: Welche Toleranz?",
          "B-2026-001 an den Auftraggeber: Welche Toleranz?",
          "frag den Kunden mal, Welche Toleranz?",
          "to the customer: Welche Toleranz?",
          "An Pumpenbau Alsenz: Welche Toleranz?"}) {
        ASSERT_TRUE(words_to_asker(text)) << text;
        EXPECT_EQ(words_to_asker(text)->words, "Welche Toleranz?") << text;
    }
    EXPECT_EQ(
        words_to_asker("frag den Kunden nach der Toleranz")->words, "Frage nach der Toleranz"
    );
    EXPECT_EQ(
        words_to_asker("B-2026-001: Sag dem Auftraggeber bitte, dass die Menge 600 sein muss")
            ->words,
        "… dass die Menge 600 sein muss"
    );
    for (const char* const text :
         {"frag noch Otterbach", "ja", "Text: 20 Drehteile", "vergeben an Otterbach", ""}) {
        EXPECT_FALSE(words_to_asker(text)) << text;
    }
}

TEST(ModeratorToTheAsker, is_heard_and_answered_and_the_need_still_waits) {
    AskingScene scene(ClusterScene::by_the_moderator());
    InboundMessage said = scene.chat(kModerator, "An den Auftraggeber: Passt das Blatt so?");
    said.attachments.push_back(pdf_named("Merkblatt.pdf"));
    const auto sent = scene.say(said);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("B-2026-001: Der Lotse"), HasSubstr("Passt das Blatt so?"))
    );
    EXPECT_THAT(to(sent, kAsker)[0].message.attachments, SizeIs(1));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("unterwegs zu Pumpenbau Alsenz"));
    const auto answer = scene.say_in_chat(kAsker, "Ja, das Blatt ist richtig");
    EXPECT_THAT(only_text(answer, kModerator), HasSubstr("das Blatt ist richtig"));
    EXPECT_EQ(scene.state(), "awaiting_release");
    EXPECT_THAT(to(scene.say_in_chat(kModerator, "B-2026-001 ja"), kTurner), SizeIs(1));
}

TEST(ModeratorToTheAsker, reaches_him_by_the_name_of_his_firm_and_no_other_firm) {
    AskingScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "An Pumpenbau Alsenz: Bitte anrufen"), kAsker),
        HasSubstr("Bitte anrufen")
    );
    EXPECT_THAT(
        to(scene.say_in_chat(kModerator, "An Galvanik Rodenbach: Bitte anrufen"), kAsker), IsEmpty()
    );
}

}  // namespace
}  // namespace clusterlotse::test
