// Before he releases a need, the moderator reads what the firms will not, and what betrays the
// asker all the same.
#include "commands/discretion/left_out.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::left_out;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The moderator's card for words of the asker, of Pumpenbau Alsenz.
std::string card_for(const std::string& need) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    return only_text(scene.say_in_chat(kAsker, need), kModerator);
}

TEST(CutOut, is_shown_on_the_moderators_card_with_what_the_firms_read) {
    const std::string card = card_for(
        "80 Buchsen aus CuSn8 für unsere Alsenz Pumpe GP200, Ø 60 x 50, Zeichnung "
        "Alsenz_Buchse.pdf folgt"
    );
    EXPECT_THAT(card, HasSubstr("Für die Firmen lasse ich weg: "));
    const auto line = card.substr(card.find("Für die Firmen lasse ich weg"));
    EXPECT_THAT(line.substr(0, line.find('\n')), AllOf(HasSubstr("Alsenz"), Not(HasSubstr("Ø"))));
    const auto read = card.substr(card.find("Sie lesen: „"));
    EXPECT_THAT(
        read.substr(0, read.find("“")), AllOf(HasSubstr("80 Buchsen"), Not(HasSubstr("Alsenz")))
    );
}

TEST(CutOut, leaves_a_product_name_that_the_moderator_is_warned_of) {
    for (const auto& [need, product] :
         {std::pair{"80 Buchsen aus CuSn8 für unsere Alsenz Pumpe GP200, Ø 60 x 50", "GP200"},
          std::pair{
              "80 Buchsen drehen aus CuSn8 für die Pumpenbau Alsenz Kreiselpumpe AX-40", "AX-40"},
          std::pair{"20 Wellen drehen für Alsenz Pumpe GP 200, aus C45", "GP 200"}}) {
        const std::string card = card_for(need);
        ASSERT_NE(card.find("Achtung, das verrät den Auftraggeber"), std::string::npos) << card;
        const auto line = card.substr(card.find("Achtung, das verrät den Auftraggeber"));
        EXPECT_THAT(line.substr(0, line.find('\n')), HasSubstr(product)) << need;
    }
}

TEST(CutOut, is_not_spoken_of_where_the_firms_read_every_word) {
    for (const char* const need :
         {kNeed, "80 Buchsen aus CuSn8, Ø 60/40 x 50, bis 1.11.2027, ISO 9001"}) {
        const std::string card = card_for(need);
        EXPECT_THAT(
            card, AllOf(Not(HasSubstr("lasse ich weg")), Not(HasSubstr("Achtung, das verrät")))
        );
    }
}

TEST(CutOut, warns_of_no_material_size_or_thread_behind_a_name) {
    for (const char* const need :
         {"20 Wellen für Pumpenbau Alsenz aus C45, Ø 40 x 300",
          "20 Wellen für Alsenz, Gewinde M12, aus 42CrMo4",
          "Für Pumpenbau Alsenz: S355 Rahmen schweißen, 4 Stück"}) {
        EXPECT_THAT(card_for(need), Not(HasSubstr("Achtung, das verrät"))) << need;
    }
}

TEST(CutOut, is_shown_again_with_a_new_text) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kModerator,
                "Text: 20 Drehteile aus 1.4301, Ø 40 x 120, für unsere Alsenz Pumpe GP200"
            ),
            kModerator
        ),
        AllOf(HasSubstr("Für die Firmen lasse ich weg: "), HasSubstr("Sie lesen: „20 Drehteile"))
    );
}

TEST(CutOut, is_shown_of_a_new_text_that_ends_with_the_askers_name) {
    for (const char* const end :
         {", für Pumpenbau Alsenz",
          " für die Pumpenbau Alsenz GmbH",
          ", bestimmt für Alsenz",
          ", und zwar für Pumpenbau Alsenz"}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, kNeed);
        const std::string card = only_text(
            scene.say_in_chat(
                kModerator,
                "Text: 20 Drehteile aus 1.4301, Ø 40 x 120, bis 1.10.2027" + std::string(end)
            ),
            kModerator
        );
        EXPECT_THAT(card, HasSubstr("Für die Firmen lasse ich weg: ")) << end;
        EXPECT_THAT(
            card, HasSubstr("Sie lesen: „20 Drehteile aus 1.4301, Ø 40 x 120, bis 1.10.2027“")
        ) << end;
    }
}

TEST(CutOut, leaves_no_half_of_a_shortened_name) {
    const std::string card = card_for("20 Drehteile aus 1.4301, Ø 40 x 120, für Alsenz Pumpen");
    EXPECT_THAT(card, HasSubstr("Sie lesen: „20 Drehteile aus 1.4301, Ø 40 x 120“"));
    EXPECT_THAT(
        card_for("20 Pumpenwellen drehen aus 1.4301, für Alsenz"),
        HasSubstr("„20 Pumpenwellen drehen")
    );
}

TEST(CutOut, is_found_word_by_word) {
    const auto one = left_out(
        "80 Buchsen für unsere Glantal Pumpe GP200, Zeichnung Glantal_Buchse.pdf folgt",
        "80 Buchsen Pumpe GP200, Zeichnung Buchse.pdf folgt"
    );
    EXPECT_THAT(one.words, ElementsAre("für unsere Glantal", "Glantal_Buchse.pdf"));
    EXPECT_THAT(one.products, ElementsAre("GP200"));
    const auto same = left_out("20 Wellen Ø 40 x 300.", "20 Wellen Ø 40 x 300");
    EXPECT_THAT(same.words, IsEmpty());
    EXPECT_THAT(left_out("", "").words, IsEmpty());
    EXPECT_THAT(left_out("Glantal", "").words, ElementsAre("Glantal"));
}

}  // namespace
}  // namespace clusterlotse::test
