#include "commands/waves/widening_words.hpp"

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

TEST(WideningWords, agree_or_say_something_else) {
    for (const char* const words :
         {"ja",
          "JA",
          "Ja bitte",
          "gern, machen Sie das",
          "ok",
          "yes please",
          "go ahead",
          "B-2026-001 ja"}) {
        EXPECT_TRUE(agrees_to_suggestion(words, "B-2026-001")) << words;
    }
    for (const char* const words :
         {"nein",
          "ja, aber erst im Mai",
          "ja?",
          "gern in blau",
          "ja, 20 Stück",
          "machen wir selbst",
          ""}) {
        EXPECT_FALSE(agrees_to_suggestion(words, "B-2026-001")) << words;
    }
}

std::vector<int> firms(const char* text, const std::vector<storage::Suggestion>& told = kAll) {
    std::vector<int> positions;
    for (const storage::Suggestion& one : firms_picked(text, "B-2026-001", told)) {
        positions.push_back(one.position);
    }
    return positions;
}

TEST(WideningWords, pick_several_firms) {
    const std::vector<storage::Suggestion> two{{2, "near_miss", "glan"}, {4, "near_miss", "a"}};
    const std::vector<int> both{2, 4};
    for (const char* const words :
         {"frag die",
          "ja, frag beide",
          "Fragen Sie bitte alle",
          "alle",
          "2 und 4",
          "ask them",
          "ja die bitte fragen",
          "alle anfragen"}) {
        EXPECT_EQ(firms(words, two), both) << words;
    }
    EXPECT_EQ(firms("2 und 4"), both);
    EXPECT_EQ(firms("frag die"), both) << "of all that is suggested these are firms";
    for (const char* const words :
         {"1 und 2",
          "2 und 3",
          "frag den Chef",
          "die Teile fragen nach",
          "alle Teile",
          "nein",
          ""}) {
        EXPECT_EQ(firms(words), std::vector<int>()) << words;
    }
}

TEST(WideningWords, leave_the_name_of_a_firm) {
    EXPECT_EQ(words_of_firm("Ja, bitte frag die Schleiferei Glantal", ""), "schleiferei glantal");
    EXPECT_EQ(words_of_firm("ask Smith Turning please", ""), "smith turning");
    EXPECT_EQ(words_of_firm("ja, frag die", ""), "");
}

}  // namespace
}  // namespace clusterlotse::commands
