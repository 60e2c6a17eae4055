// After an award by word its asker is asked once whether it worked out with the firm.
#include "commands/endings/award_outcome.hpp"

#include "commands/endings/came_out_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/endings/outcome_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::came_out;
using commands::CameOut;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kAskedOfWinner = "Hat es mit Dreherei Wolfstein";

/// Awarded by word to the turner, who has offered so.
class AwardToldScene : public AskingScene {
public:
    explicit AwardToldScene(const std::string& offered = "12 € das Stück")
        : AskingScene(ClusterScene::unlimited(), kWithDate) {
        offer(kTurner, offered);
        offer(kEnglish, "14 EUR each");
        say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        EXPECT_EQ(state_of("dreherei"), "chosen");
    }

    /// The question how it came out, on the day on which it is asked.
    Sent question() {
        const auto asked = that_say(wait(25 * kDay), kAskedOfWinner);
        EXPECT_THAT(asked, SizeIs(1));
        return asked.empty() ? Sent{} : asked.front();
    }
};

TEST(OutcomeOfAnAward, is_asked_once_a_week_after_the_needs_date_in_one_line) {
    AwardToldScene scene;
    EXPECT_THAT(that_say(scene.wait(23 * kDay), "Hat es"), IsEmpty());
    const auto asked = that_say(scene.wait(2 * kDay), "Hat es");
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked.front().message.recipient, kAsker);
    EXPECT_THAT(
        asked.front().message.text,
        AllOf(HasSubstr(kAskedOfWinner), HasSubstr("JA genügt"), Not(HasSubstr("\n")))
    );
    EXPECT_THAT(that_say(scene.wait(90 * kDay), "Hat es"), IsEmpty());
}

TEST(OutcomeOfAnAward, waits_for_a_later_delivery_that_the_firm_promised) {
    AwardToldScene scene("12 € das Stück, Lieferung 8.1.2027");
    EXPECT_THAT(that_say(scene.wait(52 * kDay), "Hat es"), IsEmpty());
    EXPECT_THAT(that_say(scene.wait(2 * kDay), kAskedOfWinner), SizeIs(1));
}

TEST(OutcomeOfAnAward, that_is_good_is_thanked_for_and_told_to_nobody) {
    for (const char* const words :
         {"ja",
          "👍",
          "Ja, alles bestens",
          "hat super geklappt, danke",
          "Ja, mit Wolfstein hat alles gut geklappt",
          "passt",
          "Alles pünktlich geliefert, sehr zufrieden"}) {
        AwardToldScene scene;
        scene.question();
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("das freut mich")) << words;
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(that_say(scene.wait(60 * kDay), "Hat es"), IsEmpty()) << words;
    }
    AwardToldScene scene;
    const Sent question = scene.question();
    EXPECT_THAT(scene.react(question, kAsker, "👍"), IsEmpty());
}

TEST(OutcomeOfAnAward, that_is_not_good_goes_to_the_moderator_in_his_words_and_to_no_firm) {
    for (const char* const words :
         {"nein",
          "Nein, die Hälfte war Ausschuss",
          "Ja, aber drei Wochen zu spät",
          "leider nicht",
          "Die Teile sind bisher nicht angekommen",
          "nee, Maße stimmen net, wir haben reklamiert"}) {
        for (const bool replies : {false, true}) {
            AwardToldScene scene;
            const Sent question = scene.question();
            const auto sent =
                replies ? scene.answer(question, words) : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(
                only_text(sent, kModerator),
                AllOf(HasSubstr(words), HasSubstr("Dreherei Wolfstein"), HasSubstr("B-2026-001"))
            ) << words;
            EXPECT_THAT(
                only_text(sent, kAsker),
                AllOf(HasSubstr("Der Lotse liest sie"), HasSubstr("neu suchen"))
            ) << words;
            for (const char* const firm : {kTurner, kByMail, kEnglish}) {
                EXPECT_THAT(to(sent, firm), IsEmpty()) << words;
            }
        }
    }
}

TEST(OutcomeOfAnAward, that_was_no_good_lets_him_search_again) {
    AwardToldScene scene;
    scene.question();
    scene.say_in_chat(kAsker, "nein, war Ausschuss");
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "neu suchen"), kAsker), HasSubstr("JA"));
    const auto posted = scene.say_in_chat(kAsker, "ja");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(to(posted, kEnglish), SizeIs(1));
}

TEST(OutcomeOfAnAward, is_not_asked_of_one_placed_outside_or_taken_back_or_given_back) {
    for (const char* const words : {"B-2026-001 extern vergeben", "B-2026-001 zurückgezogen"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithDate);
        scene.offer(kTurner);
        scene.say_in_chat(kAsker, words);
        EXPECT_THAT(that_say(scene.wait(90 * kDay), "Hat es"), IsEmpty()) << words;
    }
    AwardToldScene out;
    out.say_in_chat(kAsker, "Die Dreherei ist abgesprungen");
    EXPECT_THAT(that_say(out.wait(90 * kDay), "Hat es"), IsEmpty());
    AwardToldScene given_back;
    given_back.say_in_chat(kTurner, "Wir müssen den Auftrag leider absagen");
    EXPECT_THAT(that_say(given_back.wait(90 * kDay), "Hat es"), IsEmpty());
}

TEST(OutcomeOfAnAward, is_not_asked_where_he_said_so_when_he_was_asked_before) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    const auto asked = that_say(scene.wait(25 * kDay), "Hat es geklappt?");
    ASSERT_THAT(asked, SizeIs(1));
    scene.answer(asked.front(), "1");
    ASSERT_EQ(scene.state_of("dreherei"), "chosen");
    EXPECT_THAT(that_say(scene.wait(60 * kDay), "Hat es"), IsEmpty());
}

TEST(OutcomeOfAnAward, takes_nothing_that_is_meant_otherwise) {
    AwardToldScene scene;
    scene.question();
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "Danke!"), kAsker), HasSubstr("Gern"));
    scene.say_in_chat(kAsker, "Suchen 30 Buchsen aus CuSn8 drehen, Ø 60");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
    const auto late = scene.say_in_chat(kAsker, "B-2026-002 zurückgezogen");
    EXPECT_THAT(to(late, kModerator), IsEmpty());
}

TEST(OutcomeOfAnAward, is_one_click_by_mail) {
    ClusterScene scene;
    const auto asked = scene.say(scene.mail(kAskerMail, "Drehteile", kWithDate));
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    scene.say(scene.mail(kAskerMail, "B-2026-001", "B-2026-001 vergeben an 1"));
    const auto question = that_say(scene.wait(25 * kDay), kAskedOfWinner);
    ASSERT_THAT(question, SizeIs(1));
    EXPECT_THAT(question.front().message.html, HasSubstr("?subject=JA"));
    InboundMessage mail = scene.mail(kAskerMail, "JA", "");
    mail.reply_token = question.front().message.reply_token;
    EXPECT_THAT(only_text(scene.say(mail), kAskerMail), HasSubstr("das freut mich"));
}

TEST(OutcomeOfAnAward, that_is_not_good_promises_no_moderator_where_there_is_none) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    const auto asked = scene.say_in_chat(kAsker, kWithDate);
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    EXPECT_THAT(that_say(scene.wait(25 * kDay), kAskedOfWinner), SizeIs(1));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "nein, war Ausschuss"), kAsker),
        AllOf(HasSubstr("erfährt davon nichts"), Not(HasSubstr("Lotse liest")))
    );
}

TEST(CameOut, reads_how_it_came_out_and_leaves_all_else) {
    struct Case {
        const char* words;
        bool replies;
        CameOut read;
    };
    for (const Case& one : {
             Case{"yes, all good", false, CameOut::well},
             Case{"worked out great, thanks", false, CameOut::well},
             Case{"jo basst", false, CameOut::well},
             Case{"no, parts arrived two weeks late", false, CameOut::otherwise},
             Case{"yes but some were scrap", false, CameOut::otherwise},
             Case{"so mittel", true, CameOut::otherwise},
             Case{"so mittel", false, CameOut::unsaid},
             Case{"Danke", true, CameOut::unsaid},
             Case{"Wann kommt die Lieferung?", true, CameOut::unsaid},
             Case{"", true, CameOut::unsaid},
         }) {
        EXPECT_EQ(came_out(one.words, "Dreherei Wolfstein", {}, one.replies), one.read)
            << one.words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
