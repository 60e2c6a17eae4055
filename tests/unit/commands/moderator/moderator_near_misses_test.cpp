#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kFramesToStandard = "4 Gestelle schweißen aus S235, ISO 3834-2 ist zwingend";

/// Two of the turners weld instead: kTurner to ISO 3834-2, kEnglish with another certificate.
class WeldersScene : public ClusterScene {
public:
    WeldersScene() : ClusterScene(ClusterScene::by_the_moderator()) {
        welds("dreherei", {"ISO 3834", "-2", std::nullopt});
        welds("english", {"ISO 9001", std::nullopt, std::nullopt});
    }

    Sent card() { return to(say_in_chat(kAsker, kFramesToStandard), kModerator).at(0); }

private:
    void welds(const std::string& id, const Certificate& certificate) {
        Profile profile = *core().office().profiles.find(id);
        profile.capabilities[0].process = "weldment";
        profile.capabilities[0].materials = {"structural_steel"};
        profile.certificates = {certificate};
        core().office().profiles.put(profile, clock().now());
        core().profile_changed(id);
    }
};

TEST(NearMisses, stand_on_the_card_with_the_only_thing_that_is_missing) {
    WeldersScene scene;
    EXPECT_THAT(
        scene.card().message.text,
        AllOf(
            HasSubstr("Ich würde fragen:\n1  Dreherei Wolfstein"),
            HasSubstr("Knapp daneben:\n2  Sickingen Precision (nur ISO 3834-2 fehlt)"),
            Not(HasSubstr("Zerspanung Otterbach"))
        )
    );
}

TEST(NearMisses, are_not_asked_unless_he_wants_it) {
    WeldersScene scene;
    scene.card();
    const auto sent = scene.say_in_chat(kModerator, "ja");
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(NearMisses, are_taken_onto_the_list_by_number_word_or_sign) {
    for (const char* const words :
         {"+2", "2", "ja, mit 2", "die 2 dazu", "2️⃣", "+ Sickingen"}) {
        WeldersScene scene;
        scene.card();
        scene.say_in_chat(kModerator, words);
        const auto sent = scene.say_in_chat(kModerator, "ja");
        const bool asked = scene.core().office().invitations.find(1, "english").has_value();
        EXPECT_TRUE(asked) << words;
        EXPECT_THAT(to(sent, kModerator), SizeIs(1)) << words;
    }
}

TEST(NearMisses, are_offered_where_he_reacts_with_a_plus) {
    WeldersScene scene;
    const Sent shown = scene.card();
    InboundMessage plus = scene.chat(kModerator, "➕");
    plus.kind = InboundKind::reaction;
    plus.target = shown.remote_id;
    EXPECT_THAT(
        only_text(scene.say(plus), kModerator),
        HasSubstr("oder eine Ziffer:\n2  Sickingen Precision (nur ISO 3834-2 fehlt)")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "2"), kModerator),
        HasSubstr("Sickingen Precision ist dabei")
    );
}

}  // namespace
}  // namespace clusterlotse::test
