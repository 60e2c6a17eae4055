#include "storage/connection.hpp"
#include "storage/inbox_store.hpp"
#include "storage/outbox_store.hpp"
#include "tests/unit/storage/faulty_writes.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace clusterlotse::storage {
namespace {

constexpr int kRowsEach = 3;

std::string key_of(int number) {
    return "$event" + std::to_string(number);
}

/// One inbound message with its effects, cursor and replies.
void handle(Database& database, int number) {
    Transaction transaction(database);
    InboxStore inbox(database);
    inbox.claim(Channel::matrix, key_of(number), at(number));
    NeedRecord need = sample_need();
    NeedStore(database).add(need, 2026);
    OutboxContext context;
    context.need_id = need.id;
    for (int row = 0; row < kRowsEach; ++row) {
        const std::string text(static_cast<std::size_t>(200 + 3000 * row), 'x');
        OutboxStore(database).enqueue(
            sample_mail("a@b.example", text), context, at(number), at(number)
        );
    }
    inbox.set_cursor(Channel::matrix, "sync", std::to_string(number));
    transaction.commit();
}

/// Checks that exactly the messages 1..n are stored, each with all its effects; returns n.
int stored_whole(Database& database) {
    EXPECT_EQ(database.impl().connection.execAndGet("PRAGMA integrity_check").getString(), "ok");
    InboxStore inbox(database);
    const int stored = std::stoi(inbox.cursor(Channel::matrix, "sync").value_or("0"));
    for (int number = 1; number <= stored; ++number) {
        EXPECT_TRUE(inbox.seen(Channel::matrix, key_of(number))) << number;
    }
    EXPECT_FALSE(inbox.seen(Channel::matrix, key_of(stored + 1)));
    EXPECT_EQ(OutboxStore(database).counts().pending, stored * kRowsEach);
    const auto needs = NeedStore(database).in_state(NeedState::distributed, 100'000);
    EXPECT_EQ(needs.size(), static_cast<std::size_t>(stored));
    EXPECT_TRUE(needs.empty() || needs.back().id == stored) << "the numbers have a gap";
    return stored;
}

/// Runs `work(report)` in a child, reads the last number it reported; `on_report` may kill it.
template <class Work, class OnReport>
int last_report_of_child(Work work, OnReport on_report) {
    int ends[2];
    if (::pipe(ends) != 0) {
        ADD_FAILURE() << "no pipe";
        return 0;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        try {
            work([&](int number) {
                if (::write(ends[1], &number, sizeof number) != sizeof number) {
                    ::_exit(2);
                }
            });
        } catch (const std::exception&) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    int last = 0;
    while (::read(ends[0], &last, sizeof last) == sizeof last) {
        on_report(child);
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return last;
}

TEST(Crash, by_a_kill_from_outside_leaves_every_transaction_whole_or_absent) {
    const TemporaryFolder folder;
    int stored = 0;
    for (int round = 1; round <= 10; ++round) {
        int reports = 0;
        const int reported = last_report_of_child(
            [&](const auto& report) {
                Database database(folder.file());
                for (int number = stored + 1;; ++number) {
                    handle(database, number);
                    report(number);
                }
            },
            [&](pid_t child) {
                if (++reports == round * 2) {
                    ::kill(child, SIGKILL);
                }
            }
        );
        Database database(folder.file());
        stored = stored_whole(database);
        EXPECT_GE(stored, reported) << "a reported commit is lost";
        EXPECT_LE(stored, reported + 1) << "more than the one commit that was not yet reported";
    }
    EXPECT_GE(stored, 110);
}

TEST(Crash, at_every_single_write_from_creation_to_close_loses_and_halves_nothing) {
    constexpr int kMessages = 2;
    int last_stored = -1;
    bool finished = false;
    for (int nth = 1; !finished; ++nth) {
        ASSERT_LT(nth, 2000);
        const TemporaryFolder folder;
        const int reported = last_report_of_child(
            [&](const auto& report) {
                FaultyWrites writes;
                writes.arm(FaultyWrites::Fault::killed, nth);
                {
                    Database database(folder.file());
                    for (int number = 1; number <= kMessages; ++number) {
                        handle(database, number);
                        report(number);
                    }
                }
                report(kMessages + 1);
            },
            [](pid_t) {}
        );
        finished = reported == kMessages + 1;
        Database database(folder.file());
        const int stored = stored_whole(database);
        EXPECT_GE(stored, std::min(reported, kMessages)) << "killed at write " << nth;
        EXPECT_LE(stored, reported + 1) << "killed at write " << nth;
        EXPECT_GE(stored, last_stored) << "killed at write " << nth;
        last_stored = stored;
    }
    EXPECT_EQ(last_stored, kMessages);
}

TEST(FailingWrites, at_every_single_write_undo_the_transaction_and_the_next_one_works) {
    for (const auto fault : {FaultyWrites::Fault::no_space, FaultyWrites::Fault::input_output}) {
        bool failed = true;
        for (int nth = 1; failed; ++nth) {
            ASSERT_LT(nth, 200);
            const TemporaryFolder folder;
            FaultyWrites writes;
            Database database(folder.file());
            handle(database, 1);
            writes.arm(fault, nth);
            const auto kind = kind_thrown([&] { handle(database, 2); });
            failed = kind.has_value();
            writes.disarm();
            EXPECT_EQ(kind.value_or(DatabaseError::Kind::full), DatabaseError::Kind::full)
                << "write " << nth;
            EXPECT_EQ(stored_whole(database), failed ? 1 : 2) << "write " << nth;
            if (failed) {
                handle(database, 2);
            }
            handle(database, 3);
            EXPECT_EQ(stored_whole(database), 3) << "write " << nth;
            EXPECT_TRUE(failed || nth > 3) << "the fault was never met";
        }
    }
}

}  // namespace
}  // namespace clusterlotse::storage
