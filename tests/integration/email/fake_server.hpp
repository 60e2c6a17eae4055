#pragma once

#include "tests/integration/net/test_certificate.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace clusterlotse::test {

/// One client of a fake server; plain until TLS starts.
class FakeConnection {
public:
    FakeConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& context)
        : stream_(std::move(socket), context) {}

    boost::asio::awaitable<bool> start_tls();
    /// The next line without its end; nothing where the client is gone.
    boost::asio::awaitable<std::optional<std::string>> line();
    boost::asio::awaitable<void> say(std::string bytes);
    void close();

private:
    boost::asio::awaitable<bool> more();

    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> stream_;
    std::string input_;
    bool tls_ = false;
};

using FakeConnectionPtr = std::shared_ptr<FakeConnection>;

/// A mail server on loopback, on the test's own thread. Destroy the io_context after it, without
/// running it again.
class FakeServer {
public:
    FakeServer(boost::asio::io_context& io, const TestCertificate& certificate);
    virtual ~FakeServer() = default;
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    bool starttls = false;  ///< begins plain
    bool silent = false;    ///< accepts and says nothing
    int connections = 0;
    std::vector<std::string> heard;  ///< every line of every client

protected:
    virtual boost::asio::awaitable<void> serve(FakeConnectionPtr connection) = 0;
    boost::asio::io_context& io_;

private:
    boost::asio::awaitable<void> accept();
    boost::asio::awaitable<void> greet(FakeConnectionPtr connection);

    boost::asio::ssl::context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
};

}  // namespace clusterlotse::test
