#include "commands/asker/call_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::call_wish;
using commands::telephone_in;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kWhere = "Unter welcher Nummer sind Sie zu erreichen?";

TEST(CallWords, are_a_wish_to_be_called) {
    for (const char* const words :
         {"BITTE ANRUFEN",
          "Rufen Sie mich bitte mal an",
          "ruf mich mal durch",
          "Anruf bitte",
          "Rückruf erbeten",
          "Bitte um Rückruf!",
          "Können Sie mich kurz anrufen?",
          "Der Kunde soll mich anrufen",
          "Melden Sie sich bitte telefonisch",
          "Please call me",
          "give us a call please",
          "Call back please",
          "Hallo, rufen Sie uns einfach an. Danke",
          "Tel. 06371 48544",
          "06371/48544 Meier",
          "+49 6371 48544"}) {
        EXPECT_TRUE(call_wish(words).wished) << words;
        EXPECT_TRUE(call_wish(words).alone) << words;
    }
    for (const char* const words :
         {"Können wir für 12,50 €, rufen Sie mich bitte an",
          "Interesse. Bitte anrufen: 06371 48544",
          "We can do that, please call me"}) {
        EXPECT_TRUE(call_wish(words).wished) << words;
        EXPECT_FALSE(call_wish(words).alone) << words;
    }
}

TEST(CallWords, are_none_where_he_calls_or_nobody_should) {
    for (const char* const words :
         {"Ich rufe Sie morgen an",
          "isch ruf disch an",
          "Kann ich Sie anrufen?",
          "Bitte nicht anrufen",
          "Vor Anlieferung bitte anrufen",
          "Unter welcher Nummer erreiche ich Sie?",
          "Wen kann ich anrufen?",
          "We will call you",
          "Der Lotse soll mich anrufen",
          "Wir können das machen",
          "12,50 € ab KW 3",
          "Zeichnung Nr. 0123456789 fehlt"}) {
        EXPECT_FALSE(call_wish(words).wished) << words;
    }
}

TEST(CallWords, find_the_number) {
    EXPECT_EQ(telephone_in("Bitte anrufen: 06371 48544 bis 16 Uhr").value_or(""), "06371 48544");
    EXPECT_FALSE(telephone_in("12,50 € das Stück, KW 3, Zeichnung 4711"));
}

TEST(SuppliersCalls, without_a_number_are_asked_where) {
    for (const char* const words :
         {"BITTE ANRUFEN", "Rufen Sie mich bitte an", "Rückruf erbeten"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr(kWhere), HasSubstr("20 Drehteile")));
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
        const auto number = scene.say_in_chat(kTurner, "06371 48544");
        EXPECT_THAT(
            only_text(number, kAsker),
            HasSubstr("Dreherei Wolfstein bittet um Ihren Anruf: 06371 48544.")
        );
        EXPECT_THAT(only_text(number, kTurner), HasSubstr("gebe ich dem Auftraggeber weiter"));
    }
    AskingScene english;
    const auto sent = english.offer(kEnglish, "please call me");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("Which number can you be reached on?"));
}

TEST(SuppliersCalls, tell_the_asker_that_a_call_names_him) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "Rufen Sie mich bitte an: 06371 48544");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Am Telefon erfährt die Firma, wer Sie sind."));
    EXPECT_EQ(exchange_of(scene, "dreherei"), storage::Exchange::nobody);
    for (const Sent& one : to(sent, kTurner)) {
        EXPECT_THAT(
            every_byte(one.message), AllOf(Not(HasSubstr("Alsenz")), Not(HasSubstr("Brandt")))
        );
    }
}

TEST(SuppliersCalls, behind_an_offer_keep_its_price) {
    AskingScene scene;
    scene.offer(kTurner, "12,50 € das Stück");
    const auto asked = scene.say_in_chat(kTurner, "Bitte anrufen");
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr(kWhere));
    EXPECT_THAT(to(asked, kAsker), IsEmpty());
    scene.say_in_chat(kTurner, "06371 48544");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), HasSubstr("12,50 €/Stück"));
}

TEST(SuppliersCalls, beside_a_price_bring_the_price_and_ask_where) {
    AskingScene scene;
    const auto sent =
        scene.offer(kTurner, "Können wir, 12,80 € das Stück. Rufen Sie mich bitte an");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12,80 €/Stück"));
    EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("12,80 €/Stück"), HasSubstr(kWhere)));
    const auto number = scene.say_in_chat(kTurner, "06371 48544");
    EXPECT_THAT(only_text(number, kAsker), HasSubstr("bittet um Ihren Anruf: 06371 48544."));
}

TEST(SuppliersCalls, find_their_number_in_the_signature_and_in_what_was_written_before) {
    AskingScene scene;
    InboundMessage mail = scene.mail(
        kByMail,
        "Re: Anfrage",
        "Rufen Sie mich bitte an.\n\nMit freundlichen Grüßen\nKlaus Meier\nTel. 06371 48544"
    );
    mail.answers_to = {to(scene.asked(), kByMail).front().remote_id};
    EXPECT_THAT(only_text(scene.say(mail), kAsker), HasSubstr("06371 48544."));
    AskingScene before;
    before.offer(kTurner, "12,50 € das Stück, Fragen an 06371 48544");
    EXPECT_THAT(
        only_text(before.say_in_chat(kTurner, "Bitte anrufen"), kAsker),
        HasSubstr("bittet um Ihren Anruf: 06371 48544.")
    );
}

TEST(CallsOfAskers, behind_an_answer_ask_first_whether_they_may_be_named) {
    struct Call {
        const char* words;
        bool replies;
    };
    constexpr Call kCalls[] = {
        {"BITTE ANRUFEN", false},
        {"BITTE ANRUFEN", true},
        {"Bitte rufen Sie mich an: 0631 1234567", true},
    };
    for (const auto& [words, replies] : kCalls) {
        AskingScene scene;
        const auto offer = scene.offer(kTurner, "12,50 € das Stück");
        const auto sent = replies ? scene.answer(to(offer, kAsker).front(), words)
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Darf ich Ihren Namen nennen")) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        const auto agreed = scene.say_in_chat(kAsker, "ja");
        EXPECT_THAT(only_text(agreed, kTurner), HasSubstr("möchte gern direkt mit Ihnen"));
        EXPECT_THAT(only_text(agreed, kTurner), Not(HasSubstr("Alsenz")));
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
