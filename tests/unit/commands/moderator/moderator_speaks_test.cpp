#include "commands/moderator/moderator_speaks.hpp"

#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Queichtal needs wheels, Glantal shafts; Hahnenbach and Lautertal could make them.
class ModeratorSpeaks : public SpokenNeeds {
protected:
    explicit ModeratorSpeaks(const config::NeedSettings& needs = ClusterScene::unlimited())
        : SpokenNeeds(needs) {
        add(scene_, firm_with("queichtal", "Queichtal Apparatebau GmbH", {"welding"}));
        add(scene_, firm_with("hahnenbach", "Laufradguss Hahnenbach GmbH", {"casting"}));
        add(scene_, firm_with("lautertal", "Dreherei Lautertal GmbH", {"turning"}));
        add(scene_, firm_with("glantal", "Glantal Getriebe GmbH", {"assembly"}));
        wheels_ = scene_.say_in_chat(kWheelsAsker, "40 Laufräder drehen aus 1.4571, Ø 120 x 30");
        scene_.say_in_chat(kShaftsAsker, "12 Wellen drehen aus C45, Ø 40 x 300, bis KW 5");
    }
};

class ModeratorSpeaksOfWaiting : public ModeratorSpeaks {
protected:
    ModeratorSpeaksOfWaiting() : ModeratorSpeaks(ClusterScene::by_the_moderator()) {}
};

TEST_F(ModeratorSpeaks, of_a_change_that_the_asker_wants_and_the_log_says_who) {
    const auto sent = say("Die Queichtal braucht nur noch 30, bitte ändern");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("B-2026-001 gilt jetzt so: 30 Stück statt 40"), HasSubstr("alle Gefragten"))
    );
    EXPECT_THAT(
        only_text(sent, kWheelsAsker),
        AllOf(HasSubstr("30 Stück statt 40 Stück"), HasSubstr("Wer schon gefragt wurde"))
    );
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("30 Stück"), Not(HasSubstr("Queichtal")))
    );
    EXPECT_THAT(log(kWheelsNumber), ElementsAre("edited: Die Queichtal braucht nur noch 30"));
}

TEST_F(ModeratorSpeaks, of_changes_in_many_words) {
    const std::pair<const char*, const char*> changes[] = {
        {"Queichtal will jetzt 1.4404 statt 1.4571", "1.4404 statt 1.4571"},
        {"Der Termin bei den Wellen ist jetzt KW 7", "19.02.2027"},
        {"Die Wellen brauchen sie erst KW 8, bitte ändern", "KW 8"},
        {"Erhöh bei Glantal auf 20 Stück", "20 Stück statt 12 Stück"},
        {"Korrektur: bei den Wellen sind es 15", "15 Stück statt 20 Stück"},
        {"Glantal sagt, es sind jetzt 18 Stück", "18 Stück statt 15 Stück"},
        {"B-2026-002: the customer needs only 10", "10 Stück statt 18 Stück"},
    };
    for (const auto& [words, change] : changes) {
        EXPECT_THAT(hears(words), AllOf(HasSubstr("gilt jetzt so"), HasSubstr(change))) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-003"));
}

TEST_F(ModeratorSpeaksOfWaiting, of_a_change_before_anybody_was_asked) {
    const auto sent = say("Die Queichtal braucht nur noch 30, bitte ändern");
    EXPECT_THAT(
        to(sent, kModerator).back().message.text,
        AllOf(HasSubstr("gilt jetzt so: 30 Stück"), HasSubstr("Der Auftraggeber weiß es"))
    );
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
}

TEST_F(ModeratorSpeaks, of_a_firm_without_a_change) {
    say("Die Queichtal ruft morgen an");
    EXPECT_THAT(log(kWheelsNumber), testing::IsEmpty());
}

TEST_F(ModeratorSpeaks, asking_how_a_need_stands_that_he_names) {
    for (const char* const words :
         {"Stand Glantal?",
          "Gibt's bei den Wellen was Neues?",
          "Glantal drängelt, hat sich schon wer gemeldet?",
          "Hat Lautertal bei den Wellen schon geantwortet?",
          "Was ist mit 002?",
          "wie viele Antworten haben wir bei 002",
          "B-2026-002 stand?"}) {
        EXPECT_THAT(
            hears(words),
            AllOf(
                HasSubstr(kShaftsNumber),
                HasSubstr("0 von 5 gefragten"),
                Not(HasSubstr(kWheelsNumber))
            )
        ) << words;
    }
    EXPECT_THAT(
        hears("Wer ist bei den Laufrädern alles gefragt?"),
        AllOf(HasSubstr(kWheelsNumber), HasSubstr("Dreherei Wolfstein: noch keine Antwort"))
    );
    EXPECT_THAT(hears("Hat sich da schon jemand gemeldet?"), HasSubstr(kWheelsNumber));
}

TEST_F(ModeratorSpeaks, asking_about_none_is_told_of_all_that_run) {
    for (const char* const words :
         {"Hat sich da schon jemand gemeldet?",
          "Wie viele Anfragen laufen gerade?",
          "Was läuft gerade so?",
          "zeig mir die offenen Anfragen",
          "how many requests are running right now?"}) {
        EXPECT_THAT(
            hears(words),
            AllOf(
                HasSubstr("2 Anfragen laufen"),
                HasSubstr("Queichtal Apparatebau GmbH · 40 Laufräder"),
                HasSubstr("5 gefragt, 0 geantwortet")
            )
        ) << words;
    }
}

TEST_F(ModeratorSpeaks, orders_for_the_need_whose_part_or_asker_he_names) {
    EXPECT_THAT(
        hears("Bei den Laufrädern bitte die Hahnenbacher anfragen"),
        AllOf(HasSubstr(kWheelsNumber), HasSubstr("Laufradguss Hahnenbach GmbH ist angefragt"))
    );
    say("kennt den Werkstoff");
    EXPECT_EQ(asked(kShaftsNumber, "hahnenbach"), "");
    EXPECT_THAT(hears("Frag für Glantal noch Hahnenbach an"), HasSubstr(kShaftsNumber));
    EXPECT_EQ(asked(kShaftsNumber, "hahnenbach"), "asked");
}

TEST_F(ModeratorSpeaks, awards_as_it_was_settled_by_telephone) {
    say("Glantal kriegt die Wellen von Dreherei Lautertal, hab ich am Telefon geklärt");
    EXPECT_EQ(state(kShaftsNumber), "awarded");
    EXPECT_EQ(asked(kShaftsNumber, "lautertal"), "chosen");
    EXPECT_THAT(log(kShaftsNumber), ElementsAre("awarded: am Telefon geklärt"));
    EXPECT_EQ(state(kWheelsNumber), "distributed");
    say("Laufräder gehen an Hahnenbach");
    EXPECT_EQ(state(kWheelsNumber), "awarded");
}

TEST_F(ModeratorSpeaksOfWaiting, awards_before_anybody_was_asked) {
    say("Lautertal macht die Wellen für Glantal");
    EXPECT_EQ(state(kShaftsNumber), "awarded");
    EXPECT_EQ(state(kWheelsNumber), "awaiting_release");
}

TEST_F(ModeratorSpeaksOfWaiting, of_what_is_no_longer_wanted_and_it_does_not_go_out) {
    const auto sent = say("Queichtal hat storniert");
    EXPECT_EQ(state(kWheelsNumber), "rejected");
    EXPECT_THAT(only_text(sent, kWheelsAsker), HasSubstr("Queichtal hat storniert"));
}

TEST_F(ModeratorSpeaks, closes_what_the_asker_placed_elsewhere_or_no_longer_wants) {
    say("Schließ den Bedarf bei den Wellen, die haben extern vergeben");
    EXPECT_EQ(state(kShaftsNumber), "awarded_outside");
    say("Queichtal braucht die Laufräder nicht mehr");
    EXPECT_EQ(state(kWheelsNumber), "not_placed");
    EXPECT_THAT(
        log(kWheelsNumber), ElementsAre("not_placed: Queichtal braucht die Laufräder nicht mehr")
    );
}

TEST_F(ModeratorSpeaks, closes_the_only_need_that_lives) {
    say("Queichtal hat storniert");
    say("Schließ den Bedarf, die haben extern vergeben");
    EXPECT_EQ(state(kShaftsNumber), "awarded_outside");
}

TEST_F(ModeratorSpeaks, parks_with_the_reason_before_it) {
    const auto sent = say(
        "Frau Brandt von Queichtal hat mir gesagt dass es erst im Januar losgeht, bitte parken bis "
        "7.1."
    );
    EXPECT_THAT(only_text(sent, kWheelsAsker), HasSubstr("07.01.2027"));
    EXPECT_EQ(state(kWheelsNumber), "parked");
    EXPECT_THAT(log(kWheelsNumber), ElementsAre(HasSubstr("dass es erst im Januar losgeht")));
    say("Die Glantal-Anfrage bitte parken bis Ende Januar, Kunde hat Betriebsferien");
    EXPECT_EQ(state(kShaftsNumber), "parked");
}

TEST_F(ModeratorSpeaks, of_two_needs_at_once) {
    say("Laufräder parken bis Februar, Wellen an Lautertal vergeben");
    EXPECT_EQ(state(kWheelsNumber), "parked");
    EXPECT_EQ(state(kShaftsNumber), "awarded");
}

TEST_F(ModeratorSpeaks, orders_the_same_for_both) {
    say("Schick die Laufräder und die Wellen auch an Hahnenbach");
    EXPECT_EQ(asked(kWheelsNumber, "hahnenbach"), "asked");
    EXPECT_EQ(asked(kShaftsNumber, "hahnenbach"), "asked");
    say("Parke beide bis Februar");
    EXPECT_EQ(state(kWheelsNumber), "parked");
    EXPECT_EQ(state(kShaftsNumber), "parked");
}

TEST_F(ModeratorSpeaks, takes_one_by_phone_with_its_reason_or_is_asked_once) {
    EXPECT_THAT(
        hears("Ich kümmer mich um die Laufräder selbst, Queichtal hat mich angerufen"),
        AllOf(HasSubstr(kWheelsNumber), Not(HasSubstr("Warum")))
    );
    EXPECT_THAT(log(kWheelsNumber), ElementsAre("by_phone: Queichtal hat mich angerufen"));
    EXPECT_THAT(hears("bei 002 ruf ich selber an"), HasSubstr("Warum am Telefon"));
    EXPECT_THAT(hears("Stammkunde"), HasSubstr("notiert"));
    EXPECT_THAT(log(kShaftsNumber), ElementsAre("by_phone: Stammkunde"));
}

TEST_F(ModeratorSpeaks, asks_what_became_of_a_need_that_is_only_done) {
    EXPECT_THAT(hears("002 erledigt"), HasSubstr("vergeben an …"));
    EXPECT_EQ(state(kShaftsNumber), "distributed");
}

TEST_F(ModeratorSpeaks, asks_an_asker_by_his_firm) {
    const auto sent = say("Bitte Glantal fragen ob sie auch C60 nehmen");
    EXPECT_THAT(only_text(sent, kShaftsAsker), HasSubstr("ob sie auch C60 nehmen?"));
}

TEST_F(ModeratorSpeaks, asks_why_a_firm_was_not_asked_and_for_which_need) {
    EXPECT_THAT(hears("Warum wurde Hahnenbach nicht gefragt?"), HasSubstr("Welche Anfrage"));
    EXPECT_THAT(hears("1"), AllOf(HasSubstr(kWheelsNumber), HasSubstr("Laufradguss Hahnenbach")));
}

TEST_F(ModeratorSpeaks, never_takes_a_firm_that_is_to_be_asked_for_the_asker) {
    // Lautertal has a need of its own.
    scene_.say_in_chat("@lautertal:cluster.test", "30 Buchsen härten, C45");
    say("Bei den Wellen Lautertal raus");
    say("auch Lautertal fragen");
    EXPECT_EQ(state("B-2026-003").empty(), false);
    EXPECT_THAT(log("B-2026-003"), testing::IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
