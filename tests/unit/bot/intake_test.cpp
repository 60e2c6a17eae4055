#include "bot/intake.hpp"

#include "storage/connection.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/resource.h>

namespace clusterlotse::bot {
namespace {

using test::ClusterScene;

InboundBatch batch_of(std::vector<InboundMessage> messages, std::string cursor) {
    InboundBatch batch;
    batch.channel = Channel::matrix;
    batch.messages = std::move(messages);
    batch.cursors = {{"since", std::move(cursor)}};
    return batch;
}

TEST(Intake, stores_messages_and_cursor_together) {
    ClusterScene scene;
    Intake& intake = scene.core().intake();
    const InboundMessage message = scene.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301");
    EXPECT_FALSE(intake.cursor(Channel::matrix, "since"));
    ASSERT_TRUE(intake.deliver(batch_of({message}, "s1")).ok());
    EXPECT_EQ(intake.cursor(Channel::matrix, "since"), "s1");
    EXPECT_TRUE(intake.seen(Channel::matrix, message.key));
    EXPECT_FALSE(intake.seen(Channel::email, message.key));
}

TEST(Intake, handles_a_message_once_however_often_it_is_delivered) {
    ClusterScene scene;
    Intake& intake = scene.core().intake();
    const InboundMessage message = scene.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301");
    for (const char* cursor : {"s1", "s2", "s3"}) {
        ASSERT_TRUE(intake.deliver(batch_of({message, message}, cursor)).ok());
    }
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001"));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(Intake, wakes_the_dispatchers_only_after_the_commit) {
    ClusterScene scene;
    int woken = 0;
    bool stored = false;
    scene.core().intake().on_commit([&] {
        ++woken;
        stored = scene.core().office().needs.find_number("B-2026-001").has_value();
    });
    const auto message = scene.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301");
    ASSERT_TRUE(scene.core().intake().deliver(batch_of({message}, "s1")).ok());
    EXPECT_EQ(woken, 1);
    EXPECT_TRUE(stored);
}

TEST(Intake, parks_a_message_it_cannot_handle_and_goes_on_with_the_next) {
    // Every need fails; the messages around it must not suffer.
    ClusterScene scene;
    storage::Query(
        scene.core().database(),
        "CREATE TRIGGER no_need BEFORE INSERT ON needs BEGIN SELECT RAISE(ABORT, 'no need'); END"
    )
        .run();
    std::vector<std::string> problems;
    scene.core().intake().on_problem([&](const std::string& line) { problems.push_back(line); });
    const InboundMessage bad = scene.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301");
    const InboundMessage good = scene.chat("@dreher:cluster.test", "!hilfe");
    ASSERT_TRUE(scene.core().intake().deliver(batch_of({bad, good}, "s1")).ok());
    EXPECT_EQ(problems.size(), 1u);
    const auto parked = scene.core().office().inbox.parked(10);
    ASSERT_EQ(parked.size(), 1u);
    EXPECT_EQ(parked[0].message.key, bad.key);
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001"))
        << "half-done work must be undone";
    const auto sent = scene.take_outbox();
    EXPECT_EQ(test::to(sent, "@dreher:cluster.test").size(), 1u);
}

/// Lets no file of this process grow beyond its present size plus `bytes`, as a full disk would.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

TEST(Intake, takes_nothing_while_the_disk_is_full_and_everything_once_it_is_not) {
    std::string folder =
        (std::filesystem::temp_directory_path() / "clusterlotse-full-XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    {
        ClusterScene scene(
            ClusterScene::unlimited(), "Europe/Berlin", std::filesystem::path(folder) / "cluster.db"
        );
        std::vector<std::string> problems;
        scene.core().intake().on_problem([&](const std::string& line) { problems.push_back(line); }
        );
        const InboundBatch batch =
            batch_of({scene.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301")}, "s1");
        {
            const FullDisk full(4096);
            EXPECT_FALSE(scene.core().intake().deliver(batch).ok());
            EXPECT_FALSE(scene.core().intake().deliver(batch).ok());
        }
        EXPECT_EQ(problems.size(), 2u);
        EXPECT_FALSE(scene.core().intake().cursor(Channel::matrix, "since"));
        EXPECT_TRUE(scene.core().intake().deliver(batch).ok());
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001"));
        EXPECT_EQ(test::to(scene.take_outbox(), "@dreher:cluster.test").size(), 1u);
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace clusterlotse::bot
