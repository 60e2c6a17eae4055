// A need of several steps: whom a wave asks for which step, and what its card says of that.
#include "commands/desk/terms.hpp"
#include "commands/waves/step_firms.hpp"
#include "tests/unit/commands/waves/chain_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Lt;
using testing::Not;
using testing::SizeIs;

constexpr const char* kTwoSteps = "20 Wellen drehen und galvanisch verzinken, Ø 40 x 120";
constexpr const char* kFrames =
    "12 Schweißrahmen aus Vierkantrohr S235, 2000 x 1000 mm, galvanisch verzinkt";

Profile steel_trader() {
    Profile trader = worker("stahl", "Stahlhandel Berg", {work("sawing")});
    trader.text =
        "Stabstahl, Vierkantrohr, Bleche und Profile ab Lager, S235 bis S355. Sägezuschnitt auf "
        "Fixlängen.";
    trader.capabilities[0].materials = {"1.0038"};
    trader.capabilities[0].length_mm = Range{{}, 6000};
    return trader;
}

Profile frame_maker() {
    return worker("rahmen", "Rahmenbau Lauter", {work("weldment")});
}

TEST(Chains, say_on_the_card_how_many_firms_are_asked_for_each_step) {
    ChainScene scene;
    const std::string card = only_text(scene.say_in_chat(kAsker, kTwoSteps), kAsker);
    EXPECT_THAT(
        card,
        AllOf(
            HasSubstr("Alle Schritte macht keine Firma allein"),
            HasSubstr("Drehen: 3 Firmen ("),
            HasSubstr(": Galvanik Rodenbach")
        )
    );
}

TEST(Chains, name_no_firm_in_the_room_but_how_many_there_are_for_each_step) {
    ChainScene scene;
    const auto sent = scene.say(scene.room(kAsker, std::string("!bedarf ") + kTwoSteps));
    std::string said;
    for (const Sent& one : sent) {
        said += one.message.place == Place::room ? one.message.text : std::string();
    }
    EXPECT_THAT(
        said, AllOf(HasSubstr("Drehen: 3 Firmen"), HasSubstr(": 1 Firma"), Not(HasSubstr("Rodenb")))
    );
    for (const char* const firm : {"Wolfstein", "Otterbach", "Sickingen"}) {
        EXPECT_THAT(said, Not(HasSubstr(firm)));
    }
}

TEST(Chains, ask_who_makes_a_frame_for_it_and_not_first_who_sells_its_steel) {
    ChainScene scene;
    scene.add(steel_trader());
    scene.add(frame_maker());
    const std::string card = only_text(scene.say_in_chat(kAsker, kFrames), kAsker);
    ASSERT_THAT(card, HasSubstr("Rahmenbau Lauter"));
    EXPECT_THAT(card, HasSubstr("Schweißbaugruppen: Rahmenbau Lauter"));
    const auto steps = card.find("einzeln an:");
    ASSERT_NE(steps, std::string::npos);
    EXPECT_EQ(card.find("Stahlhandel", steps), std::string::npos)
        << "sawing is a lesser part of a frame: " << card;
    if (const auto trader = card.find("Stahlhandel"); trader != std::string::npos) {
        EXPECT_THAT(card.find("Rahmenbau"), Lt(trader));
    }
}

TEST(Chains, are_asked_step_by_step_where_the_only_one_who_does_all_is_at_rest) {
    ChainScene scene;
    Profile alone = worker("alles", "Wellenwerk Alsenz", {work("turning"), work("zinc_plating")});
    alone.paused_until = Date{std::chrono::year(2099), std::chrono::month(1), std::chrono::day(1)};
    scene.add(alone);
    const auto sent = scene.say_in_chat(kAsker, kTwoSteps);
    EXPECT_THAT(to(sent, "@alles:cluster.test"), IsEmpty());
    EXPECT_THAT(to(sent, kPlater), SizeIs(1)) << "else the parts are turned and nobody plates them";
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Drehen: 3 Firmen ("));
}

TEST(Chains, never_ask_more_than_eight_firms_at_once_however_many_steps_there_are) {
    ChainScene scene;
    int firms = 0;
    for (const char* const process :
         {"deep_drawing",
          "investment_casting",
          "induction_hardening",
          "nitriding",
          "gear_cutting"}) {
        for (int i = 0; i < 2; ++i) {
            const std::string id = "firma" + std::to_string(++firms);
            Profile firm = worker(id, "Betrieb " + id, {work(process)});
            firm.capabilities[0].lot = Range{{}, 5};
            scene.add(firm);
        }
    }
    auto& office = scene.core().office();
    UnderstoodNeed need;
    need.processes = {
        "deep_drawing", "investment_casting", "induction_hardening", "nitriding", "gear_cutting"};
    storage::NeedRecord record;
    record.text = "Tiefziehen, Feinguss, Induktivhärten, Nitrieren, Verzahnen";
    record.asker_profile = "pumpen";
    EXPECT_EQ(commands::firms_of_steps(office, record, need).size(), commands::kMostOfWave);
}

}  // namespace
}  // namespace clusterlotse::test
