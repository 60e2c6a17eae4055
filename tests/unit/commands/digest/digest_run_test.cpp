#include "commands/digest/digest_run.hpp"

#include "commands/digest/digest_letter.hpp"
#include "commands/letters/local_time.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace clusterlotse::commands {
namespace {

using namespace std::chrono_literals;
using test::digests;
using test::DigestScene;
using test::kAsker;
using test::kByMail;
using test::kEnglish;
using test::kNeed;
using test::kPlater;
using test::kRoom;
using test::Sent;
using test::to;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(DigestRun, writes_to_everybody_who_has_something_to_learn_and_to_the_room) {
    DigestScene scene;
    const std::string number = scene.post_in_room(kAsker, kNeed);
    const auto sent = scene.run_edition();
    EXPECT_EQ(to(sent, kPlater).size(), 1u);
    EXPECT_EQ(to(sent, kEnglish).size(), 1u);
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    ASSERT_EQ(to(sent, kRoom).size(), 1u);
    EXPECT_EQ(to(sent, kRoom).front().message.place, Place::room);
    EXPECT_THAT(to(sent, kRoom).front().message.text, HasSubstr(number));
    EXPECT_EQ(to(sent, "@still:cluster.test").size(), 0u) << "did not agree";
    EXPECT_EQ(to(sent, kAsker).size(), 0u) << "has nothing to learn";
}

TEST(DigestRun, speaks_the_readers_language_and_says_why_he_gets_it) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    const auto sent = scene.run_edition();
    const std::string german = test::only_text(sent, kPlater);
    EXPECT_THAT(german, StartsWith("Ihre Woche im Metall-Cluster Test"));
    EXPECT_THAT(german, HasSubstr("am 05.01.2026 zugestimmt haben (Test)"));
    EXPECT_THAT(german, HasSubstr("NUR TREFFER"));
    const std::string english = test::only_text(sent, kEnglish);
    EXPECT_THAT(english, StartsWith("Your week in Metall-Cluster Test"));
    EXPECT_THAT(english, HasSubstr("agreed to it on 5 Jan 2026 (Test)"));
    EXPECT_THAT(english, HasSubstr("20 pieces"));
    EXPECT_FALSE(to(sent, kByMail).front().message.subject.empty());
    EXPECT_THAT(to(sent, kByMail).front().message.html, HasSubstr("<html"));
    EXPECT_THAT(to(sent, kPlater).front().message.html, HasSubstr("<strong>"));
}

TEST(DigestRun, sends_an_edition_once_however_often_it_looks) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    EXPECT_FALSE(scene.run_edition().empty());
    EXPECT_TRUE(digests(scene, scene.wait(23h)).empty());
    EXPECT_TRUE(digests(scene, scene.wait(std::chrono::days(5))).empty());
}

TEST(DigestRun, is_silent_where_nothing_is_new) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    EXPECT_EQ(to(scene.run_edition(), kPlater).size(), 1u);
    const auto second = scene.run_edition();
    EXPECT_EQ(to(second, kPlater).size(), 0u) << "the need was shown last week";
    EXPECT_EQ(to(second, kRoom).size(), 0u);
}

TEST(DigestRun, shows_nobody_the_same_need_as_new_again) {
    DigestScene scene;
    const std::string number = scene.post(kAsker, kNeed);
    scene.run_edition();
    for (int week = 0; week < 3; ++week) {
        for (const char* id : {"dreherei", "zerspaner", "english"}) {
            EXPECT_THAT(
                test::titles(scene.content(id), DigestSection::fitting), Not(HasSubstr(number))
            );
        }
        scene.run_edition();
    }
}

TEST(DigestRun, keeps_what_it_had_no_room_for_until_the_next_edition) {
    DigestScene scene;
    std::set<std::string> shown;
    for (int i = 0; i < 7; ++i) {
        scene.clock().advance(1min);
        scene.post(kAsker, std::to_string(10 + i) + " Gehäuse feuerverzinken, 400 x 300 mm");
    }
    // All go to the only galvaniser; another one learns of them week by week.
    scene.newcomer("zweite", "Zweite Verzinkerei", "zinc_plating");
    std::size_t times = 0;
    for (int week = 0; week < 4; ++week) {
        const auto content = scene.content("zweite");
        for (const DigestLine& line : content.lines) {
            if (line.section == DigestSection::fitting) {
                shown.insert(line.title);
                ++times;
            }
        }
        scene.run_edition();
    }
    EXPECT_EQ(shown.size(), times);
    EXPECT_GE(times, 5u);
}

TEST(DigestRun, sends_one_message_a_second_on_each_channel) {
    DigestScene scene;
    for (int i = 0; i < 5; ++i) {
        scene.newcomer("neu" + std::to_string(i), "Neu " + std::to_string(i), "turning");
    }
    scene.clock().advance(2min);
    scene.post(kAsker, "40 Gehäuse feuerverzinken, 400 x 300 mm");
    Office& office = scene.core().office();
    const auto due = next_digest(office.settings, scene.clock().now());
    scene.clock().set(due.at);
    while (scene.core().keep_up()) {
    }
    std::vector<TimePoint> moments;
    for (auto next = office.outbox.next_due(Channel::matrix); next;
         next = office.outbox.next_due(Channel::matrix)) {
        scene.clock().set(std::max(scene.clock().now(), *next));
        const auto claimed = office.outbox.claim_due(Channel::matrix, scene.clock().now(), 100);
        ASSERT_EQ(claimed.size(), 1u);
        office.outbox.delivered(claimed[0].outbox_id, "$x", "", scene.clock().now());
        moments.push_back(scene.clock().now());
    }
    ASSERT_GE(moments.size(), 6u);
    for (std::size_t i = 1; i < moments.size(); ++i) {
        EXPECT_EQ(moments[i] - moments[i - 1], kBetweenDigests);
    }
    EXPECT_EQ(moments.front(), due.at);
}

TEST(DigestRun, lets_an_answer_pass_the_digests_that_wait) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    Office& office = scene.core().office();
    scene.clock().set(next_digest(office.settings, scene.clock().now()).at);
    while (scene.core().keep_up()) {
    }
    scene.clock().advance(1h);  // nothing was sent: all digests are due
    InboundBatch batch;
    batch.messages.push_back(scene.chat(kPlater, "!hilfe"));
    ASSERT_TRUE(scene.core().intake().deliver(batch));
    const auto first = office.outbox.claim_due(Channel::matrix, scene.clock().now(), 1);
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(first[0].message.recipient, kPlater);
    EXPECT_THAT(first[0].message.text, HasSubstr("!bedarf"));
}

/// What the bot left behind when it was killed, with a bot that goes on from there.
TEST(DigestRun, goes_on_after_a_kill_between_any_two_steps) {
    for (int steps = 0; steps < 12; ++steps) {
        DigestScene scene;
        scene.post_in_room(kAsker, kNeed);
        Office& office = scene.core().office();
        scene.clock().set(next_digest(office.settings, scene.clock().now()).at);
        {
            DigestRun killed(office);
            for (int i = 0; i < steps; ++i) {
                storage::Transaction transaction(scene.core().database());
                killed.step();
                transaction.commit();
            }
            // This step's transaction never commits.
            storage::Transaction transaction(scene.core().database());
            killed.step();
        }
        const auto sent = digests(scene, scene.wait(5min));
        for (const char* reader : {kPlater, kEnglish, kByMail, kRoom}) {
            EXPECT_EQ(to(sent, reader).size(), 1u) << reader << " after " << steps << " steps";
        }
    }
}

TEST(DigestRun, goes_on_itself_where_a_commit_failed) {
    DigestScene scene;
    scene.post_in_room(kAsker, kNeed);
    Office& office = scene.core().office();
    scene.clock().set(next_digest(office.settings, scene.clock().now()).at);
    DigestRun run(office);
    bool more = true;
    for (int i = 0; more; ++i) {
        {
            storage::Transaction undone(scene.core().database());
            run.step();
        }
        storage::Transaction transaction(scene.core().database());
        more = run.step();
        transaction.commit();
        ASSERT_LT(i, 100);
    }
    const auto sent = digests(scene, scene.wait(5min));
    for (const char* reader : {kPlater, kEnglish, kByMail, kRoom}) {
        EXPECT_EQ(to(sent, reader).size(), 1u) << reader;
    }
}

TEST(DigestRun, sends_a_missed_digest_when_it_is_back_within_a_day) {
    for (const auto late : {1min, 600min, 1439min}) {
        DigestScene scene;
        scene.post(kAsker, kNeed);
        Office& office = scene.core().office();
        scene.clock().set(next_digest(office.settings, scene.clock().now()).at + late);
        EXPECT_EQ(to(digests(scene, scene.wait(5min)), kPlater).size(), 1u) << late.count();
    }
}

TEST(DigestRun, leaves_out_a_digest_that_is_a_day_late) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    Office& office = scene.core().office();
    scene.clock().set(next_digest(office.settings, scene.clock().now()).at + kLatestDigest);
    EXPECT_TRUE(digests(scene, scene.wait(5min)).empty());
    EXPECT_EQ(to(scene.run_edition(), kPlater).size(), 1u) << "the next one comes";
}

TEST(DigestRun, gives_up_what_could_not_be_sent_for_a_day_and_shows_it_the_next_time) {
    DigestScene scene;
    const std::string number = scene.post(kAsker, kNeed);
    Office& office = scene.core().office();
    scene.clock().set(next_digest(office.settings, scene.clock().now()).at);
    while (scene.core().keep_up()) {
    }
    // The machine is off until Thursday.
    scene.clock().advance(49h);
    EXPECT_TRUE(digests(scene, scene.wait(5min)).empty());
    const auto sent = scene.run_edition();
    EXPECT_THAT(test::only_text(sent, kPlater), HasSubstr(number));
}

TEST(DigestRun, writes_no_digest_out_of_hours) {
    config::NeedSettings needs = DigestScene::one_a_wave();
    needs.quiet_hours = config::QuietHours{20h, 7h};
    DigestScene scene(needs);
    scene.post(kAsker, kNeed);
    Office& office = scene.core().office();
    const auto due = next_digest(office.settings, scene.clock().now());
    scene.clock().set(due.at + 15h);  // 22:00
    EXPECT_TRUE(digests(scene, scene.wait(8h)).empty());
    EXPECT_EQ(to(digests(scene, scene.wait(2h)), kPlater).size(), 1u);
}

TEST(DigestRun, writes_nothing_where_it_is_turned_off) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    const config::Settings& settings = scene.core().office().settings;
    const_cast<config::Settings&>(settings).digest.enabled = false;
    EXPECT_TRUE(scene.run_edition().empty());
}

TEST(DigestRun, leaves_the_room_alone_where_the_settings_say_so) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    const config::Settings& settings = scene.core().office().settings;
    const_cast<config::Settings&>(settings).digest.room = false;
    const auto sent = scene.run_edition();
    EXPECT_EQ(to(sent, kRoom).size(), 0u);
    EXPECT_EQ(to(sent, kPlater).size(), 1u);
}

TEST(DigestRun, writes_to_a_person_of_two_firms_once) {
    DigestScene scene;
    scene.newcomer("zweite", "Zweite Firma", "turning");
    Profile second = *scene.core().office().profiles.find("zweite");
    second.contacts[0].matrix = kPlater;
    scene.put(second);
    scene.clock().advance(1min);
    scene.post(kAsker, kNeed);
    EXPECT_EQ(to(scene.run_edition(), kPlater).size(), 1u);
}

TEST(DigestRun, tells_a_person_of_two_firms_nothing_that_one_of_them_must_not_hear) {
    DigestScene scene;
    Profile second = scene.newcomer("zweite", "Feinwerk Queichtal GmbH", "turning");
    second.contacts.front().matrix = kPlater;
    scene.put(second);
    const std::string told = scene.post(kAsker, "40 Wellen aus C45 drehen, Ø 30 x 200");
    scene.clock().advance(1min);
    const std::string kept =
        scene.post(kAsker, std::string(kNeed) + "\nBitte nicht an Feinwerk Queichtal GmbH.");
    const auto sent = to(scene.run_edition(), kPlater);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_THAT(sent.front().message.text, HasSubstr(told));
    EXPECT_THAT(sent.front().message.text, Not(HasSubstr(kept)));
}

TEST(DigestRun, tells_a_moderator_what_waits_for_his_word_until_he_stops_it) {
    DigestScene scene;
    const std::string number = scene.post(kAsker, "Messestand aus Holz bauen, Schreinerarbeiten");
    Office& office = scene.core().office();
    ASSERT_EQ(office.needs.find_number(number)->state, NeedState::no_match);
    const auto sent = to(digests(scene, scene.run_edition()), "@lotse:cluster.test");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_THAT(sent.front().message.text, HasSubstr(number));
    EXPECT_THAT(sent.front().message.text, HasSubstr("als Lotse"));
    EXPECT_THAT(
        test::only_text(scene.answer(sent.front(), "STOPP"), "@lotse:cluster.test"),
        HasSubstr("abbestellt")
    );
    EXPECT_TRUE(to(digests(scene, scene.run_edition()), "@lotse:cluster.test").empty());
}

TEST(DigestRun, does_not_speak_of_a_need_that_was_withdrawn_while_it_was_being_written) {
    DigestScene scene;
    const std::string number = scene.post(kAsker, kNeed);
    Office& office = scene.core().office();
    scene.clock().set(next_digest(office.settings, scene.clock().now()).at);
    ASSERT_TRUE(scene.core().keep_up());
    ASSERT_TRUE(scene.core().keep_up());  // the need was matched
    scene.say_in_chat(kAsker, number + " zurückgezogen");
    EXPECT_TRUE(digests(scene, scene.wait(5min)).empty());
}

/// Digests that are written and wait for their second.
void write_and_wait(DigestScene& scene) {
    scene.clock().set(next_digest(scene.core().office().settings, scene.clock().now()).at);
    while (scene.core().keep_up()) {
    }
    scene.clock().advance(1ms);
}

TEST(DigestRun, takes_a_digest_back_that_waits_while_a_need_in_it_ends) {
    DigestScene scene;
    const std::string kept = scene.post(kAsker, "40 Wellen aus C45 drehen, Ø 30 x 200");
    scene.clock().advance(1min);
    const std::string number = scene.post(kAsker, kNeed);
    write_and_wait(scene);
    scene.say_in_chat(kAsker, number + " zurückgezogen");
    const auto sent = digests(scene, scene.wait(5min));
    for (const char* reader : {kPlater, kEnglish}) {
        ASSERT_EQ(to(sent, reader).size(), 1u) << reader;
        EXPECT_THAT(to(sent, reader).front().message.text, HasSubstr(kept));
        EXPECT_THAT(to(sent, reader).front().message.text, Not(HasSubstr(number)));
    }
}

TEST(DigestRun, sends_nothing_of_a_need_that_became_confidential_while_it_waited) {
    DigestScene scene;
    const std::string number = scene.post(kAsker, kNeed);
    write_and_wait(scene);
    Office& office = scene.core().office();
    auto need = *office.needs.find_number(number);
    need.confidential = true;
    need.updated_at = scene.clock().now();
    office.needs.update(need);
    while (scene.core().keep_up()) {
    }
    // Whoever was asked knows of it.
    EXPECT_TRUE(to(digests(scene, scene.wait(5min)), kPlater).empty());
}

TEST(DigestRun, reaches_nobody_who_stopped_it_while_it_waited) {
    DigestScene scene;
    scene.post(kAsker, kNeed);
    write_and_wait(scene);
    auto sent = digests(scene, scene.say_in_chat(kPlater, "STOPP ÜBERSICHT"));
    std::ranges::move(
        digests(scene, scene.say_in_chat(kEnglish, "STOP DIGEST")), std::back_inserter(sent)
    );
    std::ranges::move(digests(scene, scene.wait(5min)), std::back_inserter(sent));
    EXPECT_TRUE(to(sent, kPlater).empty());
    EXPECT_TRUE(to(sent, kEnglish).empty());
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::commands
