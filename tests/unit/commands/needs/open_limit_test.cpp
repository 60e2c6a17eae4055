#include "commands/needs/open_limit.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

config::NeedSettings two_open(config::Release release = config::Release::automatic) {
    config::NeedSettings needs = released_by(release);
    needs.open_needs = 2;
    return needs;
}

/// Two needs of the asker's go on already.
struct TwoOpen : ClusterScene {
    explicit TwoOpen(const config::NeedSettings& needs = two_open()) : ClusterScene(needs) {
        say_in_chat(kAsker, "11 Bolzen drehen aus 1.4301, Ø 20 x 60");
        say_in_chat(kAsker, "12 Buchsen drehen aus C45, Ø 40 x 50");
    }
    std::string state(std::int64_t id) {
        return std::string(name_of(core().office().needs.find(id)->state.state()));
    }
};

constexpr const char* kThird = "13 Ringe drehen aus C45, Ø 60 x 20";

TEST(OpenLimit, holds_a_further_need_and_says_which_are_open_and_what_lets_it_out) {
    TwoOpen scene;
    const auto sent = scene.say_in_chat(kAsker, kThird);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("B-2026-003"),
            HasSubstr("noch nicht angefragt"),
            HasSubstr("• B-2026-001 · 11 Bolzen"),
            HasSubstr("• B-2026-002 · 12 Buchsen"),
            HasSubstr("„B-2026-001 parken“")
        )
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_EQ(scene.state(3), "awaiting_release");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!meine"), kAsker),
        HasSubstr("wartet, bis ein anderer Bedarf endet oder ruht")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand B-2026-003"), kAsker),
        HasSubstr("wartet, bis ein anderer Bedarf endet oder ruht")
    );
    EXPECT_THAT(to(scene.wait(20 * 24h), kTurner), IsEmpty());
}

TEST(OpenLimit, lets_it_out_once_another_one_ends_or_rests) {
    for (const char* const words : {"B-2026-001 zurückgezogen", "B-2026-002 parken"}) {
        TwoOpen scene;
        scene.say_in_chat(kAsker, kThird);
        scene.say_in_chat(kAsker, words);
        const auto later = scene.wait(1min);
        EXPECT_THAT(
            only_text(later, kAsker), AllOf(HasSubstr("B-2026-003"), HasSubstr("Ich frage"))
        );
        EXPECT_THAT(only_text(later, kTurner), HasSubstr("13 Ringe")) << words;
    }
}

TEST(OpenLimit, lets_the_oldest_out_first_and_the_next_one_behind_it) {
    TwoOpen scene;
    scene.say_in_chat(kAsker, kThird);
    scene.say_in_chat(kAsker, "14 Scheiben drehen aus C45, Ø 60 x 10");
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(only_text(scene.wait(1min), kTurner), HasSubstr("13 Ringe"));
    EXPECT_EQ(scene.state(4), "awaiting_release");
    scene.say_in_chat(kAsker, "B-2026-003 zurückgezogen");
    EXPECT_THAT(only_text(scene.wait(1min), kTurner), HasSubstr("14 Scheiben"));
}

TEST(OpenLimit, lets_it_out_by_a_moderators_word) {
    for (const bool as_reply : {true, false}) {
        TwoOpen scene;
        const auto sent = scene.say_in_chat(kAsker, kThird);
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("schon 2 offene Bedarfe"));
        const auto out = as_reply ? scene.answer(to(sent, kModerator).front(), "ja")
                                  : scene.say_in_chat(kModerator, "B-2026-003 freigeben");
        EXPECT_THAT(only_text(out, kTurner), HasSubstr("13 Ringe"));
        EXPECT_EQ(scene.state(3), "distributed");
        EXPECT_THAT(to(scene.wait(48h), kTurner), IsEmpty());
    }
}

TEST(OpenLimit, tells_what_is_open_in_the_chat_alone_where_he_wrote_in_the_room) {
    TwoOpen scene;
    const auto sent = scene.say(scene.room(kAsker, "!bedarf " + std::string(kThird)));
    EXPECT_THAT(
        only_text(sent, kRoom),
        AllOf(HasSubstr("schreibe ich Ihnen direkt"), Not(HasSubstr("Bolzen")))
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("• B-2026-001 · 11 Bolzen"));
}

TEST(OpenLimit, holds_a_need_at_the_askers_yes_and_lets_it_out_without_another_one) {
    TwoOpen scene(two_open(config::Release::confirm));
    scene.say_in_chat(kAsker, "B-2026-001 ja");
    scene.say_in_chat(kAsker, "B-2026-002 ja");
    scene.say_in_chat(kAsker, kThird);
    const auto held = scene.say_in_chat(kAsker, "B-2026-003 ja");
    EXPECT_THAT(only_text(held, kAsker), HasSubstr("noch nicht angefragt"));
    EXPECT_THAT(to(held, kTurner), IsEmpty());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-003 ja"), kAsker), HasSubstr("noch nicht")
    );
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(only_text(scene.wait(1min), kTurner), HasSubstr("13 Ringe"));
}

TEST(OpenLimit, can_be_changed_and_taken_back_while_it_waits) {
    TwoOpen scene;
    scene.say_in_chat(kAsker, kThird);
    scene.say_in_chat(kAsker, "B-2026-003 doch 15 Stück");
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(only_text(scene.wait(1min), kTurner), HasSubstr("15 Stück"));
    TwoOpen other;
    other.say_in_chat(kAsker, kThird);
    other.say_in_chat(kAsker, "B-2026-003 zurückgezogen");
    EXPECT_EQ(other.state(3), "withdrawn");
}

TEST(OpenLimit, holds_nothing_where_it_is_off) {
    config::NeedSettings needs = ClusterScene::unlimited();
    TwoOpen scene(needs);
    EXPECT_FALSE(to(scene.say_in_chat(kAsker, kThird), kTurner).empty());
}

}  // namespace
}  // namespace clusterlotse::test
