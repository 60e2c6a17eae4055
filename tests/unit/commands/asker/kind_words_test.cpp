// A kind word asks for nothing, and a drawing beside "how does it stand?" is for the running need.
#include "commands/desk/words_to_bot.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kKindWords[] = {
    "Passt so, prima",
    "prima so",
    "alles klar, passt",
    "Passt so",
    "Sehr gut, perfekt",
    "super, passt für uns",
    "looks good, great",
    "jo basst so, top"};

TEST(KindWords, behind_a_card_or_beside_one_running_need_ask_for_nothing) {
    for (const char* const words : kKindWords) {
        for (const bool later : {false, true}) {
            AskingScene scene;
            if (later) {
                scene.wait(std::chrono::hours(5));
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Gern")) << words;
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(KindWords, say_no_more_than_that) {
    for (const char* const words : kKindWords) {
        EXPECT_TRUE(commands::only_praises(words)) << words;
    }
    for (const char* const words :
         {"passt nicht", "Passt so?", "Passt, aber 30 Stück", "gut", "prima Drehteile", "", "ja"}) {
        EXPECT_FALSE(commands::only_praises(words)) << words;
    }
}

TEST(StatusWithFiles, shows_the_status_and_keeps_the_drawing_with_the_need) {
    for (const char* const words :
         {"Wie ist der Stand? Zeichnung anbei",
          "Zeichnung anbei. Wie ist der Stand?",
          "Gibt es schon Antworten? Hier die Zeichnung",
          "Any news? Drawing attached"}) {
        AskingScene scene;
        InboundMessage said =
            with(scene.chat(kAsker, words), "plan.pdf", pdf_of("BT (plan) Tj ET"));
        const auto sent = scene.say(said);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
        EXPECT_THAT(scene.core().office().files.of_need(1), SizeIs(1)) << words;
        bool status = false;
        for (const Sent& one : to(sent, kAsker)) {
            status = status || one.message.text.find("0 von 3") != std::string::npos ||
                     one.message.text.find("Antworten:") != std::string::npos;
        }
        EXPECT_TRUE(status) << words;
    }
}

TEST(StatusWithFiles, shows_the_status_where_no_file_came) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Wie ist der Stand? Zeichnung anbei");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(sent, kAsker), testing::Not(HasSubstr("neuer Bedarf")));
}

}  // namespace
}  // namespace clusterlotse::test
