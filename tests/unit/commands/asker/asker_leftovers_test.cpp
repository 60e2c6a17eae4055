// What purchasers write beside what they were asked: a second need, a firm by its trade, a firm of
// the table by its place, a parked need said again.
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

/// kTurner asks which surface is wanted.
class AskedBackScene : public AskingScene {
public:
    AskedBackScene() : question_(to(offer(kTurner, "Welche Oberfläche brauchen Sie?"), kAsker)) {}

    std::vector<Sent> says(const std::string& words, bool as_reply) {
        return as_reply ? answer(question_.at(0), words) : say_in_chat(kAsker, words);
    }
    bool second_need() { return core().office().needs.find_number("B-2026-002").has_value(); }

private:
    std::vector<Sent> question_;
};

TEST(AskedBack, an_answer_and_a_need_of_its_own_in_one_message_are_told_apart) {
    for (const char* const words :
         {"Ra 1,6 und wir haben noch 300 Bolzen zum Verzinken",
          "ra 1,6 und wir haben noch 300 bolzen zum verzinken",
          "Ra 1,6. Außerdem suchen wir jemanden für 300 Bolzen verzinken",
          "Ra 1,6, und dann hätten wir noch 300 Bolzen zu verzinken"}) {
        for (const bool reply : {true, false}) {
            AskedBackScene scene;
            const auto sent = scene.says(words, reply);
            EXPECT_THAT(
                only_text(sent, kTurner),
                AllOf(HasSubstr("Auftraggebers: "), HasSubstr("a 1,6"), Not(HasSubstr("olzen")))
            ) << words;
            EXPECT_TRUE(scene.second_need()) << words;
            EXPECT_THAT(only_text(sent, kPlater), AllOf(HasSubstr("300"), HasSubstr("olzen")))
                << words;
        }
    }
}

TEST(AskedBack, an_answer_that_only_says_more_stays_one) {
    for (const char* const words :
         {"Ra 1,6 und verzinkt bitte",
          "Ra 1,6, und es sind doch 30 Stück",
          "Ra 1,6 und danach noch verzinken"}) {
        AskedBackScene scene;
        scene.says(words, true);
        EXPECT_FALSE(scene.second_need()) << words;
    }
}

TEST(AskersTrade, of_a_firm_is_as_good_as_its_name_where_only_one_is_called_so) {
    for (const char* const words :
         {"frag doch noch die galvanik",
          "Frag bitte auch die Galvanik",
          "Bitte auch bei der Galvanik anfragen",
          "ask the Galvanik too"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kPlater), SizeIs(1)) << words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
}

TEST(AskersTrade, that_two_firms_are_called_by_is_asked_about) {
    AskingScene scene;
    Profile other = *scene.core().office().profiles.find("galvanik");
    other.id = "galvanik2";
    other.name = "Galvanik Kusel";
    other.contacts[0].matrix = "@kusel:cluster.test";
    scene.core().office().profiles.put(other, scene.clock().now());
    scene.core().profile_changed(other.id);
    const auto sent = scene.say_in_chat(kAsker, "frag doch noch die Galvanik");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("Galvanik Rodenbach"), HasSubstr("Galvanik Kusel"))
    );
    EXPECT_THAT(to(sent, kPlater), IsEmpty());
}

TEST(AskersTrade, of_work_stays_work) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Die Teile müssen danach noch in die Galvanik");
    EXPECT_THAT(to(sent, kPlater), IsEmpty());
}

TEST(AskersFirm, of_another_trade_is_asked_and_he_is_told_what_its_profile_shows) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(to(sent, kPlater), SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("• Galvanik Rodenbach (im Profil steht nichts von Drehen, gefragt wird dort")
    );
}

TEST(AskersFirm, of_another_trade_is_told_of_while_the_need_waits_for_the_moderator_too) {
    AskingScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Bitte auch Galvanik Rodenbach fragen"), kAsker),
        AllOf(HasSubstr("auf der Liste"), HasSubstr("steht nichts von Drehen"))
    );
}

/// kTurner is first in the table, kByMail second.
class TableScene : public AskingScene {
public:
    TableScene() {
        offer(kTurner, "12 €/Stück, KW 3");
        offer(kByMail, "Können wir, 11 €/Stück, KW 4");
    }
};

TEST(TableOfTwo, is_chosen_from_by_place) {
    for (const char* const words :
         {"die zweite nehmen wir",
          "Wir nehmen den zweiten",
          "der Zweite bekommt den Auftrag",
          "Auftrag an die zweite Firma",
          "we take the second one",
          "den letzten nehmen wir"}) {
        TableScene scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state_of("zerspaner"), "chosen") << words;
        EXPECT_EQ(scene.state_of("dreherei"), "not_chosen") << words;
    }
    TableScene scene;
    scene.say_in_chat(kAsker, "die erste nehmen wir");
    EXPECT_EQ(scene.state_of("dreherei"), "chosen");
}

TEST(TableOfTwo, is_chosen_from_by_place_where_he_was_asked_who_gets_it) {
    TableScene scene;
    const auto asked = scene.say_in_chat(kAsker, "Auftrag vergeben");
    EXPECT_THAT(only_text(asked, kAsker), HasSubstr("2  Zerspanung Otterbach"));
    scene.say_in_chat(kAsker, "der zweite");
    EXPECT_EQ(scene.state_of("zerspaner"), "chosen");
}

TEST(TableOfTwo, has_no_third) {
    TableScene scene;
    const auto sent = scene.say_in_chat(kAsker, "die dritte nehmen wir");
    EXPECT_EQ(scene.state(), "answered");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(TableOfTwo, is_not_enough_where_one_is_too_expensive_and_nobody_reads_that) {
    for (const char* const words :
         {"der Wolfstein ist zu teuer, frag noch wen",
          "Die Dreherei ist uns zu teuer, bitte noch jemanden fragen",
          "zu teuer, frag noch wen anderes",
          "Wolfstein is too expensive, ask someone else please"}) {
        TableScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001")) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("An wen soll"))) << words;
    }
}

TEST(TableOfTwo, goes_to_the_cheapest_in_an_order_to_the_bot) {
    for (const char* const words : {"nimm den günstigsten", "nimm einfach den Günstigsten"}) {
        TableScene scene;
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, words), kAsker), HasSubstr("Zerspanung Otterbach")
        ) << words;
    }
}

TEST(TableOfTwo, lets_the_date_be_changed_some_messages_later) {
    for (const char* const words :
         {"lieber bis Freitag", "doch lieber bis Freitag", "lieber Fr", "besser bis 11.12."}) {
        TableScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist ergänzt")) << words;
        EXPECT_TRUE(scene.need().deadline) << words;
    }
}

TEST(ParkedNeed, that_is_said_again_is_asked_about_and_goes_on) {
    for (const char* const words :
         {"20 Drehteile brauchen wir jetzt",
          "Die 20 Drehteile brauchen wir jetzt doch",
          "wir brauchen jetzt die 20 drehteile"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, "parken bis 15.1.2027");
        ASSERT_EQ(scene.state(), "parked");
        const auto asked = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
        if (scene.state() == "parked") {
            EXPECT_THAT(
                only_text(asked, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("geparkt"))
            ) << words;
            scene.say_in_chat(kAsker, "1");
        }
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
}

TEST(ParkedNeed, lets_other_work_be_a_need_of_its_own) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "parken bis 15.1.2027");
    scene.say_in_chat(kAsker, "80 Buchsen verzinken, wir brauchen sie jetzt");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_EQ(scene.state(), "parked");
}

}  // namespace
}  // namespace clusterlotse::test
