#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kUnsaidReason = "Einen Grund, der Sie betrifft, hat der Auftraggeber nicht";

config::NeedSettings bundling() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = std::chrono::hours(4);
    return needs;
}

struct LapseCase {
    const char* offer;
    const char* ends;
    const char* told;
};

TEST(LapseReason, is_told_to_each_firm_that_was_asked_and_is_true_for_it) {
    for (const LapseCase& one : {
             LapseCase{"12 € das Stück", "extern vergeben, Preis", "Der Grund: der Preis."},
             LapseCase{"12 € das Stück", "extern vergeben, weil billiger", "Der Grund: der Preis."},
             LapseCase{"Interesse", "extern vergeben, Preis", kUnsaidReason},
             LapseCase{"12 €, 3 Wochen", "extern vergeben, Termin", "Der Grund: der Termin."},
             LapseCase{"12 € das Stück", "extern vergeben, Termin", kUnsaidReason},
             LapseCase{"12 €", "extern vergeben, Zertifikat", "Qualität oder Zertifikat"},
             LapseCase{"12 €", "extern vergeben, die waren schneller", "war schneller"},
             LapseCase{"12 €", "extern vergeben, näher dran", kUnsaidReason},
             LapseCase{"12 €", "zurückgezogen, Bedarf entfallen", "braucht dafür niemanden mehr"},
             LapseCase{"12 €", "zurückgezogen, machen wir selbst", "braucht dafür niemanden mehr"},
             LapseCase{"12 €", "extern vergeben, zu teuer", "Der Grund: der Preis."},
             LapseCase{"12 €", "extern vergeben, umentschieden", "sich anders entschieden."},
             LapseCase{"12 €", "nichts geworden", kUnsaidReason},
             LapseCase{"12 €", "zurückgezogen", kUnsaidReason},
         }) {
        AskingScene scene;
        scene.offer(kTurner, one.offer);
        const auto sent = scene.say_in_chat(kAsker, std::string("B-2026-001 ") + one.ends);
        EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr(one.told), Not(HasSubstr("Pumpen"))))
            << one.ends << " / " << one.offer;
    }
}

TEST(LapseReason, of_who_had_not_answered_is_none_of_its_own) {
    AskingScene outside;
    outside.offer(kTurner);
    EXPECT_THAT(
        only_text(outside.say_in_chat(kAsker, "B-2026-001 extern vergeben, Preis"), kByMail),
        AllOf(HasSubstr("hat sich schon entschieden"), Not(HasSubstr("Preis")))
    );
    AskingScene dropped;
    EXPECT_THAT(
        only_text(dropped.say_in_chat(kAsker, "zurückgezogen, Bedarf entfallen"), kByMail),
        HasSubstr("braucht dafür niemanden mehr")
    );
}

TEST(LapseReason, waits_for_the_asker_who_is_asked_for_it) {
    struct Case {
        const char* digit;
        const char* told;
    };
    for (const Case& one :
         {Case{"1", "Der Grund: der Preis."},
          Case{"3", kUnsaidReason},
          Case{"4", "braucht dafür niemanden mehr"},
          Case{"5", kUnsaidReason}}) {
        AskingScene scene(bundling());
        scene.offer(kTurner);
        scene.say_in_chat(kAsker, "!stand");
        const auto ended = scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
        EXPECT_THAT(only_text(ended, kAsker), HasSubstr("erfahren nur dieses Stichwort"));
        EXPECT_THAT(to(ended, kTurner), IsEmpty());
        EXPECT_THAT(to(ended, kByMail), testing::SizeIs(1));
        const auto said = scene.say_in_chat(kAsker, one.digit);
        EXPECT_THAT(only_text(said, kTurner), HasSubstr(one.told)) << one.digit;
        EXPECT_THAT(only_text(said, kAsker), HasSubstr("in meiner letzten Nachricht an sie"));
        EXPECT_THAT(to(scene.wait(std::chrono::hours(5)), kTurner), IsEmpty());
    }
}

TEST(LapseReason, of_a_need_that_came_to_nothing_is_asked_for_as_well) {
    AskingScene scene(bundling());
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "!stand");
    const auto ended = scene.say_in_chat(kAsker, "B-2026-001 nichts geworden");
    EXPECT_THAT(only_text(ended, kAsker), HasSubstr("erfahren nur dieses Stichwort"));
    EXPECT_THAT(to(ended, kTurner), IsEmpty());
}

TEST(LapseReason, that_nobody_could_do_it_is_told_to_who_offered_less) {
    AskingScene scene(bundling());
    scene.offer(kTurner, "Wir könnten nur 10 Stück, 12 € das Stück");
    scene.say_in_chat(kAsker, "!stand");
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "es konnte keiner"), kTurner),
        HasSubstr("konnte es niemand")
    );
}

TEST(LapseReason, is_waited_for_no_longer_than_answers_are_bundled) {
    AskingScene scene(bundling());
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "!stand");
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        only_text(scene.wait(std::chrono::hours(5)), kTurner),
        AllOf(HasSubstr("zurückgezogen"), HasSubstr(kUnsaidReason))
    );
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "1"), kTurner), IsEmpty());
}

TEST(LapseReason, of_a_moderator_is_told_as_a_word_and_not_in_his_own) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(
        kModerator, "B-2026-001 extern vergeben, weil Meier in Trier billiger ist"
    );
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Meier")));
    EXPECT_EQ(scene.state(), "awarded_outside");
}

}  // namespace
}  // namespace clusterlotse::test
