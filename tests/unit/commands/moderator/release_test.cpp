#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kNeedWithoutSize = "20 Drehteile aus 1.4301";

/// A need that waits for the moderator, and his card.
class ByTheModerator : public testing::Test {
protected:
    ByTheModerator() : card_(to(scene_.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0)) {}

    std::vector<Sent> says(const std::string& text) { return scene_.answer(card_, text); }

    std::vector<storage::Override> overrides() {
        return scene_.core().office().overrides.of_need(1);
    }
    NeedState state() { return scene_.core().office().needs.find(1)->state; }
    /// The number of the firm on the card.
    std::string number_of(const std::string& firm) const {
        const std::string& text = card_.message.text;
        const auto at = text.find("  " + firm);
        return at == std::string::npos ? "?" : text.substr(text.rfind('\n', at) + 1, 1);
    }

    ClusterScene scene_{released_by(config::Release::moderator)};
    Sent card_;
};

TEST_F(ByTheModerator, signs_that_decide_nothing_are_answered_by_nothing) {
    const auto with_sign = [&](const Sent& message, const char* sign, InboundKind kind) {
        InboundMessage said = scene_.chat(kModerator, sign);
        said.kind = kind;
        said.target = message.remote_id;
        said.answers_to = {message.remote_id};
        return scene_.say(said);
    };
    for (const char* const sign : {"🎉", "🙏", "❤", "😀", "👀"}) {
        EXPECT_TRUE(with_sign(card_, sign, InboundKind::reaction).empty()) << sign;
    }
    const auto released = says("ja");
    const Sent confirmed = to(released, kModerator).at(0);
    for (const Sent& message : {card_, confirmed}) {
        for (const char* const sign : {"🎉", "🙏", "❤", "😀", "👀"}) {
            EXPECT_TRUE(with_sign(message, sign, InboundKind::reaction).empty()) << sign;
            const auto written = with_sign(message, sign, InboundKind::text);
            for (const Sent& one : to(written, kModerator)) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("nicht sicher verstanden"))) << sign;
            }
        }
    }
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST(Release, by_a_colleague_on_another_channel_is_confirmed_to_him_too) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say(scene.mail(kAskerMail, "Bedarf", kNeed));
    const auto sent = scene.say_in_chat(kAsker, "JA");
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    EXPECT_EQ(to(sent, kAskerMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kAskerMail));
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
}

TEST(Release, by_the_asker_waits_for_his_yes) {
    ClusterScene scene(released_by(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_EQ(card.size(), 1u);
    EXPECT_THAT(card[0].message.text, HasSubstr("JA"));
    const auto sent = scene.say_in_chat(kAsker, "JA");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_TRUE(to(scene.say_in_chat(kAsker, "JA"), kTurner).empty());
}

TEST(Release, by_the_asker_may_name_the_number_before_his_yes) {
    for (const char* const words : {"Zu B-2026-001: JA", "B-2026-001 ja", "re B-2026-001 - ok"}) {
        ClusterScene scene(released_by(config::Release::confirm));
        scene.say_in_chat(kAsker, kNeed);
        EXPECT_THAT(to(scene.say_in_chat(kAsker, words), kTurner), testing::SizeIs(1)) << words;
    }
}

TEST(Release, by_the_asker_works_with_a_tick_on_the_card) {
    ClusterScene scene(released_by(config::Release::confirm));
    const auto card = scene.say_in_chat(kAsker, kNeedWithoutSize);
    InboundMessage tick = scene.chat(kAsker, "✅");
    tick.kind = InboundKind::reaction;
    tick.target = card[0].remote_id;
    EXPECT_EQ(to(scene.say(tick), kTurner).size(), 1u);
}

TEST(Release, by_the_asker_is_not_given_by_a_moderator) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_TRUE(to(scene.say_in_chat(kModerator, "B-2026-001 ja"), kTurner).empty());
}

TEST_F(ByTheModerator, a_need_is_shown_to_him_and_goes_out_with_his_yes) {
    EXPECT_THAT(card_.message.text, HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(card_.message.text, HasSubstr("Pumpenbau Alsenz"));
    const auto sent = says("ja");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("freigegeben"));
    EXPECT_EQ(to(sent, kAsker).size(), 1u);
    EXPECT_TRUE(overrides().empty()) << "a yes to the proposal is no override";
}

TEST_F(ByTheModerator, a_tick_or_the_number_of_the_need_release_as_well) {
    InboundMessage tick = scene_.chat(kModerator, "✅");
    tick.kind = InboundKind::reaction;
    tick.target = card_.remote_id;
    EXPECT_EQ(to(scene_.say(tick), kTurner).size(), 1u);
    scene_.say_in_chat(kAsker, "30 Drehteile aus C45");
    EXPECT_EQ(to(scene_.say_in_chat(kModerator, "B-2026-002 frei"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, a_bare_number_of_the_list_is_asked_about_and_releases_nothing) {
    const std::string number = number_of("Dreherei Wolfstein");
    for (const std::string& words : {number, "Nr. " + number, std::string("1️⃣")}) {
        const auto sent = says(words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_EQ(state(), NeedState::awaiting_release) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            testing::AllOf(
                HasSubstr("Was soll ich mit"), HasSubstr("JA fragt alle auf der Liste")
            )
        ) << words;
    }
    EXPECT_TRUE(to(says("ohne " + number), kTurner).empty());
    EXPECT_THAT(to(says("ja"), kByMail), testing::SizeIs(1));
    EXPECT_FALSE(overrides().empty());
}

TEST_F(ByTheModerator, a_bare_yes_with_two_needs_waiting_is_asked_back) {
    scene_.say_in_chat(kAsker, "30 Drehteile aus C45");
    const auto sent = scene_.say_in_chat(kModerator, "ja");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-002"));
}

TEST_F(ByTheModerator, a_firm_is_taken_off_by_its_number_and_stays_off) {
    const auto sent = says("ohne " + number_of("Dreherei Wolfstein"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein ist gestrichen"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Zerspanung Otterbach"));
    const auto released = says("ja");
    EXPECT_TRUE(to(released, kTurner).empty());
    EXPECT_EQ(to(released, kByMail).size(), 1u);
}

TEST_F(ByTheModerator, his_next_words_are_the_reason_and_he_is_asked_only_once) {
    const auto asked = to(says("nicht an Wolfstein"), kModerator).at(0);
    const auto noted = scene_.answer(asked, "da gab es Ärger");
    EXPECT_THAT(only_text(noted, kModerator), HasSubstr("notiert"));
    ASSERT_EQ(overrides().size(), 1u);
    EXPECT_EQ(overrides()[0].action, "removed");
    EXPECT_EQ(overrides()[0].profile_id, "dreherei");
    EXPECT_EQ(overrides()[0].moderator, kModerator);
    EXPECT_EQ(overrides()[0].reason, "da gab es Ärger");
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST_F(ByTheModerator, an_ignored_why_is_repeated_only_with_a_further_change) {
    EXPECT_THAT(only_text(says("ohne Wolfstein"), kModerator), HasSubstr("Ein Wort genügt"));
    EXPECT_THAT(
        only_text(says("ohne Wolfstein"), kModerator), Not(HasSubstr("Ein Wort genügt"))
    ) << "it is off the list already";
    EXPECT_THAT(
        only_text(says("ohne Otterbach"), kModerator),
        HasSubstr("Warum so (ohne Dreherei Wolfstein, ohne Zerspanung Otterbach)?")
    );
}

TEST_F(ByTheModerator, changes_and_release_come_in_one_message) {
    const auto sent = says("ja, aber ohne Wolfstein und mit Galvanik Rodenbach, weil der eloxiert");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(to(sent, kPlater).size(), 1u);
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Lotse hat Sie empfohlen"));
    ASSERT_EQ(overrides().size(), 2u);
    EXPECT_EQ(overrides()[0].reason, "der eloxiert");
    EXPECT_EQ(overrides()[1].action, "added");
    EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("Ein Wort genügt")));
}

TEST_F(ByTheModerator, a_removed_firm_comes_back_under_its_number) {
    const std::string number = number_of("Dreherei Wolfstein");
    says("ohne " + number);
    says("+ " + number);
    EXPECT_EQ(to(says("ja"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, only_those_he_names_are_asked) {
    const auto sent = says("ja, aber nur Wolfstein");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_TRUE(to(sent, kByMail).empty());
}

TEST_F(ByTheModerator, nothing_goes_out_while_a_name_is_unknown_or_ambiguous) {
    const auto unknown = says("ja, mit Hinterwald");
    EXPECT_THAT(only_text(unknown, kModerator), HasSubstr("Hinterwald"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
    const auto which = says("ja und mit Drehteile");
    EXPECT_THAT(only_text(which, kModerator), HasSubstr("Drehteile Pause"));
    EXPECT_THAT(only_text(which, kModerator), HasSubstr("Drehteile Still"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST_F(ByTheModerator, a_name_spelled_nearly_right_is_understood) {
    EXPECT_EQ(to(says("ja, nur Wolfstien"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, who_may_not_be_asked_is_refused_with_the_reason) {
    EXPECT_THAT(only_text(says("+ Drehteile Pause"), kModerator), HasSubstr("Pause"));
    EXPECT_THAT(only_text(says("+ Drehteile Still"), kModerator), HasSubstr("zugestimmt"));
    EXPECT_THAT(only_text(says("+ Pumpenbau Alsenz"), kModerator), HasSubstr("Auftraggebers"));
    EXPECT_TRUE(overrides().empty());
}

TEST_F(ByTheModerator, an_empty_list_is_no_release) {
    says("ohne Wolfstein, Otterbach und Sickingen");
    const auto sent = says("ja");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Wen soll ich fragen"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

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

TEST_F(ByTheModerator, a_firm_may_be_asked_in_addition_later) {
    says("ja, nur Wolfstein");
    const auto sent = says("+ Otterbach");
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Zerspanung Otterbach"));
    EXPECT_THAT(only_text(says("ja"), kModerator), HasSubstr("schon erledigt"));
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

class TwoModerators : public testing::Test {
protected:
    ClusterScene scene_{
        released_by(config::Release::moderator),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
};

TEST_F(TwoModerators, hear_of_a_need_one_after_the_other) {
    const auto first = scene_.say_in_chat(kAsker, kNeedWithoutSize);
    EXPECT_EQ(to(first, kModerator).size(), 1u);
    EXPECT_TRUE(to(first, kDeputy).empty());
    EXPECT_TRUE(scene_.wait(std::chrono::minutes(3 * 60 + 59)).empty());
    const auto second = scene_.wait(std::chrono::minutes(2));
    EXPECT_THAT(only_text(second, kDeputy), HasSubstr("Bisher hat niemand entschieden"));
    EXPECT_TRUE(to(second, kModerator).empty());
}

TEST_F(TwoModerators, who_decides_first_wins_and_the_other_is_told) {
    const auto card = to(scene_.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
    const auto deputy = to(scene_.wait(std::chrono::hours(5)), kDeputy).at(0);
    const auto sent = scene_.answer(deputy, "ja");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("schon erledigt"));
    const auto late = scene_.answer(card, "nein");
    EXPECT_THAT(only_text(late, kModerator), HasSubstr("schon erledigt"));
    EXPECT_TRUE(to(late, kAsker).empty());
}

TEST_F(TwoModerators, are_reminded_once_a_working_day_and_silence_releases_nothing) {
    scene_.say_in_chat(kAsker, kNeedWithoutSize);
    const auto sent = but_digests(scene_.wait(std::chrono::days(7)));
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(to(sent, kDeputy).size(), 1u);
    const auto reminders = to(sent, kModerator);
    EXPECT_GE(reminders.size(), 3u);
    EXPECT_LE(reminders.size(), 5u);
    EXPECT_THAT(reminders.at(0).message.text, HasSubstr("immer noch"));
}

TEST_F(ByTheModerator, he_hears_why_a_firm_is_not_on_the_list) {
    EXPECT_THAT(only_text(says("warum nicht Drehteile Pause?"), kModerator), HasSubstr("Pause"));
    EXPECT_THAT(only_text(says("why not Galvanik Rodenbach?"), kModerator), HasSubstr("Galvanik"));
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "B-2026-001 warum nicht Still?"), kModerator),
        HasSubstr("zugestimmt")
    );
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST(Release, a_member_hears_why_he_was_not_asked_and_nothing_about_others) {
    ClusterScene scene;
    scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto sent = scene.say_in_chat(kPlater, "Warum wurde ich bei B-2026-001 nicht gefragt?");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Profil"));
    EXPECT_THAT(only_text(sent, kPlater), Not(HasSubstr("Wolfstein")));
    EXPECT_EQ(sent.size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::test
