#include "adapters/net/stream.hpp"

#include "adapters/net/timer.hpp"
#include "tests/integration/net/coroutine_test.hpp"
#include "tests/integration/net/test_certificate.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <optional>

namespace clusterlotse::net {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using tcp = asio::ip::tcp;

// Takes one connection, shows `certificate`, sends a greeting and then echoes once. Without a
// certificate: only keeps the connection open and says nothing.
Task<void> serve(
    tcp::acceptor& acceptor, const test::TestCertificate* certificate, long options = 0
) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::socket socket(executor);
    co_await acceptor.async_accept(socket, asio::use_awaitable);
    std::string bytes(1024, '\0');
    const auto buffer = asio::buffer(bytes);
    if (certificate == nullptr) {
        for (;;) {
            const auto [error, count] = co_await socket.async_read_some(buffer, test::kNoThrow);
            if (error) {
                co_return;
            }
        }
    }
    asio::ssl::context context(asio::ssl::context::tls_server);
    context.use_certificate_chain_file(certificate->certificate().string());
    context.use_private_key_file(certificate->key().string(), asio::ssl::context::pem);
    if (options != 0) {
        SSL_CTX_set_security_level(context.native_handle(), 0);
        SSL_CTX_set_max_proto_version(context.native_handle(), static_cast<int>(options));
    }
    asio::ssl::stream<tcp::socket> stream(std::move(socket), context);
    const auto [failed] =
        co_await stream.async_handshake(asio::ssl::stream_base::server, test::kNoThrow);
    if (failed) {
        co_return;
    }
    const std::string greeting = "hello ";
    const auto out = asio::buffer(greeting);
    co_await asio::async_write(stream, out, test::kNoThrow);
    const auto [error, count] = co_await stream.async_read_some(buffer, test::kNoThrow);
    const auto back = asio::buffer(bytes.data(), error ? 0 : count);
    co_await asio::async_write(stream, back, test::kNoThrow);
}

class StreamTest : public testing::Test {
protected:
    Endpoint endpoint(const std::string& host, const std::filesystem::path& ca_file = {}) {
        return Endpoint{host, acceptor_.local_endpoint().port(), ca_file};
    }

    // What connecting ends with: "ok" or the failure's name.
    std::string connecting(Endpoint to, std::chrono::milliseconds limit = 5s) {
        std::string outcome;
        test::run(io_, connect_into(std::move(to), limit, outcome));
        return outcome;
    }

    static Task<void> connect_into(
        Endpoint to, std::chrono::milliseconds limit, std::string& outcome
    ) {
        const auto stream = co_await connect_tls(std::move(to), limit);
        outcome = stream.ok() ? "ok" : std::string(name_of(stream.failure().code));
    }

    void start_server(const test::TestCertificate* certificate, long options = 0) {
        asio::co_spawn(io_, serve(acceptor_, certificate, options), asio::detached);
    }

    asio::io_context io_;
    tcp::acceptor acceptor_{io_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
};

Task<void> talk(Endpoint to) {
    auto stream = co_await connect_tls(std::move(to), 5s);
    EXPECT_TRUE(stream.ok());
    if (!stream.ok()) {
        co_return;
    }
    const auto written = co_await stream.value()->write("world", 5s);
    EXPECT_TRUE(written.ok());
    std::string received = "> ";
    while (received.size() < 13) {
        const auto got = co_await stream.value()->read_some(received, 5s);
        EXPECT_TRUE(got.ok());
        if (!got.ok()) {
            co_return;
        }
    }
    EXPECT_EQ(received, "> hello world");
    const auto end = co_await stream.value()->read_some(received, 5s);
    EXPECT_FALSE(end.ok());
    EXPECT_EQ(end.failure().code, FailureCode::unreachable);
    EXPECT_EQ(received, "> hello world");
}

TEST_F(
    StreamTest, talks_to_a_server_whose_certificate_names_it_and_tells_the_end_of_the_connection
) {
    const test::TestCertificate certificate("DNS:localhost");
    start_server(&certificate);
    test::run(io_, talk(endpoint("localhost", certificate.certificate())));
}

TEST_F(StreamTest, checks_an_ip_literal_against_the_addresses_of_the_certificate) {
    const test::TestCertificate certificate("DNS:localhost,IP:127.0.0.1");
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("127.0.0.1", certificate.certificate())), "ok");
}

TEST_F(StreamTest, does_not_take_a_dns_name_for_an_ip_address) {
    const test::TestCertificate certificate("DNS:127.0.0.1");
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("127.0.0.1", certificate.certificate())), "bad_certificate");
}

TEST_F(StreamTest, refuses_a_trusted_certificate_of_another_host) {
    const test::TestCertificate certificate("DNS:mail.example.org,DNS:*.localhost");
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("localhost", certificate.certificate())), "bad_certificate");
}

TEST_F(StreamTest, refuses_a_certificate_that_nobody_vouches_for) {
    const test::TestCertificate certificate("DNS:localhost");
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("localhost")), "bad_certificate");
}

TEST_F(StreamTest, trusts_nobody_but_the_given_authority) {
    const test::TestCertificate certificate("DNS:localhost");
    const test::TestCertificate other("DNS:localhost");
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("localhost", other.certificate())), "bad_certificate");
}

TEST_F(StreamTest, refuses_an_expired_certificate) {
    const test::TestCertificate certificate("DNS:localhost", -1);
    start_server(&certificate);
    EXPECT_EQ(connecting(endpoint("localhost", certificate.certificate())), "bad_certificate");
}

TEST_F(StreamTest, refuses_tls_older_than_1_2) {
    const test::TestCertificate certificate("DNS:localhost");
    start_server(&certificate, TLS1_1_VERSION);
    EXPECT_EQ(connecting(endpoint("localhost", certificate.certificate())), "protocol");
}

TEST_F(StreamTest, says_timed_out_when_the_server_never_answers_the_handshake) {
    start_server(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(connecting(endpoint("localhost"), 150ms), "timed_out");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST_F(StreamTest, says_unreachable_when_nobody_listens) {
    auto to = endpoint("127.0.0.1");
    acceptor_.close();
    EXPECT_EQ(connecting(to), "unreachable");
}

TEST_F(StreamTest, says_bad_input_when_the_authority_file_cannot_be_read) {
    start_server(nullptr);
    EXPECT_EQ(connecting(endpoint("localhost", "/nonexistent/ca.pem")), "bad_input");
}

Task<void> read_silence(
    Endpoint to, std::optional<Failure>& outcome, std::chrono::milliseconds limit
) {
    auto stream = co_await connect_plain(std::move(to), 5s);
    std::string received;
    const auto got = co_await stream.value()->read_some(received, limit);
    outcome = got.failure();
    EXPECT_TRUE(received.empty());
}

TEST_F(StreamTest, ends_a_read_after_its_limit_but_keeps_the_connection_usable) {
    start_server(nullptr);
    std::optional<Failure> outcome;
    test::run(io_, read_silence(endpoint("127.0.0.1"), outcome, 50ms));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->code, FailureCode::timed_out);
}

TEST_F(StreamTest, ends_a_read_as_cancelled_when_its_coroutine_is_cancelled) {
    start_server(nullptr);
    std::optional<Failure> outcome;
    std::exception_ptr thrown;
    bool done = false;
    asio::cancellation_signal stop;
    const auto on_end = [&done, &thrown](std::exception_ptr error) {
        done = true;
        thrown = error;
    };
    asio::co_spawn(
        io_,
        read_silence(endpoint("127.0.0.1"), outcome, 60s),
        asio::bind_cancellation_slot(stop.slot(), on_end)
    );
    io_.run_for(50ms);
    ASSERT_FALSE(done);
    stop.emit(asio::cancellation_type::terminal);
    io_.run_for(5s);
    EXPECT_TRUE(done);
    EXPECT_FALSE(thrown);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->code, FailureCode::cancelled);
}

}  // namespace
}  // namespace clusterlotse::net
