#pragma once

#include "tests/integration/email/fake_server.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// A submission server that keeps what it takes, and answers otherwise where told to.
class FakeSmtp final : public FakeServer {
public:
    using FakeServer::FakeServer;

    struct Taken {
        std::string from;
        std::string to;
        std::string data;
    };
    std::vector<Taken> taken;

    /// First word of a command (or "." for the end of data) -> answer instead of the usual one;
    /// "close" hangs up.
    std::map<std::string, std::string> otherwise;
    std::string password = "geheim";

    /// Hangs up on whoever is connected.
    void hang_up();

protected:
    boost::asio::awaitable<void> serve(FakeConnectionPtr connection) override;

private:
    boost::asio::awaitable<bool> answer(FakeConnectionPtr connection, std::string line);
    boost::asio::awaitable<bool> take_data(FakeConnectionPtr connection);

    Taken current_;
    std::weak_ptr<FakeConnection> last_;
};

}  // namespace clusterlotse::test
