// Words of a moderator's that could be meant for another need, firm or matter than it seems.
#include "commands/moderator/moderator_words.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class DoubtfulWords : public TwoNeeds {};
class DoubtfulWordsBeforeRelease : public TwoNeedsBeforeRelease {};

TEST_F(DoubtfulWordsBeforeRelease, of_greeting_name_no_part_of_another_need) {
    scene_.answer(card(), "Hallo, bitte freigeben");
    EXPECT_EQ(state(kShaftsNumber), "awaiting_release");
    EXPECT_EQ(state(kWheelsNumber), "distributed");
}

TEST_F(DoubtfulWordsBeforeRelease, of_politeness_name_no_part_of_another_need) {
    scene_.answer(card(), "Bitte ablehnen, Guten Tag");
    EXPECT_EQ(state(kShaftsNumber), "awaiting_release");
    EXPECT_NE(state(kWheelsNumber), "distributed");
}

TEST_F(DoubtfulWordsBeforeRelease, below_a_card_that_begin_with_anothers_part_are_asked_about) {
    const auto sent = scene_.answer(card(), "Wellen parken bis Februar");
    EXPECT_THAT(
        only_text(sent, kModerator), AllOf(HasSubstr(kWheelsNumber), HasSubstr(kShaftsNumber))
    );
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
    EXPECT_EQ(state(kShaftsNumber), "awaiting_release");
    say("2");
    EXPECT_EQ(state(kShaftsNumber), "parked");
}

TEST_F(DoubtfulWordsBeforeRelease, that_a_firm_left_reject_no_need) {
    for (const char* const words :
         {"ohne Wolfstein, die haben abgesagt", "Otterbach raus, hat abgesagt"}) {
        scene_.answer(card(), words);
        EXPECT_EQ(state(kWheelsNumber), "awaiting_release") << words;
    }
    EXPECT_THAT(
        log(kWheelsNumber), ElementsAre("removed: die haben abgesagt", "removed: hat abgesagt")
    );
}

TEST_F(DoubtfulWordsBeforeRelease, that_somebody_left_are_the_reason_that_was_asked_for) {
    const auto sent = scene_.answer(card(), "ohne Wolfstein");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Warum ohne Dreherei Wolfstein?"));
    say("hat abgesagt");
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
    EXPECT_EQ(state(kShaftsNumber), "awaiting_release");
    EXPECT_THAT(log(kWheelsNumber), ElementsAre("removed: hat abgesagt"));
    scene_.answer(card(), "ohne Otterbach");
    say("der Kunde hat storniert");
    EXPECT_EQ(state(kWheelsNumber), "rejected");
}

TEST_F(DoubtfulWordsBeforeRelease, that_nothing_came_of_it_reject_nothing_beside_a_change) {
    scene_.answer(card(), "ohne Wolfstein, hat nicht geklappt");
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
}

TEST_F(DoubtfulWords, of_a_part_that_he_needs_himself_too_are_asked_about) {
    scene_.say_in_chat(kModerator, "8 Wellen drehen aus C45, Ø 50 x 200 mm, bis KW 9");
    ASSERT_TRUE(scene_.core().office().needs.find_number("B-2026-003"));
    const std::string asks = hears("Die Wellen schließen");
    EXPECT_THAT(asks, AllOf(HasSubstr(kShaftsNumber), HasSubstr("B-2026-003")));
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    EXPECT_EQ(state("B-2026-003"), "distributed");
}

TEST_F(DoubtfulWords, that_a_firm_left_end_no_need_that_it_seeks_itself) {
    scene_.say_in_chat("@lautertal:cluster.test", "30 Buchsen fräsen aus C45, Ø 30 x 20 mm");
    const auto own = scene_.core().office().needs.find_number("B-2026-003");
    ASSERT_TRUE(own);
    ASSERT_EQ(asked(kWheelsNumber, "lautertal"), "asked");
    const std::string before = state("B-2026-003");
    EXPECT_THAT(to(say("Lautertal hat abgesagt"), kModerator), Not(IsEmpty()));
    EXPECT_EQ(state("B-2026-003"), before);
    EXPECT_EQ(state(kWheelsNumber), "distributed");
    say("Lautertal braucht die Buchsen nicht mehr");
    EXPECT_EQ(state("B-2026-003"), "not_placed");
}

TEST_F(DoubtfulWords, of_a_change_for_none_of_several_needs_are_asked_about) {
    say("Warum wurde Wolfstein bei den Wellen nicht gefragt?");
    EXPECT_THAT(
        hears("Der Kunde braucht nur noch 10 Stück, bitte ändern"),
        AllOf(HasSubstr("Welche Anfrage"), HasSubstr(kWheelsNumber), HasSubstr(kShaftsNumber))
    );
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
    EXPECT_THAT(log(kShaftsNumber), IsEmpty());
    const std::string which = need(kShaftsNumber).number;
    EXPECT_THAT(hears(which), HasSubstr("gilt jetzt so: 10 Stück statt 12"));
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
}

TEST_F(DoubtfulWords, that_tell_how_many_are_no_number_of_a_need) {
    say("Die Laufräder vergeben an Lautertal mit 001 Stück");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("bei 001 noch Hahnenbach dazu");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("Schließen mit 002 Stück");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("Schließen zu 002 €");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("They need 2 now, please close");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    EXPECT_THAT(hears("Was ist mit 002?"), HasSubstr(kShaftsNumber));
}

TEST(DoubtfulReasons, are_not_carried_out) {
    using commands::read_moderator;
    for (const char* const words :
         {"Vergeben an Lautertal, die haben noch nicht zugesagt",
          "Vergeben an Lautertal, die haben aber noch nicht zugesagt",
          "Extern vergeben, ist noch nicht sicher",
          "Extern vergeben, ist aber noch nicht sicher",
          "schließen, ist vielleicht noch zu früh",
          "schließen, der Kunde hat wohl schon jemanden",
          "vergeben an Lautertal, die sind ab Montag dran",
          "close it, they have not yet decided"}) {
        EXPECT_TRUE(read_moderator(words).unclear) << words;
    }
    EXPECT_FALSE(read_moderator("Ich ruf an, der Chef kennt mich").unclear);
    EXPECT_TRUE(read_moderator("vergeben an Wolfstein, das ist noch offen").unclear);
    EXPECT_TRUE(read_moderator("Ich ruf an, wenn der Chef hat gesagt wann").unclear);
}

TEST(PlainReasons, are_in_no_doubt) {
    using commands::read_moderator;
    const std::pair<const char*, const char*> reasons[] = {
        {"Extern vergeben, der Kunde wollte aber nicht warten", "der Kunde wollte nicht warten"},
        {"Ich ruf an, der Chef ist aber erst ab 10 da", "der Chef ist erst ab 10 da"},
        {"Extern vergeben, die sind offen damit umgegangen", "die sind offen damit umgegangen"},
        {"vergeben an Wolfstein, günstiger", "günstiger"},
        {"vergeben an Wolfstein, Preis", "Preis"},
        {"vergeben an Wolfstein, Qualität", "Qualität"},
        {"vergeben an Wolfstein, die waren günstiger", "die waren günstiger"},
        {"awarded to Wolfstein, cheaper", "cheaper"},
    };
    for (const auto& [words, reason] : reasons) {
        const auto read = read_moderator(words);
        EXPECT_FALSE(read.unclear) << words;
        EXPECT_EQ(read.reason, reason) << words;
    }
}

TEST_F(DoubtfulWords, of_what_any_need_says_name_none) {
    for (const char* const need :
         {"25 Bolzen drehen aus C45, Ø 20 x 80 mm, Liefertermin 12.2.2027",
          "70 Hülsen drehen aus C45, Ø 30 x 80 mm, Stückzahl 70, Toleranz h6"}) {
        scene_.say_in_chat(kWheelsAsker, need);
    }
    ASSERT_TRUE(scene_.core().office().needs.find_number("B-2026-004"));
    say("Stand der Wellen?");
    for (const char* const words :
         {"Liefertermin ist jetzt der 29.1.2027", "Die Stückzahl ist jetzt 15"}) {
        EXPECT_THAT(hears(words), HasSubstr("Welche Anfrage")) << words;
    }
    EXPECT_THAT(log("B-2026-003"), IsEmpty());
    EXPECT_THAT(log("B-2026-004"), IsEmpty());
}

TEST_F(DoubtfulWords, of_two_needs_of_one_asker_are_asked_about) {
    scene_.say_in_chat(kWheelsAsker, "25 Bolzen drehen aus C45, Ø 20 x 80 mm, bis KW 9");
    EXPECT_THAT(
        hears("Queichtal braucht nur noch 20, bitte ändern"),
        AllOf(HasSubstr("1  B-2026-001"), HasSubstr("2  B-2026-003"), Not(HasSubstr("B-2026-002")))
    );
    EXPECT_THAT(hears("2"), HasSubstr("gilt jetzt so: 20 Stück statt 25"));
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
}

TEST_F(DoubtfulWords, that_only_begin_with_a_part_are_asked_about) {
    EXPECT_THAT(
        hears("Wellen: Menge 15 statt 12"),
        AllOf(HasSubstr("1  B-2026-002"), HasSubstr("2  B-2026-001"))
    );
    EXPECT_THAT(log(kShaftsNumber), IsEmpty());
    EXPECT_THAT(hears("1"), HasSubstr("B-2026-002 gilt jetzt so: 15 Stück statt 12"));
}

TEST_F(DoubtfulWordsBeforeRelease, of_all_firms_are_no_order_for_all_needs) {
    scene_.say_in_chat(kWheelsAsker, "25 Bolzen drehen aus C45, Ø 20 x 80 mm, bis KW 9");
    ASSERT_EQ(state("B-2026-003"), "awaiting_release");
    for (const char* const words :
         {"Queichtal: alle anfragen", "Queichtal: alle Firmen anfragen"}) {
        say(words);
        EXPECT_EQ(state(kWheelsNumber), "awaiting_release") << words;
        EXPECT_EQ(state("B-2026-003"), "awaiting_release") << words;
    }
}

/// A second need of the same firm waits until the first one ends.
class DoubtfulWordsOfOneAtATime : public testing::Test {
protected:
    static config::NeedSettings one_at_a_time() {
        config::NeedSettings needs = ClusterScene::unlimited();
        needs.open_needs = 1;
        return needs;
    }
    ClusterScene scene_{one_at_a_time()};
};

TEST_F(DoubtfulWordsOfOneAtATime, for_both_are_for_each_as_it_stands_then) {
    add(scene_, firm_with("queichtal", "Queichtal Apparatebau GmbH", {"welding"}));
    scene_.say_in_chat(kWheelsAsker, "40 Laufräder drehen aus 1.4571, Ø 120 x 30 mm");
    scene_.say_in_chat(kWheelsAsker, "25 Bolzen drehen aus C45, Ø 20 x 80 mm, bis KW 9");
    scene_.say_in_chat(kModerator, "Die Laufräder und die Bolzen parken bis Februar");
    for (const char* const number : {"B-2026-001", "B-2026-002"}) {
        const auto need = scene_.core().office().needs.find_number(number).value();
        EXPECT_EQ(std::string(name_of(need.state.state())), "parked") << number;
    }
}

TEST_F(DoubtfulWords, of_a_long_letter_are_no_order) {
    std::string letter = "Queichtal braucht die Laufräder nicht mehr. ";
    for (int i = 0; i < 12; ++i) {
        letter += "Im Übrigen war das Treffen sehr nett und der Kaffee gut. ";
    }
    say(letter);
    EXPECT_EQ(state(kWheelsNumber), "distributed");
}

}  // namespace
}  // namespace clusterlotse::test
