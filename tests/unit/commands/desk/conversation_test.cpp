#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

InvitationState state_of(ClusterScene& scene, const std::string& profile) {
    return scene.core().office().invitations.find(1, profile).value().state;
}

InboundMessage reaction(ClusterScene& scene, const Sent& to, const std::string& key) {
    InboundMessage message = scene.chat(to.message.recipient, key);
    message.kind = InboundKind::reaction;
    message.target = to.remote_id;
    return message;
}

TEST(SuppliersAnswers, in_any_form_are_understood_and_read_back_in_one_line) {
    struct Case {
        const char* text;
        InvitationState state;
    };
    constexpr Case kCases[] = {
        {"1", InvitationState::interested},
        {"Interesse", InvitationState::interested},
        {"👍", InvitationState::interested},
        {"2 bis Freitag", InvitationState::needs_time},
        {"3 Welche Oberfläche soll das haben?", InvitationState::questioned},
        {"4 12,50 €/Stück, KW 3", InvitationState::offered},
        {"10 Stück könnten wir für 14 €/Stk, den Rest nicht", InvitationState::offered_partly},
        {"6 Größe", InvitationState::declined},
        {"leider ausgelastet bis Ostern", InvitationState::declined},
        {"We can do 20 pcs at EUR 14.50 each", InvitationState::offered},
    };
    for (const Case& one : kCases) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto sent = scene.answer(to(asked, kTurner).front(), one.text);
        EXPECT_EQ(state_of(scene, "dreherei"), one.state) << one.text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Verstanden als: ")) << one.text;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << one.text;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << one.text;
    }
}

TEST(SuppliersAnswers, may_be_a_reaction_to_the_request) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto yes = scene.say(reaction(scene, to(asked, kTurner).front(), "👍"));
    EXPECT_EQ(state_of(scene, "dreherei"), InvitationState::interested);
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_EQ(to(yes, kTurner).front().message.reply_to, to(asked, kTurner).front().remote_id)
        << "an answer to a reaction shows the message that was reacted to";
    const auto question = scene.say(reaction(scene, to(asked, kEnglish).front(), "❓"));
    EXPECT_THAT(only_text(question, kEnglish), HasSubstr("What would you like to know"));
    EXPECT_THAT(to(question, kAsker), IsEmpty()) << "there is no question yet";
    EXPECT_EQ(state_of(scene, "english"), InvitationState::asked);
    EXPECT_THAT(scene.say(reaction(scene, to(asked, kEnglish).front(), "🍀")), IsEmpty());
}

TEST(SuppliersAnswers, that_nobody_understands_go_to_the_asker_and_the_moderator_without_a_guess) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const char* const riddle = "Da müsste man mal den Karl fragen.";
    const auto sent = scene.answer(to(asked, kTurner).front(), riddle);
    EXPECT_EQ(state_of(scene, "dreherei"), InvitationState::answered);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(riddle));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Verstanden als")));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr(riddle));
}

TEST(SuppliersAnswers, are_corrected_by_one_word) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), "Interesse");
    const auto how = scene.answer(to(sent, kTurner).front(), "falsch");
    EXPECT_THAT(only_text(how, kTurner), HasSubstr("Wie meinten Sie es"));
    EXPECT_THAT(to(how, kAsker), IsEmpty());
    const auto corrected = scene.answer(to(how, kTurner).front(), "Absage");
    EXPECT_EQ(state_of(scene, "dreherei"), InvitationState::declined);
    EXPECT_THAT(only_text(corrected, kAsker), HasSubstr("Absage"));
}

TEST(SuppliersAnswers, of_thanks_alone_bother_nobody) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), "Vielen Dank!");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_EQ(state_of(scene, "dreherei"), InvitationState::asked);
}

TEST(SuppliersAnswers, come_at_once_for_the_first_and_then_together_as_one_table) {
    ClusterScene scene(bundled());
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto first = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück, KW 3");
    EXPECT_THAT(to(first, kAsker), SizeIs(1));
    EXPECT_THAT(to(scene.answer(to(asked, kEnglish).front(), "EUR 14 each"), kAsker), IsEmpty());
    EXPECT_THAT(to(scene.answer(to(asked, kByMail).front(), "leider nein"), kAsker), IsEmpty());
    EXPECT_THAT(scene.wait(3h), IsEmpty());
    const std::string table = only_text(scene.wait(2h), kAsker);
    EXPECT_THAT(table, HasSubstr("2 neue Antworten"));
    EXPECT_THAT(table, HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(table, HasSubstr("Sickingen Precision"));
    EXPECT_THAT(table, HasSubstr("EUR 14 each"));
    EXPECT_THAT(table, HasSubstr("Absage"));
    EXPECT_THAT(scene.wait(24h), IsEmpty()) << "nothing new, nothing said";
}

TEST(SuppliersAnswers, are_shown_at_any_time_by_a_word_and_then_not_again) {
    ClusterScene scene(bundled());
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "4 12 €/Stück, KW 3");
    scene.answer(to(asked, kEnglish).front(), "EUR 14 each");
    const std::string stand = only_text(scene.say_in_chat(kAsker, "!stand"), kAsker);
    EXPECT_THAT(stand, HasSubstr("B-2026-001"));
    EXPECT_THAT(stand, HasSubstr("2 von 3"));
    EXPECT_THAT(stand, HasSubstr("Zerspanung Otterbach")) << "who has not answered yet";
    EXPECT_THAT(scene.wait(24h), IsEmpty());
    const auto foreign = scene.say_in_chat(kTurner, "!status B-2026-001");
    EXPECT_THAT(only_text(foreign, kTurner), Not(HasSubstr("14")));
}

TEST(FollowUps, bring_a_supplier_the_files_without_names_that_tell_whose_they_are) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "Können wir, 12 €/Stück");
    InboundMessage message = scene.chat(kAsker, "Hier die Zeichnung dazu");
    message.answers_to = {to(offer, kAsker).front().remote_id};
    message.attachments.push_back(pdf_named("Pumpenbau_Alsenz_4711.pdf"));
    const auto told = to(scene.say(message), kTurner);
    ASSERT_THAT(told, SizeIs(1));
    ASSERT_THAT(told[0].message.attachments, SizeIs(1));
    EXPECT_THAT(told[0].message.attachments[0].name, HasSubstr(".pdf"));
    EXPECT_THAT(told[0].message.attachments[0].name, Not(HasSubstr("Alsenz")));
    EXPECT_THAT(told[0].message.text, Not(HasSubstr("Alsenz")));
}

TEST(Reminders, go_once_to_those_who_engaged_and_to_nobody_else) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "Interesse");
    const auto sent = scene.wait(std::chrono::days(6));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("nur dieses eine Mal"));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(Reminders, come_on_the_day_that_was_named) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "2 bis Freitag");
    EXPECT_THAT(to(scene.wait(std::chrono::days(3)), kTurner), IsEmpty());
    EXPECT_THAT(to(scene.wait(std::chrono::days(2)), kTurner), SizeIs(1));
}

TEST(Reminders, are_not_needed_after_an_offer) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "Interesse");
    scene.say_in_chat(kTurner, "12 €/Stück");
    EXPECT_THAT(to(scene.wait(std::chrono::days(6)), kTurner), IsEmpty());
}

TEST(Absence, of_the_person_asked_is_time_he_needs_and_answered_by_nobody) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage away = scene.mail(
        kByMail,
        "Automatische Antwort: Anfrage",
        "Ich bin bis einschließlich 27.11. nicht im Haus und ab dem 30.11.2026 wieder erreichbar."
    );
    away.automatic = true;
    away.answers_to = {to(asked, kByMail).front().remote_id};
    const auto sent = scene.say(away);
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    EXPECT_EQ(state_of(scene, "zerspaner"), InvitationState::needs_time);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("30.11."));
}

TEST(Lessons, are_offered_once_and_noted_only_after_a_yes) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent =
        scene.answer(to(asked, kTurner).front(), "Das ist uns zu groß, wir drehen nur bis Ø 30");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("in Ihrem Profil notieren"));
    const auto noted = scene.answer(to(sent, kTurner).front(), "ja");
    EXPECT_THAT(only_text(noted, kTurner), HasSubstr("notiert"));
    const auto profile = scene.core().office().profiles.find("dreherei");
    ASSERT_TRUE(profile && profile->capabilities[0].diameter_mm);
    EXPECT_EQ(profile->capabilities[0].diameter_mm->max, 30);
    const auto again = scene.say_in_chat(kAsker, "10 Drehteile aus C45, Ø 60 x 100");
    EXPECT_THAT(to(again, kTurner), IsEmpty()) << "matching knows it from now on";
}

TEST(Lessons, are_dropped_by_a_no) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "Das ist uns zu groß, wir drehen nur bis Ø 30");
    scene.say_in_chat(kTurner, "nein");
    EXPECT_FALSE(scene.core().office().profiles.find("dreherei")->capabilities[0].diameter_mm);
    const auto more = scene.say_in_chat(kAsker, "15 Drehteile aus 1.4301, Ø 44 x 90");
    ASSERT_THAT(to(more, kTurner), SizeIs(1));
    const auto again =
        scene.answer(to(more, kTurner).front(), "Das ist uns zu groß, wir drehen nur bis Ø 30");
    EXPECT_THAT(only_text(again, kTurner), Not(HasSubstr("notieren"))) << "once is enough";
}

TEST(Lessons, name_a_material_as_people_do) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), "Edelstahl machen wir nicht");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("notieren"), HasSubstr("nicht: Edelstahl"))
    );
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("stainless")));
}

}  // namespace
}  // namespace clusterlotse::test
