#include "adapters/net/http_client.hpp"

#include "tests/integration/net/coroutine_test.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <deque>

namespace clusterlotse::net {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using tcp = asio::ip::tcp;

// What the server says to each request, raw; an empty one closes the connection, "hang" says
// nothing.
struct Script {
    std::deque<std::string> answers;
    int connections = 0;
    std::vector<std::string> requests;
};

Task<void> serve_connection(tcp::socket socket, Script& script) {
    std::string received;
    for (;;) {
        auto buffer = asio::dynamic_buffer(received);
        const auto [error, count] =
            co_await asio::async_read_until(socket, buffer, "\r\n\r\n", test::kNoThrow);
        if (error) {
            co_return;
        }
        script.requests.push_back(received.substr(0, received.find("\r\n")));
        received.clear();
        const std::string answer = script.answers.empty() ? std::string() : script.answers.front();
        if (!script.answers.empty()) {
            script.answers.pop_front();
        }
        if (answer == "hang") {
            continue;
        }
        const auto out = asio::buffer(answer);
        co_await asio::async_write(socket, out, test::kNoThrow);
        if (answer.empty() || answer.find("Connection: close") != std::string::npos) {
            co_return;
        }
    }
}

Task<void> serve(tcp::acceptor& acceptor, Script& script) {
    const auto executor = co_await asio::this_coro::executor;
    for (;;) {
        tcp::socket socket(executor);
        const auto [error] = co_await acceptor.async_accept(socket, test::kNoThrow);
        if (error) {
            co_return;
        }
        ++script.connections;
        asio::co_spawn(executor, serve_connection(std::move(socket), script), asio::detached);
    }
}

class HttpClientTest : public testing::Test {
protected:
    HttpClientTest() { asio::co_spawn(io_, serve(acceptor_, script_), asio::detached); }

    // "200 body" or the failure's name.
    std::string ask(HttpRequest request) {
        std::string outcome;
        test::run(io_, ask_into(client_, std::move(request), outcome));
        return outcome;
    }

    std::string get(const std::string& target) {
        HttpRequest request;
        request.target = target;
        return ask(request);
    }

    static Task<void> ask_into(HttpClient& client, HttpRequest request, std::string& outcome) {
        const auto response = co_await client.send(std::move(request));
        outcome = response.ok() ? std::to_string(response->status) + " " + response->body
                                : std::string(name_of(response.failure().code));
    }

    static std::string answer(const std::string& body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
               body;
    }

    asio::io_context io_;
    tcp::acceptor acceptor_{io_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
    Script script_;
    HttpClient client_{Origin{false, "127.0.0.1", acceptor_.local_endpoint().port()}};
};

TEST_F(HttpClientTest, sends_the_next_request_over_the_same_connection) {
    script_.answers = {answer("one"), answer(""), answer("three")};
    EXPECT_EQ(get("/1"), "200 one");
    EXPECT_EQ(get("/2"), "200 ");
    EXPECT_EQ(get("/3"), "200 three");
    EXPECT_EQ(script_.connections, 1);
}

TEST_F(HttpClientTest, opens_a_new_connection_where_the_server_closes) {
    script_.answers = {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it", answer("two")};
    EXPECT_EQ(get("/1"), "200 all of it");
    EXPECT_EQ(get("/2"), "200 two");
    EXPECT_EQ(script_.connections, 2);
}

TEST_F(HttpClientTest, repeats_on_a_fresh_connection_what_a_stale_one_never_answered) {
    script_.answers = {answer("one"), "", answer("two")};
    EXPECT_EQ(get("/1"), "200 one");
    EXPECT_EQ(get("/2"), "200 two");
    EXPECT_EQ(script_.connections, 2);
}

TEST_F(HttpClientTest, never_repeats_a_post) {
    script_.answers = {answer("one"), "", answer("two")};
    EXPECT_EQ(get("/1"), "200 one");
    HttpRequest request;
    request.method = "POST";
    request.target = "/2";
    EXPECT_EQ(ask(request), "unreachable");
    EXPECT_EQ(script_.requests.size(), 2u);
}

TEST_F(HttpClientTest, reads_chunked_answers_and_interim_ones) {
    script_.answers = {
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 Created\r\nTransfer-Encoding: "
        "chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"};
    EXPECT_EQ(get("/"), "201 abcde");
}

TEST_F(HttpClientTest, takes_a_body_of_exactly_its_bound_and_none_longer) {
    HttpRequest request;
    request.max_body = 5;
    script_.answers = {answer("12345"), answer("123456")};
    EXPECT_EQ(ask(request), "200 12345");
    EXPECT_EQ(ask(request), "protocol");
}

TEST_F(HttpClientTest, refuses_endless_headers) {
    script_.answers = {"HTTP/1.1 200 OK\r\nX: " + std::string(70'000, 'a') + "\r\n\r\n"};
    EXPECT_EQ(get("/"), "protocol");
}

TEST_F(HttpClientTest, refuses_what_is_not_http) {
    script_.answers = {"* OK IMAP4rev1 ready\r\n"};
    EXPECT_EQ(get("/"), "protocol");
}

TEST_F(HttpClientTest, does_not_take_half_an_answer_for_a_whole_one) {
    script_.answers = {"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10\r\n\r\n12345"};
    EXPECT_EQ(get("/"), "unreachable");
}

TEST_F(HttpClientTest, says_timed_out_when_the_server_hangs) {
    script_.answers = {"hang"};
    HttpRequest request;
    request.limit = 100ms;
    EXPECT_EQ(ask(request), "timed_out");
}

TEST_F(HttpClientTest, writes_no_header_or_path_that_would_break_out_of_its_line) {
    HttpRequest request;
    request.headers = {{"Authorization", "Bearer a\r\nX-Evil: 1"}};
    EXPECT_EQ(ask(request), "bad_input");
    EXPECT_EQ(get("/a b"), "bad_input");
    EXPECT_EQ(get("nothing"), "bad_input");
    EXPECT_EQ(script_.connections, 0);
}

}  // namespace
}  // namespace clusterlotse::net
