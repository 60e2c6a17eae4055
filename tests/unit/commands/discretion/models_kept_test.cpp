// Models of an anonymous asker's own: what lets firms read them, and where else they may stand.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kBaker = "@mueller:cluster.test";
constexpr const char* kOfModel = "20 Wellen drehen aus 1.4301 für unseren Backstar 600, Ø 40 x 300";
constexpr const char* kOfNone = "20 Wellen drehen aus 1.4301, Ø 40 x 300";

class ModelsKept : public testing::Test {
protected:
    std::vector<Sent> post(const std::string& words) {
        add(scene_, firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"}));
        return scene_.say_in_chat(kBaker, words);
    }
    void expect_unread(const std::vector<Sent>& sent, const std::string& words) {
        for (const char* const firm : {kTurner, kByMail, kEnglish}) {
            const std::string read = all_text(sent, firm);
            EXPECT_THAT(read, Not(testing::ContainsRegex("[Bb]ackstar|BACKSTAR"))) << words;
        }
    }

    ClusterScene scene_;
};

TEST_F(ModelsKept, are_not_let_out_by_an_ordinary_sentence) {
    post(kOfModel);
    for (const char* const words :
         {"Es geht um das Modell Backstar 600",
          "\x1F"
          "Es geht um das Modell Backstar 600",
          "It is about the model Backstar 600",
          "Wellen passend zum Backstar 600, Toleranz h6",
          "inklusive Backstar 600"}) {
        expect_unread(scene_.say_in_chat(kBaker, words), words);
    }
    expect_unread(scene_.say_in_chat(kBaker, "doch 30 Stück"), "the need as it reads now");
}

TEST_F(ModelsKept, swallow_no_change_that_speaks_of_a_model) {
    post(kOfNone);
    const auto sent = scene_.say_in_chat(
        kBaker, "Es geht um das Modell aus der neuen Zeichnung, Ø 50 statt Ø 40"
    );
    EXPECT_THAT(all_text(sent, kBaker), HasSubstr("50"));
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("50"));
}

TEST_F(ModelsKept, are_left_out_of_answers_to_questions_of_firms) {
    for (const char* const words :
         {"Das ist für unseren Backstar 600",
          "Backstar 600",
          "Den Backstar 600.",
          "Die kommen in den Backstar 600, Einbau im Mai",
          "Ersatz aus unserem Backstar600"}) {
        ClusterScene scene;
        add(scene, firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"}));
        const auto asked = scene.say_in_chat(kBaker, kOfNone);
        const auto question =
            scene.answer(to(asked, kTurner).front(), "Für welches Gerät ist das?");
        const auto sent = scene.answer(to(question, kBaker).back(), words);
        for (const char* const firm : {kTurner, kByMail, kEnglish}) {
            EXPECT_THAT(all_text(sent, firm), Not(HasSubstr("Backstar"))) << words;
        }
        EXPECT_THAT(all_text(sent, kBaker), HasSubstr("„mit Backstar 600“"))
            << words << all_text(sent, kBaker);
        const auto read = scene.say_in_chat(kBaker, "mit Backstar 600");
        EXPECT_THAT(all_text(read, kTurner), HasSubstr("Es geht um das Modell Backstar 600"))
            << words << all_text(read, kBaker);
    }
}

TEST_F(ModelsKept, are_left_out_of_words_to_one_firm_and_to_all) {
    const auto asked = post(kOfNone);
    const auto offer = scene_.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto one =
        scene_.answer(to(offer, kBaker).back(), "Gut. Eilt, es ist für unseren Backstar 600.");
    expect_unread(one, "to one");
    EXPECT_THAT(all_text(one, kBaker), HasSubstr("„mit Backstar 600“"));
    const auto all =
        scene_.say_in_chat(kBaker, "An alle: Der Backstar steht still, bitte schnell antworten");
    expect_unread(all, "to all");
    EXPECT_THAT(all_text(all, kTurner), HasSubstr("bitte schnell antworten"));
    const auto another =
        scene_.say_in_chat(kBaker, "An alle: Eilt, es ist für unseren Backstar 700.");
    EXPECT_THAT(all_text(another, kTurner), Not(HasSubstr("Backstar")));
    EXPECT_THAT(all_text(another, kBaker), HasSubstr("„mit Backstar 700“"));
}

TEST_F(ModelsKept, are_left_out_by_their_bare_name_too) {
    const auto sent = post(
        std::string(kOfModel) +
        ". Der Backstar läuft ab Mai wieder. BACKSTAR-600 und Backstaröfen haben die gleiche Welle."
    );
    expect_unread(sent, "asked");
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("Ø 40 x 300"));
    const auto question = scene_.answer(to(sent, kTurner).front(), "Wie lange steht die Anlage?");
    expect_unread(scene_.answer(to(question, kBaker).back(), "Der Backstar steht bis Mai"), "told");
}

TEST_F(ModelsKept, may_be_called_by_their_name_where_he_lets_firms_read_them) {
    post(std::string(kOfModel) + ". Der Backstar läuft ab Mai wieder.");
    const auto sent = scene_.say_in_chat(kBaker, "mit Backstar 600");
    EXPECT_THAT(
        all_text(sent, kTurner),
        AllOf(HasSubstr("für unseren Backstar 600"), HasSubstr("Der Backstar läuft"))
    );
}

TEST_F(ModelsKept, are_none_of_materials_and_bought_parts) {
    for (const auto& [words, stays] :
         {std::pair("20 Wellen drehen aus Ovako 280, Ø 40 x 120", "Ovako 280"),
          std::pair("20 Buchsen drehen aus Ertalon 66, Ø 40 x 120", "Ertalon 66"),
          std::pair("20 Wellen drehen aus Tromurit 280, Ø 40 x 120", "Tromurit 280"),
          std::pair("20 turned shafts made of Tromurit 280, Ø 40 x 120", "Tromurit 280"),
          std::pair("20 turned shafts from Tromurit 280, Ø 40 x 120", "Tromurit 280"),
          std::pair("20 Wellen drehen aus 1.4301, Ø 40 x 120, passend für Schaeffler 6205", "6205"),
          std::pair("20 Wellen drehen aus 1.4301 für Timken 3210, Ø 40 x 120", "Timken 3210")}) {
        ClusterScene scene;
        add(scene, firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"}));
        const auto sent = scene.say_in_chat(kBaker, words);
        EXPECT_THAT(all_text(sent, kTurner), HasSubstr(stays)) << words;
        EXPECT_THAT(all_text(sent, kBaker), Not(HasSubstr("lasse ich"))) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
