#include "commands/wording/written_language.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::written_language;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(WrittenLanguage, is_told_by_the_small_words_of_a_text) {
    for (const char* const text :
         {kNeed, "wir suchen jemanden fuer 5 Wellen", "Buchsen aus Rotguss, 12 Stück bis KW 12"}) {
        EXPECT_EQ(written_language(text), Language::de) << text;
    }
    for (const char* const text :
         {"20 turned parts made of 1.4301", "we need 5 shafts by Friday", "Who can mill 12 pcs?"}) {
        EXPECT_EQ(written_language(text), Language::en) << text;
    }
    for (const char* const text : {"V2A, Ø 40 x 120", "", "12 x M8"}) {
        EXPECT_EQ(written_language(text), std::nullopt) << text;
    }
}

TEST(Request, says_to_a_reader_of_another_language_that_the_words_are_the_askers_own) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.asked(), kEnglish),
        AllOf(
            HasSubstr("(These are the customer's own words, in German."),
            HasSubstr("Understood as:")
        )
    );
    EXPECT_THAT(only_text(scene.asked(), kTurner), Not(HasSubstr("eigenen Worte")));
    const auto changed = scene.say_in_chat(kAsker, "nicht 20, sondern 30 Stück");
    EXPECT_THAT(only_text(changed, kEnglish), HasSubstr("in German"));
}

TEST(Request, says_it_of_english_words_to_a_german_reader) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "We need 20 turned parts made of 1.4301, dia 40");
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr("eigenen Worte des Auftraggebers"));
    EXPECT_THAT(only_text(asked, kEnglish), Not(HasSubstr("own words")));
}

}  // namespace
}  // namespace clusterlotse::test
