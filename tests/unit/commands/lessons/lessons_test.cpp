#include "commands/lessons/lessons.hpp"

#include "commands/lessons/noted_profile.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::ClusterScene;

Profile turner(const Range& diameter) {
    Profile profile;
    profile.id = "turner";
    profile.name = "Dreherei";
    Capability capability;
    capability.process = "turning";
    capability.diameter_mm = diameter;
    profile.capabilities.push_back(capability);
    return profile;
}

ProfileNote limit(ProfileNote::Kind kind, double value, const std::string& process) {
    ProfileNote note;
    note.kind = kind;
    note.field = "diameter_mm";
    note.limit = value;
    note.process = process;
    note.wording = "wir drehen nur bis Ø 100";
    return note;
}

/// As it comes back from the database, or nothing where it cannot be read any more.
std::optional<Profile> stored(const Profile& profile) {
    ClusterScene scene;
    auto& profiles = scene.core().office().profiles;
    profiles.put(profile, scene.clock().now());
    return profiles.find(profile.id);
}

TEST(Lessons, narrow_what_the_profile_says) {
    const Profile profile =
        with_note(turner({3, 400}), limit(ProfileNote::Kind::at_most, 100, "turning"));
    EXPECT_EQ(stored(profile)->capabilities[0].diameter_mm, (Range{3, 100}));
}

TEST(Lessons, that_contradict_the_profile_leave_it_readable) {
    const Profile smaller =
        with_note(turner({150, 400}), limit(ProfileNote::Kind::at_most, 100, "turning"));
    EXPECT_EQ(stored(smaller)->capabilities[0].diameter_mm, (Range{std::nullopt, 100}));
    const Profile larger =
        with_note(turner({3, 80}), limit(ProfileNote::Kind::at_least, 100, "turning"));
    EXPECT_EQ(stored(larger)->capabilities[0].diameter_mm, (Range{100, std::nullopt}));
}

TEST(Lessons, about_a_process_the_profile_does_not_name_are_added_to_it) {
    const Profile profile =
        with_note(turner({3, 400}), limit(ProfileNote::Kind::at_most, 100, "milling"));
    EXPECT_EQ(stored(profile)->capabilities.size(), 2u);
    Profile empty = turner({3, 400});
    empty.capabilities.clear();
    const Profile unnamed = with_note(empty, limit(ProfileNote::Kind::at_most, 100, ""));
    EXPECT_EQ(stored(unnamed)->capabilities.size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::commands
