#include "tests/unit/matching/needs/asked_steps.hpp"
#include "tests/unit/matching/needs/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test_support {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> materials(std::string_view text) {
    std::vector<std::string> groups;
    for (const Material& material : read_today(text).materials) {
        groups.push_back(material.group);
    }
    return groups;
}

TEST(ForeignMaterials, are_named_as_what_they_are_and_no_turner_makes_them) {
    const struct {
        const char* text;
        const char* group;
        const char* work;
    } rows[] = {
        {"Wer fertigt 20 Saphirscheiben Ø 30 x 2?", "sapphire", "glass_ceramic_grinding"},
        {"20 Scheiben aus Saphir, Ø 30", "sapphire", "glass_ceramic_grinding"},
        {"20 sapphire discs, dia 30", "sapphire", "glass_ceramic_grinding"},
        {"50 Drehteile aus Keramik", "ceramics", "ceramics_parts"},
        {"50 keramikbuchsen, Ø 20", "ceramics", "ceramics_parts"},
        {"10 Platten aus Glas, 200 x 100", "glass", "glass_working"},
        {"30 Holzscheiben gedreht", "wood", "wood_working"},
        {"100 Korkscheiben Ø 40", "wood", "wood_working"},
        {"8 Scheiben aus Granit, Ø 300", "stone", "stone_concrete"},
        {"50 Ringe aus Leder", "textile", "textiles"}};
    for (const auto& row : rows) {
        EXPECT_THAT(materials(row.text), ElementsAre(row.group)) << row.text;
        EXPECT_EQ(main_step(row.text), row.work) << row.text;
    }
    EXPECT_EQ(main_step("12 Filzscheiben Ø 80"), "textiles");
}

TEST(ForeignMaterials, that_a_metal_part_is_only_used_with_are_not_what_it_is_made_of) {
    const struct {
        const char* text;
        const char* work;
    } rows[] = {
        {"Drehteile für Glasmaschinen", "turning"},
        {"Formen für Glas fräsen", "milling"},
        {"50 Bolzen glasperlengestrahlt", "turning"},
        {"Wellen drehen, mit Keramikbeschichtung", "turning"},
        {"Buchsen in Holzkiste liefern, 20 Stück gedreht", "turning"},
        {"12 Wellen drehen für einen Holzspalter", "turning"},
        {"Fräsmaschine für Holz, Welle nachdrehen", "turning"}};
    for (const auto& row : rows) {
        EXPECT_THAT(materials(row.text), IsEmpty()) << row.text;
        EXPECT_EQ(main_step(row.text), row.work) << row.text;
    }
    EXPECT_EQ(main_step("Wellen aus C45 drehen, in Holzkiste verpackt"), "turning");
}

TEST(ForeignMaterials, of_a_need_are_not_sent_to_who_works_metal_only) {
    matching::Engine engine(vocabulary());
    Profile turner;
    turner.id = "turner";
    turner.name = "Dreherei Wolfstein";
    turner.text = "CNC-Drehen von Stahl, Edelstahl und Messing bis Ø 200 mm, ab 1 Stück.";
    engine.upsert(turner);
    const auto asked = [&](const std::string& text) {
        const matching::Matching found = engine.match(
            text,
            engine.understand(text, *parse_iso_date("2026-11-23"), Language::de),
            {.top = 5, .today = *parse_iso_date("2026-11-23")}
        );
        return !found.nobody && !found.matches.empty();
    };
    EXPECT_TRUE(asked("20 Scheiben aus Messing, Ø 30"));
    for (const char* const text :
         {"20 Saphirscheiben, Ø 30", "20 Scheiben aus Glas, Ø 30", "20 Holzscheiben, Ø 30"}) {
        EXPECT_FALSE(asked(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test_support
