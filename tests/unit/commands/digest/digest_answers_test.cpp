#include "commands/digest/digest_answers.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Needs that were posted in a chat, oldest first; the turning firms were asked about each.
class SeveralNeeds : public testing::Test {
protected:
    SeveralNeeds() {
        (void)scene_.say_in_chat(kAsker, kNeed);
        (void)scene_.say_in_chat(kAsker, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200");
        (void)scene_.say_in_chat(kAsker, "!bedarf 10 Buchsen aus CuSn8 drehen, Ø 60 x 80");
    }

    std::optional<storage::Invitation> invitation(std::int64_t need, const char* profile) {
        return scene_.core().office().invitations.find(need, profile);
    }
    InvitationState state(std::int64_t need, const char* profile) {
        return invitation(need, profile).value().state;
    }

    ClusterScene scene_;
};

TEST_F(SeveralNeeds, are_answered_in_one_mail_by_their_numbers_and_read_back_in_one) {
    const auto sent = scene_.say(scene_.mail(
        kByMail,
        "Ihre Anfragen",
        "Guten Morgen,\nB-2026-001: können wir, ab KW 14, 12 €/Stück\nB-2026-002 leider zu groß\n"
        "B-2026-003 ja\n\nGruß\nErika Brandt"
    ));
    EXPECT_EQ(state(1, "zerspaner"), InvitationState::offered);
    EXPECT_EQ(state(2, "zerspaner"), InvitationState::declined);
    EXPECT_EQ(state(3, "zerspaner"), InvitationState::interested);
    EXPECT_THAT(
        only_text(sent, kByMail),
        AllOf(
            HasSubstr("B-2026-001 (20 Drehteile"),
            HasSubstr("12"),
            HasSubstr("B-2026-002"),
            HasSubstr("B-2026-003"),
            Not(HasSubstr("Alsenz"))
        )
    );
    for (const Sent& told : to(sent, kAsker)) {
        EXPECT_THAT(told.message.text, Not(AllOf(HasSubstr("12 €"), HasSubstr("zu groß"))));
    }
}

TEST_F(SeveralNeeds, get_their_words_without_the_comma_that_divided_them) {
    const auto sent = scene_.say_in_chat(kTurner, "B-2026-001 können wir, B-2026-002 leider nicht");
    EXPECT_THAT(to(sent, kAsker).front().message.text, HasSubstr("\nkönnen wir\n"));
}

TEST_F(SeveralNeeds, are_answered_in_a_chat_as_well_and_in_english) {
    const auto sent =
        scene_.say_in_chat(kEnglish, "B-2026-001: no, too big. B-2026-003: we can, EUR 9 each");
    EXPECT_EQ(state(1, "english"), InvitationState::declined);
    EXPECT_EQ(state(3, "english"), InvitationState::offered);
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("This is how I understood your answers"));
}

TEST_F(SeveralNeeds, do_not_share_the_files_of_one_mail) {
    InboundMessage message =
        scene_.mail(kByMail, "Angebote", "B-2026-001: 12 €/Stück\nB-2026-002: 14 €/Stück");
    message.attachments.push_back(pdf_named("Angebot.pdf"));
    const auto sent = scene_.say(message);
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Schicken Sie sie mir bitte mit der Nummer"));
    EXPECT_THAT(scene_.core().office().files.of_need(1), IsEmpty());
    EXPECT_THAT(scene_.core().office().files.of_need(2), IsEmpty());
}

TEST_F(SeveralNeeds, that_a_firm_was_never_told_of_are_as_unknown_as_those_that_do_not_exist) {
    const auto hidden = only_text(scene_.say_in_chat(kPlater, "B-2026-001: können wir"), kPlater);
    const auto missing = only_text(scene_.say_in_chat(kPlater, "B-2026-777: können wir"), kPlater);
    EXPECT_THAT(hidden, HasSubstr("B-2026-001: Diese Nummer kenne ich nicht"));
    EXPECT_THAT(missing, HasSubstr("B-2026-777: Diese Nummer kenne ich nicht"));
    EXPECT_FALSE(invitation(1, "galvanik"));
    const auto both =
        only_text(scene_.say_in_chat(kPlater, "B-2026-001 ja, B-2026-777 nein"), kPlater);
    EXPECT_THAT(
        both, AllOf(HasSubstr("B-2026-001: Diese Nummer"), HasSubstr("B-2026-777: Diese Nummer"))
    );
}

TEST_F(SeveralNeeds, of_ones_own_are_ended_and_renewed_by_their_numbers) {
    (void)scene_.say_in_chat(kAsker, "B-2026-001 zurückgezogen, B-2026-002 parken");
    auto& office = scene_.core().office();
    EXPECT_EQ(office.needs.find(1)->state, NeedState::withdrawn);
    EXPECT_EQ(office.needs.find(2)->state, NeedState::parked);
    EXPECT_FALSE(has_ended(office.needs.find(3)->state));
}

TEST_F(SeveralNeeds, that_are_named_in_a_new_need_are_no_answers) {
    (void)scene_.say_in_chat(
        kTurner, "Suchen 30 Flansche aus S355 gefräst, so ähnlich wie B-2026-001 und B-2026-002"
    );
    EXPECT_EQ(state(1, "dreherei"), InvitationState::asked);
    EXPECT_TRUE(scene_.core().office().needs.find(4));
}

TEST_F(SeveralNeeds, get_a_word_of_a_supplier_without_a_number_only_once_he_chose) {
    const auto which =
        scene_.say(scene_.mail(kByMail, "Ihre Anfrage", "das passt gut zu uns, Angebot folgt"));
    EXPECT_THAT(only_text(which, kByMail), HasSubstr("Zu welcher Anfrage"));
    EXPECT_FALSE(scene_.core().office().needs.find(4)) << "no need of his";
    (void)scene_.answer(to(which, kByMail).front(), "3");
    EXPECT_NE(state(1, "zerspaner"), InvitationState::asked) << "newest first";
    EXPECT_EQ(state(3, "zerspaner"), InvitationState::asked);
}

TEST(LooseProse, of_a_supplier_with_one_request_is_its_answer_in_chat_and_mail) {
    for (const char* const words :
         {"das passt gut zu uns, Angebot folgt",
          "können wir machen",
          "Sind dabei!",
          "14 €/Stück, wir brauchen 6 Wochen",
          "Können wir, wir brauchen aber 6 Wochen",
          "Wir brauchen dafür ca. 6 Wochen, 14 €/Stück",
          "Can do, 14 EUR each, we need 4 weeks",
          "Nein, wir brauchen generell 6 Wochen Lieferzeit",
          "Absage: wir brauchen mindestens 100 Stück je Los",
          "No, we would need 500 pieces at least",
          "Drehen ja, Härten nein, 20 Stück für 15 €",
          "No, delivery date too tight for us, we generally need 6 weeks"}) {
        ClusterScene scene;
        (void)scene.say_in_chat(kAsker, kNeed);
        const auto mailed = scene.say(scene.mail(kByMail, "Drehteile", words));
        EXPECT_THAT(only_text(mailed, kByMail), HasSubstr("Verstanden als")) << words;
        (void)scene.say_in_chat(kTurner, "!hilfe");
        const auto said = scene.say_in_chat(kTurner, words);
        EXPECT_THAT(only_text(said, kTurner), HasSubstr("Verstanden als")) << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(LooseProse, that_is_a_need_becomes_one_although_a_request_is_open) {
    ClusterScene scene;
    (void)scene.say_in_chat(kAsker, kNeed);
    (void)scene.say(scene.mail(kByMail, "Anfrage", "Suchen 20 Drehteile aus 1.4301"));
    EXPECT_TRUE(scene.core().office().needs.find(2));
    (void)scene.say_in_chat(kTurner, "Wer kann 50 Wellen aus C45 härten?");
    EXPECT_TRUE(scene.core().office().needs.find(3));
    (void)scene.say_in_chat(kTurner, "Wir brauchen in 6 Wochen 30 Wellen aus C45, gehärtet");
    EXPECT_TRUE(scene.core().office().needs.find(4));
    (void)scene.say_in_chat(kTurner, "Wir brauchen mindestens 100 Stück je Los: Buchsen verzinken");
    EXPECT_TRUE(scene.core().office().needs.find(5));
}

TEST(LooseProse, without_any_work_in_it_is_asked_about_rather_than_posted) {
    ClusterScene scene;
    (void)scene.say_in_chat(kAsker, kNeed);
    const auto sent =
        scene.say(scene.mail(kByMail, "Hallo", "Mein Kollege Schulz ist ab heute zuständig"));
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Zu welcher Anfrage"));
    EXPECT_FALSE(scene.core().office().needs.find(2));
}

/// Replies to items that a digest showed.
class ShownNeeds : public testing::Test {
protected:
    ShownNeeds() {
        (void)scene_.say_in_chat(kAsker, "!bedarf 40 Bleche verzinken, 2 mm");
        (void)scene_.say_in_chat(kAsker, kNeed);
        (void)scene_.say_in_chat(kAsker, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200");
        shown_.numbered = {{1, 2}, {2, 3}, {3, std::nullopt}};
    }

    /// What comes of the words, as a reply of the galvanic firm, which was asked about none of
    /// them.
    std::vector<Sent> reply(const std::string& words) {
        const InboundMessage message = scene_.chat(kPlater, words);
        auto& office = scene_.core().office();
        const commands::Speaker speaker = office.members.speaker({message.channel, message.sender});
        taken_ = commands::answer_items(office, {message, speaker}, shown_);
        return scene_.take_outbox();
    }

    std::optional<storage::Invitation> invitation(std::int64_t need) {
        return scene_.core().office().invitations.find(need, "galvanik");
    }

    ClusterScene scene_;
    commands::ShownItems shown_;
    bool taken_ = false;
};

TEST_F(ShownNeeds, are_answered_by_an_invitation_made_at_once) {
    const auto before = scene_.core().office().turns.figures_of("galvanik", TimePoint{});
    const auto sent = reply("1: können wir, ab KW 14");
    EXPECT_TRUE(taken_);
    ASSERT_TRUE(invitation(2));
    EXPECT_EQ(invitation(2)->wave, 0) << "no wave brought it";
    EXPECT_TRUE(is_positive(invitation(2)->state));
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Verstanden als"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-002"));
    const auto after = scene_.core().office().turns.figures_of("galvanik", TimePoint{});
    EXPECT_EQ(after.invited, before.invited + 1);
    EXPECT_EQ(after.answered, before.answered + 1);
}

TEST_F(ShownNeeds, are_answered_several_at_once_with_one_read_back) {
    const auto sent = reply("1 ja, 2 nein zu groß, 3 ja");
    EXPECT_EQ(invitation(2)->state, InvitationState::interested);
    EXPECT_FALSE(invitation(3)) << "nobody asked it, so nobody waits for its no";
    EXPECT_THAT(
        only_text(sent, kPlater),
        AllOf(HasSubstr("B-2026-002"), HasSubstr("B-2026-003"), HasSubstr("keine Anfrage"))
    );
}

TEST_F(ShownNeeds, interest_whoever_writes_their_number_alone) {
    (void)reply("2");
    EXPECT_EQ(invitation(3)->state, InvitationState::interested);
}

TEST_F(ShownNeeds, get_prose_where_only_one_can_be_meant) {
    shown_.numbered = {{1, 2}, {2, std::nullopt}};
    (void)reply("das passt gut zu uns, Angebot folgt");
    EXPECT_TRUE(taken_);
    EXPECT_TRUE(is_positive(invitation(2)->state));
}

TEST_F(ShownNeeds, are_offered_as_a_choice_where_several_can_be_meant) {
    const auto which = reply("das passt gut zu uns, Angebot folgt");
    EXPECT_THAT(
        only_text(which, kPlater), AllOf(HasSubstr("1  B-2026-002"), HasSubstr("2  B-2026-003"))
    );
    EXPECT_FALSE(invitation(2));
    const auto chosen = scene_.say_in_chat(kPlater, "2");
    EXPECT_THAT(only_text(chosen, kPlater), HasSubstr("Verstanden als"));
    EXPECT_TRUE(is_positive(invitation(3)->state));
    EXPECT_FALSE(invitation(2));
}

TEST_F(ShownNeeds, that_have_ended_are_told_of_kindly) {
    (void)scene_.say_in_chat(kAsker, "B-2026-002 zurückgezogen");
    const auto sent = reply("1: können wir");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("leider schon abgeschlossen"));
    EXPECT_FALSE(invitation(2));
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

TEST_F(ShownNeeds, keep_to_the_rules_of_whom_to_ask) {
    auto& office = scene_.core().office();
    auto profile = office.profiles.find("galvanik").value();
    profile.paused_until = *parse_iso_date("2027-06-01");
    office.store_profile(profile);
    EXPECT_THAT(only_text(reply("1: können wir"), kPlater), HasSubstr("gerade pausiert"));
    EXPECT_FALSE(invitation(2));
    profile.paused_until.reset();
    office.store_profile(profile);
    auto need = office.needs.find(2).value();
    need.amendments.push_back("bitte nicht an Firma " + profile.name);
    office.needs.update(need);
    EXPECT_THAT(
        only_text(reply("1: können wir"), kPlater),
        AllOf(HasSubstr("keine weiteren Antworten"), Not(HasSubstr("usgeschlossen")))
    );
    EXPECT_FALSE(invitation(2));
}

TEST_F(ShownNeeds, are_told_apart_from_numbers_the_digest_does_not_have) {
    EXPECT_THAT(only_text(reply("7: können wir"), kPlater), HasSubstr("7: Diese Nummer kenne ich"));
    EXPECT_THAT(only_text(reply("B-2026-777 ja"), kPlater), HasSubstr("kenne ich nicht"));
    shown_.seen = {2};
    shown_.numbered = {{1, 3}};
    (void)reply("B-2026-002: können wir");
    EXPECT_TRUE(invitation(2)) << "an earlier digest showed it";
}

TEST_F(ShownNeeds, are_left_alone_by_a_need_of_the_readers_own) {
    (void)reply("Suchen 20 Drehteile aus 1.4301");
    EXPECT_FALSE(taken_);
    EXPECT_FALSE(invitation(2));
}

TEST(AnswersToADigest, by_a_firm_that_agreed_to_no_requests_say_how_it_may) {
    DigestScene scene;
    Profile firm = *scene.core().office().profiles.find("dreherei");
    firm.contacts[0].consent->scope = {"digest"};
    scene.put(firm);
    (void)scene.post(kAsker, kNeed);
    const auto digest = to(scene.run_edition(), kTurner);
    ASSERT_THAT(digest, SizeIs(1));
    EXPECT_THAT(
        only_text(scene.answer(digest[0], "1: können wir"), kTurner),
        HasSubstr("Mit WEITER ANFRAGEN geben Sie es, oder der Lotse trägt es gern ein.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
