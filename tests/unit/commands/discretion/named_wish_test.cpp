#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/own_abbreviations.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::allows_name;
using commands::own_abbreviations;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(TheWishToBeNamed, is_read_in_many_wordings) {
    for (const char* const words :
         {"Firma darf genannt werden",
          "20 Drehteile aus 1.4301. Firma darf gern genannt werden.",
          "wir dürfen genannt werden",
          "Unser Unternehmen kann genannt werden",
          "Namensnennung erlaubt",
          "Namensnennung ist ok",
          "offen",
          "open need",
          "firm name can be disclosed",
          "The company may be named"}) {
        EXPECT_TRUE(allows_name(words)) << words;
    }
    for (const char* const words :
         {"Firma darf nicht genannt werden",
          "Wir dürfen nicht genannt werden",
          "Firma darf erst nach Auftrag genannt werden",
          "Namensnennung nicht erlaubt",
          "Darf die Firma genannt werden?",
          "firm name must not be disclosed",
          "Wir können den genannten Termin nicht halten",
          "Der Winkel ist noch offen",
          "open needle bearings"}) {
        EXPECT_FALSE(allows_name(words)) << words;
    }
}

TEST(TheWishToBeNamed, is_heard_behind_the_card) {
    for (const char* const words : {"offen", "Firma darf genannt werden"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.need().discretion, Discretion::open) << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Pumpenbau Alsenz")) << words;
    }
}

TEST(AnAbbreviation, beside_the_own_name_is_left_out_for_suppliers) {
    AskingScene scene(
        ClusterScene::unlimited(),
        "20 Drehteile aus 1.4301, Ø 40 x 120, hier Einkauf der Pumpenbau Alsenz (PBA), "
        "Zeichnung PBA 4711, Werkstoff nach Norm (DIN)"
    );
    const auto requests = to(scene.asked(), kTurner);
    ASSERT_FALSE(requests.empty());
    EXPECT_THAT(requests.front().message.text, Not(HasSubstr("PBA")));
    EXPECT_THAT(requests.front().message.text, HasSubstr("DIN"));
}

TEST(AnAbbreviation, is_one_of_the_name_alone) {
    EXPECT_THAT(
        own_abbreviations("hier Diemer von der Glantal-Pumpenbau (GPB)", "Glantal-Pumpenbau GmbH"),
        ElementsAre("GPB")
    );
    EXPECT_THAT(
        own_abbreviations("GPB (Glantal-Pumpenbau) sucht", "Glantal-Pumpenbau GmbH"),
        ElementsAre("GPB")
    );
    for (const char* const text :
         {"Dichtung aus Kunststoff (PTFE)",
          "Glantal-Pumpenbau (KTL)",
          "Guss (GG)",
          "Pumpenbau (siehe unten)",
          "Glantal-Pumpenbau (4711)"}) {
        EXPECT_THAT(own_abbreviations(text, "Glantal-Pumpenbau GmbH"), IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
