#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(StrayWords, correct_the_need_that_they_say_otherwise) {
    ClusterScene scene;
    scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301, Ø 55 x 120"));
    const auto sent = scene.say_in_chat(kAsker, "Oh sorry, es sind Ø 65, nicht 55");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("Ø 65 mm")));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ø 65 mm"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
    const auto by_mail = scene.say(scene.mail("einkauf@pumpen.test", "", "Nee, doch 30."));
    EXPECT_FALSE(scene.core().office().needs.find(2)) << only_text(by_mail, "einkauf@pumpen.test");
}

TEST(StrayWords, that_may_belong_to_two_needs_are_asked_about) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "50 Bolzen drehen aus 42CrMo4, M20 x 80");
    scene.say(scene.room(kAsker, "!bedarf 12 Flansche drehen 1.4571 DN 80"));
    const auto asked = scene.say_in_chat(kAsker, "Oh sorry, DN 100 nicht 80");
    EXPECT_THAT(
        only_text(asked, kAsker),
        AllOf(HasSubstr("1  B-2026-002"), HasSubstr("2  B-2026-001"), HasSubstr("neuer Bedarf"))
    );
    EXPECT_EQ(asked.size(), 1u) << "nobody hears of it yet";
    const auto chosen = scene.say_in_chat(kAsker, "1");
    EXPECT_THAT(only_text(chosen, kAsker), AllOf(HasSubstr("B-2026-002"), HasSubstr("Ø 100 mm")));
}

TEST(StrayWords, that_make_no_need_are_asked_about_and_can_still_become_one) {
    AskingScene scene;
    const auto asked = scene.say_in_chat(kAsker, "sonst bitte niemanden");
    EXPECT_THAT(
        only_text(asked, kAsker),
        AllOf(HasSubstr("1  B-2026-001 · 20 Drehteile"), HasSubstr("2  ein neuer Bedarf"))
    );
    EXPECT_FALSE(scene.core().office().needs.find(2));
    scene.say_in_chat(kAsker, "2");
    EXPECT_EQ(scene.core().office().needs.find(2)->text, "sonst bitte niemanden");
}

TEST(StrayWords, park_the_need_they_are_chosen_for) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "geparkt bitte, Projekt ist auf Eis");
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

TEST(StrayWords, leave_needs_of_their_own_alone) {
    for (const char* const text :
         {"Neues Thema: 50 Bolzen drehen aus 42CrMo4, M20 x 80",
          "Außerdem brauchen wir jetzt 30 Buchsen aus CuSn8",
          "Wer kann uns bei der REACH-Dokumentation helfen?",
          "Und 200 Bleche lasern, S235, 3 mm",
          "Laserschneiden 3 mm"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_TRUE(scene.core().office().needs.find(2)) << text;
    }
    // Days later it is a new matter.
    AskingScene scene;
    scene.wait(std::chrono::hours(24 * 5));
    scene.say_in_chat(kAsker, "sonst bitte niemanden");
    EXPECT_TRUE(scene.core().office().needs.find(2));
}

TEST(StrayWords, that_begin_with_a_yes_are_no_need_before_he_said_so) {
    for (const char* text :
         {"ja ok, die sollen nur drehen. Wer härtet dann?",
          "Ok, dann müssen wir das wohl woanders schleifen lassen",
          "yes, but then who does the hardening?"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wozu gehört das?")) << text;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << text;
    }
    AskingScene scene;
    scene.say_in_chat(kAsker, "Ja, und wir brauchen noch 30 Buchsen aus CuSn8");
    EXPECT_TRUE(scene.core().office().needs.find(2));
}

TEST(Questions, that_name_a_firm_which_has_offered_go_to_that_firm) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.offer(kByMail, "13 € das Stück");
    const auto sent =
        scene.say_in_chat(kAsker, "Was würde die Dreherei Wolfstein für 40 Stück nehmen?");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("40 Stück"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
    scene.say_in_chat(kAsker, "Wer dreht uns 40 Buchsen aus Messing, Ø 20?");
    EXPECT_TRUE(scene.core().office().needs.find(2));
}

TEST(Prices, of_a_piece_by_a_firm_that_nobody_asked_are_no_need) {
    ClusterScene scene;
    for (const char* text :
         {"Guten Tag, zum Schweißrahmen: 890 € das Stück, KW 6",
          "Moin, drehen ja, härten nein. 14,20 das Stück, 3 Wochen ab Zeichnung. Gruß Klaus",
          "Fräsen können wir für 22,50 pro Teil, ab Freitag"}) {
        const auto sent = scene.say_in_chat(kTurner, text);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("worauf sich das bezieht")) << text;
        EXPECT_FALSE(scene.core().office().needs.find(1)) << text;
    }
    scene.say_in_chat(kAsker, "Suchen 20 Schweißrahmen, max. 890 € das Stück, KW 6");
    EXPECT_TRUE(scene.core().office().needs.find(1));
}

TEST(Releases, say_what_became_of_the_changes_made_with_them) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    const auto posted = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto sent =
        scene.answer(to(posted, kModerator).front(), "ja und nimm Drehteile Still dazu");
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("freigegeben"), HasSubstr("Drehteile Still kann ich nicht fragen"))
    );
}

TEST(StrayWords, that_a_mail_asks_about_are_settled_by_a_new_mail_with_a_digit) {
    ClusterScene scene;
    scene.say(scene.mail(kAskerMail, "Anfrage", "20 Drehteile aus 1.4301, Ø 40 x 120"));
    const auto asked = scene.say(scene.mail(kAskerMail, "", "H7 innen, sonst mittel"));
    EXPECT_THAT(only_text(asked, kAskerMail), HasSubstr("Wozu gehört das?"));
    scene.say(scene.mail(kAskerMail, "", "1"));
    EXPECT_THAT(
        scene.core().office().needs.find(1)->amendments,
        testing::ElementsAre("H7 innen, sonst mittel")
    );
    // The same person in his chat.
    const auto chat = scene.say_in_chat(kAsker, "Alu wäre auch ok");
    EXPECT_THAT(only_text(chat, kAsker), HasSubstr("1  B-2026-001"));
}

TEST(Withdrawals, by_people_who_speak_as_they_speak_start_no_repair) {
    for (const char* const text :
         {"Auftrag geplatzt, bitte alles stornieren", "brauch ma nimmer"}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_FALSE(scene.core().office().needs.find(2)) << text;
        EXPECT_THAT(scene.state(), testing::AnyOf("withdrawn", "not_placed")) << text;
    }
}

TEST(Status, is_asked_for_in_english_as_well) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Is there any news on this?");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

TEST(Awards, to_whoever_is_cheapest_are_not_read_out_to_a_supplier) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    const auto sent = scene.say_in_chat(kAsker, "beide vergeben an die günstigsten");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wer bekommt den Auftrag?"));
}

TEST(Capacity, that_is_called_room_to_breathe_is_no_need) {
    ClusterScene scene;
    const auto sent = scene.say(scene.mail(
        "vertrieb@zerspaner.test",
        "",
        "Wir hätten ab KW 50 wieder Luft auf dem Laser, 40h. Falls jemand was braucht."
    ));
    EXPECT_THAT(only_text(sent, "vertrieb@zerspaner.test"), HasSubstr("Laserschneiden, 40 h"));
    EXPECT_FALSE(scene.core().office().needs.find(1));
}

TEST(StrayWords, that_say_yes_release_the_need_that_waits_for_it) {
    for (const char* const text : {"ja so passt's", "ok", "Ja, genau."}) {
        config::NeedSettings confirm = ClusterScene::unlimited();
        confirm.release = config::Release::confirm;
        ClusterScene scene(confirm);
        scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301, Ø 40 x 120"));
        scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed) << text;
        scene.say(scene.mail(kAskerMail, "Anfrage", "30 Drehteile aus 1.4571, Ø 50 x 80"));
        scene.say(scene.mail(kAskerMail, "", text));
        EXPECT_EQ(scene.core().office().needs.find(2)->state, NeedState::distributed) << text;
    }
}

TEST(Materials, that_others_replace_are_gone) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "doch lieber 1.4571 statt 1.4301");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("1.4571"), Not(HasSubstr("1.4301"))));
}

TEST(Callers, leave_their_number_with_the_moderator_and_not_in_the_need) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Rufen Sie mich bitte mal an, 06352 12345");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("06352 12345"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Lotse"));
    EXPECT_THAT(scene.need().amendments, IsEmpty());
}

TEST(Haggling, with_a_firm_that_has_offered_does_not_call_it_off) {
    for (const char* const text :
         {"Wolfstein ist zu teuer, geht auch 10,50?",
          "Wolfstein is too expensive, can they do 10.50?"}) {
        AskingScene scene;
        scene.offer(kTurner, "12 € das Stück");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << text;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << text;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("10")) << text;
    }
}

TEST(Names, may_stand_in_a_request_by_easy_words) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001: Kann ruhig unser Name dabeistehen");
    EXPECT_EQ(scene.need().discretion, Discretion::open);
}

TEST(Withdrawals, with_another_solution_and_thanks_to_all_are_taken_as_said) {
    for (const char* const text :
         {"Wir haben es jetzt anders gelöst, B-2026-001 bitte zurückziehen. Danke an alle!",
          "B-2026-001: we've found another solution, please withdraw it. Thanks to all!"}) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.say(scene.mail("einkauf@pumpen.test", "AW: Anfrage", text));
        EXPECT_EQ(scene.state(), "withdrawn") << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
