// What is asked back, and what would be senseless for the work.
#include "tests/unit/matching/needs/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::read_today;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::vector<std::string> questions(std::string_view text) {
    return read_today(text).questions;
}

const auto kMaterial = HasSubstr("Werkstoff");
const auto kPieces = HasSubstr("Wie viele Stück");
const auto kTolerances = HasSubstr("Toleranzen");
const auto kDay = HasSubstr("Bis wann");

}  // namespace

TEST(Questions, ask_no_material_of_what_is_balanced_calibrated_or_galvanised) {
    for (const char* const text :
         {"Laufräder wuchten, 45 Stück, Ø 280",
          "Feuerverzinken Säschienen 6,2 m lang, 120 Stück",
          "Kalibrierung von 14 Prüfgewichten",
          "Elektromontage an zwei Anlagen bis KW 5",
          "30 Gestelle pulverbeschichten RAL 7016"}) {
        EXPECT_THAT(questions(text), Not(Contains(kMaterial))) << text;
    }
    EXPECT_THAT(questions("45 Laufräder drehen, Ø 280"), Contains(kMaterial));
    EXPECT_THAT(questions("20 Wellen härten"), Contains(kMaterial));
    // The part is to be made before it is galvanised.
    EXPECT_THAT(questions("30 Konsolen schweißen und feuerverzinken"), Contains(kMaterial));
}

TEST(Questions, ask_nothing_of_a_part_where_an_electrician_comes) {
    const auto asked =
        questions("Wir suchen einen Elektriker für die Elektromontage an unserer Anlage");
    EXPECT_THAT(asked, Not(Contains(kPieces)));
    EXPECT_THAT(asked, Not(Contains(kTolerances)));
}

TEST(Questions, leave_steel_and_size_of_a_mould_to_whoever_makes_it) {
    const auto asked =
        questions("Werkzeugbau: Spritzgießwerkzeug bauen für ein Gehäuse, 2-fach, Heißkanal");
    EXPECT_THAT(asked, Not(Contains(kMaterial)));
    EXPECT_THAT(asked, Not(Contains(kTolerances)));
    EXPECT_THAT(asked, Contains(kDay));
}

TEST(Questions, ask_no_count_of_the_one_that_is_worn) {
    EXPECT_THAT(
        questions("Turbinenwelle D 180 x 2400 eingelaufen, muss aufgespritzt und geschliffen "
                  "werden"),
        Not(Contains(kPieces))
    );
    EXPECT_THAT(questions("Turbinenwelle aufspritzen und schleifen"), Contains(kPieces));
}

TEST(Questions, ask_no_day_where_the_beginning_is_said) {
    EXPECT_THAT(
        questions("Säschienen feuerverzinken, 120 Stück, ab KW 51 laufend"), Not(Contains(kDay))
    );
    EXPECT_THAT(questions("40 Wellen aus C45 drehen, ab Montag"), Not(Contains(kDay)));
    EXPECT_THAT(questions("40 Wellen aus C45 drehen, ab Werk"), Contains(kDay));
}

TEST(Questions, ask_no_tolerances_of_what_is_measured) {
    EXPECT_THAT(questions("wer kann uns 20 Zahnräder bis Mittwoch messen? Modul 4"), IsEmpty());
}
