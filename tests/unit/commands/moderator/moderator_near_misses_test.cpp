#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

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

/// Whoever holds the wanted bronze, in another trade.
Profile miller_of_bronze() {
    Capability milling;
    milling.process = "milling";
    milling.materials = {"CuSn8"};
    Profile firm = firm_with("fraeser", "Hochwald Zerspanung", std::vector{milling});
    firm.text = "Fräsen von Gehäusen und Platten aus Bronze CuSn8.";
    return firm;
}

TEST(NearMisses, are_none_who_lack_the_very_work) {
    for (const char* const need :
         {"80 Buchsen aus CuSn8",
          "80 Buchsen aus CuSn8, Ø 60/40 x 50, bis 1.11.2027, Zeichnung Buchse.pdf folgt, ISO 9001",
          "80 Buchsen drehen aus CuSn8"}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        add(scene, miller_of_bronze());
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, need), kModerator),
            AllOf(Not(HasSubstr("Drehen fehlt")), Not(HasSubstr("Druckerei")))
        ) << need;
    }
}

TEST(ReasonsOnTheCard, repeat_no_figure_of_the_need_where_the_firm_only_says_from_where_on) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    Capability turning;
    turning.process = "turning";
    turning.materials = {"1.4301"};
    turning.diameter_mm = Range{0.5, std::nullopt};
    add(scene, firm_with("fein", "Feinmechanik Nahequelle", std::vector{turning}));
    turning.diameter_mm = Range{0.5, 200};
    add(scene, firm_with("grob", "Drehwerk Lauter", std::vector{turning}));
    const std::string card =
        only_text(scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 130 x 200"), kModerator);
    const auto line_of = [&](const std::string& firm) {
        const auto at = card.find("  " + firm);
        return at == std::string::npos ? firm + " is not there"
                                       : card.substr(at, card.find('\n', at) - at);
    };
    EXPECT_THAT(
        line_of("Feinmechanik Nahequelle"), AllOf(HasSubstr("(Drehen"), Not(HasSubstr("Ø")))
    );
    EXPECT_THAT(line_of("Drehwerk Lauter"), HasSubstr("Ø bis 200 mm"));
}

}  // namespace
}  // namespace clusterlotse::test
