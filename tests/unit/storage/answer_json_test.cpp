#include "storage/answer_json.hpp"

#include "tests/unit/storage/storage_samples.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

Answer full_answer() {
    Answer answer;
    answer.kind = AnswerKind::partial;
    answer.sure = true;
    answer.interested = true;
    answer.prices = {
        {12.5, "EUR", "piece", true, true, 20, 14, true, "ab 20 Stück"},
        {80, "CHF", "", false, {}, {}, {}}};
    answer.available_from = day(2026, 3, 30);
    answer.delivery = day(2026, 4, 2);
    answer.lead_time_days = 15;
    answer.lead_time_in_working_days = true;
    answer.needs_time_until = day(2026, 2, 1);
    answer.reasons = {DeclineReason::size, DeclineReason::price_level};
    answer.capacity_again_from = day(2026, 5, 1);
    answer.question = "Wer stellt Material?\nWelche Oberfläche?";
    answer.partial_what = "10 Stück";
    answer.wording = {{"prices", "ca. 12,50 €"}};
    answer.teaches = {
        {ProfileNote::Kind::at_most, "diameter_mm", 200, {}, "", "turning", "nur bis 200"},
        {ProfileNote::Kind::lacks, "material", {}, {}, "titanium", "", "kein Titan"},
        {ProfileNote::Kind::busy, "", {}, day(2026, 5, 1), "", "", "voll bis Mai"}};
    answer.names_exchange = true;
    return answer;
}

TEST(AnswerJson, gives_back_every_field_as_it_was) {
    const Answer answer = full_answer();
    EXPECT_EQ(parse_answer(answer_json(answer)), answer);
    EXPECT_EQ(parse_answer(answer_json(Answer{})), Answer{});
    for (const ProfileNote& note : answer.teaches) {
        EXPECT_EQ(parse_note(note_json(note)), note);
    }
}

TEST(AnswerJson, keeps_nothing_that_was_not_said) {
    EXPECT_EQ(answer_json(Answer{}), R"({"kind":"unclear"})");
}

TEST(AnswerJson, of_anything_else_is_nothing) {
    for (const char* json :
         {"",
          "[]",
          "{",
          R"({"kind":"perhaps"})",
          R"({"kind":7})",
          R"({"lead_time_days":"long"})",
          R"({"teaches":[{"kind":"knows"}]})",
          R"({"prices":[3]})"}) {
        EXPECT_FALSE(parse_answer(json)) << json;
    }
    EXPECT_FALSE(parse_note("{}"));
}

TEST(AnswerJson, survives_broken_utf8) {
    Answer answer;
    answer.question =
        "Welche Ober\xFF"
        "fläche?";
    EXPECT_TRUE(parse_answer(answer_json(answer)));
}

}  // namespace
}  // namespace clusterlotse::storage
