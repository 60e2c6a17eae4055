#include "tests/integration/email/fake_server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace clusterlotse::test {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);

}  // namespace

asio::awaitable<bool> FakeConnection::start_tls() {
    const auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kNoThrow);
    tls_ = !error;
    input_.clear();
    co_return tls_;
}

asio::awaitable<bool> FakeConnection::more() {
    char bytes[4096];
    const auto buffer = asio::buffer(bytes);
    boost::system::error_code error;
    std::size_t count = 0;
    if (tls_) {
        std::tie(error, count) = co_await stream_.async_read_some(buffer, kNoThrow);
    } else {
        std::tie(error, count) = co_await stream_.next_layer().async_read_some(buffer, kNoThrow);
    }
    input_.append(bytes, count);
    co_return !error;
}

asio::awaitable<std::optional<std::string>> FakeConnection::line() {
    for (;;) {
        const auto end = input_.find("\r\n");
        if (end != std::string::npos) {
            std::string line = input_.substr(0, end);
            input_.erase(0, end + 2);
            co_return line;
        }
        const bool alive = co_await more();
        if (!alive) {
            co_return std::nullopt;
        }
    }
}

asio::awaitable<void> FakeConnection::say(std::string bytes) {
    const auto buffer = asio::buffer(bytes);
    if (tls_) {
        co_await asio::async_write(stream_, buffer, kNoThrow);
    } else {
        co_await asio::async_write(stream_.next_layer(), buffer, kNoThrow);
    }
}

void FakeConnection::close() {
    boost::system::error_code ignored;
    stream_.next_layer().close(ignored);
}

FakeServer::FakeServer(asio::io_context& io, const TestCertificate& certificate)
    : io_(io),
      context_(asio::ssl::context::tls_server),
      acceptor_(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {
    context_.use_certificate_chain_file(certificate.certificate().string());
    context_.use_private_key_file(certificate.key().string(), asio::ssl::context::pem);
    asio::co_spawn(io_, accept(), asio::detached);
}

asio::awaitable<void> FakeServer::accept() {
    for (;;) {
        auto [error, socket] = co_await acceptor_.async_accept(kNoThrow);
        if (error) {
            co_return;
        }
        ++connections;
        auto connection = std::make_shared<FakeConnection>(std::move(socket), context_);
        asio::co_spawn(io_, greet(connection), asio::detached);
    }
}

asio::awaitable<void> FakeServer::greet(FakeConnectionPtr connection) {
    if (silent) {
        // Holds the connection until the client goes away.
        co_await connection->line();
        co_return;
    }
    if (!starttls) {
        const bool secured = co_await connection->start_tls();
        if (!secured) {
            co_return;
        }
    }
    co_await serve(connection);
    connection->close();
}

}  // namespace clusterlotse::test
