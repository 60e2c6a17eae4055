// Why a firm that a moderator or an asker names is not asked, in one sentence each, and nothing
// else behind it.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNotWolfstein = "20 Drehteile aus 1.4301, nicht an Dreherei Wolfstein";
constexpr const char* kOnlyWolfstein = "20 Drehteile aus 1.4301, nur an Dreherei Wolfstein";

struct FirmRefused {
    const char* need;
    const char* firm;
    const char* line;
};

constexpr FirmRefused kRefused[] = {
    {kNotWolfstein,
     "Pumpenbau Alsenz",
     "Pumpenbau Alsenz GmbH kann ich nicht fragen: Das ist die Firma des Auftraggebers.\n"},
    {kNotWolfstein,
     "Dreherei Wolfstein",
     "Dreherei Wolfstein kann ich nicht fragen: Der Auftraggeber möchte das nicht.\n"},
    {kOnlyWolfstein,
     "Sickingen Precision",
     "Sickingen Precision kann ich nicht fragen: Der Auftraggeber hat andere Firmen benannt.\n"},
    {kNotWolfstein,
     "Drehteile Still",
     "Drehteile Still kann ich nicht fragen: Dort hat niemand Anfragen zugestimmt.\n"},
    {kNotWolfstein,
     "Drehteile Pause",
     "Drehteile Pause kann ich nicht fragen: Sie macht gerade Pause.\n"},
};

std::string moderator_reads(ClusterScene& scene, const std::string& words) {
    return only_text(scene.say_in_chat(kModerator, "B-2026-001 " + words), kModerator) + "\n";
}

TEST(FirmsRefused, are_named_with_the_reason_where_they_are_put_on_a_list) {
    for (const FirmRefused& one : kRefused) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, one.need);
        const std::string line = std::string("\n") + one.line;
        EXPECT_THAT(moderator_reads(scene, std::string("+ ") + one.firm), HasSubstr(line));
    }
}

TEST(FirmsRefused, are_named_with_the_reason_where_the_list_is_released_with_them) {
    for (const FirmRefused& one : kRefused) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, one.need);
        EXPECT_THAT(
            moderator_reads(scene, std::string("ja, mit ") + one.firm),
            HasSubstr(std::string("B-2026-001 ist freigegeben.\n") + one.line)
        );
    }
}

TEST(FirmsRefused, are_named_with_the_reason_where_a_need_runs) {
    for (const FirmRefused& one : kRefused) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, one.need);
        EXPECT_THAT(
            moderator_reads(scene, std::string("+ ") + one.firm),
            HasSubstr(std::string("B-2026-001:\n") + one.line)
        );
    }
    AskingScene scene;
    EXPECT_THAT(
        moderator_reads(scene, "+ Dreherei Wolfstein"),
        HasSubstr("Dreherei Wolfstein kann ich nicht fragen: Sie wurde schon gefragt.\n")
    );
}

TEST(FirmsNamed, that_nobody_knows_or_several_may_be_are_asked_back_about) {
    AskingScene scene;
    EXPECT_THAT(
        moderator_reads(scene, "+ Hugendubel"),
        HasSubstr("„Hugendubel“ kenne ich im Cluster nicht. Wie heißt die Firma genau?\n")
    );
    EXPECT_THAT(
        moderator_reads(scene, "+ Drehteile"),
        HasSubstr("Wen meinen Sie mit „Drehteile“? 1 Drehteile Pause, Kaiserslautern · 2 Drehteile "
                  "Still, Kaiserslautern · Die Ziffer genügt.\n")
    );
    EXPECT_THAT(
        moderator_reads(scene, "vergeben an Drehteile"),
        HasSubstr("„Drehteile“ kann ich keiner Firma eindeutig zuordnen. Drehteile Pause · "
                  "Drehteile Still · Wie heißt sie genau?")
    );
}

TEST(FirmsNamed, that_are_not_on_the_list_cannot_be_taken_off) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        moderator_reads(scene, "ohne Galvanik Rodenbach"),
        HasSubstr("\nGalvanik Rodenbach steht nicht auf der Liste.\n")
    );
}

std::string asker_reads(ClusterScene& scene, const std::string& words) {
    return all_text(scene.say_in_chat(kAsker, words), kAsker);
}

TEST(FirmsTheAskerAdds, are_refused_with_the_reason) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = 1;
    ClusterScene scene(needs);
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "!bedarf 30 Bleche verzinken");
    EXPECT_THAT(
        asker_reads(scene, "B-2026-002: bitte auch Drehteile Still fragen"),
        HasSubstr("B-2026-002: Drehteile Still darf ich nicht schreiben, dort hat niemand Anfragen "
                  "zugestimmt.")
    );
    EXPECT_THAT(
        asker_reads(scene, "B-2026-002: bitte auch Dreherei Wolfstein fragen"),
        HasSubstr("B-2026-002: Dreherei Wolfstein hat diese Woche schon genug Anfragen.")
    );
}

TEST(FirmsTheAskerAdds, that_he_speaks_for_himself_are_his_own) {
    ClusterScene scene;
    Profile second = firm_with("zweite", "Gusshandel Alsenz", std::vector<std::string>{"turning"});
    second.contacts[0].matrix = kAsker;
    add(scene, second);
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        asker_reads(scene, "bitte auch Gusshandel Alsenz fragen"),
        HasSubstr("B-2026-001: Gusshandel Alsenz ist Ihre eigene Firma.")
    );
}

TEST(FirmsTheAskerAdds, to_a_need_that_rests_wait_until_it_goes_on) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNotWolfstein);
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 15.12.");
    EXPECT_THAT(
        asker_reads(scene, "B-2026-001: bitte auch Dreherei Wolfstein fragen"),
        AllOf(
            HasSubstr("B-2026-001 ist geparkt, solange frage ich niemanden. Mit WEITER geht es "
                      "weiter"),
            Not(HasSubstr("abgeschlossen")),
            Not(HasSubstr("wollten Sie nicht"))
        )
    );
}

TEST(FirmsTheAskerAdds, to_a_need_by_phone_are_a_matter_for_the_moderator) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kOnlyWolfstein);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    EXPECT_THAT(
        asker_reads(scene, "B-2026-001: bitte auch Galvanik Rodenbach fragen"),
        AllOf(
            HasSubstr("Um B-2026-001 kümmert sich der Lotse selbst. Schreiben Sie ihm „An den "
                      "Lotsen: …“"),
            Not(HasSubstr("abgeschlossen")),
            Not(HasSubstr("nur andere Firmen"))
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
