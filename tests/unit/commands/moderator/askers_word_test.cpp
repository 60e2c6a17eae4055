// What the asker decides counts for the moderator, too, and he hears of it.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kCallIt = "B-2026-001 ich rufe an";

/// A need that waits for the moderator's release; there is a deputy.
class AskersWord : public testing::Test {
protected:
    AskersWord() : card_(to(scene_.say_in_chat(kAsker, kNeed), kModerator).at(0)) {}

    NeedState state() { return scene_.core().office().needs.find(1)->state; }

    ClusterScene scene_{
        ClusterScene::by_the_moderator(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
    Sent card_;
};

TEST_F(AskersWord, that_parks_a_need_keeps_it_from_going_out) {
    scene_.say_in_chat(kAsker, "B-2026-001 parken bis 15.1.2027");
    for (const char* const words :
         {"ja", "ja, aber ohne 2", "mit Sickingen Precision", "ich ruf da mal an"}) {
        const auto sent = scene_.answer(card_, words);
        EXPECT_EQ(state(), NeedState::parked) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(
                HasSubstr("B-2026-001 hat der Auftraggeber bis 15.01.2027 geparkt"),
                HasSubstr("An dem Tag frage ich Sie wieder")
            )
        ) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
    }
}

TEST_F(AskersWord, that_parks_a_need_counts_after_a_moderator_had_let_it_go_on) {
    scene_.answer(card_, "zurückstellen bis 15.1.2027");
    scene_.answer(card_, "JA");
    scene_.say_in_chat(kAsker, "B-2026-001 parken bis 20.1.2027");
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-001 freigeben");
    EXPECT_EQ(state(), NeedState::parked);
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("bis 20.01.2027 geparkt"), HasSubstr("geht es von selbst weiter"))
    );
}

TEST_F(AskersWord, that_ends_a_need_before_its_release_is_told_to_who_has_the_card) {
    const auto sent = scene_.say_in_chat(kAsker, "B-2026-001 ZURÜCKGEZOGEN");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-001 von Pumpenbau Alsenz GmbH"),
            HasSubstr("hat den Bedarf zurückgezogen"),
            HasSubstr("Sie brauchen nichts mehr zu tun")
        )
    );
    EXPECT_THAT(to(sent, kDeputy), IsEmpty());
}

TEST_F(AskersWord, that_ends_or_parks_what_a_moderator_has_by_phone_is_told_to_him) {
    const std::pair<const char*, const char*> said[] = {
        {"B-2026-001 parken bis 15.1.2027", "bis 15.01.2027 geparkt"},
        {"B-2026-001 EXTERN VERGEBEN", "außerhalb vergeben"}};
    scene_.say_in_chat(kModerator, kCallIt);
    for (const auto& [words, told] : said) {
        ASSERT_EQ(state(), NeedState::by_phone);
        const auto sent = scene_.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr(told)) << words;
        scene_.say_in_chat(kAsker, "B-2026-001 WEITER");
    }
}

TEST_F(AskersWord, that_awards_or_drops_what_a_moderator_has_by_phone_is_told_to_him) {
    const std::pair<const char*, const char*> said[] = {
        {"B-2026-001 VERGEBEN AN 1", "im Cluster vergeben"},
        {"B-2026-001 NICHT GEKLAPPT", "vergibt keinen Auftrag mehr"}};
    for (const auto& [words, told] : said) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.say_in_chat(kModerator, kCallIt);
        EXPECT_THAT(only_text(scene.say_in_chat(kAsker, words), kModerator), HasSubstr(told))
            << words;
    }
}

TEST_F(AskersWord, is_no_longer_asked_for_where_the_need_has_ended_and_the_moderator_hears_how) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "B-2026-001 NICHT GEKLAPPT");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "B-2026-001 freigeben"), kModerator),
        HasSubstr("ohne Auftrag beendet")
    );
    scene_.answer(card_, "JA");
    scene_.say_in_chat(kModerator, kCallIt);
    scene_.say_in_chat(kModerator, "B-2026-001 niemand, weil es zu eilig war");
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "B-2026-001 freigeben"), kModerator),
        HasSubstr("ohne Anbieter beendet")
    );
}

TEST_F(AskersWord, that_takes_the_message_back_is_told_to_who_has_the_card) {
    InboundMessage gone = scene_.chat(kAsker, "");
    gone.kind = InboundKind::redaction;
    gone.target = "$in1";
    EXPECT_THAT(only_text(scene_.say(gone), kModerator), HasSubstr("zurückgezogen"));
}

TEST(AskersWordWithoutRelease, is_told_to_the_moderator_who_was_asked_what_to_do) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 ZURÜCKGEZOGEN");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("hat den Bedarf zurückgezogen"));
}

TEST(AskersWordWithoutRelease, is_not_told_to_moderators_where_suppliers_have_the_need) {
    for (const char* const words : {"B-2026-001 ZURÜCKGEZOGEN", "B-2026-001 parken"}) {
        AskingScene scene;
        EXPECT_THAT(to(scene.say_in_chat(kAsker, words), kModerator), IsEmpty()) << words;
    }
}

TEST_F(AskersWord, is_his_when_a_moderator_gives_up_though_somebody_offered) {
    scene_.answer(card_, "JA");
    scene_.say_in_chat(kTurner, "Können wir, 12 €/Stück");
    scene_.say_in_chat(kModerator, kCallIt);
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-001 niemand, weil es zu eilig war");
    EXPECT_EQ(state(), NeedState::not_placed);
    for (const Sent& one : to(sent, kTurner)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("abgelaufen")));
    }
    for (const Sent& one : to(sent, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("niemanden gefunden")));
    }
}

TEST_F(
    AskersWord, is_asked_for_no_more_when_a_moderator_gives_up_and_no_supplier_hears_of_a_lapse
) {
    scene_.answer(card_, "JA");
    scene_.say_in_chat(kModerator, kCallIt);
    const auto sent = scene_.say_in_chat(kModerator, "B-2026-001 niemand, weil es zu eilig war");
    EXPECT_EQ(state(), NeedState::unmatched);
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("ein Auftrag ist nicht daraus geworden"), Not(HasSubstr("abgelaufen")))
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("„weil es zu eilig war“"));
}

TEST_F(AskersWord, for_a_reason_is_quoted_with_its_because) {
    EXPECT_THAT(
        only_text(scene_.answer(card_, "nein, weil wir das letzte Woche schon hatten"), kAsker),
        HasSubstr("Der Grund: „weil wir das letzte Woche schon hatten“")
    );
}

TEST_F(AskersWord, for_a_reason_is_quoted_where_the_moderator_awards) {
    scene_.answer(card_, "JA");
    const auto sent = scene_.say_in_chat(
        kModerator, "B-2026-001 vergeben an Dreherei Wolfstein, weil sie am schnellsten ist"
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("geht an Dreherei Wolfstein"),
            HasSubstr("Der Grund: „weil sie am schnellsten ist“")
        )
    );
}

TEST_F(AskersWord, for_a_reason_without_a_because_is_quoted_as_it_is) {
    EXPECT_THAT(
        only_text(scene_.answer(card_, "nein, gehört nicht zum Cluster"), kAsker),
        HasSubstr("Der Grund: „gehört nicht zum Cluster“")
    );
}

TEST(ModeratorsCall, is_taken_by_one_and_the_others_hear_who_calls) {
    ClusterScene scene(
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    scene.say_in_chat(kAsker, kNeed);
    const auto wish = scene.say_in_chat(kAsker, "BITTE ANRUFEN");
    for (const char* const moderator : {kModerator, kDeputy}) {
        EXPECT_THAT(only_text(wish, moderator), HasSubstr("„ich rufe an“")) << moderator;
    }
    const auto taken = scene.answer(to(wish, kDeputy).front(), "ich rufe an");
    EXPECT_THAT(only_text(taken, kDeputy), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(taken, kModerator), HasSubstr("ruft an"));
    EXPECT_THAT(to(taken, kAsker), IsEmpty());
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    const auto late = scene.answer(to(wish, kModerator).front(), "ich rufe an");
    EXPECT_THAT(only_text(late, kModerator), HasSubstr("ruft schon jemand an"));
    EXPECT_THAT(to(late, kDeputy), IsEmpty());
}

TEST(ModeratorsCall, tells_the_others_the_name_of_who_calls) {
    ClusterScene scene(
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kPlater}}
    );
    scene.say_in_chat(kAsker, kNeed);
    const auto wish = scene.say_in_chat(kAsker, "BITTE ANRUFEN");
    const auto taken = scene.answer(to(wish, kPlater).front(), "ich rufe an");
    EXPECT_THAT(only_text(taken, kModerator), HasSubstr("Vertrieb Galvanik Rodenbach ruft an"));
}

}  // namespace
}  // namespace clusterlotse::test
