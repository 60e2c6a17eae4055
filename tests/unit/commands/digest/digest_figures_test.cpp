// The lines of an edition that come seldom: the week in figures, what is free, how many new members
// and how many needs stand beside those that are shown, and how many answers wait.
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::SizeIs;

/// Posts the need and lets the only firm that is asked answer with these words.
void post_and_answer(DigestScene& scene, const std::string& need, const std::string& words) {
    const auto sent = scene.say_in_chat(kAsker, "!bedarf " + need);
    const auto asked = requests(sent);
    ASSERT_THAT(asked, SizeIs(1)) << need;
    scene.answer(asked.front(), words);
}

TEST(WeekInFigures, says_for_how_many_needs_a_firm_was_found_and_what_is_free) {
    DigestScene scene;
    post_and_answer(scene, "30 Bleche verzinken", "12 € das Stück");
    post_and_answer(scene, "40 Bleche verzinken, 2 mm", "2 bis 10.12.");
    scene.post_in_room(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kTurner, "!frei 30 h Drehen in KW 49");
    const auto sent = scene.run_edition();
    EXPECT_THAT(
        only_text(sent, kRoom),
        AllOf(
            HasSubstr("Gerade frei\n• Dreherei Wolfstein: Drehen, 30 h, KW 49"),
            HasSubstr("Die Woche in Zahlen: 3 Bedarfe, für 2 fand sich jemand.")
        )
    );
    EXPECT_THAT(
        only_text(sent, kPlater),
        AllOf(
            HasSubstr("B-2026-002 · 40 Stück · Verzinken · Dicke 2 mm: Sie wollten sich noch "
                      "melden\n"),
            HasSubstr("Gerade frei\n"),
            HasSubstr("Die Woche in Zahlen: 3 Bedarfe, für 2 fand sich jemand.")
        )
    );
    EXPECT_THAT(
        only_text(sent, kModerator),
        HasSubstr("Die Woche in Zahlen: 3 Bedarfe, für 2 fand sich jemand.")
    );
}

TEST(WeekInFigures, says_so_where_a_firm_was_found_for_each) {
    DigestScene scene;
    scene.newcomer("zweite", "Galvanik Lauter", "zinc_plating");
    post_and_answer(scene, "30 Bleche verzinken", "12 € das Stück");
    post_and_answer(scene, "40 Bleche verzinken, 2 mm", "14 € das Stück");
    scene.clock().advance(1h);
    scene.newcomer("neu", "Härterei Glantal", "hardening");
    const auto sent = scene.run_edition();
    EXPECT_THAT(only_text(sent, kRoom), HasSubstr("2 Bedarfe, für alle fand sich jemand."));
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("2 Bedarfe, für alle fand sich jemand."));
}

TEST(NewMembers, beyond_those_shown_are_counted) {
    DigestScene scene;
    scene.clock().advance(1h);
    for (int i = 0; i < 9; ++i) {
        const std::string number = std::to_string(i);
        scene.newcomer("neu" + number, "Neu " + number + " GmbH", "hardening");
    }
    const auto sent = scene.run_edition();
    for (const char* const reader : {kRoom, kPlater}) {
        EXPECT_THAT(
            only_text(sent, reader),
            testing::ContainsRegex("Neu im Cluster \\(und [0-9]+ weitere\\)")
        );
    }
}

TEST(ModeratorsWeek, counts_the_needs_beyond_those_it_shows) {
    for (const auto& [needs, words] :
         {std::pair{9, "Dazu ein weiterer."}, std::pair{10, "Dazu 2 weitere."}}) {
        config::NeedSettings settings = DigestScene::one_a_wave();
        settings.release = config::Release::moderator;
        DigestScene scene(settings);
        for (int i = 0; i < needs; ++i) {
            scene.post(kAsker, "!bedarf " + std::to_string(30 + i) + " Bleche verzinken");
        }
        EXPECT_THAT(only_text(scene.run_edition(), kModerator), HasSubstr(words));
    }
}

TEST(OwnNeed, with_several_answers_waits_with_their_number) {
    DigestScene scene(ClusterScene::unlimited());
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    for (const Sent& request : requests(asked)) {
        scene.answer(request, "12 € das Stück");
    }
    EXPECT_THAT(
        only_text(scene.run_edition(), kAsker),
        HasSubstr("B-2026-001 · 20 Drehteile aus 1.4301, Ø 40 x 120: 3 Antworten warten auf Ihr "
                  "Wort")
    );
}

TEST(MoreOfAnItem, names_an_asker_who_wants_to_be_named) {
    DigestScene scene;
    scene.post_in_room(kAsker, std::string(kNeed) + ". Unser Name darf genannt werden.");
    const auto sent = scene.run_edition();
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "more on B-2026-001"), kEnglish),
        HasSubstr("Customer: Pumpenbau Alsenz GmbH")
    );
}

}  // namespace
}  // namespace clusterlotse::test
