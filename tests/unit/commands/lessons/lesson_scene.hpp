#pragma once

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {

/// A day of the scene, which begins on Monday, 23 November 2026.
class LessonTalk : public testing::Test {
protected:
    std::vector<Sent> post(const std::string& text) { return scene.say_in_chat(kAsker, text); }

    /// What the firm reads after it answered a new need so.
    std::string declines(
        const std::string& words,
        const char* firm = kTurner,
        const std::string& need = "20 Drehteile aus 1.4301, Ø 40 x 120"
    ) {
        return only_text(scene.answer(to(post(need), firm).at(0), words), firm);
    }

    std::string says(const std::string& words, const char* firm = kTurner) {
        return only_text(scene.say_in_chat(firm, words), firm);
    }

    bool asked(const std::string& need, const char* firm = kTurner) {
        return !to(post(need), firm).empty();
    }

    Profile profile(const std::string& id = "dreherei") {
        return *scene.core().office().profiles.find(id);
    }

    ClusterScene scene;
};

}  // namespace clusterlotse::test
