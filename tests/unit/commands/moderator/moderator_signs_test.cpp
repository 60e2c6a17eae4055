#include "commands/moderator/moderator_signs.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::lone_sign;
using commands::LoneSign;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A need that waits for the moderator with kTurner, kByMail and kEnglish on its list.
class ModeratorsSign : public testing::Test {
protected:
    const Sent& card() { return card_; }
    std::vector<Sent> reacts(const std::string& sign) {
        return scene_.react(card_, kModerator, sign);
    }
    std::vector<Sent> says(const std::string& text) { return scene_.say_in_chat(kModerator, text); }
    std::string logged() {
        std::string all;
        for (const auto& one : scene_.core().office().overrides.of_need(1)) {
            all += one.action + " " + one.profile_id + ";";
        }
        return all;
    }

    AskingScene scene_{ClusterScene::by_the_moderator()};
    Sent card_ = to(scene_.asked(), kModerator).front();
};

TEST(LoneSigns, are_told_from_words) {
    for (const char* const text : {"➕", " ➕ ", "+", "➕️", "B-2026-001 ➕", "noch wen dazu"}) {
        EXPECT_EQ(lone_sign(text), LoneSign::adds) << text;
    }
    for (const char* const text : {"➖", "-", "ohne", "minus"}) {
        EXPECT_EQ(lone_sign(text), LoneSign::takes_off) << text;
    }
    for (const char* const text : {"✏", "✏️", "📝", "Text:", "text", "Text ändern"}) {
        EXPECT_EQ(lone_sign(text), LoneSign::edits) << text;
    }
    for (const char* const text : {"❓", "?", "??", "❓️"}) {
        EXPECT_EQ(lone_sign(text), LoneSign::asks) << text;
    }
    for (const char* const text :
         {"", "✅", "⛔", "🎉", "+ Rodenbach", "ohne 2", "Text: neu", "ja?"}) {
        EXPECT_EQ(lone_sign(text), LoneSign::none) << text;
    }
}

TEST_F(ModeratorsSign, releases_the_need) {
    for (const char* const sign : {"✅", "✔️", "☑️", "👍", "👍🏽", "🆗"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const Sent card = to(scene.asked(), kModerator).front();
        const auto sent = scene.react(card, kModerator, sign);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << sign;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("ist freigegeben")) << sign;
    }
}

TEST_F(ModeratorsSign, that_is_the_number_of_a_firm_is_asked_about) {
    const auto sent = reacts("1️⃣");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Was soll ich mit 1"));
}

TEST_F(ModeratorsSign, rejects_it_and_why_is_asked) {
    for (const char* const sign : {"⛔", "❌", "👎", "🚫"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const Sent card = to(scene.asked(), kModerator).front();
        const auto sent = scene.react(card, kModerator, sign);
        EXPECT_EQ(scene.state(), "rejected") << sign;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << sign;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt")) << sign;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << sign;
    }
}

TEST_F(ModeratorsSign, takes_it_by_phone) {
    for (const char* const sign : {"☎️", "📞", "📱"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        const Sent card = to(scene.asked(), kModerator).front();
        scene.react(card, kModerator, sign);
        EXPECT_EQ(scene.state(), "by_phone") << sign;
    }
}

TEST_F(ModeratorsSign, that_adds_a_firm_is_asked_which_and_its_name_alone_is_enough) {
    const auto asked = reacts("➕");
    EXPECT_THAT(
        only_text(asked, kModerator),
        AllOf(HasSubstr("B-2026-001: Wen soll ich dazunehmen?"), HasSubstr("Name der Firma"))
    );
    EXPECT_EQ(scene_.state(), "awaiting_release");
    const auto added = says("Rodenbach");
    EXPECT_THAT(only_text(added, kModerator), HasSubstr("Galvanik Rodenbach ist dabei"));
    EXPECT_EQ(logged(), "added galvanik;");
    EXPECT_THAT(to(added, kTurner), IsEmpty());
    EXPECT_THAT(to(says("ja"), kPlater), SizeIs(1));
}

TEST_F(ModeratorsSign, that_adds_a_firm_takes_a_digit_for_a_firm_and_not_for_a_release) {
    reacts("➕");
    const auto sent = says("1");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("steht schon auf der Liste"));
}

TEST_F(ModeratorsSign, that_leaves_a_firm_out_is_asked_which) {
    const auto asked = reacts("➖");
    EXPECT_THAT(
        only_text(asked, kModerator),
        AllOf(HasSubstr("Wen soll ich weglassen?"), HasSubstr("  Zerspanung Otterbach"))
    );
    const auto sent = says("Otterbach");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Otterbach ist gestrichen"));
    EXPECT_EQ(logged(), "removed zerspaner;");
}

TEST_F(ModeratorsSign, that_edits_is_asked_for_the_text_and_the_next_words_are_that) {
    const auto asked = reacts("✏️");
    EXPECT_THAT(only_text(asked, kModerator), HasSubstr("Wie soll der Text lauten?"));
    const auto sent = says("25 Drehteile aus 1.4571, Ø 40 x 120");
    EXPECT_THAT(
        only_text(sent, kModerator), AllOf(HasSubstr("neuen Text"), HasSubstr("JA = so fragen"))
    );
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(only_text(says("ja"), kTurner), HasSubstr("25 Drehteile aus 1.4571"));
}

TEST_F(ModeratorsSign, that_edits_still_lets_him_decide_something_else) {
    reacts("✏");
    EXPECT_THAT(to(says("ja"), kTurner), SizeIs(1));
}

TEST_F(ModeratorsSign, that_asks_is_told_what_he_can_say) {
    const auto sent = reacts("❓");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("B-2026-001 wartet"), HasSubstr("➕ „+ Firma“"), HasSubstr("✅ JA"))
    );
    EXPECT_EQ(scene_.state(), "awaiting_release");
}

TEST_F(ModeratorsSign, is_the_same_written_in_the_chat_or_in_a_reply) {
    EXPECT_THAT(only_text(says("➕"), kModerator), HasSubstr("Wen soll ich dazunehmen?"));
    EXPECT_THAT(
        only_text(scene_.answer(card(), "✏️"), kModerator),
        HasSubstr("Wie soll der Text lauten?")
    );
    EXPECT_THAT(only_text(says("?"), kModerator), HasSubstr("Das können Sie mir schreiben"));
    EXPECT_THAT(only_text(says("B-2026-001 ➖"), kModerator), HasSubstr("Wen soll ich weglassen?"));
}

TEST_F(ModeratorsSign, can_be_taken_back_and_nothing_is_rejected) {
    for (const char* const sign : {"➕", "➖", "✏"}) {
        reacts(sign);
        const auto sent = says("nein, doch nicht");
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("es bleibt, wie es ist")) << sign;
        EXPECT_EQ(scene_.state(), "awaiting_release") << sign;
    }
    EXPECT_EQ(logged(), "");
}

TEST_F(ModeratorsSign, asks_about_the_need_whose_card_has_it_though_another_waits) {
    scene_.say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 20 x 30");
    EXPECT_THAT(only_text(reacts("➕"), kModerator), HasSubstr("B-2026-001: Wen"));
    const auto sent = says("Rodenbach");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Galvanik Rodenbach ist dabei"));
    EXPECT_EQ(logged(), "added galvanik;");
}

TEST_F(ModeratorsSign, adds_a_firm_later_too) {
    says("ja");
    EXPECT_THAT(only_text(reacts("➕"), kModerator), HasSubstr("Wen soll ich noch fragen?"));
    EXPECT_THAT(to(says("Rodenbach"), kPlater), SizeIs(1));
}

TEST_F(ModeratorsSign, comes_too_late_once_the_need_has_ended) {
    says("ja");
    scene_.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    for (const char* const sign : {"➕", "➖", "✏", "❓"}) {
        EXPECT_THAT(only_text(reacts(sign), kModerator), HasSubstr("ist schon erledigt")) << sign;
    }
}

TEST_F(ModeratorsSign, that_says_nothing_is_answered_by_nothing) {
    for (const char* const sign : {"🎉", "👀", "😀"}) {
        EXPECT_THAT(reacts(sign), IsEmpty()) << sign;
    }
}

TEST(ModeratorsSignElsewhere, asks_whom_to_ask_where_nobody_was_found) {
    AskingScene scene(ClusterScene::unlimited(), kNobodyDoesIt);
    const Sent card = to(scene.asked(), kModerator).front();
    EXPECT_THAT(
        only_text(scene.react(card, kModerator, "➕"), kModerator),
        HasSubstr("B-2026-001: Wen soll ich noch fragen?")
    );
    EXPECT_THAT(to(scene.say_in_chat(kModerator, "Rodenbach"), kPlater), SizeIs(1));
}

TEST(ModeratorsCard, names_the_signs_where_he_can_react_and_not_by_mail) {
    AskingScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(only_text(scene.asked(), kModerator), HasSubstr("Auch als Zeichen"));
    ClusterScene by_mail(
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::email, "lotse@moderation.test"}}
    );
    EXPECT_THAT(
        only_text(by_mail.say_in_chat(kAsker, kNeed), "lotse@moderation.test"),
        AllOf(HasSubstr("Antworten Sie mit JA"), Not(HasSubstr("Auch als Zeichen")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
