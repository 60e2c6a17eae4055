#include "matching/firms/profile_reading.hpp"

#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using From = ProfileReading::Basis;

namespace {

Profile workshop() {
    Profile profile = test_support::firm_of(
        "a",
        "CNC-Drehen von Wellen bis Ø 200 mm aus 1.4301. Unser Maschinenpark: DMG NLX 2500, "
        "Drahterodiermaschine. Schweißen bieten wir nicht an. Härten vergeben wir. "
        "Lieferzeit 3 Wochen, frei ab KW 14."
    );
    profile.city = "Kaiserslautern";
    profile.capabilities = {
        {.process = "cylindrical_grinding",
         .wording = "Rundschleifen bis 800 mm",
         .materials = {"tool_steel"},
         .length_mm = Range{std::nullopt, 800}}};
    profile.certificates = {{"ISO 9001", std::nullopt, parse_iso_date("2027-05-31")}};
    return profile;
}

const ProfileReading::Process* find(const ProfileReading& reading, const std::string& code) {
    for (const ProfileReading::Process& process : reading.processes) {
        if (process.code == code) {
            return &process;
        }
    }
    return nullptr;
}

}  // namespace

TEST(ProfileReading, names_each_process_with_the_words_that_show_it) {
    const ProfileReading reading = reading_of(*test_support::vocabulary(), workshop());
    const auto* turning = find(reading, "turning");
    ASSERT_NE(turning, nullptr);
    EXPECT_EQ(turning->basis, From::said);
    EXPECT_EQ(turning->words, "CNC-Drehen");
    const auto* grinding = find(reading, "cylindrical_grinding");
    ASSERT_NE(grinding, nullptr);
    EXPECT_EQ(grinding->basis, From::listed);
    EXPECT_EQ(grinding->words, "Rundschleifen bis 800 mm");
    const auto* erosion = find(reading, "wire_edm");
    ASSERT_NE(erosion, nullptr);
    EXPECT_EQ(erosion->basis, From::machine);
    EXPECT_EQ(erosion->words, "Drahterodiermaschine");
    for (std::size_t i = 1; i < reading.processes.size(); ++i) {
        EXPECT_GE(reading.processes[i - 1].evidence, reading.processes[i].evidence);
    }
}

TEST(ProfileReading, holds_all_other_facts_of_the_profile) {
    const ProfileReading reading = reading_of(*test_support::vocabulary(), workshop());
    EXPECT_EQ(reading.denied, std::vector<std::string>{"welding"});
    EXPECT_EQ(reading.sought, std::vector<std::string>{"hardening"});
    EXPECT_EQ(reading.materials, (std::vector<std::string>{"1.4301", "tool_steel"}));
    ASSERT_EQ(reading.certificates.size(), 1u);
    EXPECT_EQ(reading.certificates[0].label, "ISO 9001");
    EXPECT_EQ(reading.certificates[0].valid_until, parse_iso_date("2027-05-31"));
    EXPECT_EQ(reading.promises.lead_days, 21);
    EXPECT_EQ(reading.promises.free.week, 14);
    ASSERT_TRUE(reading.position);
    EXPECT_EQ(reading.position->latitude, 4944);
    bool turned = false;
    bool ground = false;
    for (const ProfileReading::Limit& limit : reading.limits) {
        turned = turned || (limit.process == "turning" && limit.envelope.diameter &&
                            limit.envelope.diameter->max == 200 && !limit.envelope.structured);
        ground = ground || (limit.process == "cylindrical_grinding" && limit.envelope.length &&
                            limit.envelope.length->max == 800 && limit.envelope.structured);
    }
    EXPECT_TRUE(turned);
    EXPECT_TRUE(ground);
}

TEST(ProfileReading, of_an_empty_profile_is_empty) {
    const ProfileReading reading = reading_of(*test_support::vocabulary(), Profile());
    EXPECT_TRUE(reading.processes.empty());
    EXPECT_TRUE(reading.limits.empty());
    EXPECT_TRUE(reading.certificates.empty());
    EXPECT_FALSE(reading.position);
}
