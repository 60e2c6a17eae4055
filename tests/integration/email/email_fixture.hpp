#pragma once

#include "adapters/email/email_adapter.hpp"
#include "tests/integration/email/fake_imap.hpp"
#include "tests/integration/email/fake_smtp.hpp"

#include <boost/asio/cancellation_signal.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

namespace clusterlotse::test {

/// Keeps what it is given, as the bot's intake would: messages by their key, cursors with them.
class MemorySink final : public InboundSink {
public:
    Status deliver(const InboundBatch& batch) override;
    std::optional<std::string> cursor(Channel channel, const std::string& name) override;
    bool seen(Channel, const std::string& key) override { return keys.contains(key); }
    bool is_member(const Address&) override { return true; }

    std::vector<InboundMessage> messages;  ///< each key once
    std::map<std::string, int> keys;       ///< how often each was delivered
    std::map<std::string, std::string> cursors;
    int refuse = 0;  ///< so many deliveries fail
};

/// The adapter between a fake IMAP and a fake SMTP server, all on this thread.
class EmailChannel : public testing::Test {
protected:
    EmailChannel();
    ~EmailChannel() override;

    /// A fresh adapter with the current settings, as after a restart of the program.
    void restart();
    void start_receiving();
    /// Cancels the receiving; false where it does not end within two seconds.
    bool stop_receiving();
    /// Runs everything until `reached` or five seconds passed.
    bool until(const std::function<bool()>& reached);
    DeliveryResult send(Dispatch dispatch);

    boost::asio::io_context io;
    TestCertificate certificate{"DNS:localhost,IP:127.0.0.1"};
    FakeImap imap{io, certificate};
    FakeSmtp smtp{io, certificate};
    config::EmailSettings settings;
    email::EmailLimits limits;
    MemorySink sink;
    std::vector<std::string> log;
    std::unique_ptr<email::EmailAdapter> adapter;
    int ready = 0;
    std::optional<Failure> failure;  ///< how receiving ended
    std::filesystem::path folder;

private:
    std::shared_ptr<ManualClock> clock_;
    boost::asio::cancellation_signal stop_;
    bool receiving_ = false;
};

/// A small mail of a person.
std::string mail_of(
    const std::string& message_id, const std::string& text, const std::string& more_headers = ""
);

/// An outbox row.
Dispatch dispatch_to(const std::string& recipient);

}  // namespace clusterlotse::test
