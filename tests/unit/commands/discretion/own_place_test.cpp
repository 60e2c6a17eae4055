#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The asker sits in a small town, the firms in Kaiserslautern.
class OwnPlace : public testing::Test {
protected:
    OwnPlace() {
        auto& office = scene_.core().office();
        Profile asker = office.profiles.find("pumpen").value();
        asker.city = "Landstuhl";
        asker.postcode = "66849";
        office.profiles.put(asker, scene_.clock().now());
        scene_.core().profile_changed("pumpen");
    }

    static std::string all_but_to(const std::vector<Sent>& sent, std::string_view reader) {
        std::string text;
        for (const Sent& one : sent) {
            text += one.message.recipient == reader
                        ? std::string()
                        : one.message.subject + one.message.text + one.message.html + "\n";
        }
        return text;
    }

    ClusterScene scene_;
};

TEST_F(OwnPlace, of_an_anonymous_asker_is_told_to_no_supplier) {
    for (const char* const words :
         {"20 Drehteile aus 1.4301, wir sitzen in Landstuhl",
          "20 Drehteile aus 1.4301, bei uns in LANDSTUHL abholen",
          "20 Drehteile aus 1.4301. Lieferung nach 66849 Landstuhl.",
          "20 Drehteile aus 1.4301, ab Landstuhl",
          "20 Drehteile aus 1.4301 für unser Landstuhler Werk",
          "20 turned parts from 1.4301, we are in Landstuhl",
          "20 Drehteile aus 1.4301, Firmen im Umkreis von 30 km um Landstuhl"}) {
        const auto sent = scene_.say_in_chat(kAsker, words);
        const std::string told = all_but_to(sent, kAsker);
        EXPECT_THAT(told, HasSubstr("Anfrage B-2026-")) << words;
        EXPECT_THAT(told, Not(HasSubstr("andstuhl"))) << words;
        EXPECT_THAT(told, Not(HasSubstr("LANDSTUHL"))) << words;
        EXPECT_THAT(told, Not(HasSubstr("66849"))) << words;
        EXPECT_THAT(told, Not(HasSubstr("km entfernt"))) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ihren Ort (Landstuhl) lasse ich")) << words;
    }
}

TEST_F(OwnPlace, is_not_told_by_how_far_it_is) {
    const auto sent =
        scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Firmen im Umkreis von 50 km");
    EXPECT_THAT(
        all_but_to(sent, kAsker), AllOf(HasSubstr("Anfrage B-2026-"), Not(HasSubstr("km entfernt")))
    );
    EXPECT_THAT(all_but_to(sent, kAsker), Not(HasSubstr("km away")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("km entfernt")) << "he may read it";
}

TEST_F(OwnPlace, is_told_where_he_is_named) {
    const auto sent = scene_.say_in_chat(
        kAsker,
        "20 Drehteile aus 1.4301, Lieferung nach Landstuhl. Sie dürfen unseren Namen nennen."
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Lieferung nach Landstuhl"));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Ihren Ort")));
}

TEST_F(OwnPlace, is_no_other_place) {
    const auto sent = scene_.say_in_chat(
        kAsker, "20 Drehteile aus 1.4301, Firmen im Umkreis von 100 km um Mannheim"
    );
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("um Mannheim"), HasSubstr("km entfernt"))
    );
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Ihren Ort")));
}

TEST_F(OwnPlace, in_words_to_one_firm_is_left_out_and_he_reads_what_is_left) {
    const auto asked = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    scene_.answer(to(asked, kTurner).front(), "12 €/Stück");
    const auto sent = scene_.say_in_chat(kAsker, "an 1: Können Sie bei uns in Landstuhl abholen?");
    EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("abholen"), Not(HasSubstr("Landstuhl"))));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("weggelassen"));
}

}  // namespace
}  // namespace clusterlotse::test
