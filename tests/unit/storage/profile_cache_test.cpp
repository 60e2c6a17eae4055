#include "storage/profile_cache.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

Profile named(const std::string& name) {
    Profile profile;
    profile.name = name;
    return profile;
}

TEST(ProfileCache, gives_a_profile_back_by_the_bytes_it_was_read_from) {
    ProfileCache cache;
    EXPECT_EQ(cache.find("{}"), nullptr);
    cache.keep("{}", named("Dreherei"));
    ASSERT_NE(cache.find("{}"), nullptr);
    EXPECT_EQ(cache.find("{}")->name, "Dreherei");
    EXPECT_EQ(cache.find("{} "), nullptr);
}

TEST(ProfileCache, forgets_all_before_it_holds_more_than_its_bound) {
    const std::string half(ProfileCache::kMostBytes / 2, 'a');
    const std::string other(ProfileCache::kMostBytes / 2, 'b');
    ProfileCache cache;
    cache.keep(half, named("A"));
    cache.keep(half, named("A"));
    cache.keep(other, named("B"));
    EXPECT_NE(cache.find(half), nullptr);
    EXPECT_NE(cache.find(other), nullptr);
    cache.keep("c", named("C"));
    EXPECT_EQ(cache.find(half), nullptr);
    EXPECT_EQ(cache.find(other), nullptr);
    EXPECT_NE(cache.find("c"), nullptr);
}

TEST(ProfileCache, keeps_what_fills_it_alone_and_nothing_larger) {
    const std::string all(ProfileCache::kMostBytes, 'a');
    ProfileCache cache;
    cache.keep(all, named("A"));
    EXPECT_NE(cache.find(all), nullptr);
    cache.keep(all + "a", named("B"));
    EXPECT_EQ(cache.find(all + "a"), nullptr);
    EXPECT_NE(cache.find(all), nullptr);
}

}  // namespace
}  // namespace clusterlotse::storage
