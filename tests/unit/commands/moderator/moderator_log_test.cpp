#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kRiddle = "Der Kollege Huber hatte das neulich auf dem Tisch.";

/// The log of the first need, a line for each decision: "action profile: reason".
std::vector<std::string> log_of(ClusterScene& scene) {
    std::vector<std::string> lines;
    for (const auto& one : scene.core().office().overrides.of_need(1)) {
        EXPECT_EQ(one.moderator, kModerator);
        EXPECT_EQ(one.decided_at, scene.clock().now());
        lines.push_back(
            one.action + (one.profile_id.empty() ? "" : " " + one.profile_id) +
            (one.reason.empty() ? "" : ": " + one.reason)
        );
    }
    return lines;
}

TEST(TheModeratorsLog, holds_an_award_by_the_moderator_with_the_firm_and_his_reason) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(
        kModerator, "B-2026-001 vergeben an Wolfstein, weil sie sofort liefern konnten"
    );
    EXPECT_THAT(log_of(scene), ElementsAre("awarded dreherei: sie sofort liefern konnten"));
    EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("Ein Wort genügt")));
}

TEST(TheModeratorsLog, holds_an_award_outside_and_a_failure) {
    AskingScene outside;
    outside.say_in_chat(kModerator, "B-2026-001 extern vergeben, weil es eilte");
    EXPECT_THAT(log_of(outside), ElementsAre("awarded_outside: es eilte"));
    AskingScene failed;
    failed.say_in_chat(kModerator, "B-2026-001 nichts geworden, weil das Projekt ruht");
    EXPECT_THAT(log_of(failed), ElementsAre("not_placed: das Projekt ruht"));
}

TEST(TheModeratorsLog, gets_the_reason_of_an_ending_afterwards) {
    struct Case {
        const char* words;
        const char* question;
        const char* logged;
    };
    for (const Case& one : {
             Case{
                 "B-2026-001 vergeben an Wolfstein",
                 "Was gab den Ausschlag?",
                 "awarded dreherei: der Termin"},
             Case{
                 "B-2026-001 extern vergeben",
                 "Was gab den Ausschlag?",
                 "awarded_outside: der Termin"},
             Case{"B-2026-001 nichts geworden", "Woran lag es?", "not_placed: der Termin"},
         }) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kModerator, one.words);
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr(one.question)) << one.words;
        const auto noted = scene.say_in_chat(kModerator, "der Termin");
        EXPECT_EQ(noted.size(), 1u) << "nobody else is told twice";
        EXPECT_THAT(log_of(scene), ElementsAre(one.logged)) << one.words;
    }
}

TEST(TheModeratorsLog, holds_nothing_of_an_ending_that_came_too_late) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 extern vergeben, weil es eilte");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(log_of(scene), IsEmpty());
}

TEST(TheModeratorsLog, holds_nothing_of_a_firm_that_is_not_known) {
    AskingScene scene;
    scene.say_in_chat(kModerator, "B-2026-001 vergeben an Schmitz und Söhne");
    EXPECT_THAT(log_of(scene), IsEmpty());
}

TEST(TheModeratorsLog, holds_a_release_after_nobody_was_found) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kModerator, "B-2026-001 freigeben, weil Otterbach jetzt beschichtet");
    EXPECT_THAT(log_of(scene), ElementsAre("released: Otterbach jetzt beschichtet"));
}

TEST(TheModeratorsLog, asks_once_for_the_reason_of_a_call_when_the_need_ends) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    const auto ended = scene.say_in_chat(kModerator, "B-2026-001 extern vergeben");
    EXPECT_THAT(only_text(ended, kModerator), HasSubstr("Was gab den Ausschlag?"));
    scene.say_in_chat(kModerator, "kannte jemanden in Trier");
    EXPECT_THAT(
        log_of(scene),
        ElementsAre(
            "by_phone: kannte jemanden in Trier", "awarded_outside: kannte jemanden in Trier"
        )
    );
}

/// A need that a moderator has yet to release; he takes a firm off the list and is asked why.
class ChangedList : public testing::Test {
protected:
    void SetUp() override {
        scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
        const auto sent = scene_.say_in_chat(kModerator, "- Otterbach");
        ASSERT_THAT(
            only_text(sent, kModerator),
            HasSubstr("Warum ohne Zerspanung Otterbach? Ein Wort genügt")
        );
    }

    ClusterScene scene_{ClusterScene::by_the_moderator()};
};

TEST_F(ChangedList, is_logged_without_a_reason_where_he_only_says_yes_and_he_hears_it) {
    const auto sent = scene_.say_in_chat(kModerator, "ja");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("ist freigegeben"), HasSubstr("Ihre Änderung habe ich ohne Grund notiert."))
    );
    EXPECT_THAT(log_of(scene_), ElementsAre("removed zerspaner: ohne Grund"));
}

TEST_F(ChangedList, gets_the_reason_that_comes_only_after_his_yes) {
    scene_.say_in_chat(kModerator, "ja");
    const auto sent = scene_.say_in_chat(kModerator, "Kapazität");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Danke, notiert."));
    EXPECT_THAT(log_of(scene_), ElementsAre("removed zerspaner: Kapazität"));
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002")) << "it is no need";
    scene_.say_in_chat(kModerator, "hatten zuletzt Ärger mit der Qualität");
    EXPECT_THAT(log_of(scene_), ElementsAre("removed zerspaner: Kapazität")) << "once";
}

TEST_F(ChangedList, leaves_his_next_yes_to_the_next_need) {
    scene_.say_in_chat(kAsker, "50 Drehteile aus C45, Ø 20 x 60");
    scene_.say_in_chat(kModerator, "B-2026-001 ja");
    const auto sent = scene_.say_in_chat(kModerator, "ja");
    EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("ist schon erledigt")));
}

TEST_F(ChangedList, is_logged_with_the_reason_that_comes_with_his_yes) {
    const auto sent = scene_.say_in_chat(kModerator, "ja, weil sie bis Mai voll sind");
    EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("ohne Grund")));
    EXPECT_THAT(log_of(scene_), ElementsAre("removed zerspaner: sie bis Mai voll sind"));
}

TEST_F(ChangedList, is_logged_with_the_reason_that_he_gives_when_asked) {
    scene_.say_in_chat(kModerator, "voll bis Mai");
    EXPECT_THAT(log_of(scene_), ElementsAre("removed zerspaner: voll bis Mai"));
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "ja"), kModerator), Not(HasSubstr("ohne Grund"))
    );
}

TEST_F(ChangedList, is_asked_about_once_more_with_a_rejection_that_has_no_reason_either) {
    const auto sent = scene_.say_in_chat(kModerator, "nein");
    EXPECT_THAT(
        only_text(sent, kModerator),
        HasSubstr("Warum ohne Zerspanung Otterbach, warum nicht freigegeben? Ein Wort")
    );
    scene_.say_in_chat(kModerator, "steht schon in B-2026-000");
    EXPECT_THAT(
        log_of(scene_),
        ElementsAre(
            "removed zerspaner: steht schon in B-2026-000", "rejected: steht schon in B-2026-000"
        )
    );
}

TEST_F(ChangedList, says_in_its_firms_line_that_no_reason_was_given) {
    scene_.say_in_chat(kModerator, "ja");
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "B-2026-001 warum nicht Otterbach?"), kModerator),
        HasSubstr("wurde von der Liste genommen (ohne Grund).")
    );
}

TEST(TheModeratorsLog, says_that_a_release_against_a_warning_has_no_reason_where_he_goes_on) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    InboundMessage message = scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    message.attachments.push_back(pdf_named("Alsenz_Welle_07.pdf"));
    scene.say(message);
    const auto released = scene.say_in_chat(kModerator, "ja");
    EXPECT_THAT(only_text(released, kModerator), HasSubstr("Warum freigegeben? Ein Wort genügt"));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "ja"), kModerator),
        HasSubstr("Notiert ist es ohne Grund.")
    );
    EXPECT_THAT(log_of(scene), ElementsAre("released: ohne Grund"));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "B-2026-001 ja"), kModerator),
        Not(HasSubstr("ohne Grund"))
    );
}

TEST(TheModeratorsLog, takes_what_now_holds_of_the_need_for_no_reason) {
    for (const char* const words :
         {"B-2026-001: Liefertermin ist jetzt der 29.1.2027", "Menge ist jetzt 30"}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        InboundMessage message = scene.chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
        message.attachments.push_back(pdf_named("Alsenz_Welle_07.pdf"));
        scene.say(message);
        scene.say_in_chat(kModerator, "ja");
        const auto sent = scene.say_in_chat(kModerator, words);
        for (const Sent& one : to(sent, kModerator)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Danke, notiert"))) << words;
        }
        EXPECT_FALSE(to(sent, kModerator).empty()) << words;
        EXPECT_THAT(log_of(scene), testing::Not(testing::Contains(HasSubstr(words)))) << words;
    }
}

TEST(TheModeratorsLog, says_that_a_call_has_no_reason_where_only_its_outcome_got_one) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    scene.say_in_chat(kModerator, "B-2026-001 extern vergeben, weil es eilte");
    EXPECT_THAT(log_of(scene), ElementsAre("by_phone: ohne Grund", "awarded_outside: es eilte"));
}

TEST(TheModeratorsLog, says_that_parking_has_no_reason_where_he_gives_none) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    const auto card = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.answer(to(card, kModerator).at(0), "parken bis 15.1.");
    EXPECT_THAT(log_of(scene), ElementsAre("parked: ohne Grund"));
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 nichts geworden");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Woran lag es?"));
}

class UnclearAnswer : public testing::Test {
protected:
    AskingScene scene_;
    Sent question_ = to(scene_.offer(kTurner, kRiddle), kModerator).at(0);
};

TEST_F(UnclearAnswer, that_the_moderator_settles_is_logged_with_what_he_said_of_it) {
    scene_.answer(question_, "6, hat mir am Telefon abgesagt");
    EXPECT_EQ(scene_.state_of("dreherei"), "declined");
    EXPECT_THAT(
        log_of(scene_), ElementsAre("answer_decline dreherei: hat mir am Telefon abgesagt")
    );
}

TEST_F(UnclearAnswer, is_logged_with_his_word_where_he_gives_no_reason) {
    scene_.answer(question_, "Interesse");
    EXPECT_THAT(log_of(scene_), ElementsAre("answer_interest dreherei: Interesse"));
}

TEST_F(UnclearAnswer, is_settled_too_late_where_the_need_has_ended) {
    scene_.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        only_text(scene_.answer(question_, "Interesse"), kModerator),
        HasSubstr("B-2026-001: Die Anfrage an Dreherei Wolfstein ist schon abgeschlossen")
    );
}

TEST_F(UnclearAnswer, is_not_logged_before_he_said_what_it_is) {
    scene_.answer(question_, "keine Ahnung, fragen Sie ihn");
    EXPECT_THAT(log_of(scene_), IsEmpty());
}

TEST_F(UnclearAnswer, leaves_the_question_why_for_his_next_decision_open) {
    scene_.answer(question_, "1");
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-001 nichts geworden");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Woran lag es?"));
    scene_.say_in_chat(kModerator, "kein Budget");
    EXPECT_THAT(
        log_of(scene_), ElementsAre("answer_interest dreherei: 1", "not_placed: kein Budget")
    );
}

}  // namespace
}  // namespace clusterlotse::test
