// An asker who does not want to be named: what he offered before no longer holds, and nobody reads
// his words about it.
#include "commands/discretion/name_kept.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using storage::Exchange;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::vector<const char*> kKeptBack = {
    "BITTE ANONYM",
    "Halt, doch nicht, bitte meinen Namen nicht nennen",
    "B-2026-001 bitte anonym",
    "Nennen Sie uns bitte nicht",
    "please keep us anonymous"};

/// Whatever suppliers were sent.
std::string suppliers_read(const std::vector<Sent>& sent) {
    std::string all;
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        for (const Sent& one : to(sent, firm)) {
            all += every_byte(one.message);
        }
    }
    return all;
}

TEST(NameKept, after_an_offer_of_the_name_gives_it_to_nobody) {
    for (const char* const words : kKeptBack) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto offered = scene.say_in_chat(kAsker, "Name an 1");
        ASSERT_EQ(exchange_of(scene, "dreherei"), Exchange::asker);
        const auto kept = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody) << words;
        EXPECT_THAT(only_text(kept, kAsker), HasSubstr("Ihren Namen erfährt niemand")) << words;
        EXPECT_THAT(suppliers_read(kept), IsEmpty()) << words;
        const auto yes = scene.answer(to(offered, kTurner).front(), "JA");
        EXPECT_THAT(
            only_text(yes, kTurner),
            AllOf(HasSubstr("Sobald auch der Auftraggeber zustimmt"), Not(HasSubstr("Alsenz")))
        ) << words;
        EXPECT_THAT(only_text(yes, kAsker), HasSubstr("JA oder NEIN")) << words;
    }
}

TEST(NameKept, in_a_reply_to_any_message_about_the_need_gives_it_to_nobody) {
    AskingScene scene;
    const Sent answer = to(scene.offer(kTurner), kAsker).back();
    const auto offered = scene.answer(answer, "Kontakt freigeben");
    for (const Sent& one : {answer, to(offered, kAsker).back()}) {
        const auto kept = scene.answer(one, "Bitte meinen Namen doch nicht nennen.");
        EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody);
        EXPECT_THAT(suppliers_read(kept), IsEmpty());
    }
}

TEST(NameKept, after_the_award_gives_it_to_nobody_either) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto awarded = scene.say_in_chat(kAsker, "VERGEBEN AN 1, Namen dürfen Sie nennen");
    ASSERT_EQ(exchange_of(scene, "dreherei"), Exchange::asker);
    const auto kept = scene.say_in_chat(kAsker, "Halt, meinen Namen bitte doch nicht nennen");
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody);
    EXPECT_THAT(only_text(kept, kAsker), HasSubstr("Alles geht über mich"));
    EXPECT_THAT(suppliers_read(kept), IsEmpty());
    EXPECT_THAT(
        suppliers_read(scene.answer(to(awarded, kTurner).back(), "JA")), Not(HasSubstr("Alsenz"))
    );
}

TEST(NameKept, says_who_knows_the_name_and_writes_to_none_of_them) {
    AskingScene scene;
    const auto open = scene.say_in_chat(kAsker, "Name an alle");
    ASSERT_THAT(suppliers_read(open), HasSubstr("Pumpenbau Alsenz"));
    const auto kept = scene.say_in_chat(kAsker, "BITTE ANONYM");
    EXPECT_THAT(
        only_text(kept, kAsker),
        AllOf(
            HasSubstr("Ihren Namen nenne ich ab jetzt niemandem mehr"),
            HasSubstr("Dreherei Wolfstein, Sickingen Precision und Zerspanung Otterbach"),
            Not(HasSubstr("Wer schon gefragt wurde, erfährt es"))
        )
    );
    EXPECT_THAT(suppliers_read(kept), IsEmpty());
}

TEST(NameKept, names_the_firm_that_has_the_card_already) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto offered = scene.say_in_chat(kAsker, "Name an 1");
    scene.answer(to(offered, kTurner).front(), "JA");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "BITTE ANONYM"), kAsker),
        AllOf(HasSubstr("kennt ihn schon"), HasSubstr("Dreherei Wolfstein"))
    );
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::both);
}

/// Requests wait for the evening.
config::NeedSettings with_quiet_hours() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(9), std::chrono::hours(18)};
    return needs;
}

TEST(NameKept, is_taken_out_of_requests_and_changes_that_have_not_left_yet) {
    for (const bool from_the_start : {true, false}) {
        ClusterScene scene(with_quiet_hours());
        const std::string open = "Unser Name darf genannt werden.";
        scene.say_in_chat(kAsker, std::string(kNeed) + (from_the_start ? ". " + open : ""));
        if (!from_the_start) {
            scene.wait(std::chrono::hours(24));
            scene.say_in_chat(kAsker, "B-2026-001 " + open);
        }
        const auto kept = scene.say_in_chat(kAsker, "B-2026-001 BITTE ANONYM");
        EXPECT_THAT(only_text(kept, kAsker), HasSubstr("Ihren Namen erfährt niemand"));
        const std::string read = suppliers_read(scene.wait(std::chrono::hours(9)));
        EXPECT_THAT(read, AllOf(HasSubstr("20 Drehteile"), Not(HasSubstr("Alsenz"))));
    }
}

TEST(NameKept, is_offered_anew_by_a_word_of_his) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "Name an 1");
    scene.say_in_chat(kAsker, "BITTE ANONYM");
    const auto again = scene.say_in_chat(kAsker, "Name an 1");
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::asker);
    EXPECT_THAT(only_text(again, kTurner), HasSubstr("JA oder NEIN"));
}

TEST(NameKept, is_no_word_for_suppliers_where_it_stands_beside_the_work) {
    for (const std::string words :
         {"bitte anonym", "meinen Namen bitte nicht nennen", "please do not name us"}) {
        AskingScene scene(
            ClusterScene::unlimited(),
            "20 Drehteile aus 1.4301, Ø 40 x 120, " + words + ", bis 15. März 2027"
        );
        const std::string read = suppliers_read(scene.asked());
        EXPECT_THAT(read, HasSubstr("20 Drehteile aus 1.4301")) << words;
        EXPECT_THAT(read, HasSubstr("15. März 2027")) << words;
        EXPECT_THAT(read, Not(HasSubstr(words))) << words;
    }
}

TEST(NameKept, is_told_with_a_change_of_the_work_that_suppliers_do_hear) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "Name an 1");
    const auto changed =
        scene.say_in_chat(kAsker, "B-2026-001 statt 20 lieber 30 Stück. Und bitte anonym.");
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody);
    EXPECT_THAT(only_text(changed, kTurner), AllOf(HasSubstr("30"), Not(HasSubstr("anonym"))));
}

TEST(NameKept, is_told_apart_from_a_name_on_the_part_or_its_papers) {
    for (const char* const words :
         {"Unser Name darf auf dem Lieferschein nicht erscheinen.",
          "Our name must not appear on the label.",
          "20 Drehteile aus 1.4301"}) {
        EXPECT_FALSE(commands::speaks_of_own_name(words)) << words;
    }
    for (const char* const words :
         {"Unser Name darf in der Anfrage nicht erscheinen.",
          "bitte anonym",
          "Unser Name darf genannt werden."}) {
        EXPECT_TRUE(commands::speaks_of_own_name(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
