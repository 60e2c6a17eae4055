// Firms that fit and are not to be asked now: the sentences about one and several of them, behind
// a pause, a limit or some of each, wherever the asker hears of them.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr const char* kPlatedHolders = "50 Halter aus S235 galvanisch verzinken, 20 x 30 mm";
constexpr const char* kPlatedSheets = "!bedarf 60 Bleche galvanisch verzinken, 20 x 30 mm";
constexpr const char* kSecondPlater = "@lauter:cluster.test";

config::NeedSettings one_request_a_week(int firms_at_a_time = 5) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    needs.requests_per_week = 1;
    needs.suppliers_per_wave = firms_at_a_time;
    return needs;
}

void add_second_plater(ClusterScene& scene) {
    add(scene, firm_with("lauter", "Galvanik Lauter", std::vector<std::string>{"zinc_plating"}));
}

std::string of_asker(const std::vector<Sent>& sent) {
    return all_text(but_digests(sent), kAsker);
}

TEST(FirmsBehindAPause, are_told_where_the_need_changes_and_where_he_asks_what_comes_next) {
    const auto one = HasSubstr(
        "Eine Firma passt, sie macht aber gerade Pause. Am 03.12.2026 suche "
        "ich von selbst wieder."
    );
    ClusterScene scene(one_request_a_week());
    pause(scene, "galvanik", day(2026, 12, 2));
    scene.say_in_chat(kAsker, kPlatedHolders);
    EXPECT_THAT(of_asker(scene.say_in_chat(kAsker, "B-2026-001: lieber 40 Stück")), one);
    EXPECT_THAT(of_asker(scene.say_in_chat(kAsker, "und jetzt?")), one);
    EXPECT_THAT(of_asker(scene.wait(25h)), one);
}

TEST(FirmsBehindAPause, are_told_in_the_plural_where_there_are_two) {
    ClusterScene scene(one_request_a_week());
    add_second_plater(scene);
    pause(scene, "galvanik", day(2026, 12, 2));
    pause(scene, "lauter", day(2026, 12, 3));
    scene.say_in_chat(kAsker, kPlatedHolders);
    EXPECT_THAT(
        of_asker(scene.say_in_chat(kAsker, "B-2026-001: lieber 40 Stück")),
        HasSubstr("Passende Firmen gibt es, sie machen aber gerade Pause. Am 03.12.2026 suche ich "
                  "von selbst wieder.")
    );
}

TEST(FirmsAtTheirLimit, are_told_where_the_need_changes) {
    ClusterScene scene(one_request_a_week());
    scene.say_in_chat(kAsker, kPlatedHolders);
    scene.say_in_chat(kAsker, kPlatedSheets);
    EXPECT_THAT(
        of_asker(scene.say_in_chat(kAsker, "B-2026-002: lieber 70 Stück")),
        HasSubstr("Eine Firma passt, sie hat diese Woche aber schon genug Anfragen. Am 01.12.2026 "
                  "suche ich von selbst wieder.")
    );
}

TEST(FirmsAtTheirLimit, are_told_where_all_others_declined) {
    ClusterScene scene(one_request_a_week(1));
    add_second_plater(scene);
    const auto first = scene.say_in_chat(kAsker, kPlatedHolders);
    const auto second = scene.say_in_chat(kAsker, kPlatedSheets);
    const char* const asked = to(second, kPlater).empty() ? kSecondPlater : kPlater;
    EXPECT_THAT(
        of_asker(scene.answer(to(second, asked).front(), "6 Termin")),
        HasSubstr("Die gefragte Firma hat abgesagt. Eine weitere Firma passt, sie hat diese Woche "
                  "aber schon genug Anfragen. Am 01.12.2026 suche ich von selbst wieder.")
    );
}

TEST(FirmsAtTheirLimitOrPaused, are_told_together_with_the_need_its_change_and_a_day_later) {
    const auto some_of_each = HasSubstr(
        "Passende Firmen gibt es, sie haben diese Woche aber schon genug Anfragen oder "
        "machen Pause. Am 01.12.2026 suche ich von selbst wieder."
    );
    ClusterScene scene(one_request_a_week());
    scene.say_in_chat(kAsker, kNeed);
    pause(scene, "english", day(2026, 12, 2));
    EXPECT_THAT(
        of_asker(scene.say_in_chat(kAsker, "!bedarf 30 Buchsen drehen aus 1.4301, Ø 50 x 80")),
        some_of_each
    );
    EXPECT_THAT(of_asker(scene.say_in_chat(kAsker, "B-2026-002: lieber 40 Stück")), some_of_each);
    EXPECT_THAT(of_asker(scene.wait(25h)), some_of_each);
}

TEST(FirmsAtTheirLimitOrPaused, are_told_together_where_all_others_declined) {
    ClusterScene scene(one_request_a_week(1));
    for (const char* const id : {"lauter", "otter", "appel"}) {
        add(scene,
            firm_with(id, std::string("Galvanik ") + id, std::vector<std::string>{"zinc_plating"}));
    }
    const auto asked = scene.say_in_chat(kAsker, kPlatedHolders);
    scene.say_in_chat(kAsker, kPlatedSheets);  // which is another firm's request of the week
    std::vector<const char*> free;
    Sent request;
    for (const char* const id : {"galvanik", "lauter", "otter", "appel"}) {
        const std::string reader = "@" + std::string(id) + ":cluster.test";
        if (const auto own = to(asked, reader); !own.empty()) {
            request = own.front();
        } else if (!scene.core().office().invitations.find(2, id)) {
            free.push_back(id);
        }
    }
    for (const char* const id : free) {
        pause(scene, id, day(2026, 12, 3));
    }
    EXPECT_THAT(
        of_asker(scene.answer(request, "6 Termin")),
        HasSubstr(
            "Weitere passende Firmen gibt es, sie haben diese Woche aber schon genug Anfragen "
            "oder machen Pause."
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
