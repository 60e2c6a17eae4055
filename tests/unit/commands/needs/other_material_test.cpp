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

/// Turns up to this diameter.
Profile turner_up_to(const std::string& id, const std::string& name, double widest) {
    Capability turning;
    turning.process = "turning";
    turning.diameter_mm = Range{1, widest};
    return firm_with(id, name, std::vector{turning});
}

/// Two firms are asked at a time: of those here the plain turner and "alfa", which turns up to 50
/// mm, before "gamma", which turns up to 300.
class LargerPart : public testing::Test {
protected:
    LargerPart() : scene_(two_at_a_time()) {
        for (const char* const known : {"zerspaner", "english"}) {
            pause(
                scene_,
                known,
                Date{std::chrono::year(2027), std::chrono::month(6), std::chrono::day(1)}
            );
        }
        add(scene_, turner_up_to("alfa", "Alfa Kleindreherei", 50));
        asked_ = scene_.say_in_chat(kAsker, kNeed);
        add(scene_, turner_up_to("gamma", "Gamma Grossdreherei", 300));
    }

    static config::NeedSettings two_at_a_time() {
        config::NeedSettings needs = ClusterScene::unlimited();
        needs.suppliers_per_wave = 2;
        return needs;
    }

    static constexpr const char* kAlfa = "@alfa:cluster.test";
    static constexpr const char* kGamma = "@gamma:cluster.test";

    ClusterScene scene_;
    std::vector<Sent> asked_;
};

TEST_F(LargerPart, is_asked_of_who_can_make_it_and_told_who_cannot) {
    ASSERT_FALSE(to(asked_, kAlfa).empty());
    const auto sent = scene_.say_in_chat(kAsker, "doch Ø 90");
    EXPECT_THAT(
        only_text(sent, kAlfa),
        AllOf(HasSubstr("In Ihrem Profil finde ich das so nicht"), Not(HasSubstr("Ändert das")))
    );
    EXPECT_THAT(only_text(sent, kGamma), HasSubstr("Ø 90"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ändert das Ihre Antwort?"));
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("Alfa Kleindreherei"), HasSubstr("Neu frage ich eine Firma: Gamma"))
    );
}

TEST_F(LargerPart, leaves_who_has_answered_as_he_is) {
    scene_.answer(to(asked_, kAlfa).front(), "12 € das Stück");
    const auto sent = scene_.say_in_chat(kAsker, "doch Ø 90");
    EXPECT_THAT(only_text(sent, kAlfa), HasSubstr("Ändert das Ihre Antwort?"));
    EXPECT_THAT(to(sent, kGamma), IsEmpty());
}

TEST_F(LargerPart, that_all_can_make_asks_nobody_else) {
    const auto sent = scene_.say_in_chat(kAsker, "doch Ø 45");
    EXPECT_THAT(only_text(sent, kAlfa), HasSubstr("Ändert das Ihre Antwort?"));
    EXPECT_THAT(to(sent, kGamma), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Neu frage ich")));
}

TEST(LargerParts, say_how_many_are_asked_instead_of_those_who_cannot_make_them) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 3;
    ClusterScene scene(needs);
    for (const char* const known : {"zerspaner", "english"}) {
        pause(
            scene, known, Date{std::chrono::year(2027), std::chrono::month(6), std::chrono::day(1)}
        );
    }
    add(scene, turner_up_to("alfa", "Alfa Kleindreherei", 50));
    add(scene, turner_up_to("beta", "Beta Kleindreherei", 50));
    scene.say_in_chat(kAsker, kNeed);
    add(scene, turner_up_to("gamma", "Gamma Grossdreherei", 300));
    add(scene, turner_up_to("delta", "Delta Grossdreherei", 300));
    const std::string told = only_text(scene.say_in_chat(kAsker, "doch Ø 90"), kAsker);
    EXPECT_THAT(told, HasSubstr("Neu frage ich 2 Firmen:"));
    EXPECT_THAT(told, AllOf(HasSubstr("Gamma Grossdreherei"), HasSubstr("Delta Grossdreherei")));
}

TEST(LargerParts, are_not_asked_of_who_cannot_make_them_where_the_request_still_waits) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 3;
    needs.quiet_hours = config::QuietHours{std::chrono::hours(20), std::chrono::hours(7)};
    ClusterScene scene(needs);
    for (const char* const known : {"zerspaner", "english"}) {
        pause(
            scene, known, Date{std::chrono::year(2027), std::chrono::month(6), std::chrono::day(1)}
        );
    }
    add(scene, turner_up_to("alfa", "Alfa Kleindreherei", 50));
    scene.wait(std::chrono::hours(12));
    scene.say_in_chat(kAsker, kNeed);
    const std::string told = only_text(scene.say_in_chat(kAsker, "doch Ø 90"), kAsker);
    EXPECT_THAT(told, HasSubstr("weil es so nicht im Profil steht: Alfa Kleindreherei."));
    const auto sent = scene.wait(std::chrono::hours(12));
    EXPECT_THAT(to(sent, "@alfa:cluster.test"), IsEmpty()) << "it never heard of it";
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ø 90"));
    const auto again = scene.say_in_chat(kAsker, "doch Ø 45");
    EXPECT_THAT(only_text(again, "@alfa:cluster.test"), HasSubstr("Ø 45")) << "it fits again";
}

TEST(MoreIsWanted, that_nothing_is_known_of_makes_no_firm_of_a_chain_unfit) {
    ClusterScene scene;
    add(scene, firm_with("auftrag", "Laser Formenbau", std::vector<std::string>{"laser_cladding"}));
    scene.say_in_chat(
        kAsker, "329 Wellen gedreht, laserauftraggeschweißt und geschliffen aus Ms58, Ø 82 x 169"
    );
    const auto sent = scene.say_in_chat(kAsker, "Bitte mit Zeugnis 3.1");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("3.1"), Not(HasSubstr("nicht mehr im Profil")))
    );
    EXPECT_THAT(only_text(sent, "@auftrag:cluster.test"), Not(HasSubstr("finde ich das so nicht")));
}

TEST(LessIsWanted, than_before_makes_no_firm_unfit) {
    AskingScene scene(
        ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, Losgröße 20, ISO 9001"
    );
    const auto sent = scene.say_in_chat(kAsker, "ISO 9001 brauchen wir nicht");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("nicht mehr im Profil")));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("finde ich das so nicht")));
}

TEST(NeedAsItReads, has_the_new_value_in_the_place_of_the_old_one) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(
            HasSubstr("30 Stück statt 20 Stück"),
            HasSubstr("Jetzt gilt:"),
            HasSubstr("30 Drehteile aus 1.4301"),
            Not(HasSubstr("20 Drehteile"))
        )
    );
}

TEST(NeedAsItReads, names_the_new_material_alone) {
    AskingScene scene;
    for (const char* const words : {"doch 1.4571 statt 1.4301", "Material doch 1.4571"}) {
        AskingScene other;
        const std::string text = only_text(other.say_in_chat(kAsker, words), kTurner);
        const std::string now = text.substr(text.find("Jetzt gilt"));
        EXPECT_THAT(now, AllOf(HasSubstr("20 Drehteile aus 1.4571"), Not(HasSubstr("1.4301"))))
            << words;
    }
}

TEST(NeedAsItReads, keeps_what_was_added_in_other_words) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001: bitte alle Kanten brechen, Zeugnis 3.1");
    const std::string text = only_text(scene.say_in_chat(kAsker, "doch 30 Stück"), kTurner);
    const std::string now = text.substr(text.find("Jetzt gilt"));
    EXPECT_THAT(now, AllOf(HasSubstr("30 Drehteile"), HasSubstr("Kanten brechen")));
}

TEST(NeedAsItReads, is_so_after_several_changes) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "doch 30 Stück");
    const std::string text = only_text(scene.say_in_chat(kAsker, "doch 35 Stück"), kTurner);
    const std::string now = text.substr(text.find("Jetzt gilt"));
    EXPECT_THAT(
        now,
        AllOf(HasSubstr("35 Drehteile"), Not(HasSubstr("20 Drehteile")), Not(HasSubstr("statt")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
