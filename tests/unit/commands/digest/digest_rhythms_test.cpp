// What a reader is told of the rhythm he has, and of a pause that stays.
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

std::string turner_reads(DigestScene& scene, const char* words) {
    return only_text(scene.say_in_chat(kTurner, words), kTurner);
}

TEST(DigestRhythm, that_there_is_not_leaves_the_one_he_has) {
    for (const auto& [rhythm, told] :
         {std::pair{"MONATLICH", "Bis dahin kommt sie einmal im Monat."},
          std::pair{"NUR TREFFER", "Bis dahin kommt sie, wenn ein Bedarf zu Ihnen passt."}}) {
        DigestScene scene;
        turner_reads(scene, rhythm);
        EXPECT_THAT(
            turner_reads(scene, "Übersicht bitte alle zwei Wochen"),
            HasSubstr(
                std::string("Alle zwei Wochen gibt es die Übersicht leider nicht. Zur Wahl stehen "
                            "WÖCHENTLICH, MONATLICH und NUR TREFFER, ein Wort genügt. ") +
                told
            )
        );
    }
}

TEST(DigestRhythm, that_is_chosen_within_a_pause_leaves_the_pause) {
    DigestScene scene;
    turner_reads(scene, "PAUSE 2 WOCHEN");
    EXPECT_THAT(
        turner_reads(scene, "MONATLICH"),
        HasSubstr("Die Pause bis einschließlich 07.12.2026 bleibt, WEITER beendet sie.")
    );
}

TEST(DigestRhythm, ends_together_with_requests_at_one_word) {
    DigestScene scene;
    EXPECT_THAT(
        turner_reads(scene, "STOPP ALLES"),
        HasSubstr("Ich schicke Ihnen weder Anfragen noch die Übersicht, WEITER ALLES hebt das auf.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
