#include "adapters/email/proto/imap_session.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

constexpr std::size_t kMaxCapabilities = 200;

}  // namespace

void ImapSession::handle(ImapResponse response, Instant now) {
    if (state_ == State::greeting) {
        on_greeting(response, now);
        return;
    }
    switch (response.kind) {
        case ImapResponse::Kind::untagged:
            on_untagged(response, now);
            return;
        case ImapResponse::Kind::continuation:
            on_continuation(response, now);
            return;
        case ImapResponse::Kind::tagged:
            if (response.tag != tag_) {
                fail(
                    FailureCode::protocol, "the IMAP server answered a command that was not asked"
                );
                return;
            }
            tag_.clear();
            on_tagged(response, now);
            return;
    }
}

void ImapSession::on_untagged(ImapResponse& response, Instant now) {
    if (response.name == "BYE") {
        if (state_ == State::logging_out) {
            state_ = State::finished;
        } else {
            fail(
                FailureCode::server_error,
                "the IMAP server ended the session while " + std::string(doing())
            );
        }
    } else if (response.name == "CAPABILITY") {
        capabilities_.clear();
        for (const auto& value : response.values) {
            if (capabilities_.size() < kMaxCapabilities) {
                capabilities_.insert(upper(value.text));
            }
        }
    } else if (response.name == "OK") {
        const auto number = parse_imap_number(response.code_arguments);
        if (response.code == "CAPABILITY") {
            read_capabilities(response.code_arguments);
        } else if (response.code == "UIDNEXT" && number && state_ == State::selecting) {
            mailbox_.uid_next = std::max<std::uint64_t>(*number, 1);
            has_uid_next_ = true;
        } else if (response.code == "UIDVALIDITY" && number) {
            if (state_ == State::selecting) {
                mailbox_.uid_validity = *number;
            } else if (mailbox_.uid_validity != 0 && mailbox_.uid_validity != *number) {
                fail(FailureCode::server_error, "INBOX was renumbered by its server");
            }
        }
    } else if (response.name == "EXISTS") {
        const bool more = response.number > mailbox_.exists;
        mailbox_.exists = response.number;
        if (more) {
            look_wanted_ = true;
            if (state_ == State::idling) {
                end_idle(now);
            } else if (state_ == State::pausing) {
                state_ = State::between;
            }
        }
    } else if (response.name == "EXPUNGE" && mailbox_.exists > 0) {
        --mailbox_.exists;
    } else if (response.name == "FETCH") {
        on_fetch(response);
    }
}

void ImapSession::read_capabilities(std::string_view words) {
    capabilities_.clear();
    while (!words.empty() && capabilities_.size() < kMaxCapabilities) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) {
            capabilities_.insert(upper(words.substr(0, end)));
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

void ImapSession::on_continuation(const ImapResponse&, Instant now) {
    if (state_ == State::idle_starting) {
        state_ = State::idling;
        wake_ = now + config_.limits.idle_renewal;
        if (look_wanted_) {
            end_idle(now);
        }
        return;
    }
    if (state_ != State::authenticating) {
        return;
    }
    if (!continuations_.empty()) {
        out_ += continuations_.front();
        continuations_.pop_front();
    } else if (++extra_continuations_ > 2) {
        fail(FailureCode::protocol, "the IMAP server does not end the login");
    } else {
        // XOAUTH2: the server shows an error as a challenge and says NO after an empty answer.
        out_ += config_.credentials.method == Credentials::Method::xoauth2 ? "\r\n" : "*\r\n";
    }
}

void ImapSession::on_tagged(const ImapResponse& response, Instant now) {
    const bool ok = response.name == "OK";
    switch (state_) {
        case State::asking_capability:
            if (!ok) {
                fail(FailureCode::protocol, "the IMAP server does not say what it can");
            } else {
                after_capability(now);
            }
            return;
        case State::asking_starttls:
            if (ok) {
                state_ = State::starting_tls;
                actions_.emplace_back(imap_action::StartTls{});
            } else {
                fail(FailureCode::protocol, "the IMAP server refused STARTTLS");
            }
            return;
        case State::authenticating:
            if (!ok) {
                on_login_refused(response);
                return;
            }
            logged_in_ = true;
            if (response.code == "CAPABILITY") {
                read_capabilities(response.code_arguments);
            }
            after_login(now);
            return;
        case State::naming:
            select(now);
            return;
        case State::selecting:
            if (!ok) {
                fail(FailureCode::refused, "the IMAP server does not open INBOX");
                return;
            }
            read_write_ = response.code != "READ-ONLY";
            on_selected(now);
            return;
        case State::finding_last:
            if (!ok) {
                fail(FailureCode::server_error, "the IMAP server does not say where INBOX ends");
                return;
            }
            announce();
            return;
        case State::listing:
            if (!ok) {
                fail(FailureCode::server_error, "the IMAP server does not list INBOX");
                return;
            }
            on_listed();
            return;
        case State::fetching:
            on_fetched(response, now);
            return;
        case State::idle_starting:
        case State::idling:
            // Ended by the server itself: it would do so again at once, so from now on mail is
            // looked for.
            idle_refused_ = true;
            look_wanted_ = true;
            state_ = State::between;
            return;
        case State::probing:
            if (!ok) {
                fail(FailureCode::server_error, "the IMAP server does not answer NOOP");
                return;
            }
            [[fallthrough]];
        case State::idle_ending:
            look_wanted_ = true;
            state_ = State::between;
            return;
        case State::storing:
            state_ = State::between;
            return;
        case State::logging_out:
            state_ = State::finished;
            return;
        default:
            fail(FailureCode::protocol, "the IMAP server answered a command that was not asked");
    }
}

}  // namespace clusterlotse::email
