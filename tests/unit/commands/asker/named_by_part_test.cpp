#include "commands/asker/named_by_part.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::thing_of_need;
using testing::HasSubstr;

/// His needs: 1 turned pins, 2 turned bushings.
struct TwoCountedNeeds : ClusterScene {
    TwoCountedNeeds() {
        say_in_chat(kAsker, "120 Bolzen drehen aus 1.4301, Ø 20 x 60");
        say_in_chat(kAsker, "Wir brauchen 30 Buchsen aus C45 gedreht, Ø 40 x 50, mit 2 Nuten");
    }
    std::string state(std::int64_t id) {
        const auto need = core().office().needs.find(id);
        return need ? std::string(name_of(need->state.state())) : "";
    }
};

TEST(NamedByPart, knows_the_thing_that_is_counted_first) {
    EXPECT_EQ(thing_of_need("Wir brauchen 20 gehärtete Wellen mit 2 Nuten"), "Wellen");
    EXPECT_EQ(thing_of_need("100 Stk. Halter S235 gekantet"), "Halter");
    EXPECT_EQ(thing_of_need("Reparatur einer Presse"), "");
}

TEST(NamedByPart, takes_back_the_need_without_an_article) {
    for (const char* const words :
         {"Bolzen brauchen wir nicht mehr", "Bolzen brauchen wir doch nicht mehr, danke"}) {
        TwoCountedNeeds scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(1), "withdrawn") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
        EXPECT_EQ(scene.state(3), "") << words;
    }
}

TEST(NamedByPart, takes_back_the_need_in_small_letters_or_by_its_matter) {
    for (const char* const words :
         {"bolzen brauchen wir nimmer",
          "leider brauchen wir die bolzen nicht mehr",
          "Bolzen hat sich erledigt",
          "Das mit den Bolzen hat sich erledigt.",
          "die sache mit den bolzen hat sich erledigt",
          "das thema bolzen hat sich erledigt, danke"}) {
        TwoCountedNeeds scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(1), "withdrawn") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
        EXPECT_EQ(scene.state(3), "") << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("B-2026-001")) << words;
    }
}

TEST(NamedByPart, says_how_a_need_that_was_taken_back_comes_again) {
    TwoCountedNeeds scene;
    const auto sent = scene.say_in_chat(kAsker, "bolzen brauchen wir nimmer");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("schreiben Sie „doch nicht“"));
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "doch nicht"), kAsker), HasSubstr("JA genügt"));
}

TEST(NamedByPart, asks_how_it_ended_where_the_order_may_have_gone_elsewhere) {
    TwoCountedNeeds scene;
    scene.say_in_chat(kAsker, "die bolzen sind erledigt");
    EXPECT_EQ(scene.state(1), "distributed");
    EXPECT_EQ(scene.state(3), "");
}

TEST(NamedByPart, posts_no_need_of_what_is_needed_no_longer) {
    TwoCountedNeeds scene;
    scene.say_in_chat(kAsker, "we don't need the shafts any more");
    EXPECT_EQ(scene.state(1), "distributed");
    EXPECT_EQ(scene.state(2), "distributed");
    EXPECT_EQ(scene.state(3), "");
}

TEST(NamedByPart, parks_a_need_and_takes_it_up_again) {
    TwoCountedNeeds scene;
    scene.say_in_chat(kAsker, "die Bolzen parken wir bis Januar");
    EXPECT_EQ(scene.state(1), "parked");
    EXPECT_EQ(scene.state(2), "distributed");
    scene.say_in_chat(kAsker, "Bolzen wieder aufnehmen");
    EXPECT_EQ(scene.state(1), "distributed");
    EXPECT_EQ(scene.state(3), "");
}

TEST(NamedByPart, awards_the_need_that_the_words_name) {
    TwoCountedNeeds scene;
    scene.say_in_chat(kTurner, "B-2026-002: können wir, 9,80 €/Stück, KW 2");
    scene.say_in_chat(kAsker, "Buchsen gehen an Wolfstein");
    EXPECT_EQ(scene.state(1), "distributed");
    EXPECT_EQ(scene.state(2), "awarded");
    EXPECT_EQ(scene.state(3), "");
}

TEST(NamedByPart, leaves_features_and_steps_alone) {
    for (const char* const words :
         {"Nuten brauchen wir nicht mehr",
          "die nuten der buchsen brauchen wir nicht mehr",
          "Die Nuten brauchen wir nicht mehr",
          "Muster brauchen wir nicht mehr",
          "Zeugnisse brauchen wir nicht mehr"}) {
        TwoCountedNeeds scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(1), "distributed") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
        EXPECT_EQ(scene.state(3), "") << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
