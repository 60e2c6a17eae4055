// An order that comes as a paper is for the firm that got it or gets it, and never a need.
#include "commands/endings/order_papers.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::sends_order;
using test_support::pdf_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kOrders[] = {
    "Bestellung anbei, bitte loslegen",
    "Bestellung anbei und bitte loslegen",
    "Bestellung im Anhang. Bitte fertigen",
    "Purchase order attached, please go ahead"};

InboundMessage with_order(InboundMessage message) {
    return with(std::move(message), "Bestellung.pdf", pdf_of("BT (Bestellung) Tj ET"));
}

TEST(OrderPapers, go_to_the_firm_that_got_the_order_whatever_was_said_last) {
    for (const char* const words : kOrders) {
        for (const bool late : {false, true}) {
            AskingScene scene;
            scene.offer(kTurner);
            scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
            if (late) {
                scene.wait(6 * kDay);  // the rating is asked last
            }
            const auto sent = scene.say(with_order(scene.chat(kAsker, words)));
            EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
            EXPECT_THAT(to(sent, kTurner), SizeIs(testing::Ge(1u))) << words << late;
            EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        }
    }
}

TEST(OrderPapers, ask_who_gets_the_order_where_offers_are_open) {
    for (const char* const words : kOrders) {
        for (const bool files : {true, false}) {
            AskingScene one;
            one.offer(kTurner);
            const InboundMessage said = one.chat(kAsker, words);
            const auto asked = one.say(files ? with_order(said) : said);
            EXPECT_THAT(
                all_text(asked, kAsker), HasSubstr("Soll B-2026-001 an Dreherei Wolfstein gehen?")
            ) << words;
            EXPECT_THAT(to(asked, kTurner), IsEmpty()) << words;
            EXPECT_FALSE(one.core().office().needs.find_number("B-2026-002")) << words;

            AskingScene two;
            two.offer(kTurner);
            two.offer(kEnglish, "14 EUR each");
            const InboundMessage again = two.chat(kAsker, words);
            const auto which = two.say(files ? with_order(again) : again);
            EXPECT_THAT(all_text(which, kAsker), HasSubstr("Wer bekommt den Auftrag?")) << words;
            EXPECT_THAT(to(which, kTurner), IsEmpty()) << words;
        }
    }
}

TEST(OrderPapers, are_no_need_where_nothing_was_offered) {
    for (const bool files : {true, false}) {
        AskingScene scene;
        const InboundMessage said = scene.chat(kAsker, "Bestellung anbei, bitte loslegen");
        const auto sent = scene.say(files ? with_order(said) : said);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
        EXPECT_THAT(to(sent, kTurner), IsEmpty());
        EXPECT_THAT(to(sent, kAsker), SizeIs(testing::Ge(1u)));
    }
}

TEST(OrderPapers, are_told_from_all_else) {
    for (const char* const words : kOrders) {
        EXPECT_TRUE(sends_order(words)) << words;
    }
    for (const char* const words :
         {"bitte loslegen",
          "Zeichnung anbei",
          "Zeichnung anbei, bitte loslegen",
          "Bestellung anbei, wir brauchen noch 20 Drehteile aus C45",
          "Haben Sie die Bestellung im Anhang gesehen?",
          "Wir suchen jemanden für 20 Drehteile, Bestellung folgt",
          ""}) {
        EXPECT_FALSE(sends_order(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
