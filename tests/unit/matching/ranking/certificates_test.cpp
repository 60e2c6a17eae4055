#include "matching/ranking/certificates.hpp"

#include "matching/needs/certificate_demands.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::AskingEngine;
using test_support::firm_of;

namespace {

using Verdict = Fact::Verdict;
using Force = CertificateDemand::Force;

bool fulfils(const char* held, const char* wanted) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    return covers(lexicon, parse_certificate(lexicon, held), parse_certificate(lexicon, wanted));
}

Profile welder(const std::string& id, std::vector<Certificate> certificates) {
    Profile profile = firm_of(id, "Schweißen von Baugruppen, Stahlbau und Treppen.");
    profile.certificates = std::move(certificates);
    return profile;
}

CertificateDemand demand(const char* text) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const Analysis analysis = analyse(lexicon, text);
    const auto demands = demands_in(lexicon, analysis);
    return demands.empty() ? CertificateDemand{} : demands.front();
}

}  // namespace

TEST(Certificates, a_stronger_class_covers_the_weaker_ones) {
    EXPECT_TRUE(fulfils("EN 1090 EXC3", "EN 1090 EXC2"));
    EXPECT_TRUE(fulfils("EN 1090-2 EXC4", "DIN EN 1090 EXC1"));
    EXPECT_FALSE(fulfils("EN 1090 EXC2", "EN 1090 EXC3"));
    EXPECT_TRUE(fulfils("ISO 3834-2", "ISO 3834-3"));
    EXPECT_TRUE(fulfils("ISO 3834-3", "ISO 3834-4"));
    EXPECT_TRUE(fulfils("ISO 3834-2", "ISO 3834-4"));
    EXPECT_FALSE(fulfils("ISO 3834-4", "ISO 3834-3"));
    EXPECT_FALSE(fulfils("ISO 3834-3", "ISO 3834-2"));
    EXPECT_TRUE(fulfils("ISO 3834-4", "ISO 3834"));
    EXPECT_TRUE(fulfils("EN 15085 CL1", "EN 15085 CL2"));
    EXPECT_FALSE(fulfils("EN 15085 CL2", "EN 15085 CL1"));
}

TEST(Certificates, may_have_their_class_before_their_name) {
    EXPECT_TRUE(fulfils("CL2 nach EN 15085", "EN 15085 CL2"));
    EXPECT_FALSE(fulfils("CL2 nach EN 15085", "EN 15085 CL1"));
    EXPECT_FALSE(fulfils("EN 15085", "CL 2 gem. DIN EN 15085"));
    EXPECT_FALSE(fulfils("EN 15085 CL2", "class CL1 to EN 15085"));
    EXPECT_FALSE(fulfils("EN 1090 EXC2", "EXC3 (EN 1090)"));
    EXPECT_TRUE(fulfils("EN 15085", "Baugruppe 2 nach EN 15085"));
}

TEST(Certificates, some_standards_imply_others) {
    EXPECT_TRUE(fulfils("IATF 16949", "ISO 9001"));
    EXPECT_TRUE(fulfils("EN 9100", "ISO 9001"));
    EXPECT_TRUE(fulfils("VDA 6.4", "ISO 9001"));
    EXPECT_FALSE(fulfils("ISO 13485", "ISO 9001")) << "a standard of its own";
    EXPECT_FALSE(fulfils("ISO 9001", "IATF 16949"));
    EXPECT_FALSE(fulfils("ISO 14001", "ISO 9001"));
    EXPECT_TRUE(fulfils("EN 10204 3.2", "EN 10204 2.2"));
    EXPECT_FALSE(fulfils("EN 1090 EXC3", "ISO 3834"));
}

TEST(Certificates, an_expired_one_contradicts_what_is_asked_for) {
    const AskingEngine engine(
        {welder("gilt", {{"ISO 9001", std::nullopt, parse_iso_date("2026-11-23")}}),
         welder("abgelaufen", {{"ISO 9001", std::nullopt, parse_iso_date("2026-11-22")}}),
         welder("offen", {{"ISO 9001", std::nullopt, std::nullopt}}),
         welder(
             "erneuert",
             {{"ISO 9001", std::nullopt, parse_iso_date("2025-01-01")},
              {"ISO 9001", std::nullopt, parse_iso_date("2028-01-01")}}
         )}
    );
    const Matching found = engine.ask("Baugruppen schweißen, ISO 9001");
    for (const char* valid : {"gilt", "offen", "erneuert"}) {
        EXPECT_TRUE(AskingEngine::says(found, valid, Verdict::fits, "ISO 9001")) << valid;
    }
    EXPECT_TRUE(AskingEngine::says(found, "abgelaufen", Verdict::contradicts, "ISO 9001 abgelaufen")
    );
    EXPECT_LT(AskingEngine::score(found, "abgelaufen"), AskingEngine::score(found, "gilt"));
}

TEST(Certificates, the_text_of_a_firm_does_not_outlive_the_end_in_its_table) {
    Profile firm = welder("a", {{"ISO 9001", std::nullopt, parse_iso_date("2025-01-01")}});
    firm.text += " Wir sind nach ISO 9001 zertifiziert.";
    const AskingEngine engine({firm});
    EXPECT_TRUE(AskingEngine::says(
        engine.ask("Baugruppen schweißen, ISO 9001"),
        "a",
        Verdict::contradicts,
        "ISO 9001 abgelaufen"
    ));
}

TEST(Certificates, a_class_that_is_not_said_is_a_question) {
    const AskingEngine engine(
        {welder("ohne", {{"EN 1090", std::nullopt, std::nullopt}}),
         welder("schwach", {{"EN 1090", "EXC1", std::nullopt}})}
    );
    const Matching found = engine.ask("Treppen schweißen, EN 1090 EXC2");
    EXPECT_TRUE(AskingEngine::says(found, "ohne", Verdict::unknown, "EN 1090 EXC2"));
    EXPECT_TRUE(AskingEngine::says(found, "schwach", Verdict::contradicts, "nur EN 1090 EXC2 fehlt")
    );
}

TEST(Certificates, a_wish_is_heard_as_a_wish) {
    for (const char* text :
         {"Drehteile, ISO 9001 wäre schön",
          "Drehteile, ISO 9001 waere von Vorteil",
          "Drehteile, idealerweise mit ISO 9001",
          "Drehteile. ISO 9001 und ISO 14001 wären wünschenswert, aber kein Muss.",
          "Drehteile. ISO 9001, ISO 14001 und ISO 45001 wären gern gesehen.",
          "turned parts, ISO 9001 would be nice",
          "turned parts, preferably ISO 9001",
          "ISO 9001 optional"}) {
        EXPECT_EQ(demand(text).force, Force::wished) << text;
    }
    for (const char* text :
         {"Drehteile nach ISO 9001",
          "Drehteile, ISO 9001. Schwarz wäre schön.",
          "turned parts, ISO 9001 certified supplier"}) {
        EXPECT_EQ(demand(text).force, Force::asked) << text;
    }
    for (const char* text :
         {"ISO 9001 ist zwingend", "Voraussetzung: ISO 9001", "ISO 9001 mandatory"}) {
        EXPECT_EQ(demand(text).force, Force::insisted) << text;
    }
    EXPECT_EQ(demand("ISO 9001 wäre schön. Doch zwingend ISO 9001!").force, Force::insisted)
        << "the strongest counts";
}

TEST(Certificates, a_wish_that_is_not_met_is_shown_and_contradicts_nobody) {
    const AskingEngine engine(
        {welder("mit", {{"ISO 9001", std::nullopt, std::nullopt}}),
         welder("ohne", {{"ISO 14001", std::nullopt, std::nullopt}})}
    );
    const Matching wish = engine.ask("Baugruppen schweißen, ISO 9001 wäre schön");
    EXPECT_TRUE(AskingEngine::says(wish, "mit", Verdict::fits, "ISO 9001"));
    EXPECT_TRUE(AskingEngine::says(wish, "ohne", Verdict::unknown, "ISO 9001 (gewünscht)"));
    EXPECT_TRUE(
        AskingEngine::says(wish, "ohne", Verdict::unknown, "ISO 9001 (wished for)", Language::en)
    );
    const Matching asked = engine.ask("Baugruppen schweißen, ISO 9001");
    EXPECT_TRUE(AskingEngine::says(asked, "ohne", Verdict::contradicts, "nur ISO 9001 fehlt"));
    EXPECT_FALSE(asked.nobody);
}

TEST(Certificates, without_what_is_insisted_on_a_firm_is_a_near_miss) {
    const AskingEngine engine({welder("ohne", {{"ISO 14001", std::nullopt, std::nullopt}})});
    EXPECT_FALSE(engine.ask("Baugruppen schweißen, ISO 9001").nobody);
    const Matching found = engine.ask("Baugruppen schweißen, ISO 9001 ist zwingend");
    EXPECT_TRUE(found.nobody);
    EXPECT_TRUE(AskingEngine::says(found, "ohne", Verdict::contradicts, "nur ISO 9001 fehlt"));
}

TEST(Certificates, insisted_on_are_looked_for_beyond_the_firms_most_like_the_need) {
    const std::string like = "Maschinengestelle aus S355 schweißen, 3 Stück, 1200 x 800 x 600.";
    std::vector<Profile> firms;
    for (int i = 0; i < 24; ++i) {
        firms.push_back(firm_of("ohne" + std::to_string(i), like));
    }
    Profile holder = firm_of("mit", "Wir schweißen Treppen, Geländer und Tore für die Region.");
    holder.certificates = {{"ISO 9001", std::nullopt, std::nullopt}};
    firms.push_back(holder);
    const AskingEngine engine(firms);
    EXPECT_FALSE(engine.ask(like + " ISO 9001 ist zwingend.").nobody);
    firms.pop_back();
    const AskingEngine nobody(firms);
    EXPECT_TRUE(nobody.ask(like + " ISO 9001 ist zwingend.").nobody);
}

TEST(Certificates, EN_1090_is_for_construction_products_only) {
    EXPECT_TRUE(demand("Maschinengestell schweißen, EN 1090 EXC2").outside);
    EXPECT_TRUE(demand("We are a machine builder, welded frames, EN 1090").outside);
    EXPECT_FALSE(demand("Stahltreppe schweißen, EN 1090 EXC2").outside);
    EXPECT_FALSE(demand("Bühne für den Maschinenbau, EN 1090").outside)
        << "a structure all the same";
    EXPECT_FALSE(demand("Schweißen nach EN 1090").outside) << "nothing says what it is for";
    EXPECT_FALSE(demand("Maschinengestell schweißen, ISO 9001").outside);
}

TEST(Certificates, a_machine_builder_who_names_EN_1090_is_asked_whether_he_means_it) {
    const AskingEngine engine({welder("ohne", {{"ISO 3834", "-2", std::nullopt}})});
    const Date today = *parse_iso_date("2026-11-23");
    const char* text = "Maschinengestell schweißen aus S355, 3 Stück, EN 1090 EXC2";
    const auto questions = engine.engine().understand(text, today, Language::de).questions;
    ASSERT_FALSE(questions.empty());
    EXPECT_EQ(
        questions[0],
        "Geht es um ein tragendes Bauteil für ein Bauwerk? Nur dafür gilt EN 1090; für Maschinen "
        "passt meist ein Nachweis nach ISO 3834."
    );
    EXPECT_NE(
        engine.engine().understand(text, today, Language::en).questions.at(0).find("ISO 3834"),
        std::string::npos
    );
    const Matching found = engine.ask(text);
    EXPECT_FALSE(found.nobody);
    EXPECT_TRUE(AskingEngine::says(found, "ohne", Verdict::unknown, "EN 1090 EXC2"));
    for (const std::string& question :
         engine.engine().understand("Stahltreppe, EN 1090 EXC2", today, Language::de).questions) {
        EXPECT_EQ(question.find("EN 1090"), std::string::npos);
    }
}

TEST(Certificates, in_preparation_are_not_held) {
    const AskingEngine engine({
        firm_of("soon", "Feinguss aus Stahl. Zertifikate: ISO 9001, EN 9100 in Vorbereitung."),
        firm_of("holds", "Feinguss aus Stahl. Zertifikate: ISO 9001 und EN 9100."),
    });
    const Matching found = engine.ask("Feinguss von 40 Hebeln aus Stahl, EN 9100 ist zwingend");
    EXPECT_TRUE(AskingEngine::says(found, "holds", Verdict::fits, "EN 9100"));
    EXPECT_FALSE(AskingEngine::says(found, "soon", Verdict::fits, "EN 9100"));
    EXPECT_GT(AskingEngine::score(found, "holds"), AskingEngine::score(found, "soon"));
}

TEST(Certificates, are_insisted_on_in_many_words) {
    EXPECT_EQ(demand("Ohne das EN 9100 keine Freigabe").force, Force::insisted);
    EXPECT_EQ(demand("ISO 17025 wird ausdrücklich verlangt").force, Force::insisted);
    EXPECT_EQ(demand("Zertifikat nach ISO 9001 vorhanden?").force, Force::asked);
}
