// Which day is that of the answers, and which is that of the delivery.
#include "commands/asker/answer_time_clauses.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::answer_day_over;
using commands::answer_time_within;
using commands::without_answer_time;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(AnswerDayWords, leave_the_day_of_delivery_alone_though_offers_are_spoken_of_behind_it) {
    for (const char* const words :
         {"20 Wellen aus C45, Liefertermin bis 15.03.2027. Angebot bitte per Mail.",
          "20 Wellen brauchen wir bis Ende Februar. Bitte Angebot per Mail.",
          "20 Wellen aus C45, bis Freitag. Preise bitte netto.",
          "20 Wellen, Lieferung bis 28.02.2027 bitte anbieten",
          "Lieferung bis 26.02.2027. Angebot bitte mit Zeugnis 3.1",
          "20 Wellen aus C45, Lieferung bis 26.02.2027\nAngebot bitte per Mail",
          "20 Wellen aus C45 bis 26.02.2027 bitte anbieten",
          "20 Wellen aus C45, fertig bis 26.02.2027 Angebot bitte",
          "20 Wellen brauchen wir bis 26.02. Angebot bitte",
          "20 shafts, delivery by 26.02.2027. Quotes please by mail"}) {
        EXPECT_FALSE(answer_time_within(words, kToday)) << words;
        EXPECT_EQ(without_answer_time(words, kToday), words);
    }
}

TEST(AnswerDayWords, are_read_before_their_noun_within_one_sentence) {
    for (const char* const words :
         {"Bitte bis 27.11. Angebot abgeben für 20 Wellen, Lieferung KW 3",
          "20 Wellen, Liefertermin KW 3, bis 27.11. ein Angebot bitte",
          "Könnt ihr bis 27.11.2026 bitte anbieten: 20 Wellen",
          "20 Wellen, Liefertermin KW 3 bitte bis Freitag anbieten",
          "Für 20 Wellen bitte bis Freitag\nein Angebot"}) {
        const auto within = answer_time_within(words, kToday);
        ASSERT_TRUE(within) << words;
        EXPECT_EQ(within->day, day(2026, 11, 27)) << words;
    }
}

TEST(AnswerDayWords, name_the_end_of_a_week_and_of_a_month_as_for_a_delivery) {
    struct Case {
        const char* words;
        Date end;
    };
    const Case cases[] = {
        {"Angebote bitte bis KW 51", day(2026, 12, 18)},
        {"Antwort bis Ende Februar", day(2027, 2, 26)},
        {"Antwort bis nächste Woche", day(2026, 12, 4)},
        {"Antwort bis 18.12.2026", day(2026, 12, 18)},
        {"Antwort bis Mitte Dezember", day(2026, 12, 15)},
    };
    for (const Case& one : cases) {
        const auto within = answer_time_within(one.words, kToday);
        ASSERT_TRUE(within) << one.words;
        EXPECT_EQ(within->day, one.end) << one.words;
    }
}

TEST(AnswerDayWords, of_a_day_that_is_over_are_no_delivery_and_are_asked_about) {
    for (const char* const words :
         {"15 Buchsen aus C45, Antwort bis 01.10.2026",
          "15 Buchsen aus C45, Antwort bis 20.11.",
          "15 Buchsen aus C45, Antwort bis heute",
          "15 Buchsen aus C45, Antwort bis 1. Oktober 2026"}) {
        EXPECT_FALSE(answer_time_within(words, kToday)) << words;
        EXPECT_TRUE(answer_day_over(words, kToday)) << words;
        EXPECT_EQ(without_answer_time(words, kToday), "15 Buchsen aus C45") << words;
    }
    EXPECT_FALSE(answer_day_over("15 Buchsen, Antwort bis 27.11.2026", kToday));
    EXPECT_FALSE(answer_day_over("15 Buchsen bis 01.10.2026", kToday));
    AskingScene scene(
        AskingScene::unlimited(), "15 Buchsen aus C45, Ø 60 mm drehen, Antwort bis 01.10.2026"
    );
    EXPECT_THAT(
        only_text(scene.asked(), kAsker), HasSubstr("Bis 01.10.2026 kann niemand mehr antworten")
    );
    EXPECT_FALSE(scene.need().deadline);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Toleranz h6, Antwort bis 02.10.2026"), kAsker),
        HasSubstr("Bis 02.10.2026 kann niemand mehr antworten")
    );
    scene.say_in_chat(kAsker, "Antwort bis 27.11.2026");
    EXPECT_EQ(commands::answer_time_of(scene.need()), day(2026, 11, 27));
}

TEST(AnswerDayWords, that_are_denied_name_no_day) {
    for (const char* const words :
         {"15 Bolzen aus C45, kein Angebot bis Freitag nötig",
          "15 Bolzen aus C45, nicht Antwort bis Freitag",
          "15 Bolzen aus C45, Antwort bis Freitag ist nicht nötig"}) {
        EXPECT_FALSE(answer_time_within(words, kToday)) << words;
        EXPECT_FALSE(answer_day_over(words, kToday)) << words;
        EXPECT_EQ(without_answer_time(words, kToday), "15 Bolzen aus C45") << words;
    }
    const auto instead = answer_time_within(
        "15 Bolzen aus C45, nicht Antwort bis Freitag, sondern erst KW 3", kToday
    );
    ASSERT_TRUE(instead);
    EXPECT_EQ(instead->day, day(2027, 1, 22));
    EXPECT_EQ(instead->rest, "15 Bolzen aus C45");
    EXPECT_TRUE(answer_time_within("15 Bolzen, Antwort bis Freitag nicht vergessen", kToday));
}

TEST(AnswerDayWords, keep_what_stands_far_behind_them_and_cut_no_letter) {
    const std::string far = "Antwort bis Freitag, 20 Wellen" + std::string(1990, ' ') + "verzinkt";
    EXPECT_THAT(without_answer_time(far, kToday), testing::EndsWith("verzinkt"));
    for (int shift = 0; shift < 4; ++shift) {
        const std::string umlauts = std::string("Antwort bis Freitag, ") +
                                    std::string(static_cast<std::size_t>(shift), 'x') + [] {
                                        std::string many;
                                        for (int i = 0; i < 1100; ++i) {
                                            many += "ä";
                                        }
                                        return many;
                                    }();
        EXPECT_THAT(without_answer_time(umlauts, kToday), testing::EndsWith("ä"));
        EXPECT_THAT(without_answer_time(umlauts, kToday), testing::SizeIs(2200 + shift));
    }
    EXPECT_EQ(without_answer_time("Bitte bis Freitag anbieten… 20 Wellen", kToday), "… 20 Wellen");
}

TEST(AnswerDayInAnAddition, leaves_the_day_of_the_answers_where_only_the_delivery_moves) {
    AskingScene scene(AskingScene::unlimited(), std::string(kNeed) + ", Lieferung bis 15.02.2027");
    scene.say_in_chat(kAsker, "Lieferung bis 26.02.2027. Angebot bitte mit Zeugnis 3.1");
    EXPECT_EQ(scene.need().deadline, day(2027, 2, 26));
    EXPECT_FALSE(commands::answer_time_of(scene.need()));
}

TEST(PostedWithAnAnswerDay, a_need_lives_and_waits_until_then) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(72);
    AskingScene scene(needs, std::string(kNeed) + ", bis 15.06.2027, Antwort bis 29.01.2027");
    auto& timers = scene.core().office().timers;
    const auto wave = timers.due(storage::TimerKind::wave, scene.need().id);
    ASSERT_TRUE(wave);
    EXPECT_GE(*wave, scene.clock().now() + 67 * kDay);
    EXPECT_GE(*scene.need().expires_at, scene.clock().now() + 67 * kDay);
    EXPECT_EQ(timers.due(storage::TimerKind::expiry, scene.need().id), scene.need().expires_at);
}

TEST(AnEditedAnswerDay, moves_the_wave_and_the_end_and_is_told) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(72);
    ClusterScene scene(needs);
    const std::string text = std::string(kNeed) + ", bis 15.06.2027, Antwort bis ";
    InboundMessage message = scene.chat(kAsker, text + "18.12.2026");
    const std::string id = message.message_id;
    scene.say(message);
    InboundMessage edit = scene.chat(kAsker, text + "22.01.2027");
    edit.kind = InboundKind::edit;
    edit.target = id;
    const auto sent = scene.say(edit);
    EXPECT_THAT(
        only_text(sent, kAsker), HasSubstr("Antworten können die Firmen bis Fr 22.01.2027")
    );
    const auto need = scene.core().office().needs.find_number("B-2026-001");
    EXPECT_EQ(commands::answer_time_of(*need), day(2027, 1, 22));
    EXPECT_GE(*need->expires_at, scene.clock().now() + 60 * kDay);
    EXPECT_GE(
        *scene.core().office().timers.due(storage::TimerKind::wave, need->id),
        scene.clock().now() + 60 * kDay
    );
}

TEST(AnAdditionWithAnAnswerDay, takes_the_day_along_where_it_is_deleted_or_edited) {
    AskingScene scene;
    InboundMessage first = scene.chat(kAsker, "Antwort bis 29.01.2027 bitte");
    InboundMessage second = scene.chat(kAsker, "Toleranz h6, Antwort bis 05.02.2027");
    const std::string first_id = first.message_id;
    const std::string second_id = second.message_id;
    scene.say(first);
    scene.say(second);
    EXPECT_EQ(commands::answer_time_of(scene.need()), day(2027, 2, 5));
    InboundMessage deleted = scene.chat(kAsker, "");
    deleted.kind = InboundKind::redaction;
    deleted.target = second_id;
    scene.say(deleted);
    EXPECT_EQ(commands::answer_time_of(scene.need()), day(2027, 1, 29));
    EXPECT_THAT(scene.need().amendments, testing::SizeIs(1));
    InboundMessage edit = scene.chat(kAsker, "Antwort bis 08.01.2027 bitte");
    edit.kind = InboundKind::edit;
    edit.target = first_id;
    EXPECT_THAT(only_text(scene.say(edit), kAsker), HasSubstr("jetzt bis Freitag 08.01.2027"));
    EXPECT_EQ(commands::answer_time_of(scene.need()), day(2027, 1, 8));
    EXPECT_THAT(scene.need().amendments, testing::SizeIs(1));
}

TEST(AnAdditionWithAnAnswerDay, keeps_one_day_where_its_words_and_its_day_are_edited) {
    AskingScene scene;
    InboundMessage message = scene.chat(kAsker, "doch 30 Stück, Antwort bis 29.01.2027");
    const std::string id = message.message_id;
    scene.say(message);
    for (const char* const words :
         {"doch 40 Stück, Antwort bis 22.01.2027",
          "doch 40 Stück",
          "doch 50 Stück, Antwort bis 15.01.2027"}) {
        InboundMessage edit = scene.chat(kAsker, words);
        edit.kind = InboundKind::edit;
        edit.target = id;
        scene.say(edit);
    }
    EXPECT_EQ(commands::answer_time_of(scene.need()), day(2027, 1, 15));
    EXPECT_THAT(scene.need().amendments, testing::SizeIs(2));
}

TEST(ANewWordingByTheModerator, leaves_the_day_of_the_answers_to_its_asker) {
    for (const char* const named : {"", ", Antwort bis 18.12.2026"}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        const auto posted =
            scene.say_in_chat(kAsker, std::string(kNeed) + ", Antwort bis 18.12.2026");
        scene.answer(to(posted, kModerator).at(0), std::string("ändern: ") + kNeed + named);
        const auto need = scene.core().office().needs.find_number("B-2026-001");
        EXPECT_EQ(commands::answer_time_of(*need), day(2026, 12, 18)) << named;
    }
}

}  // namespace
}  // namespace clusterlotse::test
