#include "commands/moderator/moderator_speaks.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kWheels = "@queichtal:cluster.test";
constexpr const char* kShafts = "@glantal:cluster.test";
constexpr const char* kB1 = "B-2026-001";
constexpr const char* kB2 = "B-2026-002";

/// Queichtal needs wheels, Glantal shafts; Hahnenbach and Lautertal could make them.
class ModeratorSpeaks : public testing::Test {
protected:
    explicit ModeratorSpeaks(const config::NeedSettings& needs = ClusterScene::unlimited())
        : scene_(needs) {
        add(scene_, firm_with("queichtal", "Queichtal Apparatebau GmbH", {"welding"}));
        add(scene_, firm_with("hahnenbach", "Laufradguss Hahnenbach GmbH", {"casting"}));
        add(scene_, firm_with("lautertal", "Dreherei Lautertal GmbH", {"turning"}));
        add(scene_, firm_with("glantal", "Glantal Getriebe GmbH", {"assembly"}));
        wheels_ = scene_.say_in_chat(kWheels, "40 Laufräder drehen aus 1.4571, Ø 120 x 30");
        scene_.say_in_chat(kShafts, "12 Wellen drehen aus C45, Ø 40 x 300, bis KW 5");
    }

    std::vector<Sent> say(const std::string& text) { return scene_.say_in_chat(kModerator, text); }
    std::string hears(const std::string& text) { return only_text(say(text), kModerator); }

    storage::NeedRecord need(const std::string& number) {
        return scene_.core().office().needs.find_number(number).value();
    }
    std::string state(const std::string& number) {
        return std::string(name_of(need(number).state.state()));
    }
    std::string state_of(const std::string& number, const std::string& firm) {
        const auto one = scene_.core().office().invitations.find(need(number).id, firm);
        return one ? std::string(name_of(one->state.state())) : "";
    }
    /// Each decision and its reason.
    std::vector<std::string> log(const std::string& number) {
        std::vector<std::string> lines;
        for (const auto& one : scene_.core().office().overrides.of_need(need(number).id)) {
            lines.push_back(one.action + ": " + one.reason);
        }
        return lines;
    }

    ClusterScene scene_;
    std::vector<Sent> wheels_;
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
        only_text(sent, kWheels),
        AllOf(HasSubstr("30 Stück statt 40 Stück"), HasSubstr("Wer schon gefragt wurde"))
    );
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("30 Stück"), Not(HasSubstr("Queichtal")))
    );
    EXPECT_THAT(log(kB1), ElementsAre("edited: Die Queichtal braucht nur noch 30"));
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
    EXPECT_EQ(state(kB1), "awaiting_release");
}

TEST_F(ModeratorSpeaks, of_a_firm_without_a_change) {
    say("Die Queichtal ruft morgen an");
    EXPECT_THAT(log(kB1), testing::IsEmpty());
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
            hears(words), AllOf(HasSubstr(kB2), HasSubstr("0 von 5 gefragten"), Not(HasSubstr(kB1)))
        ) << words;
    }
    EXPECT_THAT(
        hears("Wer ist bei den Laufrädern alles gefragt?"),
        AllOf(HasSubstr(kB1), HasSubstr("Dreherei Wolfstein: noch keine Antwort"))
    );
    EXPECT_THAT(hears("Hat sich da schon jemand gemeldet?"), HasSubstr(kB1));
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
        AllOf(HasSubstr(kB1), HasSubstr("Laufradguss Hahnenbach GmbH ist angefragt"))
    );
    say("kennt den Werkstoff");
    EXPECT_EQ(state_of(kB2, "hahnenbach"), "");
    EXPECT_THAT(hears("Frag für Glantal noch Hahnenbach an"), HasSubstr(kB2));
    EXPECT_EQ(state_of(kB2, "hahnenbach"), "asked");
}

TEST_F(ModeratorSpeaks, awards_as_it_was_settled_by_telephone) {
    say("Glantal kriegt die Wellen von Dreherei Lautertal, hab ich am Telefon geklärt");
    EXPECT_EQ(state(kB2), "awarded");
    EXPECT_EQ(state_of(kB2, "lautertal"), "chosen");
    EXPECT_THAT(log(kB2), ElementsAre("awarded: am Telefon geklärt"));
    EXPECT_EQ(state(kB1), "distributed");
    say("Laufräder gehen an Hahnenbach");
    EXPECT_EQ(state(kB1), "awarded");
}

TEST_F(ModeratorSpeaksOfWaiting, awards_before_anybody_was_asked) {
    say("Lautertal macht die Wellen für Glantal");
    EXPECT_EQ(state(kB2), "awarded");
    EXPECT_EQ(state(kB1), "awaiting_release");
}

TEST_F(ModeratorSpeaksOfWaiting, of_what_is_no_longer_wanted_and_it_does_not_go_out) {
    const auto sent = say("Queichtal hat storniert");
    EXPECT_EQ(state(kB1), "rejected");
    EXPECT_THAT(only_text(sent, kWheels), HasSubstr("Queichtal hat storniert"));
}

TEST_F(ModeratorSpeaks, closes_what_the_asker_placed_elsewhere_or_no_longer_wants) {
    say("Schließ den Bedarf bei den Wellen, die haben extern vergeben");
    EXPECT_EQ(state(kB2), "awarded_outside");
    say("Queichtal braucht die Laufräder nicht mehr");
    EXPECT_EQ(state(kB1), "not_placed");
    EXPECT_THAT(log(kB1), ElementsAre("not_placed: Queichtal braucht die Laufräder nicht mehr"));
}

TEST_F(ModeratorSpeaks, closes_the_only_need_that_lives) {
    say("Queichtal hat storniert");
    say("Schließ den Bedarf, die haben extern vergeben");
    EXPECT_EQ(state(kB2), "awarded_outside");
}

TEST_F(ModeratorSpeaks, parks_with_the_reason_before_it) {
    const auto sent = say(
        "Frau Brandt von Queichtal hat mir gesagt dass es erst im Januar losgeht, bitte parken bis "
        "7.1."
    );
    EXPECT_THAT(only_text(sent, kWheels), HasSubstr("07.01.2027"));
    EXPECT_EQ(state(kB1), "parked");
    EXPECT_THAT(log(kB1), ElementsAre(HasSubstr("dass es erst im Januar losgeht")));
    say("Die Glantal-Anfrage bitte parken bis Ende Januar, Kunde hat Betriebsferien");
    EXPECT_EQ(state(kB2), "parked");
}

TEST_F(ModeratorSpeaks, of_two_needs_at_once) {
    say("Laufräder parken bis Februar, Wellen an Lautertal vergeben");
    EXPECT_EQ(state(kB1), "parked");
    EXPECT_EQ(state(kB2), "awarded");
}

TEST_F(ModeratorSpeaks, orders_the_same_for_both) {
    say("Schick die Laufräder und die Wellen auch an Hahnenbach");
    EXPECT_EQ(state_of(kB1, "hahnenbach"), "asked");
    EXPECT_EQ(state_of(kB2, "hahnenbach"), "asked");
    say("Parke beide bis Februar");
    EXPECT_EQ(state(kB1), "parked");
    EXPECT_EQ(state(kB2), "parked");
}

TEST_F(ModeratorSpeaks, takes_one_by_phone_with_its_reason_or_is_asked_once) {
    EXPECT_THAT(
        hears("Ich kümmer mich um die Laufräder selbst, Queichtal hat mich angerufen"),
        AllOf(HasSubstr(kB1), Not(HasSubstr("Warum")))
    );
    EXPECT_THAT(log(kB1), ElementsAre("by_phone: Queichtal hat mich angerufen"));
    EXPECT_THAT(hears("bei 002 ruf ich selber an"), HasSubstr("Warum am Telefon"));
    EXPECT_THAT(hears("Stammkunde"), HasSubstr("notiert"));
    EXPECT_THAT(log(kB2), ElementsAre("by_phone: Stammkunde"));
}

TEST_F(ModeratorSpeaks, asks_what_became_of_a_need_that_is_only_done) {
    EXPECT_THAT(hears("002 erledigt"), HasSubstr("vergeben an …"));
    EXPECT_EQ(state(kB2), "distributed");
}

TEST_F(ModeratorSpeaks, asks_an_asker_by_his_firm) {
    const auto sent = say("Bitte Glantal fragen ob sie auch C60 nehmen");
    EXPECT_THAT(only_text(sent, kShafts), HasSubstr("ob sie auch C60 nehmen?"));
}

TEST_F(ModeratorSpeaks, asks_why_a_firm_was_not_asked_and_for_which_need) {
    EXPECT_THAT(hears("Warum wurde Hahnenbach nicht gefragt?"), HasSubstr("Welche Anfrage"));
    EXPECT_THAT(hears("1"), AllOf(HasSubstr(kB1), HasSubstr("Laufradguss Hahnenbach")));
}

TEST_F(ModeratorSpeaks, never_takes_a_firm_that_is_to_be_asked_for_the_asker) {
    // Lautertal has a need of its own.
    scene_.say_in_chat("@lautertal:cluster.test", "30 Buchsen härten, C45");
    say("Bei den Wellen Lautertal raus");
    say("auch Lautertal fragen");
    EXPECT_EQ(state("B-2026-003").empty(), false);
    EXPECT_THAT(log("B-2026-003"), testing::IsEmpty());
}

TEST(ModeratorsRules, are_told_with_the_deputy_or_that_there_is_none) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(48);
    needs.requests_per_week = 5;
    ClusterScene scene(
        needs,
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    for (const char* const words :
         {"Wie viele Firmen werden pro Runde gefragt?",
          "Wie lange hab ich Zeit für eine Freigabe?",
          "Wer ist meine Vertretung?",
          "Wann fragst du die nächsten Firmen?",
          "who is my deputy?"}) {
        EXPECT_THAT(
            only_text(scene.say_in_chat(kModerator, words), kModerator),
            AllOf(
                HasSubstr("4 Arbeitsstunden"),
                HasSubstr(kDeputy),
                HasSubstr("5 Firmen"),
                HasSubstr("nach 2 Arbeitstagen"),
                HasSubstr("5 Anfragen in der Woche"),
                Not(HasSubstr("merke ich mir nicht"))
            )
        ) << words;
    }
    for (const char* const words :
         {"Ich bin ab morgen zwei Wochen im Urlaub",
          "Ab Montag macht Frau Schuster die Freigaben"}) {
        ClusterScene alone;
        EXPECT_THAT(
            only_text(alone.say_in_chat(kModerator, words), kModerator),
            AllOf(
                HasSubstr("merke ich mir nicht"), HasSubstr("einen weiteren Lotsen gibt es nicht")
            )
        ) << words;
    }
}

TEST(ModeratorsRules, speak_of_one_as_of_one) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(24);
    needs.requests_per_week = 1;
    needs.suppliers_per_wave = 1;
    ClusterScene scene(needs);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wer ist meine Vertretung?"), kModerator),
        AllOf(
            HasSubstr("frage ich 1 Firma."),
            HasSubstr("nach 1 Arbeitstag weniger"),
            HasSubstr("mehr als 1 Anfrage in der Woche")
        )
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "who is my deputy?"), kModerator),
        testing::AnyOf(HasSubstr("I ask 1 firm a round"), HasSubstr("frage ich 1 Firma."))
    );
}

TEST(NeedsRunning, are_shown_with_where_each_stands) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        HasSubstr("läuft keine Anfrage")
    );
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        AllOf(HasSubstr("Eine Anfrage läuft"), HasSubstr("wartet auf Freigabe"))
    );
    scene.say_in_chat(kAsker, "50 Wellen drehen aus C45, Ø 30 x 200");
    scene.say_in_chat(kModerator, "001 parken bis Februar");
    scene.say_in_chat(kModerator, "bei 002 rufe ich selbst an");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        AllOf(HasSubstr("geparkt"), HasSubstr("am Telefon"))
    );
}

TEST(NeedsRunning, are_counted_beyond_what_is_shown) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.open_needs = 1;
    ClusterScene scene(needs);
    scene.say_in_chat(kPlater, kNobodyDoesIt);
    for (int i = 0; i < 16; ++i) {
        scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 12" + std::to_string(i));
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Übersicht bitte"), kModerator),
        AllOf(
            HasSubstr("17 Anfragen laufen"),
            HasSubstr("niemand gefunden"),
            HasSubstr("wartet, bis ein anderer Bedarf endet"),
            HasSubstr("und 2 weitere")
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
