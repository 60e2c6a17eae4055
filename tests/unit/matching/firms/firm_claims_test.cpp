#include "matching/firms/offer_words.hpp"
#include "matching/needs/refused_work.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::firm_claims {

using namespace matching;
using test_support::features_of;
using test_support::lexicon;

namespace {

Id process(const char* code) {
    return lexicon().process_ids.find(code)->second;
}

bool does(const Features& firm, const char* code) {
    return fit_of(lexicon(), firm, process(code)).value >= kGate;
}

bool does(std::string_view text, const char* code) {
    return does(features_of(text), code);
}

bool seeks(std::string_view text, const char* code) {
    const Features firm = features_of(text);
    return std::find(firm.sought.begin(), firm.sought.end(), process(code)) != firm.sought.end();
}

bool excludes(std::string_view text, const char* group) {
    const Features firm = features_of(text);
    const Id id = lexicon().group_ids.find(group)->second;
    return std::find(firm.excluded_groups.begin(), firm.excluded_groups.end(), id) !=
           firm.excluded_groups.end();
}

Profile with_table(std::string text, std::vector<Capability> capabilities) {
    Profile profile;
    profile.id = "f";
    profile.name = "Firma";
    profile.text = std::move(text);
    profile.capabilities = std::move(capabilities);
    return profile;
}

Capability core(std::string code, std::string wording) {
    Capability capability;
    capability.process = std::move(code);
    capability.wording = std::move(wording);
    capability.direction = Direction::core;
    return capability;
}

}  // namespace

TEST(FirmClaims, a_sentence_that_begins_with_seeking_names_what_the_firm_does_not_do) {
    for (const char* text :
         {"Personenaufzüge und Kabinen. Suchen Schaltschränke und pulverbeschichtete Bleche.",
          "Förderbänder für Kiesgruben. Benötigen regelmäßig Schaltschränke, pulverbeschichtet.",
          "Wir bauen Melkstände. Kaufen pulverbeschichtete Bleche und Schaltschränke."}) {
        EXPECT_FALSE(does(text, "powder_coating")) << text;
        EXPECT_FALSE(does(text, "control_cabinet_building")) << text;
        EXPECT_TRUE(seeks(text, "control_cabinet_building")) << text;
    }
}

TEST(FirmClaims, who_asks_the_reader_whether_he_seeks_does_the_work) {
    EXPECT_TRUE(does("Suchen Sie einen Partner für Drehteile? Wir drehen bis Ø 300.", "turning"));
    EXPECT_TRUE(does("Brauchen Sie Schaltschränke? Wir bauen sie.", "control_cabinet_building"));
    EXPECT_TRUE(does("Suchen Dreher und Fräser (m/w/d). Drehen und Fräsen im Lohn.", "turning"));
}

TEST(FirmClaims, a_thing_that_is_said_to_be_made_otherwise_shows_no_usual_work) {
    EXPECT_FALSE(does("Chambers and flanges milled from solid aluminium.", "turning"));
    EXPECT_FALSE(does("Flansche und Deckel, gefräst aus Plattenmaterial.", "turning"));
    EXPECT_TRUE(does("Chambers and flanges milled from solid aluminium.", "milling"));
    EXPECT_TRUE(does("Flanges turned from bar, chambers milled from solid.", "turning"));
    EXPECT_TRUE(does("Wir fräsen Gehäuse und drehen Flansche aus Edelstahl.", "turning"));
}

TEST(FirmClaims, a_general_service_on_a_thing_shows_the_special_one) {
    EXPECT_TRUE(does("UVV-Prüfung von Kranen und Anschlagmitteln, Kettenzüge.", "crane_inspection")
    );
    EXPECT_TRUE(does("Wartung von Hallenkranen und Hebebühnen aller Marken.", "crane_inspection"));
    EXPECT_TRUE(does("Reparatur von Gabelstaplern, auch vor Ort.", "forklift_service"));
    EXPECT_FALSE(does("Wartung und Reparatur von Drehmaschinen.", "crane_inspection"));
    EXPECT_FALSE(does("Hallenkran 10 t vorhanden, Drehen und Fräsen.", "crane_inspection"));
}

TEST(FirmClaims, beside_sintering_calibrating_and_powder_are_no_services) {
    const char* sinters =
        "Formteile aus Pulver. Wir pressen und sintern Eisenpulver zu Buchsen, "
        "kalibrieren und tränken mit Öl.";
    EXPECT_TRUE(does(sinters, "sintering"));
    EXPECT_FALSE(does(sinters, "calibration"));
    EXPECT_FALSE(does(sinters, "powder_coating"));
    EXPECT_TRUE(does("Kalibrieren von Messschiebern und Drehmomentschlüsseln.", "calibration"));
    EXPECT_TRUE(does("Pulverbeschichten in allen RAL-Farben.", "powder_coating"));
}

TEST(FirmClaims, who_turns_only_roughly_is_no_turning_shop) {
    EXPECT_FALSE(does("Wir schmieden Wellen, vordrehen können wir auch.", "turning"));
    EXPECT_TRUE(does("Wir schmieden Wellen, vordrehen können wir auch.", "rough_turning"));
    EXPECT_TRUE(does("Drehen und Vordrehen von Schmiedeteilen bis Ø 800.", "turning"));
    EXPECT_TRUE(does("Drehteile bis Ø 300 aus Stahl.", "rough_turning"));
}

TEST(FirmClaims, a_letter_of_an_inspection_names_it) {
    EXPECT_TRUE(does("Zerstörungsfreie Prüfung: VT, PT, MT, UT, RT.", "xray_testing"));
    EXPECT_FALSE(does("Zerstörungsfreie Prüfung: VT, PT, MT, UT. Kein RT.", "xray_testing"));
}

TEST(FirmClaims, what_is_listed_for_the_own_goods_is_not_done_for_others) {
    const Features own = read_profile(
        lexicon(),
        with_table(
            "Wir bauen Grubber und Eggen. Rahmen schweißen wir selbst.",
            {core("mig_mag_welding", "Rahmenschweißen für eigene Geräte")}
        )
    );
    EXPECT_FALSE(does(own, "mig_mag_welding"));
    EXPECT_FALSE(does(own, "weldment"));
    const Features others = read_profile(
        lexicon(),
        with_table(
            "Wir schweißen Rahmen.",
            {core("mig_mag_welding", "Rahmenschweißen, auch für eigene Geräte und im Lohn")}
        )
    );
    EXPECT_TRUE(does(others, "mig_mag_welding"));
}

TEST(FirmClaims, for_whom_it_is_done_is_read_from_the_line) {
    for (const char* own :
         {"Schweißen für unsere eigenen Anlagen",
          "welding for our own machines",
          "Drehen, nur intern",
          "Lackieren für eigene Produkte"}) {
        EXPECT_TRUE(done_for_itself(own)) << own;
    }
    for (const char* others :
         {"Schweißen für eigene und fremde Anlagen",
          "Fräsen für unsere Kunden",
          "eigene Lackiererei",
          "Härten im eigenen Haus",
          "welding for customers and our own machines"}) {
        EXPECT_FALSE(done_for_itself(others)) << others;
    }
}

TEST(FirmClaims, a_list_of_refusals_goes_on_before_the_one_that_has_a_limit) {
    const char* text =
        "CNC-Drehen und Fräsen.\n\nWas wir nicht können\nGießen, Schmieden, "
        "Verzahnungen schleifen und alles über 2 Meter.";
    EXPECT_FALSE(does(text, "gear_grinding"));
    EXPECT_FALSE(does(text, "forging"));
    EXPECT_TRUE(does(text, "milling"));
}

TEST(FirmClaims, who_works_one_material_only_works_no_other) {
    const char* stainless =
        "Nur Edelstahl rostfrei: Behälter, Wannen. Strikt getrennt von "
        "Schwarzstahl.";
    EXPECT_TRUE(excludes(stainless, "structural_steel"));
    EXPECT_TRUE(excludes(stainless, "aluminium"));
    EXPECT_FALSE(excludes(stainless, "stainless"));
    EXPECT_TRUE(excludes("PEEK und POM drehen. Ausschließlich Kunststoff.", "aluminium"));
    EXPECT_TRUE(excludes("Wir verarbeiten ausschließlich Edelstahl.", "aluminium"));
    for (const char* text :
         {"Wir drehen nicht nur Edelstahl.",
          "Laserschneiden: nur Edelstahl bis 12 mm, Stahl bis 20 mm.",
          "Edelstahl polieren wir nur im Lohn.",
          "Nur Edelstahl und Aluminium."}) {
        EXPECT_FALSE(
            excludes(text, "aluminium") && excludes(text, "structural_steel") &&
            std::string_view(text).find("Aluminium") != std::string_view::npos
        ) << text;
    }
    EXPECT_FALSE(excludes("Wir drehen nicht nur Edelstahl.", "aluminium"));
    EXPECT_FALSE(excludes("Laserschneiden: nur Edelstahl bis 12 mm.", "aluminium"));
    EXPECT_FALSE(excludes("Nur Edelstahl und Aluminium.", "aluminium"));
}

}  // namespace clusterlotse::firm_claims
