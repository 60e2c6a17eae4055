#include "adapters/email/mailbox_position.hpp"

#include <gtest/gtest.h>

#include <map>

namespace clusterlotse::email {
namespace {

using namespace std::chrono_literals;

const TimePoint kOpened(std::chrono::seconds(1'800'000'000));

MailboxPosition position(const std::map<std::string, std::string>& stored, OpenedMailbox opened) {
    const auto reader = [&stored](const std::string& name) -> std::optional<std::string> {
        const auto found = stored.find(name);
        return found == stored.end() ? std::nullopt : std::optional(found->second);
    };
    return MailboxPosition(reader, opened, kOpened);
}

std::map<std::string, std::string> as_map(const MailboxPosition::Cursors& cursors) {
    return {cursors.begin(), cursors.end()};
}

TEST(MailboxPosition, begins_behind_what_is_there_at_the_first_start) {
    const auto first = position({}, {7, 42, 3});
    EXPECT_TRUE(first.first_start());
    EXPECT_EQ(first.plan().first_uid, 42u);
    EXPECT_EQ(first.plan().dated_below, 0u);
    const auto cursors = as_map(first.cursors(42));
    EXPECT_EQ(cursors.at("uidvalidity"), "7");
    EXPECT_EQ(cursors.at("uidnext"), "42");
    EXPECT_EQ(cursors.at("first_start"), "1800000000");
}

TEST(MailboxPosition, goes_on_where_it_stopped) {
    const auto stored = as_map(position({}, {7, 42, 3}).cursors(50));
    const auto next = position(stored, {7, 60, 9});
    EXPECT_FALSE(next.first_start());
    EXPECT_FALSE(next.renumbered());
    EXPECT_EQ(next.plan().first_uid, 50u);
    EXPECT_EQ(next.plan().dated_below, 0u);
}

TEST(MailboxPosition, rescans_by_date_when_renumbered_and_remembers_it_across_a_crash) {
    auto stored = as_map(position({}, {7, 42, 3}).cursors(50));
    stored["first_start"] = "1700000000";
    const auto rescan = position(stored, {8, 60, 9});
    EXPECT_TRUE(rescan.renumbered());
    EXPECT_EQ(rescan.plan().first_uid, 1u);
    EXPECT_EQ(rescan.plan().dated_below, 60u);
    EXPECT_EQ(rescan.plan().not_before, TimePoint(std::chrono::seconds(1'700'000'000)));
    const auto crashed = position(as_map(rescan.cursors(20)), {8, 61, 10});
    EXPECT_FALSE(crashed.renumbered());
    EXPECT_EQ(crashed.plan().first_uid, 20u);
    EXPECT_EQ(crashed.plan().dated_below, 60u);
    EXPECT_EQ(crashed.plan().not_before, TimePoint(std::chrono::seconds(1'700'000'000)));
}

TEST(MailboxPosition, takes_a_mailbox_that_begins_anew_under_its_old_number_as_renumbered) {
    const auto stored = as_map(position({}, {7, 42, 3}).cursors(50));
    EXPECT_TRUE(position(stored, {7, 49, 9}).renumbered());
    EXPECT_FALSE(position(stored, {7, 50, 9}).renumbered());
}

TEST(MailboxPosition, takes_cursors_it_cannot_read_as_a_first_start) {
    for (const char* bad : {"", "x", "-1", "42x", "99999999999999999999999"}) {
        auto stored = as_map(position({}, {7, 42, 3}).cursors(50));
        stored["uidnext"] = bad;
        EXPECT_TRUE(position(stored, {7, 60, 9}).first_start()) << bad;
    }
}

}  // namespace
}  // namespace clusterlotse::email
