// Every decision of a moderator is logged with its reason, asked for once where he gave none.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class OverrideReasons : public testing::Test {
protected:
    std::vector<std::string> log() {
        std::vector<std::string> lines;
        for (const auto& one : scene_.core().office().overrides.of_need(1)) {
            lines.push_back(
                one.action + (one.profile_id.empty() ? "" : " " + one.profile_id) + ": " +
                one.reason
            );
        }
        return lines;
    }
    std::string hears(const std::string& words) {
        return only_text(scene_.say_in_chat(kModerator, words), kModerator);
    }
    std::vector<Sent> reacts(const Sent& card, const char* sign) {
        InboundMessage said = scene_.chat(kModerator, sign);
        said.kind = InboundKind::reaction;
        said.target = card.remote_id;
        return scene_.say(said);
    }
    /// The number of the firm on the card.
    std::string number_of(const std::string& firm) const {
        const std::string& text = card_.message.text;
        const auto at = text.find("  " + firm);
        return at == std::string::npos ? "?" : text.substr(text.rfind('\n', at) + 1, 1);
    }
    NeedState state() { return scene_.core().office().needs.find(1)->state; }

    ClusterScene scene_{ClusterScene::by_the_moderator()};
    Sent card_{to(scene_.say_in_chat(kAsker, kNeed), kModerator).at(0)};
};

TEST_F(OverrideReasons, of_parking_are_asked_for_once) {
    EXPECT_THAT(hears("B-2026-001 parken bis 15.1."), HasSubstr("Warum? Ein Wort genügt"));
    EXPECT_THAT(hears("Der Kunde hat Betriebsferien"), HasSubstr("Danke, notiert"));
    EXPECT_THAT(log(), ElementsAre("parked: Der Kunde hat Betriebsferien"));
    EXPECT_EQ(state(), NeedState::parked);
    EXPECT_THAT(hears("Protokoll B-2026-001"), HasSubstr("Betriebsferien"));
}

TEST_F(OverrideReasons, of_parking_are_not_asked_for_where_they_stand_beside_it) {
    EXPECT_THAT(
        hears("B-2026-001 parken bis 15.1., der Kunde hat Betriebsferien"), Not(HasSubstr("Warum?"))
    );
    EXPECT_THAT(log(), ElementsAre(HasSubstr("Betriebsferien")));
}

TEST_F(OverrideReasons, of_parking_do_not_keep_it_from_another_day_or_from_going_on) {
    hears("B-2026-001 parken");
    EXPECT_THAT(hears("bis 20.1.2027"), HasSubstr("geparkt bis 20.01.2027"));
    scene_.say_in_chat(kModerator, "JA");
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST_F(OverrideReasons, of_asking_after_all_are_asked_for_once) {
    hears("B-2026-001 parken bis 15.1., der Kunde hat Betriebsferien");
    EXPECT_THAT(hears("B-2026-001 doch anfragen"), HasSubstr("Warum freigegeben?"));
    EXPECT_THAT(hears("er ist wieder da"), HasSubstr("Danke, notiert"));
    EXPECT_THAT(log(), Contains("released: er ist wieder da"));
}

TEST_F(OverrideReasons, of_two_changes_before_the_yes_are_both_kept) {
    EXPECT_THAT(hears("ohne Otterbach"), HasSubstr("Warum ohne Zerspanung Otterbach?"));
    EXPECT_THAT(
        hears("+ Rodenbach, die haben Luft"),
        AllOf(
            HasSubstr("Galvanik Rodenbach ist dabei"), HasSubstr("Warum ohne Zerspanung Otterbach?")
        )
    );
    hears("gerade Reklamation");
    scene_.say_in_chat(kModerator, "ja");
    EXPECT_THAT(
        log(),
        ElementsAre("removed zerspaner: gerade Reklamation", "added galvanik: die haben Luft")
    );
}

TEST_F(OverrideReasons, of_a_change_and_of_a_new_text_are_asked_for_together) {
    hears("ohne Otterbach");
    EXPECT_THAT(
        hears("Text: 20 Drehteile aus 1.4301, Ø 40 x 120, entgratet"),
        HasSubstr("Warum ohne Zerspanung Otterbach, warum der neue Text?")
    );
    hears("so wollte es der Kunde");
    EXPECT_THAT(
        log(),
        ElementsAre("removed zerspaner: so wollte es der Kunde", "edited: so wollte es der Kunde")
    );
}

TEST_F(OverrideReasons, for_those_chosen_are_none_against_the_others) {
    hears("nur " + number_of("Dreherei Wolfstein") + ", weil die in der Nähe ist");
    for (const std::string& line : log()) {
        EXPECT_THAT(
            line,
            HasSubstr(
                ": nicht gewählt: gefragt wird Dreherei Wolfstein (Grund: die in der Nähe ist)"
            )
        );
    }
    EXPECT_THAT(log(), SizeIs(2));
    EXPECT_THAT(hears("Protokoll B-2026-001"), HasSubstr("nicht gewählt: gefragt wird"));
}

TEST_F(OverrideReasons, for_two_chosen_name_both) {
    hears(
        "nur " + number_of("Dreherei Wolfstein") + " und " + number_of("Zerspanung Otterbach") +
        ", weil die in der Nähe sind"
    );
    ASSERT_THAT(log(), SizeIs(1));
    EXPECT_THAT(
        log().at(0),
        HasSubstr("nicht gewählt: gefragt werden Dreherei Wolfstein und Zerspanung Otterbach")
    );
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "!stand B-2026-001"), kModerator),
        HasSubstr("nicht gewählt: gefragt werden Dreherei Wolfstein")
    );
}

TEST_F(OverrideReasons, that_speak_of_the_others_stay_theirs) {
    hears("nur " + number_of("Dreherei Wolfstein") + ", weil die anderen voll sind");
    EXPECT_THAT(log(), SizeIs(2));
    EXPECT_THAT(log(), Contains("removed zerspaner: die anderen voll sind"));
}

TEST_F(OverrideReasons, of_a_firm_taken_off_by_name_stay_as_they_were_said) {
    hears("ohne Otterbach, weil die voll sind");
    EXPECT_THAT(log(), ElementsAre("removed zerspaner: die voll sind"));
}

TEST(OverrideReasonsOfARejection, reach_the_asker_behind_the_sign_in_whatever_words) {
    for (const char* const words :
         {"haben wir gerade erst an Kusel gegeben",
          "das kann bei uns niemand",
          "hat der Kunde storniert",
          "weil der Kunde schon extern vergeben hat",
          "passt nicht zu uns",
          "Kunde braucht es nicht mehr",
          "the customer has cancelled"}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        const Sent card = to(scene.say_in_chat(kAsker, kNeed), kModerator).at(0);
        InboundMessage sign = scene.chat(kModerator, "⛔");
        sign.kind = InboundKind::reaction;
        sign.target = card.remote_id;
        EXPECT_THAT(to(scene.say(sign), kAsker), SizeIs(1)) << words;
        const auto sent = scene.say_in_chat(kModerator, words);
        EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("Grund"), HasSubstr(words))) << words;
        const auto log = scene.core().office().overrides.of_need(1);
        ASSERT_THAT(log, SizeIs(1)) << words;
        EXPECT_EQ(log[0].reason, words) << words;
        EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::rejected) << words;
    }
}

TEST_F(OverrideReasons, of_a_rejection_are_no_new_decision_and_name_no_firm) {
    reacts(card_, "⛔");
    for (const char* const words : {"Doch freigeben, aber ohne Otterbach", "+ Otterbach"}) {
        const auto sent = scene_.say_in_chat(kModerator, words);
        for (const Sent& one : to(sent, kAsker)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Otterbach"))) << words;
            EXPECT_THAT(one.message.text, Not(HasSubstr("nennt den Grund"))) << words;
        }
    }
}

TEST_F(OverrideReasons, of_a_rejection_reach_the_asker_as_an_answer_to_the_card_as_well) {
    reacts(card_, "⛔");
    const auto sent = scene_.answer(card_, "haben wir gerade erst an Kusel gegeben");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("haben wir gerade erst an Kusel gegeben"));
    EXPECT_THAT(log(), ElementsAre("rejected: haben wir gerade erst an Kusel gegeben"));
}

}  // namespace
}  // namespace clusterlotse::test
