// A moderator who stands in no profile and seeks something himself is spoken of without a firm.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

/// A moderator who stands in no profile has posted a need; there is a second one.
class ModeratorWhoAsks : public testing::Test {
protected:
    ModeratorWhoAsks() { scene_.say_in_chat(kModerator, std::string("!bedarf ") + kNeed); }

    ClusterScene scene_{
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}};
};

TEST_F(ModeratorWhoAsks, is_written_to_once_and_called_a_member) {
    const auto sent =
        scene_.say_in_chat(kDeputy, "B-2026-001 an den Auftraggeber: Bitte rufen Sie mich an.");
    EXPECT_THAT(only_text(sent, kDeputy), HasSubstr("Ihre Antwort ist unterwegs zu dem Mitglied."));
    EXPECT_THAT(to(sent, kModerator), SizeIs(1)) << "not again as one of the moderators";
}

TEST_F(ModeratorWhoAsks, is_somebody_to_the_others_where_he_wants_a_call_or_gives_a_machine_away) {
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "B-2026-001 bitte anrufen"), kDeputy),
        HasSubstr("Jemand bittet um einen Anruf zu B-2026-001")
    );
    EXPECT_THAT(
        only_text(
            scene_.say_in_chat(kModerator, "Wir verkaufen unsere alte Drehmaschine"), kDeputy
        ),
        HasSubstr("Jemand gibt eine Maschine ab.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
