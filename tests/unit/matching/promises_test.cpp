#include "matching/promises.hpp"

#include "matching/text.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::matching;

namespace {

Promises read(std::string_view text) {
    return promises_in(fold(text).text);
}

Fineness fineness(std::initializer_list<std::string_view> designations) {
    Fineness result;
    for (const std::string_view designation : designations) {
        add_fineness(designation, result);
    }
    return result;
}

}  // namespace

TEST(Promises, are_read_in_calendar_days) {
    EXPECT_EQ(read("Lieferzeit 3 Wochen").lead_days, 21);
    EXPECT_EQ(read("Express in 48 Stunden").lead_days, 2);
    EXPECT_EQ(read("Typische Lieferzeiten: keine").lead_days, 0);
    EXPECT_EQ(read("lead time 5-10 working days").lead_days, 14);
    EXPECT_EQ(read("Seit 30 Jahren für Sie da").lead_days, 0);
}

TEST(Promises, include_that_a_firm_is_full) {
    EXPECT_TRUE(read("Wir haben zurzeit leider keine freien Kapazitäten.").full);
    EXPECT_FALSE(read("Freie Kapazitäten ab Mai.").full);
}

TEST(Fineness, is_the_finest_of_all_designations) {
    EXPECT_EQ(fineness({"ISO 2768-m", "H7", "IT8"}).it, 7);
    EXPECT_EQ(fineness({"ISO 2768-mK"}).it, 13);
    EXPECT_FLOAT_EQ(fineness({"Ra 1,6", "Ra 0,4"}).ra, 0.4F);
    EXPECT_NEAR(fineness({"Rz 4"}).ra, 0.8, 1e-6);
    EXPECT_EQ(fineness({"±0,05", "", "Ra ", "M12x1"}), Fineness{});
}
