// Who has declined hears of a change only where it meets his reason.
#include "commands/answers/refusal_met.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kWithDay = "20 Drehteile aus 1.4301, Ø 40 x 120, bis 18.12.2026";

TEST(WhoDeclined, hears_of_a_change_that_meets_his_reason_and_that_he_may_leave_it_at_that) {
    const std::pair<const char*, const char*> cases[] = {
        {"6 Menge", "doch 500 Stück"},
        {"Leider nein, der Termin ist zu knapp", "Termin doch erst am 26.2.2027"},
        {"6 Größe", "doch Ø 30"},
        {"6 Werkstoff", "Werkstoff doch C45"},
    };
    for (const auto& [no, change] : cases) {
        AskingScene scene(ClusterScene::unlimited(), kWithDay);
        scene.offer(kTurner, no);
        ASSERT_EQ(scene.state_of("dreherei"), "declined") << no;
        const auto sent = scene.say_in_chat(kAsker, std::string("B-2026-001 ") + change);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(
                HasSubstr("Sie hatten abgesagt"),
                HasSubstr("Bleibt es beim Nein, brauchen Sie nichts zu tun"),
                Not(HasSubstr("Ändert das Ihre Antwort?"))
            )
        ) << no;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Ändert das Ihre Antwort?")) << no;
    }
}

TEST(WhoDeclined, hears_nothing_of_any_other_change) {
    const std::pair<const char*, const char*> cases[] = {
        {"6 Menge", "Werkstoff doch C45"},
        {"6 Größe", "doch 500 Stück"},
        {"Leider nein, der Termin ist zu knapp", "Termin doch schon am 4.12.2026"},
        {"6 Kapazität", "doch 500 Stück"},
        {"6 nein", "doch 30 Stück"},
        {"Leider nein, unser Preisniveau passt nicht", "doch 30 Stück"},
    };
    for (const auto& [no, change] : cases) {
        AskingScene scene(ClusterScene::unlimited(), kWithDay);
        scene.offer(kTurner, no);
        ASSERT_EQ(scene.state_of("dreherei"), "declined") << no;
        const auto sent = scene.say_in_chat(kAsker, std::string("B-2026-001 ") + change);
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << no << " / " << change;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Ändert das Ihre Antwort?")) << change;
    }
}

TEST(WhoDeclined, for_want_of_capacity_hears_that_there_is_less_to_do_or_more_time) {
    for (const char* change : {"doch nur 5 Stück", "Termin doch erst am 26.2.2027"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithDay);
        scene.offer(kTurner, "6 Kapazität");
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, std::string("B-2026-001 ") + change), kTurner),
            HasSubstr("Sie hatten abgesagt (Kapazität)")
        ) << change;
    }
}

TEST(WhoDeclined, and_was_asked_once_more_hears_how_it_ends) {
    const std::pair<const char*, const char*> cases[] = {
        {"zurückgezogen, brauchen wir nicht mehr", "zurückgezogen"},
        {"B-2026-001 vergeben an Otterbach, Termin", "andere hatten schon geantwortet"},
        {"extern vergeben", "anderweitig vergeben"}};
    for (const auto& [end, word] : cases) {
        AskingScene scene(ClusterScene::unlimited(), kWithDay);
        scene.offer(kTurner, "Leider nein, der Termin ist zu knapp");
        scene.offer(kByMail);
        auto sent = scene.say_in_chat(kAsker, "B-2026-001 Termin doch erst am 26.2.2027");
        ASSERT_THAT(only_text(sent, kTurner), HasSubstr("Sie hatten abgesagt (Termin)"));
        sent = scene.say_in_chat(kAsker, end);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(word)) << end;
    }
}

TEST(WhoDeclined, hears_nothing_of_the_end_where_nobody_came_back_to_his_no) {
    AskingScene scene(ClusterScene::unlimited(), kWithDay);
    scene.offer(kTurner, "Leider nein, der Termin ist zu knapp");
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "zurückgezogen"), kTurner), IsEmpty());
}

TEST(WhoDeclined, once_more_after_the_change_hears_nothing_further) {
    AskingScene scene(ClusterScene::unlimited(), kWithDay);
    scene.offer(kTurner, "Leider nein, der Termin ist zu knapp");
    scene.say_in_chat(kAsker, "B-2026-001 Termin doch erst am 26.2.2027");
    scene.clock().advance(std::chrono::minutes(5));
    scene.offer(kTurner, "Leider nein, auch dann keine Kapazität");
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "zurückgezogen"), kTurner), IsEmpty());
}

TEST(WhoDeclined, for_a_certificate_hears_that_it_is_no_longer_wanted) {
    storage::Invitation invitation;
    invitation.reason = "certificate";
    UnderstoodNeed with;
    with.certificates = {"EN 1090"};
    EXPECT_TRUE(commands::refusal_met(invitation, with, {}));
    EXPECT_FALSE(commands::refusal_met(invitation, {}, with)) << "one more helps nobody";
    EXPECT_EQ(commands::refusal_told(invitation, Language::de), "Zertifikat");
}

}  // namespace
}  // namespace clusterlotse::test
