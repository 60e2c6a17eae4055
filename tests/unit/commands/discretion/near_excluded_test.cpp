// The asker does not want a firm asked whose name he writes nearly right.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(NearExcluded, firms_are_spared_and_named_in_the_right_number) {
    ClusterScene scene;
    add(scene, firm_with("bach", "Speyerbach Eloxal GmbH", {"anodising"}));
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(kAsker, std::string(kNeed) + ", bitte nicht an Eloxal Speyer"), kAsker
        ),
        AllOf(
            HasSubstr("frage ich auch Speyerbach Eloxal GmbH nicht"),
            HasSubstr("ist die Firma nicht gemeint")
        )
    );
    add(scene, firm_with("dorf", "Speyerdorf Eloxal KG", {"anodising"}));
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kAsker, "30 Drehteile aus 1.4305, Ø 30 x 60, bitte nicht an Eloxal Speyer"
            ),
            kAsker
        ),
        HasSubstr("sind diese Firmen nicht gemeint")
    );
    AskingScene later;
    add(later, firm_with("bach", "Speyerbach Eloxal GmbH", {"anodising"}));
    add(later, firm_with("dorf", "Speyerdorf Eloxal KG", {"anodising"}));
    EXPECT_THAT(
        only_text(later.say_in_chat(kAsker, "bitte nicht an Eloxal Speyer"), kAsker),
        HasSubstr("sind diese Firmen nicht gemeint")
    );
}

}  // namespace
}  // namespace clusterlotse::test
