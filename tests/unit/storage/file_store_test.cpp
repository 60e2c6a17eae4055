#include "storage/file_store.hpp"

#include "storage/prune.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class FileStoreTest : public testing::Test {
protected:
    FileStoreTest() {
        needs_.add(need_, 2026);
        invitations_.add(turner_);
        invitations_.add(miller_);
    }

    FileRecord file(const std::string& name, FileStage stage = FileStage::after_interest) {
        FileRecord record;
        record.need_id = need_.id;
        record.name = name;
        record.shown_name = "Anlage 1.pdf";
        record.type = "application/pdf";
        record.stage = stage;
        record.created_at = at(5);
        return record;
    }
    FileRecord stored(
        const std::string& name,
        const std::string& bytes,
        FileStage stage = FileStage::after_interest
    ) {
        FileRecord record = file(name, stage);
        EXPECT_TRUE(files_.add(record, bytes).ok());
        return record;
    }
    std::string refusal(FileRecord record, std::size_t size, char fill) {
        const auto added = files_.add(record, std::string(size, fill));
        return added.ok() ? "" : added.failure().detail;
    }

    Database database_{":memory:"};
    NeedStore needs_{database_};
    InvitationStore invitations_{database_};
    OutboxStore outbox_{database_};
    FileStore files_{database_};
    NeedRecord need_ = sample_need();
    Invitation turner_ = sample_invitation(1, "dreherei");
    Invitation miller_ = sample_invitation(1, "fraeserei");
};

TEST_F(FileStoreTest, gives_a_file_back_as_it_was_stored) {
    const std::string bytes("%PDF-1.4\0\xff\n", 11);
    const FileRecord record = stored("Flansch Kaul.pdf", bytes, FileStage::after_nda);
    EXPECT_GT(record.id, 0);
    EXPECT_EQ(record.size, 11U);
    const auto found = files_.find(record.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->need_id, need_.id);
    EXPECT_FALSE(found->invitation_id);
    EXPECT_EQ(found->name, "Flansch Kaul.pdf");
    EXPECT_EQ(found->shown_name, "Anlage 1.pdf");
    EXPECT_EQ(found->type, "application/pdf");
    EXPECT_EQ(found->stage, FileStage::after_nda);
    EXPECT_EQ(found->created_at, at(5));
    EXPECT_EQ(found->sha256.size(), 64U);
    ASSERT_NE(files_.bytes(record.id), nullptr);
    EXPECT_EQ(*files_.bytes(record.id), bytes);
    EXPECT_FALSE(files_.find(record.id + 1));
    EXPECT_EQ(files_.bytes(record.id + 1), nullptr);
}

TEST_F(FileStoreTest, computes_the_digest_that_every_tool_computes) {
    EXPECT_EQ(
        stored("a", "abc").sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

TEST_F(FileStoreTest, keeps_the_files_of_asker_and_suppliers_apart_and_in_their_order) {
    const auto first = stored("a.pdf", "a");
    FileRecord offer = file("Angebot.pdf");
    offer.invitation_id = turner_.id;
    ASSERT_TRUE(files_.add(offer, "b").ok());
    const auto second = stored("c.pdf", "c");
    const auto own = files_.of_need(need_.id);
    ASSERT_EQ(own.size(), 2U);
    EXPECT_EQ(own[0].id, first.id);
    EXPECT_EQ(own[1].id, second.id);
    ASSERT_EQ(files_.of_invitation(turner_.id).size(), 1U);
    EXPECT_EQ(files_.of_invitation(turner_.id)[0].invitation_id, turner_.id);
    EXPECT_TRUE(files_.of_invitation(miller_.id).empty());
}

TEST_F(FileStoreTest, knows_the_message_of_an_askers_file_and_none_without_an_id) {
    FileRecord offer = file("Angebot.pdf");
    offer.invitation_id = turner_.id;
    ASSERT_TRUE(files_.add(offer, "b").ok());
    const auto own = stored("a.pdf", "a");
    EXPECT_FALSE(files_.came_with(""));
    EXPECT_TRUE(files_.of_message("").empty());
    EXPECT_FALSE(files_.came_with("$x"));
    files_.set_caption(own.id, "$x", "");
    EXPECT_TRUE(files_.came_with("$x"));
    files_.set_caption(offer.id, "$y", "");
    EXPECT_FALSE(files_.came_with("$y"));
    files_.erase(own.id, at(0));
    EXPECT_FALSE(files_.came_with("$x"));
}

TEST_F(FileStoreTest, stores_the_same_bytes_of_one_side_once) {
    const auto first = stored("a.pdf", "gleich");
    FileRecord again = file("b.pdf");
    ASSERT_TRUE(files_.add(again, "gleich").ok());
    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.name, "a.pdf");
    FileRecord of_supplier = file("a.pdf");
    of_supplier.invitation_id = turner_.id;
    ASSERT_TRUE(files_.add(of_supplier, "gleich").ok());
    EXPECT_NE(of_supplier.id, first.id);
    files_.erase(first.id, at(9));
    FileRecord after = file("a.pdf");
    ASSERT_TRUE(files_.add(after, "gleich").ok());
    EXPECT_NE(after.id, first.id);
}

TEST_F(FileStoreTest, refuses_a_file_over_the_bound_and_takes_one_at_it) {
    EXPECT_EQ(refusal(file("leer"), 0, 'a'), "file_empty");
    EXPECT_EQ(refusal(file("groß"), kMostFileBytes + 1, 'a'), "file_too_large");
    EXPECT_EQ(refusal(file("groß"), kMostFileBytes, 'a'), "");
}

TEST_F(FileStoreTest, refuses_more_than_one_side_of_a_need_may_keep) {
    EXPECT_EQ(refusal(file("1"), kMostFileBytes, 'a'), "");
    EXPECT_EQ(refusal(file("2"), kMostFileBytes, 'b'), "");
    EXPECT_EQ(refusal(file("3"), kMostFileBytes - 1, 'c'), "");
    EXPECT_EQ(refusal(file("4"), 2, 'd'), "side_full");
    EXPECT_EQ(refusal(file("5"), 1, 'e'), "");
    FileRecord offer = file("Angebot");
    offer.invitation_id = turner_.id;
    EXPECT_EQ(refusal(offer, kMostFileBytes, 'a'), "");
    EXPECT_EQ(refusal(offer, kMostFileBytes, 'b'), "side_full");
    offer.invitation_id = miller_.id;
    EXPECT_EQ(refusal(offer, kMostFileBytes, 'b'), "");
}

TEST_F(FileStoreTest, refuses_more_files_than_a_need_may_have) {
    for (std::size_t i = 0; i < kMostNeedFiles; ++i) {
        ASSERT_EQ(refusal(file("a"), i + 1, 'a'), "") << i;
    }
    EXPECT_EQ(refusal(file("a"), kMostNeedFiles + 1, 'a'), "need_full");
    files_.erase(files_.of_need(need_.id)[0].id, at(1));
    EXPECT_EQ(refusal(file("a"), kMostNeedFiles + 1, 'a'), "");
}

TEST_F(FileStoreTest, gives_out_what_a_stage_allows_and_was_not_given_before) {
    const auto open = stored("offen.pdf", "1", FileStage::open);
    const auto interest = stored("interesse.pdf", "2", FileStage::after_interest);
    const auto nda = stored("nda.pdf", "3", FileStage::after_nda);
    const auto order = stored("auftrag.pdf", "4", FileStage::with_order);
    const auto names = [&](FileStage reached) {
        std::string all;
        for (const auto& due : files_.due_to(turner_.id, reached)) {
            all += due.name + " ";
        }
        return all;
    };
    EXPECT_EQ(names(FileStage::open), "offen.pdf ");
    EXPECT_EQ(names(FileStage::after_interest), "offen.pdf interesse.pdf ");
    EXPECT_EQ(names(FileStage::after_nda), "offen.pdf interesse.pdf nda.pdf ");
    EXPECT_EQ(names(FileStage::with_order), "offen.pdf interesse.pdf nda.pdf auftrag.pdf ");
    files_.release(open.id, turner_.id, 1, at(6));
    EXPECT_EQ(names(FileStage::after_interest), "interesse.pdf ");
    EXPECT_EQ(files_.due_to(miller_.id, FileStage::open).size(), 1U);
    files_.set_stage(interest.id, FileStage::with_order);
    EXPECT_EQ(names(FileStage::after_interest), "");
    files_.erase(nda.id, at(7));
    EXPECT_EQ(names(FileStage::after_nda), "");
    EXPECT_EQ(names(FileStage::with_order), "interesse.pdf auftrag.pdf ");
    EXPECT_TRUE(files_.due_to(999, FileStage::with_order).empty());
}

TEST_F(FileStoreTest, never_gives_the_file_of_one_supplier_to_another) {
    FileRecord offer = file("Angebot.pdf", FileStage::open);
    offer.invitation_id = turner_.id;
    ASSERT_TRUE(files_.add(offer, "12,50 EUR").ok());
    EXPECT_TRUE(files_.due_to(miller_.id, FileStage::with_order).empty());
    EXPECT_TRUE(files_.due_to(turner_.id, FileStage::with_order).empty());
}

TEST_F(FileStoreTest, logs_once_who_got_what) {
    const auto drawing = stored("a.pdf", "a");
    EXPECT_TRUE(files_.release(drawing.id, turner_.id, 7, at(10)));
    EXPECT_FALSE(files_.release(drawing.id, turner_.id, 8, at(20)));
    EXPECT_TRUE(files_.release(drawing.id, miller_.id, std::nullopt, at(30)));
    const auto readers = files_.releases_of(drawing.id);
    ASSERT_EQ(readers.size(), 2U);
    EXPECT_EQ(readers[0].invitation_id, turner_.id);
    EXPECT_EQ(readers[0].released_at, at(10));
    EXPECT_EQ(readers[0].outbox_id, 7);
    EXPECT_FALSE(readers[1].outbox_id);
    ASSERT_EQ(files_.releases_to(miller_.id).size(), 1U);
    EXPECT_EQ(files_.releases_to(miller_.id)[0].file_id, drawing.id);
}

TEST_F(FileStoreTest, keeps_record_and_log_of_a_file_whose_bytes_were_deleted) {
    const auto drawing = stored("a.pdf", "a");
    files_.release(drawing.id, turner_.id, 7, at(10));
    EXPECT_EQ(files_.erase(drawing.id, at(20)), 1);
    EXPECT_EQ(files_.erase(drawing.id, at(30)), 0);
    ASSERT_TRUE(files_.find(drawing.id));
    EXPECT_EQ(files_.find(drawing.id)->deleted_at, at(20));
    EXPECT_EQ(files_.bytes(drawing.id), nullptr);
    EXPECT_TRUE(files_.of_need(need_.id).empty());
    EXPECT_EQ(files_.releases_of(drawing.id).size(), 1U);
}

TEST_F(FileStoreTest, deletes_the_bytes_of_both_sides_of_a_need) {
    stored("a.pdf", "a");
    FileRecord offer = file("Angebot.pdf");
    offer.invitation_id = turner_.id;
    ASSERT_TRUE(files_.add(offer, "b").ok());
    NeedRecord other = sample_need();
    needs_.add(other, 2026);
    FileRecord elsewhere = file("c.pdf");
    elsewhere.need_id = other.id;
    ASSERT_TRUE(files_.add(elsewhere, "c").ok());
    EXPECT_EQ(files_.erase_of_need(need_.id, at(20)), 2);
    EXPECT_NE(files_.bytes(elsewhere.id), nullptr);
}

TEST_F(FileStoreTest, deletes_the_bytes_ninety_days_after_the_end_of_a_need_and_not_before) {
    const auto drawing = stored("a.pdf", "a");
    const TimePoint ended = at(100);
    EXPECT_EQ(files_.erase_of_ended(ended + kFilesKept * 9), 0);
    need_.ended_at = ended;
    needs_.update(need_);
    EXPECT_EQ(files_.erase_of_ended(ended + kFilesKept), 0);
    EXPECT_NE(files_.bytes(drawing.id), nullptr);
    EXPECT_EQ(files_.erase_of_ended(ended + kFilesKept + std::chrono::milliseconds(1)), 1);
    EXPECT_EQ(files_.bytes(drawing.id), nullptr);
}

TEST_F(FileStoreTest, undoes_a_file_with_the_transaction_it_belongs_to) {
    FileRecord record = file("a.pdf");
    {
        Transaction transaction(database_);
        ASSERT_TRUE(files_.add(record, "a").ok());
        files_.release(record.id, turner_.id, 1, at(1));
    }
    EXPECT_FALSE(files_.find(record.id));
    EXPECT_TRUE(files_.releases_to(turner_.id).empty());
}

TEST(FileStage, has_a_word_for_each_value_and_knows_no_other) {
    for (const auto stage :
         {FileStage::open,
          FileStage::after_interest,
          FileStage::after_nda,
          FileStage::with_order}) {
        EXPECT_EQ(to_file_stage(code(stage)), stage);
    }
    EXPECT_EQ(code(FileStage::open), "public");
    EXPECT_EQ(kind_thrown([] { to_file_stage("secret"); }), DatabaseError::Kind::damaged);
}

}  // namespace
}  // namespace clusterlotse::storage
