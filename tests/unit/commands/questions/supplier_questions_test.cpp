#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(SuppliersQuestions, are_answered_to_everybody_without_naming_who_asked) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kByMail).front(), "leider nein");
    const auto question =
        scene.answer(to(asked, kTurner).front(), "Welche Oberfläche soll das haben?");
    EXPECT_THAT(only_text(question, kAsker), HasSubstr("Rückfrage von Dreherei Wolfstein"));
    const auto sent = scene.answer(to(question, kAsker).front(), "Nur gebeizt.");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("gebeizt"));
    const std::string other = only_text(sent, kEnglish);
    EXPECT_THAT(other, HasSubstr("Welche Oberfläche"));
    EXPECT_THAT(other, HasSubstr("gebeizt"));
    EXPECT_THAT(other, Not(HasSubstr("Wolfstein")));
    EXPECT_THAT(other, Not(HasSubstr("Alsenz")));
    EXPECT_THAT(to(sent, kByMail), IsEmpty()) << "he has declined";
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::answered);
}

TEST(SuppliersQuestions, do_not_become_known_by_the_way_the_asker_greets) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto question = scene.answer(to(asked, kTurner).front(), "Geht auch 1.4307?");
    const auto sent = scene.answer(
        to(question, kAsker).front(), "Hallo Dreherei Wolfstein, ja, 1.4307 geht auch."
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("1.4307 geht auch"));
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("1.4307 geht auch"));
    EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Wolfstein")));
    const auto need = scene.core().office().needs.find(1);
    ASSERT_THAT(need->amendments, SizeIs(1)) << "what firms read that are asked later";
    EXPECT_THAT(need->amendments.front(), Not(HasSubstr("Wolfstein")));
}

struct Priced {
    const char* words;
    const char* question;  ///< what everybody may read of it
    const char* price;
};

TEST(SuppliersQuestions, beside_a_price_go_to_everybody_without_the_price) {
    constexpr Priced kCases[] = {
        {"Welche Schweißnahtklasse? Wir könnten für 1.450 €", "Welche Schweißnahtklasse", "450"},
        {"Wir könnten für 1.450 €. Welche Oberfläche soll das haben?", "Welche Oberfläche", "450"},
        {"ja, 13 €, aber Rauheit?", "Rauheit?", "13"},
        {"ja, 13,80 EUR je Stück, aber welche Rauheit?", "Welche Rauheit?", "13,8"},
        {"können wir für 11,20 machen, geht auch 1.4305?", "Geht auch 1.4305?", "11,2"},
        {"we can, about 12.50 each, is 1.4305 ok as well?", "Is 1.4305 ok as well?", "12.5"},
        {"14,50 €/Stk netto - Werkszeugnis 3.1 nötig?", "Werkszeugnis 3.1 nötig?", "14,5"},
        {"Geht auch 1.4305, dann 11,20 € das Stück?", "Geht auch 1.4305?", "11,2"},
        {"EUR 290 in total. Which surface finish do you need?", "Which surface finish", "290"},
        {"5 nur 10 Stück, 18 € das Stück. Wer holt ab?", "Wer holt ab?", "18"},
        {"4 ca. 12 €/Stück, KW 3; muss entgratet werden?", "uss entgratet werden?", "12 €"},
    };
    for (const Priced& one : kCases) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, one.words);
        EXPECT_THAT(only_text(question, kAsker), HasSubstr(one.words)) << "the asker reads all";
        EXPECT_THAT(only_text(question, kAsker), HasSubstr("Rückfrage von Dreherei Wolfstein"));
        const auto sent =
            scene.answer(to(question, kAsker).front(), "Ra 1,6, Abholung durch Spedition");
        for (const char* const other : {kEnglish, kByMail}) {
            const std::string told = only_text(sent, other);
            EXPECT_THAT(told, AllOf(HasSubstr(one.question), HasSubstr("Ra 1,6"))) << one.words;
            EXPECT_THAT(told, Not(HasSubstr(one.price))) << one.words;
            EXPECT_THAT(told, Not(HasSubstr("€"))) << one.words;
            EXPECT_THAT(told, Not(HasSubstr("Wolfstein"))) << one.words;
        }
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ra 1,6")) << one.words;
    }
}

TEST(SuppliersQuestions, leave_the_price_beside_them_the_offer_of_that_firm) {
    for (const char* const words :
         {"Welche Schweißnahtklasse? Wir könnten für 1.450 €",
          "ja, 1.450 €, aber Rauheit?",
          "1.450 EUR komplett – reicht ein Werkszeugnis 2.2?"}) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, words);
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
        EXPECT_THAT(only_text(question, kAsker), HasSubstr("Verstanden als: Angebot")) << words;
        const auto table = only_text(scene.say_in_chat(kAsker, "!stand"), kAsker);
        EXPECT_THAT(table, HasSubstr("1.450")) << words;
    }
}

TEST(SuppliersQuestions, that_hang_together_with_a_price_stay_with_the_asker) {
    for (const char* const words :
         {"Reicht Ihnen Ra 3,2 für 13 €?",
          "Was haltet ihr von 1.4305 für 11,20 das Stück?",
          "would 1.4305 at EUR 11.20 each do?"}) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, words);
        EXPECT_THAT(only_text(question, kAsker), HasSubstr(words));
        const auto sent =
            scene.answer(to(question, kAsker).front(), "Ja, Ra 3,2 reicht, und 1.4305 geht auch.");
        for (const char* const other : {kEnglish, kByMail}) {
            const std::string told = only_text(sent, other);
            EXPECT_THAT(told, HasSubstr("1.4305 geht auch")) << words;
            EXPECT_THAT(told, Not(HasSubstr("11"))) << words;
            EXPECT_THAT(told, Not(HasSubstr("13 €"))) << words;
        }
        AskingScene short_answer;
        const auto again = short_answer.offer(kTurner, words);
        const auto yes = short_answer.answer(to(again, kAsker).front(), "Ja, gern");
        EXPECT_THAT(to(yes, kEnglish), IsEmpty()) << "a yes to nothing they know: " << words;
    }
}

TEST(SuppliersQuestions, about_his_own_offer_are_for_the_asker_alone) {
    for (const char* const words :
         {"12 €/Stück. Passt das für Sie?",
          "Wir bieten 12 €/Stück. Wann entscheiden Sie?",
          "12 € das Stück, ist das ok?",
          "EUR 14 each. Does that work for you?",
          "Angebot: 12 €/Stück. Haben Sie noch Fragen?"}) {
        AskingScene scene;
        const auto offer = scene.offer(kTurner, words);
        EXPECT_THAT(only_text(offer, kAsker), HasSubstr("Antwort von Dreherei Wolfstein")) << words;
        const auto sent = scene.answer(to(offer, kAsker).front(), "Ja, klingt gut, ich melde mich");
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
}

TEST(SuppliersQuestions, do_not_tell_others_whom_he_takes_the_asker_for) {
    AskingScene scene;
    const auto question =
        scene.offer(kTurner, "Sind Sie die Pumpenbau Alsenz? Welche Oberfläche soll das haben?");
    const auto sent = scene.answer(to(question, kAsker).front(), "Gebeizt.");
    for (const char* const other : {kEnglish, kByMail}) {
        EXPECT_THAT(only_text(sent, other), HasSubstr("Welche Oberfläche"));
        EXPECT_THAT(only_text(sent, other), Not(HasSubstr("Alsenz")));
        EXPECT_THAT(only_text(sent, other), Not(HasSubstr("Sind Sie")));
    }
}

TEST(SuppliersQuestions, keep_their_words_where_more_was_written_before_the_answer) {
    AskingScene scene;
    const auto question = scene.offer(kTurner, "Welche Oberfläche soll das haben?");
    scene.offer(kTurner, "Interesse haben wir auf jeden Fall");
    const auto sent = scene.answer(to(question, kAsker).front(), "Nur gebeizt.");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Frage: Welche Oberfläche"));
}

TEST(SuppliersQuestions, are_for_everybody_behind_an_offer_too) {
    AskingScene scene;
    scene.offer(kTurner, "12 €/Stück");
    const auto question = scene.offer(kTurner, "Welche Oberfläche soll das haben?");
    const auto sent = scene.answer(to(question, kAsker).front(), "Nur gebeizt.");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("Welche Oberfläche"));
}

TEST(SuppliersQuestions, answered_with_a_price_go_to_that_supplier_only) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto question = scene.answer(to(asked, kTurner).front(), "Was darf es denn kosten?");
    const auto sent = scene.answer(to(question, kAsker).front(), "Höchstens 11 €/Stück.");
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(AskersAnswers, beside_words_about_the_offer_are_parted_from_them) {
    constexpr std::pair<const char*, const char*> kCases[] = {
        {"HV-Naht. 1.450 € ist etwas viel.", "HV-Naht."},
        {"HV-Naht. Der Preis passt uns leider nicht.", "HV-Naht."},
        {"HV-Naht. Wann können Sie liefern?", "HV-Naht."},
        {"Naht nach EN 1090 EXC2. Können Sie beim Preis noch was machen?", "EXC2"},
        {"a5, durchgehend. Bei 1.300 sind wir dabei.", "a5"},
    };
    for (const auto& [words, for_all] : kCases) {
        AskingScene scene;
        const auto question =
            scene.offer(kTurner, "Welche Schweißnahtklasse? Wir könnten für 1.450 €");
        const auto sent = scene.answer(to(question, kAsker).front(), words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(words));
        for (const char* const other : {kEnglish, kByMail}) {
            const std::string told = only_text(sent, other);
            EXPECT_THAT(told, HasSubstr(for_all)) << words;
            for (const char* const kept : {"1.450", "1.300", "Preis", "liefern"}) {
                EXPECT_THAT(told, Not(HasSubstr(kept))) << words;
            }
        }
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("liest nur Dreherei Wolfstein")) << words;
    }
}

TEST(AskersAnswers, that_only_speak_of_the_offer_go_to_that_firm_alone) {
    for (const char* const words :
         {"Das ist uns leider zu teuer.",
          "1.450 geht nicht, 1.300 wären drin",
          "Können Sie beim Preis noch was machen?",
          "Höchstens 1.200 €"}) {
        AskingScene scene;
        const auto question =
            scene.offer(kTurner, "Welche Schweißnahtklasse? Wir könnten für 1.450 €");
        const auto sent = scene.answer(to(question, kAsker).front(), words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(words));
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
}

struct Dated {
    const char* words;
    const char* question;             ///< what everybody may read of it
    std::vector<const char*> hidden;  ///< days, weeks and prices of the offer
};

TEST(SuppliersQuestions, go_to_everybody_without_the_days_of_his_own_offer) {
    const Dated cases[] = {
        {"KW 8 ginge, 11,90 pro Stück - ist das Material beigestellt?",
         "Ist das Material beigestellt?",
         {"KW", "11,9"}},
        {"Ist dringend? Sonst KW 8 für 11,90", "Ist dringend?", {"KW", "11,9"}},
        {"Ist dringend, sonst KW 8?", "Ist dringend?", {"KW", "8"}},
        {"KW 8 ginge, ist das Material beigestellt?", "Ist das Material beigestellt?", {"KW"}},
        {"kw 8 waere moeglich, welche oberflaeche?", "elche oberflaeche?", {"kw", "KW"}},
        {"Geht in KW 8, ist das Material beigestellt?", "Ist das Material beigestellt?", {"KW"}},
        {"Geht auch 1.4305, dann KW 9?", "Geht auch 1.4305?", {"KW"}},
        {"Wir könnten in 3 Wochen liefern, aber welche Rauheit?", "elche Rauheit?", {"3 Wochen"}},
        {"Können wir, ab 20.2., reicht Werkszeugnis 2.2?", "eicht Werkszeugnis 2.2?", {"20.2"}},
        {"Mitte März wären wir frei, muss es 1.4301 sein?", "uss es 1.4301 sein?", {"März"}},
        {"we could do week 8, is the material supplied?", "s the material supplied?", {"week 8"}},
        {"Is 1.4305 ok as well, then week 9?", "Is 1.4305 ok as well?", {"week"}},
    };
    for (const Dated& one : cases) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, one.words);
        EXPECT_THAT(only_text(question, kAsker), HasSubstr(one.words)) << "the asker reads all";
        const auto sent = scene.answer(to(question, kAsker).front(), "Ja, Ra 1,6 und 3.1-Zeugnis");
        for (const char* const other : {kEnglish, kByMail}) {
            const std::string told = only_text(sent, other);
            EXPECT_THAT(told, AllOf(HasSubstr(one.question), HasSubstr("Ra 1,6"))) << one.words;
            for (const char* const hidden : one.hidden) {
                EXPECT_THAT(told, Not(HasSubstr(hidden))) << one.words;
            }
        }
    }
}

TEST(SuppliersQuestions, keep_the_days_they_ask_about) {
    for (const char* const words :
         {"Reicht KW 12 auch?",
          "Reicht auch KW 12, oder muss es KW 11 sein?",
          "KW 12, geht das?",
          "Ist der Termin KW 12 fix?",
          "Is week 12 early enough?"}) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, words);
        const auto sent = scene.answer(to(question, kAsker).front(), "Ja, das reicht uns.");
        EXPECT_THAT(only_text(sent, kEnglish), HasSubstr(words)) << words;
    }
}

TEST(SuppliersQuestions, that_hang_together_with_his_own_day_stay_with_the_asker) {
    AskingScene scene;
    const auto question = scene.offer(kTurner, "KW 8 ginge wenn Sie das Material beistellen?");
    const auto sent = scene.answer(to(question, kAsker).front(), "Ja, 1.4301 wird beigestellt.");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("beigestellt"));
    EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("KW")));
}

TEST(AskersAnswers, tell_nobody_else_the_day_that_the_firm_named) {
    for (const auto& [words, for_all] : std::vector<std::pair<const char*, const char*>>{
             {"Ja, 1.4301 stellen wir bei. KW 8 passt.", "1.4301 stellen wir bei"},
             {"KW 8 passt, 1.4301 stellen wir bei", "1.4301 stellen wir bei"},
             {"Woche 8 ist gut. 1.4301 kommt von uns", "1.4301 kommt von uns"}}) {
        AskingScene scene;
        const auto question =
            scene.offer(kTurner, "KW 8 ginge, 11,90 pro Stück - ist das Material beigestellt?");
        const auto sent = scene.answer(to(question, kAsker).front(), words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(words));
        const std::string told = only_text(sent, kEnglish);
        EXPECT_THAT(told, HasSubstr(for_all)) << words;
        EXPECT_THAT(told, Not(HasSubstr("KW"))) << words;
        EXPECT_THAT(told, Not(HasSubstr("Woche 8"))) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
