#pragma once

#include "tests/integration/email/fake_server.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// An INBOX with a few commands of IMAP4rev1, and faults to order.
class FakeImap final : public FakeServer {
public:
    using FakeServer::FakeServer;

    /// Puts a mail into INBOX and tells whoever waits in IDLE.
    void add(
        const std::string& raw, const std::string& internal_date = "20-Nov-2026 10:00:00 +0000"
    );

    /// The same mails under other uids.
    void renumber();

    std::string password = "geheim";
    std::string login_refusal = "NO [AUTHENTICATIONFAILED] bedarf@cluster.example: falsch";
    std::uint32_t uid_validity = 11;
    std::uint32_t next_uid = 5;
    int cut_bodies = 0;   ///< so many fetches of a whole mail end in the middle of its literal
    int cut_headers = 0;  ///< the same for headers
    bool silent_after_login = false;
    std::string injected;  ///< said in plain text behind the answer to STARTTLS

protected:
    boost::asio::awaitable<void> serve(FakeConnectionPtr connection) override;

private:
    struct Stored {
        std::string raw;
        std::string internal_date;
    };
    boost::asio::awaitable<bool> answer(
        FakeConnectionPtr connection, std::string tag, std::string command
    );
    std::string fetch(const std::string& tag, const std::string& command);
    std::string mailbox() const;
    boost::asio::awaitable<void> tell(FakeConnectionPtr connection, std::string bytes);

    std::map<std::uint32_t, Stored> mails_;
    FakeConnectionPtr idle_;
    std::string idle_tag_;
    std::size_t told_ = 0;  ///< how many mails the client knows of
};

}  // namespace clusterlotse::test
