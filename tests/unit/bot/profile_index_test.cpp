#include "bot/profile_index.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::bot {
namespace {

const Date kToday = *parse_iso_date("2026-11-23");

Profile firm(const std::string& id, const std::string& text) {
    Profile profile;
    profile.id = id;
    profile.name = "Firma " + id;
    profile.text = text;
    return profile;
}

std::shared_ptr<const matching::Vocabulary> vocabulary_with(const std::string& word) {
    auto files = test_support::vocabulary_files();
    files.push_back(
        {"own.toml", "[[add]]\nto = \"turning\"\nsynonyms_de = [\"" + word + "\"]\n"}
    );
    return matching::Vocabulary::load(files);
}

class ProfileIndexTest : public testing::Test {
protected:
    void put(const Profile& profile) { profiles_.put(profile, TimePoint{}); }

    /// The firms that the engine of a new start finds.
    static std::vector<std::string> found(const matching::Engine& engine, const std::string& text) {
        const auto need = engine.understand(text, kToday, Language::de);
        std::vector<std::string> ids;
        const matching::Matching matching = engine.match(text, need, {10, {}, kToday});
        for (const matching::Match& match : matching.matches) {
            if (!matching.nobody) {
                ids.push_back(match.profile);
            }
        }
        return ids;
    }
    std::vector<std::string> found_after_start(const std::string& text) {
        matching::Engine engine(test_support::vocabulary());
        ProfileIndex(database_, engine).load();
        return found(engine, text);
    }

    using Ids = std::vector<std::string>;

    storage::Database database_{":memory:"};
    storage::ProfileStore profiles_{database_};
    storage::ReadingStore readings_{database_};
    matching::Engine reader_{test_support::vocabulary()};
};

TEST_F(ProfileIndexTest, reads_each_profile_only_once) {
    put(firm("dreher", "CNC-Drehen von Wellen"));
    EXPECT_EQ(found_after_start("Drehteile"), Ids{"dreher"});
    // A reading that says something else than the profile shows which of them is used.
    readings_.put(
        "dreher", reader_.fingerprint(), reader_.reading_of(firm("dreher", "Feuerverzinken"))
    );
    EXPECT_EQ(found_after_start("Drehteile"), Ids());
    EXPECT_EQ(found_after_start("Feuerverzinken"), Ids{"dreher"});
}

TEST_F(ProfileIndexTest, reads_a_changed_profile_again) {
    put(firm("a", "CNC-Drehen von Wellen"));
    EXPECT_EQ(found_after_start("Drehteile"), Ids{"a"});
    put(firm("a", "Feuerverzinken"));
    EXPECT_EQ(found_after_start("Drehteile"), Ids());
    EXPECT_EQ(found_after_start("Feuerverzinken"), Ids{"a"});
}

TEST_F(ProfileIndexTest, does_not_trust_the_reading_of_another_vocabulary) {
    put(firm("a", "Wir gnubbeln Teile."));
    EXPECT_EQ(found_after_start("Drehteile"), Ids());
    matching::Engine taught(vocabulary_with("gnubbeln"));
    ASSERT_NE(taught.fingerprint(), reader_.fingerprint());
    ProfileIndex(database_, taught).load();
    EXPECT_EQ(found(taught, "Drehteile"), Ids{"a"});
    EXPECT_TRUE(readings_.find("a", taught.fingerprint()));
    EXPECT_EQ(found_after_start("Drehteile"), Ids()) << "nor the other way round";
}

TEST_F(ProfileIndexTest, reads_anew_what_is_damaged) {
    put(firm("a", "CNC-Drehen von Wellen"));
    const std::string sound = reader_.reading_of(firm("a", "CNC-Drehen von Wellen"));
    for (std::string damaged : {sound.substr(0, sound.size() - 1), sound + "x", std::string("?")}) {
        readings_.put("a", reader_.fingerprint(), damaged);
        EXPECT_EQ(found_after_start("Drehteile"), Ids{"a"});
        EXPECT_EQ(readings_.find("a", reader_.fingerprint()), sound);
    }
}

TEST_F(ProfileIndexTest, keeps_the_reading_in_the_transaction_of_its_profile) {
    ProfileIndex index(database_, reader_);
    const Profile profile = firm("a", "CNC-Drehen von Wellen");
    {
        storage::Transaction transaction(database_);
        put(profile);
        index.stored(profile);
    }
    EXPECT_FALSE(readings_.find("a", reader_.fingerprint()));
    {
        storage::Transaction transaction(database_);
        put(profile);
        index.stored(profile);
        transaction.commit();
    }
    EXPECT_TRUE(readings_.find("a", reader_.fingerprint()));
    index.changed("a");
    EXPECT_EQ(found(reader_, "Drehteile"), Ids{"a"});
    profiles_.erase("a");
    index.changed("a");
    EXPECT_EQ(found(reader_, "Drehteile"), Ids());
    EXPECT_FALSE(readings_.find("a", reader_.fingerprint()));
}

TEST_F(ProfileIndexTest, follows_a_change_whose_reading_nobody_stored) {
    ProfileIndex index(database_, reader_);
    put(firm("a", "CNC-Drehen von Wellen"));
    index.changed("a");
    EXPECT_EQ(found(reader_, "Drehteile"), Ids{"a"});
}

}  // namespace
}  // namespace clusterlotse::bot
