// A need for named firms alone: what is said where these cannot do it.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kDirected =
    "20 Drehteile aus 1.4301, Ø 40 x 120 mm, bis 15. März 2027, nur an Dreherei Wolfstein";

config::NeedSettings with_waves() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(48);
    return needs;
}

TEST(DirectedNeed, whose_firm_declined_says_that_others_were_not_asked) {
    ClusterScene scene(with_waves());
    const auto asked = scene.say_in_chat(kAsker, kDirected);
    const auto sent = scene.answer(to(asked, kTurner).front(), "nein, zu groß");
    std::string told;
    for (const Sent& one : to(sent, kAsker)) {
        told += one.message.text;
    }
    EXPECT_THAT(
        told,
        AllOf(
            HasSubstr("Die gefragte Firma hat abgesagt"),
            HasSubstr("Andere Firmen frage ich erst, wenn Sie es möchten"),
            Not(HasSubstr("sonst niemanden")),
            Not(HasSubstr("Alle gefragten"))
        )
    );
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("nur genannte Firmen"), Not(HasSubstr("Sonst passt niemand")))
    );
}

TEST(DirectedNeed, to_a_firm_nobody_knows_does_not_say_that_nobody_was_found) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, nur an Berger GmbH");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("„Berger GmbH“"), Not(HasSubstr("Dafür finde ich im Cluster")))
    );
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("nur genannte Firmen"), Not(HasSubstr("Dafür fand ich niemanden")))
    );
}

TEST(DirectedNeed, to_a_firm_that_may_not_be_asked_says_so) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, nur an Drehteile Still"
            ),
            kAsker
        ),
        AllOf(
            HasSubstr("Wen Sie genannt haben, kann ich dafür zurzeit nicht fragen"),
            Not(HasSubstr("Dafür finde ich im Cluster"))
        )
    );
}

TEST(DirectedNeed, leaves_no_comma_where_the_words_about_the_firm_stood) {
    ClusterScene scene;
    const std::string request = only_text(scene.say_in_chat(kAsker, kDirected), kTurner);
    EXPECT_THAT(request, HasSubstr("bis 15. März 2027"));
    EXPECT_THAT(request, Not(HasSubstr("2027,")));
}

TEST(DirectedNeed, speaks_of_no_step_for_which_nobody_was_looked_for) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "20 Drehteile aus C45, Ø 40 x 120, verzinken und härten, nur an Dreherei Wolfstein"
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Ich frage nur, wen Sie genannt haben"),
            Not(HasSubstr("finde ich im Cluster zurzeit niemanden")),
            Not(HasSubstr("macht keine Firma allein"))
        )
    );
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
}

TEST(OpenSteps, are_told_in_words_that_fit_several) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "10 Wellen aus C45, Ø 40 x 120, drehen, hartverchromen und PVD-beschichten"
    );
    const std::string card = only_text(sent, kAsker);
    EXPECT_THAT(card, HasSubstr("Dafür finde ich im Cluster zurzeit niemanden: "));
    EXPECT_THAT(card, Not(HasSubstr("diesen Schritt")));
    // Three turners are asked: to name one of them for the step would be wrong.
    EXPECT_THAT(card, Not(HasSubstr("macht keine Firma allein")));
}

}  // namespace
}  // namespace clusterlotse::test
