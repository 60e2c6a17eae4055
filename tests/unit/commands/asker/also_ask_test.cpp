#include "commands/asker/also_ask.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(AskersFurtherFirms, are_asked_about_the_running_need_and_make_no_new_one) {
    for (const char* const words :
         {"Bitte auch Galvanik Rodenbach fragen",
          "Fragen Sie bitte auch bei der Galvanik Rodenbach an",
          "Rodenbach bitte noch dazunehmen",
          "und noch an Galvanik Rodenbach, danke",
          "+ Rodenbach",
          "galvanik rodenbach auch",
          "Nimm noch die Rodenbach mit rein",
          "please also ask Galvanik Rodenbach",
          "add Galvanik Rodenbach too",
          "frag aach mol die Galvanik Rodenbach"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kPlater), SizeIs(1)) << words;
        const auto said = to(sent, kAsker);
        ASSERT_THAT(said, SizeIs(1)) << words;
        EXPECT_THAT(said[0].message.text, HasSubstr("Galvanik Rodenbach")) << words;
        EXPECT_THAT(said[0].message.text, HasSubstr("steht nichts von Drehen")) << words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
    }
}

TEST(AskersFurtherFirms, are_asked_by_mail_and_as_a_reply_to_the_card_too) {
    AskingScene scene;
    const auto mail = scene.say(scene.mail(kAskerMail, "", "Bitte auch Galvanik Rodenbach fragen"));
    EXPECT_THAT(to(mail, kPlater), SizeIs(1));
    AskingScene other;
    const auto reply = other.answer(
        to(other.asked(), kAsker).front(), "Bitte auch die Galvanik Rodenbach anfragen"
    );
    EXPECT_THAT(to(reply, kPlater), SizeIs(1));
}

TEST(AskersFurtherFirms, never_reach_a_supplier_as_words_to_him) {
    AskingScene scene;
    const auto offer = scene.offer(kTurner);
    const auto sent =
        scene.answer(to(offer, kAsker).front(), "Bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(sent, kPlater), SizeIs(1));
}

TEST(AskersFurtherFirms, are_asked_about_the_need_he_names_where_several_run) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto which = scene.say_in_chat(kAsker, "Bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(to(which, kPlater), IsEmpty());
    EXPECT_THAT(only_text(which, kAsker), HasSubstr("Welchen Ihrer Bedarfe"));
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("B-2026-001"));
}

TEST(AskersFurtherFirms, that_were_asked_or_may_not_be_asked_are_told_so) {
    AskingScene scene;
    const auto again = scene.say_in_chat(kAsker, "bitte auch Wolfstein fragen");
    EXPECT_THAT(to(again, kTurner), IsEmpty());
    EXPECT_THAT(only_text(again, kAsker), HasSubstr("schon gefragt"));
    const auto paused = scene.say_in_chat(kAsker, "bitte auch Drehteile Pause fragen");
    EXPECT_THAT(only_text(paused, kAsker), HasSubstr("Pause"));
}

TEST(AskersFurtherFirms, that_he_ruled_out_before_are_let_in_again) {
    for (const char* const words :
         {"doch an Otterbach",
          "Otterbach darf doch gefragt werden",
          "Zerspanung Otterbach bitte doch anfragen",
          "jetzt doch auch an Zerspanung Otterbach",
          "please ask Otterbach after all"}) {
        AskingScene scene(
            ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, nicht an Otterbach"
        );
        ASSERT_THAT(to(scene.asked(), kByMail), IsEmpty());
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(to(sent, kByMail), SizeIs(1)) << words;
        EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("Doch"))) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << "nothing changed for him: " << words;
        const auto more = scene.say_in_chat(kAsker, "Es sind doch 30 Stück");
        EXPECT_THAT(only_text(more, kAsker), HasSubstr("30")) << words;
        EXPECT_THAT(only_text(more, kTurner), Not(HasSubstr("Otterbach"))) << words;
        EXPECT_NE(scene.state_of("zerspaner"), "withdrawn") << words;
    }
}

TEST(AskersFurtherFirms, are_not_read_into_other_sentences) {
    for (const char* const words :
         {"Auch 1.4307 geht",
          "Haben Sie auch Otterbach gefragt?",
          "Otterbach hat auch gute Preise",
          "Bitte nicht an Otterbach",
          "Wir haben bei Otterbach auch schon gekauft",
          "Bitte auch verzinken"}) {
        AskingScene scene;
        EXPECT_THAT(commands::also_asked(scene.core().office(), words, "pumpen"), IsEmpty())
            << words;
    }
}

TEST(AskersFurtherFirms, go_onto_the_moderators_list_while_the_need_waits_for_him) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::moderator;
    AskingScene scene(needs);
    const auto sent = scene.say_in_chat(kAsker, "Bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(to(sent, kPlater), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("auf der Liste"));
    const auto released = scene.say_in_chat(kModerator, "ja");
    EXPECT_THAT(to(released, kPlater), SizeIs(1));
}

TEST(AskersFurtherFirms, are_known_by_the_word_their_name_begins_with_though_it_sounds_like_work) {
    ClusterScene scene;
    Profile profile = *scene.core().office().profiles.find("galvanik");
    profile.name = "Mandelring Kellereimaschinen Inh. P. Gutperle";
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed("galvanik");
    scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.say_in_chat(kAsker, "Could you ask Mandelring as well?");
    EXPECT_THAT(to(sent, kPlater), SizeIs(1));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

}  // namespace
}  // namespace clusterlotse::test
