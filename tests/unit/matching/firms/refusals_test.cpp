#include "matching/firms/refusals.hpp"

#include "matching/index/features.hpp"
#include "matching/needs/refused_work.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::features_of;
using test_support::lexicon;

namespace {

bool does(std::string_view text, const char* code) {
    return fit_of(lexicon(), features_of(text), lexicon().process_ids.find(code)->second).value >=
           kGate;
}

bool denies(std::string_view text, const char* code) {
    return refuses(lexicon(), features_of(text), lexicon().process_ids.find(code)->second);
}

bool excludes(std::string_view text, const char* group) {
    const Features firm = features_of(text);
    const Id id = lexicon().group_ids.find(group)->second;
    return std::find(firm.excluded_groups.begin(), firm.excluded_groups.end(), id) !=
           firm.excluded_groups.end();
}

}  // namespace

TEST(Refusals, a_list_below_or_behind_a_heading_is_refused) {
    EXPECT_TRUE(
        denies("Verzinken, Vernickeln. Nicht im Programm: Hartchrom, Eloxal.", "hard_chrome")
    );
    EXPECT_TRUE(denies("Verzinken, Vernickeln. Nicht im Programm: Hartchrom, Eloxal.", "anodising")
    );
    EXPECT_TRUE(denies("Drehen.\nWas ich nicht mache: Serien, Schweißen, Schleifen.", "welding"));
    EXPECT_TRUE(denies("Edelstahl schweißen.\nNicht bei uns: Fräsen, Drehen", "milling"));
    EXPECT_TRUE(denies("CNC turning. What we do not do: gears, welding, castings.", "casting"));
    EXPECT_TRUE(denies("Wire EDM. Not offered: grinding, milling.", "grinding"));
    EXPECT_TRUE(
        denies("Wir drehen.\n\nWAS WIR NICHT MACHEN\n- Härten\n- Lackieren\n\nKontakt", "painting")
    );
    EXPECT_FALSE(
        denies("Wir drehen.\n\nWAS WIR NICHT MACHEN\n- Härten\n\nWir fräsen auch.", "milling")
    );
}

TEST(Refusals, what_stands_before_the_verb_is_refused) {
    EXPECT_TRUE(denies("Freiformschmieden. Drehen und Fräsen bieten wir nicht an.", "milling"));
    EXPECT_TRUE(denies(
        "Galvanik. Hartchrom und Dekorchrom bieten wir seit 2019 nicht mehr an.", "hard_chrome"
    ));
    EXPECT_TRUE(denies("Druckguss. Sandguss und Kokillenguss ebenfalls nicht.", "sand_casting"));
    EXPECT_TRUE(denies(
        "Stirnräder. Bogenverzahnte Kegelräder können wir nicht herstellen.",
        "spiral_bevel_gear_cutting"
    ));
    EXPECT_TRUE(denies(
        "Druckfedern. Blattfedern für LKW haben wir nicht im Programm.", "leaf_spring_making"
    ));
    EXPECT_TRUE(denies(
        "Freiformschmiede. Gesenkschmieden gehört nicht zu unserem Programm.", "drop_forging"
    ));
    EXPECT_FALSE(denies("Drehen. Fräsen machen wir nicht nur für Kunden der Region.", "milling"));
    EXPECT_FALSE(denies("Fräsen. Teile unter 500 mm fräsen wir nicht.", "milling"));
    EXPECT_FALSE(denies("Was andere nicht drehen, drehen wir.", "turning"));
}

TEST(Refusals, a_question_answered_with_no_is_a_refusal) {
    EXPECT_TRUE(denies("Schleifen. Schärfen Sie Werkzeuge? Nein.", "tool_grinding"));
    EXPECT_TRUE(denies("Kunststoff fräsen. Spritzguss? Nein.", "injection_moulding"));
    EXPECT_TRUE(denies("Zuschnitte. Schweißen: nein, machen unsere Kunden selbst.", "welding"));
    EXPECT_FALSE(denies("Härterei. Muss ich Teile vor dem Härten waschen? Nein.", "hardening"));
    EXPECT_FALSE(denies("Drehen Sie auch? Ja, bis Ø 200.", "turning"));
}

TEST(Refusals, a_metal_that_is_refused_is_no_metal_of_the_firm) {
    EXPECT_TRUE(excludes("Aluminium-Druckguss. Magnesium verarbeiten wir nicht.", "magnesium"));
    EXPECT_TRUE(
        excludes("Eisenguss. Aluminium, Bronze und Stahlguss machen wir NICHT.", "aluminium")
    );
    EXPECT_TRUE(excludes("Eloxal. Kein Stahl, kein Zink!", "steel"));
    EXPECT_TRUE(excludes("Rollformen. Aluminium und\nTitan bearbeiten wir nicht.", "titanium"));
    EXPECT_FALSE(excludes("Edelstahl 1.4301 schweißen. Kein Stahl im Haus.", "steel"));
    EXPECT_TRUE(excludes("Edelstahl 1.4301 schweißen. Kein Stahl im Haus.", "structural_steel"));
    EXPECT_FALSE(excludes("Edelstahl 1.4301 schweißen. Kein Stahl im Haus.", "stainless"));
}

TEST(Refusals, the_refusal_of_a_metal_or_a_kind_leaves_the_trade) {
    EXPECT_TRUE(does("Gießerei für Grauguss. Wir gießen bis 9 t. Kein Stahlguss.", "casting"));
    EXPECT_TRUE(
        does("Zahnräder, Kegelräder. Spiralkegelräder machen wir nicht.", "bevel_gear_cutting")
    );
    EXPECT_FALSE(does(
        "Zahnräder, Kegelräder. Spiralkegelräder machen wir nicht.", "spiral_bevel_gear_cutting"
    ));
    EXPECT_TRUE(
        does("Druckfedern und Zugfedern. Warmgeformte Federn haben wir nicht.", "spring_making")
    );
}

TEST(Refusals, who_refuses_a_trade_refuses_its_kinds) {
    EXPECT_TRUE(denies("Laserschneiden und Kanten. Schweißen: nein.", "tig_welding"));
    EXPECT_TRUE(denies("Laserschneiden und Kanten. Schweißen bieten wir nicht an.", "robot_welding")
    );
    EXPECT_FALSE(denies("Wir drehen Wellen. Keine CNC.", "turning"));
}

TEST(Refusals, what_others_do_for_the_firm_is_not_refused) {
    const std::string_view text =
        "Wir fräsen große Teile. Schweißen haben wir nicht, hier arbeiten wir mit Stahlbauern "
        "zusammen.";
    EXPECT_FALSE(denies(text, "welding"));
    EXPECT_FALSE(denies("Metal parts without tooling.", "tool_making"));
}

TEST(Refusals, what_is_done_for_own_products_only_is_hardly_offered) {
    EXPECT_FALSE(does(
        "Spritzguss in Serie. Wir fräsen 5-achsig – ausschließlich für den eigenen Formenbau.",
        "milling"
    ));
    EXPECT_FALSE(does("Förderanlagen. Laser und Drehmaschinen, nur für unsere Anlagen.", "turning")
    );
    EXPECT_TRUE(does("Wir drehen und fräsen nur für unsere Kunden.", "turning"));
    EXPECT_FALSE(does(
        "Konstruktion von Anlagen. Wir haben keine eigene Fertigung. Drehen, Fräsen.", "milling"
    ));
}

TEST(Refusals, what_is_let_done_or_meant_for_others_is_hardly_offered) {
    EXPECT_FALSE(does(
        "Schleifen von Wellen. Lagersitze: verchromen/aufspritzen lassen und schleifen.",
        "thermal_spraying"
    ));
    EXPECT_FALSE(does("Drahterodieren: Stempel und Matrizen für Strangpressen.", "extrusion"));
    EXPECT_FALSE(
        does("Schleiferei. Rundschleifen: gehärtete Stähle, hartverchromte Teile.", "hard_chrome")
    );
}

TEST(Refusals, an_empty_text_refuses_nothing) {
    const Refusals refusals{analyse(lexicon(), "")};
    EXPECT_FALSE(refusals.takes_no_orders());
    EXPECT_FALSE(refusals.refused(Mention{}));
}

TEST(Refusals, a_service_that_was_given_up_is_refused) {
    EXPECT_TRUE(
        denies("Wir drehen. Pulverbeschichten? Das haben wir 2021 eingestellt.", "powder_coating")
    );
    EXPECT_TRUE(denies("Drehen, Fräsen. Die Härterei wurde 2019 verkauft.", "heat_treatment"));
    EXPECT_TRUE(denies(
        "We repair spindles. Contract balancing was sold in 2017 to a colleague.", "balancing"
    ));
    EXPECT_FALSE(denies("Wir drehen. 2022 haben wir vier Dreher eingestellt.", "turning"));
    EXPECT_FALSE(denies("Drehen. Die neue Halle wurde 2019 gebaut.", "turning"));
}
