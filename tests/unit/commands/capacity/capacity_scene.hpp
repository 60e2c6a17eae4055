#pragma once

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {

/// Firms that say what they have free. The clock stands on Monday, 23 November 2026: week 48.
class FreeCapacityTest : public testing::Test {
protected:
    static constexpr const char* kBuyer = "@einkauf:cluster.test";

    std::string say(const char* who, const std::string& text) {
        return only_text(scene_.say_in_chat(who, text), who);
    }

    std::vector<storage::FreeCapacity> stored(const char* firm = "dreherei") {
        return scene_.core().office().capacities.of_firm(firm, *parse_iso_date("2026-11-23"));
    }

    ClusterScene scene_;
};

}  // namespace clusterlotse::test
