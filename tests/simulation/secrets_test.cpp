#include "tests/simulation/secrets.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::simulation {
namespace {

Profile firm(const std::string& id, const std::string& name, const std::string& person) {
    Profile profile;
    profile.id = id;
    profile.name = name;
    Contact contact;
    contact.name = person;
    profile.contacts.push_back(contact);
    return profile;
}

class SecretsOfFirms : public testing::Test {
protected:
    bool named(const std::string& bytes, const std::string& id, const std::string& reader = "") {
        const bool found = secrets_.named_in(Searched(bytes), id, reader).has_value();
        const auto anybody = secrets_.anybody_named_in(Searched(bytes), {reader});
        EXPECT_EQ(found, anybody && anybody->starts_with(id)) << bytes;
        return found;
    }

    Secrets secrets_{
        {firm("kolb", "Kolb AG", "R. Dahl"),
         firm("glan", "Größlings Räderwerk GmbH", "Einkauf"),
         firm("nahe", "Nahe Kolb Metall", "Timo")}};
};

TEST_F(SecretsOfFirms, are_seen_in_any_spelling_where_they_are_long) {
    EXPECT_TRUE(named("GROESSLINGS_RAEDERWERK", "glan"));
    EXPECT_TRUE(named("name=größlingsräderwerk.pdf", "glan"));
    EXPECT_FALSE(named("Räderwerk", "glan"));
}

TEST_F(SecretsOfFirms, are_seen_as_words_of_their_own_where_they_are_short) {
    EXPECT_TRUE(named("Zeichnung_Kolb-4711.pdf", "kolb"));
    EXPECT_TRUE(named("Gruß, R. Dahl", "kolb"));
    EXPECT_TRUE(named("<p>Timo</p>", "nahe"));
    EXPECT_FALSE(named("Kolben drehen, der Dahlienkolb", "kolb"));
    EXPECT_FALSE(named("Timotheus", "nahe"));
}

TEST_F(SecretsOfFirms, are_no_news_to_a_reader_whose_own_names_hold_them) {
    EXPECT_FALSE(named("Hallo Kolb", "kolb", "nahe"));
    EXPECT_TRUE(named("Kolb AG", "kolb", "nahe"));
    EXPECT_TRUE(named("Hallo Timo", "nahe", "kolb"));
    EXPECT_FALSE(named("Einkauf", "glan")) << "an office names nobody";
}

}  // namespace
}  // namespace clusterlotse::simulation
