#include "storage/reading_store.hpp"

#include "storage/profile_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace clusterlotse::storage {
namespace {

class ReadingStoreTest : public testing::Test {
protected:
    void put_profile(const std::string& id, const std::string& text = "") {
        Profile profile;
        profile.id = id;
        profile.name = id;
        profile.text = text;
        profiles_.put(profile, at(0));
    }

    Database database_{":memory:"};
    ProfileStore profiles_{database_};
    ReadingStore readings_{database_};
};

const std::string kBytes("\0\xff reading", 10);

TEST_F(ReadingStoreTest, gives_back_the_bytes_for_their_fingerprint_only) {
    put_profile("a");
    readings_.put("a", -7, kBytes);
    EXPECT_EQ(readings_.find("a", -7), kBytes);
    EXPECT_EQ(readings_.find("a", 7), std::nullopt);
    readings_.put("a", 7, "later");
    EXPECT_EQ(readings_.find("a", 7), "later");
    EXPECT_EQ(readings_.find("a", -7), std::nullopt);
}

TEST_F(ReadingStoreTest, visits_every_profile_with_or_without_a_reading) {
    for (const char* id : {"c", "a", "b"}) {
        put_profile(id);
    }
    readings_.put("c", 1, kBytes);
    readings_.put("b", 2, "of another vocabulary");
    std::vector<std::pair<std::string, std::string>> visited;
    readings_.for_each_profile(1, [&](const std::string& id, std::string_view bytes) {
        visited.emplace_back(id, bytes);
    });
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"a", ""}, {"b", ""}, {"c", kBytes}};
    EXPECT_EQ(visited, expected);
}

TEST_F(ReadingStoreTest, forgets_a_reading_with_every_change_of_its_profile) {
    put_profile("a", "Drehen");
    readings_.put("a", 1, kBytes);
    put_profile("a", "Drehen");
    EXPECT_TRUE(readings_.find("a", 1)) << "nothing changed";
    put_profile("a", "Fräsen");
    EXPECT_FALSE(readings_.find("a", 1));
    readings_.put("a", 1, kBytes);
    profiles_.erase("a");
    put_profile("a", "Fräsen");
    EXPECT_FALSE(readings_.find("a", 1));
}

TEST_F(ReadingStoreTest, refuses_a_reading_without_a_profile) {
    EXPECT_THROW(readings_.put("nobody", 1, kBytes), DatabaseError);
}

}  // namespace
}  // namespace clusterlotse::storage
