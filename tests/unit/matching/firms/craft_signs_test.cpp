#include "matching/firms/craft_signs.hpp"

#include "matching/index/features.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::craft_signs {

using namespace matching;
using test_support::features_of;
using test_support::lexicon;

namespace {

bool another_craft(std::string_view text) {
    const Analysis analysis = analyse(lexicon(), text);
    return lives_by_another_craft(lexicon(), analysis, passages_of(lexicon(), analysis));
}

bool does(std::string_view text, const char* code) {
    return fit_of(lexicon(), features_of(text), lexicon().process_ids.find(code)->second).value >=
           kGate;
}

constexpr const char* kDental =
    "Dentallabor Weidenthal. Zahntechnik für Praxen in der Region: Kronen, Brücken und Schienen. "
    "Wir fräsen in fünf Achsen Titan und Zirkon und gießen Modellguss.";

}  // namespace

TEST(CraftSigns, know_crafts_that_use_the_words_of_metal_work) {
    EXPECT_TRUE(another_craft(kDental));
    EXPECT_TRUE(
        another_craft("Goldschmiede am Markt. Schmuck aus eigener Werkstatt: Trauringe, Ketten. "
                      "Wir gießen, löten "
                      "und gravieren.")
    );
    EXPECT_FALSE(does(kDental, "milling"));
}

TEST(CraftSigns, leave_out_who_works_for_industry) {
    EXPECT_FALSE(another_craft(
        "Dentallabor und Zahntechnik Weidenthal. Wir fräsen im Lohn, nach Zeichnung, ab Losgröße 1."
    ));
    EXPECT_FALSE(another_craft(
        "Wasserstrahl für alle: Stein, Naturstein, Fliesen, Stahl, Edelstahl und Aluminium."
    ));
    EXPECT_FALSE(another_craft("CNC-Fräsen und Drehen für Zahntechnik und Medizintechnik."));
    EXPECT_FALSE(another_craft(""));
}

TEST(CraftSigns, what_is_given_to_other_houses_is_not_done) {
    EXPECT_FALSE(does(
        "Stahlbau und Schweißen. Den Schutz vergeben wir an Feuerverzinkereien.",
        "hot_dip_galvanising"
    ));
    EXPECT_TRUE(does("Feuerverzinkerei Lautertal: Stückverzinken bis 12 m.", "hot_dip_galvanising")
    );
}

TEST(CraftSigns, what_a_firm_lacks_it_does_not_do) {
    EXPECT_FALSE(
        does("Schleifen und Honen. Ebene Platten? Dafür fehlt uns die Läpperei.", "lapping")
    );
    EXPECT_TRUE(does("Schleifen und Honen. Ebene Platten kommen in unsere Läpperei.", "lapping"));
}

TEST(CraftSigns, a_refused_material_refuses_no_work_told_before_it) {
    EXPECT_TRUE(does("Wir schweißen Baustahl und Edelstahl, Aluminium machen wir nicht.", "welding")
    );
    EXPECT_FALSE(does("Drehen und Fräsen. Schweißen machen wir nicht.", "welding"));
}

}  // namespace clusterlotse::craft_signs
