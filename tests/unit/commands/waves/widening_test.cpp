// Without a match: what the asker is offered, picked by one word, and what comes of it.
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

constexpr const char* kMany = "2000 Wellen rundschleifen, Ø 30 mm";

config::NeedSettings in_waves() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(48);
    return needs;
}

class Widening : public testing::Test {
protected:
    /// A grinder that takes `lot` pieces at a time; nothing: whatever number.
    static Profile grinder(const std::string& id, std::optional<double> lot, Range mass = {}) {
        Profile grinder;
        grinder.id = id;
        grinder.name = "Schleiferei " + id;
        grinder.role = "supplier";
        Contact contact;
        contact.name = id;
        contact.matrix = "@" + id + ":cluster.test";
        contact.language = Language::de;
        contact.consent = Consent{
            Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
            "Test",
            {"requests"}};
        grinder.contacts.push_back(contact);
        Capability grinding;
        grinding.process = "cylindrical_grinding";
        grinding.diameter_mm = Range{5, 80};
        if (lot) {
            grinding.lot = Range{{}, lot};
        }
        if (mass.max) {
            grinding.mass_kg = mass;
        }
        grinder.capabilities = {grinding};
        return grinder;
    }
    void add(const Profile& firm) {
        scene_.core().office().profiles.put(firm, scene_.clock().now());
        scene_.core().profile_changed(firm.id);
    }
    void add_grinder(const std::string& id, std::optional<double> lot, Range mass = {}) {
        add(grinder(id, lot, mass));
    }
    NeedState state() { return scene_.core().office().needs.find(1)->state; }

    ClusterScene scene_{in_waves()};
};

TEST_F(Widening, offers_to_split_a_quantity_that_no_firm_takes_at_once) {
    for (const char* const id : {"glan", "alsenz", "lauter"}) {
        add_grinder(id, 500);
    }
    const auto sent = scene_.say_in_chat(kAsker, kMany);
    ASSERT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr(
                "Soll ich die Menge teilen, 4 × 500 Stück? 3 Firmen können solche Teilmengen, "
                "manche dann mehrere. JA genügt."
            ),
            Not(HasSubstr("trotzdem fragen"))
        )
    );
}

TEST_F(Widening, splits_the_quantity_at_one_word_and_asks_the_firms_with_leave_to_do_a_part) {
    for (const char* const id : {"glan", "alsenz", "lauter"}) {
        add_grinder(id, 500);
    }
    scene_.say_in_chat(kAsker, kMany);
    const auto split = scene_.say_in_chat(kAsker, "teilen");
    EXPECT_EQ(state(), NeedState::distributed);
    for (const char* const firm :
         {"@glan:cluster.test", "@alsenz:cluster.test", "@lauter:cluster.test"}) {
        EXPECT_THAT(
            only_text(split, firm),
            AllOf(
                HasSubstr("2000 Wellen"),
                HasSubstr("Die Menge darf geteilt werden, je 500 Stück, auch an mehrere Firmen")
            )
        ) << firm;
    }
    EXPECT_THAT(scene_.core().office().needs.find(1)->amendments, SizeIs(1));
}

TEST_F(Widening, keeps_the_whole_quantity_in_mind_after_it_was_split) {
    add_grinder("glan", 500);
    scene_.say_in_chat(kAsker, kMany);
    const auto split = scene_.say_in_chat(kAsker, "Ja, bitte aufteilen.");
    EXPECT_THAT(only_text(split, "@glan:cluster.test"), HasSubstr("2000 Stück"));
    add_grinder("alsenz", 600);
    const auto later = scene_.say_in_chat(kAsker, "B-2026-001: Lieferung frei Haus Kusel");
    EXPECT_THAT(to(later, "@alsenz:cluster.test"), SizeIs(1)) << "the split still holds";
}

TEST_F(Widening, names_the_one_firm_that_can_do_it_in_several_deliveries) {
    add_grinder("glan", 700);
    const auto sent = scene_.say_in_chat(kAsker, kMany);
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("die Menge teilen, 4 × 500 Stück? Eine Firma kann das in mehreren Lieferungen.")
    );
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, "ja"), "@glan:cluster.test"), SizeIs(1))
        << "the only suggestion";
}

TEST_F(Widening, prefers_parts_that_firms_can_do_side_by_side) {
    add_grinder("glan", 1000);
    for (const char* const id : {"alsenz", "lauter", "appel"}) {
        add_grinder(id, 500);
    }
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kAsker, kMany), kAsker),
        HasSubstr("4 × 500 Stück? 4 Firmen können je einen Teil.")
    );
}

TEST_F(Widening, speaks_english_of_a_split_too) {
    add_grinder("glan", 500);
    const auto sent = scene_.say_in_chat(kEnglish, "2000 shafts, cylindrical grinding, Ø 30 mm");
    EXPECT_THAT(
        only_text(sent, kEnglish),
        HasSubstr("split the quantity, 4 × 500 pieces? One firm can do that in several deliveries.")
    );
    const auto split = scene_.say_in_chat(kEnglish, "split");
    EXPECT_THAT(
        only_text(split, "@glan:cluster.test"),
        HasSubstr("The quantity may be split into 500 pieces each")
    );
}

TEST_F(Widening, splits_nothing_where_each_piece_is_too_heavy) {
    add_grinder("glan", std::nullopt, Range{{}, 100});
    const auto sent = scene_.say_in_chat(kAsker, "2000 Wellen rundschleifen, Ø 30 mm, je 300 kg");
    EXPECT_EQ(state(), NeedState::no_match);
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Menge teilen")));
}

TEST_F(Widening, splits_nothing_where_one_firm_takes_it_all) {
    add_grinder("glan", 500);
    add_grinder("alsenz", 5000);
    const auto sent = scene_.say_in_chat(kAsker, kMany);
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Menge teilen")));
    EXPECT_THAT(to(sent, "@glan:cluster.test"), IsEmpty());
}

TEST_F(Widening, offers_an_equivalent_grade_where_firms_declined_because_of_theirs) {
    const auto asked = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4401, Ø 40 x 120");
    scene_.answer(
        to(asked, kTurner).at(0), "Leider nein, Werkstoff: wir haben nur 1.4404 am Lager"
    );
    scene_.answer(to(asked, kByMail).at(0), "6 Werkstoff");
    const auto left = scene_.answer(to(asked, kEnglish).at(0), "6 material");
    ASSERT_EQ(state(), NeedState::no_match);
    std::string suggestion;
    for (const Sent& one : to(left, kAsker)) {
        suggestion += one.message.text;
    }
    EXPECT_THAT(suggestion, AllOf(HasSubstr("auch 1.4404"), HasSubstr("statt 1.4401 zulassen")));

    const auto widened = scene_.say_in_chat(kAsker, "gleichwertig geht");
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(
        only_text(widened, kTurner), HasSubstr("Werkstoff 1.4401 oder gleichwertig 1.4404")
    );
    for (const Sent& one : to(widened, kAsker)) {
        EXPECT_THAT(one.message.text, HasSubstr("1.4404")) << "the change, and who is asked now";
    }
    EXPECT_THAT(to(widened, kAsker), SizeIs(2));
    const auto offered = scene_.answer(to(widened, kTurner).at(0), "Dann gern, 12 € das Stück");
    EXPECT_THAT(only_text(offered, kAsker), HasSubstr("12 €"));
    EXPECT_EQ(state(), NeedState::answered);
}

TEST_F(Widening, offers_no_other_grade_where_firms_declined_for_another_reason) {
    const auto asked = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4401, Ø 40 x 120");
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        for (const Sent& one : to(scene_.answer(to(asked, firm).at(0), "6 Termin"), kAsker)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("zulassen")));
        }
    }
    EXPECT_EQ(state(), NeedState::no_match);
}

TEST_F(Widening, changes_the_material_that_the_asker_gives_way_in_and_searches_again) {
    Profile caster = grinder("giesser", std::nullopt);
    caster.name = "Edelguss Lauter";
    caster.capabilities.front().process = "investment_casting";
    caster.capabilities.front().diameter_mm = Range{};
    caster.capabilities.front().materials = {"1.4408"};
    for (const char* const words :
         {"ich nehm auch Edelstahlguss 1.4408",
          "Zur Not ginge auch 1.4408",
          "1.4408 geht auch",
          "wir würden auch 1.4408 nehmen"}) {
        ClusterScene scene;
        scene.core().office().profiles.put(caster, scene.clock().now());
        scene.core().profile_changed(caster.id);
        scene.say_in_chat(kAsker, "12 Laufräder aus Titan im Feinguss, ca. 180 mm");
        ASSERT_EQ(scene.core().office().needs.find(1)->state, NeedState::no_match);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find(2).has_value()) << words;
        EXPECT_THAT(to(sent, "@giesser:cluster.test"), SizeIs(1)) << words;
        EXPECT_THAT(to(sent, kAsker).at(0).message.text, HasSubstr("1.4408")) << words;
    }
}

TEST_F(Widening, says_so_where_giving_way_does_not_help) {
    scene_.say_in_chat(kAsker, "12 Laufräder aus Titan im Feinguss, ca. 180 mm");
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kAsker, "ich nehm auch Edelstahlguss 1.4408"), kAsker),
        AllOf(HasSubstr("1.4408"), HasSubstr("Auch so finde ich im Cluster noch niemanden."))
    );
    EXPECT_EQ(state(), NeedState::no_match);
}

TEST_F(Widening, of_a_step_that_nobody_does_asks_for_the_others_and_tells_asker_and_moderator) {
    const auto sent = scene_.say_in_chat(kAsker, "30 Bolzen drehen und PVD-beschichten, Ø 20 x 60");
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Bei Ihnen frage ich für: Drehen"), HasSubstr("Die übrigen dürfen Sie"))
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("zurzeit niemanden: "), HasSubstr("Der Lotse weiß es und hört sich um"))
    );
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("finde ich im Cluster niemanden"),
            HasSubstr("PVD"),
            HasSubstr("Drehen: "),
            HasSubstr("+ Firma")
        )
    );
    const auto also = scene_.answer(to(sent, kModerator).at(0), "+ Galvanik Rodenbach");
    EXPECT_THAT(to(also, "@galvanik:cluster.test"), SizeIs(1));
    EXPECT_THAT(to(scene_.say_in_chat(kAsker, "B-2026-001: Ø 22 statt 20"), kModerator), IsEmpty())
        << "he is told once of the same step";
}

TEST_F(Widening, of_a_need_whose_steps_all_have_a_firm_leaves_the_moderator_in_peace) {
    const auto sent =
        scene_.say_in_chat(kAsker, "30 Bolzen drehen und galvanisch verzinken, Ø 20 x 60");
    EXPECT_EQ(state(), NeedState::distributed);
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("zurzeit niemanden")));
}

}  // namespace
}  // namespace clusterlotse::test
