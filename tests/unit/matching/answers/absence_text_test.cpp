#include "matching/answers/absence_text.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using matching::Absence;

namespace {

std::optional<Absence> absence(std::string_view subject, std::string_view text) {
    return matching::read_absence(subject, text, *parse_iso_date("2026-12-21"));
}

/// The day somebody is back; "none" for no absence, "" for no day.
std::string back(
    std::string_view text, std::string_view subject = "Automatische Antwort: B-2026-031"
) {
    const std::optional<Absence> found = absence(subject, text);
    return !found ? "none" : found->back ? iso_date(*found->back) : "";
}

}  // namespace

TEST(AbsenceText, TheDayNamedAsTheFirstOneBackIsTaken) {
    EXPECT_EQ(back("Ich bin ab dem 12.01. wieder im Haus."), "2027-01-12");
    EXPECT_EQ(back("I will be back in the office on January 11."), "2027-01-11");
    EXPECT_EQ(back("Ab Montag, 4. Januar 2027, sind wir wieder für Sie da."), "2027-01-04");
}

TEST(AbsenceText, TheWorkingDayAfterTheLastDayAwayIsTaken) {
    EXPECT_EQ(back("Ich bin bis einschließlich 8. Januar nicht im Haus."), "2027-01-11");
    EXPECT_EQ(back("I am out of the office until Jan 8."), "2027-01-11");
    EXPECT_EQ(back("Betriebsferien vom 23.12. bis 6.1."), "2027-01-07");
}

TEST(AbsenceText, TheReturnGoesBeforeTheLastDayAway) {
    EXPECT_EQ(
        back("Ich bin vom 22.12. bis 8.1. im Urlaub und am 12.1. wieder im Büro erreichbar."),
        "2027-01-12"
    );
}

TEST(AbsenceText, NoDayIsInvented) {
    EXPECT_EQ(back("Ich bin derzeit nicht im Haus."), "");
    EXPECT_EQ(
        back("Ich bin zurzeit abwesend. Ihre Mail vom 20.12. wird nicht weitergeleitet."), ""
    );
    EXPECT_EQ(back("Ich bin bis 5.1.2024 im Urlaub."), "");
}

TEST(AbsenceText, AnAnswerOfAPersonIsNoAbsence) {
    EXPECT_FALSE(
        absence("Re: Anfrage B-2026-031", "Bin bis 4.12. im Urlaub, danach schau ich drauf")
    );
    EXPECT_FALSE(absence("Re: Anfrage B-2026-031", "Können wir, ca. 12 €/Stück, ab KW 3"));
    EXPECT_FALSE(absence("", ""));
}

TEST(AbsenceText, ANoticeIsRecognisedWithoutItsSubject) {
    EXPECT_EQ(
        back(
            "Vielen Dank für Ihre Nachricht. Ich bin bis 8.1. nicht im Haus. In dringenden Fällen "
            "wenden Sie sich bitte an Frau Klein.",
            "AW: Anfrage"
        ),
        "2027-01-11"
    );
}
