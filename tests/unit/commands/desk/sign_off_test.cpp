#include "commands/desk/sign_off.hpp"

#include "commands/desk/salutation.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::without_footer;
using commands::without_salutation;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string_view above_footer(std::string_view text) {
    static const std::vector<std::string> names{"Erika Brandt", "Pumpenbau Alsenz GmbH"};
    return without_footer(text, names, [](std::string_view line) {
        return line == "Keine Kapazität" || line == "Edelstahl Rostfrei";
    });
}

TEST(Footers, below_a_short_word_are_no_part_of_it) {
    for (const char* const below :
         {"Danke!",
          "Vielen Dank vorab",
          "Mit freundlichen Grüßen\nPeter Sommer\nLeiter Einkauf",
          "Gruß, Peter",
          "Viele Grüße aus Kusel\n\nPeter Sommer",
          "Von meinem iPhone gesendet",
          "Gesendet von Outlook für Android",
          "Sent from my Galaxy",
          "Get Outlook for iOS",
          "--\nPeter Sommer",
          "Peter Sommer\nEinkauf & Logistik\nTel. 06351 / 12 34 - 56",
          "P. Sommer\nPumpenbau Alsenz GmbH\nHauptstraße 5\n67821 Alsenz\nwww.pumpen.test",
          "Erika",
          "Kind regards\nErika Brandt\nHRB 1234, Amtsgericht Kaiserslautern",
          "i. A. Peter Sommer",
          "Danke und Gruß\nEB",
          "Diese E-Mail enthält vertrauliche Informationen.",
          "_____________\nPeter Sommer\nMobil: +49 171 123 45 67"}) {
        for (const char* const word :
             {"JA", "2", "parken", "Wir nehmen Nummer 2", "zurückgezogen"}) {
            const std::string text = std::string(word) + "\n\n" + below;
            EXPECT_EQ(above_footer(text), word) << text;
            const std::string close = std::string(word) + "\n" + below;
            EXPECT_EQ(above_footer(close), word) << close;
        }
    }
}

TEST(Footers, are_not_found_in_what_says_more) {
    for (const char* const text :
         {"JA\n\nund bitte 25 statt 20 Stück",
          "6\n\nKeine Kapazität",
          "6\nGröße",
          "2\n\nbis Freitag",
          "4\n12,50 €/Stück\nKW 3",
          "3\n\nWelche Oberfläche?",
          "JA\n\nEdelstahl Rostfrei",
          "20 Drehteile\n1.4301\nØ 40\nbis 15.3.",
          ""}) {
        EXPECT_EQ(above_footer(text), text);
    }
    EXPECT_THAT(
        std::string(above_footer("JA\n\nGruß\nPeter\nPS: Zeichnung folgt")), HasSubstr("Zeichnung")
    );
    EXPECT_EQ(above_footer("Mit freundlichen Grüßen\nErika Brandt"), "Mit freundlichen Grüßen");
}

TEST(Footers, do_not_turn_a_word_about_a_need_into_an_addition) {
    for (const char* const word : {"JA", "1"}) {
        ClusterScene scene;
        const auto asked = scene.say(scene.mail(kAskerMail, "Drehteile", kNeed));
        const auto card = to(asked, kAskerMail).front();
        scene.answer(
            card, std::string(word) + "\n\nPeter Sommer\nLeiter Einkauf\nTel. 06351 1234-56"
        );
        const auto need = scene.core().office().needs.find(1);
        ASSERT_TRUE(need);
        EXPECT_THAT(need->amendments, IsEmpty()) << word;
    }
}

TEST(Footers, do_not_carry_an_award_to_the_supplier_as_words) {
    ClusterScene scene;
    const auto asked = scene.say(scene.mail(kAskerMail, "Drehteile", kNeed));
    scene.answer(to(asked, kTurner).front(), "Können wir, 12 €/Stück");
    const auto second = scene.answer(to(asked, kByMail).front(), "Können wir, 14 €/Stück");
    const auto sent = scene.answer(
        to(second, kAskerMail).front(),
        "Wir nehmen Nummer 2\n\nPeter Sommer\nEinkauf\nPumpenbau Alsenz GmbH"
    );
    auto& office = scene.core().office();
    EXPECT_EQ(office.needs.find(1)->state, NeedState::awarded);
    EXPECT_EQ(office.invitations.find(1, "zerspaner")->state, InvitationState::chosen);
    EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("Nummer 2")));
}

TEST(RepliesToAnAnswer, that_end_or_park_the_need_act_and_do_not_travel) {
    struct Case {
        const char* words;
        NeedState state;
    };
    for (const Case& one :
         {Case{"zurückgezogen", NeedState::withdrawn},
          Case{"parken", NeedState::parked},
          Case{"Bitte zurückziehen", NeedState::withdrawn}}) {
        ClusterScene scene;
        const auto asked = scene.say(scene.mail(kAskerMail, "Drehteile", kNeed));
        const auto offer = scene.answer(to(asked, kTurner).front(), "Können wir, 12 €/Stück");
        const auto sent = scene.answer(
            to(offer, kAskerMail).front(),
            std::string(one.words) + "\n\nMit freundlichen Grüßen\nPeter Sommer"
        );
        EXPECT_EQ(scene.core().office().needs.find(1)->state, one.state) << one.words;
        for (const Sent& message : to(sent, kTurner)) {
            EXPECT_THAT(message.message.text, Not(HasSubstr("Der Auftraggeber schreibt")));
        }
    }
}

TEST(SignOffs, hide_nothing_that_is_said_below_them_about_who_may_get_the_need) {
    for (const char* const signature :
         {"\n\nMit freundlichen Grüßen\nPeter Sommer\nPumpenbau Alsenz GmbH\nTel. 06352 1234",
          "\nGruß, Peter Sommer (Pumpenbau Alsenz)"}) {
        ClusterScene scene;
        const auto sent = scene.say(scene.mail(
            kAskerMail,
            "Drehteile",
            std::string(kNeed) + signature + "\nBitte nicht an Firma Dreherei Wolfstein."
        ));
        EXPECT_FALSE(scene.core().office().invitations.find(1, "dreherei")) << signature;
        EXPECT_TRUE(to(sent, kTurner).empty()) << signature;
    }
}

TEST(Salutations, greet_nobody_by_name_once_they_go_to_everybody) {
    EXPECT_EQ(
        without_salutation("Hallo Dreherei Wolfstein, ja, 1.4307 geht."), "Hallo, ja, 1.4307 geht."
    );
    EXPECT_EQ(without_salutation("Sehr geehrte Frau Weber,\n\nRa 1,6"), "Guten Tag,\n\nRa 1,6");
    EXPECT_EQ(without_salutation("Dear Sam, yes."), "Hello, yes.");
    EXPECT_EQ(without_salutation("Hi Sam!\nYes"), "Hi!\nYes");
    EXPECT_EQ(without_salutation("hallo, herr klein, ja"), "hallo, ja");
    EXPECT_EQ(without_salutation("Hallo weber, ja"), "Hallo, ja");
    EXPECT_EQ(without_salutation("Moin Herr Dr. Klein,\nja"), "Moin,\nja");
    for (const char* const text :
         {"Hallo zusammen, ja",
          "Ja, 1.4307 geht auch, liebe Leute",
          "Hallo, ja",
          "Guten Tag, nein",
          "Hallo, nein, das bitte mit anbieten",
          "Hallo, das ist egal: 3.1 genügt",
          "Hallo nein, lieber gebeizt",
          "Hello, yes, with a 3.1",
          "Dear all, yes",
          "",
          "Liebe Grüße"}) {
        EXPECT_EQ(without_salutation(text), text);
    }
}

TEST(Salutations, reach_whoever_asked_as_they_were_written) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto question = scene.answer(to(asked, kTurner).front(), "Geht auch 1.4307?");
    const auto sent = scene.answer(
        to(question, kAsker).front(), "Hallo Dreherei Wolfstein, ja, 1.4307 geht auch."
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Hallo Dreherei Wolfstein, ja"));
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Hallo, ja, 1.4307"));
    EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("[…]")));
}

TEST(FollowUps, name_the_firm_they_are_for) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "Können wir, 12 €/Stück");
    const auto sent = scene.answer(
        to(offer, kAsker).front(), "Hallo Dreherei Wolfstein, können Sie auch ab Januar?"
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Hallo Dreherei Wolfstein, können Sie"));
}

}  // namespace
}  // namespace clusterlotse::test
