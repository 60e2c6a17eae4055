#include "matching/firms/firm_name.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matching {
namespace {

TEST(FirmName, is_meant_by_any_of_its_own_words) {
    EXPECT_TRUE(may_mean_firm("Müller", "Gebr. Mueller Zerspanung GmbH & Co. KG"));
    EXPECT_TRUE(may_mean_firm("Fa. Becker GmbH", "Becker Blechtechnik"));
    EXPECT_TRUE(may_mean_firm("Beckers", "Becker Blechtechnik"));
    EXPECT_TRUE(may_mean_firm("BECKER BLECHTECHNIK", "Becker Blechtechnik oHG"));
}

TEST(FirmName, is_not_meant_by_another_or_by_a_legal_form_alone) {
    EXPECT_FALSE(may_mean_firm("Müller Drehtechnik", "Müller Blech GmbH"));
    EXPECT_FALSE(may_mean_firm("Mül", "Müller Blech GmbH"));
    EXPECT_FALSE(may_mean_firm("GmbH & Co. KG", "Müller GmbH & Co. KG"));
    EXPECT_FALSE(may_mean_firm("", "Müller GmbH"));
}

}  // namespace
}  // namespace clusterlotse::matching
