#include "tests/unit/commands/lessons/lesson_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// What each of the six reasons teaches: the need that was declined, the words, and then one need
/// that the firm is spared and one that it is asked all the same.
struct Lesson {
    const char* need;
    const char* words;
    const char* offered;
    const char* spared;
    const char* asked;
};

class SixLessons : public LessonTalk {
protected:
    /// One question, taken by one word, and heeded by the next needs.
    void learns(const Lesson& lesson) {
        const std::string told = declines(lesson.words, kTurner, lesson.need);
        EXPECT_THAT(told, AllOf(HasSubstr("Absage"), HasSubstr("Soll ich das in Ihrem Profil")));
        EXPECT_THAT(told, HasSubstr(lesson.offered)) << lesson.words;
        EXPECT_THAT(says("ja"), HasSubstr("Ist in Ihrem Profil notiert")) << lesson.words;
        EXPECT_FALSE(asked(lesson.spared)) << lesson.spared;
        EXPECT_TRUE(asked(lesson.asked)) << lesson.asked;
    }

    /// Who said no to it is not asked again for the same thing.
    void offers_once(const Lesson& lesson) {
        EXPECT_THAT(declines(lesson.words, kTurner, lesson.need), HasSubstr(lesson.offered));
        EXPECT_THAT(says("nein"), HasSubstr("bleibt, wie es ist"));
        EXPECT_THAT(
            declines(lesson.words, kTurner, lesson.need),
            AllOf(HasSubstr("Absage"), Not(HasSubstr("Profil")))
        ) << lesson.words;
    }
};

constexpr Lesson kSize{
    "20 Drehteile aus C45, Ø 300 x 120",
    "zu groß, wir drehen nur bis Ø 200",
    "bis Ø 200 mm",
    "25 Drehteile aus C45, Ø 260 x 100",
    "30 Drehteile aus C45, Ø 150 x 100"};
constexpr Lesson kMaterial{
    "20 Drehteile aus Titan, Ø 40 x 120",
    "Titan machen wir nicht",
    "nicht: Titan",
    "30 Drehteile aus 3.7165, Ø 50",
    "30 Drehteile aus C45, Ø 50"};
constexpr Lesson kQuantity{
    "20 Drehteile aus C45, Ø 40 x 120",
    "zu wenig Stück, erst ab 100",
    "ab 100 Stück",
    "50 Drehteile aus C45, Ø 50",
    "500 Drehteile aus C45, Ø 50"};
constexpr Lesson kCertificate{
    "20 Drehteile aus C45, Ø 40 x 120, EN 9100 zwingend",
    "EN 9100 haben wir nicht",
    "EN 9100",
    "30 Drehteile aus C45, Ø 50, EN 9100 zwingend",
    "30 Drehteile aus C45, Ø 50"};
constexpr Lesson kDate{
    "20 Drehteile aus C45, Ø 40 x 120, bis 04.12.2026",
    "zu kurzfristig, Lieferzeit ist bei uns 6 Wochen",
    "Übliche Lieferzeit 6 Wochen",
    "30 Drehteile aus C45, Ø 50, bis 18.12.2026",
    "30 Drehteile aus C45, Ø 50, bis 26.02.2027"};

TEST_F(SixLessons, a_size_that_is_too_large_spares_the_firm_larger_parts) {
    learns(kSize);
}

TEST_F(SixLessons, a_material_it_does_not_take_spares_the_firm_all_its_grades) {
    learns(kMaterial);
}

TEST_F(SixLessons, a_quantity_too_small_spares_the_firm_small_lots) {
    learns(kQuantity);
}

TEST_F(SixLessons, a_certificate_it_lacks_spares_the_firm_needs_that_demand_it) {
    learns(kCertificate);
}

TEST_F(SixLessons, a_date_too_soon_spares_the_firm_what_is_due_before_its_lead_time) {
    learns(kDate);
}

TEST_F(SixLessons, no_capacity_spares_the_firm_everything_until_it_has_some_again) {
    const std::string told =
        declines("leider ausgelastet bis Ende Januar", kTurner, "20 Drehteile aus C45, Ø 40");
    EXPECT_THAT(told, HasSubstr("keine Anfragen bis einschließlich 31.01.2027"));
    says("ja");
    EXPECT_FALSE(asked("30 Drehteile aus C45, Ø 50"));
    scene.wait(std::chrono::hours(24 * 70));
    EXPECT_TRUE(asked("40 Drehteile aus C45, Ø 60"));
}

TEST_F(SixLessons, are_offered_once) {
    for (const Lesson& lesson : {kSize, kMaterial, kQuantity, kCertificate, kDate}) {
        offers_once(lesson);
    }
}

TEST_F(SixLessons, stand_in_the_firms_own_profile_with_the_day_and_the_request_they_come_from) {
    declines(kSize.words, kTurner, kSize.need);
    says("ja");
    EXPECT_THAT(
        says("!profil"),
        AllOf(HasSubstr("Aus Ihren Absagen"), HasSubstr("bis Ø 200 mm (23.11.2026, B-2026-001)"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil dreherei"), kAsker), Not(HasSubstr("Absagen"))
    ) << "others do not read it";
    EXPECT_THAT(
        only_text(
            scene.say_in_chat("@lotse:cluster.test", "!profil dreherei"), "@lotse:cluster.test"
        ),
        HasSubstr("B-2026-001")
    );
}

TEST_F(SixLessons, that_were_taken_with_another_figure_are_kept_with_that_figure) {
    declines("Termin nicht zu halten", kTurner, "20 Drehteile aus C45, bis 4.12.2026");
    says("eher 5 Wochen");
    EXPECT_THAT(says("!profil"), HasSubstr("Lieferzeit 5 Wochen (23.11.2026, B-2026-001)"));
}

}  // namespace
}  // namespace clusterlotse::test
