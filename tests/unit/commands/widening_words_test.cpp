#include "commands/widening_words.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

const std::vector<storage::Suggestion> kAll{
    {1, "split", "500"}, {2, "near_miss", "glan"}, {3, "grade", "1.4404"}, {4, "near_miss", "a"}};

int picked(const char* text, const std::vector<storage::Suggestion>& told = kAll) {
    auto suggestion = suggestion_numbered(text, "B-2026-001", told);
    if (!suggestion) {
        suggestion = suggestion_named(text, "B-2026-001", told);
    }
    return suggestion ? suggestion->position : 0;
}

TEST(WideningWords, pick_a_suggestion_by_its_number) {
    EXPECT_EQ(picked("2"), 2);
    EXPECT_EQ(picked("die 3"), 3);
    EXPECT_EQ(picked("B-2026-001 4"), 4);
    EXPECT_EQ(picked("5"), 0);
}

TEST(WideningWords, pick_a_suggestion_by_its_own_word) {
    for (const char* const words :
         {"teilen",
          "Aufteilen bitte",
          "Ja, die Menge aufteilen",
          "Menge teilen",
          "split",
          "Yes, split the quantity please",
          "Teillieferungen gehen auch"}) {
        EXPECT_EQ(picked(words), 1) << words;
    }
    EXPECT_EQ(picked("gleichwertig"), 3);
    EXPECT_EQ(picked("Gleichwertiger Werkstoff geht auch"), 3);
    EXPECT_EQ(picked("equivalent grade is fine"), 3);
}

TEST(WideningWords, leave_everything_else_alone) {
    for (const char* const words :
         {"ja",
          "nicht teilen",
          "bitte nicht aufteilen",
          "teilen Sie mir mit, wie es steht",
          "einzelne Schritte",
          "größerer Umkreis",
          "kein gleichwertiger Werkstoff",
          ""}) {
        EXPECT_EQ(picked(words), 0) << words;
    }
}

TEST(WideningWords, take_a_yes_where_there_is_only_one_suggestion) {
    EXPECT_EQ(picked("ja", {{7, "radius", "50"}}), 7);
    EXPECT_EQ(picked("größerer Umkreis", {{7, "radius", "50"}}), 7);
    EXPECT_EQ(picked("nein", {{7, "radius", "50"}}), 0);
    EXPECT_EQ(picked("ja", {}), 0);
}

}  // namespace
}  // namespace clusterlotse::commands
