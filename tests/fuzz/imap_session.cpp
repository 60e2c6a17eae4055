#include "adapters/email/proto/imap_session.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace clusterlotse::email;

namespace {

/// Does what the session asks until it waits for bytes; the session must get there in bounded time.
bool settle(ImapSession& session, Instant& now) {
    for (int steps = 0; steps < 100'000; ++steps) {
        auto action = session.next_action(now);
        if (std::holds_alternative<imap_action::Receive>(action)) {
            return true;
        }
        if (std::holds_alternative<imap_action::Failed>(action) ||
            std::holds_alternative<imap_action::Finished>(action)) {
            return false;
        }
        if (std::holds_alternative<imap_action::StartTls>(action)) {
            session.tls_started(now);
        } else if (std::holds_alternative<imap_action::Opened>(action)) {
            ReadPlan plan;
            plan.dated_below = 100;
            plan.not_before = clusterlotse::TimePoint{};
            session.start_reading(plan);
        } else if (auto* mail = std::get_if<imap_action::Mail>(&action)) {
            session.handled({mail->mail.uid});
        }
    }
    std::abort();
}

}  // namespace

/// The first byte chooses the configuration, the second the size of the pieces; in the rest a 0xff
/// byte lets time pass.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    ImapConfig config;
    config.starttls = (data[0] & 1) != 0;
    config.mark_seen = (data[0] & 2) != 0;
    config.credentials.method =
        (data[0] & 4) != 0 ? Credentials::Method::xoauth2 : Credentials::Method::password;
    config.credentials.username = "user";
    config.credentials.secret = (data[0] & 8) != 0 ? "gr\xc3\xbcn" : "secret";
    config.limits.max_mail = 64;
    config.limits.max_listed = 3;
    const std::size_t piece = data[1] + 1u;
    Instant now{};
    ImapSession session(config, now);
    const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
    for (std::size_t at = 0; at < bytes.size() && settle(session, now); at += piece) {
        const auto part = bytes.substr(at, piece);
        if (part.front() == '\xff') {
            now += std::chrono::seconds(30);
        }
        session.feed(part, now);
    }
    settle(session, now);
    return 0;
}
