#include "adapters/net/http_client.hpp"

#include "adapters/net/timer.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <memory>
#include <sstream>

namespace clusterlotse::net {

namespace http = boost::beast::http;
using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

constexpr std::size_t kMaxIdle = 4;
constexpr std::chrono::seconds kIdleLife{50};  // below the usual 60 to 75 s of servers and proxies
constexpr std::uint32_t kMaxHeader = 64 * 1024;

Result<std::string> bytes_of(const HttpRequest& request, const Origin& origin) {
    const auto verb = http::string_to_verb(request.method);
    const bool bad_target = request.target.empty() || request.target.front() != '/' ||
                            std::any_of(request.target.begin(), request.target.end(), [](char c) {
                                return c <= ' ' || c == 127;
                            });
    const bool bad_header =
        std::any_of(request.headers.begin(), request.headers.end(), [](const auto& header) {
            return header.second.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos;
        });
    if (verb == http::verb::unknown || bad_target || bad_header) {
        return Failure{FailureCode::bad_input, "request cannot be written as HTTP"};
    }
    http::request<http::string_body> message(verb, request.target, 11);
    message.set(http::field::host, origin.authority());
    message.set(http::field::user_agent, "clusterlotse");
    message.set(http::field::accept, "application/json");
    for (const auto& [name, value] : request.headers) {
        message.set(name, value);
    }
    message.body() = request.body;
    message.prepare_payload();
    std::ostringstream out;
    out << message;
    return std::move(out).str();
}

// One answer, read byte by byte as far as it comes; knows no connection.
class Answer {
public:
    Answer(std::size_t max_body, bool to_head)
        : parser_(std::make_unique<http::response_parser<http::string_body>>()) {
        parser_->body_limit(max_body);
        parser_->header_limit(kMaxHeader);
        parser_->skip(to_head);
        parser_->eager(true);
    }

    bool done() const { return parser_->is_done(); }
    bool keep_alive() const { return parser_->keep_alive(); }

    /// Takes what it can use from the front of `bytes`.
    Status feed(std::string& bytes) {
        while (!bytes.empty() && !parser_->is_done()) {
            boost::system::error_code error;
            const auto used = parser_->put(boost::asio::buffer(bytes), error);
            bytes.erase(0, used);
            if (error == http::error::need_more) {
                return bytes.size() > kMaxHeader
                           ? Status(Failure{FailureCode::protocol, "HTTP: line too long"})
                           : Status(Done{});
            }
            if (error) {
                return Failure{FailureCode::protocol, "HTTP: " + error.message()};
            }
        }
        return Done{};
    }

    /// The connection ended: only an answer without a stated length is complete by that.
    bool finish() {
        boost::system::error_code error;
        if (parser_->got_some()) {
            parser_->put_eof(error);
        }
        return !error && parser_->is_done();
    }

    HttpResponse take() {
        auto message = parser_->release();
        HttpResponse response;
        response.status = message.result_int();
        for (const auto& field : message.base()) {
            response.headers.emplace_back(
                std::string(field.name_string()), std::string(field.value())
            );
        }
        response.body = std::move(message.body());
        return response;
    }

private:
    std::unique_ptr<http::response_parser<http::string_body>> parser_;
};

struct Exchange {
    HttpResponse response;
    bool keep = false;
};

// `touched` says whether any byte of an answer came: before that the request may go over another
// connection.
Task<Result<Exchange>> exchange(
    Stream& stream,
    const std::string& bytes,
    std::size_t max_body,
    bool to_head,
    SteadyTime end,
    bool& touched
) {
    const auto written = co_await stream.write(bytes, time_left(end));
    if (!written.ok()) {
        co_return written.failure();
    }
    auto answer = std::make_unique<Answer>(max_body, to_head);
    std::string received;
    for (;;) {
        const auto got = co_await stream.read_some(received, time_left(end));
        if (!got.ok()) {
            if (got.failure().code == FailureCode::unreachable && answer->finish()) {
                Exchange whole{answer->take(), false};
                co_return std::move(whole);
            }
            co_return got.failure();
        }
        touched = true;
        auto fed = answer->feed(received);
        while (fed.ok() && answer->done()) {
            const bool keep = answer->keep_alive() && received.empty();
            Exchange whole{answer->take(), keep};
            if (whole.response.status >= 200) {
                co_return std::move(whole);
            }
            answer = std::make_unique<Answer>(max_body, to_head);  // 1xx: the real one follows
            fed = answer->feed(received);
        }
        if (!fed.ok()) {
            co_return fed.failure();
        }
    }
}

}  // namespace

std::string_view HttpResponse::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (boost::beast::iequals(key, name)) {
            return value;
        }
    }
    return {};
}

HttpClient::HttpClient(Origin origin, std::filesystem::path ca_file)
    : origin_(std::move(origin)), ca_file_(std::move(ca_file)) {}

void HttpClient::close_idle() {
    idle_.clear();
}

StreamPtr HttpClient::take_idle() {
    const auto now = std::chrono::steady_clock::now();
    idle_.remove_if([now](const Idle& idle) { return now - idle.since > kIdleLife; });
    if (idle_.empty()) {
        return nullptr;
    }
    StreamPtr stream = std::move(idle_.back().stream);
    idle_.pop_back();
    return stream;
}

Task<Result<HttpResponse>> HttpClient::send(HttpRequest request) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    const auto end = std::chrono::steady_clock::now() + request.limit;
    const auto bytes = bytes_of(request, origin_);
    if (!bytes.ok()) {
        co_return bytes.failure();
    }
    for (;;) {
        StreamPtr stream = take_idle();
        const bool reused = stream != nullptr;
        if (!reused) {
            Endpoint endpoint{origin_.host, origin_.port, ca_file_};
            auto connecting = origin_.secure ? connect_tls(endpoint, time_left(end))
                                             : connect_plain(endpoint, time_left(end));
            auto connected = co_await std::move(connecting);
            if (!connected.ok()) {
                co_return connected.failure();
            }
            stream = std::move(connected.value());
        }
        bool touched = false;
        auto done = co_await exchange(
            *stream, bytes.value(), request.max_body, request.method == "HEAD", end, touched
        );
        if (done.ok()) {
            if (done->keep && idle_.size() < kMaxIdle) {
                idle_.push_back(Idle{std::move(stream), std::chrono::steady_clock::now()});
            }
            co_return std::move(done.value().response);
        }
        const bool stale = reused && !touched && done.failure().code == FailureCode::unreachable;
        if (!stale || request.method == "POST") {
            co_return done.failure();
        }
    }
}

}  // namespace clusterlotse::net
