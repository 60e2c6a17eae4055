#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

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

/// kTurner is 1 of the table and has shown interest, kByMail is 2.
class ConsentToOne : public testing::Test {
protected:
    ConsentToOne() {
        scene_.offer(kTurner, "1");
        scene_.offer(kByMail, "Können wir, 11 €/Stück");
    }

    AskingScene scene_;
};

TEST_F(ConsentToOne, is_confirmed_with_its_name_and_no_other_firm_hears_of_it) {
    for (const char* const words :
         {"Name kann raus an 2",
          "Name an 2",
          "name to 2",
          "die 2 darf wissen, wer wir sind",
          "2 darf unseren Namen wissen, also Name kann raus",
          "Otterbach dürfen Sie sagen, wer wir sind",
          "Sie dürfen uns bei Otterbach ruhig nennen",
          "you can tell 2 who we are"}) {
        AskingScene scene;
        scene.offer(kTurner, "1");
        scene.offer(kByMail, "Können wir, 11 €/Stück");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ich frage Zerspanung Otterbach")) << words;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("JA oder NEIN")) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        const auto yes = scene.answer(to(sent, kByMail).front(), "ja");
        EXPECT_THAT(only_text(yes, kByMail), HasSubstr("Pumpenbau Alsenz")) << words;
        EXPECT_THAT(to(yes, kTurner), IsEmpty()) << words;
    }
}

TEST_F(ConsentToOne, goes_to_the_named_firm_though_he_answers_another) {
    const auto again = scene_.offer(kTurner, "12 €/Stück");
    const auto sent = scene_.answer(to(again, kAsker).front(), "die 2 darf wissen, wer wir sind");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("JA oder NEIN"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST_F(ConsentToOne, under_an_unknown_number_names_him_to_nobody) {
    const auto again = scene_.offer(kTurner, "12 €/Stück");
    const auto sent = scene_.answer(to(again, kAsker).front(), "Name kann raus an 5");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("„5“"));
    EXPECT_THAT(sent, SizeIs(1));
}

TEST_F(ConsentToOne, with_an_exception_asks_whom_and_takes_the_number_or_all) {
    const auto sent = scene_.say_in_chat(kAsker, "Name kann raus an alle außer 1");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("2  Zerspanung Otterbach"), HasSubstr("ALLE"))
    );
    EXPECT_THAT(sent, SizeIs(1));
    const auto two = scene_.say_in_chat(kAsker, "2");
    EXPECT_THAT(only_text(two, kByMail), HasSubstr("JA oder NEIN"));
    EXPECT_THAT(to(two, kTurner), IsEmpty());
}

TEST_F(ConsentToOne, that_is_asked_for_may_be_given_to_all) {
    const auto asked = scene_.say_in_chat(kAsker, "Namen nennen");
    EXPECT_THAT(only_text(asked, kAsker), HasSubstr("Welcher Firma darf ich"));
    const auto all = scene_.say_in_chat(kAsker, "alle");
    EXPECT_THAT(only_text(all, kAsker), HasSubstr("ab jetzt allen gefragten Firmen"));
    EXPECT_THAT(only_text(all, kTurner), HasSubstr("Pumpenbau Alsenz"));
}

TEST_F(ConsentToOne, is_not_given_by_writing_to_the_firm) {
    const auto sent = scene_.say_in_chat(kAsker, "an 1: Bitte ein Angebot bis Freitag");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Alsenz")));
    EXPECT_EQ(
        scene_.core().office().invitations.find(1, "dreherei")->exchange, storage::Exchange::nobody
    );
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
