#include "commands/capacity/capacity_words.hpp"
#include "tests/unit/commands/capacity/capacity_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

TEST_F(FreeCapacityTest, follows_the_edits_of_the_message_that_said_it_and_goes_with_it) {
    const InboundMessage said = scene_.chat(kTurner, "!frei 30 h Drehen in KW 50");
    scene_.say(said);
    const auto edit = [&](const std::string& text) {
        scene_.clock().advance(std::chrono::minutes(1));
        InboundMessage message = scene_.chat(kTurner, text);
        message.kind = text.empty() ? InboundKind::redaction : InboundKind::edit;
        message.target = said.message_id;
        return only_text(scene_.say(message), kTurner);
    };
    EXPECT_THAT(edit("!frei 20 h Drehen in KW 50"), HasSubstr("20 h"));
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].hours, 20);
    EXPECT_THAT(edit("!frei 20 h Fräsen in KW 51"), HasSubstr("Fräsen, 20 h"));
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].process, "milling");
    EXPECT_THAT(edit(""), HasSubstr("ist herausgenommen"));
    EXPECT_TRUE(stored().empty());
    EXPECT_THAT(edit(""), HasSubstr("there are 0")) << "it is gone already";
}

TEST_F(FreeCapacityTest, changed_by_later_words_is_left_as_these_say) {
    const InboundMessage said = scene_.chat(kTurner, "frei: 30 h Drehen in KW 50");
    scene_.say(said);
    scene_.clock().advance(std::chrono::minutes(1));
    say(kTurner, "doch nur 12 h");
    scene_.clock().advance(std::chrono::minutes(1));
    InboundMessage edit = scene_.chat(kTurner, "frei: 40 h Drehen in KW 50");
    edit.kind = InboundKind::edit;
    edit.target = said.message_id;
    scene_.say(edit);
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].hours, 12);
}

TEST_F(FreeCapacityTest, ends_its_sentences_with_one_full_stop) {
    EXPECT_THAT(
        say(kTurner, "frei: Drehen 8. bis 10. Dezember"),
        StartsWith("Frei gemeldet, Nr. 1: Drehen, 8.–10.12.\n")
    );
    EXPECT_EQ(say(kTurner, "ausgebucht"), "Nr. 1 ist herausgenommen: Drehen, 8.–10.12.");
    say(kTurner, "frei: Drehen am 9.12.");
    EXPECT_EQ(say(kTurner, "ausgebucht"), "Nr. 2 ist herausgenommen: Drehen, 9.12.");
}

TEST_F(FreeCapacityTest, that_a_sentence_says_is_gone_is_taken_out_and_not_noted_anew) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: Abkanten in KW 51");
    say(kTurner, "frei: etwas Besonderes in KW 52");
    EXPECT_THAT(
        say(kTurner, "Die 30 h Drehen in KW 50 sind leider schon weg."),
        StartsWith("Nr. 1 ist herausgenommen: Drehen, 30 h")
    );
    EXPECT_THAT(
        say(kTurner, "no longer free: week 51"), HasSubstr("Nr. 2 ist herausgenommen: Abkanten")
    );
    EXPECT_EQ(stored().size(), 1u) << "only what waits for its process";
    say(kTurner, "frei: 20 h Drehen in KW 50");
    say(kTurner, "frei: 20 h Fräsen in KW 50");
    say(kTurner, "KW 50 ist ausgebucht");
    EXPECT_EQ(stored().size(), 3u) << "two may be meant";
}

TEST_F(FreeCapacityTest, is_not_noted_where_nothing_is_free_any_more) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: wieder alles belegt");
    EXPECT_TRUE(stored().empty());
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: 20 h Fräsen in KW 51");
    say(kTurner, "frei: nichts mehr");
    EXPECT_TRUE(stored().empty());
    say(kTurner, "Die 30 h Drehen in KW 50 sind weg");
    EXPECT_FALSE(scene_.core().office().needs.find(1));
}

TEST_F(FreeCapacityTest, replaces_what_was_said_before_of_the_same_work_and_week) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    EXPECT_THAT(
        say(kTurner, "frei: 12 h Drehen in KW 50"),
        StartsWith("Geändert, Nr. 1: Drehen, 12 h, KW 50")
    );
    EXPECT_EQ(stored().size(), 1u);
    say(kTurner, "frei: 12 h Drehen in KW 51");
    say(kTurner, "frei: 12 h Fräsen in KW 50");
    EXPECT_EQ(stored().size(), 3u);
}

TEST_F(FreeCapacityTest, of_two_machines_in_one_week_replaces_the_one_in_the_same_words) {
    say(kTurner, "frei: Drehen Ø 100 20 h KW 50, Drehen Ø 400 30 h KW 50");
    ASSERT_EQ(stored().size(), 2u);
    EXPECT_THAT(
        say(kTurner, "frei: Drehen Ø 400 10 h KW 50"),
        HasSubstr("Geändert, Nr. 2: Drehen Ø 400, 10 h")
    );
    EXPECT_EQ(stored().size(), 2u);
}

TEST_F(FreeCapacityTest, is_corrected_by_a_word_after_the_read_back) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    EXPECT_THAT(say(kTurner, "doch nur 20 h"), HasSubstr("Geändert, Nr. 1: Drehen, 20 h, KW 50"));
    EXPECT_THAT(say(kTurner, "KW 51"), HasSubstr("Drehen, 20 h, KW 51 (14.–18.12.)"));
    EXPECT_THAT(say(kTurner, "falsch"), StartsWith("Nr. 1 ist herausgenommen"));
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, is_corrected_by_a_message_of_its_own) {
    for (const auto& [words, line] : std::vector<std::pair<std::string, std::string>>{
             {"frei: doch nur 20 h", "Drehen, 20 h, KW 50"},
             {"!frei doch nur 20 h", "Drehen, 20 h, KW 50"},
             {"nein, KW 51", "Drehen, 30 h, KW 51"},
             {"Nein, KW 51!", "Drehen, 30 h, KW 51"},
             {"frei: nein, KW 51", "Drehen, 30 h, KW 51"},
             {"nicht KW 50, sondern KW 51", "Drehen, 30 h, KW 51"},
             {"KW 51 statt KW 50", "Drehen, 30 h, KW 51"},
             {"statt KW 50 lieber KW 51", "Drehen, 30 h, KW 51"},
             {"20 statt 30 h", "Drehen, 20 h, KW 50"},
             {"Sorry, ich meinte 20 h", "Drehen, 20 h, KW 50"},
             {"Korrektur: 20 h Drehen", "Drehen, 20 h, KW 50"},
             {"nein, Fräsen", "Fräsen, 30 h, KW 50"},
             {"no, week 51", "Drehen, 30 h, KW 51"}}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, "frei: 30 h Drehen in KW 50");
        scene.clock().advance(std::chrono::minutes(1));
        EXPECT_THAT(
            only_text(scene.say_in_chat(kTurner, words), kTurner),
            StartsWith("Geändert, Nr. 1: " + line)
        ) << words;
        auto& office = scene.core().office();
        EXPECT_EQ(office.capacities.of_firm("dreherei", *parse_iso_date("2026-11-23")).size(), 1u)
            << words;
        EXPECT_FALSE(office.needs.find(1)) << words;
    }
}

TEST_F(FreeCapacityTest, that_is_said_besides_corrects_nothing) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: doch noch 20 h Fräsen in KW 50");
    say(kTurner, "frei: 8 h Bohren in KW 51");
    EXPECT_EQ(stored().size(), 3u);
}

TEST_F(FreeCapacityTest, ends_altogether_where_nothing_is_free_any_more_and_says_what_that_was) {
    for (const char* words :
         {"!frei nichts mehr", "!frei: nichts", "!free nothing left", "frei: nichts mehr"}) {
        say(kTurner, "frei: 30 h Drehen in KW 50");
        scene_.clock().advance(std::chrono::minutes(1));
        say(kTurner, "frei: 20 h Fräsen in KW 51");
        scene_.clock().advance(std::chrono::minutes(1));
        EXPECT_THAT(
            say(kTurner, words), AllOf(HasSubstr("Drehen, 30 h"), HasSubstr("Fräsen, 20 h"))
        ) << words;
        EXPECT_TRUE(stored().empty()) << words;
    }
}

TEST_F(FreeCapacityTest, is_taken_back_by_number_by_word_and_by_answering) {
    for (const char* words :
         {"ausgebucht 1",
          "1 ist vergeben",
          "ausgebucht",
          "frei: ausgebucht",
          "!frei ausgebucht 1",
          "!frei weg",
          "Nicht mehr frei",
          "alles ausgebucht"}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, "frei: 30 h Drehen in KW 50");
        EXPECT_THAT(
            only_text(scene.say_in_chat(kTurner, words), kTurner), HasSubstr("ist herausgenommen")
        ) << words;
        EXPECT_TRUE(scene.core()
                        .office()
                        .capacities.of_firm("dreherei", *parse_iso_date("2026-11-23"))
                        .empty()
        ) << words;
    }
    const auto sent =
        scene_.say(scene_.mail("vertrieb@zerspaner.test", "frei", "frei: 30 h Drehen in KW 50"));
    ASSERT_EQ(sent.size(), 1u);
    scene_.answer(sent[0], "ausgebucht");
    EXPECT_TRUE(stored("zerspaner").empty());
}

TEST_F(FreeCapacityTest, is_asked_for_where_ausgebucht_could_mean_several) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    scene_.wait(std::chrono::hours(1));
    say(kTurner, "frei: 30 h Fräsen in KW 50 und 8 h Bohren KW 51");
    EXPECT_THAT(
        say(kTurner, "ausgebucht"),
        AllOf(StartsWith("Was davon ist ausgebucht?"), HasSubstr("• Nr. 1"), HasSubstr("• Nr. 3"))
    );
    EXPECT_THAT(say(kTurner, "ausgebucht 99"), StartsWith("Was davon"));
    EXPECT_EQ(stored().size(), 3u);
    say(kTurner, "alles ausgebucht");
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, of_another_firm_cannot_be_taken_back) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kEnglish, "free: 30 h turning in week 50");
    EXPECT_THAT(say(kEnglish, "booked 1"), HasSubstr("Which of these is booked?"));
    EXPECT_EQ(stored().size(), 1u);
}

TEST(TakenBack, is_recognised_alone_and_never_in_an_answer) {
    using commands::taken_back;
    EXPECT_EQ(taken_back("Ausgebucht!", false)->number, std::nullopt);
    EXPECT_EQ(taken_back("Nr. 17 ist leider schon ausgebucht", false)->number, 17);
    EXPECT_EQ(taken_back("17 weg", false)->number, 17);
    EXPECT_TRUE(taken_back("all booked", false)->all);
    EXPECT_TRUE(taken_back("frei: nichts", false));
    EXPECT_TRUE(taken_back("frei: vergeben", false)->sure);
    EXPECT_FALSE(taken_back("vergeben", false)->sure);
    EXPECT_FALSE(taken_back("2 vergeben", false)->sure);
    EXPECT_TRUE(taken_back("nein", true));
    for (const char* text :
         {"nein",
          "weg",
          "nichts",
          "Wir sind bis KW 14 ausgebucht",
          "ausgebucht bis März",
          "",
          "Drehen ausgebucht, Fräsen geht"}) {
        EXPECT_FALSE(taken_back(text, false)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
