#include "commands/digest/digest_more.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using namespace std::chrono_literals;
using test::DigestScene;
using test::kAsker;
using test::kByMail;
using test::kEnglish;
using test::kPlater;
using test::kRoom;
using test::only_text;
using test::Sent;
using test::to;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSignedNeed =
    "20 Drehteile aus 1.4301, Ø 40 x 120, Kanten gebrochen\nPumpenbau Alsenz GmbH";

TEST(MoreOf, reads_a_position_or_a_needs_number_and_nothing_else) {
    EXPECT_EQ(more_of("mehr 3")->position, 3);
    EXPECT_EQ(more_of(" MEHR 3. ")->position, 3);
    EXPECT_EQ(more_of("More 12")->position, 12);
    EXPECT_EQ(more_of("mehr zu Nr. 2")->position, 2);
    EXPECT_EQ(more_of("mehr zu 2 bitte")->position, 2);
    EXPECT_EQ(more_of("Bitte mehr zu 2, danke!")->position, 2);
    EXPECT_EQ(more_of("more 1 please")->position, 1);
    EXPECT_EQ(more_of("mehr zu B-2026-031")->number, "B-2026-031");
    EXPECT_EQ(more_of("more on b-2026-031")->number, "B-2026-031");
    for (const char* text :
         {"mehr",
          "3",
          "mehr 0",
          "mehr 100",
          "mehr 3 Stück",
          "mehr Drehteile zu B-2026-031 bitte",
          "B-2026-031",
          "noch mehr 3",
          "",
          "mehrere 3"}) {
        EXPECT_FALSE(more_of(text)) << text;
    }
}

class DigestMoreTest : public testing::Test {
protected:
    DigestMoreTest()
        : number_(scene_.post_in_room(kAsker, kSignedNeed)), sent_(scene_.run_edition()) {}

    Sent digest_of(const char* reader) { return to(sent_, reader).front(); }
    std::string position_in(const char* reader) {
        const std::string text = digest_of(reader).message.text;
        const auto at = text.find(") " + number_);
        return at == std::string::npos ? "?" : text.substr(at - 1, 1);
    }

    DigestScene scene_;
    std::string number_;
    std::vector<Sent> sent_;
};

TEST(MoreOfOwnNeed, shows_how_it_stands_and_is_no_word_for_a_supplier) {
    test::AskingScene scene;
    scene.offer(test::kTurner);
    const auto sent = scene.say_in_chat(kAsker, "mehr zu B-2026-001");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("An wen soll das gehen")));
    EXPECT_TRUE(to(sent, test::kTurner).empty());
}

TEST_F(DigestMoreTest, shows_the_need_in_the_askers_words_without_his_name) {
    const auto answer = scene_.answer(digest_of(kPlater), "mehr " + position_in(kPlater));
    const std::string text = only_text(answer, kPlater);
    EXPECT_THAT(text, HasSubstr(number_));
    EXPECT_THAT(text, HasSubstr("Kanten gebrochen"));
    EXPECT_THAT(text, Not(HasSubstr("Alsenz")));
    EXPECT_THAT(text, HasSubstr("Können Sie das?"));
}

TEST_F(DigestMoreTest, works_by_mail_and_in_english) {
    EXPECT_THAT(
        only_text(scene_.answer(digest_of(kByMail), "Mehr " + position_in(kByMail)), kByMail),
        HasSubstr("Kanten gebrochen")
    );
    EXPECT_THAT(
        only_text(scene_.answer(digest_of(kEnglish), "more " + position_in(kEnglish)), kEnglish),
        HasSubstr("in detail")
    );
}

TEST_F(DigestMoreTest, knows_the_last_digest_without_being_a_reply) {
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kPlater, "mehr " + position_in(kPlater)), kPlater),
        HasSubstr("Kanten gebrochen")
    );
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kPlater, "mehr zu " + number_), kPlater),
        HasSubstr("Kanten gebrochen")
    );
}

TEST_F(DigestMoreTest, takes_the_number_of_a_need_he_was_not_told_of_for_no_need_of_his_own) {
    for (const std::string& number :
         {scene_.post(kAsker, "5 Wellen drehen aus C45"), std::string("B-2026-777")}) {
        ASSERT_FALSE(number.empty());
        const auto said = scene_.say_in_chat(kPlater, "mehr zu " + number);
        EXPECT_THAT(only_text(said, kPlater), HasSubstr("nichts, was ich Ihnen zeigen"));
    }
}

TEST_F(DigestMoreTest, lets_whoever_read_the_room_ask_for_a_need_by_its_number) {
    EXPECT_THAT(only_text(sent_, kRoom), HasSubstr(number_));
    EXPECT_THAT(
        only_text(
            scene_.say_in_chat("@still:cluster.test", "mehr zu " + number_), "@still:cluster.test"
        ),
        HasSubstr("Kanten gebrochen")
    );
}

TEST_F(DigestMoreTest, takes_a_reply_to_what_it_showed_as_an_answer) {
    const auto shown =
        to(scene_.answer(digest_of(kPlater), "mehr " + position_in(kPlater)), kPlater);
    ASSERT_EQ(shown.size(), 1u);
    const auto sent = scene_.answer(shown.front(), "Können wir, 14 € das Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("14 € das Stück"));
    Office& office = scene_.core().office();
    const auto need = *office.needs.find_number(number_);
    EXPECT_EQ(office.invitations.find(need.id, "galvanik")->state, InvitationState::offered);
}

TEST_F(DigestMoreTest, takes_the_next_words_in_the_chat_as_an_answer_as_well) {
    for (const char* words : {"Können wir, 14 € das Stück", "ja", "erst ab Januar"}) {
        DigestScene scene;
        const std::string number = scene.post(kAsker, kSignedNeed);
        scene.run_edition();
        (void)scene.say_in_chat(kPlater, "mehr zu " + number);
        (void)scene.say_in_chat(kPlater, words);
        Office& office = scene.core().office();
        EXPECT_TRUE(office.invitations.find(1, "galvanik")) << words;
        EXPECT_FALSE(office.needs.find(2)) << words;
    }
}

TEST_F(DigestMoreTest, posts_a_need_of_his_own_that_follows) {
    (void)scene_.say_in_chat(kPlater, "mehr zu " + number_);
    (void)scene_.say_in_chat(kPlater, "Wir suchen 50 Bleche aus S235JR, gelasert");
    Office& office = scene_.core().office();
    EXPECT_TRUE(office.needs.find(2));
    EXPECT_FALSE(office.invitations.find(1, "galvanik"));
}

TEST_F(DigestMoreTest, takes_an_answer_with_the_needs_number_from_whoever_read_of_it) {
    const auto sent = scene_.answer(digest_of(kPlater), number_ + ": können wir, 14 € das Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("14 € das Stück"));
}

TEST_F(DigestMoreTest, says_that_a_need_is_over) {
    scene_.say_in_chat(kAsker, number_ + " zurückgezogen");
    EXPECT_THAT(
        only_text(scene_.answer(digest_of(kPlater), "mehr " + position_in(kPlater)), kPlater),
        HasSubstr("nicht mehr offen")
    );
}

TEST_F(DigestMoreTest, shows_a_new_member) {
    scene_.newcomer("haerterei", "Härterei Glantal", "hardening");
    const auto sent = scene_.run_edition();
    const std::string text = only_text(sent, kPlater);
    const auto at = text.find(") Härterei Glantal");
    ASSERT_NE(at, std::string::npos) << text;
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kPlater, "mehr " + text.substr(at - 1, 1)), kPlater),
        HasSubstr("Bietet an")
    );
}

TEST_F(DigestMoreTest, gives_a_waiting_request_its_answer) {
    Office& office = scene_.core().office();
    const auto need = *office.needs.find_number(number_);
    const auto asked = office.invitations.of_need(need.id).front();
    const char* reader = asked.profile_id == "dreherei"  ? "@dreher:cluster.test"
                         : asked.profile_id == "english" ? kEnglish
                                                         : kByMail;
    const auto shown = to(scene_.answer(digest_of(reader), "mehr " + position_in(reader)), reader);
    ASSERT_EQ(shown.size(), 1u);
    const auto sent = scene_.answer(shown.front(), "Können wir, 12 € das Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 € das Stück"));
}

TEST_F(DigestMoreTest, renews_a_need_by_the_words_it_proposes) {
    scene_.clock().advance(std::chrono::days(24));
    const auto digest = to(scene_.run_edition(), kAsker);
    ASSERT_EQ(digest.size(), 1u);
    EXPECT_THAT(digest.front().message.text, HasSubstr("„" + number_ + " verlängern“ genügt"));
    Office& office = scene_.core().office();
    const auto before = *office.needs.find_number(number_)->expires_at;
    scene_.answer(digest.front(), number_ + " verlängern");
    const auto after = *office.needs.find_number(number_)->expires_at;
    EXPECT_GT(after, before);
    scene_.clock().advance(1h);
    scene_.answer(digest.front(), "renew " + number_);
    EXPECT_GT(*office.needs.find_number(number_)->expires_at, after);
}

TEST_F(DigestMoreTest, says_that_a_digest_has_no_such_item_and_passes_nothing_on) {
    const auto sent = scene_.answer(digest_of(kByMail), "mehr 9");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Einen Punkt 9 gibt es"));
    EXPECT_TRUE(to(sent, kAsker).empty());
    EXPECT_THAT(
        only_text(scene_.answer(digest_of(kEnglish), "more 9"), kEnglish), HasSubstr("no item 9")
    );
}

TEST_F(DigestMoreTest, asks_for_the_number_where_none_is_said) {
    const auto sent = scene_.answer(digest_of(kByMail), "Mehr bitte");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("„mehr“ und die Nummer"));
    EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("gibt es")));
    EXPECT_EQ(sent.size(), 1u) << "nobody else hears of it";
}

TEST_F(DigestMoreTest, shows_several_one_after_the_other) {
    const auto sent = to(scene_.answer(digest_of(kByMail), "mehr 1 und 9"), kByMail);
    ASSERT_EQ(sent.size(), 2u);
    EXPECT_THAT(sent[0].message.text, HasSubstr("im Einzelnen"));
    EXPECT_THAT(sent[1].message.text, HasSubstr("Einen Punkt 9 gibt es"));
}

TEST_F(DigestMoreTest, takes_a_number_in_the_answer_to_a_card_for_the_item_of_that_number) {
    scene_.clock().advance(1min);
    const std::string other =
        scene_.post_in_room(kAsker, "50 Wellen aus C45 drehen, Ø 30 x 200, Zentrierung");
    const auto second = to(scene_.run_edition(), kPlater);
    ASSERT_EQ(second.size(), 1u);
    const std::string& text = second.front().message.text;
    const std::string place = text.substr(text.find(") " + other) - 1, 1);
    const std::string old_place = text.substr(text.find(") " + number_) - 1, 1);
    ASSERT_NE(place, old_place);
    const auto card = to(scene_.answer(second.front(), "mehr " + old_place), kPlater);
    ASSERT_EQ(card.size(), 1u);
    scene_.answer(card.front(), place + ": können wir, 14 € das Stück");
    Office& office = scene_.core().office();
    EXPECT_FALSE(office.invitations.find(office.needs.find_number(number_)->id, "galvanik"));
    const auto taken = office.invitations.find(office.needs.find_number(other)->id, "galvanik");
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->state, InvitationState::offered);
}

TEST_F(DigestMoreTest, leaves_a_number_that_stood_in_no_digest_to_the_others) {
    const auto sent = scene_.say_in_chat(kPlater, "mehr 9");
    EXPECT_THAT(only_text(sent, kPlater), Not(HasSubstr("im Einzelnen")));
}

}  // namespace
}  // namespace clusterlotse::commands
