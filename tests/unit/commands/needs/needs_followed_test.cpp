#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/dated_need.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Needs, handled_twice_are_one_need) {
    ClusterScene scene;
    const InboundMessage message = scene.chat(kAsker, kNeedWithDate);
    EXPECT_FALSE(scene.say(message).empty());
    EXPECT_TRUE(scene.say(message).empty());
}

TEST(Needs, that_are_edited_cost_everybody_one_message) {
    ClusterScene scene;
    InboundMessage original = scene.room(kAsker, std::string("!bedarf ") + kNeedWithDate);
    scene.say(original);
    InboundMessage edit =
        scene.room(kAsker, "!bedarf 30 Drehteile aus 1.4301, Ø 40 x 120, bis 15. März");
    edit.kind = InboundKind::edit;
    edit.target = original.message_id;
    const auto sent = scene.say(edit);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("30 Stück"));
    EXPECT_THAT(only_text(sent, "@dreher:cluster.test"), HasSubstr("30 Drehteile"));
    EXPECT_EQ(sent.size(), 4u);
}

TEST(Needs, edited_before_the_request_left_change_it_in_place) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(9), std::chrono::hours(18)};
    ClusterScene scene(needs);
    InboundMessage original = scene.chat(kAsker, kNeedWithDate);
    EXPECT_EQ(scene.say(original).size(), 1u) << "requests wait for the end of the quiet hours";
    InboundMessage edit = scene.chat(kAsker, "30 Drehteile aus 1.4301");
    edit.kind = InboundKind::edit;
    edit.target = original.message_id;
    EXPECT_TRUE(scene.say(edit).empty());
    scene.clock().advance(std::chrono::hours(9));
    const auto later = scene.take_outbox();
    EXPECT_THAT(only_text(later, "@dreher:cluster.test"), HasSubstr("30 Drehteile"));
}

TEST(Needs, that_are_deleted_are_withdrawn_from_everybody_asked_and_their_asker_hears_it) {
    for (const bool in_room : {false, true}) {
        ClusterScene scene;
        const InboundMessage original =
            in_room ? scene.room(kAsker, std::string("!bedarf ") + kNeedWithDate)
                    : scene.chat(kAsker, kNeedWithDate);
        scene.say(original);
        InboundMessage redaction = scene.chat(kAsker, "");
        redaction.kind = InboundKind::redaction;
        redaction.target = original.message_id;
        const auto sent = scene.say(redaction);
        EXPECT_THAT(only_text(sent, "@dreher:cluster.test"), HasSubstr("zurückgezogen"));
        EXPECT_EQ(
            only_text(sent, kAsker), "B-2026-001 ist zurückgezogen. Wer gefragt war, erfährt es."
        );
        EXPECT_EQ(scene.core().office().needs.find_number("B-2026-001")->text, "");
    }
}

TEST(Needs, of_others_cannot_be_edited_or_deleted) {
    ClusterScene scene;
    InboundMessage original = scene.room(kAsker, std::string("!bedarf ") + kNeedWithDate);
    scene.say(original);
    for (const InboundKind kind : {InboundKind::edit, InboundKind::redaction}) {
        InboundMessage foreign = scene.room("@galvanik:cluster.test", "!bedarf nichts");
        foreign.kind = kind;
        foreign.target = original.message_id;
        EXPECT_TRUE(scene.say(foreign).empty());
    }
}

TEST(Needs, are_completed_by_answering_the_card) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, "20 Drehteile");
    const auto changed = scene.answer(to(sent, kAsker).front(), "V2A, und Ø ca. 40");
    EXPECT_THAT(only_text(changed, kAsker), StartsWith("B-2026-001"));
    EXPECT_THAT(only_text(changed, "@dreher:cluster.test"), HasSubstr("V2A"));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(Needs, in_mails_may_stand_in_the_subject) {
    ClusterScene scene;
    const auto sent = scene.say(
        scene.mail("einkauf@pumpen.test", "20 Drehteile aus 1.4301", "Bitte Angebot bis Freitag.")
    );
    const auto card = to(sent, "einkauf@pumpen.test");
    ASSERT_EQ(card.size(), 1u);
    EXPECT_THAT(card[0].message.text, StartsWith("B-2026-001"));
    EXPECT_THAT(card[0].message.subject, StartsWith("Re: 20 Drehteile"));
    EXPECT_FALSE(card[0].message.references.empty());
    EXPECT_THAT(only_text(sent, "@dreher:cluster.test"), HasSubstr("20 Drehteile aus 1.4301"));
}

TEST(Needs, name_attachments_that_did_not_arrive) {
    ClusterScene scene;
    InboundMessage mail = scene.mail("einkauf@pumpen.test", "Anfrage", kNeedWithDate);
    mail.attachments.push_back({"Welle.pdf", "application/pdf", 12345});
    const auto told = to(scene.say(mail), "einkauf@pumpen.test");
    ASSERT_EQ(told.size(), 2u);
    EXPECT_THAT(told[1].message.text, HasSubstr("Welle.pdf: sie ist bei mir nicht angekommen"));
}

}  // namespace
}  // namespace clusterlotse::test
