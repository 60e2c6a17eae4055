#include "commands/digest/digest_readers.hpp"
#include "commands/digest/digest_schedule.hpp"
#include "commands/digest/digest_wishes.hpp"
#include "tests/unit/commands/digest/digest_cluster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace clusterlotse::test {
namespace {

using commands::wants;
using storage::DigestReader;
using storage::DigestRhythm;

using Cluster = WithDigest<ClusterScene>;

TEST(DigestReader, weekly_gets_every_edition_and_off_none) {
    DigestReader reader;
    EXPECT_TRUE(wants(reader, day(2026, 11, 24), true));
    reader.rhythm = DigestRhythm::matches_only;
    EXPECT_TRUE(wants(reader, day(2026, 11, 24), true));
    reader.rhythm = DigestRhythm::off;
    EXPECT_FALSE(wants(reader, day(2026, 11, 24), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), true));
}

TEST(DigestReader, monthly_gets_the_first_edition_of_each_month_and_no_other) {
    DigestReader reader;
    reader.rhythm = DigestRhythm::monthly;
    EXPECT_TRUE(wants(reader, day(2026, 12, 8), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), false));
    config::NeedSettings needs = test::ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(20), std::chrono::hours(7)};
    ClusterScene cluster(needs);
    std::map<std::chrono::year_month, int> editions;
    TimePoint now = std::chrono::sys_days(day(2029, 1, 1));
    while (now < TimePoint(std::chrono::sys_days(day(2034, 1, 1)))) {
        const auto due = commands::next_digest(cluster.core().office().settings, now);
        editions[due.edition.year() / due.edition.month()] +=
            commands::first_of_month(cluster.core().office(), due.edition) ? 1 : 0;
        cluster.core().office().editions.begin(due.edition, due.at);
        now = due.at;
    }
    EXPECT_GE(editions.size(), 60U);
    for (const auto& [month, count] : editions) {
        EXPECT_EQ(count, 1) << static_cast<unsigned>(month.month());
    }
}

TEST(DigestReader, monthly_gets_a_later_edition_where_the_first_was_left_out) {
    Cluster cluster;
    cluster.office().editions.begin(day(2026, 12, 8), cluster.clock().now());
    EXPECT_TRUE(commands::first_of_month(cluster.office(), day(2026, 12, 8)));
    EXPECT_FALSE(commands::first_of_month(cluster.office(), day(2026, 12, 15)));
    EXPECT_TRUE(commands::first_of_month(cluster.office(), day(2027, 1, 5)));
}

TEST(DigestReader, gets_nothing_up_to_the_last_day_of_a_pause) {
    DigestReader reader;
    reader.paused_until = day(2026, 12, 8);
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 8), true));
    EXPECT_TRUE(wants(reader, day(2026, 12, 9), true));
}

TEST(DigestReader, of_the_edition_is_the_person_who_said_so) {
    Cluster scene;
    scene.agree_to_digest("pumpen");
    const auto profile = std::make_shared<const Profile>(scene.profile("pumpen"));
    const auto readers = commands::readers_of(scene.office(), profile);
    ASSERT_EQ(readers.size(), 1U);
    const auto wanted = [&](Date edition) {
        return commands::wants(scene.office(), readers[0], edition);
    };
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::everything);
    scene.say(scene.mail(kAskerMail, "Übersicht bitte nur noch monatlich", ""));
    EXPECT_EQ(wanted(day(2026, 12, 1)), commands::Wanted::everything);
    scene.office().editions.begin(day(2026, 12, 1), scene.clock().now());
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::nothing);
    scene.say_in_chat(kAsker, "NUR TREFFER");
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::matches);
    scene.say_in_chat(kAsker, "Übersicht abbestellen");
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::nothing);
}

}  // namespace
}  // namespace clusterlotse::test
