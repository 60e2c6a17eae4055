// Everything in which an answer differs from what was asked for is named to the asker.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNeedWithCertificate =
    "20 Drehteile aus 1.4301, Ø 40 x 120, ISO 9001 erforderlich, bis 15.1.2027";

/// What the asker reads of the turner's answer.
std::string told(const std::string& answer) {
    AskingScene scene(ClusterScene::unlimited(), kNeedWithCertificate);
    return only_text(scene.offer(kTurner, answer), kAsker);
}

TEST(AnswerGaps, name_a_late_day_beside_the_day_that_was_wanted) {
    EXPECT_THAT(
        told("12 € das Stück, Lieferung 29.1.2027"),
        HasSubstr("Anders als angefragt: erst 29.01.2027, gewünscht bis 15.01.2027\n")
    );
}

TEST(AnswerGaps, name_each_of_several_not_only_the_first) {
    EXPECT_THAT(
        told("12 € das Stück, nur ab 50 Stück, Lieferung 29.1.2027"),
        HasSubstr("Anders als angefragt: erst 29.01.2027, gewünscht bis 15.01.2027 · ab 50 Stück\n")
    );
}

TEST(AnswerGaps, are_not_spoken_of_where_all_is_as_asked) {
    EXPECT_THAT(told("12 € das Stück, Lieferung 8.1.2027"), Not(HasSubstr("Anders als")));
    EXPECT_THAT(told("1"), Not(HasSubstr("Anders als")));
}

TEST(AnswerGaps, of_a_no_are_all_its_reasons) {
    EXPECT_THAT(
        told("Wir drehen nur bis Ø 30 und erst ab 500 Stück."),
        AllOf(HasSubstr("Größe"), HasSubstr("Menge"))
    );
}

TEST(AnswerGaps, are_told_with_a_question_beside_the_offer_too) {
    EXPECT_THAT(
        told("12 € das Stück, Lieferung 29.1.2027. Welche Toleranz gilt?"),
        HasSubstr("erst 29.01.2027, gewünscht bis 15.01.2027")
    );
}

}  // namespace
}  // namespace clusterlotse::test
