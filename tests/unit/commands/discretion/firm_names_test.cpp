#include "commands/discretion/firm_names.hpp"

#include "storage/database.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using Names = std::vector<std::string>;

class FirmNamesTest : public testing::Test {
protected:
    void put(const std::string& id, const std::string& name) {
        Profile profile;
        profile.id = id;
        profile.name = name;
        profiles_.put(profile, TimePoint{});
    }
    Names like(std::string_view text, const std::vector<std::string>& left_out = {}) {
        return names_.like(profiles_, text_words(text), left_out);
    }

    storage::Database database_{":memory:"};
    storage::ProfileStore profiles_{database_};
    FirmNames names_;
};

TEST_F(FirmNamesTest, are_those_that_share_a_word_with_the_text) {
    put("a", "Fräswerk Otterbach GmbH");
    put("b", "Galvanik Rodenbach KG");
    EXPECT_EQ(like("nicht an Fräswerk Otterbach"), Names{"Fräswerk Otterbach GmbH"});
    EXPECT_EQ(like("Otterbachs Angebot"), Names{"Fräswerk Otterbach GmbH"});
    EXPECT_EQ(like("frag Ottterbach"), Names{"Fräswerk Otterbach GmbH"}) << "one slip";
    EXPECT_EQ(like("20 Wellen, bis Freitag"), Names{});
    EXPECT_EQ(like("Otterbach", {"a"}), Names{});
}

TEST_F(FirmNamesTest, follow_every_change_and_every_undo) {
    put("a", "Fräswerk Otterbach GmbH");
    EXPECT_EQ(like("Otterbach").size(), 1U);
    put("a", "Fräswerk Lautertal GmbH");
    EXPECT_EQ(like("Otterbach"), Names{});
    {
        const storage::Transaction undone(database_);
        put("b", "Dreherei Otterbach");
        EXPECT_EQ(like("Otterbach"), Names{"Dreherei Otterbach"});
    }
    EXPECT_EQ(like("Otterbach"), Names{}) << "never committed";
    profiles_.erase("a");
    EXPECT_EQ(like("Lautertal"), Names{});
}

}  // namespace
}  // namespace clusterlotse::commands
