#include "storage/inbox_store.hpp"
#include "storage/prune.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

InboundMessage with_files(std::vector<std::size_t> sizes) {
    InboundMessage message;
    message.channel = Channel::email;
    message.sender = "ilse@kaul.example";
    for (const auto size : sizes) {
        auto content = size == 0 ? nullptr : std::make_shared<const std::string>(size, 'x');
        const auto gap = size == 0 ? ContentGap::too_large : ContentGap::none;
        message.attachments.push_back({"a.pdf", "application/pdf", size, content, gap});
    }
    return message;
}

class WaitingFilesTest : public testing::Test {
protected:
    Database database_{":memory:"};
    InboxStore inbox_{database_};
};

TEST_F(WaitingFilesTest, come_back_with_the_message_that_was_confirmed) {
    const auto id = inbox_.hold(with_files({3, 0, 5}), at(0));
    const auto held = inbox_.release(id);
    ASSERT_TRUE(held);
    const auto& files = held->message.attachments;
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(*files[0].content, "xxx");
    EXPECT_EQ(files[0].gap, ContentGap::none);
    EXPECT_EQ(files[1].content, nullptr);
    EXPECT_EQ(files[1].gap, ContentGap::too_large);
    EXPECT_EQ(*files[2].content, "xxxxx");
    EXPECT_FALSE(inbox_.release(id));
}

TEST_F(WaitingFilesTest, come_back_with_a_choice_until_it_is_taken) {
    PendingChoice choice;
    choice.person = matrix("@a:x");
    choice.message = with_files({4});
    const auto id = inbox_.add_choice(choice, at(0));
    for (int look = 0; look < 2; ++look) {
        const auto found = inbox_.choice_of(choice.person, at(0));
        ASSERT_TRUE(found);
        EXPECT_EQ(*found->message.attachments.at(0).content, "xxxx");
    }
    inbox_.take_choice(id);
    choice.message = with_files({});
    choice.message.attachments.push_back({"b.pdf", "", 1});
    inbox_.add_choice(choice, at(1));
    EXPECT_EQ(inbox_.choice_of(choice.person, at(0))->message.attachments.at(0).content, nullptr);
}

TEST_F(WaitingFilesTest, stay_out_where_all_that_waits_would_be_more_than_the_bound) {
    std::vector<std::int64_t> ids;
    for (std::size_t kept = 0; kept < kMostWaitingBytes; kept += kMostFileBytes) {
        ids.push_back(inbox_.hold(with_files({kMostFileBytes}), at(0)));
    }
    const auto over = inbox_.hold(with_files({1}), at(0));
    EXPECT_NE(inbox_.release(ids.back())->message.attachments[0].content, nullptr);
    const auto fits = inbox_.hold(with_files({kMostFileBytes, 1}), at(0));
    const auto full = inbox_.release(over);
    ASSERT_TRUE(full);
    EXPECT_EQ(full->message.attachments[0].content, nullptr);
    EXPECT_EQ(full->message.attachments[0].gap, ContentGap::not_kept);
    const auto half = inbox_.release(fits);
    EXPECT_NE(half->message.attachments[0].content, nullptr);
    EXPECT_EQ(half->message.attachments[1].gap, ContentGap::not_kept);
}

TEST_F(WaitingFilesTest, are_pruned_with_what_nobody_confirmed) {
    for (std::size_t kept = 0; kept < kMostWaitingBytes; kept += kMostFileBytes) {
        inbox_.hold(with_files({kMostFileBytes}), at(0));
    }
    prune(database_, at(1), at(2));
    const auto id = inbox_.hold(with_files({kMostFileBytes}), at(3));
    EXPECT_NE(inbox_.release(id)->message.attachments[0].content, nullptr);
}

}  // namespace
}  // namespace clusterlotse::storage
