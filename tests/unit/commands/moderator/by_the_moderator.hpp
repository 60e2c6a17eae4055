#pragma once

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {

inline constexpr const char* kNeedWithoutSize = "20 Drehteile aus 1.4301";

/// A need that waits for the moderator, and his card.
class ByTheModerator : public testing::Test {
protected:
    ByTheModerator() : card_(to(scene_.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0)) {}

    std::vector<Sent> says(const std::string& text) { return scene_.answer(card_, text); }

    std::vector<storage::Override> overrides() {
        return scene_.core().office().overrides.of_need(1);
    }
    NeedState state() { return scene_.core().office().needs.find(1)->state; }
    /// The number of the firm on the card.
    std::string number_of(const std::string& firm) const {
        const std::string& text = card_.message.text;
        const auto at = text.find("  " + firm);
        return at == std::string::npos ? "?" : text.substr(text.rfind('\n', at) + 1, 1);
    }

    ClusterScene scene_{released_by(config::Release::moderator)};
    Sent card_;
};

}  // namespace clusterlotse::test
