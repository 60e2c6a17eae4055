#include "storage/file_store.hpp"
#include "storage/outbox_store.hpp"
#include "storage/prune.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

std::shared_ptr<const std::string> bytes(std::size_t size, char fill = 'x') {
    return std::make_shared<const std::string>(size, fill);
}

class OutboxFilesTest : public testing::Test {
protected:
    OutboxFilesTest() { needs_.add(need_, 2026); }

    FileRecord stored(const std::string& content) {
        FileRecord file;
        file.need_id = need_.id;
        file.name = "Kaul Flansch.pdf";
        file.shown_name = "Anlage 1.pdf";
        file.type = "application/pdf";
        EXPECT_TRUE(files_.add(file, content).ok());
        return file;
    }
    std::int64_t send(const std::string& person, std::vector<OutboundAttachment> attachments) {
        OutboundMessage message = sample_chat(person);
        message.attachments = std::move(attachments);
        return outbox_.enqueue(message, {}, at(0), at(0));
    }
    OutboundAttachment own(const std::string& name, std::size_t size) {
        return {name, "text/csv", bytes(size), 0};
    }

    Database database_{":memory:"};
    NeedStore needs_{database_};
    FileStore files_{database_};
    OutboxStore outbox_{database_};
    NeedRecord need_ = sample_need();
};

TEST_F(OutboxFilesTest, hands_out_stored_files_and_own_bytes_in_their_order) {
    const auto drawing = stored(std::string("%PDF\0", 5));
    send("@a:x", {own("Vergleich.csv", 3), attachment_of(drawing)});
    const auto claimed = outbox_.claim_due(Channel::matrix, at(1), 10);
    ASSERT_EQ(claimed.size(), 1U);
    const auto& sent = claimed[0].message.attachments;
    ASSERT_EQ(sent.size(), 2U);
    EXPECT_EQ(sent[0].name, "Vergleich.csv");
    EXPECT_EQ(sent[0].type, "text/csv");
    EXPECT_EQ(*sent[0].content, "xxx");
    EXPECT_EQ(sent[1].name, "Anlage 1.pdf");
    EXPECT_EQ(sent[1].type, "application/pdf");
    EXPECT_EQ(*sent[1].content, std::string("%PDF\0", 5));
    EXPECT_EQ(sent[1].file_id, drawing.id);
}

TEST_F(OutboxFilesTest, hands_the_same_files_out_again_after_a_failed_attempt) {
    const auto id = send("@a:x", {own("a.csv", 3)});
    outbox_.claim_due(Channel::matrix, at(1), 10);
    outbox_.try_later(id, at(2), "timed_out");
    const auto again = outbox_.claim_due(Channel::matrix, at(2), 10);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].attempts, 1);
    EXPECT_EQ(again[0].message.attachments.size(), 1U);
}

TEST_F(OutboxFilesTest, leaves_out_a_file_whose_bytes_were_deleted_meanwhile) {
    const auto drawing = stored("a");
    send("@a:x", {attachment_of(drawing), own("b.csv", 1)});
    files_.erase(drawing.id, at(1));
    const auto claimed = outbox_.claim_due(Channel::matrix, at(1), 10);
    ASSERT_EQ(claimed.size(), 1U);
    ASSERT_EQ(claimed[0].message.attachments.size(), 1U);
    EXPECT_EQ(claimed[0].message.attachments[0].name, "b.csv");
}

TEST_F(OutboxFilesTest, refuses_what_cannot_go_out_with_one_message_and_stores_nothing_of_it) {
    const auto refused = [&](std::vector<OutboundAttachment> attachments) {
        EXPECT_THROW(send("@a:x", std::move(attachments)), std::invalid_argument);
        EXPECT_EQ(outbox_.counts().pending, 0);
    };
    refused({{"a.pdf", "application/pdf", nullptr, 0}});
    refused({own("a.csv", 0)});
    refused({{"a.pdf", "application/pdf", nullptr, 77}});
    refused(std::vector<OutboundAttachment>(kMostFiles + 1, own("a.csv", 1)));
    refused({own("a.csv", kMostMessageBytes), own("b.csv", 1)});
    send("@a:x", std::vector<OutboundAttachment>(kMostFiles, own("a.csv", 1)));
    send("@b:x", {own("a.csv", kMostMessageBytes - 1), own("b.csv", 1)});
    EXPECT_EQ(outbox_.counts().pending, 2);
}

TEST_F(OutboxFilesTest, loads_no_more_bytes_at_once_than_the_bound_and_the_rest_next_time) {
    const auto first = send("@a:x", {own("a", kMostMessageBytes)});
    const auto second = send("@b:x", {own("b", kMostClaimedBytes - kMostMessageBytes + 1)});
    const auto third = send("@c:x", {own("c", kMostClaimedBytes - kMostMessageBytes)});
    const auto bare = outbox_.enqueue(sample_chat("@d:x"), {}, at(0), at(0));
    auto claimed = outbox_.claim_due(Channel::matrix, at(1), 10);
    ASSERT_EQ(claimed.size(), 3U);
    EXPECT_EQ(claimed[0].outbox_id, first);
    EXPECT_EQ(claimed[1].outbox_id, third);
    EXPECT_EQ(claimed[2].outbox_id, bare);
    claimed = outbox_.claim_due(Channel::matrix, at(1), 10);
    ASSERT_EQ(claimed.size(), 1U);
    EXPECT_EQ(claimed[0].outbox_id, second);
    EXPECT_EQ(claimed[0].attempts, 0);
}

TEST_F(OutboxFilesTest, forgets_the_files_of_a_row_with_the_row) {
    const auto drawing = stored("a");
    const auto cancelled = send("@a:x", {attachment_of(drawing)});
    EXPECT_TRUE(outbox_.cancel(cancelled));
    const auto sent = send("@a:x", {attachment_of(drawing), own("b.csv", 1)});
    outbox_.claim_due(Channel::matrix, at(1), 10);
    outbox_.delivered(sent, "$x", "", at(1));
    EXPECT_EQ(prune(database_, at(2), at(3)).outbox, 1);
    EXPECT_NE(files_.bytes(drawing.id), nullptr);
}

}  // namespace
}  // namespace clusterlotse::storage
