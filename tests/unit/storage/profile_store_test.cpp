#include "storage/profile_store.hpp"

#include "storage/connection.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

Profile sample_profile(const std::string& id) {
    Profile profile;
    profile.id = id;
    profile.name = "Dreherei " + id + " GmbH";
    profile.role = "supplier";
    profile.text = "CNC-Drehen bis Ø 400";
    Capability capability;
    capability.process = "turning";
    capability.wording = "Drehen";
    capability.materials = {"1.4301"};
    capability.diameter_mm = Range{3.0, std::nullopt};
    profile.capabilities = {capability};
    Contact sales;
    sales.name = "Vertrieb";
    sales.role = "sales";
    sales.matrix = "@" + id + ":example.org";
    sales.email = "Vertrieb@" + id + ".Example";
    Contact boss;
    boss.name = "Chefin";
    boss.email = "chefin@" + id + ".example";
    profile.contacts = {sales, boss};
    return profile;
}

class ProfileStoreTest : public testing::Test {
protected:
    Database database_{":memory:"};
    ProfileStore store_{database_};
};

TEST_F(ProfileStoreTest, gives_back_the_profile_as_it_was) {
    const Profile profile = sample_profile("lautertal");
    EXPECT_EQ(store_.put(profile, at(0)), Stored::added);
    EXPECT_EQ(store_.find("lautertal"), profile);
    EXPECT_EQ(store_.find("Lautertal"), std::nullopt);
    EXPECT_EQ(store_.count(), 1U);
}

TEST_F(ProfileStoreTest, writes_nothing_where_nothing_changed) {
    const Profile profile = sample_profile("lautertal");
    store_.put(profile, at(0));
    const int before = database_.impl().connection.getTotalChanges();
    EXPECT_EQ(store_.put(profile, at(9)), Stored::unchanged);
    EXPECT_EQ(database_.impl().connection.getTotalChanges(), before);
}

TEST_F(ProfileStoreTest, replaces_the_profile_with_its_addresses) {
    Profile profile = sample_profile("lautertal");
    store_.put(profile, at(0));
    profile.contacts[1].email = "neu@lautertal.example";
    profile.contacts.push_back({"Werkstatt", "", "@werk:example.org"});
    EXPECT_EQ(store_.put(profile, at(1)), Stored::changed);
    EXPECT_EQ(store_.find("lautertal"), profile);
    EXPECT_TRUE(store_.contacts_at(email("chefin@lautertal.example")).empty());
    ASSERT_EQ(store_.contacts_at(email("neu@lautertal.example")).size(), 1U);
    EXPECT_EQ(store_.contacts_at(matrix("@werk:example.org")).at(0).position, 2U);
    EXPECT_EQ(store_.count(), 1U);
}

TEST_F(ProfileStoreTest, compares_mail_in_lower_case_and_matrix_ids_exactly) {
    store_.put(sample_profile("lautertal"), at(0));
    EXPECT_EQ(store_.contacts_at(email("vertrieb@lautertal.example")).size(), 1U);
    EXPECT_EQ(store_.contacts_at(email("VERTRIEB@lautertal.EXAMPLE")).size(), 1U);
    EXPECT_EQ(store_.contacts_at(matrix("@lautertal:example.org")).size(), 1U);
    EXPECT_TRUE(store_.contacts_at(matrix("@Lautertal:example.org")).empty());
    EXPECT_TRUE(store_.contacts_at(matrix("vertrieb@lautertal.example")).empty());
}

TEST_F(ProfileStoreTest, lists_everybody_behind_a_shared_address_in_order) {
    for (const std::string id : {"zeta", "alpha"}) {
        Profile profile = sample_profile(id);
        profile.contacts[1].email = "buero@holding.example";
        profile.contacts[0].email = "BUERO@holding.example";
        store_.put(profile, at(0));
    }
    const auto contacts = store_.contacts_at(email("buero@holding.example"));
    ASSERT_EQ(contacts.size(), 4U);
    EXPECT_EQ(contacts[0].profile_id, "alpha");
    EXPECT_EQ(contacts[0].position, 0U);
    EXPECT_EQ(contacts[1].position, 1U);
    EXPECT_EQ(contacts[3].profile_id, "zeta");
}

TEST_F(ProfileStoreTest, erases_a_profile_with_its_addresses) {
    store_.put(sample_profile("lautertal"), at(0));
    EXPECT_TRUE(store_.erase("lautertal"));
    EXPECT_FALSE(store_.erase("lautertal"));
    EXPECT_TRUE(store_.contacts_at(email("vertrieb@lautertal.example")).empty());
    EXPECT_EQ(store_.count(), 0U);
}

TEST_F(ProfileStoreTest, visits_every_profile_in_the_order_of_ids_and_may_write_meanwhile) {
    for (const std::string id : {"m", "z", "a"}) {
        store_.put(sample_profile(id), at(0));
    }
    std::string order;
    store_.for_each([&](const Profile& profile) {
        order += profile.id;
        Profile changed = profile;
        changed.city = "Kaiserslautern";
        EXPECT_EQ(store_.put(changed, at(1)), Stored::changed);
        std::size_t inner = 0;
        store_.for_each([&](const Profile&) { ++inner; });
        EXPECT_EQ(inner, 3U);
    });
    EXPECT_EQ(order, "amz");
    EXPECT_EQ(store_.find("z")->city, "Kaiserslautern");
}

TEST_F(ProfileStoreTest, tells_the_names_alone_in_the_order_of_ids) {
    for (const char* id : {"m", "a"}) {
        Profile profile = sample_profile(id);
        profile.name = std::string("Müller & \"Söhne\" ") + id;
        store_.put(profile, at(0));
    }
    std::string names;
    store_.for_each_name([&](const std::string& id, const std::string& name) {
        names += id + ": " + name + "; ";
    });
    EXPECT_EQ(names, "a: Müller & \"Söhne\" a; m: Müller & \"Söhne\" m; ");
}

TEST_F(ProfileStoreTest, tells_the_name_of_a_renamed_firm_and_none_of_one_that_left) {
    for (const char* id : {"a", "b", "c"}) {
        store_.put(sample_profile(id), at(0));
    }
    Profile renamed = sample_profile("b");
    renamed.name = "Neue Dreherei";
    store_.put(renamed, at(1));
    store_.erase("a");
    {
        const Transaction undone(database_);
        store_.erase("c");
    }
    std::string names;
    store_.for_each_name([&](const std::string& id, const std::string& name) {
        names += id + ": " + name + "; ";
    });
    EXPECT_EQ(names, "b: Neue Dreherei; c: Dreherei c GmbH; ");
}

TEST_F(ProfileStoreTest, finds_what_is_stored_also_after_a_change_and_after_its_undoing) {
    Profile profile = sample_profile("lautertal");
    store_.put(profile, at(0));
    EXPECT_EQ(store_.find("lautertal"), profile);
    Profile changed = profile;
    changed.city = "Kusel";
    {
        Transaction transaction(database_);
        store_.put(changed, at(1));
        EXPECT_EQ(store_.find("lautertal"), changed);
    }
    EXPECT_EQ(store_.find("lautertal"), profile);
    store_.erase("lautertal");
    EXPECT_EQ(store_.find("lautertal"), std::nullopt);
}

TEST_F(ProfileStoreTest, names_damage_where_a_profile_cannot_be_read) {
    store_.put(sample_profile("a"), at(0));
    database_.impl().connection.exec("UPDATE profiles SET body = '{'");
    EXPECT_EQ(kind_thrown([&] { store_.find("a"); }), DatabaseError::Kind::damaged);
}

}  // namespace
}  // namespace clusterlotse::storage
