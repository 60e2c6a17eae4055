#include "storage/need_store.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class NeedStoreTest : public testing::Test {
protected:
    NeedRecord added(const std::string& profile = "pumpen-kaul", int year = 2026) {
        NeedRecord need = sample_need(profile);
        store_.add(need, year);
        return need;
    }

    Database database_{":memory:"};
    NeedStore store_{database_};
};

void expect_equal(const NeedRecord& left, const NeedRecord& right) {
    EXPECT_EQ(left.id, right.id);
    EXPECT_EQ(left.number, right.number);
    EXPECT_EQ(left.asker_profile, right.asker_profile);
    EXPECT_EQ(left.asker, right.asker);
    EXPECT_EQ(left.language, right.language);
    EXPECT_EQ(left.place, right.place);
    EXPECT_EQ(left.conversation, right.conversation);
    EXPECT_EQ(left.message_id, right.message_id);
    EXPECT_EQ(left.thread_root, right.thread_root);
    EXPECT_EQ(left.references, right.references);
    EXPECT_EQ(left.subject, right.subject);
    EXPECT_EQ(left.text, right.text);
    EXPECT_EQ(left.confidential, right.confidential);
    EXPECT_EQ(left.deadline, right.deadline);
    EXPECT_EQ(left.state, right.state);
    EXPECT_EQ(left.version, right.version);
    EXPECT_EQ(left.created_at, right.created_at);
    EXPECT_EQ(left.updated_at, right.updated_at);
}

NeedRecord full_need() {
    NeedRecord need;
    need.asker_profile = "pumpen-kaul";
    need.asker = email("einkauf@kaul.example");
    need.language = Language::en;
    need.place = Place::mail;
    need.conversation = "!raum";
    need.message_id = "<eins@kaul.example>";
    need.thread_root = "$wurzel";
    need.references = {"<null@kaul.example>", "<mit \"Anführung\",\nund Umbruch>"};
    need.subject = "Bedarf; DROP TABLE needs";
    need.text = std::string("Wellen Ø 40 – 'quer' 🔩 \0 danach", 36);
    need.confidential = true;
    need.deadline = Date{std::chrono::year{2028}, std::chrono::month{2}, std::chrono::day{29}};
    need.state = NeedProgress::restored(NeedState::awaiting_release);
    need.version = 3;
    need.created_at = TimePoint{std::chrono::milliseconds{1'795'000'000'123}};
    need.updated_at = TimePoint{std::chrono::milliseconds{1'795'000'000'456}};
    return need;
}

TEST_F(NeedStoreTest, gives_back_every_field_as_it_was) {
    NeedRecord need = full_need();
    store_.add(need, 2026);
    EXPECT_EQ(need.number, "B-2026-001");
    const auto found = store_.find(need.id);
    ASSERT_TRUE(found);
    expect_equal(*found, need);
}

TEST_F(NeedStoreTest, numbers_consecutively_within_each_year) {
    EXPECT_EQ(added("a", 2026).number, "B-2026-001");
    EXPECT_EQ(added("a", 2026).number, "B-2026-002");
    EXPECT_EQ(added("a", 2027).number, "B-2027-001");
    EXPECT_EQ(added("a", 2026).number, "B-2026-003");
    for (int count = 4; count < 1000; ++count) {
        added();
    }
    EXPECT_EQ(added("a", 2026).number, "B-2026-1000");
}

TEST_F(NeedStoreTest, leaves_no_gap_where_a_need_was_undone) {
    {
        Transaction transaction(database_);
        added();
    }
    EXPECT_EQ(added().number, "B-2026-001");
}

TEST_F(NeedStoreTest, leaves_the_record_alone_where_it_could_not_be_stored) {
    Transaction transaction(database_);
    NeedRecord need = sample_need();
    need.state = NeedProgress::restored(static_cast<NeedState>(99));
    EXPECT_THROW(store_.add(need, 2026), std::out_of_range);
    EXPECT_EQ(need.id, 0);
    EXPECT_EQ(need.number, "");
    EXPECT_EQ(added().number, "B-2026-001");
}

TEST_F(NeedStoreTest, finds_a_number_in_any_case_and_nothing_like_it) {
    const NeedRecord need = added();
    EXPECT_EQ(store_.find_number("b-2026-001")->id, need.id);
    EXPECT_EQ(store_.find_number("B-2026-001")->id, need.id);
    EXPECT_FALSE(store_.find_number("B-2026-002"));
    EXPECT_FALSE(store_.find_number("B-2026-00_"));
    EXPECT_FALSE(store_.find_number(""));
}

TEST_F(NeedStoreTest, finds_the_message_that_posted_it_on_its_own_channel_only) {
    const NeedRecord need = added();
    EXPECT_EQ(store_.find_message(Channel::matrix, "$frage")->id, need.id);
    EXPECT_FALSE(store_.find_message(Channel::email, "$frage"));
    NeedRecord nameless = sample_need();
    nameless.message_id = "";
    store_.add(nameless, 2026);
    EXPECT_FALSE(store_.find_message(Channel::matrix, ""));
}

TEST_F(NeedStoreTest, writes_back_what_may_change_and_nothing_else) {
    NeedRecord need = added();
    const NeedRecord before = need;
    need.subject = "neu";
    need.text = "";
    need.confidential = true;
    need.deadline = Date{std::chrono::year{2027}, std::chrono::month{1}, std::chrono::day{8}};
    need.state = NeedProgress::restored(NeedState::withdrawn);
    need.version = 2;
    need.updated_at = at(50);
    NeedRecord wrong = need;
    wrong.asker_profile = "andere";
    wrong.message_id = "$andere";
    store_.update(wrong);
    expect_equal(*store_.find(need.id), need);
    need.deadline.reset();
    store_.update(need);
    EXPECT_FALSE(store_.find(need.id)->deadline);
    EXPECT_EQ(store_.find(need.id)->created_at, before.created_at);
}

TEST_F(NeedStoreTest, lists_a_firms_needs_newest_first_whoever_of_it_asked) {
    const NeedRecord first = added("kaul");
    NeedRecord second = sample_need("kaul");
    second.asker = email("anderer@kaul.example");
    store_.add(second, 2026);
    added("fremd");
    const auto needs = store_.of_asker("kaul", matrix("@egal:x"), 10);
    ASSERT_EQ(needs.size(), 2U);
    EXPECT_EQ(needs[0].id, second.id);
    EXPECT_EQ(needs[1].id, first.id);
    EXPECT_EQ(store_.of_asker("kaul", matrix("@egal:x"), 1).size(), 1U);
    EXPECT_TRUE(store_.of_asker("kaul", matrix("@egal:x"), 0).empty());
}

TEST_F(NeedStoreTest, lists_a_moderators_needs_by_his_address) {
    NeedRecord mine = sample_need("");
    mine.asker = email("lotse@example.org");
    store_.add(mine, 2026);
    NeedRecord others = sample_need("");
    others.asker = matrix("lotse@example.org");
    store_.add(others, 2026);
    const auto needs = store_.of_asker("", email("lotse@example.org"), 10);
    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs[0].id, mine.id);
}

TEST_F(NeedStoreTest, lists_a_state_oldest_first) {
    const NeedRecord first = added();
    NeedRecord second = added();
    const NeedRecord third = added();
    second.state = NeedProgress::restored(NeedState::no_match);
    store_.update(second);
    const auto open = store_.in_state(NeedState::distributed, 10);
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].id, first.id);
    EXPECT_EQ(open[1].id, third.id);
    EXPECT_EQ(store_.in_state(NeedState::no_match, 10).size(), 1U);
}

}  // namespace
}  // namespace clusterlotse::storage
