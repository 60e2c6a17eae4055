#include "storage/invitation_store.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class InvitationStoreTest : public testing::Test {
protected:
    NeedRecord need() {
        NeedRecord record = sample_need();
        needs_.add(record, 2026);
        return record;
    }
    Invitation invite(std::int64_t need_id, const std::string& profile, TimePoint when = at(1)) {
        Invitation invitation = sample_invitation(need_id, profile);
        invitation.created_at = when;
        store_.add(invitation);
        return invitation;
    }

    Database database_{":memory:"};
    NeedStore needs_{database_};
    InvitationStore store_{database_};
};

TEST_F(InvitationStoreTest, gives_back_every_field_as_it_was) {
    Invitation invitation = sample_invitation(need().id, "härterei");
    invitation.language = Language::en;
    invitation.reasons = {"Härten", "\"bis\" 62 HRC,\nDIN"};
    invitation.score = 0.1 + 0.2;
    store_.add(invitation);
    invitation.state = InvitationProgress::restored(InvitationState::answered);
    invitation.answered_at = at(99);
    store_.update(invitation);

    const auto found = store_.find(invitation.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->need_id, invitation.need_id);
    EXPECT_EQ(found->profile_id, "härterei");
    EXPECT_EQ(found->address, invitation.address);
    EXPECT_EQ(found->language, Language::en);
    EXPECT_EQ(found->reasons, invitation.reasons);
    EXPECT_EQ(found->score, 0.1 + 0.2);
    EXPECT_EQ(found->state, InvitationState::answered);
    EXPECT_EQ(found->created_at, at(1));
    EXPECT_EQ(found->answered_at, at(99));
    EXPECT_EQ(store_.find(invitation.need_id, "härterei")->id, invitation.id);
    EXPECT_FALSE(store_.find(invitation.need_id, "andere"));
    EXPECT_FALSE(store_.find(invitation.id + 1));
}

TEST_F(InvitationStoreTest, refuses_a_second_one_for_the_same_need_and_firm) {
    const NeedRecord first = need();
    invite(first.id, "dreherei");
    EXPECT_EQ(kind_thrown([&] { invite(first.id, "dreherei"); }), DatabaseError::Kind::other);
    EXPECT_EQ(kind_thrown([&] { invite(need().id, "dreherei"); }), std::nullopt);
}

TEST_F(InvitationStoreTest, refuses_one_for_a_need_that_does_not_exist) {
    EXPECT_EQ(kind_thrown([&] { invite(77, "dreherei"); }), DatabaseError::Kind::other);
}

TEST_F(InvitationStoreTest, lists_those_of_a_need_in_the_order_they_were_added) {
    const NeedRecord record = need();
    invite(record.id, "z", at(9));
    invite(record.id, "a", at(3));
    invite(need().id, "a", at(3));
    const auto invitations = store_.of_need(record.id);
    ASSERT_EQ(invitations.size(), 2U);
    EXPECT_EQ(invitations[0].profile_id, "z");
    EXPECT_EQ(invitations[1].profile_id, "a");
}

TEST_F(InvitationStoreTest, open_ones_are_those_of_needs_still_distributed_newest_first) {
    NeedRecord ended = need();
    invite(ended.id, "f", at(1));
    ended.state = NeedProgress::restored(NeedState::withdrawn);
    needs_.update(ended);
    const Invitation older = invite(need().id, "f", at(2));
    Invitation answered = invite(need().id, "f", at(3));
    const Invitation newer = invite(need().id, "f", at(4));
    const Invitation same_time = invite(need().id, "f", at(4));
    Invitation refused = invite(need().id, "f", at(5));
    invite(need().id, "g", at(6));
    answered.state = InvitationProgress::restored(InvitationState::answered);
    store_.update(answered);
    refused.state = InvitationProgress::restored(InvitationState::undelivered);
    store_.update(refused);

    const auto asked = store_.open_of("f", false, 10);
    ASSERT_EQ(asked.size(), 3U);
    EXPECT_EQ(asked[0].id, same_time.id);
    EXPECT_EQ(asked[1].id, newer.id);
    EXPECT_EQ(asked[2].id, older.id);
    const auto all = store_.open_of("f", true, 10);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[2].id, answered.id);
    EXPECT_EQ(store_.open_of("f", true, 2).size(), 2U);
}

TEST_F(InvitationStoreTest, counts_a_firms_invitations_from_a_moment_on) {
    invite(need().id, "f", at(10));
    invite(need().id, "f", at(20));
    invite(need().id, "g", at(20));
    EXPECT_EQ(store_.count_since("f", at(10)), 2);
    EXPECT_EQ(store_.count_since("f", at(11)), 1);
    EXPECT_EQ(store_.count_since("f", at(21)), 0);
    auto lost = invite(need().id, "f", at(20));
    lost.state = InvitationProgress::restored(InvitationState::undelivered);
    store_.update(lost);
    EXPECT_EQ(store_.count_since("f", at(10)), 2) << "it did not reach the firm";
}

TEST_F(InvitationStoreTest, keeps_the_answers_of_both_sides_in_order) {
    const Invitation invitation = invite(need().id, "f");
    AnswerRecord offer{
        0, invitation.id, true, "a@f.example", "Können wir, 3 €/Stück", at(5), "offer", "{}"};
    AnswerRecord question{
        0, invitation.id, false, "@ilse:kaul.example", "Bis wann?", at(4), "unclear", ""};
    store_.add_answer(offer);
    store_.add_answer(question);
    const auto answers = store_.answers_of(invitation.id);
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].id, offer.id);
    EXPECT_TRUE(answers[0].from_supplier);
    EXPECT_EQ(answers[0].text, "Können wir, 3 €/Stück");
    EXPECT_EQ(answers[1].sender, "@ilse:kaul.example");
    EXPECT_FALSE(answers[1].from_supplier);
    EXPECT_EQ(answers[1].created_at, at(4));
}

}  // namespace
}  // namespace clusterlotse::storage
