#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A need that waits for the moderator, and his card.
class OnHisDesk : public testing::Test {
protected:
    OnHisDesk()
        : scene_(ClusterScene::by_the_moderator()),
          card_(to(scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301"), kModerator).at(0)) {}

    NeedState state() { return scene_.core().office().needs.find(1)->state; }

    ClusterScene scene_;
    Sent card_;
};

TEST_F(OnHisDesk, a_need_may_be_put_aside_and_taken_up_again) {
    const auto sent = scene_.answer(card_, "parken bis 15.1.2027");
    EXPECT_EQ(state(), NeedState::parked);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001 ist geparkt bis 15.01.2027"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Mit JA geht es"));
    EXPECT_THAT(
        only_text(sent, kAsker), HasSubstr("Der Lotse hat den Bedarf bis 15.01.2027 geparkt")
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    const auto decisions = scene_.core().office().overrides.of_need(1);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions.front().action, "parked");
    EXPECT_FALSE(to(scene_.answer(card_, "JA"), kTurner).empty());
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST_F(OnHisDesk, a_need_rests_until_its_day_whatever_he_says_good_bye_with) {
    scene_.answer(card_, "parken bis 15.1.2027");
    for (const char* const words : {"Bis dann!", "bis morgen!", "Bis bald", "bis später"}) {
        const auto sent = scene_.answer(card_, words);
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
        const auto need = scene_.core().office().needs.find(1);
        EXPECT_EQ(need->parked_until, Date(std::chrono::year(2027) / 1 / 15)) << words;
    }
    scene_.answer(card_, "bis 20.1.2027");
    EXPECT_EQ(
        scene_.core().office().needs.find(1)->parked_until, Date(std::chrono::year(2027) / 1 / 20)
    );
}

TEST_F(OnHisDesk, a_need_that_has_gone_out_may_be_put_aside_as_well) {
    scene_.answer(card_, "JA");
    EXPECT_THAT(
        only_text(scene_.answer(card_, "zurückstellen"), kModerator), HasSubstr("ist geparkt")
    );
    EXPECT_EQ(state(), NeedState::parked);
}

TEST_F(OnHisDesk, words_nobody_understands_are_answered_by_where_the_need_stands) {
    EXPECT_THAT(
        only_text(scene_.answer(card_, "hm, tja"), kModerator), HasSubstr("noch nicht hinaus")
    );
    scene_.answer(card_, "JA");
    const std::string later = only_text(scene_.answer(card_, "hm, tja"), kModerator);
    EXPECT_THAT(later, HasSubstr("an B-2026-001 ändere ich deshalb nichts"));
    EXPECT_THAT(later, Not(HasSubstr("noch nicht hinaus")));
}

TEST_F(OnHisDesk, words_about_a_firm_of_the_card_are_no_need_of_the_moderators) {
    const auto sent = scene_.say_in_chat(
        kModerator, "ok aber die Wolfstein bitte raus, die haben grad Kurzarbeit"
    );
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001"));
    EXPECT_FALSE(scene_.core().office().needs.find(2).has_value());
}

TEST(ModeratorsCard, shows_who_was_left_out_because_only_the_material_fits) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    auto& office = scene.core().office();
    Profile dealer = office.profiles.find("dreherei").value();
    dealer.id = "haendler";
    dealer.name = "Edelstahlhandel Nahe";
    dealer.text = "Wir liefern Stabstahl aus 1.4301 ab Lager.";
    dealer.capabilities.clear();
    Capability material;
    material.direction = Direction::offered;
    material.wording = "Stabstahl ab Lager";
    material.materials = {"1.4301"};
    dealer.capabilities.push_back(material);
    office.profiles.put(dealer, scene.clock().now());
    scene.core().profile_changed(dealer.id);
    const auto sent = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    EXPECT_THAT(
        only_text(sent, kModerator),
        HasSubstr("Edelstahlhandel Nahe (nur der Werkstoff passt, die Arbeit zeigt die Firma nicht)"
        )
    );
}

TEST(FileCheck, is_answered_once_where_a_new_file_comes_with_the_no) {
    ClusterScene scene;
    InboundMessage need = scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    AttachmentInfo file = pdf_named("Welle.pdf");
    file.content =
        std::make_shared<const std::string>(*file.content + "BT (Pumpenbau Alsenz GmbH) Tj ET");
    file.size = file.content->size();
    need.attachments.push_back(file);
    const auto told = to(scene.say(need), kAsker);
    ASSERT_EQ(told.size(), 2U);
    InboundMessage no = scene.chat(kAsker, "nein");
    no.answers_to = {told[1].remote_id};
    no.attachments.push_back(pdf_named("Welle_neu.pdf"));
    EXPECT_EQ(to(scene.say(no), kAsker).size(), 1U);
}

}  // namespace
}  // namespace clusterlotse::test
