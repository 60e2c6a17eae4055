#include "storage/said_store.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class SaidStoreTest : public testing::Test {
protected:
    SaidStoreTest() {
        needs_.add(need_, 2026);
        for (const char* firm : {"dreherei", "zerspaner"}) {
            Invitation invitation = sample_invitation(need_.id, firm);
            invitations_.add(invitation);
            firms_.push_back(invitation.id);
        }
    }

    Database database_{":memory:"};
    NeedStore needs_{database_};
    InvitationStore invitations_{database_};
    SaidStore store_{database_};
    NeedRecord need_ = sample_need();
    std::vector<std::int64_t> firms_;
};

TEST_F(SaidStoreTest, finds_what_a_message_said_by_its_channel_and_id) {
    store_.keep(Channel::matrix, "$a", {need_.id, firms_[0], 7});
    const auto said = store_.find(Channel::matrix, "$a");
    ASSERT_TRUE(said);
    EXPECT_EQ(said->need_id, need_.id);
    EXPECT_EQ(said->invitation_id, firms_[0]);
    EXPECT_EQ(said->answer_id, 7);
    EXPECT_FALSE(store_.find(Channel::email, "$a"));
    EXPECT_FALSE(store_.find(Channel::matrix, "$b"));
    store_.keep(Channel::matrix, "", {need_.id, firms_[0], 7});
    EXPECT_FALSE(store_.find(Channel::matrix, ""));
}

TEST_F(SaidStoreTest, keeps_the_latest_words_of_one_matter_and_none_of_several) {
    store_.keep(Channel::matrix, "$a", {need_.id, firms_[0], 7});
    store_.keep(Channel::matrix, "$a", {need_.id, firms_[0], 8});
    EXPECT_EQ(store_.find(Channel::matrix, "$a")->answer_id, 8);
    store_.keep(Channel::matrix, "$a", {need_.id, firms_[1], 9});
    EXPECT_FALSE(store_.find(Channel::matrix, "$a")->answer_id);
}

TEST_F(SaidStoreTest, forgets_what_askers_added_and_nothing_else) {
    store_.keep(Channel::matrix, "$a", {need_.id, firms_[0], 7});
    store_.keep(Channel::matrix, "$b", {.need_id = need_.id, .addition = "30 Stück"});
    EXPECT_EQ(store_.find(Channel::matrix, "$b")->addition, "30 Stück");
    store_.forget_additions(need_.id);
    EXPECT_FALSE(store_.find(Channel::matrix, "$b"));
    EXPECT_TRUE(store_.find(Channel::matrix, "$a"));
}

TEST_F(SaidStoreTest, forgets_a_firms_words_and_keeps_their_place) {
    AnswerRecord record;
    record.invitation_id = firms_[0];
    record.text = "12 €";
    record.kind = "offer";
    record.reading = "{}";
    invitations_.add_answer(record);
    invitations_.forget_answer(record.id);
    const auto left = invitations_.answers_of(firms_[0]);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].id, record.id);
    EXPECT_EQ(left[0].text + left[0].reading, "");
    EXPECT_EQ(left[0].kind, "unclear");
}

}  // namespace
}  // namespace clusterlotse::storage
