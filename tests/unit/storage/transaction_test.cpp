#include "storage/connection.hpp"
#include "storage/inbox_store.hpp"
#include "storage/outbox_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

namespace clusterlotse::storage {
namespace {

using Kind = DatabaseError::Kind;

TEST(Transaction, keeps_everything_at_commit_and_nothing_without) {
    Database database(":memory:");
    InboxStore inbox(database);
    {
        Transaction transaction(database);
        inbox.claim(Channel::matrix, "$lost", at(0));
    }
    {
        Transaction transaction(database);
        inbox.claim(Channel::matrix, "$kept", at(0));
        transaction.commit();
    }
    EXPECT_FALSE(inbox.seen(Channel::matrix, "$lost"));
    EXPECT_TRUE(inbox.seen(Channel::matrix, "$kept"));
}

TEST(Transaction, is_not_nested) {
    Database database(":memory:");
    Transaction outer(database);
    InboxStore(database).claim(Channel::matrix, "$a", at(0));
    EXPECT_EQ(kind_thrown([&] { Transaction inner(database); }), Kind::other);
    outer.commit();
    EXPECT_TRUE(InboxStore(database).seen(Channel::matrix, "$a"));
}

TEST(Savepoint, undoes_its_part_alone) {
    Database database(":memory:");
    InboxStore inbox(database);
    Transaction transaction(database);
    inbox.claim(Channel::matrix, "$first", at(0));
    {
        Savepoint part(database);
        inbox.claim(Channel::matrix, "$second", at(0));
        {
            Savepoint inner(database);
            inbox.claim(Channel::matrix, "$third", at(0));
            inner.keep();
        }
    }
    {
        Savepoint part(database);
        inbox.claim(Channel::matrix, "$fourth", at(0));
        part.keep();
    }
    transaction.commit();
    EXPECT_TRUE(inbox.seen(Channel::matrix, "$first"));
    EXPECT_FALSE(inbox.seen(Channel::matrix, "$second"));
    EXPECT_FALSE(inbox.seen(Channel::matrix, "$third"));
    EXPECT_TRUE(inbox.seen(Channel::matrix, "$fourth"));
}

TEST(Savepoint, is_a_transaction_where_none_is_open) {
    Database database(":memory:");
    InboxStore inbox(database);
    {
        Savepoint part(database);
        inbox.claim(Channel::email, "lost", at(0));
    }
    {
        Savepoint part(database);
        inbox.claim(Channel::email, "kept", at(0));
        part.keep();
    }
    EXPECT_FALSE(inbox.seen(Channel::email, "lost"));
    EXPECT_TRUE(inbox.seen(Channel::email, "kept"));
}

TEST(Savepoint, survives_a_refused_statement) {
    Database database(":memory:");
    InvitationStore invitations(database);
    NeedStore needs(database);
    Transaction transaction(database);
    NeedRecord need = sample_need();
    needs.add(need, 2026);
    Invitation first = sample_invitation(need.id, "dreherei");
    invitations.add(first);
    EXPECT_EQ(
        kind_thrown([&] {
            Savepoint part(database);
            Invitation second = sample_invitation(need.id, "dreherei");
            invitations.add(second);
        }),
        Kind::other
    );
    transaction.commit();
    EXPECT_EQ(invitations.of_need(need.id).size(), 1U);
}

/// A text that needs about a megabyte of pages.
OutboundMessage large_mail() {
    return sample_mail("a@b.example", std::string(1'000'000, 'x'));
}

class FullDisk : public testing::Test {
protected:
    FullDisk() : database_(folder_.file()), inbox_(database_), outbox_(database_) {
        // Makes the pages of small rows exist before the disk is full.
        inbox_.claim(Channel::matrix, "$before", at(0));
        outbox_.enqueue(sample_mail("a@b.example"), {}, at(0), at(0));
    }
    void limit_pages(int more) {
        SQLite::Database& connection = database_.impl().connection;
        const int pages = connection.execAndGet("PRAGMA page_count").getInt();
        connection.exec("PRAGMA max_page_count = " + std::to_string(pages + more));
    }

    TemporaryFolder folder_;
    Database database_;
    InboxStore inbox_;
    OutboxStore outbox_;
};

TEST_F(FullDisk, undoes_the_whole_transaction_and_works_again_afterwards) {
    limit_pages(3);
    EXPECT_EQ(
        kind_thrown([&] {
            Transaction transaction(database_);
            inbox_.claim(Channel::matrix, "$during", at(1));
            outbox_.enqueue(large_mail(), {}, at(1), at(1));
            transaction.commit();
        }),
        Kind::full
    );
    EXPECT_FALSE(inbox_.seen(Channel::matrix, "$during"));
    EXPECT_EQ(outbox_.counts().pending, 1);

    limit_pages(1'000'000);
    Transaction transaction(database_);
    EXPECT_TRUE(inbox_.claim(Channel::matrix, "$during", at(2)));
    outbox_.enqueue(large_mail(), {}, at(2), at(2));
    transaction.commit();
    EXPECT_EQ(outbox_.counts().pending, 2);
    EXPECT_EQ(database_.impl().connection.execAndGet("PRAGMA quick_check").getString(), "ok");
}

TEST_F(FullDisk, lets_nothing_be_written_by_a_caller_who_goes_on_after_the_failure) {
    limit_pages(3);
    Transaction transaction(database_);
    inbox_.claim(Channel::matrix, "$during", at(1));
    EXPECT_EQ(
        kind_thrown([&] {
            Savepoint part(database_);
            outbox_.enqueue(large_mail(), {}, at(1), at(1));
        }),
        Kind::full
    );
    EXPECT_EQ(kind_thrown([&] { inbox_.claim(Channel::matrix, "$after", at(1)); }), Kind::full);
    EXPECT_EQ(kind_thrown([&] { transaction.commit(); }), Kind::full);
    EXPECT_EQ(kind_thrown([&] { inbox_.seen(Channel::matrix, "$after"); }), Kind::full);
}

TEST_F(FullDisk, undoes_a_single_statement_too) {
    limit_pages(3);
    EXPECT_EQ(kind_thrown([&] { outbox_.enqueue(large_mail(), {}, at(1), at(1)); }), Kind::full);
    EXPECT_EQ(outbox_.counts().pending, 1);
    EXPECT_TRUE(inbox_.claim(Channel::matrix, "$small", at(2)));
}

TEST_F(FullDisk, takes_a_write_that_the_system_refuses_the_same_way) {
    struct rlimit before {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit tight = before;
    tight.rlim_cur = 400'000;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto kind = kind_thrown([&] {
        Transaction transaction(database_);
        inbox_.claim(Channel::matrix, "$during", at(1));
        outbox_.enqueue(large_mail(), {}, at(1), at(1));
        transaction.commit();
    });
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    EXPECT_EQ(kind, Kind::full);
    EXPECT_FALSE(inbox_.seen(Channel::matrix, "$during"));
    EXPECT_TRUE(inbox_.claim(Channel::matrix, "$during", at(2)));
    EXPECT_EQ(database_.impl().connection.execAndGet("PRAGMA quick_check").getString(), "ok");
}

}  // namespace
}  // namespace clusterlotse::storage
