#include "commands/letters/letters.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

config::NeedSettings at_most(int messages) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.unasked_per_day = messages;
    return needs;
}

std::string need(int pieces) {
    return std::to_string(pieces) + " Drehteile aus 1.4301, Ø 40 x 120";
}

TEST(Reminders, refer_to_the_request_only_on_the_channel_it_went_by) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, need(20));
    auto& office = scene.core().office();
    const auto referred = [&](const Sent& request, const Address& reader) {
        commands::write_to(
            office,
            {reader, Language::de, "Vertrieb"},
            "reminder",
            commands::Fields().set("number", "B-2026-001"),
            {storage::Purpose::reminder, 1},
            commands::Urgency::awaited,
            request.outbox_id
        );
        const auto sent = scene.take_outbox();
        return sent.size() == 1 ? sent.front().message.reply_to : "none was sent";
    };
    const Sent by_mail = to(asked, "vertrieb@zerspaner.test").empty()
                             ? to(asked, "Vertrieb@zerspaner.test").at(0)
                             : to(asked, "vertrieb@zerspaner.test").at(0);
    const Sent by_chat = to(asked, kTurner).at(0);
    const Address mailbox{Channel::email, "vertrieb@zerspaner.test"};
    const Address chat{Channel::matrix, kTurner};
    EXPECT_EQ(referred(by_mail, mailbox), by_mail.remote_id);
    EXPECT_EQ(referred(by_chat, chat), by_chat.remote_id);
    EXPECT_EQ(referred(by_mail, chat), "");
    EXPECT_EQ(referred(by_chat, mailbox), "");
}

TEST(UnaskedMessages, are_eight_a_day_and_the_ninth_comes_the_next_working_day) {
    EXPECT_EQ(config::NeedSettings().unasked_per_day, 8);
    ClusterScene scene(at_most(8));  // Monday, 10 o'clock
    for (int one = 1; one <= 8; ++one) {
        EXPECT_THAT(to(scene.say_in_chat(kAsker, need(10 * one)), kTurner), SizeIs(1)) << one;
    }
    const auto ninth = scene.say_in_chat(kAsker, need(90));
    EXPECT_THAT(to(ninth, kTurner), IsEmpty());
    EXPECT_THAT(to(ninth, kAsker), SizeIs(1)) << "he waits for it";
    EXPECT_THAT(to(scene.wait(21h + 59min), kTurner), IsEmpty());
    const auto morning = to(scene.wait(2min), kTurner);
    ASSERT_THAT(morning, SizeIs(1)) << "Tuesday, 8 o'clock";
    EXPECT_THAT(morning[0].message.text, HasSubstr("90 "));
    for (int one = 2; one <= 8; ++one) {
        EXPECT_THAT(to(scene.say_in_chat(kAsker, need(10 * one + 1)), kTurner), SizeIs(1)) << one;
    }
    EXPECT_THAT(to(scene.say_in_chat(kAsker, need(99)), kTurner), IsEmpty())
        << "what waited counts for the day it goes out";
}

TEST(UnaskedMessages, wait_over_the_weekend) {
    ClusterScene scene(at_most(1));
    scene.wait(96h);  // Friday, 10 o'clock
    EXPECT_THAT(to(scene.say_in_chat(kAsker, need(20)), kTurner), SizeIs(1));
    EXPECT_THAT(to(scene.say_in_chat(kAsker, need(30)), kTurner), IsEmpty());
    EXPECT_THAT(to(scene.wait(69h), kTurner), IsEmpty());
    EXPECT_THAT(to(scene.wait(2h), kTurner), SizeIs(1)) << "Monday, 8 o'clock";
}

TEST(UnaskedMessages, are_not_those_that_somebody_waits_for) {
    ClusterScene scene(at_most(1));
    const auto asked = scene.say_in_chat(kAsker, need(20));
    const auto offer = scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    EXPECT_THAT(to(offer, kTurner), SizeIs(1)) << "how it was understood";
    EXPECT_THAT(to(offer, kAsker), SizeIs(1));
    const auto question = scene.answer(to(offer, kAsker).front(), "Geht es auch schneller?");
    EXPECT_THAT(to(question, kTurner), SizeIs(1));
    const auto order = scene.answer(to(offer, kAsker).front(), "Auftrag vergeben");
    EXPECT_THAT(only_text(order, kTurner), HasSubstr("haben Sie den Auftrag"));
}

TEST(UnaskedMessages, to_an_asker_with_ten_needs_are_no_more_and_the_oldest_come_first) {
    constexpr int kMost = 4;
    ClusterScene scene(at_most(kMost));
    for (int one = 1; one <= 10; ++one) {
        scene.say_in_chat(kAsker, need(10 * one));
    }
    const auto notices = [&](const std::vector<Sent>& sent) {
        auto found = to(sent, kAsker);
        std::erase_if(found, [](const Sent& one) {
            return one.message.text.find("läuft am") == std::string::npos;
        });
        return found;
    };
    std::vector<Sent> first;
    for (int hour = 0; first.empty() && hour < 40 * 24; ++hour) {
        first = notices(scene.wait(1h));
    }
    ASSERT_THAT(first, SizeIs(kMost));
    EXPECT_THAT(first.front().message.text, HasSubstr("B-2026-001"));
    EXPECT_THAT(first.back().message.text, HasSubstr("B-2026-004"));
    std::vector<Sent> second;
    for (int hour = 0; second.empty() && hour < 40 * 24; ++hour) {
        second = notices(scene.wait(1h));
    }
    ASSERT_THAT(second, SizeIs(kMost)) << "the next day";
    EXPECT_THAT(second.front().message.text, HasSubstr("B-2026-005"));
}

TEST(UnaskedMessages, are_not_last_words) {
    ClusterScene scene(at_most(1));
    scene.say_in_chat(kAsker, need(20));
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("zurückgezogen"));
}

TEST(UnaskedMessages, are_not_a_moderators_work) {
    ClusterScene scene(at_most(1));
    for (const char* nobody :
         {"50 Stempel PVD-beschichten, TiN", "70 Stempel PVD-beschichten, TiN"}) {
        EXPECT_THAT(to(scene.say_in_chat(kAsker, nobody), kModerator), SizeIs(1));
    }
}

TEST(UnaskedMessages, have_no_limit_where_it_is_turned_off) {
    ClusterScene scene(at_most(0));
    for (int one = 1; one <= 12; ++one) {
        EXPECT_THAT(to(scene.say_in_chat(kAsker, need(10 * one)), kTurner), SizeIs(1)) << one;
    }
}

TEST(UnaskedMessages, that_were_under_way_when_the_bot_was_killed_wait_for_the_morning) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{20h, 7h};
    ClusterScene scene(needs);  // Monday, 10 o'clock
    InboundBatch batch;
    batch.messages.push_back(scene.chat(kAsker, need(20)));
    ASSERT_TRUE(scene.core().intake().deliver(batch));
    const auto claimed = scene.core().claim_due(Channel::matrix, 100);
    ASSERT_FALSE(claimed.empty());
    scene.clock().advance(12h);
    scene.core().office().outbox.recover();
    const auto at_night = scene.take_outbox();
    EXPECT_THAT(to(at_night, kTurner), IsEmpty());
    EXPECT_THAT(to(at_night, kAsker), SizeIs(1)) << "he waits for it";
    EXPECT_THAT(to(scene.say_in_chat(kTurner, "!hilfe"), kTurner), SizeIs(1)) << "so does he";
    EXPECT_THAT(to(scene.wait(8h + 59min), kTurner), IsEmpty());
    EXPECT_THAT(to(scene.wait(2min), kTurner), SizeIs(1)) << "Tuesday, 7 o'clock";
}

TEST(UnaskedMessages, that_a_server_refused_for_a_while_are_not_tried_again_at_night) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{20h, 7h};
    ClusterScene scene(needs);
    InboundBatch batch;
    batch.messages.push_back(scene.chat(kAsker, need(20)));
    ASSERT_TRUE(scene.core().intake().deliver(batch));
    scene.clock().advance(9h + 50min);
    for (const Dispatch& dispatch : scene.core().claim_due(Channel::matrix, 100)) {
        scene.core().office().outbox.try_later(
            dispatch.outbox_id, scene.clock().now() + 30min, "server is down"
        );
    }
    scene.clock().advance(31min);
    const auto at_night = scene.take_outbox();
    EXPECT_THAT(to(at_night, kTurner), IsEmpty());
    EXPECT_THAT(to(at_night, kAsker), SizeIs(1));
    EXPECT_THAT(to(scene.wait(10h + 41min), kTurner), SizeIs(1)) << "Tuesday, 7 o'clock";
}

TEST(UnaskedMessages, of_an_urgent_need_take_the_turn_of_one_that_can_wait) {
    ClusterScene scene(at_most(1));  // Monday, 10 o'clock
    EXPECT_THAT(to(scene.say_in_chat(kAsker, need(10)), kTurner), SizeIs(1));
    scene.say_in_chat(kAsker, need(20));
    scene.say_in_chat(kAsker, need(30) + ", bis 27.11.2026");
    EXPECT_THAT(only_text(scene.wait(24h), kTurner), HasSubstr("30 Drehteile"));
    EXPECT_THAT(only_text(scene.wait(24h), kTurner), HasSubstr("20 Drehteile"));
}

}  // namespace
}  // namespace clusterlotse::test
