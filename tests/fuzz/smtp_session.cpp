#include "adapters/email/proto/smtp_session.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace clusterlotse::email;

namespace {

/// Does what the session asks until it waits for bytes; counts the outcomes.
bool settle(SmtpSession& session, int& outcomes) {
    for (int steps = 0; steps < 100'000; ++steps) {
        auto action = session.next_action();
        if (std::holds_alternative<smtp_action::Receive>(action)) {
            return true;
        }
        if (std::holds_alternative<smtp_action::Ready>(action)) {
            return true;
        }
        if (std::holds_alternative<smtp_action::Failed>(action) ||
            std::holds_alternative<smtp_action::Finished>(action)) {
            return false;
        }
        if (std::holds_alternative<smtp_action::StartTls>(action)) {
            session.tls_started();
        } else if (std::holds_alternative<smtp_action::Done>(action)) {
            ++outcomes;
        }
    }
    std::abort();
}

}  // namespace

/// The first byte chooses the configuration, the second the size of the pieces. One mail must get
/// one outcome.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    SmtpConfig config;
    config.starttls = (data[0] & 1) != 0;
    config.own_name = "cluster.example";
    config.credentials.method =
        (data[0] & 2) != 0 ? Credentials::Method::xoauth2 : Credentials::Method::password;
    config.credentials.username = "user";
    config.credentials.secret = "secret";
    const std::size_t piece = data[1] + 1u;
    SmtpSession session(config);
    session.submit(
        {"a@b.example", (data[0] & 4) != 0 ? "c@b.example" : "", "d@e.example", ".\r\nhallo\n"}
    );
    int outcomes = 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
    for (std::size_t at = 0; at < bytes.size() && settle(session, outcomes); at += piece) {
        session.feed(bytes.substr(at, piece));
    }
    settle(session, outcomes);
    session.lost({clusterlotse::FailureCode::unreachable, "over"});
    settle(session, outcomes);
    if (outcomes != 1) {
        std::abort();
    }
    return 0;
}
