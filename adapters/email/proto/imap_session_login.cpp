#include "adapters/email/proto/imap_session.hpp"

namespace clusterlotse::email {
namespace {

/// True where `text` may stand in a quoted string.
bool quotable(std::string_view text) {
    for (unsigned char c : text) {
        if (c < 0x20 || c > 0x7e) {
            return false;
        }
    }
    return true;
}

std::string quoted_string(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

/// Failures of the server that another attempt may cure (RFC 5530).
bool passing_trouble(const ImapResponse& response) {
    return response.code == "UNAVAILABLE" || response.code == "INUSE" || response.code == "LIMIT" ||
           response.code == "SERVERBUG";
}

}  // namespace

void ImapSession::on_greeting(const ImapResponse& response, Instant now) {
    if (response.kind != ImapResponse::Kind::untagged || !response.is_status()) {
        fail(FailureCode::protocol, "the server does not greet like an IMAP server");
        return;
    }
    if (response.name == "PREAUTH") {
        // Without TLS anybody on the way may have written this to keep STARTTLS from happening.
        if (!encrypted_) {
            fail(FailureCode::protocol, "the IMAP server claims a login before TLS");
            return;
        }
        logged_in_ = true;
    } else if (response.name != "OK") {
        fail(FailureCode::server_error, "the IMAP server turns connections away");
        return;
    }
    if (response.code == "CAPABILITY") {
        read_capabilities(response.code_arguments);
        after_capability(now);
    } else {
        command(State::asking_capability, "CAPABILITY", now);
    }
}

void ImapSession::after_capability(Instant now) {
    if (!encrypted_) {
        if (offers("STARTTLS")) {
            command(State::asking_starttls, "STARTTLS", now);
        } else {
            fail(
                FailureCode::protocol,
                "the IMAP server offers no STARTTLS: use security = \"tls\" and its port"
            );
        }
    } else if (!logged_in_) {
        log_in(now);
    } else if (offers("ID")) {
        command(State::naming, "ID (\"name\" \"clusterlotse\")", now);
    } else {
        select(now);
    }
}

void ImapSession::log_in(Instant now) {
    const auto& credentials = config_.credentials;
    const bool xoauth2 = credentials.method == Credentials::Method::xoauth2;
    const std::string mechanism = xoauth2 ? "XOAUTH2" : "PLAIN";
    if (!offers("AUTH=" + mechanism)) {
        if (xoauth2) {
            fail(FailureCode::not_authorised, "the IMAP server offers no XOAUTH2 login");
        } else if (offers("LOGINDISABLED")) {
            fail(FailureCode::not_authorised, "the IMAP server offers no login with a password");
        } else {
            send_login(now);
        }
        return;
    }
    const std::string message = xoauth2 ? sasl_xoauth2(credentials) : sasl_plain(credentials);
    const bool at_once = offers("SASL-IR");
    capabilities_.clear();
    command(
        State::authenticating, "AUTHENTICATE " + mechanism + (at_once ? ' ' + message : ""), now
    );
    if (!at_once) {
        continuations_.push_back(message + "\r\n");
    }
}

void ImapSession::send_login(Instant now) {
    const auto& [method, user, secret] = config_.credentials;
    capabilities_.clear();
    if (quotable(user) && quotable(secret)) {
        command(
            State::authenticating, "LOGIN " + quoted_string(user) + ' ' + quoted_string(secret), now
        );
        return;
    }
    const auto announced = [](const std::string& text) {
        return '{' + std::to_string(text.size()) + '}';
    };
    command(State::authenticating, "LOGIN " + announced(user), now);
    continuations_.push_back(user + ' ' + announced(secret) + "\r\n");
    continuations_.push_back(secret + "\r\n");
}

void ImapSession::after_login(Instant now) {
    // What was offered before the login need not hold after it (Exchange offers more).
    if (capabilities_.empty()) {
        command(State::asking_capability, "CAPABILITY", now);
    } else {
        after_capability(now);
    }
}

void ImapSession::on_login_refused(const ImapResponse& response) {
    if (response.name == "NO" && passing_trouble(response)) {
        fail(FailureCode::server_error, "the IMAP server cannot log anybody in at present");
        return;
    }
    fail(
        FailureCode::not_authorised,
        "IMAP login refused for configured user: check " + config_.secret_setting
    );
}

void ImapSession::select(Instant now) {
    mailbox_ = {};
    has_uid_next_ = false;
    command(State::selecting, "SELECT INBOX", now);
}

void ImapSession::on_selected(Instant now) {
    if (mailbox_.uid_validity == 0) {
        fail(FailureCode::protocol, "the IMAP server gives INBOX no UIDVALIDITY");
    } else if (has_uid_next_ || mailbox_.exists == 0) {
        announce();
    } else {
        command(State::finding_last, "UID FETCH * (UID)", now);
    }
}

void ImapSession::announce() {
    look_wanted_ = false;
    if (logout_wanted_) {
        state_ = State::between;
        return;
    }
    state_ = State::opened;
    actions_.emplace_back(imap_action::Opened{mailbox_});
}

}  // namespace clusterlotse::email
