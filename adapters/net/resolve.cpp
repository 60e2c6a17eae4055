#include "adapters/net/resolve.hpp"

#include "adapters/net/timer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>

namespace clusterlotse::net {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

namespace {

constexpr std::size_t kMaxAddresses = 16;

// Outlives the coroutine that asked, because the resolver answers whenever it likes.
struct Lookup {
    explicit Lookup(const asio::any_io_executor& executor)
        : resolver(executor), answered(executor) {}

    tcp::resolver resolver;
    Notifier answered;
    bool done = false;
    boost::system::error_code error;
    std::vector<tcp::endpoint> endpoints;
};

}  // namespace

std::string bare_host(const std::string& host) {
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        return host.substr(1, host.size() - 2);
    }
    if (host.size() > 1 && host.back() == '.') {
        return host.substr(0, host.size() - 1);
    }
    return host;
}

bool is_ip_literal(const std::string& host) {
    boost::system::error_code error;
    asio::ip::make_address(bare_host(host), error);
    return !error;
}

Task<Result<std::vector<tcp::endpoint>>> resolve(
    std::string host, std::uint16_t port, std::chrono::milliseconds limit
) {
    const std::string name = bare_host(host);
    boost::system::error_code literal_error;
    const auto literal = asio::ip::make_address(name, literal_error);
    if (!literal_error) {
        std::vector<tcp::endpoint> one{tcp::endpoint(literal, port)};
        co_return one;
    }
    const auto executor = co_await asio::this_coro::executor;
    const auto lookup = std::make_shared<Lookup>(executor);
    lookup->resolver.async_resolve(
        name,
        std::to_string(port),
        tcp::resolver::numeric_service,
        [lookup](const boost::system::error_code& error, const auto& results) {
            lookup->done = true;
            lookup->error = error;
            for (const auto& entry : results) {
                if (lookup->endpoints.size() < kMaxAddresses) {
                    lookup->endpoints.push_back(entry.endpoint());
                }
            }
            lookup->answered.notify();
        }
    );
    co_await lookup->answered.wait(limit);
    const bool stop = co_await stopping();
    if (stop) {
        lookup->resolver.cancel();
        co_return Failure{FailureCode::cancelled, name + ": stopped"};
    }
    if (!lookup->done) {
        lookup->resolver.cancel();
        co_return Failure{FailureCode::timed_out, name + ": name not resolved within the limit"};
    }
    if (lookup->error || lookup->endpoints.empty()) {
        const std::string why = lookup->error ? lookup->error.message() : "no address";
        co_return Failure{FailureCode::unreachable, name + ": " + why};
    }
    co_return lookup->endpoints;
}

}  // namespace clusterlotse::net
