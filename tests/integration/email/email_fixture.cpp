#include "tests/integration/email/email_fixture.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>

#include <fstream>
#include <unistd.h>

namespace clusterlotse::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;

Status MemorySink::deliver(const InboundBatch& batch) {
    if (refuse > 0) {
        --refuse;
        return Failure{FailureCode::internal, "the disk is full"};
    }
    for (const auto& message : batch.messages) {
        if (keys[message.key]++ == 0) {
            messages.push_back(message);
        }
    }
    for (const auto& [name, value] : batch.cursors) {
        cursors[name] = value;
    }
    return Done{};
}

std::optional<std::string> MemorySink::cursor(Channel, const std::string& name) {
    const auto found = cursors.find(name);
    return found == cursors.end() ? std::nullopt : std::optional(found->second);
}

EmailChannel::EmailChannel()
    : folder(
          std::filesystem::temp_directory_path() /
          ("clusterlotse-email-" + std::to_string(getpid()) + "-" +
           testing::UnitTest::GetInstance()->current_test_info()->name())
      ),
      clock_(std::make_shared<ManualClock>(TimePoint(
          std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::hours(12)
      ))) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "password") << "geheim\n";
    settings.address = "bedarf@cluster.example";
    settings.trusted_authserv_id = "mx.cluster.example";
    for (auto* server : {&settings.imap, &settings.smtp}) {
        server->host = "localhost";
        server->username = "bedarf@cluster.example";
        server->password_file = folder / "password";
        server->ca_file = certificate.certificate();
    }
    settings.imap.port = imap.port();
    settings.smtp.port = smtp.port();
    restart();
}

EmailChannel::~EmailChannel() {
    if (receiving_) {
        stop_receiving();
    }
    adapter.reset();
    std::filesystem::remove_all(folder);
}

void EmailChannel::restart() {
    const Logger logger = [this](LogLevel, std::string_view text) { log.emplace_back(text); };
    config::ClusterSettings cluster;
    cluster.name = "Metall-Cluster Müllertal";
    adapter = std::make_unique<email::EmailAdapter>(settings, cluster, logger, limits, clock_);
}

void EmailChannel::start_receiving() {
    failure.reset();
    ready = 0;
    receiving_ = true;
    const std::function<void()> on_ready = [this] { ++ready; };
    const auto ended = [this](std::exception_ptr thrown, Failure how) {
        receiving_ = false;
        failure = thrown ? Failure{FailureCode::internal, "receive threw"} : how;
    };
    asio::co_spawn(
        io, adapter->receive(sink, on_ready), asio::bind_cancellation_slot(stop_.slot(), ended)
    );
}

bool EmailChannel::stop_receiving() {
    stop_.emit(asio::cancellation_type::terminal);
    return until([this] { return failure.has_value(); });
}

bool EmailChannel::until(const std::function<bool()>& reached) {
    const auto end = std::chrono::steady_clock::now() + 5s;
    while (!reached()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        io.restart();
        io.run_one_for(20ms);
    }
    return true;
}

DeliveryResult EmailChannel::send(Dispatch dispatch) {
    std::optional<DeliveryResult> result;
    const auto ended = [&result](std::exception_ptr thrown, DeliveryResult how) {
        EXPECT_FALSE(thrown);
        result = std::move(how);
    };
    asio::co_spawn(io, adapter->send(std::move(dispatch)), ended);
    EXPECT_TRUE(until([&result] { return result.has_value(); }));
    return result.value_or(DeliveryResult{});
}

std::string mail_of(
    const std::string& message_id, const std::string& text, const std::string& more_headers
) {
    return more_headers +
           "From: Erika <Einkauf@Firma.example>\r\nTo: bedarf@cluster.example\r\nSubject: "
           "Drehteile\r\n" +
           "Date: Fri, 20 Nov 2026 11:00:00 +0100\r\nMessage-ID: " + message_id +
           "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
}

Dispatch dispatch_to(const std::string& recipient) {
    Dispatch dispatch;
    dispatch.outbox_id = 7;
    dispatch.delivery_key = "00112233445566778899aabbccddeeff";
    dispatch.message.channel = Channel::email;
    dispatch.message.place = Place::mail;
    dispatch.message.recipient = recipient;
    dispatch.message.subject = "B-2026-001: Wellen gefräst";
    dispatch.message.text = "Guten Tag,\n.\nkönnen Sie das?\n";
    return dispatch;
}

}  // namespace clusterlotse::test
