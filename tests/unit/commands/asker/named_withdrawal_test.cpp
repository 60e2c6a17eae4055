#include "commands/asker/named_withdrawal.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

/// His needs: 1 turned pins, 2 turned bushings that are zinc plated.
struct TwoNamedNeeds : ClusterScene {
    TwoNamedNeeds() {
        say_in_chat(kAsker, "120 Bolzen drehen aus 1.4301, Ø 20 x 60");
        say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 40 x 50, verzinkt");
    }
    std::string state(std::int64_t id) {
        const auto need = core().office().needs.find(id);
        return need ? std::string(name_of(need->state.state())) : "";
    }
};

TEST(NamedWithdrawal, takes_back_the_need_that_the_words_name) {
    for (const char* const words :
         {"Bolzen zurückgezogen",
          "den Bolzen-Auftrag bitte zurückziehen, den anderen lassen wir laufen",
          "Bolzen: Kommando zurück, brauchen wir doch nicht",
          "die Bolzen bitte stornieren",
          "Die Bolzen brauchen wir doch nicht mehr"}) {
        TwoNamedNeeds scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(1), "withdrawn") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
        EXPECT_EQ(scene.state(3), "") << words;
    }
}

TEST(NamedWithdrawal, takes_nothing_back_for_what_is_wanted_less_or_otherwise) {
    for (const char* const words :
         {"Die Bolzen brauchen wir nicht mehr bis Freitag, Montag reicht",
          "Die Bolzen brauchen wir nicht mehr so dringend",
          "Die Bolzen brauchen wir nicht mehr gehärtet",
          "Die Bolzen brauchen wir nicht geschliffen",
          "Die Bolzen brauchen wir nicht mehr in C45, 42CrMo4 wäre besser",
          "Bei den Bolzen brauchen wir nicht mehr als 20",
          "Die Bolzen brauchen wir nicht mehr von Wolfstein, zu teuer",
          "Die Bolzen sind noch nicht hinfällig",
          "Die Buchsen brauchen wir noch, nur noch die Bolzen nicht storniert"}) {
        TwoNamedNeeds scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(1), "distributed") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
    }
}

TEST(NamedWithdrawal, takes_back_the_need_that_the_subject_of_a_mail_names) {
    for (const auto& [subject, words] :
         {std::pair{"AW: Bolzen", "doch nicht, brauchen wir nicht mehr"},
          std::pair{"AW: Bolzen", "Kommando zurück, brauchen wir doch nicht"}}) {
        TwoNamedNeeds scene;
        scene.say(scene.mail(kAskerMail, subject, words));
        EXPECT_EQ(scene.state(1), "withdrawn") << words;
        EXPECT_EQ(scene.state(2), "distributed") << words;
        EXPECT_EQ(scene.state(3), "") << words;
    }
}

TEST(NamedWithdrawal, asks_which_need_where_the_words_name_none) {
    TwoNamedNeeds scene;
    const auto asked = scene.say_in_chat(kAsker, "Kommando zurück, brauchen wir doch nicht");
    EXPECT_THAT(only_text(asked, kAsker), HasSubstr("B-2026-002"));
    EXPECT_EQ(scene.state(3), "");
    scene.say_in_chat(kAsker, "B-2026-002");
    EXPECT_EQ(scene.state(2), "withdrawn");
    EXPECT_EQ(scene.state(1), "distributed");
}

TEST(NamedWithdrawal, is_not_read_where_a_step_or_something_else_is_not_needed) {
    using commands::takes_need_back;
    EXPECT_FALSE(takes_need_back("Nicht zurückziehen, bitte"));
    EXPECT_FALSE(takes_need_back("Wir brauchen 20 Bolzen statt der stornierten"));
    EXPECT_FALSE(takes_need_back("Wollt ihr stornieren?"));
    EXPECT_FALSE(takes_need_back("Das Zeugnis brauchen wir nicht"));
    TwoNamedNeeds scene;
    scene.say_in_chat(kAsker, "Verzinken brauchen wir doch nicht");
    EXPECT_EQ(scene.state(1), "distributed");
    EXPECT_EQ(scene.state(2), "distributed");
}

}  // namespace
}  // namespace clusterlotse::test
