#pragma once

#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {

inline constexpr const char* kWheelsAsker = "@queichtal:cluster.test";
inline constexpr const char* kShaftsAsker = "@glantal:cluster.test";
inline constexpr const char* kWheelsNumber = "B-2026-001";
inline constexpr const char* kShaftsNumber = "B-2026-002";

/// What a moderator says, and what became of the needs he speaks of.
class SpokenNeeds : public testing::Test {
protected:
    explicit SpokenNeeds(const config::NeedSettings& needs) : scene_(needs) {}

    std::vector<Sent> say(const std::string& text) { return scene_.say_in_chat(kModerator, text); }
    std::string hears(const std::string& text) { return only_text(say(text), kModerator); }
    storage::NeedRecord need(const std::string& number) {
        return scene_.core().office().needs.find_number(number).value();
    }
    std::string state(const std::string& number) {
        return std::string(name_of(need(number).state.state()));
    }
    std::string asked(const std::string& number, const std::string& firm) {
        const auto one = scene_.core().office().invitations.find(need(number).id, firm);
        return one ? std::string(name_of(one->state.state())) : "";
    }
    /// Each decision and its reason.
    std::vector<std::string> log(const std::string& number) {
        std::vector<std::string> lines;
        for (const auto& one : scene_.core().office().overrides.of_need(need(number).id)) {
            lines.push_back(one.action + ": " + one.reason);
        }
        return lines;
    }

    ClusterScene scene_;
    std::vector<Sent> wheels_;
};

/// Queichtal needs wheels, Glantal shafts; Lautertal is among those asked.
class TwoNeeds : public SpokenNeeds {
protected:
    explicit TwoNeeds(const config::NeedSettings& needs = ClusterScene::unlimited())
        : SpokenNeeds(needs) {
        add(scene_, firm_with("queichtal", "Queichtal Apparatebau GmbH", {"welding"}));
        add(scene_, firm_with("lautertal", "Dreherei Lautertal GmbH", {"turning"}));
        add(scene_, firm_with("glantal", "Glantal Getriebe GmbH", {"assembly"}));
        wheels_ = scene_.say_in_chat(kWheelsAsker, "40 Laufräder drehen aus 1.4571, Ø 120 x 30 mm");
        scene_.say_in_chat(
            kShaftsAsker, "Hallo, guten Tag. Bitte 12 Wellen drehen aus C45, Ø 40 x 300 mm"
        );
    }
};

class TwoNeedsBeforeRelease : public TwoNeeds {
protected:
    TwoNeedsBeforeRelease() : TwoNeeds(ClusterScene::by_the_moderator()) {}
    Sent card() { return to(wheels_, kModerator).at(0); }
};

}  // namespace clusterlotse::test
