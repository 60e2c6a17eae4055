#include "commands/digest_readers.hpp"
#include "commands/digest_schedule.hpp"
#include "commands/digest_wishes.hpp"
#include "commands/request_wishes.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/unit/commands/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace clusterlotse::test {
namespace {

using commands::wants;
using storage::DigestReader;
using storage::DigestRhythm;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A cluster whose turner and purchaser agreed to the digest too.
template <class Scene>
class WithDigest : public Scene {
public:
    using Scene::Scene;

    /// The digest as it lies before this person.
    Sent digest_for(const std::string& reader) {
        OutboundMessage out;
        out.channel = reader.front() == '@' ? Channel::matrix : Channel::email;
        out.place = out.channel == Channel::matrix ? Place::direct : Place::mail;
        out.recipient = reader;
        out.subject = "Übersicht";
        out.text = "1 …";
        const TimePoint now = this->clock().now();
        this->core().office().outbox.enqueue(out, {storage::Purpose::digest}, now, now);
        const auto sent = to(this->take_outbox(), reader);
        return sent.empty() ? Sent{} : sent.front();
    }

    DigestReader reader(const std::string& address) {
        return office().readers.find(
            {address.front() == '@' ? Channel::matrix : Channel::email, address}
        );
    }

    Profile profile(const std::string& id) { return *office().profiles.find(id); }
    commands::Office& office() { return this->core().office(); }

    void agree_to_digest(const std::string& id) {
        Profile changed = profile(id);
        changed.contacts[0].consent->scope = {"requests", "digest"};
        office().profiles.put(changed, this->clock().now());
    }
};

using Cluster = WithDigest<ClusterScene>;
using Asking = WithDigest<AskingScene>;

TEST(Stop, right_after_ones_own_need_is_asked_what_it_means) {
    for (const char* const words : {"STOPP", "Stopp bitte, danke."}) {
        Cluster cluster;
        (void)cluster.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
        const std::string asked =
            only_text(cluster.say_in_chat("@einkauf:cluster.test", words), "@einkauf:cluster.test");
        EXPECT_THAT(asked, HasSubstr("„B-2026-001 zurückgezogen“")) << words;
        EXPECT_THAT(asked, HasSubstr("STOPP ÜBERSICHT")) << words;
        EXPECT_EQ(cluster.reader("@einkauf:cluster.test").rhythm, DigestRhythm::weekly);
        (void)cluster.say_in_chat("@einkauf:cluster.test", "B-2026-001 zurückgezogen");
        EXPECT_EQ(cluster.office().needs.find(1)->state, NeedState::withdrawn);
        EXPECT_FALSE(cluster.office().needs.find(2)) << words;
    }
}

TEST(DigestReader, weekly_gets_every_edition_and_off_none) {
    DigestReader reader;
    EXPECT_TRUE(wants(reader, day(2026, 11, 24), true));
    reader.rhythm = DigestRhythm::matches_only;
    EXPECT_TRUE(wants(reader, day(2026, 11, 24), true));
    reader.rhythm = DigestRhythm::off;
    EXPECT_FALSE(wants(reader, day(2026, 11, 24), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), true));
}

TEST(DigestReader, monthly_gets_the_first_edition_of_each_month_and_no_other) {
    DigestReader reader;
    reader.rhythm = DigestRhythm::monthly;
    EXPECT_TRUE(wants(reader, day(2026, 12, 8), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), false));
    config::NeedSettings needs = test::ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(20), std::chrono::hours(7)};
    ClusterScene cluster(needs);
    std::map<std::chrono::year_month, int> editions;
    TimePoint now = std::chrono::sys_days(day(2029, 1, 1));
    while (now < TimePoint(std::chrono::sys_days(day(2034, 1, 1)))) {
        const auto due = commands::next_digest(cluster.core().office().settings, now);
        editions[due.edition.year() / due.edition.month()] +=
            commands::first_of_month(cluster.core().office(), due.edition) ? 1 : 0;
        cluster.core().office().editions.begin(due.edition, due.at);
        now = due.at;
    }
    EXPECT_GE(editions.size(), 60U);
    for (const auto& [month, count] : editions) {
        EXPECT_EQ(count, 1) << static_cast<unsigned>(month.month());
    }
}

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

TEST(DigestReader, monthly_gets_a_later_edition_where_the_first_was_left_out) {
    Cluster cluster;
    cluster.office().editions.begin(day(2026, 12, 8), cluster.clock().now());
    EXPECT_TRUE(commands::first_of_month(cluster.office(), day(2026, 12, 8)));
    EXPECT_FALSE(commands::first_of_month(cluster.office(), day(2026, 12, 15)));
    EXPECT_TRUE(commands::first_of_month(cluster.office(), day(2027, 1, 5)));
}

TEST(DigestReader, gets_nothing_up_to_the_last_day_of_a_pause) {
    DigestReader reader;
    reader.paused_until = day(2026, 12, 8);
    EXPECT_FALSE(wants(reader, day(2026, 12, 1), true));
    EXPECT_FALSE(wants(reader, day(2026, 12, 8), true));
    EXPECT_TRUE(wants(reader, day(2026, 12, 9), true));
}

TEST(DigestReader, of_the_edition_is_the_person_who_said_so) {
    Cluster scene;
    scene.agree_to_digest("pumpen");
    const auto profile = std::make_shared<const Profile>(scene.profile("pumpen"));
    const auto readers = commands::readers_of(scene.office(), profile);
    ASSERT_EQ(readers.size(), 1U);
    const auto wanted = [&](Date edition) {
        return commands::wants(scene.office(), readers[0], edition);
    };
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::everything);
    scene.say(scene.mail(kAskerMail, "Übersicht bitte nur noch monatlich", ""));
    EXPECT_EQ(wanted(day(2026, 12, 1)), commands::Wanted::everything);
    scene.office().editions.begin(day(2026, 12, 1), scene.clock().now());
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::nothing);
    scene.say_in_chat(kAsker, "NUR TREFFER");
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::matches);
    scene.say_in_chat(kAsker, "Übersicht abbestellen");
    EXPECT_EQ(wanted(day(2026, 12, 8)), commands::Wanted::nothing);
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

TEST(Wishes, are_confirmed_in_the_readers_language) {
    Cluster scene;
    scene.agree_to_digest("english");
    const Sent digest = scene.digest_for(kEnglish);
    EXPECT_THAT(
        only_text(scene.answer(digest, "monthly please"), kEnglish), HasSubstr("once a month")
    );
    EXPECT_THAT(
        only_text(scene.answer(digest, "Pause until week 3"), kEnglish),
        HasSubstr("Up to and including 2027-01-17 I send you no digest. RESUME")
    );
    EXPECT_THAT(
        only_text(scene.answer(digest, "STOP"), kEnglish),
        HasSubstr(
            "unsubscribed from the digest, RESUME DIGEST brings it back. Requests still come, "
            "STOP REQUESTS"
        )
    );
    EXPECT_THAT(only_text(scene.answer(digest, "resume"), kEnglish), HasSubstr("every week"));
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

TEST(Wishes, a_pause_in_reply_to_a_request_stops_requests_to_the_firm_and_the_digest) {
    Asking scene;
    const auto request = to(scene.asked(), kTurner);
    ASSERT_EQ(request.size(), 1U);
    const auto said = scene.answer(request[0], "Pause für zwei Wochen bitte");
    EXPECT_THAT(
        only_text(said, kTurner),
        HasSubstr(
            "07.12.2026 frage ich Dreherei Wolfstein nicht an und schicke Ihnen keine Übersicht"
        )
    );
    EXPECT_EQ(scene.state_of("dreherei"), "asked") << "a pause is no answer";
    const auto next = scene.say_in_chat(kAsker, "30 Drehteile aus 1.4301, Ø 50 x 100");
    EXPECT_THAT(to(next, kTurner), IsEmpty());
    EXPECT_THAT(to(next, kByMail), Not(IsEmpty()));
    scene.say_in_chat(kTurner, "WEITER");
    EXPECT_EQ(scene.profile("dreherei").paused_until, std::nullopt);
    EXPECT_EQ(scene.reader(kTurner).paused_until, std::nullopt);
    EXPECT_THAT(
        to(scene.say_in_chat(kAsker, "35 Drehteile aus 1.4301, Ø 55 x 100"), kTurner),
        Not(IsEmpty())
    );
}

TEST(Wishes, an_answer_beside_a_pause_is_heard_too) {
    Asking scene;
    const auto request = to(scene.asked(), kTurner);
    const auto said = scene.answer(request[0], "Leider keine Kapazität. PAUSE 2 WOCHEN");
    EXPECT_EQ(scene.profile("dreherei").paused_until, day(2026, 12, 7));
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    for (const Sent& one : to(said, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("PAUSE")));
    }
}

TEST(Wishes, stop_in_reply_to_a_request_withdraws_consent_to_requests_and_nothing_else) {
    Asking scene;
    scene.agree_to_digest("dreherei");
    const auto request = to(scene.asked(), kTurner);
    const std::string said = only_text(scene.answer(request[0], "STOPP"), kTurner);
    EXPECT_THAT(
        said, HasSubstr("Anfragen schicke ich Ihnen keine mehr, WEITER ANFRAGEN hebt das auf.")
    );
    EXPECT_THAT(said, HasSubstr("STOPP ÜBERSICHT stellt auch sie ab"));
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::weekly);
    EXPECT_EQ(
        scene.profile("dreherei").contacts[0].consent->scope, std::vector<std::string>{"digest"}
    );
    EXPECT_THAT(
        to(scene.say_in_chat(kAsker, "30 Drehteile aus 1.4301, Ø 50 x 100"), kTurner), IsEmpty()
    );
}

TEST(Wishes, a_bare_stop_that_replies_to_nothing_is_of_the_digest) {
    Asking scene;
    scene.agree_to_digest("dreherei");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "STOPP"), kTurner),
        HasSubstr("STOPP ANFRAGEN stellt auch sie ab")
    );
    EXPECT_EQ(scene.reader(kTurner).rhythm, DigestRhythm::off);
    EXPECT_TRUE(scene.office().members.request_recipient(scene.profile("dreherei")));
    scene.say_in_chat(kTurner, "STOPP ANFRAGEN");
    EXPECT_FALSE(scene.office().members.request_recipient(scene.profile("dreherei")));
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

TEST(Wishes, a_withdrawn_consent_stays_withdrawn_when_the_old_profile_is_imported_again) {
    Cluster scene;
    const Profile old = scene.profile("dreherei");
    scene.say_in_chat(kTurner, "STOPP ANFRAGEN");
    auto& office = scene.office();
    office.profiles.put(old, scene.clock().now());
    EXPECT_FALSE(office.members.request_recipient(scene.profile("dreherei")));
    Profile fresh = old;
    fresh.contacts[0].consent->given_on = day(2026, 11, 24);
    office.profiles.put(fresh, scene.clock().now());
    EXPECT_TRUE(office.members.request_recipient(scene.profile("dreherei"))) << "a newer consent";
    office.profiles.put(old, scene.clock().now());
    scene.say_in_chat(kTurner, "Anfragen wieder");
    EXPECT_TRUE(office.members.request_recipient(scene.profile("dreherei")));
}

TEST(Wishes, a_firm_with_another_contact_is_asked_through_him) {
    Cluster scene;
    Profile profile = scene.profile("dreherei");
    Contact other = profile.contacts[0];
    other.name = "Frau Wenz";
    other.matrix = "@wenz:cluster.test";
    profile.contacts.push_back(other);
    scene.office().profiles.put(profile, scene.clock().now());
    const auto said = only_text(scene.say_in_chat(kTurner, "keine Anfragen mehr bitte"), kTurner);
    EXPECT_THAT(said, HasSubstr("Dreherei Wolfstein frage ich über Frau Wenz weiter an"));
}

TEST(Wishes, a_firms_own_limit_wins_over_the_usual_one) {
    auto needs = ClusterScene::unlimited();
    needs.requests_per_week = 2;
    Cluster scene(needs);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "höchstens 1 Anfrage pro Woche"), kTurner),
        HasSubstr("höchstens einmal in der Woche")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kEnglish, "At most 3 requests a week"), kEnglish),
        HasSubstr("at most 3 times a week")
    );
    std::map<std::string, int> asked;
    for (const char* text :
         {"20 Drehteile aus 1.4301, Ø 40 x 120",
          "30 Drehteile aus 1.4301, Ø 50 x 100",
          "40 Drehteile aus 1.4301, Ø 60 x 100",
          "50 Drehteile aus 1.4301, Ø 70 x 100"}) {
        for (const Sent& one : scene.say_in_chat(kAsker, text)) {
            ++asked[one.message.recipient];
        }
    }
    EXPECT_EQ(asked[kTurner], 1);
    EXPECT_EQ(asked[kByMail], 2);
    EXPECT_EQ(asked[kEnglish], 3);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "Anfragen ohne Grenze"), kTurner),
        HasSubstr("die übliche von 2 in der Woche")
    );
    EXPECT_FALSE(commands::weekly_limit_reached(scene.office(), "dreherei"));
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

TEST(Wishes, of_a_need_stay_words_about_the_need) {
    Asking scene;
    const auto card = to(scene.asked(), kAsker);
    ASSERT_FALSE(card.empty());
    scene.answer(card[0], "pausieren bis KW 3");
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_EQ(scene.profile("pumpen").paused_until, std::nullopt);
    scene.say_in_chat(kAsker, "weiter");
    EXPECT_NE(scene.state(), "parked");
    scene.say_in_chat(kAsker, "monatlich 20 Stück");
    EXPECT_EQ(scene.reader(kAsker).rhythm, DigestRhythm::weekly);
    scene.say_in_chat(kAsker, "unsubscribe");
    EXPECT_EQ(scene.reader(kAsker).rhythm, DigestRhythm::off);
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

TEST(Wishes, of_a_moderator_without_a_firm_are_about_his_digest_and_no_requests) {
    Cluster scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "STOPP ANFRAGEN"), kModerator),
        HasSubstr("einem Profil")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::weekly);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Übersicht abbestellen"), kModerator),
        HasSubstr("abbestellt")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::off);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "WEITER ÜBERSICHT"), kModerator),
        HasSubstr("jede Woche")
    );
    EXPECT_EQ(scene.reader(kModerator).rhythm, DigestRhythm::weekly);
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
