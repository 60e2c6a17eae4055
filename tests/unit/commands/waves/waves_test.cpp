#include "commands/waves/candidates.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

config::NeedSettings in_waves(int size) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = size;
    needs.wave_after = 48h;
    return needs;
}

TEST(Waves, ask_more_firms_after_two_working_days_with_too_few_answers) {
    ClusterScene scene(in_waves(1));  // Monday, 23 November, 10 o'clock
    EXPECT_THAT(requests(scene.say_in_chat(kAsker, kNeed)), SizeIs(1));
    EXPECT_THAT(scene.wait(47h), IsEmpty());
    const auto second = scene.wait(2h);
    EXPECT_THAT(requests(second), SizeIs(1));
    EXPECT_THAT(only_text(second, kAsker), HasSubstr("eine weitere"));
    EXPECT_THAT(requests(scene.wait(48h)), SizeIs(1)) << "the third and last turner";
    EXPECT_THAT(requests(scene.wait(std::chrono::days(10))), IsEmpty());
}

TEST(Waves, are_not_announced_in_the_night) {
    config::NeedSettings needs = in_waves(1);
    needs.quiet_hours = config::QuietHours{20h, 7h};
    ClusterScene scene(needs);
    scene.wait(12h);  // Monday, 22 o'clock
    scene.say_in_chat(kAsker, kNeed);
    scene.wait(40h);  // Wednesday, 14 o'clock
    EXPECT_THAT(to(scene.wait(9h), kAsker), IsEmpty()) << "until 23 o'clock";
    EXPECT_THAT(only_text(scene.wait(9h), kAsker), HasSubstr("eine weitere")) << "at 7 o'clock";
}

TEST(Waves, stay_as_large_as_they_are_when_the_need_changes) {
    ClusterScene scene(in_waves(1));
    const auto first = scene.say_in_chat(kAsker, kNeed);
    scene.wait(49h);
    const auto changed = scene.answer(to(first, kAsker).front(), "Werkstoff doch 1.4571");
    EXPECT_THAT(requests(changed), IsEmpty()) << "the second wave has its one firm";
}

TEST(Waves, do_not_count_the_weekend) {
    ClusterScene scene(in_waves(1));
    scene.wait(std::chrono::days(4));  // Friday
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(scene.wait(std::chrono::days(3)), IsEmpty());
    EXPECT_THAT(requests(scene.wait(25h)), SizeIs(1)) << "Tuesday";
}

TEST(Waves, stop_once_two_firms_can_do_it) {
    ClusterScene scene(in_waves(2));
    const auto asked = requests(scene.say_in_chat(kAsker, kNeed));
    ASSERT_THAT(asked, SizeIs(2));
    scene.answer(asked[0], "1");
    scene.answer(asked[1], "4 12 €/Stück");
    EXPECT_THAT(requests(scene.wait(std::chrono::days(10))), IsEmpty());
}

TEST(Waves, find_nobody_where_the_last_one_of_the_last_wave_declines) {
    ClusterScene scene(in_waves(1));
    auto& office = scene.core().office();
    for (const std::string id : {"dreher4", "dreher5"}) {
        Profile firm = office.profiles.find("dreherei").value();
        firm.id = firm.name = id;
        firm.contacts[0].matrix = "@" + id + ":cluster.test";
        office.profiles.put(firm, scene.clock().now());
        scene.core().profile_changed(id);
    }
    auto sent = scene.say_in_chat(kAsker, kNeed);
    int waves = 0;
    while (!requests(sent).empty() && waves < 10) {
        ++waves;
        sent = scene.answer(requests(sent)[0], "6 Termin");
    }
    EXPECT_EQ(waves, 4);
    EXPECT_EQ(office.needs.find(1)->state, NeedState::no_match);
}

TEST(Waves, do_not_wait_where_everybody_declined) {
    ClusterScene scene(in_waves(1));
    const auto asked = requests(scene.say_in_chat(kAsker, kNeed));
    const auto sent = scene.answer(asked[0], "leider keine Kapazität");
    EXPECT_THAT(requests(sent), SizeIs(1));
}

TEST(Waves, end_with_nobody_where_all_declined_and_nobody_is_left) {
    ClusterScene scene(in_waves(5));
    const auto asked = requests(scene.say_in_chat(kAsker, kNeed));
    ASSERT_THAT(asked, SizeIs(3));
    scene.answer(asked[0], "nein");
    scene.answer(asked[1], "nein");
    const auto last = scene.answer(asked[2], "no");
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::no_match);
    EXPECT_THAT(to(last, kModerator), SizeIs(1));
    bool told = false;
    for (const Sent& one : to(last, kAsker)) {
        told = told || one.message.text.find("Alle gefragten Firmen") != std::string::npos;
    }
    EXPECT_TRUE(told);
}

TEST(Waves, count_whom_they_pass_as_eligible_and_whom_they_ask_as_invited) {
    ClusterScene scene(in_waves(1));
    const auto asked = requests(scene.say_in_chat(kAsker, kNeed));
    scene.answer(asked[0], "1");
    auto& office = scene.core().office();
    int eligible = 0;
    int invited = 0;
    int answered = 0;
    for (const char* id : {"dreherei", "zerspaner", "english"}) {
        const auto figures = office.turns.figures_of(id, TimePoint{});
        eligible += figures.eligible;
        invited += figures.invited;
        answered += figures.answered;
    }
    EXPECT_EQ(eligible, 3);
    EXPECT_EQ(invited, 1);
    EXPECT_EQ(answered, 1);
}

TEST(Waves, never_ask_who_only_has_the_material_or_seeks_the_work_himself) {
    ClusterScene scene;
    auto& office = scene.core().office();
    const auto put =
        [&](const std::string& id, const Capability& capability, const std::string& text) {
            Profile firm = office.profiles.find("dreherei").value();
            firm.id = firm.name = id;
            firm.capabilities = {capability};
            firm.text = text;
            firm.contacts[0].matrix = "@" + id + ":cluster.test";
            office.profiles.put(firm, scene.clock().now());
            scene.core().profile_changed(id);
        };
    Capability dealer;
    dealer.process = "trade";
    dealer.materials = {"1.4301"};
    put("haendler", dealer, "Wir handeln mit Stabstahl und Blech aus 1.4301 ab Lager.");
    Capability seeks;
    seeks.direction = Direction::sought;
    seeks.process = "turning";
    seeks.materials = {"1.4301"};
    put("sucher", seeks, "Wir suchen laufend Drehteile aus 1.4301 für unsere Armaturen.");
    Capability plates;
    plates.process = "zinc_plating";
    plates.materials = {"1.4301"};
    put("verzinker", plates, "Galvanisch verzinken, auch 1.4301.");
    const auto sent =
        scene.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_EQ(to(sent, "@dreher:cluster.test").size(), 1U);
    for (const char* id : {"haendler", "sucher", "verzinker"}) {
        EXPECT_TRUE(to(sent, std::string("@") + id + ":cluster.test").empty()) << id;
    }
}

matching::Match match_of(const char* firm, double score, std::size_t reasons) {
    matching::Match match{firm, score, {}};
    for (std::size_t i = 0; i < reasons; ++i) {
        match.facts.push_back({matching::Fact::Verdict::fits, "passt", "fits"});
    }
    match.work = matching::Work::shown;
    return match;
}

TEST(FittingMatches, leave_out_the_far_worse_unless_work_material_and_size_are_known_to_fit) {
    matching::Matching found;
    found.nobody = false;
    found.matches = {
        match_of("beste", 0.8, 4),
        match_of("bewiesen", 0.3, 3),
        match_of("nur Arbeit", 0.3, 1),
        match_of("zu weit", 0.2, 4)};
    std::vector<std::string> firms;
    for (const matching::Match* match : commands::fitting_matches(found)) {
        firms.push_back(match->profile);
    }
    EXPECT_EQ(firms, (std::vector<std::string>{"beste", "bewiesen"}));
    found.nobody = true;
    EXPECT_TRUE(commands::fitting_matches(found).empty());
}

}  // namespace
}  // namespace clusterlotse::test
