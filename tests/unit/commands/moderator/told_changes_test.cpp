// What firms told a moderator: several at once, with a question, and put right later.
#include "commands/moderator/told_answers.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::told_answers_in;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string told_by(const std::string& text) {
    const auto is_firm = [](const std::string& name) {
        return name == "Lautertal" || name == "Glantal" || name == "Dreherei Wolfstein";
    };
    std::string all;
    for (const auto& one : told_answers_in(text, is_firm)) {
        all += (all.empty() ? "" : " | ") + one.firm + ": " + one.words;
    }
    return all;
}

TEST(ToldBySeveral, gives_each_firm_its_words) {
    EXPECT_EQ(
        told_by("Lautertal kann für 12 €, Glantal hat abgesagt"),
        "Lautertal: wir können für 12 € | Glantal: Absage"
    );
    EXPECT_EQ(
        told_by("B-2026-001: Dreherei Wolfstein hat angerufen, 12 €, KW 3. Glantal sagt ab, keine "
                "Kapazität."),
        "Dreherei Wolfstein: 12 €, KW 3 | Glantal: Absage, keine Kapazität."
    );
    EXPECT_EQ(
        told_by("Lautertal liefert für 9 € und Glantal braucht bis Freitag Zeit, 11.12."),
        "Lautertal: wir liefern für 9 € | Glantal: wir brauchen bis Freitag Zeit, 11.12."
    );
}

TEST(ToldBySeveral, is_nothing_where_one_firm_is_spoken_of_or_the_need_is_decided) {
    for (const char* const text :
         {"Lautertal hat angerufen, 12 €, KW 3",
          "Lautertal raus, Glantal macht es",
          "Lautertal macht es, Glantal bekommt eine Absage",
          "Lautertal und Glantal fragen",
          "Lautertal kann für 12 €, Meier hat abgesagt",
          "Was macht Lautertal, hat Glantal abgesagt?"}) {
        EXPECT_EQ(told_by(text), "") << text;
    }
}

TEST(ToldBySeveral, is_done_for_each_of_them) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kModerator, "Wolfstein kann für 12 € das Stück, Otterbach hat abgesagt");
    EXPECT_EQ(scene.state_of("dreherei"), "offered") << all_text(sent, kModerator);
    EXPECT_EQ(scene.state_of("zerspaner"), "declined");
    EXPECT_THAT(
        all_text(sent, kTurner), AllOf(HasSubstr("12 €/Stück"), Not(HasSubstr("Otterbach")))
    );
    EXPECT_THAT(all_text(sent, kByMail), Not(HasSubstr("Wolfstein")));
}

TEST(ToldBySeveral, is_asked_about_where_one_of_them_is_not_clear) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(
        kModerator, "B-2026-001: Wolfstein kann für 12 € das Stück, Galvanik Rodenbach hat abgesagt"
    );
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(all_text(sent, kModerator), HasSubstr("ist dafür nicht gefragt worden"));
}

TEST(ToldQuestion, goes_to_the_asker_as_the_firms) {
    for (const char* const words :
         {"Wolfstein hat angerufen und fragt, ob das Material gestellt wird",
          "Wolfstein hat angerufen, sie fragen, ob das Material gestellt wird",
          "B-2026-001: Wolfstein fragt, ob das Material gestellt wird"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kModerator, words);
        EXPECT_EQ(scene.state_of("dreherei"), "questioned") << words << all_text(sent, kModerator);
        EXPECT_THAT(
            all_text(sent, kAsker),
            AllOf(HasSubstr("Rückfrage von Dreherei Wolfstein"), HasSubstr("Material gestellt"))
        ) << words;
        ASSERT_THAT(to(sent, kAsker), Not(IsEmpty())) << words;
        const auto answer = scene.answer(to(sent, kAsker).back(), "Ja, das stellen wir.");
        EXPECT_THAT(all_text(answer, kTurner), HasSubstr("das stellen wir")) << words;
    }
}

TEST(ToldQuestion, stands_beside_the_price_that_was_told) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(
        kModerator,
        "Wolfstein hat angerufen, sie machen es für 44 € das Stück und fragen, ob h7 sein muss"
    );
    EXPECT_THAT(
        all_text(sent, kAsker), AllOf(HasSubstr("44 €/Stück"), HasSubstr("Ob h7 sein muss?"))
    ) << all_text(sent, kModerator);
}

class ToldChanges : public testing::Test {
protected:
    ToldChanges() : said_(scene_.chat(kModerator, "Wolfstein hat angerufen: 44 € das Stück")) {
        scene_.say(said_);
    }
    std::vector<Sent> change(const std::string& text, InboundKind kind = InboundKind::edit) {
        InboundMessage change = scene_.chat(kModerator, text);
        change.kind = kind;
        change.target = said_.message_id;
        return scene_.say(std::move(change));
    }

    AskingScene scene_;
    InboundMessage said_;
};

TEST_F(ToldChanges, reach_the_asker_and_the_firm_when_he_edits_his_message) {
    const auto sent = change("Wolfstein hat angerufen: 46 € das Stück");
    EXPECT_THAT(all_text(sent, kAsker), AllOf(HasSubstr("46 €/Stück"), Not(HasSubstr("44 €"))));
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("46 €/Stück"));
    EXPECT_THAT(all_text(sent, kModerator), HasSubstr("46 €/Stück"));
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kAsker, "!stand B-2026-001"), kAsker), Not(HasSubstr("44 €"))
    );
}

TEST_F(ToldChanges, are_taken_back_with_his_message) {
    const auto sent = change("", InboundKind::redaction);
    EXPECT_THAT(all_text(sent, kModerator), HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(
        all_text(scene_.say_in_chat(kAsker, "!stand B-2026-001"), kAsker), Not(HasSubstr("44 €"))
    );
    EXPECT_THAT(change("", InboundKind::redaction), IsEmpty()) << "deleted twice";
}

TEST_F(ToldChanges, of_another_firm_change_nothing_before_he_says_it_anew) {
    const auto sent = change("Otterbach hat angerufen: 46 € das Stück");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("weiß aber nicht, was jetzt gelten soll"));
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
}

}  // namespace
}  // namespace clusterlotse::test
