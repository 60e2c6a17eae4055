#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ChangeOfANeed, is_told_to_each_reader_in_his_language) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("30 Stück statt 20 Stück"));
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(HasSubstr("30 pieces instead of 20 pieces"), Not(HasSubstr("statt")))
    );
}

TEST(ChangeOfANeed, of_an_english_asker_is_told_in_german_to_germans) {
    ClusterScene scene;
    scene.say_in_chat(kEnglish, "We need 150 turned parts from 1.4301, dia 40 mm");
    const auto sent = scene.say_in_chat(kEnglish, "make that 200 pieces");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("200 Stück statt 150 Stück"), Not(HasSubstr("instead of")))
    );
}

TEST(ChangeOfANeed, by_writing_it_anew_says_what_is_other_than_before) {
    ClusterScene scene;
    const InboundMessage original = scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120 mm");
    scene.say(original);
    InboundMessage edit = scene.chat(kAsker, "35 Drehteile aus 1.4571, Ø 40 x 120 mm");
    edit.kind = InboundKind::edit;
    edit.target = original.message_id;
    const auto sent = scene.say(edit);
    const std::string german = only_text(sent, kTurner);
    EXPECT_THAT(german, HasSubstr("Neu bei Anfrage B-2026-001"));
    EXPECT_THAT(german, HasSubstr("35 Stück statt 20 Stück, 1.4571 statt 1.4301"));
    EXPECT_THAT(german, HasSubstr("35 Drehteile aus 1.4571, Ø 40 x 120 mm"));
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(HasSubstr("35 pieces instead of 20 pieces"), HasSubstr("1.4571 instead of 1.4301"))
    );
}

TEST(ChangeOfANeed, in_words_alone_shows_the_need_as_it_reads_now) {
    ClusterScene scene;
    const InboundMessage original = scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120 mm");
    scene.say(original);
    InboundMessage edit =
        scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120 mm, bitte alle Kanten brechen");
    edit.kind = InboundKind::edit;
    edit.target = original.message_id;
    EXPECT_THAT(
        only_text(scene.say(edit), kTurner),
        AllOf(HasSubstr("wurde geändert. Jetzt gilt:"), HasSubstr("alle Kanten brechen"))
    );
}

TEST(ChangeOfANeed, in_the_askers_own_words_stays_as_he_wrote_it) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "B-2026-001: bitte alle Kanten brechen, Zeugnis 3.1");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("bitte alle Kanten brechen"));
}

TEST(ChangeOfANeed, is_read_in_his_language_by_who_is_asked_later) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = std::chrono::hours(24);
    AskingScene scene(needs);
    scene.say_in_chat(kAsker, "doch 30 Stück");
    const auto sent = scene.wait(std::chrono::hours(24 * 6));
    const auto english = to(but_digests(sent), kEnglish);
    ASSERT_FALSE(english.empty());
    EXPECT_THAT(
        english.front().message.text,
        AllOf(HasSubstr("30 pieces instead of 20 pieces"), Not(HasSubstr("statt")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
