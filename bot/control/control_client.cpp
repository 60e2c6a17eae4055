#include "bot/control/control_client.hpp"

#include "adapters/net/task.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <optional>
#include <utility>

namespace clusterlotse::control {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Local = asio::local::stream_protocol;
using LocalStream = beast::basic_stream<Local>;

namespace {

Failure failure_of(const boost::system::error_code& error, const char* doing) {
    if (error == beast::error::timeout) {
        return {
            FailureCode::timed_out,
            std::string("the running bot did not answer in time while ") + doing};
    }
    const bool nobody = error == asio::error::connection_refused ||
                        error == boost::system::errc::no_such_file_or_directory;
    if (nobody) {
        return {FailureCode::not_found, "no bot is running on this database"};
    }
    return {
        FailureCode::unreachable,
        std::string("the running bot cannot be asked, ") + doing + ": " + error.message()};
}

net::Task<Result<ControlAnswer>> ask(
    LocalStream& stream, Local::endpoint endpoint, std::string body, std::chrono::milliseconds limit
) {
    const auto token = asio::as_tuple(asio::use_awaitable);
    stream.expires_after(limit);
    const auto [connect_error] = co_await stream.async_connect(endpoint, token);
    if (connect_error) {
        co_return failure_of(connect_error, "connecting");
    }
    http::request<http::string_body> request(http::verb::post, "/v1/profiles", 11);
    request.set(http::field::host, "clusterlotse");
    request.set(http::field::content_type, "application/json");
    request.body() = std::move(body);
    request.prepare_payload();
    stream.expires_after(limit);
    const auto [write_error, sent] = co_await http::async_write(stream, request, token);
    if (write_error && write_error != asio::error::broken_pipe &&
        write_error != asio::error::connection_reset) {
        co_return failure_of(write_error, "sending");
    }
    // A server that refuses the size closes while we still send: its answer says why.
    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(kMostControlBytes);
    stream.expires_after(limit);
    const auto [read_error, received] = co_await http::async_read(stream, buffer, parser, token);
    if (read_error) {
        co_return failure_of(read_error, "waiting");
    }
    const auto& response = parser.get();
    auto answer =
        response.result() == http::status::ok ? decode_answer(response.body()) : std::nullopt;
    if (!answer) {
        co_return Failure{
            FailureCode::protocol,
            "the running bot refused the command (HTTP " + std::to_string(response.result_int()) +
                ")"};
    }
    co_return std::move(*answer);
}

/// co_spawn wants results that have a default; this one has none.
net::Task<void> ask_into(
    std::optional<Result<ControlAnswer>>& result,
    LocalStream& stream,
    Local::endpoint endpoint,
    std::string body,
    std::chrono::milliseconds limit
) {
    auto task = ask(stream, std::move(endpoint), std::move(body), limit);
    auto answer = co_await std::move(task);
    result.emplace(std::move(answer));
}

}  // namespace

Result<ControlAnswer> ask_running_bot(
    const std::filesystem::path& socket,
    const ControlRequest& request,
    std::chrono::milliseconds limit
) {
    constexpr std::size_t kMostPathBytes = 107;
    if (socket.native().size() > kMostPathBytes) {
        return Failure{FailureCode::not_found, "the path of the control socket is too long"};
    }
    std::string body = encode(request);
    if (body.size() > kMostControlBytes) {
        return Failure{
            FailureCode::bad_input, "more than 64 MiB at once; stop the bot or split the files"};
    }
    asio::io_context io(1);
    LocalStream stream(io);
    std::optional<Result<ControlAnswer>> result;
    const Local::endpoint endpoint(socket.string());
    auto task = ask_into(result, stream, endpoint, std::move(body), limit);
    asio::co_spawn(io, std::move(task), [](std::exception_ptr error) {
        if (error) {
            std::rethrow_exception(error);
        }
    });
    io.run();
    return std::move(*result);
}

}  // namespace clusterlotse::control
