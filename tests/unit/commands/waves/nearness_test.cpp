#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNearness = "Den Ausschlag gab die Nähe.";

/// The asker sits in Kaiserslautern.
struct Near : AskingScene {
    Near(const char* turner, const char* by_mail) : AskingScene(bundled()) {
        sits("dreherei", turner);
        sits("zerspaner", by_mail);
        offer(kTurner, "Interesse");
        offer(kByMail, "Interesse");
        wait(std::chrono::hours(5));  // the asker has been told of both
    }

    void sits(const std::string& firm, const std::string& city) {
        auto& office = core().office();
        auto profile = *office.profiles.find(firm);
        profile.city = city;
        office.profiles.put(profile, clock().now());
    }

    std::string told_turner(const std::string& words) {
        return only_text(say_in_chat(kAsker, words), kTurner);
    }
};

TEST(Nearness, is_told_as_the_reason_where_the_chosen_firm_is_nearer) {
    Near scene("Mannheim", "Landstuhl");
    EXPECT_THAT(
        scene.told_turner("B-2026-001 Auftrag an Otterbach, wegen der Nähe"), HasSubstr(kNearness)
    );
    Near later("Mannheim", "Landstuhl");
    later.say_in_chat(kAsker, "B-2026-001 Auftrag an Otterbach");
    EXPECT_THAT(later.told_turner("4"), HasSubstr(kNearness));
}

TEST(Nearness, is_not_told_where_it_is_not_so_or_nobody_knows) {
    const char* const kTowns[][2] = {
        {"Landstuhl", "Mannheim"}, {"Kaiserslautern", "Kaiserslautern"}, {"", "Landstuhl"}};
    for (const auto& [turner, by_mail] : kTowns) {
        Near scene(turner, by_mail);
        EXPECT_THAT(
            scene.told_turner("B-2026-001 Auftrag an Otterbach, wegen der Nähe"),
            AllOf(HasSubstr("ist vergeben"), Not(HasSubstr("Nähe")))
        ) << turner;
    }
}

}  // namespace
}  // namespace clusterlotse::test
