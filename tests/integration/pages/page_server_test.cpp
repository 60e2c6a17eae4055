#include "bot/pages/page_server.hpp"

#include "adapters/net/http_client.hpp"
#include "adapters/net/timer.hpp"
#include "tests/integration/net/coroutine_test.hpp"
#include "tests/support/asking_scene.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace clusterlotse::pages {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using storage::DigestRhythm;
using testing::HasSubstr;
using testing::StartsWith;
using tcp = asio::ip::tcp;

/// A bot whose page listens on loopback, at a port of the system's choice.
class PageServerTest : public testing::Test {
protected:
    void start(int conversations = kConversations) {
        server_.emplace(
            io_.get_executor(),
            config::ListenAddress{"127.0.0.1", 0},
            [this](const commands::PageRequest& request) {
                ++handled_;
                if (failing_) {
                    throw std::runtime_error("disk full");
                }
                return scene_.core().unsubscribe_page(request);
            },
            scene_.clock(),
            [this](LogLevel, std::string_view line) { log_ += std::string(line) + "\n"; },
            200ms
        );
        for (int i = 0; i < conversations; ++i) {
            ++running_;
            asio::co_spawn(
                io_,
                server_->serve(),
                asio::bind_cancellation_slot(
                    stops_.emplace_back(std::make_unique<asio::cancellation_signal>())->slot(),
                    [this](std::exception_ptr error) {
                        EXPECT_FALSE(error);
                        --running_;
                    }
                )
            );
        }
    }

    void TearDown() override {
        for (const auto& stop : stops_) {
            stop->emit(asio::cancellation_type::terminal);
        }
        io_.restart();
        io_.run_for(2s);
        EXPECT_EQ(running_, 0) << "every conversation ends when the bot stops";
    }

    net::HttpResponse send(
        const std::string& method, const std::string& path, std::string body = ""
    ) {
        const auto origin =
            net::parse_origin("http://127.0.0.1:" + std::to_string(server_->port()));
        net::HttpClient client(origin.value());
        net::HttpRequest request;
        request.method = method;
        request.target = path;
        request.body = std::move(body);
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        net::HttpResponse response;
        const auto task = [&]() -> net::Task<void> {
            auto answer = co_await client.send(request);
            EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().detail);
            if (answer.ok()) {
                response = std::move(answer.value());
            }
        };
        test::run(io_, task());
        return response;
    }

    /// Writes these bytes and reads until the server closes.
    std::string exchange(const std::string& bytes) {
        std::string received;
        const auto task = [&]() -> net::Task<void> {
            tcp::socket socket(io_);
            const tcp::endpoint server(
                asio::ip::address_v4::loopback(), static_cast<unsigned short>(server_->port())
            );
            [[maybe_unused]] const auto [connect_error] =
                co_await socket.async_connect(server, test::kNoThrow);
            EXPECT_FALSE(connect_error);
            const auto out = asio::buffer(bytes);
            [[maybe_unused]] const auto [write_error, written] =
                co_await asio::async_write(socket, out, test::kNoThrow);
            auto buffer = asio::dynamic_buffer(received);
            [[maybe_unused]] const auto [error, count] =
                co_await asio::async_read(socket, buffer, test::kNoThrow);
            EXPECT_TRUE(error);
        };
        test::run(io_, task());
        return received;
    }

    DigestRhythm rhythm() { return office().readers.find(reader_).rhythm; }
    commands::Office& office() { return scene_.core().office(); }

    test::ClusterScene scene_;
    const Address reader_{Channel::email, test::kByMail};
    const std::string token_ = office().readers.enrol(reader_).unsubscribe_token;
    asio::io_context io_{1};
    std::optional<PageServer> server_;
    std::vector<std::unique_ptr<asio::cancellation_signal>> stops_;
    int running_ = 0;
    int handled_ = 0;
    bool failing_ = false;
    std::string log_;
};

TEST_F(PageServerTest, shows_a_button_and_unsubscribes_when_it_is_pressed) {
    start();
    const auto page = send("GET", "/abmelden/" + token_);
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(page.header("Cache-Control"), "no-store");
    EXPECT_THAT(
        std::string(page.header("Content-Security-Policy")), HasSubstr("default-src 'none'")
    );
    EXPECT_THAT(page.body, HasSubstr("<button name=\"List-Unsubscribe\" value=\"One-Click\">"));
    EXPECT_EQ(rhythm(), DigestRhythm::weekly);
    const auto done = send("POST", "/abmelden/" + token_, "List-Unsubscribe=One-Click");
    EXPECT_EQ(done.status, 200);
    EXPECT_THAT(done.body, HasSubstr("ist abbestellt"));
    EXPECT_EQ(rhythm(), DigestRhythm::off);
    EXPECT_THAT(scene_.take_outbox(), testing::IsEmpty());
}

TEST_F(PageServerTest, answers_head_without_a_body) {
    start();
    const std::string answer =
        exchange("HEAD /abmelden/" + token_ + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(answer, testing::EndsWith("\r\n\r\n"));
    EXPECT_EQ(rhythm(), DigestRhythm::weekly);
}

TEST_F(PageServerTest, does_not_know_a_token_that_is_nobodys) {
    start();
    EXPECT_EQ(send("GET", "/abmelden/" + std::string(32, '0')).status, 404);
    EXPECT_EQ(send("POST", "/", "List-Unsubscribe=One-Click").status, 404);
}

TEST_F(PageServerTest, takes_a_body_up_to_its_bound_and_no_byte_more) {
    start();
    const std::string click = "List-Unsubscribe=One-Click&x=";
    const std::string most = click + std::string(kMostBodyBytes - click.size(), 'x');
    EXPECT_EQ(send("POST", "/abmelden/" + token_, most + "x").status, 413);
    EXPECT_EQ(rhythm(), DigestRhythm::weekly);
    EXPECT_EQ(send("POST", "/abmelden/" + token_, most).status, 200);
    EXPECT_EQ(rhythm(), DigestRhythm::off);
}

TEST_F(PageServerTest, refuses_a_header_without_end_and_what_is_no_http) {
    start();
    const std::string long_header = "GET / HTTP/1.1\r\nX: " + std::string(kMostHeaderBytes, 'x');
    EXPECT_THAT(exchange(long_header), StartsWith("HTTP/1.1 400"));
    EXPECT_THAT(exchange("SSH-2.0-x\r\n\r\n"), StartsWith("HTTP/1.1 400"));
    EXPECT_EQ(handled_, 0);
}

TEST_F(PageServerTest, lets_nobody_wait_who_says_nothing) {
    start(1);
    EXPECT_EQ(exchange(""), "");
    EXPECT_EQ(exchange("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf"), "");
    EXPECT_EQ(send("GET", "/abmelden/" + token_).status, 200) << "the next one is served";
}

TEST_F(PageServerTest, answers_several_at_once) {
    start();
    std::vector<std::unique_ptr<tcp::socket>> silent;
    const tcp::endpoint server(
        asio::ip::address_v4::loopback(), static_cast<unsigned short>(server_->port())
    );
    for (int i = 0; i + 1 < kConversations; ++i) {
        silent.push_back(std::make_unique<tcp::socket>(io_));
        silent.back()->connect(server);
    }
    EXPECT_EQ(send("GET", "/abmelden/" + token_).status, 200);
}

TEST_F(PageServerTest, says_too_many_beyond_its_budget) {
    start();
    for (int i = 0; i < PageBudget::kAtOnce; ++i) {
        ASSERT_EQ(send("GET", "/abmelden/" + std::string(32, '1')).status, 404) << i;
    }
    const auto refused = send("POST", "/abmelden/" + token_, "List-Unsubscribe=One-Click");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.header("Retry-After"), "60");
    EXPECT_EQ(rhythm(), DigestRhythm::weekly);
    scene_.clock().advance(1s);
    EXPECT_EQ(send("POST", "/abmelden/" + token_, "List-Unsubscribe=One-Click").status, 200);
}

TEST_F(PageServerTest, says_later_where_the_database_fails) {
    start();
    failing_ = true;
    EXPECT_EQ(send("POST", "/abmelden/" + token_, "List-Unsubscribe=One-Click").status, 503);
    EXPECT_THAT(log_, HasSubstr("disk full"));
    failing_ = false;
    EXPECT_EQ(send("POST", "/abmelden/" + token_, "List-Unsubscribe=One-Click").status, 200);
}

TEST_F(PageServerTest, says_once_that_its_address_is_taken_and_ends) {
    start(0);
    PageServer second(
        io_.get_executor(),
        config::ListenAddress{"127.0.0.1", server_->port()},
        [](const commands::PageRequest&) { return commands::Page{}; },
        scene_.clock(),
        [this](LogLevel, std::string_view line) { log_ += std::string(line); }
    );
    EXPECT_EQ(second.port(), 0);
    EXPECT_THAT(log_, HasSubstr("unsubscribe_listen cannot be opened"));
    const auto task = [&]() -> net::Task<void> { co_await second.serve(); };
    test::run(io_, task());
}

}  // namespace
}  // namespace clusterlotse::pages
