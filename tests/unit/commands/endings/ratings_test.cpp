// How good the answers were: asked once, said by one click.
#include "commands/endings/outcome.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/endings/outcome_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Ratings, are_asked_once_five_days_after_the_last_answer) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.wait(3 * kDay);
    scene.offer(kEnglish, "11 EUR each");
    EXPECT_THAT(scene.wait(4 * kDay), IsEmpty());
    const auto sent = scene.wait(2 * kDay);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("1 kaum · 2"));
    scene.offer(kByMail, "13 € das Stück");
    EXPECT_THAT(that_say(scene.wait(14 * kDay), "1 kaum"), IsEmpty());
}

TEST(Ratings, are_one_click_or_word) {
    const std::pair<const char*, int> cases[] = {
        {"4", 4}, {"👍", 5}, {"👎", 1}, {"3\xE2\x83\xA3", 3}, {"Nr. 2", 2}};
    for (const auto& [words, rating] : cases) {
        for (const bool reaction : {true, false}) {
            AskingScene scene;
            scene.offer(kTurner);
            const auto question = that_say(scene.wait(7 * kDay), "1 kaum");
            ASSERT_EQ(question.size(), 1u);
            const auto sent = reaction ? scene.react(question.front(), kAsker, words)
                                       : scene.answer(question.front(), words);
            EXPECT_EQ(scene.need().rating, rating) << words;
            EXPECT_EQ(sent.size(), reaction ? 0u : 1u);
        }
    }
}

TEST(Ratings, are_read_by_the_moderator_and_the_asker_with_where_the_need_stands) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto question = that_say(scene.wait(7 * kDay), "1 kaum");
    ASSERT_EQ(question.size(), 1u);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "!stand B-2026-001"), kModerator),
        Not(HasSubstr("Bewertung"))
    );
    scene.answer(question.front(), "4");
    for (const char* reader : {kModerator, kAsker}) {
        EXPECT_THAT(
            only_text(scene.say_in_chat(reader, "!stand B-2026-001"), reader),
            HasSubstr("Bewertung der Antworten: 4 von 5")
        ) << reader;
    }
}

TEST(Ratings, out_of_range_are_not_taken) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto question = that_say(scene.wait(7 * kDay), "1 kaum");
    ASSERT_EQ(question.size(), 1u);
    scene.answer(question.front(), "6");
    EXPECT_FALSE(scene.need().rating);
}

TEST(Ratings, are_asked_after_an_award_too_but_not_after_a_withdrawal) {
    AskingScene awarded;
    awarded.offer(kTurner);
    awarded.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    EXPECT_EQ(that_say(awarded.wait(7 * kDay), "1 kaum").size(), 1u);
    AskingScene withdrawn;
    withdrawn.offer(kTurner);
    withdrawn.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(that_say(withdrawn.wait(7 * kDay), "1 kaum"), IsEmpty());
}

TEST(Ratings, and_outcome_are_never_asked_on_one_day_or_on_a_sunday) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40, bis 27.11.2026");
    scene.wait(6 * kDay);
    scene.offer(kTurner);  // a Sunday: both would come on Friday and Sunday
    scene.wait(kDay);
    scene.offer(kEnglish, "11 EUR each");
    int questions = 0;
    int most_a_day = 0;
    for (int day = 0; day < 20; ++day) {
        const auto sent = scene.wait(kDay);
        const int today =
            static_cast<int>(that_say(sent, "geklappt?").size() + that_say(sent, "1 kaum").size());
        const std::chrono::weekday weekday{
            std::chrono::floor<std::chrono::days>(scene.clock().now())};
        EXPECT_TRUE(today == 0 || weekday != std::chrono::Sunday || most_a_day == 0);
        most_a_day = std::max(most_a_day, today);
        questions += today;
    }
    EXPECT_EQ(questions, 2);
    EXPECT_EQ(most_a_day, 1);
}

/// The answer that a mail program writes where a link of `to` is clicked: a new mail, nothing in
/// it.
InboundMessage clicked(ClusterScene& scene, const Sent& to, const std::string& digit) {
    InboundMessage mail = scene.mail(kAskerMail, digit, "");
    mail.reply_token = to.message.reply_token;
    return mail;
}

TEST(OneClick, rates_the_answers_by_a_mail_with_nothing_but_its_subject) {
    ClusterScene scene;
    const auto asked =
        scene.say(scene.mail(kAskerMail, "Drehteile", "20 Drehteile aus 1.4301, Ø 40 x 120"));
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto question = that_say(scene.wait(8 * kDay), "Wie gut haben");
    ASSERT_EQ(question.size(), 1u);
    const OutboundMessage& mail = question.front().message;
    EXPECT_THAT(
        mail.text, AllOf(HasSubstr("1 kaum · 2 · 3 · 4 · 5 sehr gut"), Not(HasSubstr("mailto")))
    );
    EXPECT_THAT(
        mail.html,
        HasSubstr("href=\"mailto:bedarf+" + mail.reply_token + "@cluster.test?subject=5\"")
    );
    const auto thanks = scene.say(clicked(scene, question.front(), "5"));
    EXPECT_THAT(thanks, testing::SizeIs(1));
    EXPECT_EQ(scene.core().office().needs.find(1)->rating, 5);
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(OneClick, rates_below_a_signature_as_well) {
    ClusterScene scene;
    const auto asked =
        scene.say(scene.mail(kAskerMail, "Drehteile", "20 Drehteile aus 1.4301, Ø 40 x 120"));
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto question = that_say(scene.wait(8 * kDay), "Wie gut haben");
    ASSERT_EQ(question.size(), 1u);
    InboundMessage mail = clicked(scene, question.front(), "2");
    mail.text = "\n\nMit freundlichen Grüßen\nErika Brandt\nPumpenbau Alsenz GmbH";
    scene.say(mail);
    EXPECT_EQ(scene.core().office().needs.find(1)->rating, 2);
}

TEST(OneClick, says_how_it_came_out) {
    ClusterScene scene;
    const auto asked = scene.say(scene.mail(kAskerMail, "Drehteile", kWithDate));
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto question = that_say(scene.wait(25 * kDay), "Hat es geklappt?");
    ASSERT_EQ(question.size(), 1u);
    EXPECT_THAT(question.front().message.text, HasSubstr("1  ja, im Cluster\n2  ja"));
    scene.say(clicked(scene, question.front(), "1"));
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::awarded);
}

TEST(OneClick, counts_for_nobody_else_and_not_where_words_are_written) {
    ClusterScene scene;
    const auto asked =
        scene.say(scene.mail(kAskerMail, "Drehteile", "20 Drehteile aus 1.4301, Ø 40 x 120"));
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto question = that_say(scene.wait(8 * kDay), "Wie gut haben");
    ASSERT_EQ(question.size(), 1u);
    InboundMessage other = scene.mail(kByMail, "5", "");
    other.reply_token = question.front().message.reply_token;
    scene.say(other);
    InboundMessage words = clicked(scene, question.front(), "5");
    words.text = "Das kann ich erst nächste Woche sagen.";
    scene.say(words);
    EXPECT_FALSE(scene.core().office().needs.find(1)->rating);
}

}  // namespace
}  // namespace clusterlotse::test
