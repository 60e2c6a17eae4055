#include "matching/ranking/partners.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

Profile firm_seeking(
    const std::string& id, const std::string& text, const std::string& sought = {}
) {
    Profile profile;
    profile.id = id;
    profile.name = "Firma " + id;
    profile.text = text;
    if (!sought.empty()) {
        Capability capability;
        capability.direction = Direction::sought;
        capability.process = sought;
        profile.capabilities = {capability};
    }
    return profile;
}

std::vector<std::string> ids(const std::vector<Partner>& partners) {
    std::vector<std::string> result;
    for (const Partner& partner : partners) {
        result.push_back(partner.process + ":" + partner.firm.profile);
    }
    return result;
}

}  // namespace

TEST(Partners, are_found_both_ways) {
    Engine engine(test_support::vocabulary());
    const Profile turner = firm_seeking("dreher", "CNC-Drehen von Wellen.", "hardening");
    const Profile hardener = firm_seeking("haerter", "Lohnhärterei: Härten und Anlassen.");
    const Profile buyer = firm_seeking("einkaeufer", "Maschinenbau. Härten vergeben wir.");
    for (const Profile& profile : {turner, hardener, buyer}) {
        engine.upsert(profile);
    }
    const Partners of_turner = partners_for(engine, turner, {});
    EXPECT_EQ(ids(of_turner.offering), std::vector<std::string>{"hardening:haerter"});
    EXPECT_TRUE(of_turner.seeking.empty());
    const Partners of_hardener = partners_for(engine, hardener, {});
    EXPECT_TRUE(of_hardener.offering.empty());
    EXPECT_EQ(
        ids(of_hardener.seeking),
        (std::vector<std::string>{"hardening:dreher", "hardening:einkaeufer"})
    );
}

TEST(Partners, never_are_the_firm_itself_nor_one_that_is_gone) {
    Engine engine(test_support::vocabulary());
    const Profile both = firm_seeking("beides", "Lohnhärterei: Härten.", "hardening");
    engine.upsert(both);
    engine.upsert(firm_seeking("weg", "Maschinenbau", "hardening"));
    engine.erase("weg");
    const Partners partners = partners_for(engine, both, {});
    EXPECT_TRUE(partners.offering.empty());
    EXPECT_TRUE(partners.seeking.empty());
}
