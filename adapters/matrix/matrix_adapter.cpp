#include "adapters/matrix/matrix_adapter.hpp"

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/receiver.hpp"
#include "adapters/matrix/sender.hpp"
#include "adapters/net/origin.hpp"

#include <boost/asio/this_coro.hpp>

#include <stdexcept>

namespace clusterlotse::matrix {

namespace {

net::Origin origin_of(const std::string& homeserver) {
    const auto origin = net::parse_origin(homeserver);
    if (!origin.ok()) {
        throw std::runtime_error("matrix.homeserver: " + origin.failure().detail);
    }
    return origin.value();
}

Logger or_silent(Logger log) {
    return log ? std::move(log) : Logger([](LogLevel, std::string_view) {});
}

}  // namespace

struct MatrixAdapter::Parts {
    Parts(config::MatrixSettings settings, Logger log, MatrixLimits limits)
        : connection(settings, or_silent(std::move(log)), limits, origin_of(settings.homeserver)),
          sender(connection) {}

    Connection connection;
    Sender sender;
};

MatrixAdapter::MatrixAdapter(config::MatrixSettings settings, Logger log, MatrixLimits limits)
    : parts_(std::make_unique<Parts>(std::move(settings), std::move(log), limits)) {}

MatrixAdapter::~MatrixAdapter() = default;

net::Task<Failure> MatrixAdapter::receive(InboundSink& sink, std::function<void()> ready) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    parts_->connection.sink = &sink;
    // Memory of another run may be ahead of what was committed: only the cursors count.
    parts_->connection.rooms.clear();
    Receiver receiver(parts_->connection, std::move(ready));
    auto failure = co_await receiver.run();
    parts_->connection.connected = false;
    co_return std::move(failure);
}

net::Task<DeliveryResult> MatrixAdapter::send(Dispatch dispatch) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    auto result = co_await parts_->sender.send(std::move(dispatch));
    co_return std::move(result);
}

}  // namespace clusterlotse::matrix
