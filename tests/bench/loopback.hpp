#pragma once

#include "adapters/adapter.hpp"
#include "tests/bench/latencies.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace clusterlotse::bench {

/// Reads HTTP requests from one loopback connection on a thread of its own and notes when each was
/// complete.
class LoopbackServer {
public:
    explicit LoopbackServer(boost::asio::io_context& io);
    /// Close the client's end first.
    ~LoopbackServer();

    boost::asio::ip::tcp::socket& client() { return client_; }
    std::size_t received() const { return received_; }
    std::vector<Stopwatch::time_point> take_times();

private:
    void read();

    boost::asio::ip::tcp::socket client_;
    boost::asio::ip::tcp::socket server_;
    std::atomic<std::size_t> received_ = 0;
    std::mutex guard_;
    std::vector<Stopwatch::time_point> times_;
    std::thread thread_;
};

/// A channel that writes each message as the request a homeserver would get, and takes it as
/// delivered. Writes without waiting: the requests are smaller than the socket's buffer.
class LoopbackAdapter final : public ChannelAdapter {
public:
    LoopbackAdapter(Channel channel, boost::asio::ip::tcp::socket& socket)
        : channel_(channel), socket_(socket) {}

    Channel channel() const override { return channel_; }
    net::Task<Failure> receive(InboundSink& sink, std::function<void()> ready) override;
    net::Task<DeliveryResult> send(Dispatch dispatch) override;

private:
    Channel channel_;
    boost::asio::ip::tcp::socket& socket_;
};

}  // namespace clusterlotse::bench
