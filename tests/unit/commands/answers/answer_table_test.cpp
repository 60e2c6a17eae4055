// What the asker's table of answers looks like, in text and formatted.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Three answers: an offer, a bare interest, and words nobody understands.
class AnswerTable : public testing::Test {
protected:
    AnswerTable() {
        scene_.offer(kTurner, "12 € das Stück");
        scene_.offer(kByMail, "1");
        scene_.offer(kEnglish, "Colleague Huber had this on his desk lately.");
    }

    AskingScene scene_;
};

const auto kNoStrayDash = AllOf(Not(HasSubstr("–")), Not(HasSubstr("· ·")), Not(HasSubstr(": –")));

TEST_F(AnswerTable, joins_kind_and_price_by_a_dot_and_leaves_no_dash_for_what_is_empty) {
    const auto sent = to(scene_.say_in_chat(kAsker, "!stand"), kAsker);
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_THAT(
        sent[0].message.text,
        AllOf(
            HasSubstr("Angebot · 12 €/Stück\n"),
            HasSubstr("Interesse\n"),
            HasSubstr("noch nicht verstanden"),
            kNoStrayDash
        )
    );
    EXPECT_THAT(
        sent[0].message.html,
        AllOf(
            HasSubstr("<td>Angebot · 12 €/Stück</td>"),
            HasSubstr("<td>Interesse</td>"),
            kNoStrayDash
        )
    );
}

TEST_F(AnswerTable, tells_a_moderator_who_answers_what_but_no_price) {
    const auto table = only_text(scene_.say_in_chat(kModerator, "!stand B-2026-001"), kModerator);
    EXPECT_THAT(
        table, AllOf(HasSubstr("Angebot\n"), HasSubstr("Interesse\n"), Not(HasSubstr("€")))
    );
}

TEST_F(AnswerTable, is_the_same_by_mail) {
    const auto sent = to(scene_.say(scene_.mail(kAskerMail, "!stand", "")), kAskerMail);
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_THAT(
        sent[0].message.text,
        AllOf(HasSubstr("Angebot · 12 €/Stück\n"), HasSubstr("Interesse\n"), kNoStrayDash)
    );
    EXPECT_THAT(
        sent[0].message.html,
        AllOf(HasSubstr("Angebot · 12 €/Stück<"), HasSubstr("Interesse<"), kNoStrayDash)
    );
}

TEST_F(AnswerTable, below_an_answer_and_below_several_is_the_same_table) {
    config::NeedSettings bundled = ClusterScene::unlimited();
    bundled.bundle_answers = std::chrono::hours(4);
    AskingScene scene(bundled);
    scene.offer(kTurner, "12 € das Stück");
    scene.offer(kByMail, "1");
    scene.offer(kEnglish, "2");
    const std::string all = only_text(scene.wait(std::chrono::hours(5)), kAsker);
    EXPECT_THAT(all, AllOf(HasSubstr("Angebot · 12 €/Stück\n"), HasSubstr("Interesse\n")));
    const std::string one = only_text(scene_.offer(kEnglish, "6 Termin"), kAsker);
    EXPECT_THAT(one, AllOf(HasSubstr("Absage · Termin\n"), HasSubstr("Interesse\n")));
}

}  // namespace
}  // namespace clusterlotse::test
