#pragma once

#include "commands/answers/answer_reading.hpp"
#include "domain/date.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace clusterlotse::test {

/// A supplier answers in his own words on Monday, 23 November 2026.
class SuppliersProse : public testing::Test {
protected:
    /// What his words say to a need for twenty turned parts.
    static Answer read(const std::string& words, Language language = Language::de) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        auto& office = scene.core().office();
        const auto need = office.needs.find_number("B-2026-001");
        EXPECT_TRUE(need) << words;
        return need ? commands::read_answer_to(office, *need, words, language) : Answer{};
    }

    /// What is sent because of them.
    static std::vector<Sent> said(const std::string& words, const char* firm = kTurner) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        return scene.answer(to(asked, firm).at(0), words);
    }

    /// What the firm reads then.
    static std::string read_back(const std::string& words, const char* firm = kTurner) {
        return only_text(said(words, firm), firm);
    }

    /// "" where there is no date.
    static std::string shown(const std::optional<Date>& date) {
        return date ? iso_date(*date) : "";
    }
};

}  // namespace clusterlotse::test
