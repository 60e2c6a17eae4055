#include "bot/dispatcher.hpp"

#include "tests/support/cluster_scene.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <deque>

namespace clusterlotse::bot {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Outcome = DeliveryResult::Outcome;

/// An adapter that answers each send from a script and remembers what it was given.
class ScriptedAdapter final : public ChannelAdapter {
public:
    Channel channel() const override { return Channel::matrix; }
    net::Task<Failure> receive(InboundSink&, std::function<void()>) override {
        co_return Failure{FailureCode::cancelled, ""};
    }
    net::Task<DeliveryResult> send(Dispatch dispatch) override {
        sent.push_back(dispatch);
        DeliveryResult result;
        result.outcome = Outcome::delivered;
        if (!script.empty()) {
            result = script.front();
            script.pop_front();
        }
        if (result.outcome == Outcome::delivered) {
            result.remote_id = "$" + dispatch.delivery_key;
        }
        co_return result;
    }

    std::deque<DeliveryResult> script;
    std::vector<Dispatch> sent;
};

class DispatcherTest : public testing::Test {
protected:
    void post(const std::string& recipient, const std::string& text) {
        OutboundMessage message;
        message.recipient = recipient;
        message.text = text;
        const TimePoint now = scene_.clock().now();
        scene_.core().office().outbox.enqueue(message, {}, now, now);
    }

    /// Lets the dispatcher work until it has nothing to do at the scene's present time, then stops
    /// it.
    void run() {
        asio::io_context io{1};
        Dispatcher dispatcher(
            scene_.core(),
            adapter_,
            io.get_executor(),
            {},
            [this](const std::string& line) { log_.push_back(line); }
        );
        asio::cancellation_signal stop;
        bool ended = false;
        asio::co_spawn(
            io,
            dispatcher.run(),
            asio::bind_cancellation_slot(stop.slot(), [&](std::exception_ptr) { ended = true; })
        );
        io.poll();
        dispatcher.wake();
        io.poll();
        stop.emit(asio::cancellation_type::terminal);
        io.run_for(1s);
        EXPECT_TRUE(ended);
    }

    test::ClusterScene scene_;
    ScriptedAdapter adapter_;
    std::vector<std::string> log_;
};

DeliveryResult later(std::optional<std::chrono::milliseconds> retry_after = {}) {
    DeliveryResult result;
    result.outcome = Outcome::try_later;
    result.reason = "server_error: 503";
    result.retry_after = retry_after;
    return result;
}

TEST_F(DispatcherTest, sends_what_is_due_once) {
    post("@a:x", "eins");
    run();
    run();
    ASSERT_EQ(adapter_.sent.size(), 1u);
    EXPECT_EQ(adapter_.sent[0].message.text, "eins");
}

TEST_F(DispatcherTest, repeats_a_failed_send_under_the_same_key_after_a_pause) {
    post("@a:x", "eins");
    adapter_.script = {later()};
    run();
    ASSERT_EQ(adapter_.sent.size(), 1u);
    scene_.clock().advance(4s);
    run();
    EXPECT_EQ(adapter_.sent.size(), 1u) << "not before the pause is over";
    scene_.clock().advance(2s);
    run();
    ASSERT_EQ(adapter_.sent.size(), 2u);
    EXPECT_EQ(adapter_.sent[0].delivery_key, adapter_.sent[1].delivery_key);
    EXPECT_EQ(log_.size(), 1u);
}

TEST_F(DispatcherTest, keeps_the_order_within_a_conversation_and_lets_others_pass) {
    post("@a:x", "eins");
    post("@a:x", "zwei");
    post("@b:x", "drei");
    adapter_.script = {later()};
    run();
    ASSERT_EQ(adapter_.sent.size(), 2u);
    EXPECT_EQ(adapter_.sent[1].message.text, "drei");
    scene_.clock().advance(6s);
    run();
    run();
    ASSERT_EQ(adapter_.sent.size(), 4u);
    EXPECT_EQ(adapter_.sent[2].message.text, "eins");
    EXPECT_EQ(adapter_.sent[3].message.text, "zwei");
}

TEST_F(DispatcherTest, pauses_the_channel_where_the_server_asks_for_it) {
    post("@a:x", "eins");
    adapter_.script = {later(30s)};
    run();
    EXPECT_EQ(adapter_.sent.size(), 1u);
    scene_.clock().advance(31s);
    run();
    EXPECT_EQ(adapter_.sent.size(), 2u);
}

TEST_F(DispatcherTest, gives_up_after_five_days) {
    post("@a:x", "eins");
    scene_.clock().advance(std::chrono::hours(24 * 5 + 1));
    adapter_.script = {later()};
    run();
    scene_.clock().advance(std::chrono::hours(48));
    run();
    EXPECT_EQ(adapter_.sent.size(), 1u);
    EXPECT_EQ(scene_.core().office().outbox.counts().rejected, 1);
}

TEST_F(DispatcherTest, tells_the_moderator_which_firm_refused_its_request) {
    InboundBatch batch;
    batch.messages = {scene_.chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301")};
    ASSERT_TRUE(scene_.core().intake().deliver(batch).ok());
    DeliveryResult refused;
    refused.outcome = Outcome::rejected;
    refused.reason = "refused: M_FORBIDDEN";
    adapter_.script = {refused, refused, refused};
    run();
    run();
    int told = 0;
    for (const Dispatch& dispatch : adapter_.sent) {
        told += dispatch.message.recipient == "@lotse:cluster.test" ? 1 : 0;
    }
    EXPECT_GE(told, 1);
}

TEST(RetryPolicy, doubles_its_pauses_up_to_an_hour) {
    const RetryPolicy policy;
    EXPECT_EQ(policy.pause(1), 5s);
    EXPECT_EQ(policy.pause(2), 10s);
    EXPECT_EQ(policy.pause(30), 60min);
}

}  // namespace
}  // namespace clusterlotse::bot
