#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The scene before and after a firm has answered: what is said means the same.
std::vector<Sent> said(AskingScene& scene, bool answered, const std::string& words) {
    if (answered) {
        scene.offer(kTurner, "12 €/Stück, KW 3");
    }
    return scene.say_in_chat(kAsker, words);
}

TEST(Consent, to_be_named_is_understood_before_anybody_answered) {
    for (const char* const words :
         {"Doch, Name darf raus",
          "Name darf raus",
          "ihr könnt sagen, wer wir sind",
          "ihr könnt den Firmen ruhig sagen, wer wir sind",
          "Unser Name ist kein Geheimnis",
          "Sagt denen ruhig unseren Namen",
          "you can tell them who we are",
          "feel free to share our name"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ihren Namen nenne ich ab jetzt")) << words;
        for (const char* const firm : {kTurner, kEnglish, kByMail}) {
            EXPECT_THAT(only_text(sent, firm), HasSubstr("Pumpenbau Alsenz GmbH")) << words;
            EXPECT_THAT(only_text(sent, firm), Not(HasSubstr(words)));
        }
    }
}

TEST(Consent, to_be_named_goes_to_the_firm_that_is_spoken_with) {
    for (const char* const words :
         {"Doch, Name darf raus",
          "ihr könnt sagen, wer wir sind",
          "you can tell them who we are"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 €/Stück. Dürfen wir direkt sprechen? Kontakt bitte");
        const auto no = scene.say_in_chat(kAsker, "nein");
        EXPECT_THAT(only_text(no, kTurner), Not(HasSubstr("Alsenz"))) << words;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein")) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr(words)));
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
}

TEST(Consent, is_not_heard_in_a_denial_or_a_condition) {
    for (const char* const words :
         {"Name darf nicht raus",
          "Name darf erst nach der NDA raus",
          "sagt bitte nicht, wer wir sind",
          "wenn es ernst wird, könnt ihr sagen, wer wir sind",
          "do not tell them who we are"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, words);
            for (const Sent& one : sent) {
                if (one.message.recipient != kAsker) {
                    EXPECT_THAT(one.message.text, Not(HasSubstr("Alsenz"))) << words;
                }
            }
            EXPECT_EQ(scene.need().discretion, Discretion::anonymous) << words;
        }
    }
}

TEST(StayingUnnamed, is_a_word_to_the_bot_and_to_no_supplier) {
    for (const bool answered : {false, true}) {
        AskingScene scene;
        const auto sent = said(scene, answered, "bitte doch anonym lassen");
        for (const char* const firm : {kTurner, kEnglish, kByMail}) {
            for (const Sent& one : to(sent, firm)) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("bitte doch anonym")));
            }
        }
        EXPECT_THAT(to(sent, kAsker), SizeIs(1));
    }
}

TEST(ContactData, of_the_asker_make_no_need_and_go_to_nobody) {
    for (const char* const words :
         {"bin ab jetzt unter 0171 1234567 zu erreichen",
          "Meine neue Mail: einkauf2@pumpen.test",
          "Tel. 06362 1234-56",
          "you can reach me at +49 171 1234567"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, words);
            EXPECT_THAT(only_text(sent, kAsker), testing::AnyOf(HasSubstr("gebe ich keiner Firma")))
                << words;
            EXPECT_THAT(sent, SizeIs(1)) << words;
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
