// How each state of a need is told to the asker who asks how it stands, what he has open, or what
// comes next.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;

struct StateTold {
    const char* words;
    config::Release release;
    std::function<void(ClusterScene&)> path;
};

const std::vector<StateTold>& states_told() {
    using Scene = ClusterScene;
    static const std::vector<StateTold> all{
        {"ohne Auftrag beendet",
         config::Release::moderator,
         [](Scene& scene) {
             scene.say_in_chat(kAsker, kNeed);
             scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
             scene.say_in_chat(kModerator, "B-2026-001 nichts geworden");
         }},
        {"ohne Anbieter beendet",
         config::Release::automatic,
         [](Scene& scene) {
             scene.say_in_chat(kAsker, kNobodyDoesIt);
             scene.say_in_chat(kModerator, "B-2026-001 niemand");
         }},
        {"abgelaufen",
         config::Release::automatic,
         [](Scene& scene) {
             scene.say_in_chat(kAsker, kNeed);
             scene.wait(kPastExpiry);
         }},
        {"im Cluster vergeben",
         config::Release::automatic,
         [](Scene& scene) {
             const auto asked = scene.say_in_chat(kAsker, kNeed);
             scene.answer(to(asked, kTurner).front(), "12 € das Stück");
             scene.say_in_chat(kAsker, "vergeben an 1");
         }},
    };
    return all;
}

TEST(StatusOfANeed, names_how_it_ended) {
    for (const StateTold& one : states_told()) {
        ClusterScene scene(released_by(one.release));
        one.path(scene);
        const std::string state = std::string("\n") + one.words + "\n";
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "!stand B-2026-001"), kAsker) + "\n",
            HasSubstr(state)
        );
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, "!meine"), kAsker) + "\n",
            HasSubstr(std::string(" · ") + one.words + "\n")
        );
    }
}

std::string what_comes_next(ClusterScene& scene) {
    return only_text(scene.say_in_chat(kAsker, "wie geht es weiter?"), kAsker);
}

TEST(NextStep, of_a_need_that_waits_for_his_yes_is_that_yes) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        what_comes_next(scene),
        HasSubstr("wartet auf Freigabe\nMit JA geben Sie ihn frei, dann frage ich die Firmen.")
    );
}

TEST(NextStep, of_a_need_by_phone_is_the_moderators_call) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    EXPECT_THAT(
        what_comes_next(scene),
        HasSubstr("der Lotse kümmert sich persönlich\nEr meldet sich bei Ihnen.")
    );
}

TEST(NextStep, of_a_parked_need_is_its_day_or_a_word) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "parken bis 15.12.");
    EXPECT_THAT(
        what_comes_next(scene),
        HasSubstr("geparkt\nAm 15.12.2026 nehme ich ihn wieder auf. Mit WEITER geht es gleich "
                  "weiter.")
    );
}

TEST(NextStep, of_a_need_without_a_firm_beside_others_is_the_moderators_search) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        what_comes_next(scene),
        AllOf(
            HasSubstr("niemand gefunden\nDer Lotse hört sich um. Spätestens am Di 24.11.2026 "
                      "schreibe ich Ihnen wieder."),
            HasSubstr("Sobald jemand antwortet, schreibe ich Ihnen.")
        )
    );
}

TEST(NextStep, of_a_need_without_a_firm_and_a_moderator_is_the_askers_change) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        what_comes_next(scene),
        HasSubstr("Wenn Sie etwas ändern (Werkstoff, Menge, Umkreis), suche ich neu.")
    );
}

TEST(NextStep, is_told_in_english_as_well) {
    ClusterScene scene(released_by(config::Release::confirm));
    scene.say_in_chat(kEnglish, "20 turned parts, 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "what happens next?"), kEnglish), HasSubstr("YES")
    );
}

}  // namespace
}  // namespace clusterlotse::test
