#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST_F(SuppliersProse, of_a_full_month_and_a_free_one_needs_time_until_then) {
    const auto until = [](const std::string& words) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::needs_time) << words;
        EXPECT_THAT(answer.reasons, IsEmpty()) << words;
        EXPECT_EQ(answer.available_from, answer.needs_time_until) << words;
        return shown(answer.needs_time_until);
    };
    EXPECT_EQ(until("Leider Ende Januar voll. Im Februar gern."), "2027-02-01");
    EXPECT_EQ(until("leider ende januar voll, im februar gerne"), "2027-02-01");
    EXPECT_EQ(until("Januar sind wir dicht, Februar ginge"), "2027-02-01");
    EXPECT_EQ(until("KW 8 geht nicht, aber KW 10"), "2027-03-08");
    EXPECT_EQ(until("kw 8 geht net aber kw 10"), "2027-03-08");
    EXPECT_EQ(until("week 8 is not possible, but week 10"), "2027-03-08");
    EXPECT_EQ(until("Full in January, happy to do it in February"), "2027-02-01");
    EXPECT_THAT(
        read_back("Leider Ende Januar voll. Im Februar gern."),
        AllOf(
            HasSubstr("braucht noch Zeit · ab Mo 01.02.2027"),
            Not(HasSubstr("Antwort bis")),
            Not(HasSubstr("Profil"))
        )
    );
    const Answer agreed = read("KW 8 geht nicht, KW 10 ginge");
    EXPECT_EQ(agreed.kind, AnswerKind::interest) << "who says yes says yes";
    EXPECT_EQ(shown(agreed.available_from), "2027-03-08");
    for (const char* const no :
         {"Leider bis Ende Januar voll",
          "KW 8 geht nicht und KW 10 auch nicht",
          "KW 8 geht nicht"}) {
        EXPECT_EQ(read(no).kind, AnswerKind::decline) << no;
    }
}

TEST_F(SuppliersProse, of_free_capacity_and_a_material_it_does_not_take_declines_the_material) {
    for (const char* const words :
         {"wir hätten zwar Kapazität, aber 1.4301 machen wir nicht",
          "Kapazität haben wir, aber 1.4301 machen wir nicht",
          "wir haetten zwar Kapazitaet frei aber Edelstahl machen wir nicht",
          "We do have capacity, but we don't machine stainless steel"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::decline) << words;
        EXPECT_THAT(answer.reasons, ElementsAre(DeclineReason::material)) << words;
        ASSERT_THAT(answer.teaches, SizeIs(1)) << words;
        EXPECT_EQ(answer.teaches[0].field, "material") << words;
    }
    EXPECT_THAT(
        read_back("wir hätten zwar Kapazität, aber 1.4301 machen wir nicht"),
        AllOf(HasSubstr("Absage · Werkstoff"), Not(HasSubstr("ausgelastet")))
    );
    EXPECT_THAT(
        read("Kapazität haben wir leider keine").reasons, ElementsAre(DeclineReason::capacity)
    );
}

TEST_F(SuppliersProse, of_a_tolerance_says_so_and_nothing_about_dates) {
    const Answer other = read("h6 schaffen wir nicht, h8 geht");
    EXPECT_EQ(other.kind, AnswerKind::partial);
    EXPECT_THAT(other.reasons, ElementsAre(DeclineReason::tolerance));
    EXPECT_THAT(other.partial_what, HasSubstr("h8"));
    EXPECT_THAT(
        read_back("h6 schaffen wir nicht, h8 geht"),
        AllOf(HasSubstr("nicht: Toleranz"), Not(HasSubstr("Lieferzeit")))
    );
    for (const char* const words :
         {"Toleranz zu knapp",
          "Die Toleranz ist uns zu eng",
          "Toleranzen zu eng für unsere Maschinen",
          "tolerance too tight",
          "h6 schaffen wir nicht",
          "IT6 können wir nicht halten",
          "H7 ist zu genau für uns",
          "Sorry, we cannot hold h6"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::decline) << words;
        EXPECT_THAT(answer.reasons, ElementsAre(DeclineReason::tolerance)) << words;
        EXPECT_THAT(read_back(words), Not(HasSubstr("Lieferzeit"))) << words;
    }
    EXPECT_THAT(read("Termin zu knapp").reasons, ElementsAre(DeclineReason::date));
    EXPECT_THAT(read("deadline too tight").reasons, ElementsAre(DeclineReason::date));
}

TEST_F(SuppliersProse, of_weeks_it_needs_names_the_day_they_end) {
    for (const char* const words :
         {"wir brauchen 8 Wochen",
          "Wir brauchen acht Wochen.",
          "wir bräuchten 8 Wochen",
          "mer brauche 8 Woche",
          "we need 8 weeks",
          "8 Wochen brauchen wir"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::needs_time) << words;
        EXPECT_EQ(answer.lead_time_days, 56) << words;
        EXPECT_EQ(shown(answer.needs_time_until), "2027-01-18") << words;
    }
    EXPECT_THAT(
        read_back("wir brauchen 8 Wochen"),
        AllOf(HasSubstr("Lieferzeit 8 Wochen (Mo 18.01.2027)"), Not(HasSubstr("Antwort bis")))
    );
    const Answer offer = read("wir brauchen 8 Wochen, 12,50 € das Stück");
    EXPECT_EQ(offer.kind, AnswerKind::offer);
    EXPECT_EQ(offer.lead_time_days, 56);
    const Answer bidding = read("brauche noch 2 Wochen für das Angebot");
    EXPECT_EQ(bidding.kind, AnswerKind::needs_time);
    EXPECT_EQ(bidding.lead_time_days, std::nullopt) << "so long he needs to answer";
    EXPECT_EQ(shown(bidding.needs_time_until), "2026-12-07");
}

TEST_F(SuppliersProse, of_a_part_too_small_teaches_the_smallest_size) {
    for (const char* const words :
         {"Ø 40 zu klein, erst ab 80",
          "Ø 40 ist zu klein, wir drehen erst ab Ø 80",
          "Durchmesser 40 zu klein fuer uns, erst ab 80 mm",
          "dia 40 is too small for us, we start from 80 mm"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::decline) << words;
        EXPECT_THAT(answer.reasons, ElementsAre(DeclineReason::size)) << words;
        ASSERT_THAT(answer.teaches, SizeIs(1)) << words;
        EXPECT_EQ(answer.teaches[0].kind, ProfileNote::Kind::at_least) << words;
        EXPECT_EQ(answer.teaches[0].field, "diameter_mm") << words;
        EXPECT_EQ(answer.teaches[0].limit, 80) << words;
    }
    EXPECT_EQ(read("zu leicht, erst ab 20 kg").teaches.at(0).field, "mass_kg");
}

TEST_F(SuppliersProse, of_a_smallest_size_is_noted_in_the_profile_where_the_firm_says_yes) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).at(0), "Ø 40 zu klein, erst ab 80");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("Absage · Größe"), HasSubstr("ab Ø 80 mm? JA"))
    );
    scene.say_in_chat(kTurner, "ja");
    const auto profile = scene.core().office().profiles.find("dreherei");
    ASSERT_TRUE(profile);
    bool noted = false;
    for (const Capability& capability : profile->capabilities) {
        noted = noted || (capability.diameter_mm && capability.diameter_mm->min == 80);
    }
    EXPECT_TRUE(noted);
    EXPECT_THAT(to(scene.say_in_chat(kAsker, kNeed), kTurner), IsEmpty());
    EXPECT_THAT(
        to(scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 90 x 120"), kTurner), SizeIs(1)
    );
}

}  // namespace
}  // namespace clusterlotse::test
