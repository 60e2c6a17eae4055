#include "adapters/matrix/proto/url.hpp"
#include "tests/integration/matrix/fake_homeserver.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>

namespace clusterlotse::test {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Json = nlohmann::json;

namespace {

constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        if (end > begin) {
            parts.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

}  // namespace

Fault* FakeHomeserver::fault_for(const std::string& request) {
    for (auto& fault : faults) {
        if (fault.times > 0 && request.find(fault.where) != std::string::npos) {
            --fault.times;
            return &fault;
        }
    }
    return nullptr;
}

asio::awaitable<void> FakeHomeserver::serve() {
    for (;;) {
        tcp::socket socket(io_);
        const auto [error] = co_await acceptor_.async_accept(socket, kNoThrow);
        if (error) {
            co_return;
        }
        asio::co_spawn(io_, serve_connection(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> FakeHomeserver::serve_connection(tcp::socket socket) {
    boost::beast::flat_buffer buffer;
    for (;;) {
        http::request_parser<http::string_body> parser;
        parser.body_limit(64u << 20);
        const auto [error, count] = co_await http::async_read(socket, buffer, parser, kNoThrow);
        if (error) {
            co_return;
        }
        const auto request = parser.release();
        const std::string target(request.target());
        const std::string line = std::string(request.method_string()) + " " + target;
        requests.push_back(line);
        const auto question = target.find('?');
        std::vector<std::string> path;
        for (const auto& part : split(target.substr(0, question), '/')) {
            path.push_back(matrix::percent_decode(part));
        }
        Query query;
        for (const auto& pair :
             split(question == std::string::npos ? "" : target.substr(question + 1), '&')) {
            const auto equals = pair.find('=');
            query[pair.substr(0, equals)] = matrix::percent_decode(pair.substr(equals + 1));
        }
        const std::string bearer(request[http::field::authorization]);
        const bool known = bearer.size() > 7 && tokens.count(bearer.substr(7)) > 0;
        const auto* scripted = fault_for(line);
        const Fault fault = scripted == nullptr ? Fault{} : *scripted;
        Answer reply;
        if (scripted != nullptr && !fault.after_effect) {
            reply.status = fault.status;
        } else if (!known && path.at(3) != "login") {
            reply = {401, {{"errcode", "M_UNKNOWN_TOKEN"}}};
        } else if (path.at(1) == "media" || path.at(3) == "media") {
            reply = media_answer(
                std::string(request.method_string()),
                path,
                std::string(request[http::field::content_type]),
                request.body()
            );
        } else if (path.at(3) == "sync") {
            const auto since = position_in(query["since"], 0);
            const auto limit =
                Json::parse(query["filter"])["room"]["timeline"]["limit"].get<std::size_t>();
            for (int tenths = std::stoi(query["timeout"]) / 10;
                 tenths > 0 && stream_.size() == since;
                 --tenths) {
                asio::steady_timer timer(io_, std::chrono::milliseconds(10));
                co_await timer.async_wait(kNoThrow);
            }
            reply.body = sync(since, limit);
        } else {
            const auto body = request.body().empty() ? Json::object() : Json::parse(request.body());
            reply = answer(std::string(request.method_string()), path, query, body);
        }
        if (scripted != nullptr && fault.status == 0) {
            asio::steady_timer timer(io_, std::chrono::seconds(60));
            co_await timer.async_wait(kNoThrow);
            co_return;
        }
        http::response<http::string_body> response(http::status::ok, 11);
        response.result(static_cast<unsigned>(scripted != nullptr ? fault.status : reply.status));
        response.body() = scripted != nullptr   ? fault.body
                          : reply.bytes.empty() ? reply.body.dump()
                                                : reply.bytes;
        response.prepare_payload();
        const auto [write_error, written] = co_await http::async_write(socket, response, kNoThrow);
        if (write_error) {
            co_return;
        }
    }
}

}  // namespace clusterlotse::test
