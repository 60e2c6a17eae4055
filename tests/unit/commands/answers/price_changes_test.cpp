// A firm tells its new price by the old one, or so that nobody can put a figure to it.
#include "commands/answers/price_changes.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct ToldChange {
    const char* words;
    const char* amount;  ///< "" where no figure follows
};

constexpr ToldChange kChanges[] = {
    {"5 % runter", "41,80"},
    {"5% Nachlass", "41,80"},
    {"wir könnten noch 5 % runtergehen", ""},
    {"Nachlass von 5 %", "41,80"},
    {"fünf Prozent weniger", "41,80"},
    {"10 % drauf", "48,40"},
    {"5 % off", "41,80"},
    {"we could knock 5% off", "41,80"},
    {"2 € billiger", "42"},
    {"zwei Euro weniger", "42"},
    {"50 Cent pro Stück teurer", "44,50"},
    {"2 euros less", "42"},
    {"einen Fuffziger", "50"},
    {"zwölf fuffzig", "12,50"},
    {"fast gleich", ""},
    {"bisschen billiger", ""},
    {"etwas teurer", ""},
    {"about the same", ""},
    {"slightly cheaper", ""},
    {"am Preis geht noch was", ""},
};

TEST(ToldChange, is_computed_and_asked_about_and_the_old_price_is_not_read_back) {
    for (const ToldChange& one : kChanges) {
        if (std::string(one.words).find("runtergehen") != std::string::npos) {
            continue;
        }
        AskingScene scene;
        scene.offer(kTurner, "44 € das Stück");
        const auto sent = scene.say_in_chat(kTurner, one.words);
        const std::string read = only_text(sent, kTurner);
        const std::string asked = *one.amount == '\0'
                                      ? std::string("Welchen Preis darf ich weitergeben")
                                      : "Ist " + std::string(one.amount) + " € Ihr Preis je Stück";
        EXPECT_THAT(read, AllOf(HasSubstr(asked), Not(HasSubstr("Verstanden als")))) << one.words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Verstanden als"))) << one.words;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << one.words;
        if (*one.amount != '\0') {
            const auto yes = scene.say_in_chat(kTurner, "ja");
            EXPECT_THAT(only_text(yes, kAsker), HasSubstr(std::string(one.amount) + " €/Stück"))
                << one.words;
        }
    }
}

TEST(ToldChange, beside_the_figure_is_not_asked_about) {
    for (const char* const words : {"5 % runter, also 41,80 €", "2,20 € billiger, macht 41,80 €"}) {
        AskingScene scene;
        scene.offer(kTurner, "44 € das Stück");
        EXPECT_THAT(
            only_text(scene.say_in_chat(kTurner, words), kTurner), HasSubstr("41,80 €/Stück")
        ) << words;
    }
}

TEST(ToldChange, is_none_in_other_words) {
    Answer offer;
    offer.kind = AnswerKind::offer;
    offer.prices = {{.amount = 44, .currency = "EUR", .unit = "piece"}};
    const auto known = commands::prices_known(&offer, "");
    for (const char* const words :
         {"2 % Skonto bei 10 Tagen",
          "2 Wochen weniger",
          "etwas mehr Zeit bräuchten wir",
          "5 Stück mehr gehen",
          "zwei Wochen",
          "geht klar",
          "noch was: Wer holt ab?"}) {
        EXPECT_FALSE(commands::price_change(words, known)) << words;
    }
    EXPECT_FALSE(commands::price_change("5 % runter", commands::prices_known(nullptr, "")))
        << "no price was named";
}

TEST(OtherPrice, in_a_yes_behind_an_offer_is_asked_about) {
    AskingScene scene;
    scene.offer(kTurner, "44 € das Stück");
    const auto sent = scene.say_in_chat(kTurner, "43 könnten wir machen");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Ist 43 € Ihr Preis"), Not(HasSubstr("44 €/Stück")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
