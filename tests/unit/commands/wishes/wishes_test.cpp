#include "tests/support/digest_scene.hpp"
#include "tests/unit/commands/digest/digest_cluster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>

namespace clusterlotse::test {
namespace {

using storage::DigestRhythm;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using Cluster = WithDigest<ClusterScene>;
using Asking = WithDigest<AskingScene>;

TEST(Wishes, for_the_digest_every_two_weeks_are_answered_with_what_there_is) {
    Cluster scene;
    const auto said = scene.answer(scene.digest_for(kTurner), "Bitte nur alle zwei Wochen");
    EXPECT_THAT(
        only_text(said, kTurner), AllOf(HasSubstr("MONATLICH"), HasSubstr("Bis dahin kommt sie"))
    );
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
}

TEST(Wishes, of_an_absurd_length_change_nothing_and_are_answered) {
    Cluster scene;
    const auto said = scene.answer(scene.digest_for(kTurner), "PAUSE 500 WOCHEN");
    EXPECT_THAT(only_text(said, kTurner), HasSubstr("höchstens ein Jahr"));
    EXPECT_FALSE(scene.reader(kTurner).paused_until);
    const auto english = scene.answer(scene.digest_for(kEnglish), "pause 500 weeks");
    EXPECT_THAT(only_text(english, kEnglish), HasSubstr("a year at most"));
}

TEST(Wishes, to_pause_until_easter_name_the_day) {
    Cluster scene;
    const auto said = scene.answer(scene.digest_for(kTurner), "PAUSE bis Ostern");
    EXPECT_THAT(only_text(said, kTurner), HasSubstr("28.03.2027"));
    EXPECT_EQ(scene.reader(kTurner).paused_until, day(2027, 3, 28));
}

TEST(Wishes, a_reply_to_the_digest_changes_its_rhythm_in_one_line) {
    Cluster scene;
    scene.agree_to_digest("dreherei");
    const Sent digest = scene.digest_for(kTurner);
    const std::string said = only_text(scene.answer(digest, "bitte nur noch monatlich"), kTurner);
    EXPECT_THAT(said, HasSubstr("einmal im Monat"));
    EXPECT_THAT(said, HasSubstr("WÖCHENTLICH"));
    EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::monthly);
    EXPECT_THAT(
        only_text(scene.answer(digest, "NUR TREFFER"), kTurner), HasSubstr("nur noch, wenn")
    );
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::matches_only);
    EXPECT_THAT(only_text(scene.answer(digest, "Wöchentlich."), kTurner), HasSubstr("jede Woche"));
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
}

TEST(Wishes, to_have_the_digest_again_bring_it_as_often_as_before) {
    const std::tuple<const char*, DigestRhythm, const char*> said[] = {
        {"NUR TREFFER", DigestRhythm::matches_only, "wenn ein Bedarf zu Ihnen passt"},
        {"MONATLICH", DigestRhythm::monthly, "einmal im Monat"},
        {"WÖCHENTLICH", DigestRhythm::weekly, "jede Woche"}};
    for (const auto& [words, rhythm, told] : said) {
        Cluster scene;
        scene.agree_to_digest("dreherei");
        scene.say_in_chat(kTurner, words);
        scene.say_in_chat(kTurner, "STOPP ÜBERSICHT");
        ASSERT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::off) << words;
        const auto again = scene.say_in_chat(kTurner, "WEITER ÜBERSICHT");
        EXPECT_EQ(scene.reader(kTurner).rhythm, rhythm) << words;
        EXPECT_THAT(only_text(again, kTurner), HasSubstr(told)) << words;
    }
}

TEST(Wishes, are_confirmed_in_the_readers_language) {
    Cluster scene;
    scene.agree_to_digest("english");
    const Sent digest = scene.digest_for(kEnglish);
    EXPECT_THAT(
        only_text(scene.answer(digest, "monthly please"), kEnglish), HasSubstr("once a month")
    );
    EXPECT_THAT(
        only_text(scene.answer(digest, "Pause until week 3"), kEnglish),
        HasSubstr("Up to and including 17 Jan 2027 I send you no digest. RESUME")
    );
    EXPECT_THAT(
        only_text(scene.answer(digest, "STOP"), kEnglish),
        HasSubstr(
            "unsubscribed from the digest, RESUME DIGEST brings it back. Requests still come, "
            "STOP REQUESTS"
        )
    );
    EXPECT_THAT(only_text(scene.answer(digest, "resume"), kEnglish), HasSubstr("once a month"));
}

TEST(Wishes, count_for_the_person_at_all_his_addresses) {
    Cluster scene;
    scene.agree_to_digest("pumpen");
    scene.say_in_chat(kAsker, "Übersicht bitte monatlich");
    EXPECT_EQ(scene.reader(kAsker).rhythm, DigestRhythm::monthly);
    EXPECT_EQ(scene.reader(kAskerMail).rhythm, DigestRhythm::monthly);
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
}

TEST(Wishes, said_twice_change_nothing_more) {
    Cluster scene;
    scene.agree_to_digest("dreherei");
    const Sent digest = scene.digest_for(kTurner);
    const auto first = only_text(scene.answer(digest, "STOPP"), kTurner);
    const Profile before = scene.profile("dreherei");
    EXPECT_EQ(only_text(scene.answer(digest, "STOPP"), kTurner), first);
    EXPECT_EQ(scene.profile("dreherei"), before);
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::off);
    EXPECT_THAT(first, HasSubstr("abbestellt"));
    EXPECT_THAT(first, HasSubstr("Anfragen kommen weiter, STOPP ANFRAGEN stellt auch sie ab."));
}

TEST(Wishes, come_by_mail_in_the_subject_or_in_the_body) {
    Cluster scene;
    scene.agree_to_digest("pumpen");
    EXPECT_THAT(
        only_text(scene.say(scene.mail(kAskerMail, "STOPP", "")), kAskerMail),
        HasSubstr("abbestellt")
    );
    EXPECT_EQ(scene.reader(kAskerMail).rhythm, DigestRhythm::off);
    scene.say(scene.mail(
        kAskerMail, "Digest", "Bitte die Übersicht wieder wöchentlich.\n\nViele Grüße\nErika Brandt"
    ));
    EXPECT_EQ(scene.reader(kAskerMail).rhythm, DigestRhythm::weekly);
    scene.say(scene.mail(
        kAskerMail,
        "Pause bis KW 3",
        "Hallo,\n\nwir haben Betriebsferien.\n\nViele Grüße\nErika Brandt"
    ));
    EXPECT_EQ(scene.reader(kAskerMail).paused_until, day(2027, 1, 17));
}

TEST(Wishes, of_a_mail_that_nobody_vouches_for_wait_for_their_confirmation) {
    Cluster scene;
    scene.agree_to_digest("pumpen");
    InboundMessage mail = scene.mail(kAskerMail, "Digest abbestellen", "");
    mail.verdict = SenderVerdict::unknown;
    const auto asked = scene.say(mail);
    EXPECT_EQ(scene.reader(kAskerMail).rhythm, DigestRhythm::weekly);
    ASSERT_EQ(asked.size(), 1U);
    scene.answer(asked[0], "ja");
    EXPECT_EQ(scene.reader(kAskerMail).rhythm, DigestRhythm::off);
}

TEST(Wishes, a_pause_in_reply_to_the_digest_is_of_the_digest_alone) {
    Cluster scene;
    scene.agree_to_digest("dreherei");
    const auto said = scene.answer(scene.digest_for(kTurner), "PAUSE 2 WOCHEN");
    EXPECT_THAT(
        only_text(said, kTurner),
        HasSubstr("Bis einschließlich 07.12.2026 schicke ich Ihnen keine Übersicht. WEITER")
    );
    EXPECT_EQ(scene.reader(kTurner).paused_until, day(2026, 12, 7));
    EXPECT_EQ(scene.profile("dreherei").paused_until, std::nullopt);
}

TEST(Wishes, being_tired_of_what_came_last_ends_the_digest_and_nothing_else) {
    DigestScene scene;
    scene.post("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto digest = to(scene.run_edition(), "@sam:cluster.test").front();
    const auto sent = scene.say_in_chat("@sam:cluster.test", "I don't want this any more");
    EXPECT_THAT(only_text(sent, "@sam:cluster.test"), HasSubstr("unsubscribed from the digest"));
    EXPECT_EQ(sent.size(), 1u) << "nobody else hears of it";
    EXPECT_THAT(
        only_text(scene.answer(digest, "Ich will das nicht mehr!"), "@sam:cluster.test"),
        HasSubstr("unsubscribed from the digest")
    );
}

TEST(Wishes, asking_for_the_digest_is_consent_to_it) {
    Cluster scene;
    scene.say_in_chat(kTurner, "Übersicht wöchentlich bitte");
    EXPECT_EQ(
        scene.profile("dreherei").contacts[0].consent->scope,
        (std::vector<std::string>{"requests", "digest"})
    );
    scene.say_in_chat("@still:cluster.test", "Übersicht monatlich");
    const auto consent = scene.profile("silent").contacts[0].consent;
    ASSERT_TRUE(consent);
    EXPECT_EQ(consent->scope, std::vector<std::string>{"digest"});
    EXPECT_EQ(consent->given_on, day(2026, 11, 23));
}

TEST(Wishes, may_be_typed_into_the_chat_without_replying_to_anything) {
    Asking scene;
    scene.agree_to_digest("pumpen");
    scene.agree_to_digest("dreherei");
    for (const char* person : {kAsker, kTurner}) {
        scene.say_in_chat(person, "MONATLICH");
        EXPECT_EQ(scene.reader(person).rhythm, DigestRhythm::monthly) << person;
        scene.say_in_chat(person, "PAUSE BIS KW 3");
        EXPECT_EQ(scene.reader(person).paused_until, day(2027, 1, 17)) << person;
    }
    EXPECT_EQ(scene.need().text, "20 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

TEST(Wishes, are_private_and_no_matter_of_the_room) {
    Cluster scene;
    InboundMessage said = scene.room(kTurner, "Digest abbestellen");
    said.mentions_bot = true;
    scene.say(said);
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
}

TEST(Wishes, of_a_stranger_change_nothing) {
    Cluster scene;
    scene.say_in_chat("@fremd:cluster.test", "STOPP");
    EXPECT_EQ(scene.reader("@fremd:cluster.test").unsubscribe_token, "");
}

TEST(Wishes, resuming_where_nothing_is_off_is_no_wish) {
    Cluster scene;
    scene.say_in_chat(kTurner, "hilfe");
    for (const Sent& one : scene.say_in_chat(kTurner, "weiter")) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("Es geht weiter")));
    }
}

}  // namespace
}  // namespace clusterlotse::test
