#include "adapters/net/stream.hpp"

#include "adapters/net/deadline.hpp"
#include "adapters/net/resolve.hpp"
#include "adapters/net/timer.hpp"
#include "adapters/net/tls.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <optional>

namespace clusterlotse::net {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using tcp = asio::ip::tcp;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t kReadSize = 16 * 1024;  // one TLS record
// Moved into the operation: Boost 1.81 does not take it as a const lvalue.
auto no_throw(Deadline& deadline) {
    return asio::bind_cancellation_slot(deadline.slot(), asio::as_tuple(asio::use_awaitable));
}

class TcpStream final : public Stream {
public:
    TcpStream(tcp::socket socket, Endpoint endpoint)
        : socket_(std::move(socket)),
          endpoint_(std::move(endpoint)),
          name_(endpoint_.host + ":" + std::to_string(endpoint_.port)) {}

    Task<Result<std::size_t>> read_some(std::string& into, milliseconds limit) override;
    Task<Status> write(std::string_view bytes, milliseconds limit) override;
    Task<Status> start_tls(milliseconds limit) override;

    void close() override {
        boost::system::error_code ignored;
        socket_.shutdown(tcp::socket::shutdown_both, ignored);
        socket_.close(ignored);
    }

private:
    tcp::socket socket_;
    Endpoint endpoint_;
    std::string name_;
    std::optional<ssl::context> context_;
    std::optional<TlsStream> tls_;
};

Task<Result<std::size_t>> TcpStream::read_some(std::string& into, milliseconds limit) {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto state = co_await asio::this_coro::cancellation_state;
    const std::size_t before = into.size();
    into.resize(before + kReadSize);
    const auto buffer = asio::buffer(into.data() + before, kReadSize);
    boost::system::error_code error;
    std::size_t count = 0;
    Deadline deadline(socket_.get_executor(), state, limit);
    auto token = no_throw(deadline);
    if (!deadline.may_start()) {
        error = asio::error::operation_aborted;
    } else if (tls_) {
        std::tie(error, count) = co_await tls_->async_read_some(buffer, std::move(token));
    } else {
        std::tie(error, count) = co_await socket_.async_read_some(buffer, std::move(token));
    }
    into.resize(before + count);
    if (error && count == 0) {
        co_return deadline.failure(name_, error);
    }
    co_return count;
}

Task<Status> TcpStream::write(std::string_view bytes, milliseconds limit) {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto state = co_await asio::this_coro::cancellation_state;
    const auto buffer = asio::buffer(bytes.data(), bytes.size());
    boost::system::error_code error;
    std::size_t count = 0;
    Deadline deadline(socket_.get_executor(), state, limit);
    auto token = no_throw(deadline);
    if (!deadline.may_start()) {
        error = asio::error::operation_aborted;
    } else if (tls_) {
        std::tie(error, count) = co_await asio::async_write(*tls_, buffer, std::move(token));
    } else {
        std::tie(error, count) = co_await asio::async_write(socket_, buffer, std::move(token));
    }
    if (error) {
        co_return deadline.failure(name_, error);
    }
    co_return Done{};
}

Task<Status> TcpStream::start_tls(milliseconds limit) {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto state = co_await asio::this_coro::cancellation_state;
    if (tls_) {
        co_return Failure{FailureCode::internal, name_ + ": TLS is already on"};
    }
    auto context = client_context(endpoint_.ca_file);
    if (!context.ok()) {
        co_return context.failure();
    }
    context_.emplace(std::move(context.value()));
    tls_.emplace(socket_, *context_);
    const auto named = expect_host(*tls_, endpoint_.host);
    if (!named.ok()) {
        co_return named.failure();
    }
    boost::system::error_code error;
    Deadline deadline(socket_.get_executor(), state, limit);
    auto token = no_throw(deadline);
    if (!deadline.may_start()) {
        error = asio::error::operation_aborted;
    } else {
        std::tie(error) =
            co_await tls_->async_handshake(ssl::stream_base::client, std::move(token));
    }
    if (!error) {
        co_return Done{};
    }
    close();
    if (auto failure = certificate_failure(*tls_, name_)) {
        co_return *failure;
    }
    co_return deadline.failure(name_, error);
}

Task<Result<tcp::socket>> connect_one(tcp::endpoint address, std::string name, milliseconds limit) {
    const auto state = co_await asio::this_coro::cancellation_state;
    const auto executor = co_await asio::this_coro::executor;
    tcp::socket socket(executor);
    boost::system::error_code error;
    Deadline deadline(executor, state, limit);
    auto token = no_throw(deadline);
    if (!deadline.may_start()) {
        error = asio::error::operation_aborted;
    } else {
        std::tie(error) = co_await socket.async_connect(address, std::move(token));
    }
    if (error) {
        co_return deadline.failure(name, error);
    }
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.set_option(asio::socket_base::keep_alive(true), ignored);
    co_return socket;
}

}  // namespace

Task<Result<StreamPtr>> connect_plain(Endpoint endpoint, milliseconds limit) {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto end = std::chrono::steady_clock::now() + limit;
    const std::string name = endpoint.host + ":" + std::to_string(endpoint.port);
    auto addresses = co_await resolve(endpoint.host, endpoint.port, limit);
    if (!addresses.ok()) {
        co_return addresses.failure();
    }
    Failure last{FailureCode::unreachable, name};
    for (std::size_t index = 0; index < addresses.value().size(); ++index) {
        // Each address gets its share of what is left, so that a dead IPv6 route does not use up
        // the IPv4 one's time.
        const auto share = time_left(end) / static_cast<int>(addresses.value().size() - index);
        auto socket = co_await connect_one(addresses.value()[index], name, share);
        if (socket.ok()) {
            StreamPtr stream =
                std::make_unique<TcpStream>(std::move(socket.value()), std::move(endpoint));
            co_return std::move(stream);
        }
        last = socket.failure();
        if (last.code == FailureCode::cancelled) {
            break;
        }
    }
    co_return last;
}

Task<Result<StreamPtr>> connect_tls(Endpoint endpoint, milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    auto stream = co_await connect_plain(std::move(endpoint), limit);
    if (!stream.ok()) {
        co_return stream.failure();
    }
    const auto secured = co_await stream.value()->start_tls(time_left(end));
    if (!secured.ok()) {
        co_return secured.failure();
    }
    co_return std::move(stream);
}

}  // namespace clusterlotse::net
