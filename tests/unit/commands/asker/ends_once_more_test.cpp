#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

/// The asker has ended the newer of his two needs.
class TwoNeeds : public AskingScene {
public:
    explicit TwoNeeds(const std::string& ends) {
        say_in_chat(kAsker, "50 Bolzen drehen aus 42CrMo4, M20 x 80");
        say_in_chat(kAsker, "B-2026-002 " + ends);
    }
};

TEST(AnEndSaidOnceMore, ends_no_other_need_without_asking) {
    for (const char* const ends :
         {"zurückgezogen", "withdrawn", "extern vergeben", "nicht geklappt"}) {
        TwoNeeds scene(ends);
        const auto sent = scene.say_in_chat(kAsker, ends);
        EXPECT_EQ(scene.state(), "distributed") << ends;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << ends;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("B-2026-002 ist schon beendet"), HasSubstr("1  B-2026-001"))
        ) << ends;
        scene.say_in_chat(kAsker, "ja");
        EXPECT_TRUE(has_ended(scene.need().state)) << ends;
    }
}

TEST(AnEndSaidOnceMore, may_be_meant_for_nothing) {
    TwoNeeds scene("zurückgezogen");
    scene.say_in_chat(kAsker, "zurückgezogen");
    scene.say_in_chat(kAsker, "nein");
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(AnEndSaidOnceMore, is_said_to_be_done_where_nothing_else_runs) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "zurückgezogen"), kAsker), HasSubstr("B-2026-001")
    );
}

TEST(AnEndSaidOnceMore, of_the_other_one_or_of_another_kind_is_done) {
    for (const char* const words : {"B-2026-001 zurückgezogen", "extern vergeben"}) {
        TwoNeeds scene("zurückgezogen");
        scene.say_in_chat(kAsker, words);
        EXPECT_TRUE(has_ended(scene.need().state)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
