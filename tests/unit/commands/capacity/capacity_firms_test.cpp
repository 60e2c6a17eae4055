#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::DigestScene;
using test::kAsker;
using test::only_text;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Somebody who stands for "galvanik" and for "hobelwerk", a planing shop.
class CapacityOfSeveralFirms : public testing::Test {
protected:
    static constexpr const char* kBoth = test::kPlater;

    CapacityOfSeveralFirms() {
        Profile second = scene_.newcomer("hobelwerk", "Hobelwerk Kusel GmbH", "planing_slotting");
        second.contacts = scene_.core().office().profiles.find("galvanik")->contacts;
        scene_.put(second);
        first_ = scene_.core().office().profiles.find("galvanik")->name;
    }

    std::string say(const std::string& text) {
        return only_text(scene_.say_in_chat(kBoth, text), kBoth);
    }

    std::vector<storage::FreeCapacity> stored(const char* firm) {
        return scene_.core().office().capacities.of_firm(firm, *parse_iso_date("2026-11-23"));
    }

    DigestScene scene_;
    std::string first_;
};

TEST_F(CapacityOfSeveralFirms, is_noted_for_the_one_that_does_such_work) {
    EXPECT_THAT(
        say("frei: 20 h Hobeln in KW 50"),
        AllOf(
            HasSubstr("Frei gemeldet, Nr. 1: Hobeln und Stoßen, 20 h, KW 50 (7.–11.12.) (Hobelwerk "
                      "Kusel GmbH)."),
            HasSubstr("genügt „für " + first_ + "“")
        )
    );
    EXPECT_THAT(stored("hobelwerk"), SizeIs(1));
    EXPECT_THAT(stored("galvanik"), IsEmpty());
}

TEST_F(CapacityOfSeveralFirms, is_noted_for_the_one_that_is_named_and_its_name_is_no_work) {
    EXPECT_THAT(
        say("!frei 15 h Drehen in KW 50 beim Hobelwerk Kusel"),
        HasSubstr("Nr. 1: Drehen, 15 h, KW 50 (7.–11.12.) (Hobelwerk Kusel GmbH).")
    );
    EXPECT_THAT(stored("hobelwerk"), SizeIs(1));
}

TEST_F(CapacityOfSeveralFirms, goes_to_the_other_firm_by_a_word) {
    (void)say("frei: 20 h Hobeln in KW 50");
    EXPECT_THAT(say("für " + first_), HasSubstr("(" + first_ + ")."));
    EXPECT_THAT(stored("hobelwerk"), IsEmpty());
    ASSERT_THAT(stored("galvanik"), SizeIs(1));
    EXPECT_EQ(stored("galvanik")[0].process, "planing_slotting");
    EXPECT_THAT(say("nein, KW 51"), HasSubstr("KW 51 (14.–18.12.) (" + first_ + ")"));
    EXPECT_THAT(stored("galvanik"), SizeIs(1));
}

TEST_F(CapacityOfSeveralFirms, is_listed_and_taken_back_whichever_firm_has_it) {
    (void)say("frei: 20 h Hobeln in KW 50");
    (void)say("frei: 10 h Verzinken in KW 50");
    ASSERT_THAT(stored("galvanik"), SizeIs(1));
    EXPECT_THAT(
        say("!frei"),
        AllOf(
            HasSubstr("Nr. 1: Hobeln und Stoßen, 20 h, KW 50 (7.–11.12.) (Hobelwerk Kusel GmbH)"),
            HasSubstr("Nr. 2: "),
            HasSubstr("(" + first_ + ")")
        )
    );
    EXPECT_THAT(say("ausgebucht 1"), HasSubstr("(Hobelwerk Kusel GmbH)"));
    EXPECT_THAT(stored("hobelwerk"), IsEmpty());
    EXPECT_THAT(say("alles ausgebucht"), HasSubstr("Nr. 2"));
    EXPECT_THAT(stored("galvanik"), IsEmpty());
}

TEST_F(CapacityOfSeveralFirms, follows_the_edit_of_its_message_in_the_firm_it_was_noted_for) {
    const InboundMessage said = scene_.chat(kBoth, "frei: 20 h Hobeln in KW 50");
    scene_.say(said);
    scene_.clock().advance(std::chrono::minutes(1));
    InboundMessage edit = scene_.chat(kBoth, "frei: 25 h Hobeln in KW 50");
    edit.kind = InboundKind::edit;
    edit.target = said.message_id;
    EXPECT_THAT(only_text(scene_.say(edit), kBoth), HasSubstr("25 h"));
    ASSERT_THAT(stored("hobelwerk"), SizeIs(1));
    EXPECT_EQ(stored("hobelwerk")[0].hours, 25);
}

TEST_F(CapacityOfSeveralFirms, stands_with_everything_of_both_firms_in_the_list_of_ones_own) {
    const std::string zinc = scene_.post(kAsker, "40 Bleche galvanisch verzinken, 400 x 300 mm");
    const std::string planed =
        scene_.post(kAsker, "12 Führungsleisten hobeln aus C45, 900 mm lang");
    ASSERT_TRUE(scene_.core().office().invitations.find(2, "hobelwerk"));
    (void)say("frei: 20 h Hobeln in KW 50");
    const std::string mine = say("!meine");
    EXPECT_THAT(mine, AllOf(HasSubstr(zinc), HasSubstr("(" + first_ + ")")));
    EXPECT_THAT(mine, HasSubstr(planed));
    EXPECT_THAT(mine, HasSubstr("mm lang (Hobelwerk Kusel GmbH)"));
    EXPECT_THAT(
        mine, HasSubstr("Nr. 1: Hobeln und Stoßen, 20 h, KW 50 (7.–11.12.) (Hobelwerk Kusel GmbH)")
    );
}

TEST_F(CapacityOfSeveralFirms, names_no_firm_to_somebody_who_stands_for_one) {
    const std::string one = "@dreher:cluster.test";
    EXPECT_THAT(
        only_text(scene_.say_in_chat(one, "frei: 20 h Drehen in KW 50"), one),
        AllOf(HasSubstr("KW 50 (7.–11.12.).\n"), Not(HasSubstr("anderen Ihrer Firmen")))
    );
}

}  // namespace
}  // namespace clusterlotse::commands
