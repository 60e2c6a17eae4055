// "Nein, ab KW 15": a firm puts right what was read back to it.
#include "tests/support/asking_scene.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kWeekAndPrice = "können wir, aber erst ab KW 14, ca. 12 €/Stk";

/// What the turner reads who answers the request so and then says this, in his chat or below the
/// read-back.
std::string put_right(const char* answer, const std::string& words, bool below = false) {
    AskingScene scene;
    const auto told = scene.offer(kTurner, answer);
    const auto sent =
        below ? scene.answer(to(told, kTurner).back(), words) : scene.say_in_chat(kTurner, words);
    return only_text(sent, kTurner);
}

struct Correction {
    const char* words;
    const char* line;
};

TEST(CorrectedValues, put_a_week_or_a_day_right_behind_a_no) {
    for (const Correction& one :
         {Correction{"nein, ab KW 15", "Angebot · ca. 12 €/Stück · ab KW 15"},
          Correction{"nein, KW 15", "Angebot · ca. 12 €/Stück · ab KW 15"},
          Correction{"Nein, erst ab KW 15.", "ab KW 15"},
          Correction{"Nein, leider erst KW 15", "ab KW 15"},
          Correction{"falsch, KW 15", "ab KW 15"},
          Correction{"Falsch: KW 15", "ab KW 15"},
          Correction{"stimmt nicht, ab KW 15", "ab KW 15"},
          Correction{"Das ist falsch, KW 15", "ab KW 15"},
          Correction{"nee KW 15", "ab KW 15"},
          Correction{"nö, ab 12.4.", "ab Mo 12.04.2027"},
          Correction{"no, from week 15", "ab KW 15"},
          Correction{"wrong, week 15", "ab KW 15"},
          Correction{"KW 15", "ab KW 15"},
          Correction{"Nein, ab KW 15\nGruß Jung", "ab KW 15"},
          Correction{"Hallo,\nnein, wir können ab KW 15.\n\nViele Grüße\nK. Jung", "ab KW 15"}}) {
        for (const bool below : {false, true}) {
            EXPECT_THAT(
                put_right(kWeekAndPrice, one.words, below),
                AllOf(HasSubstr(one.line), HasSubstr("12 €"), Not(HasSubstr("Absage")))
            ) << one.words;
        }
    }
}

TEST(CorrectedValues, put_a_price_right_behind_a_no_and_are_never_asked_about) {
    for (const Correction& one :
         {Correction{"nein, 13 €/Stück", "Angebot · 13 €/Stück · ab KW 14"},
          Correction{"nein, 14 €", "Angebot · 14 €/Stück · ab KW 14"},
          Correction{"Nein, das sind 13,50 € pro Stück", "Angebot · 13,50 €/Stück · ab KW 14"},
          Correction{"falsch, 13 €", "Angebot · 13 €/Stück · ab KW 14"},
          Correction{"nein, ca. 13 €/Stk", "Angebot · ca. 13 €/Stück · ab KW 14"},
          Correction{"nein, 13,50", "13,50 €/Stück · ab KW 14"},
          Correction{"no, €14 each", "Angebot · 14 €/Stück · ab KW 14"},
          Correction{"wrong, 14 euros", "Angebot · 14 €/Stück · ab KW 14"},
          Correction{"nein, 13 €/Stück ab KW 15", "Angebot · 13 €/Stück · ab KW 15"}}) {
        EXPECT_THAT(
            put_right(kWeekAndPrice, one.words),
            AllOf(
                HasSubstr(one.line), Not(HasSubstr("Ihr Preis je Stück")), Not(HasSubstr("Absage"))
            )
        ) << one.words;
    }
}

TEST(CorrectedValues, put_other_values_right_as_well) {
    struct Case {
        const char* answer;
        const char* words;
        const char* line;
    };
    for (const Case& one :
         {Case{"12 €/Stück, Lieferung 18.12.", "nein, 21.12.", "Lieferung Mo 21.12.2026"},
          Case{"12 €/Stück, Lieferzeit 3 Wochen", "nein, 4 Wochen", "Lieferzeit 28 Tage"},
          Case{"12 €/Stück, gültig bis 30.11.", "nein, bis 15.12.", "gültig bis Di 15.12.2026"},
          Case{"ich melde mich bis Freitag", "nein, bis Montag", "30.11.2026"},
          Case{"können 12 von den 20 machen, 14 €/Stück", "nein, 15 Stück", "15"},
          Case{"12 €/Stück", "nein, 13", "Angebot · 13 €/Stück"},
          Case{"12 €/Stück", "nein, nur 15 Stück", "Wie meinten Sie es"}}) {
        EXPECT_THAT(
            put_right(one.answer, one.words), AllOf(HasSubstr(one.line), Not(HasSubstr("Absage")))
        ) << one.words;
    }
}

TEST(CorrectedValues, that_may_be_two_things_are_asked_about) {
    for (const char* const words : {"nein, 15", "falsch, 15", "no, 15"}) {
        EXPECT_THAT(
            put_right(kWeekAndPrice, words),
            AllOf(
                HasSubstr("Wie meinten Sie es"),
                HasSubstr("Verstanden hatte ich: Angebot · ca. 12 €/Stück · ab KW 14")
            )
        ) << words;
    }
}

TEST(CorrectedValues, that_the_answer_did_not_hold_are_asked_about) {
    EXPECT_THAT(put_right("Interesse", "nein, ab KW 15"), HasSubstr("Wie meinten Sie es"));
    EXPECT_THAT(put_right("Interesse", "nein, 13 €/Stück"), HasSubstr("Angebot · 13 €/Stück"));
}

/// What the turner reads who offered so, was asked this by the asker and answers it.
std::string answered(const char* offer, const char* question, const char* words) {
    AskingScene scene;
    scene.offer(kTurner, offer);
    const auto asked = scene.say_in_chat(kAsker, std::string("Frage an Wolfstein: ") + question);
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr(question));
    return all_text(scene.say_in_chat(kTurner, words), kTurner);
}

TEST(CorrectedValues, are_no_prices_where_a_number_answers_the_askers_question) {
    for (const auto& [question, words] :
         {std::pair{"Können Sie auch 30 Stück machen?", "Nein, nur 20"},
          std::pair{"Schaffen Sie es bis KW 14?", "Nein, 15"},
          std::pair{"Wie viele Stück pro Woche? Reichen 10?", "Nein, nur 8"}}) {
        EXPECT_THAT(
            answered("14 €/Stück", question, words),
            AllOf(Not(HasSubstr("· 20 €")), Not(HasSubstr("· 15 €")), Not(HasSubstr("· 8 €")))
        ) << words;
    }
}

TEST(CorrectedValues, move_no_delivery_where_the_asker_asked_about_another_day) {
    EXPECT_THAT(
        answered(
            "14 €/Stück, Lieferung KW 5",
            "Können Sie das Material am 11.1.2027 bei uns abholen?",
            "Nein, erst am 12.1.2027"
        ),
        Not(HasSubstr("Lieferung Di 12.01.2027"))
    );
    EXPECT_THAT(
        answered("14 €/Stück, Lieferung KW 5", "Geht es bis KW 3?", "Nein, erst am 12.2.2027"),
        HasSubstr("Lieferung Fr 12.02.2027")
    );
}

TEST(CorrectedValues, of_pieces_may_be_thousands) {
    EXPECT_THAT(
        put_right("Wir können nur 500 von den 2000 Stück, 3 €/Stück", "Nein, 1.000 Stück"),
        HasSubstr("1000 von den 2000")
    );
}

TEST(CorrectedValues, of_a_day_stand_behind_a_question_too) {
    for (const char* const words : {"KW 5", "Nein, erst KW 5"}) {
        EXPECT_THAT(
            put_right("Lieferung KW 3. Ist das Material beigestellt?", words),
            AllOf(HasSubstr("KW 5"), Not(HasSubstr("Was möchten Sie")))
        ) << words;
    }
}

TEST(CorrectedValues, reach_the_asker_and_keep_the_offer) {
    AskingScene scene;
    scene.offer(kTurner, kWeekAndPrice);
    scene.say_in_chat(kTurner, "nein, ab KW 15");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker),
        AllOf(HasSubstr("ab KW 15"), Not(HasSubstr("KW 14")), Not(HasSubstr("Absage")))
    );
}

TEST(CorrectedValues, in_english_are_read_back_in_english) {
    AskingScene scene;
    const auto told = scene.offer(kEnglish, "we can do that from week 14, about €12 each");
    const auto sent = scene.answer(to(told, kEnglish).back(), "no, from week 15");
    EXPECT_THAT(
        only_text(sent, kEnglish), AllOf(HasSubstr("from week 15"), Not(HasSubstr("declined")))
    );
    const auto priced = scene.answer(to(sent, kEnglish).back(), "No, €14 each");
    EXPECT_THAT(only_text(priced, kEnglish), HasSubstr("14"));
}

TEST(NoBehindReadBack, asks_what_is_wrong_and_the_next_no_declines) {
    for (const char* const no : {"nein", "Nein!", "nee", "no"}) {
        AskingScene scene;
        scene.offer(kTurner, kWeekAndPrice);
        const auto asked = scene.say_in_chat(kTurner, no);
        EXPECT_THAT(
            only_text(asked, kTurner),
            AllOf(HasSubstr("Wie meinten Sie es"), HasSubstr("ca. 12 €/Stück"))
        ) << no;
        EXPECT_THAT(to(asked, kAsker), IsEmpty()) << no;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << no;
        EXPECT_THAT(only_text(scene.say_in_chat(kTurner, no), kTurner), HasSubstr("Absage")) << no;
    }
    AskingScene scene;
    const auto told = scene.offer(kTurner, "Interesse");
    EXPECT_THAT(
        only_text(scene.answer(to(told, kTurner).back(), "Nein"), kTurner),
        HasSubstr("Wie meinten Sie es")
    );
}

TEST(NoBehindReadBack, is_followed_by_the_right_value) {
    AskingScene scene;
    scene.offer(kTurner, kWeekAndPrice);
    scene.say_in_chat(kTurner, "nein");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "ab KW 15"), kTurner),
        HasSubstr("Angebot · ca. 12 €/Stück · ab KW 15")
    );
}

TEST(NoBehindReadBack, says_nothing_of_another_request_that_waits) {
    AskingScene scene;
    const auto more = scene.say_in_chat(kAsker, "30 Drehteile aus C45, Ø 50 x 80, bis 20.3.2027");
    ASSERT_FALSE(to(more, kTurner).empty());
    const auto told = scene.answer(to(more, kTurner).front(), kWeekAndPrice);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "nein, ab KW 15"), kTurner),
        AllOf(HasSubstr("B-2026-002"), HasSubstr("ab KW 15"))
    );
    EXPECT_EQ(scene.state_of("dreherei"), "asked") << "the first one";
}

TEST(RealNo, stays_one_whatever_was_read_back) {
    for (const char* const words :
         {"nein, das können wir nicht",
          "nein, doch nicht",
          "nein, keine Kapazität",
          "nein, leider keine Kapazität, wieder ab KW 15",
          "nein, wir sind voll, ab KW 15 wieder",
          "Nein, passt uns nicht",
          "no, we cannot do that",
          "Absage",
          "leider doch nicht machbar"}) {
        const std::string text = put_right(kWeekAndPrice, words);
        EXPECT_THAT(text, AllOf(HasSubstr("Absage"), Not(HasSubstr("Wie meinten")))) << words;
    }
}

TEST(RealNo, to_a_request_stays_one_with_a_day_behind_it) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "nein, ab KW 15 wieder"), kTurner), HasSubstr("Absage")
    );
    AskingScene bare;
    EXPECT_THAT(only_text(bare.offer(kTurner, "nein"), kTurner), HasSubstr("Absage"));
    AskingScene below;
    below.offer(kTurner, kWeekAndPrice);
    EXPECT_THAT(only_text(below.offer(kTurner, "nein"), kTurner), HasSubstr("Absage"))
        << "below the request itself";
}

TEST(RealNo, has_its_own_day_put_right) {
    EXPECT_THAT(
        put_right("leider keine Kapazität, erst wieder ab KW 15", "falsch, KW 17"),
        AllOf(HasSubstr("Absage"), HasSubstr("KW 17"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
