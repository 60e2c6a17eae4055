#include "tests/integration/matrix/matrix_fixture.hpp"

#include "tests/integration/net/coroutine_test.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace clusterlotse::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

net::Task<void> receive(
    matrix::MatrixAdapter& adapter, InboundSink& sink, int& ready, std::optional<Failure>& ended
) {
    std::function<void()> on_ready = [&ready] { ++ready; };
    ended = co_await adapter.receive(sink, std::move(on_ready));
}

net::Task<void> send_into(
    matrix::MatrixAdapter& adapter, Dispatch dispatch, DeliveryResult& result
) {
    result = co_await adapter.send(std::move(dispatch));
}

}  // namespace

MatrixTest::MatrixTest() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "clusterlotse-matrix-XXXXXX").string();
    folder_ = mkdtemp(pattern.data()) == nullptr ? "" : pattern;
    std::ofstream(folder_ / "token") << "from-file\n";
    std::ofstream(folder_ / "password") << "geheim\n";
    room = server.create_room("@frau:fake");
    server.set_alias("#cluster:fake", room);
    settings.homeserver = server.url();
    settings.user_id = "@bot:fake";
    settings.password_file = folder_ / "password";
    settings.room = "#cluster:fake";
    limits.sync_wait = 200ms;
    limits.request = 2s;
    limits.retry_first = 5ms;
    limits.retry_most = 20ms;
    sink.members = {"@frau:fake"};
}

MatrixTest::~MatrixTest() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void MatrixTest::start() {
    stop();
    ended.reset();
    adapter = std::make_unique<matrix::MatrixAdapter>(settings, Logger{}, limits);
    stop_ = std::make_unique<asio::cancellation_signal>();
    const auto on_end = [this](std::exception_ptr thrown) {
        if (thrown) {
            ended = Failure{FailureCode::internal, "receive() threw"};
        }
    };
    asio::co_spawn(
        io,
        receive(*adapter, sink, ready, ended),
        asio::bind_cancellation_slot(stop_->slot(), on_end)
    );
}

void MatrixTest::stop() {
    if (stop_ && !ended) {
        stop_->emit(asio::cancellation_type::terminal);
        EXPECT_TRUE(until([this] { return ended.has_value(); }));
    }
    stop_.reset();
    adapter.reset();
}

void MatrixTest::start_ready() {
    const int before = ready;
    start();
    ASSERT_TRUE(until([this, before] { return ready > before || ended; }));
    ASSERT_FALSE(ended) << ended->detail;
}

bool MatrixTest::until(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!condition() && std::chrono::steady_clock::now() < end) {
        io.restart();
        io.run_one_for(20ms);
    }
    return condition();
}

std::vector<std::string> MatrixTest::texts() const {
    std::vector<std::string> all;
    for (const auto& message : sink.messages) {
        if (message.kind != InboundKind::echo) {
            all.push_back(message.text);
        }
    }
    return all;
}

bool MatrixTest::heard(const std::string& text) {
    return until([this, &text] {
        const auto all = texts();
        return std::find(all.begin(), all.end(), text) != all.end();
    });
}

DeliveryResult MatrixTest::send(Dispatch dispatch) {
    DeliveryResult result;
    run(io, send_into(*adapter, std::move(dispatch), result));
    return result;
}

Dispatch MatrixTest::to(const std::string& user, const std::string& text, const std::string& key) {
    Dispatch dispatch;
    dispatch.outbox_id = 1;
    dispatch.delivery_key = key;
    dispatch.created_at = SystemClock().now();
    dispatch.message.place = Place::direct;
    dispatch.message.recipient = user;
    dispatch.message.text = text;
    return dispatch;
}

}  // namespace clusterlotse::test
