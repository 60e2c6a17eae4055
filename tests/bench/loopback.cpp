#include "tests/bench/loopback.hpp"

#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <nlohmann/json.hpp>

#include <iterator>

namespace clusterlotse::bench {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::string_view kLength = "Content-Length: ";
constexpr std::string_view kEnd = "\r\n\r\n";

}  // namespace

LoopbackServer::LoopbackServer(asio::io_context& io) : client_(io), server_(io) {
    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    client_.connect(acceptor.local_endpoint());
    client_.set_option(tcp::no_delay(true));
    acceptor.accept(server_);
    thread_ = std::thread([this] { read(); });
}

LoopbackServer::~LoopbackServer() {
    boost::system::error_code ignored;
    client_.close(ignored);
    thread_.join();
}

std::vector<Stopwatch::time_point> LoopbackServer::take_times() {
    const std::lock_guard lock(guard_);
    return std::exchange(times_, {});
}

void LoopbackServer::read() {
    std::string buffer;
    boost::system::error_code error;
    while (true) {
        const std::size_t head =
            asio::read_until(server_, asio::dynamic_buffer(buffer), kEnd, error);
        if (error) {
            return;
        }
        const std::size_t length =
            std::stoul(buffer.substr(buffer.find(kLength) + kLength.size(), 20));
        if (buffer.size() < head + length) {
            asio::read(
                server_,
                asio::dynamic_buffer(buffer),
                asio::transfer_exactly(head + length - buffer.size()),
                error
            );
        }
        const auto now = Stopwatch::now();
        buffer.erase(0, head + length);
        {
            const std::lock_guard lock(guard_);
            times_.push_back(now);
        }
        ++received_;
    }
}

net::Task<Failure> LoopbackAdapter::receive(InboundSink&, std::function<void()>) {
    co_return Failure{FailureCode::cancelled, ""};
}

net::Task<DeliveryResult> LoopbackAdapter::send(Dispatch dispatch) {
    const nlohmann::json content = {{"msgtype", "m.text"}, {"body", dispatch.message.text}};
    const std::string body = content.dump();
    const std::string request = "PUT /_matrix/client/v3/rooms/" + dispatch.message.conversation +
                                "/send/m.room.message/" + dispatch.delivery_key +
                                " HTTP/1.1\r\nHost: localhost\r\n" + std::string(kLength) +
                                std::to_string(body.size()) + std::string(kEnd) + body;
    asio::write(socket_, asio::buffer(request));
    DeliveryResult result;
    result.outcome = DeliveryResult::Outcome::delivered;
    result.remote_id = "$" + dispatch.delivery_key;
    result.conversation = dispatch.message.conversation;
    co_return result;
}

}  // namespace clusterlotse::bench
