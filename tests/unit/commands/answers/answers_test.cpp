#include "tests/support/asking_scene.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kOfferWithPriceAndWeek = "Können wir, ca. 12 €/Stück, ab KW 3";

TEST(Answers, go_to_the_asker_alone_with_the_firms_name) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kOfferWithPriceAndWeek));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Danke"));
    EXPECT_EQ(sent.size(), 2u);
}

TEST(Answers, as_plain_words_in_the_chat_count_for_the_only_open_request) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, kOfferWithPriceAndWeek), kAsker),
        HasSubstr(kOfferWithPriceAndWeek)
    );
}

TEST(Answers, in_a_thread_below_the_request_count) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage message = scene.chat(kTurner, "leider nein");
    message.thread_root = to(asked, kTurner).front().remote_id;
    EXPECT_THAT(only_text(scene.say(message), kAsker), HasSubstr("leider nein"));
}

TEST(Answers, by_mail_cross_over_to_the_chat_and_back) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage mail = scene.mail(kByMail, "AW: Anfrage", kOfferWithPriceAndWeek);
    mail.verdict = SenderVerdict::unknown;
    mail.reply_token = to(asked, kByMail).front().message.reply_token;
    const auto answered = scene.say(mail);
    EXPECT_THAT(only_text(answered, kAsker), HasSubstr("Zerspanung Otterbach"));
    const auto back = scene.answer(to(answered, kAsker).front(), "Passt, bitte Angebot.");
    const auto follow_up = to(back, kByMail);
    ASSERT_EQ(follow_up.size(), 1u);
    EXPECT_THAT(follow_up[0].message.text, HasSubstr("Passt, bitte Angebot."));
    EXPECT_FALSE(follow_up[0].message.references.empty());
    EXPECT_TRUE(to(back, kTurner).empty()) << "only the firm that was answered may read it";
}

TEST(Answers, to_a_mailed_need_come_in_the_thread_of_that_mail) {
    ClusterScene scene;
    const InboundMessage mail = scene.mail("einkauf@pumpen.test", "Drehteile", kNeed);
    const auto asked = scene.say(mail);
    const auto sent = scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    const auto relayed = to(sent, "einkauf@pumpen.test");
    ASSERT_EQ(relayed.size(), 1u);
    EXPECT_EQ(relayed[0].message.reply_to, mail.message_id);
    EXPECT_EQ(relayed[0].message.subject, "Re: Drehteile");
    EXPECT_TRUE(to(sent, kAsker).empty()) << "he asked by mail";
}

TEST(Answers, with_a_number_need_no_reply_relation) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "50 Drehteile aus C45");
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001: können wir");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
}

TEST(Answers, that_fit_several_requests_are_kept_until_the_supplier_says_which) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "50 Drehteile aus C45");
    const auto question = scene.say_in_chat(kTurner, kOfferWithPriceAndWeek);
    EXPECT_TRUE(to(question, kAsker).empty());
    EXPECT_THAT(only_text(question, kTurner), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(question, kTurner), HasSubstr("B-2026-002"));
    const auto sent = scene.say_in_chat(kTurner, "2");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kOfferWithPriceAndWeek));
}

TEST(Answers, of_another_firm_to_a_forwarded_request_are_not_believed) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage stolen = scene.chat("@galvanik:cluster.test", kOfferWithPriceAndWeek);
    stolen.answers_to = {to(asked, kTurner).front().remote_id};
    EXPECT_TRUE(to(scene.say(stolen), kAsker).empty());
}

TEST(Answers, of_a_colleague_at_the_same_verified_domain_count_for_the_firm) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage mail =
        scene.mail("meister@zerspaner.test", "AW: Anfrage", kOfferWithPriceAndWeek);
    mail.reply_token = to(asked, kByMail).front().message.reply_token;
    const auto sent = scene.say(mail);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Zerspanung Otterbach"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("meister@zerspaner.test"));
}

TEST(Answers, of_an_unverified_or_foreign_address_are_not_passed_on) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const std::string token = to(asked, kByMail).front().message.reply_token;
    InboundMessage unverified =
        scene.mail("meister@zerspaner.test", "AW: Anfrage", kOfferWithPriceAndWeek);
    unverified.reply_token = token;
    unverified.verdict = SenderVerdict::unknown;
    EXPECT_TRUE(to(scene.say(unverified), kAsker).empty());
    InboundMessage foreign = scene.mail("dieb@example.test", "AW: Anfrage", kOfferWithPriceAndWeek);
    foreign.reply_token = token;
    EXPECT_TRUE(to(scene.say(foreign), kAsker).empty());
}

TEST(Answers, from_machines_are_never_passed_on_or_answered) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage vacation = scene.mail(kByMail, "Abwesenheitsnotiz", "Ich bin im Urlaub");
    vacation.reply_token = to(asked, kByMail).front().message.reply_token;
    vacation.automatic = true;
    EXPECT_TRUE(scene.say(vacation).empty());
}

TEST(Answers, that_never_arrive_are_reported_to_the_moderator) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    InboundMessage bounce = scene.mail("mailer-daemon@mail.test", "Undelivered", "");
    bounce.automatic = true;
    bounce.undeliverable = {to(asked, kByMail).front().remote_id};
    const auto sent = scene.say(bounce);
    EXPECT_THAT(only_text(sent, "@lotse:cluster.test"), HasSubstr("Zerspanung Otterbach"));
    EXPECT_EQ(sent.size(), 1u);
}

TEST(Answers, after_the_need_was_withdrawn_still_reach_the_asker_who_is_told_so) {
    ClusterScene scene;
    const InboundMessage original = scene.chat(kAsker, kNeed);
    const auto asked = scene.say(original);
    const auto withdrawn = scene.answer(to(asked, kAsker).front(), "hat sich erledigt");
    EXPECT_THAT(only_text(withdrawn, kTurner), HasSubstr("zurückgezogen"));
    const auto sent = scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("zurückgezogen"));
}

TEST(Answers, in_plain_words_of_the_asker_to_several_firms_are_kept_until_he_says_which) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    scene.answer(to(asked, "@sam:cluster.test").front(), "We can do it, 11 EUR each");
    const auto question =
        scene.say_in_chat(kAsker, "Klingt interessant, geht es auch eine Woche früher?");
    EXPECT_TRUE(to(question, kTurner).empty());
    EXPECT_THAT(only_text(question, kAsker), HasSubstr("Dreherei Wolfstein"));
    const auto sent = scene.say_in_chat(kAsker, "1");
    EXPECT_EQ(to(sent, kTurner).size() + to(sent, "@sam:cluster.test").size(), 1u);
}

TEST(Answers, do_not_swallow_a_new_need_of_the_supplier) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    const auto sent =
        scene.say_in_chat(kTurner, "Wir suchen jemanden für Verzinken, 200 Buchsen aus C45");
    EXPECT_TRUE(to(sent, kAsker).empty());
    EXPECT_THAT(to(sent, kTurner).front().message.text, HasSubstr("B-2026-002"));
    EXPECT_THAT(only_text(sent, "@galvanik:cluster.test"), Not(HasSubstr("Dreherei Wolfstein")));
}

TEST(Answers, once_there_words_of_the_asker_never_become_part_of_the_need_unasked) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    for (const bool as_reply : {true, false}) {
        const std::string private_words = "B-2026-001: 12 € sind in Ordnung, wir melden uns";
        const auto question = as_reply ? scene.answer(to(asked, kAsker).front(), private_words)
                                       : scene.say_in_chat(kAsker, private_words);
        EXPECT_EQ(question.size(), 1u) << "nobody else hears of it";
        EXPECT_THAT(only_text(question, kAsker), HasSubstr("Dreherei Wolfstein"));
        EXPECT_THAT(only_text(question, kAsker), HasSubstr("an alle"));
        const auto sent = scene.say_in_chat(kAsker, "1");
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("12 €"));
        EXPECT_TRUE(to(sent, kByMail).empty());
    }
    scene.answer(to(asked, kAsker).front(), "Material wird gestellt");
    const auto everybody = scene.say_in_chat(kAsker, "2");
    EXPECT_THAT(only_text(everybody, kTurner), HasSubstr("Material wird gestellt"));
    EXPECT_EQ(to(everybody, kByMail).size(), 1u);
}

TEST(Answers, by_number_alone_are_not_guessed_between_two_firms) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    scene.answer(to(asked, "@sam:cluster.test").front(), "We can do it, 11 EUR each");
    scene.say_in_chat(kAsker, "Klingt interessant, geht es auch eine Woche früher?");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_TRUE(to(sent, "@sam:cluster.test").empty());
}

TEST(Answers, need_words_of_an_answer_once_the_bot_has_said_something_else) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kTurner, "!hilfe");
    EXPECT_TRUE(to(scene.say_in_chat(kTurner, "Ein Kessel für die Kantine"), kAsker).empty());
    EXPECT_EQ(to(scene.say_in_chat(kTurner, "Können wir machen"), kAsker).size(), 1u);
}

TEST(Answers, that_bounce_on_their_way_to_the_asker_are_reported_too) {
    ClusterScene scene;
    const auto asked = scene.say(scene.mail("einkauf@pumpen.test", "Drehteile", kNeed));
    const auto sent = scene.answer(to(asked, kTurner).front(), kOfferWithPriceAndWeek);
    InboundMessage bounce = scene.mail("mailer-daemon@mail.test", "Undelivered", "");
    bounce.automatic = true;
    bounce.undeliverable = {to(sent, "einkauf@pumpen.test").front().remote_id};
    EXPECT_THAT(only_text(scene.say(bounce), "@lotse:cluster.test"), HasSubstr("Pumpenbau Alsenz"));
}

TEST(AnswersOfSignsAlone, that_say_nothing_leave_an_offer_as_it_is) {
    AskingScene scene;
    scene.offer(kTurner);
    EXPECT_THAT(only_text(scene.offer(kTurner, "❤️"), kTurner), HasSubstr("Gern!"));
    for (const char* const nothing : {"", " "}) {
        EXPECT_THAT(
            only_text(scene.offer(kTurner, nothing), kTurner), HasSubstr("keinen Text gefunden")
        ) << '"'
          << nothing << '"';
    }
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

}  // namespace
}  // namespace clusterlotse::test
