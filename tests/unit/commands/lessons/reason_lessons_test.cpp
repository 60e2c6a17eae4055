// A firm that names only the reason of its no, by a digit or a word, may have it noted as well: of
// what it is, the need tells or the firm.
#include "commands/lessons/limit_words.hpp"
#include "tests/unit/commands/lessons/lesson_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace clusterlotse::test {
namespace {

using commands::read_limit_reply;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSteel = "20 Drehteile aus C45, Ø 300 x 120, EN 9100 zwingend";

TEST_F(LessonTalk, of_a_mere_reason_takes_the_material_of_the_need) {
    for (const char* const words :
         {"6 3", "6.3", "6, Werkstoff", "6 nein, weil Werkstoff", "Material führen wir nicht"}) {
        ClusterScene fresh;
        const auto sent = fresh.say_in_chat(kAsker, "20 Drehteile aus Titan, Ø 40 x 120");
        const std::string told = only_text(fresh.answer(to(sent, kTurner).at(0), words), kTurner);
        EXPECT_THAT(told, AllOf(HasSubstr("Absage"), HasSubstr("Profil notieren: nicht: Titan")))
            << words;
    }
}

TEST_F(LessonTalk, of_the_digit_for_the_material_spares_the_firm_that_material) {
    const auto request = to(post("20 Drehteile aus Titan, Ø 40 x 120"), kTurner).at(0);
    EXPECT_THAT(only_text(scene.answer(request, "👎"), kTurner), HasSubstr("Woran liegt es?"));
    EXPECT_THAT(says("3"), HasSubstr("nicht: Titan"));
    EXPECT_THAT(says("ja"), HasSubstr("Ist in Ihrem Profil notiert"));
    EXPECT_FALSE(asked("30 Drehteile aus 3.7165, Ø 50"));
    EXPECT_TRUE(asked("30 Drehteile aus C45, Ø 50"));
}

TEST_F(LessonTalk, of_a_grade_stands_in_the_profile_in_words_and_no_longer_among_its_materials) {
    Profile known = profile();
    known.capabilities.at(0).materials = {"1.4301", "1.4404"};
    scene.core().office().store_profile(known);
    EXPECT_THAT(declines("6 3"), HasSubstr("nicht: 1.4301"));
    says("ja");
    EXPECT_THAT(profile().text, HasSubstr("1.4301 bearbeiten wir nicht."));
    EXPECT_THAT(profile().capabilities.at(0).materials, testing::ElementsAre("1.4404"));
}

TEST_F(LessonTalk, of_the_reason_certificate_takes_that_of_the_need) {
    EXPECT_THAT(declines("6 Zertifikat", kTurner, kSteel), HasSubstr("EN 9100"));
    says("ja");
    EXPECT_FALSE(asked("30 Drehteile aus C45, Ø 50, EN 9100 zwingend"));
    EXPECT_TRUE(asked("30 Drehteile aus C45, Ø 50"));
}

TEST_F(LessonTalk, of_sizes_asks_for_the_figure_and_takes_it_from_the_next_message) {
    for (const auto& [words, figure] :
         {std::pair{"4", "bis Ø 200"},
          std::pair{"zu groß", "bis 200 mm"},
          std::pair{"6 4", "200"},
          std::pair{"6, Größe", "wir drehen nur bis Ø 200"}}) {
        ClusterScene fresh;
        const auto sent = fresh.say_in_chat(kAsker, "20 Drehteile aus C45, Ø 300 x 120");
        const Sent request = to(sent, kTurner).at(0);
        if (words == std::string("4")) {
            fresh.answer(request, "👎");
        }
        const auto told = words == std::string("4") ? fresh.say_in_chat(kTurner, words)
                                                    : fresh.answer(request, words);
        EXPECT_THAT(only_text(told, kTurner), HasSubstr("Welche Größen gehen bei Ihnen")) << words;
        EXPECT_THAT(
            only_text(fresh.say_in_chat(kTurner, figure), kTurner),
            HasSubstr("notiert: Drehen bis Ø 200 mm.")
        ) << words;
        EXPECT_TRUE(
            to(fresh.say_in_chat(kAsker, "25 Drehteile aus C45, Ø 260 x 100"), kTurner).empty()
        );
        EXPECT_FALSE(
            to(fresh.say_in_chat(kAsker, "30 Drehteile aus C45, Ø 150 x 100"), kTurner).empty()
        );
    }
}

TEST_F(LessonTalk, of_quantities_asks_for_the_figure_too) {
    EXPECT_THAT(declines("6 Menge"), HasSubstr("Welche Stückzahlen nehmen Sie an"));
    EXPECT_THAT(says("ja"), HasSubstr("Welche Stückzahlen"));
    EXPECT_THAT(says("100"), HasSubstr("notiert: Drehen ab 100 Stück."));
    EXPECT_FALSE(asked("50 Drehteile aus C45, Ø 50"));
    EXPECT_TRUE(asked("500 Drehteile aus C45, Ø 50"));
}

TEST_F(LessonTalk, of_a_reason_is_the_same_in_english) {
    EXPECT_THAT(
        declines("6 size", kEnglish, "20 Drehteile aus C45, Ø 300 x 120"),
        HasSubstr("Which sizes can you do")
    );
    EXPECT_THAT(says("yes", kEnglish), HasSubstr("Which sizes can you do"));
    EXPECT_THAT(says("up to dia 200", kEnglish), HasSubstr("Noted in your profile: "));
    EXPECT_THAT(
        declines("6 quantity", kEnglish, "20 Drehteile aus C45, Ø 30 x 120"),
        HasSubstr("Which quantities do you take")
    );
    EXPECT_THAT(says("yes", kEnglish), HasSubstr("Which quantities do you take"));
}

TEST_F(LessonTalk, of_a_reason_is_offered_once) {
    declines("6 Menge");
    EXPECT_THAT(says("nein"), HasSubstr("bleibt, wie es ist"));
    EXPECT_THAT(
        declines("6 5", kTurner, "30 Drehteile aus C45, Ø 50"), Not(HasSubstr("Stückzahlen"))
    );
    declines("6 3", kTurner, "30 Drehteile aus Titan, Ø 50");
    says("nein");
    EXPECT_THAT(declines("6 3", kTurner, "40 Drehteile aus Titan, Ø 60"), Not(HasSubstr("Profil")));
}

TEST_F(LessonTalk, of_a_reason_gives_way_to_the_firms_own_figure) {
    const auto request = to(post("20 Drehteile aus C45, Ø 300 x 120"), kTurner).at(0);
    scene.answer(request, "zu groß");
    EXPECT_THAT(
        only_text(
            scene.answer(request, "genauer: zu groß, die Spindel geht nur bis Ø 180"), kTurner
        ),
        HasSubstr("bis Ø 180 mm? JA oder NEIN")
    );
    EXPECT_THAT(says("ja"), HasSubstr("Ist in Ihrem Profil notiert"));
}

TEST_F(LessonTalk, about_what_is_so_only_now_or_of_several_things_is_not_begun) {
    EXPECT_THAT(declines("Nein, das Material haben wir gerade nicht da"), Not(HasSubstr("Profil")));
    EXPECT_THAT(
        declines("6 3", kTurner, "20 Drehteile aus 1.4301 oder 1.4404, Ø 40"),
        Not(HasSubstr("nicht: 1.4301"))
    );
    EXPECT_THAT(declines("6 2", kTurner, "30 Drehteile aus C45"), Not(HasSubstr("nicht: Drehen")));
}

TEST(LimitWords, are_one_figure_with_what_belongs_to_it) {
    using Kind = ProfileNote::Kind;
    using commands::SaidLimit;
    const auto read = [](const char* words) {
        return read_limit_reply(words).value_or(SaidLimit{});
    };
    EXPECT_EQ(read("bis Ø 200"), (SaidLimit{200, Kind::at_most, "diameter_mm"}));
    EXPECT_EQ(read("Ø bis 200 mm"), (SaidLimit{200, Kind::at_most, "diameter_mm"}));
    EXPECT_EQ(
        read("wir drehen nur bis 1,2 m Länge"), (SaidLimit{1200, Kind::at_most, "length_mm"})
    );
    EXPECT_EQ(read("max. 80 kg"), (SaidLimit{80, Kind::at_most, "mass_kg"}));
    EXPECT_EQ(read("ab 1.000 Stück"), (SaidLimit{1000, Kind::at_least, "lot"}));
    EXPECT_EQ(read("from 100 pcs please"), (SaidLimit{100, Kind::at_least, "lot"}));
    EXPECT_EQ(read("50"), (SaidLimit{50, std::nullopt, ""}));
    for (const char* const other :
         {"",
          "bis Freitag",
          "12 €",
          "12,50 €/Stück",
          "ab KW 5",
          "bis Ø 200 und 500 lang, dann gern",
          "doch, machen wir für 200"}) {
        EXPECT_FALSE(read_limit_reply(other)) << other;
    }
}

}  // namespace
}  // namespace clusterlotse::test
