#include "tests/unit/commands/moderator/by_the_moderator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(ByTheModerator, a_new_text_is_what_suppliers_read_and_the_asker_is_told) {
    const auto sent = says("Text: 20 Wellen drehen, 1.4301, Ø 40 x 120");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20 Wellen drehen"));
    EXPECT_TRUE(to(sent, kTurner).empty());
    const auto released = says("ja");
    EXPECT_THAT(only_text(released, kTurner), HasSubstr("20 Wellen drehen"));
    EXPECT_EQ(overrides().at(0).action, "edited");
}

TEST_F(ByTheModerator, a_new_text_without_words_is_asked_for) {
    EXPECT_THAT(only_text(says("Text:"), kModerator), HasSubstr("Wie soll der Text lauten?"));
}

TEST_F(ByTheModerator, a_new_text_after_the_release_reaches_asker_and_firms) {
    says("ja");
    const auto sent = says("Text: 20 Wellen drehen, 1.4301, Ø 40 x 120");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001 hat den neuen Text"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20 Wellen drehen"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Wellen drehen"));
}

TEST(Release, that_comes_after_it_was_decided_is_told_what_was) {
    struct Decided {
        const char* words;
        const char* told;
    };
    for (const Decided& one :
         {Decided{"telefonisch", "am Telefon geklärt"},
          Decided{"ablehnen, weil es doppelt ist", "abgelehnt"},
          Decided{"parken bis 15.1.", "geparkt"},
          Decided{"extern vergeben", "außerhalb vergeben"}}) {
        ClusterScene scene(
            released_by(config::Release::moderator),
            "Europe/Berlin",
            ":memory:",
            {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
        );
        const auto cards = scene.say_in_chat(kAsker, kNeedWithoutSize);
        const Sent card = to(cards, kModerator).at(0);
        scene.answer(card, one.words);
        const auto sent = scene.answer(card, one.words);
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr(one.told)) << one.words;
    }
}

TEST(Release, a_new_text_keeps_the_firms_out_that_the_asker_excluded) {
    ClusterScene scene(released_by(config::Release::moderator));
    const auto card =
        scene.say_in_chat(kAsker, std::string(kNeedWithoutSize) + ", bitte nicht an Wolfstein");
    EXPECT_THAT(only_text(card, kModerator), HasSubstr("Nicht fragen soll ich: Wolfstein"));
    scene.answer(to(card, kModerator).at(0), "Text: 20 Wellen drehen, 1.4301");
    const auto refused = scene.answer(to(card, kModerator).at(0), "+ Dreherei Wolfstein");
    EXPECT_THAT(only_text(refused, kModerator), HasSubstr("möchte das nicht"));
    const auto sent = scene.answer(to(card, kModerator).at(0), "ja");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
}

TEST_F(ByTheModerator, his_no_with_a_reason_reaches_the_asker) {
    const auto sent = says("nein, weil die Zeichnung fehlt");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("die Zeichnung fehlt"));
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(state(), NeedState::rejected);
    EXPECT_EQ(overrides().at(0).reason, "die Zeichnung fehlt");
}

TEST_F(ByTheModerator, a_no_without_a_reason_stands_and_the_reason_follows) {
    const auto sent = says("⛔");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("nicht freigegeben"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt"));
    EXPECT_EQ(state(), NeedState::rejected);
    const auto reason = scene_.say_in_chat(kModerator, "kein Mitglied mehr");
    EXPECT_THAT(only_text(reason, kAsker), HasSubstr("kein Mitglied mehr"));
    EXPECT_EQ(scene_.core().office().needs.find(1)->end_reason, "kein Mitglied mehr");
}

TEST_F(ByTheModerator, what_is_not_understood_releases_nothing) {
    const auto sent = says("ja, aber vorher mit dem Kunden sprechen");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("geht B-2026-001 noch nicht hinaus"));
}

TEST_F(ByTheModerator, a_need_taken_by_phone_ends_with_what_came_of_it) {
    const auto sent = says("☎️");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("kümmert sich selbst"));
    EXPECT_EQ(state(), NeedState::by_phone);
    const auto ended = scene_.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein");
    EXPECT_EQ(state(), NeedState::awarded);
    EXPECT_THAT(only_text(ended, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_TRUE(to(ended, kTurner).empty()) << "it was settled by phone";
}

TEST_F(ByTheModerator, a_need_taken_by_phone_may_go_out_after_all) {
    says("ich rufe an");
    EXPECT_EQ(to(scene_.say_in_chat(kModerator, "doch anfragen"), kTurner).size(), 1u);
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST_F(ByTheModerator, a_need_taken_by_phone_may_go_outside_or_come_to_nothing) {
    says("Telefon");
    scene_.say_in_chat(kModerator, "B-2026-001 erledigt, nichts geworden");
    EXPECT_EQ(state(), NeedState::not_placed);
    scene_.say_in_chat(kAsker, "30 Drehteile aus C45");
    scene_.say_in_chat(kModerator, "B-2026-002 ich rufe an");
    scene_.say_in_chat(kModerator, "B-2026-002 extern");
    EXPECT_EQ(scene_.core().office().needs.find(2)->state, NeedState::awarded_outside);
}

TEST_F(ByTheModerator, a_change_of_the_asker_shows_him_the_need_anew) {
    const auto sent = scene_.say_in_chat(kAsker, "B-2026-001 bitte nicht an Wolfstein");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("hat sich geändert"));
    EXPECT_TRUE(to(says("ja"), kTurner).empty());
}

TEST(Release, warns_of_file_names_that_would_betray_the_asker) {
    ClusterScene scene(released_by(config::Release::moderator));
    InboundMessage message = scene.chat(kAsker, kNeedWithoutSize);
    message.attachments.push_back({});
    message.attachments.back().name = "Alsenz_Welle_07.pdf";
    message.attachments.push_back({});
    message.attachments.back().name = "Welle.pdf";
    const std::string card = only_text(scene.say(message), kModerator);
    EXPECT_THAT(card, HasSubstr("verrät den Auftraggeber: Alsenz_Welle_07.pdf\n"));
}

TEST(Release, against_a_warning_is_logged) {
    ClusterScene scene(released_by(config::Release::moderator));
    InboundMessage message = scene.chat(kAsker, kNeedWithoutSize);
    message.attachments.push_back(pdf_named("Alsenz_Welle_07.pdf"));
    const auto card = scene.say(message);
    EXPECT_THAT(only_text(card, kModerator), HasSubstr("verrät den Auftraggeber"));
    scene.answer(to(card, kModerator).at(0), "ja, weil es keiner kennt");
    const auto decisions = scene.core().office().overrides.of_need(1);
    ASSERT_EQ(decisions.size(), 1u);
    EXPECT_EQ(decisions[0].action, "released");
    EXPECT_EQ(decisions[0].reason, "es keiner kennt");
}

}  // namespace
}  // namespace clusterlotse::test
