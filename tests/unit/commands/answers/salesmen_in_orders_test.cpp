// What a firm tells of an order, of its profile and of itself.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/lessons/lesson_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class OrderRuns : public testing::Test {
protected:
    OrderRuns() {
        scene_.offer(kTurner, "12 € das Stück");
        scene_.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    }
    AskingScene scene_;
};

TEST_F(OrderRuns, and_what_the_firm_tells_of_it_reaches_who_gave_it) {
    for (const char* const words :
         {"geht morgen raus",
          "Ware ist fertig, kann abgeholt werden",
          "Teile sind unterwegs",
          "shipped today"}) {
        // Whatever it read last.
        scene_.say_in_chat(kTurner, "!hilfe");
        EXPECT_THAT(only_text(scene_.say_in_chat(kTurner, words), kAsker), HasSubstr(words))
            << words;
    }
}

TEST_F(OrderRuns, and_may_be_given_back) {
    const auto sent =
        scene_.say_in_chat(kTurner, "Leider können wir den Auftrag doch nicht annehmen");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("können wir den Auftrag doch nicht annehmen"),
            HasSubstr("gibt Dreherei Wolfstein den Auftrag zurück"),
            HasSubstr("schicken Sie mir den Bedarf einfach noch einmal")
        )
    );
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("gibt den Auftrag zurück"));
    const auto later = scene_.say_in_chat(kTurner, "Bis Freitag schaffen wir es nicht ganz");
    EXPECT_THAT(only_text(later, kAsker), Not(HasSubstr("den Auftrag zurück")));
}

TEST_F(LessonTalk, names_the_work_in_the_readers_language) {
    EXPECT_THAT(declines("Drehen machen wir nicht mehr"), HasSubstr("nicht: Drehen"));
    EXPECT_THAT(declines("We do not do turning any more", kEnglish), HasSubstr("not: Turning"));
}

TEST_F(LessonTalk, is_about_the_work_of_the_firm_and_not_about_what_was_added_for_another) {
    const auto asked = post("20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto question = scene.answer(to(asked, kEnglish).at(0), "Do they have to be passivated?");
    scene.answer(to(question, kAsker).at(0), "Ja, passivieren bitte");
    const auto sent = scene.answer(to(asked, kTurner).at(0), "Nein, zu groß für uns, max. Ø 30");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("bis Ø 30 mm"), Not(HasSubstr("Passivieren")))
    );
}

TEST(WholeFirm, is_not_asked_any_more_where_one_of_it_says_so) {
    AskingScene scene;
    Profile firm = *scene.core().office().profiles.find("dreherei");
    Contact colleague = firm.contacts.front();
    colleague.name = "Eva Kolb";
    colleague.matrix = "@kolb:cluster.test";
    colleague.email.reset();
    firm.contacts.push_back(colleague);
    scene.core().office().store_profile(firm);
    const auto sent = scene.offer(kTurner, "Bitte streichen Sie UNS aus dem Verteiler");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Kolb")));
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    const auto next = scene.say_in_chat(kAsker, "30 Drehteile aus C45, Ø 30 x 60");
    EXPECT_THAT(to(next, kTurner), IsEmpty());
    EXPECT_THAT(to(next, "@kolb:cluster.test"), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
