#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// On 1 September 2026, with one request to each firm.
class OfferedDay : public testing::Test {
protected:
    OfferedDay() {
        using namespace std::chrono;
        scene_.clock().set(sys_days(year(2026) / September / 1) + hours(8));
        asked_ = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    }
    /// What the firm reads when it answers its request so.
    std::string read_back(const std::string& reader, const std::string& answer) {
        return only_text(scene_.answer(to(asked_, reader).at(0), answer), reader);
    }

    ClusterScene scene_;
    std::vector<Sent> asked_;
};

TEST_F(OfferedDay, on_a_holiday_is_pointed_out_to_the_supplier_with_two_days_instead) {
    EXPECT_THAT(
        read_back(kTurner, "12 € das Stück, liefern am 3. Oktober"),
        HasSubstr(
            "Der 03.10.2026 ist Tag der Deutschen Einheit: lieber Fr 02.10.2026 oder Mo 05.10.2026?"
        )
    );
}

TEST_F(OfferedDay, on_a_sunday_is_pointed_out_by_mail_and_in_english_too) {
    EXPECT_THAT(
        read_back(kByMail, "Können wir, 12 € das Stück, Lieferung 18.10.2026"),
        HasSubstr("Der 18.10.2026 ist ein Sonntag: lieber Fr 16.10.2026 oder Mo 19.10.2026?")
    );
    EXPECT_THAT(
        read_back(kEnglish, "12 € each, delivery on 1 November"),
        HasSubstr("1 Nov 2026 is All Saints' Day: rather Fri 30 Oct 2026 or Mon 2 Nov 2026?")
    );
}

TEST_F(OfferedDay, from_which_a_firm_can_is_pointed_out_as_well) {
    EXPECT_THAT(
        read_back(kTurner, "Machen wir, aber frühestens ab 3.10."),
        HasSubstr("Der 03.10.2026 ist Tag der Deutschen Einheit")
    );
}

TEST_F(OfferedDay, that_is_a_working_day_a_week_or_a_month_is_read_back_without_a_word) {
    for (const char* const words :
         {"12 € das Stück, liefern am 2. Oktober",
          "12 € das Stück, lieferbar KW 53",
          "12 € das Stück, ab November",
          "12 € das Stück, Lieferzeit 4 Wochen",
          "Interesse"}) {
        EXPECT_THAT(read_back(kTurner, words), Not(HasSubstr("lieber"))) << words;
    }
}

TEST_F(OfferedDay, is_changed_by_the_one_word_that_was_proposed) {
    const auto said =
        scene_.answer(to(asked_, kTurner).at(0), "12 € das Stück, liefern am 3. Oktober");
    const auto moved = scene_.answer(to(said, kTurner).at(0), "Dann Montag.");
    EXPECT_THAT(
        only_text(moved, kTurner),
        AllOf(HasSubstr("05.10.2026"), HasSubstr("12 €"), Not(HasSubstr("lieber")))
    );
    const auto table = scene_.say_in_chat(kAsker, "!stand");
    EXPECT_THAT(
        only_text(table, kAsker),
        AllOf(HasSubstr("05.10.2026"), HasSubstr("12"), Not(HasSubstr("03.10.2026")))
    );
}

TEST_F(OfferedDay, stays_where_the_supplier_goes_on_about_something_else) {
    const auto said =
        scene_.answer(to(asked_, kTurner).at(0), "12 € das Stück, liefern am 3. Oktober");
    scene_.answer(to(said, kTurner).at(0), "Ist die Zeichnung vom Montag noch aktuell?");
    const auto table = scene_.say_in_chat(kAsker, "!stand");
    EXPECT_THAT(only_text(table, kAsker), HasSubstr("03.10.2026"));
}

}  // namespace
}  // namespace clusterlotse::test
