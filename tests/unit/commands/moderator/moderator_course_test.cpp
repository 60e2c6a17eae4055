// What a moderator says of a need that runs: what holds of it now, how long it runs, whom to remind
// and that nobody else is asked.
#include "commands/desk/terms.hpp"
#include "commands/moderator/changes_told.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

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
using testing::StartsWith;

constexpr const char* kLautertal = "@lautertal:cluster.test";

class NeedsCourse : public TwoNeeds {
protected:
    int wave(const std::string& number) { return need(number).wave; }
    std::vector<Sent> reminders(const std::vector<Sent>& sent) {
        auto found = to(sent, kLautertal);
        std::erase_if(found, [](const Sent& one) {
            return one.message.text.find("Ich erinnere nur dieses eine Mal") == std::string::npos;
        });
        return found;
    }
};

class NeedsCourseBeforeRelease : public TwoNeedsBeforeRelease {};

TEST_F(NeedsCourse, is_made_longer_as_by_its_asker_and_logged) {
    const auto sent = say("Die Wellen bis 15.3. verlängern");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-002 läuft weiter, bis 15.03.2027"));
    EXPECT_THAT(only_text(sent, kShaftsAsker), HasSubstr("läuft weiter, bis 15.03.2027"));
    EXPECT_THAT(log(kShaftsNumber), ElementsAre(StartsWith("renewed")));
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
    EXPECT_THAT(hears("001 bis 20.3. verlängern"), HasSubstr("B-2026-001 läuft weiter"));
    EXPECT_THAT(
        hears("B-2026-001: verlängern bis Ende März, weil der Kunde im Urlaub ist"),
        HasSubstr("31.03.2027")
    );
    EXPECT_THAT(log(kWheelsNumber), Contains("renewed: der Kunde im Urlaub ist"));
}

TEST_F(NeedsCourse, is_made_no_longer_for_words_about_what_is_delivered) {
    const auto before = need(kWheelsNumber).expires_at;
    scene_.answer(to(say("001 Stand?"), kModerator).at(0), "Liefertermin verlängern bis 15.3.");
    EXPECT_EQ(need(kWheelsNumber).expires_at, before);
}

TEST_F(NeedsCourseBeforeRelease, is_made_longer_on_its_card) {
    const auto sent = scene_.answer(card(), "bis 15.3. verlängern");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-001 läuft weiter"));
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
    EXPECT_THAT(log(kShaftsNumber), IsEmpty());
}

TEST_F(NeedsCourse, is_asked_for_where_he_names_none) {
    EXPECT_THAT(hears("bis 15.3. verlängern"), HasSubstr("Welche Anfrage"));
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
    EXPECT_THAT(hears(kShaftsNumber), HasSubstr("B-2026-002 läuft weiter"));
    EXPECT_THAT(log(kWheelsNumber), IsEmpty());
}

TEST_F(NeedsCourse, is_made_longer_until_the_day_where_he_has_it_by_phone) {
    say("bei 002 ruf ich selber an, der Chef kennt mich");
    ASSERT_EQ(state(kShaftsNumber), "by_phone");
    EXPECT_THAT(hears("002 bis 15.3. verlängern"), HasSubstr("15.03.2027"));
    EXPECT_EQ(state(kShaftsNumber), "by_phone");
}

TEST_F(NeedsCourse, goes_on_without_further_firms) {
    const auto sent = say("Bei den Wellen keine weiteren Firmen fragen");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-002: In Ordnung, ich frage niemanden mehr an"),
            HasSubstr("Der Auftraggeber weiß es"),
            HasSubstr("„+ Firma“ fragt wieder"),
            Not(HasSubstr("WEITERSUCHEN"))
        )
    );
    EXPECT_THAT(
        only_text(sent, kShaftsAsker),
        AllOf(HasSubstr("Der Lotse lässt mich niemanden mehr"), HasSubstr("WEITERSUCHEN"))
    );
    EXPECT_EQ(wave(kShaftsNumber), commands::kNoMoreWaves);
    EXPECT_NE(wave(kWheelsNumber), commands::kNoMoreWaves);
    EXPECT_THAT(log(kShaftsNumber), ElementsAre(StartsWith("asks_no_more")));
    const auto again = say("B-2026-002: bitte niemanden mehr fragen");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("frage schon niemanden mehr. „+ Firma“"));
    EXPECT_THAT(to(again, kShaftsAsker), IsEmpty());
    EXPECT_THAT(log(kShaftsNumber), SizeIs(1));
    scene_.say_in_chat(kShaftsAsker, "weitersuchen");
    EXPECT_NE(wave(kShaftsNumber), commands::kNoMoreWaves);
}

TEST_F(NeedsCourse, asks_which_need_gets_no_further_firms) {
    EXPECT_THAT(hears("keine weiteren Firmen fragen"), HasSubstr("Welche Anfrage"));
    EXPECT_NE(wave(kWheelsNumber), commands::kNoMoreWaves);
    EXPECT_NE(wave(kShaftsNumber), commands::kNoMoreWaves);
    say(kWheelsNumber);
    EXPECT_EQ(wave(kWheelsNumber), commands::kNoMoreWaves);
    EXPECT_NE(wave(kShaftsNumber), commands::kNoMoreWaves);
}

TEST_F(NeedsCourseBeforeRelease, is_changed_on_and_behind_its_card) {
    const auto sent = scene_.answer(card(), "Menge 50 statt 40");
    EXPECT_THAT(
        to(sent, kModerator).back().message.text,
        HasSubstr("B-2026-001 gilt jetzt so: 50 Stück statt 40")
    );
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
    // The shafts' card came last.
    say("Stand der Wellen?");
    EXPECT_THAT(
        to(say("Menge 15 statt 12"), kModerator).back().message.text,
        HasSubstr("B-2026-002 gilt jetzt so: 15 Stück statt 12")
    );
    EXPECT_THAT(log(kShaftsNumber), SizeIs(1));
}

TEST_F(NeedsCourseBeforeRelease, is_not_changed_where_it_was_otherwise_or_where_he_decides_too) {
    scene_.answer(card(), "Menge 50 statt 12");
    scene_.answer(card(), "freigeben, Menge 50 statt 40");
    EXPECT_TRUE(need(kWheelsNumber).amendments.empty());
    EXPECT_TRUE(need(kShaftsNumber).amendments.empty());
    say("Stand der Wellen?");
    EXPECT_THAT(hears("Menge 50 statt 40"), HasSubstr("Welche Anfrage"));
    EXPECT_TRUE(need(kWheelsNumber).amendments.empty());
}

TEST_F(NeedsCourse, reminds_a_firm_that_engaged_once) {
    scene_.say_in_chat(kLautertal, "B-2026-002 interessiert uns");
    ASSERT_EQ(asked(kShaftsNumber, "lautertal"), "interested");
    const auto sent = say("Erinnere Lautertal an die Wellen");
    EXPECT_THAT(
        only_text(sent, kModerator),
        HasSubstr("B-2026-002: Dreherei Lautertal GmbH bekommt eine Erinnerung")
    );
    EXPECT_THAT(reminders(sent), SizeIs(1));
    EXPECT_THAT(reminders(sent).at(0).message.text, Not(HasSubstr("Glantal")));
    const auto again = say("kannst du Lautertal bei 002 nochmal erinnern");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("schon einmal erinnert"));
    EXPECT_THAT(reminders(again), IsEmpty());
    EXPECT_THAT(reminders(scene_.wait(std::chrono::hours(24 * 10))), IsEmpty());
}

TEST_F(NeedsCourse, reminds_a_silent_firm_by_the_moderators_word_once_a_day) {
    const auto silent = say("B-2026-001: remind Lautertal");
    EXPECT_THAT(
        only_text(silent, kModerator), HasSubstr("hat sich noch nicht gemeldet und bekommt auf Ihr")
    );
    EXPECT_THAT(only_text(silent, kLautertal), HasSubstr("der Lotse hat mich gebeten"));
    EXPECT_THAT(log(kWheelsNumber), testing::Contains(testing::StartsWith("reminded")));
    const auto again = say("B-2026-001: remind Lautertal");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("heute schon eine Erinnerung"));
    EXPECT_THAT(to(again, kLautertal), IsEmpty());
    EXPECT_THAT(only_text(say("!protokoll B-2026-001"), kModerator), HasSubstr("GmbH erinnert"));
    scene_.wait(std::chrono::hours(24));
    EXPECT_THAT(to(say("B-2026-001: remind Lautertal"), kLautertal), SizeIs(1));
}

TEST_F(NeedsCourse, reminds_a_firm_no_more_by_itself_that_was_reminded_by_his_word) {
    say("B-2026-001: remind Lautertal");
    scene_.say_in_chat(kLautertal, "B-2026-001 brauche Zeit bis 04.12.2026");
    ASSERT_EQ(asked(kWheelsNumber, "lautertal"), "needs_time");
    EXPECT_THAT(reminders(scene_.wait(std::chrono::hours(24 * 12))), IsEmpty());
}

TEST_F(NeedsCourse, reminds_no_silent_firm_that_pauses) {
    auto profile = *scene_.core().office().profiles.find("lautertal");
    profile.paused_until =
        Date{std::chrono::year(2026), std::chrono::December, std::chrono::day(31)};
    scene_.core().office().profiles.put(profile, scene_.clock().now());
    const auto sent = say("B-2026-001: remind Lautertal");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("macht gerade Pause"));
    EXPECT_THAT(to(sent, kLautertal), IsEmpty());
}

TEST_F(NeedsCourse, reminds_no_firm_that_has_answered) {
    scene_.say_in_chat(kLautertal, "B-2026-001 leider nicht, keine Kapazität");
    EXPECT_THAT(hears("B-2026-001: remind Lautertal"), HasSubstr("hat schon geantwortet"));
    EXPECT_THAT(hears("B-2026-001: Glantal bitte erinnern"), HasSubstr("keine Antwort offen"));
    EXPECT_THAT(hears("B-2026-001: Zylinderkopf AG erinnern"), HasSubstr("kenne ich nicht"));
}

TEST_F(NeedsCourse, asks_for_which_need_a_firm_is_to_be_reminded) {
    scene_.say_in_chat(kLautertal, "B-2026-001 interessiert uns");
    scene_.say_in_chat(kLautertal, "B-2026-002 interessiert uns");
    const auto sent = say("erinnere Lautertal");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Welche Anfrage"));
    EXPECT_THAT(reminders(sent), IsEmpty());
    EXPECT_THAT(reminders(say(kWheelsNumber)), SizeIs(1));
}

TEST_F(NeedsCourse, is_left_where_it_runs_longer_anyway_and_its_asker_hears_nothing) {
    say("Die Wellen bis 15.3. verlängern");
    const auto sent = say("Die Wellen bis 10.3. verlängern");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-002 läuft ohnehin bis 15.03.2027"),
            HasSubstr("über den 10.03.2027 hinaus"),
            Not(HasSubstr("Antworten"))
        )
    );
    EXPECT_THAT(to(sent, kShaftsAsker), IsEmpty());
    EXPECT_THAT(log(kShaftsNumber), SizeIs(1));
}

TEST(WordsOfWhatHolds, are_about_what_is_delivered) {
    using commands::tells_what_holds;
    EXPECT_TRUE(tells_what_holds("Liefertermin ist jetzt der 29.1."));
    EXPECT_TRUE(tells_what_holds("Termin ist KW7"));
    EXPECT_TRUE(tells_what_holds("Wunschtermin 29.1. statt 12.2."));
    EXPECT_FALSE(tells_what_holds("Besprechungstermin ist der 15.1."));
    EXPECT_FALSE(tells_what_holds("Vor-Ort-Besuchstermin 15.1. statt 12.1."));
}

}  // namespace
}  // namespace clusterlotse::test
