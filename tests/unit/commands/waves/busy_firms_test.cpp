// Firms that fit and are not to be asked now are no "nobody": the asker hears when they are free,
// and then they are asked.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kOtherNeed = "!bedarf 30 Buchsen drehen aus 1.4301, Ø 50 x 80";
constexpr const char* kPlating = "50 Halter aus S235 galvanisch verzinken, 20 x 30 mm";

config::NeedSettings in_waves(int requests_a_week, int size = 5) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = requests_a_week;
    needs.suppliers_per_wave = size;
    needs.wave_after = std::chrono::hours(48);
    return needs;
}

void pauses_until(ClusterScene& scene, const std::string& id, Date until) {
    Profile profile = scene.core().office().profiles.find(id).value();
    profile.paused_until = until;
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed(id);
}

/// Of what was sent to the reader, what speaks of this.
std::vector<Sent> with(const std::vector<Sent>& sent, const char* reader, const char* words) {
    auto found = to(sent, reader);
    std::erase_if(found, [&](const Sent& one) {
        return one.message.text.find(words) == std::string::npos;
    });
    return found;
}

/// All turners have had their request of the week, and another need wants turning.
class NoTurnerFree : public testing::Test {
protected:
    NoTurnerFree() {
        scene_.say_in_chat(kAsker, kNeed);
        posted_ = scene_.say_in_chat(kAsker, kOtherNeed);
    }
    NeedState state() { return scene_.core().office().needs.find(2)->state; }

    ClusterScene scene_{in_waves(1)};
    std::vector<Sent> posted_;
};

TEST_F(NoTurnerFree, is_told_the_asker_with_the_day_and_without_their_names) {
    EXPECT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(
        only_text(posted_, kAsker),
        AllOf(
            HasSubstr("Passende Firmen gibt es, sie haben diese Woche aber schon genug Anfragen. "
                      "Am 01.12.2026 suche ich von selbst wieder."),
            Not(HasSubstr("niemanden")),
            Not(HasSubstr("Wolfstein")),
            Not(HasSubstr("Otterbach"))
        )
    );
}

TEST_F(NoTurnerFree, is_told_the_moderator_with_names_and_days) {
    EXPECT_THAT(
        only_text(posted_, kModerator),
        AllOf(
            HasSubstr("Dreherei Wolfstein: hat diese Woche schon genug Anfragen, wieder ab "
                      "01.12.2026"),
            HasSubstr("Drehteile Pause: macht Pause, wieder ab 02.01.2099"),
            HasSubstr("Am 01.12.2026 suche ich von selbst wieder."),
            Not(HasSubstr("fand ich niemanden"))
        )
    );
}

TEST_F(NoTurnerFree, ends_on_the_morning_on_which_the_first_of_them_is) {
    EXPECT_THAT(requests(scene_.wait(7 * kDay)), IsEmpty());
    const auto sent = scene_.wait(2 * kDay);
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(with(sent, kTurner, "Anfrage B-2026-002"), SizeIs(1));
    EXPECT_THAT(with(sent, kAsker, "Ich frage für Sie an bei"), SizeIs(1));
    EXPECT_THAT(with(sent, kModerator, "Jetzt ist wieder jemand frei"), SizeIs(1));
}

TEST_F(NoTurnerFree, is_told_a_moderator_who_lets_the_need_out_all_the_same) {
    const auto said = scene_.say_in_chat(kModerator, "B-2026-002 freigeben");
    EXPECT_THAT(with(said, kModerator, "gerade nicht zu fragen; am 01.12.2026"), SizeIs(1));
    EXPECT_THAT(with(said, kModerator, "niemanden"), IsEmpty());
}

TEST_F(NoTurnerFree, is_of_no_matter_once_a_moderator_settles_it_himself) {
    scene_.say_in_chat(kModerator, "B-2026-002 ich rufe an");
    EXPECT_THAT(requests(scene_.wait(9 * kDay)), IsEmpty());
    EXPECT_EQ(state(), NeedState::by_phone);
}

TEST(BusyFirms, that_pause_are_asked_on_the_first_working_day_behind_it) {
    ClusterScene scene(in_waves(0));
    pauses_until(scene, "galvanik", kToday);
    const auto posted = scene.say_in_chat(kAsker, kPlating);
    EXPECT_THAT(
        only_text(posted, kAsker),
        AllOf(
            HasSubstr("Eine Firma passt, sie macht aber gerade Pause. Am 24.11.2026 suche ich"),
            Not(HasSubstr("Rodenbach"))
        )
    );
    EXPECT_THAT(with(scene.wait(kDay), kPlater, "Anfrage B-2026-001"), SizeIs(1));
}

TEST(BusyFirms, that_end_their_pause_early_are_asked_then) {
    ClusterScene scene(in_waves(0));
    pauses_until(scene, "galvanik", day(2026, 12, 4));
    scene.say_in_chat(kAsker, kPlating);
    scene.say_in_chat(kPlater, "WEITER");
    EXPECT_THAT(
        with(scene.wait(std::chrono::minutes(1)), kPlater, "Anfrage B-2026-001"), SizeIs(1)
    );
}

TEST(BusyFirms, that_pause_longer_than_the_need_lives_are_not_waited_for) {
    ClusterScene scene(in_waves(0));
    pauses_until(scene, "galvanik", day(2027, 6, 30));
    const auto posted = scene.say_in_chat(kAsker, kPlating);
    EXPECT_THAT(only_text(posted, kAsker), HasSubstr("zurzeit niemanden"));
    EXPECT_THAT(
        only_text(posted, kModerator),
        AllOf(HasSubstr("Galvanik Rodenbach: macht Pause"), Not(HasSubstr("suche ich von selbst")))
    );
}

TEST(BusyFirms, are_told_of_in_the_room_as_well) {
    ClusterScene scene(in_waves(0));
    pauses_until(scene, "galvanik", kToday);
    const auto posted = scene.say(scene.room(kAsker, std::string("!bedarf ") + kPlating));
    EXPECT_THAT(
        only_text(posted, kRoom), AllOf(HasSubstr("Eine Firma passt"), Not(HasSubstr("Rodenbach")))
    );
}

TEST(BusyFirms, are_waited_for_where_all_others_declined) {
    AskingScene scene(in_waves(0, 1));
    const auto asked = requests(scene.asked());
    ASSERT_THAT(asked, SizeIs(1));
    for (const char* const id : {"dreherei", "zerspaner", "english"}) {
        if (scene.state_of(id).empty()) {
            pauses_until(scene, id, day(2026, 11, 26));
        }
    }
    const auto declined = scene.answer(asked.front(), "6 Termin");
    EXPECT_EQ(scene.state(), "no_match");
    const auto told = with(declined, kAsker, "Die gefragte Firma hat abgesagt");
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told.front().message.text,
        AllOf(
            HasSubstr("Weitere passende Firmen gibt es, sie machen aber gerade Pause. Am "
                      "27.11.2026 suche ich von selbst wieder."),
            Not(HasSubstr("sonst niemanden"))
        )
    );
    EXPECT_THAT(requests(scene.wait(4 * kDay)), SizeIs(1));
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(BusyFirms, are_shown_to_a_moderator_who_is_to_release_a_need_for_them) {
    config::NeedSettings needs = in_waves(0);
    needs.release = config::Release::moderator;
    ClusterScene scene(needs);
    pauses_until(scene, "galvanik", kToday);
    const auto posted = scene.say_in_chat(kAsker, kPlating);
    EXPECT_THAT(
        only_text(posted, kModerator),
        HasSubstr("Galvanik Rodenbach: macht Pause, wieder ab 24.11.2026")
    );
}

}  // namespace
}  // namespace clusterlotse::test
