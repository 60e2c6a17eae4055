#include "bot/control/control_server.hpp"

#include "adapters/net/timer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace clusterlotse::control {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Local = asio::local::stream_protocol;
using LocalStream = beast::basic_stream<Local>;

namespace {

constexpr std::chrono::seconds kReadLimit{15};
constexpr std::chrono::seconds kWriteLimit{15};
constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;

/// A listening socket that nobody but the user can open, from its first moment on.
boost::system::error_code listen_at(Local::acceptor& acceptor, const std::filesystem::path& path) {
    constexpr std::size_t kMostPathBytes = 107;  // sun_path of unix(7) with its final NUL
    if (path.native().size() > kMostPathBytes) {
        return asio::error::name_too_long;
    }
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    boost::system::error_code error;
    acceptor.open(Local(), error);
    if (!error) {
        const mode_t before = ::umask(0177);
        acceptor.bind(Local::endpoint(path.string()), error);
        ::umask(before);
    }
    if (!error) {
        acceptor.listen(8, error);
    }
    return error;
}

http::response<http::string_body> plain(http::status status, std::string body) {
    http::response<http::string_body> response(status, 11);
    response.body() = std::move(body);
    response.keep_alive(false);
    response.prepare_payload();
    return response;
}

http::response<http::string_body> respond(
    const http::request<http::string_body>& message, const ControlHandler& handler
) {
    if (message.method() != http::verb::post || message.target() != "/v1/profiles") {
        return plain(http::status::not_found, "");
    }
    const auto request = decode_request(message.body());
    if (!request) {
        return plain(http::status::bad_request, "");
    }
    ControlAnswer answer;
    try {
        answer = handler(*request);
    } catch (const std::exception& error) {
        answer = {1, "", std::string(error.what()) + "\n"};
    }
    return plain(http::status::ok, encode(answer));
}

net::Task<void> converse(LocalStream& stream, const ControlHandler& handler) {
    const auto token = asio::as_tuple(asio::use_awaitable);
    beast::flat_buffer buffer;
    http::request_parser<http::string_body> parser;
    parser.body_limit(kMostControlBytes);
    parser.header_limit(kMostHeaderBytes);
    stream.expires_after(kReadLimit);
    const auto [read_error, received] = co_await http::async_read(stream, buffer, parser, token);
    if (read_error && read_error != http::error::body_limit) {
        co_return;
    }
    const auto response =
        read_error ? plain(http::status::payload_too_large, "") : respond(parser.get(), handler);
    stream.expires_after(kWriteLimit);
    const auto [write_error, sent] = co_await http::async_write(stream, response, token);
    if (!write_error) {
        boost::system::error_code ignored;
        stream.socket().shutdown(Local::socket::shutdown_both, ignored);
    }
}

}  // namespace

ControlServer::ControlServer(std::filesystem::path socket, ControlHandler handler, Logger log)
    : socket_(std::move(socket)), handler_(std::move(handler)), log_(std::move(log)) {}

net::Task<void> ControlServer::serve() {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto executor = co_await asio::this_coro::executor;
    const auto token = asio::as_tuple(asio::use_awaitable);
    Local::acceptor acceptor(executor);
    const auto failure = listen_at(acceptor, socket_);
    if (failure) {
        log_(
            LogLevel::warning,
            "no control socket, `profiles` works only while the bot is stopped: " +
                failure.message()
        );
        co_return;
    }
    bool going = true;
    while (going) {
        LocalStream stream(executor);
        const auto [error] = co_await acceptor.async_accept(stream.socket(), token);
        if (!error) {
            co_await converse(stream, handler_);
        }
        const auto state = co_await asio::this_coro::cancellation_state;
        going = state.cancelled() == asio::cancellation_type::none;
        if (error && going) {
            const std::chrono::milliseconds pause(1000);
            going = co_await net::sleep_for(pause);
        }
    }
    std::error_code ignored;
    std::filesystem::remove(socket_, ignored);
}

}  // namespace clusterlotse::control
