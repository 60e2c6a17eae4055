// A typed rating counts as long as its question is open and nothing newer asks for a number.
#include "commands/endings/rating_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/endings/outcome_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::rating_in;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// The rating question came, and then a message that asks for nothing.
class RatedLate : public AskingScene {
public:
    RatedLate() {
        offer(kTurner);
        EXPECT_THAT(that_say(wait(7 * kDay), "1 kaum"), SizeIs(1));
    }

    /// "Ich frage 2 weitere" and the like.
    void say_something_behind() {
        auto& office = core().office();
        OutboundMessage news;
        news.channel = Channel::matrix;
        news.place = Place::direct;
        news.recipient = kAsker;
        news.text = "B-2026-001: Ich frage 2 weitere.";
        office.outbox.enqueue(
            news, {storage::Purpose::acknowledgement, 1}, clock().now(), clock().now()
        );
        take_outbox();
    }
};

TEST(LateRatings, count_where_other_news_came_behind_the_question) {
    const std::pair<const char*, int> cases[] = {
        {"4", 4},
        {"👍", 5},
        {"👎", 1},
        {"4 Punkte", 4},
        {"4/5", 4},
        {"3 von 5", 3},
        {"4, schnell geantwortet", 4},
        {"2 - kaum jemand hat geantwortet", 2},
        {"5 Sterne, super schnell!", 5},
        {"I give 4 stars", 4}};
    for (const auto& [words, rating] : cases) {
        RatedLate scene;
        scene.say_something_behind();
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.need().rating, rating) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("von 5")) << words;
    }
}

TEST(LateRatings, with_a_remark_are_read_by_the_moderator) {
    RatedLate scene;
    const auto sent = scene.say_in_chat(kAsker, "4, schnell geantwortet");
    EXPECT_THAT(
        only_text(sent, kModerator),
        testing::AllOf(HasSubstr("4 von 5"), HasSubstr("schnell geantwortet"))
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(LateRatings, are_taken_once_and_never_where_something_newer_asks) {
    RatedLate twice;
    twice.say_in_chat(kAsker, "4");
    twice.say_something_behind();
    twice.say_in_chat(kAsker, "2");
    EXPECT_EQ(twice.need().rating, 4);

    RatedLate asked;
    asked.offer(kByMail, "Welche Oberfläche?");
    asked.say_in_chat(kAsker, "4");
    EXPECT_FALSE(asked.need().rating);

    RatedLate other;
    other.say_in_chat(kAsker, "Suchen 30 Buchsen aus CuSn8 drehen, Ø 60");
    other.say_in_chat(kAsker, "4");
    EXPECT_FALSE(other.need().rating);
}

TEST(LateRatings, are_no_words_of_a_need_or_an_order) {
    for (const char* const words :
         {"4 Drehteile", "4, und der Termin ist jetzt KW 12", "1, bekommt den Auftrag", "4?"}) {
        RatedLate scene;
        scene.say_something_behind();
        scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.need().rating) << words;
    }
}

TEST(RatingIn, reads_points_and_what_is_said_besides) {
    EXPECT_EQ(rating_in("4, schnell geantwortet")->remark, "schnell geantwortet");
    EXPECT_EQ(rating_in("👍 super schnell")->points, 5);
    EXPECT_FALSE(rating_in("6"));
    EXPECT_FALSE(rating_in(""));
    EXPECT_FALSE(rating_in("4 Drehteile aus C45"));
}

}  // namespace
}  // namespace clusterlotse::test
