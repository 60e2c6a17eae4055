#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Search, names_who_can_do_it_and_asks_nobody) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, "!suche Drehteile 1.4301");
    EXPECT_EQ(sent.size(), 1u);
    EXPECT_THAT(sent[0].message.text, HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(sent[0].message.text, Not(HasSubstr("Galvanik")));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001"));
}

TEST(Search, says_honestly_that_nobody_can) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!suche PVD-Beschichtung"), kAsker),
        HasSubstr("niemanden")
    );
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!suche"), kAsker), HasSubstr("Wonach"));
}

TEST(Profile, is_shown_by_id_by_part_of_the_name_and_ones_own) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil galvanik"), kAsker),
        HasSubstr("Galvanik Rodenbach")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil wolfstein"), kAsker),
        HasSubstr("Dreherei Wolfstein")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profile"), kAsker), HasSubstr("Pumpenbau Alsenz")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil gibtsnicht"), kAsker), HasSubstr("gibtsnicht")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat("@lotse:cluster.test", "!profil"), "@lotse:cluster.test"),
        HasSubstr("kein Firmenprofil")
    );
}

TEST(Profile, says_until_when_a_firm_pauses_as_its_reader_writes_a_day) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil paused"), kAsker),
        HasSubstr("Nimmt bis einschließlich 01.01.2099 keine Anfragen an")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "!profile paused"), kEnglish),
        HasSubstr("Takes no requests up to and including 1 Jan 2099")
    );
}

TEST(Profile, shows_all_that_is_known_of_a_firm) {
    ClusterScene scene;
    Profile profile = *scene.core().office().profiles.find("galvanik");
    profile.postcode = "67688";
    profile.employees = 42;
    profile.website = "https://galvanik.test";
    profile.certificates.push_back({"ISO 9001", {}, {}});
    profile.paused_until = day(2027, 1, 15);
    Capability sought;
    sought.direction = Direction::sought;
    sought.process = "turning";
    profile.capabilities.push_back(sought);
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed("galvanik");
    const std::string shown = only_text(scene.say_in_chat(kAsker, "!profil galvanik"), kAsker);
    for (const char* words :
         {"67688", "42 Beschäftigte", "galvanik.test", "ISO 9001", "15.01.2027", "Sucht Partner"}) {
        EXPECT_THAT(shown, HasSubstr(words));
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kPlater, "!profil"), kPlater),
        HasSubstr("bieten andere Mitglieder an")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "!profil"), kTurner),
        HasSubstr("suchen andere Mitglieder")
    );
}

TEST(Status, says_how_each_need_stands) {
    struct Standing {
        const char* by;
        const char* words;
        const char* shown;
    };
    for (const Standing& one :
         {Standing{kModerator, "telefonisch", "kümmert sich persönlich"},
          Standing{kModerator, "ablehnen, weil es doppelt ist", "nicht freigegeben"},
          Standing{kAsker, "parken bis 15.1.", "geparkt"},
          Standing{kAsker, "zurückgezogen", "zurückgezogen"},
          Standing{kAsker, "extern vergeben", "außerhalb vergeben"}}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, kNeed);
        scene.say_in_chat(one.by, std::string("B-2026-001 ") + one.words);
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "!stand B-2026-001"), kAsker), HasSubstr(one.shown)
        ) << one.words;
        scene.say_in_chat(kAsker, "!meine");
    }
}

TEST(Status, says_when_nobody_was_found_and_when_it_ran_out) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand B-2026-001"), kAsker),
        HasSubstr("niemand gefunden")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!meine"), kAsker), HasSubstr("niemand gefunden")
    );
}

TEST(Profile, writes_numbers_as_the_reader_does) {
    ClusterScene scene;
    Profile profile = *scene.core().office().profiles.find("dreherei");
    profile.capabilities[0].diameter_mm = Range{0.5, 400};
    scene.core().office().profiles.put(profile, scene.clock().now());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil dreherei"), kAsker), HasSubstr("Ø 0,5–400 mm")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat("@sam:cluster.test", "!profile dreherei"), "@sam:cluster.test"),
        HasSubstr("Ø 0.5–400 mm")
    );
}

TEST(Profile, shows_no_contact_data) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil zerspaner"), kAsker),
        Not(HasSubstr("@zerspaner.test"))
    );
}

TEST(Mine, lists_ones_needs_and_open_requests) {
    ClusterScene scene;
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!meine"), kAsker), HasSubstr("nichts offen"));
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!meine"), kAsker),
        HasSubstr("3 gefragt, 0 geantwortet")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat("@sam:cluster.test", "!mine"), "@sam:cluster.test"),
        HasSubstr("Requests that wait")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat("@galvanik:cluster.test", "!meine"), "@galvanik:cluster.test"),
        Not(HasSubstr("B-2026"))
    );
}

TEST(Help, comes_in_the_readers_language) {
    ClusterScene scene;
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!help"), kAsker), HasSubstr("!bedarf TEXT"));
    EXPECT_THAT(
        only_text(scene.say_in_chat("@sam:cluster.test", "!hilfe"), "@sam:cluster.test"),
        HasSubstr("!need TEXT")
    );
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "!termine"), kAsker), HasSubstr("!termine"));
    EXPECT_THAT(
        only_text(
            scene.say(scene.mail("einkauf@pumpen.test", "!hilfe", "")), "einkauf@pumpen.test"
        ),
        HasSubstr("!bedarf TEXT")
    );
}

TEST(ProfileFigures, are_shown_to_the_firm_itself_and_to_moderators_only) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    scene.answer(to(offer, kAsker).front(), "Auftrag vergeben");
    const auto figures = testing::AllOf(
        HasSubstr("passende Bedarfe: 1"),
        HasSubstr("angefragt: 1"),
        HasSubstr("beantwortet: 1"),
        HasSubstr("Aufträge: 1")
    );
    EXPECT_THAT(only_text(scene.say_in_chat(kTurner, "!profil"), kTurner), figures);
    EXPECT_THAT(only_text(scene.say_in_chat(kModerator, "!profil dreherei"), kModerator), figures);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!profil dreherei"), kAsker),
        Not(HasSubstr("angefragt"))
    );
    EXPECT_THAT(
        scene.say(scene.room(kTurner, "!profil"))[0].message.text, Not(HasSubstr("angefragt"))
    );
}

TEST(ProfileFigures, say_how_soon_the_firm_answers_without_its_slowest_fifth) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "!profil"), kTurner), Not(HasSubstr("im Mittel"))
    );
    const std::chrono::hours waits[] = {
        std::chrono::hours(2),
        std::chrono::hours(4),
        std::chrono::hours(6),
        std::chrono::hours(8),
        std::chrono::hours(90)};
    for (const std::chrono::hours after : waits) {
        const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
        scene.wait(after);
        scene.answer(to(asked, kTurner).front(), "können wir, 12 €/Stück");
        scene.say_in_chat(kAsker, "zurückgezogen");
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "!profil"), kTurner),
        HasSubstr("im Mittel beantwortet nach 5 Stunden")
    );
}

TEST(ProfileFigures, count_a_no_as_an_answer_also_when_the_need_has_ended) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.answer(to(asked, "@dreher:cluster.test").front(), "nein, keine Kapazität");
    const auto offer = scene.answer(to(asked, "@sam:cluster.test").front(), "EUR 14 each");
    scene.answer(to(offer, kAsker).front(), "Auftrag vergeben");
    const auto figures = scene.core().office().turns.figures_of("dreherei", TimePoint{});
    EXPECT_EQ(figures.answered, 1);
    EXPECT_EQ(figures.declined, 1);
    EXPECT_EQ(figures.awarded, 0);
    const auto silent = scene.core().office().turns.figures_of("zerspaner", TimePoint{});
    EXPECT_EQ(silent.invited, 1);
    EXPECT_EQ(silent.answered, 0);
    EXPECT_EQ(silent.declined, 0);
    EXPECT_THAT(
        only_text(scene.say_in_chat("@dreher:cluster.test", "!profil"), "@dreher:cluster.test"),
        HasSubstr("beantwortet: 1, davon abgesagt: 1")
    );
}

}  // namespace
}  // namespace clusterlotse::test
