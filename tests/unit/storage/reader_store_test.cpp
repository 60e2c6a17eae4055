#include "storage/reader_store.hpp"

#include "storage/connection.hpp"
#include "storage/profile_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

class ReaderStoreTest : public ::testing::Test {
protected:
    Database database_{":memory:"};
    ReaderStore readers_{database_};
    const Address chat_{Channel::matrix, "@Anna:x"};
    const Address mail_{Channel::email, "anna@firma.example"};
};

TEST_F(ReaderStoreTest, takes_somebody_who_never_said_anything_for_a_weekly_reader) {
    const DigestReader reader = readers_.find(mail_);
    EXPECT_EQ(reader.address, mail_);
    EXPECT_EQ(reader.rhythm, DigestRhythm::weekly);
    EXPECT_EQ(reader.paused_until, std::nullopt);
    EXPECT_EQ(reader.unsubscribe_token, "");
    Query rows(database_, "SELECT count(*) FROM readers");
    rows.step();
    EXPECT_EQ(rows.integer(0), 0) << "looking must not write";
}

TEST_F(ReaderStoreTest, remembers_the_rhythm_that_was_turned_off) {
    readers_.set({chat_, DigestRhythm::monthly});
    readers_.set({chat_, DigestRhythm::off});
    readers_.set({chat_, DigestRhythm::off, day(2026, 12, 24)});
    EXPECT_EQ(readers_.find(chat_).rhythm, DigestRhythm::off);
    EXPECT_EQ(readers_.find(chat_).rhythm_before, DigestRhythm::monthly);
    const auto token = readers_.find(chat_).unsubscribe_token;
    EXPECT_EQ(readers_.find_token(token)->rhythm_before, DigestRhythm::monthly);
    EXPECT_EQ(readers_.find(mail_).rhythm_before, DigestRhythm::weekly) << "another person";
}

TEST_F(ReaderStoreTest, remembers_every_rhythm_and_the_pause) {
    for (const DigestRhythm rhythm :
         {DigestRhythm::weekly,
          DigestRhythm::monthly,
          DigestRhythm::matches_only,
          DigestRhythm::off}) {
        readers_.set({chat_, rhythm, day(2026, 12, 24)});
        EXPECT_EQ(readers_.find(chat_).rhythm, rhythm);
        EXPECT_EQ(readers_.find(chat_).paused_until, day(2026, 12, 24));
    }
    readers_.set({chat_, DigestRhythm::weekly, std::nullopt});
    EXPECT_EQ(readers_.find(chat_).paused_until, std::nullopt);
    EXPECT_EQ(readers_.find(mail_).rhythm, DigestRhythm::weekly) << "another person";
}

TEST_F(ReaderStoreTest, keeps_a_readers_token_for_ever) {
    const std::string token = readers_.enrol(mail_).unsubscribe_token;
    EXPECT_EQ(token.size(), 32U);
    EXPECT_EQ(readers_.enrol(mail_).unsubscribe_token, token);
    readers_.set({mail_, DigestRhythm::off, std::nullopt, "another"});
    EXPECT_EQ(readers_.find(mail_).unsubscribe_token, token);
    EXPECT_EQ(readers_.find(mail_).rhythm, DigestRhythm::off);
    readers_.enrol(mail_);
    EXPECT_EQ(readers_.find(mail_).rhythm, DigestRhythm::off) << "enrolling must not subscribe";
    EXPECT_NE(readers_.enrol(chat_).unsubscribe_token, token);
}

TEST_F(ReaderStoreTest, finds_a_reader_by_his_token_and_by_no_other_word) {
    const std::string token = readers_.enrol(mail_).unsubscribe_token;
    readers_.set({mail_, DigestRhythm::monthly, day(2027, 1, 3)});
    const auto found = readers_.find_token(token);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->address, mail_);
    EXPECT_EQ(found->rhythm, DigestRhythm::monthly);
    EXPECT_EQ(found->paused_until, day(2027, 1, 3));
    EXPECT_EQ(found->unsubscribe_token, token);
    EXPECT_FALSE(readers_.find_token(""));
    EXPECT_FALSE(readers_.find_token(token.substr(1)));
    EXPECT_FALSE(readers_.find_token("' OR 1 = 1"));
}

TEST_F(ReaderStoreTest, takes_a_mail_address_in_any_case_for_one_person) {
    readers_.set({{Channel::email, "Anna@Firma.example"}, DigestRhythm::off, std::nullopt});
    EXPECT_EQ(readers_.find(mail_).rhythm, DigestRhythm::off);
    EXPECT_EQ(readers_.find({Channel::email, "ANNA@firma.example"}).address, mail_);
    readers_.set({chat_, DigestRhythm::off, std::nullopt});
    EXPECT_EQ(readers_.find({Channel::matrix, "@anna:x"}).rhythm, DigestRhythm::weekly)
        << "Matrix ids differ by case";
}

TEST_F(ReaderStoreTest, remembers_when_somebody_wanted_no_more_requests) {
    EXPECT_EQ(readers_.requests_withdrawn_on(chat_), std::nullopt);
    readers_.set_requests_withdrawn(chat_, day(2026, 11, 23));
    EXPECT_EQ(readers_.requests_withdrawn_on(chat_), day(2026, 11, 23));
    readers_.set({chat_, DigestRhythm::monthly, std::nullopt});
    EXPECT_EQ(readers_.requests_withdrawn_on(chat_), day(2026, 11, 23)) << "another matter";
    readers_.set_requests_withdrawn(chat_, std::nullopt);
    EXPECT_EQ(readers_.requests_withdrawn_on(chat_), std::nullopt);
    EXPECT_EQ(readers_.find(chat_).rhythm, DigestRhythm::monthly);
}

TEST_F(ReaderStoreTest, keeps_a_firms_own_limit_when_its_profile_is_imported_again) {
    ProfileStore profiles(database_);
    Profile profile;
    profile.id = "dreherei";
    profile.name = "Dreherei";
    profiles.put(profile, at(0));
    EXPECT_EQ(readers_.weekly_limit("dreherei"), std::nullopt);
    readers_.set_weekly_limit("dreherei", 3);
    readers_.set_weekly_limit("dreherei", 2);
    profile.city = "Wolfstein";
    profiles.put(profile, at(1));
    EXPECT_EQ(readers_.weekly_limit("dreherei"), 2);
    readers_.set_weekly_limit("dreherei", std::nullopt);
    EXPECT_EQ(readers_.weekly_limit("dreherei"), std::nullopt);
}

}  // namespace
}  // namespace clusterlotse::storage
