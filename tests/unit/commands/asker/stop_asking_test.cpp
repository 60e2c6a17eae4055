#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// One firm a wave, a new wave after a working day.
config::NeedSettings one_at_a_time() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = 24h;
    return needs;
}

Sent request_of(const std::vector<Sent>& sent) {
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        if (const auto found = to(sent, firm); !found.empty()) {
            return found.front();
        }
    }
    return {};
}

std::size_t requests_in(const std::vector<Sent>& sent) {
    std::size_t count = 0;
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        count += to(but_digests(sent), firm).size();
    }
    return count;
}

TEST(StopAsking, is_taken_back_by_a_word_that_is_answered_as_such) {
    AskingScene scene(one_at_a_time());
    scene.say_in_chat(kAsker, "frag niemanden mehr");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "WEITERSUCHEN"), kAsker),
        AllOf(HasSubstr("ich frage wieder weitere Firmen"), HasSubstr("bis 23.12.2026"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "WEITERSUCHEN"), kAsker), HasSubstr("läuft weiter")
    );
}

TEST(StopAsking, ends_the_waves_and_not_the_need) {
    for (const char* const words :
         {"frag nicht weiter rum, reicht so",
          "Reicht so, bitte niemanden mehr fragen",
          "Fragen Sie bitte nicht weiter",
          "wir haben genug Angebote",
          "nicht weiter suchen bitte",
          "keine weiteren Firmen anfragen",
          "Don't ask anybody else, that's enough"}) {
        AskingScene scene(one_at_a_time());
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("B-2026-001: In Ordnung, ich frage niemanden mehr an"),
                HasSubstr("Eine Firma")
            )
        ) << words;
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u) << words;
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
}

TEST(StopAsking, is_what_keeps_the_next_wave_back) {
    AskingScene scene(one_at_a_time());
    EXPECT_GE(requests_in(scene.wait(24h * 2)), 1u);
}

TEST(StopAsking, beside_an_open_question_leaves_it_open) {
    for (const bool replied : {false, true}) {
        AskingScene scene(one_at_a_time());
        const auto asked =
            scene.answer(request_of(scene.asked()), "Frage: Welche Rauheit ist nötig?");
        const std::string words = "frag nicht weiter rum, reicht so";
        const auto sent = replied ? scene.answer(to(asked, kAsker).front(), words)
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("ich frage niemanden mehr an"), HasSubstr("Welche Rauheit"))
        );
        EXPECT_THAT(sent, SizeIs(1)) << "no supplier hears of it";
        const auto answer = scene.say_in_chat(kAsker, "Ra 1,6");
        EXPECT_EQ(requests_in(answer), 1u) << "it answers the question";
        EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u);
    }
}

TEST(StopAsking, with_the_answer_beside_it_gives_that_answer) {
    for (const bool replied : {false, true}) {
        AskingScene scene(one_at_a_time());
        const Sent request = request_of(scene.asked());
        const auto asked = scene.answer(request, "Frage: Welche Rauheit ist nötig?");
        const std::string words = "Ra 1,6 reicht. Und frag bitte nicht weiter rum.";
        const auto sent = replied ? scene.answer(to(asked, kAsker).front(), words)
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, request.message.recipient),
            AllOf(HasSubstr("Ra 1,6"), Not(HasSubstr("weiter rum")))
        );
        EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u);
    }
}

TEST(StopAsking, finds_the_firm_whose_second_question_is_open) {
    AskingScene scene(one_at_a_time());
    const Sent request = request_of(scene.asked());
    const auto first = scene.answer(request, "Frage: Welche Rauheit ist nötig?");
    scene.answer(request, "Frage: Gibt es ein Zeugnis?");
    scene.answer(to(first, kAsker).front(), "Ra 1,6");
    const auto sent = scene.say_in_chat(kAsker, "frag nicht weiter rum, reicht so");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("ich frage niemanden mehr an"), HasSubstr("Zeugnis"))
    );
    const auto answer = scene.say_in_chat(kAsker, "ja, 3.1");
    EXPECT_THAT(
        only_text(answer, request.message.recipient),
        AllOf(HasSubstr("Gibt es ein Zeugnis"), HasSubstr("3.1"))
    );
}

TEST(StopAsking, finds_a_question_beside_an_offer) {
    AskingScene scene(one_at_a_time());
    scene.answer(request_of(scene.asked()), "12 € das Stück, KW 5. Welche Rauheit ist nötig?");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "frag nicht weiter rum"), kAsker),
        HasSubstr("Welche Rauheit")
    );
}

TEST(StopAsking, names_no_question_that_was_answered_or_is_over) {
    AskingScene answered(one_at_a_time());
    const auto asked =
        answered.answer(request_of(answered.asked()), "Frage: Welche Rauheit ist nötig?");
    answered.answer(to(asked, kAsker).front(), "Ra 1,6");
    EXPECT_THAT(
        only_text(answered.say_in_chat(kAsker, "frag nicht weiter rum"), kAsker),
        Not(HasSubstr("Rauheit"))
    );
    AskingScene declined;
    declined.offer(kTurner, "Frage: Welche Rauheit ist nötig?");
    declined.offer(kTurner, "6 nein, keine Kapazität");
    EXPECT_THAT(
        only_text(declined.say_in_chat(kAsker, "frag nicht weiter rum"), kAsker),
        Not(HasSubstr("Rauheit"))
    );
}

TEST(StopAsking, said_twice_is_a_short_truth_and_no_second_letter) {
    for (const bool question : {false, true}) {
        AskingScene scene(one_at_a_time());
        if (question) {
            scene.answer(request_of(scene.asked()), "Frage: Welche Rauheit ist nötig?");
        }
        const auto first = scene.say_in_chat(kAsker, "frag nicht weiter rum");
        const auto again = scene.say_in_chat(kAsker, "Bitte niemanden mehr fragen!");
        EXPECT_THAT(again, SizeIs(1));
        EXPECT_THAT(only_text(again, kAsker), HasSubstr("Ich frage schon niemanden mehr"));
        EXPECT_THAT(only_text(again, kAsker), Not(HasSubstr(only_text(first, kAsker))));
        const auto mailed =
            scene.say(scene.mail(kAskerMail, "B-2026-001", "Bitte niemanden mehr fragen"));
        EXPECT_THAT(only_text(mailed, kAskerMail), HasSubstr("Ich frage schon niemanden mehr"));
        EXPECT_THAT(mailed, SizeIs(1));
        EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u);
    }
}

TEST(StopAsking, said_twice_leaves_the_question_where_it_was) {
    AskingScene scene(one_at_a_time());
    scene.answer(request_of(scene.asked()), "Frage: Welche Rauheit ist nötig?");
    scene.say_in_chat(kAsker, "frag nicht weiter rum");
    scene.say_in_chat(kAsker, "frag nicht weiter rum");
    const auto answer = scene.say_in_chat(kAsker, "Ra 1,6");
    EXPECT_EQ(requests_in(answer), 1u) << "it answers the question";
}

TEST(StopAsking, beside_an_answer_in_few_words_does_both) {
    for (const char* const words :
         {"Ra 1,6. Und frag nicht weiter",
          "ra 1,6 und frag nicht weiter",
          "Ra 1,6, bitte niemanden mehr fragen",
          "Ra 1,6 und such nicht weiter",
          "frag nicht weiter rum, Ra 1,6 reicht",
          "Ra 1.6. And don't ask anybody else"}) {
        for (const bool replied : {false, true}) {
            AskingScene scene(one_at_a_time());
            const Sent request = request_of(scene.asked());
            const auto asked = scene.answer(request, "Frage: Welche Rauheit ist nötig?");
            const auto sent = replied ? scene.answer(to(asked, kAsker).front(), words)
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(
                only_text(sent, request.message.recipient),
                AllOf(
                    HasSubstr("1"), HasSubstr("6"), Not(HasSubstr("weiter")), Not(HasSubstr("else"))
                )
            ) << words
              << replied;
            EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u) << words << replied;
        }
    }
}

TEST(StopAsking, is_taken_back_by_searching_on) {
    AskingScene scene(one_at_a_time());
    scene.say_in_chat(kAsker, "frag nicht weiter rum");
    scene.say_in_chat(kAsker, "weitersuchen");
    EXPECT_GE(requests_in(scene.wait(24h * 2)), 1u);
}

TEST(StopAsking, holds_where_the_need_is_changed_afterwards) {
    AskingScene scene(one_at_a_time());
    scene.say_in_chat(kAsker, "frag nicht weiter rum");
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_EQ(requests_in(sent), 1u) << "only who was asked hears of the change";
}

TEST(StopAsking, lets_the_asker_know_when_those_who_were_asked_decline) {
    AskingScene scene(one_at_a_time());
    scene.say_in_chat(kAsker, "frag nicht weiter rum");
    const auto sent = scene.answer(request_of(scene.asked()), "6 nein, keine Kapazität");
    EXPECT_THAT(
        to(sent, kAsker).back().message.text,
        AllOf(
            HasSubstr("hat abgesagt"), HasSubstr("WEITERSUCHEN"), Not(HasSubstr("sonst niemanden"))
        )
    );
    EXPECT_FALSE(has_ended(scene.need().state));
    EXPECT_EQ(requests_in(scene.wait(24h * 5)), 0u);
    EXPECT_EQ(requests_in(scene.say_in_chat(kAsker, "weitersuchen")), 1u);
}

TEST(EnoughAlone, answers_a_question_and_stops_nothing) {
    AskingScene scene;
    const auto asked = scene.offer(kTurner, "Frage: Reicht Ra 3,2?");
    const auto sent = scene.answer(to(asked, kAsker).front(), "Ja, reicht so");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("reicht so"));
}

}  // namespace
}  // namespace clusterlotse::test
