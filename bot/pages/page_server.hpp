#pragma once

#include "adapters/log.hpp"
#include "adapters/net/task.hpp"
#include "bot/pages/page_budget.hpp"
#include "commands/wishes/unsubscribe.hpp"
#include "config/settings.hpp"
#include "domain/clock.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <functional>

namespace clusterlotse::pages {

/// Answers one request on the bot's thread. What it throws becomes status 503.
using PageHandler = std::function<commands::Page(const commands::PageRequest&)>;

/// Bytes of a request: a one-click POST has some 26 of body, as multipart some 200.
constexpr std::size_t kMostBodyBytes = 4 * 1024;
constexpr std::size_t kMostHeaderBytes = 16 * 1024;
/// As many serve() as run are answered at the same time.
constexpr int kConversations = 4;

/// The page that unsubscribes by one click, as plain HTTP/1.1 for a reverse proxy that has the
/// certificate. One request a connection, each within limits of size and time, all together within
/// PageBudget (status 429 beyond it).
class PageServer {
public:
    /// Listens at once; where that fails it says so, and serve() returns at once.
    PageServer(
        const boost::asio::any_io_executor& executor,
        const config::ListenAddress& address,
        PageHandler handler,
        const Clock& clock,
        Logger log,
        std::chrono::milliseconds patience = std::chrono::seconds(10)
    );

    /// Answers one connection after another until the coroutine is cancelled; run it kConversations
    /// times. Lives no longer than the server.
    net::Task<void> serve();

    /// Where it listens; 0 where it does not.
    int port() const;

private:
    net::Task<void> converse(boost::beast::tcp_stream& stream);

    boost::asio::ip::tcp::acceptor acceptor_;
    PageHandler handler_;
    const Clock& clock_;
    Logger log_;
    std::chrono::milliseconds patience_;
    PageBudget budget_;
};

}  // namespace clusterlotse::pages
