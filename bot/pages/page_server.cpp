#include "bot/pages/page_server.hpp"

#include "adapters/net/timer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <exception>
#include <utility>

namespace clusterlotse::pages {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using HttpRequest = http::request<http::string_body>;
using HttpResponse = http::response<http::string_body>;

namespace {

constexpr int kBacklog = 32;

boost::system::error_code listen_at(Tcp::acceptor& acceptor, const config::ListenAddress& address) {
    boost::system::error_code error;
    const auto host = asio::ip::make_address(address.host, error);
    const Tcp::endpoint endpoint(host, static_cast<unsigned short>(address.port));
    if (!error) {
        acceptor.open(endpoint.protocol(), error);
    }
    if (!error) {
        acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    }
    if (!error) {
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(kBacklog, error);
    }
    if (error) {
        boost::system::error_code ignored;
        acceptor.close(ignored);
    }
    return error;
}

HttpResponse response_of(const commands::Page& page) {
    HttpResponse response(static_cast<http::status>(page.status), 11);
    response.set(http::field::content_type, "text/html; charset=utf-8");
    response.set(http::field::cache_control, "no-store");
    response.set("Referrer-Policy", "no-referrer");
    response.set("X-Content-Type-Options", "nosniff");
    response.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
    );
    if (page.status == 405) {
        response.set(http::field::allow, "GET, HEAD, POST");
    }
    if (page.status == 429 || page.status == 503) {
        response.set(http::field::retry_after, "60");
    }
    response.body() = page.html;
    response.keep_alive(false);
    response.prepare_payload();
    return response;
}

/// True where something came that is no request this page takes; false for a connection that ended
/// or said too little in its time.
bool is_malformed(const boost::system::error_code& error) {
    return error.category() == http::make_error_code(http::error::bad_method).category() &&
           error != http::error::end_of_stream && error != http::error::partial_message;
}

commands::PageRequest request_of(const HttpRequest& message) {
    return {
        std::string(message.method_string()),
        std::string(message.target()),
        std::string(message[http::field::content_type]),
        message.body()};
}

}  // namespace

PageServer::PageServer(
    const asio::any_io_executor& executor,
    const config::ListenAddress& address,
    PageHandler handler,
    const Clock& clock,
    Logger log,
    std::chrono::milliseconds patience
)
    : acceptor_(executor),
      handler_(std::move(handler)),
      clock_(clock),
      log_(std::move(log)),
      patience_(patience) {
    if (const auto failure = listen_at(acceptor_, address)) {
        log_(
            LogLevel::warning,
            "nobody can unsubscribe by one click, unsubscribe_listen cannot be opened: " +
                failure.message()
        );
    }
}

int PageServer::port() const {
    boost::system::error_code error;
    const auto endpoint = acceptor_.local_endpoint(error);
    return error ? 0 : endpoint.port();
}

net::Task<void> PageServer::converse(beast::tcp_stream& stream) {
    const auto token = asio::as_tuple(asio::use_awaitable);
    beast::flat_buffer buffer;
    http::request_parser<http::string_body> parser;
    parser.body_limit(kMostBodyBytes);
    parser.header_limit(static_cast<std::uint32_t>(kMostHeaderBytes));
    stream.expires_after(patience_);
    const auto [read_error, received] = co_await http::async_read(stream, buffer, parser, token);
    const bool too_large = read_error == http::error::body_limit;
    if (read_error && !is_malformed(read_error)) {
        co_return;
    }
    commands::Page page;
    if (read_error) {
        page = {too_large ? 413 : 400, ""};
    } else if (!budget_.take(clock_.now())) {
        page = {429, ""};
    } else {
        try {
            const commands::PageRequest request = request_of(parser.get());
            page = handler_(request);
        } catch (const std::exception& error) {
            log_(LogLevel::warning, std::string("unsubscribe page: ") + error.what());
            page = {503, ""};
        }
    }
    HttpResponse response = response_of(page);
    if (!read_error && parser.get().method() == http::verb::head) {
        response.body().clear();  // its length stays said
    }
    stream.expires_after(patience_);
    const auto [write_error, sent] = co_await http::async_write(stream, response, token);
    if (!write_error) {
        boost::system::error_code ignored;
        stream.socket().shutdown(Tcp::socket::shutdown_both, ignored);
    }
}

net::Task<void> PageServer::serve() {
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto token = asio::as_tuple(asio::use_awaitable);
    bool going = acceptor_.is_open();
    while (going) {
        beast::tcp_stream stream(acceptor_.get_executor());
        const auto [error] = co_await acceptor_.async_accept(stream.socket(), token);
        if (!error) {
            co_await converse(stream);
        }
        const auto state = co_await asio::this_coro::cancellation_state;
        going = state.cancelled() == asio::cancellation_type::none;
        if (error && going) {
            const std::chrono::milliseconds pause(1000);
            going = co_await net::sleep_for(pause);
        }
    }
}

}  // namespace clusterlotse::pages
