#include "commands/moderator/moderator_words.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::read_moderator;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct ReasonedChange {
    const char* said;
    std::vector<std::string> without;
    std::vector<std::string> with;
    const char* reason;
};

TEST(ReasonOfAChange, is_read_in_many_wordings) {
    for (const ReasonedChange& one : {
             ReasonedChange{"-2 Kapazität voll", {"2"}, {}, "Kapazität voll"},
             ReasonedChange{"- 2 keine Kapazität", {"2"}, {}, "keine Kapazität"},
             ReasonedChange{"2 raus, voll", {"2"}, {}, "voll"},
             ReasonedChange{"2 raus, Kapazität voll", {"2"}, {}, "Kapazität voll"},
             ReasonedChange{"ohne 2, zu teuer", {"2"}, {}, "zu teuer"},
             ReasonedChange{"without 3, fully booked", {"3"}, {}, "fully booked"},
             ReasonedChange{
                 "+ Hochwald Zerspanung, hat freie Maschinen",
                 {},
                 {"Hochwald Zerspanung"},
                 "hat freie Maschinen"},
             ReasonedChange{"+ Hochwald, die haben Luft", {}, {"Hochwald"}, "die haben Luft"},
         }) {
        const auto words = read_moderator(one.said);
        EXPECT_FALSE(words.unclear) << one.said;
        EXPECT_EQ(words.without, one.without) << one.said;
        EXPECT_EQ(words.with, one.with) << one.said;
        EXPECT_EQ(words.reason, one.reason) << one.said;
    }
    for (const char* const list :
         {"ohne 2 und 4", "-2, 4", "ohne 2, Hochwald", "ohne Hochwald 2"}) {
        EXPECT_THAT(read_moderator(list).reason, IsEmpty()) << list;
    }
    EXPECT_TRUE(read_moderator("ja, aber nur bis Freitag, wenn frei").unclear);
}

/// A need that a moderator has yet to release.
class ReasonsOfHis : public testing::Test {
protected:
    void SetUp() override { scene_.say_in_chat(kAsker, kNeed); }
    std::vector<std::string> log() {
        std::vector<std::string> lines;
        for (const auto& one : scene_.core().office().overrides.of_need(1)) {
            lines.push_back(one.action + " " + one.profile_id + ": " + one.reason);
        }
        return lines;
    }
    std::vector<Sent> says(const std::string& words) {
        return scene_.say_in_chat(kModerator, words);
    }

    ClusterScene scene_{ClusterScene::by_the_moderator()};
};

TEST_F(ReasonsOfHis, that_come_with_another_change_are_not_those_of_the_first) {
    says("ohne Otterbach");
    says("ja, ohne Wolfstein, weil die voll sind");
    EXPECT_THAT(
        log(), ElementsAre("removed zerspaner: ohne Grund", "removed dreherei: die voll sind")
    );
}

TEST_F(ReasonsOfHis, are_asked_for_again_with_each_change_that_has_none) {
    EXPECT_THAT(only_text(says("ohne Otterbach"), kModerator), HasSubstr("Warum ohne"));
    EXPECT_THAT(
        only_text(says("ohne Wolfstein"), kModerator),
        HasSubstr("Warum ohne Zerspanung Otterbach, warum ohne Dreherei Wolfstein?")
    );
    says("beide voll");
    EXPECT_THAT(
        log(), ElementsAre("removed zerspaner: beide voll", "removed dreherei: beide voll")
    );
    EXPECT_THAT(
        only_text(says("+ Rodenbach"), kModerator), HasSubstr("Warum mit Galvanik Rodenbach?")
    );
}

TEST_F(ReasonsOfHis, do_not_keep_a_change_from_being_done) {
    const auto sent = says("+ Rodenbach, hat freie Maschinen");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("Galvanik Rodenbach ist dabei"), Not(HasSubstr("Warum")))
    );
    EXPECT_THAT(log(), ElementsAre("added galvanik: hat freie Maschinen"));
}

TEST_F(ReasonsOfHis, behind_words_about_nothing_his_yes_is_for_the_only_need_that_waits) {
    says("Schöner Tag heute im Büro");
    EXPECT_THAT(to(says("✅"), kTurner), SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
