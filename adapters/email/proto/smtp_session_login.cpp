#include "adapters/email/proto/smtp_session.hpp"

#include <algorithm>
#include <charconv>

namespace clusterlotse::email {
namespace {

std::string capitals(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return out;
}

std::string_view take_capability(std::string_view& line) {
    const std::size_t end = std::min(line.find_first_of(" ="), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

}  // namespace

void SmtpSession::on_greeting(const SmtpReply& reply) {
    if (reply.code == 220) {
        say(State::ehlo, "EHLO " + config_.own_name);
    } else {
        fail({FailureCode::server_error, reply.codes() + ": the SMTP server turns connections away"}
        );
    }
}

void SmtpSession::on_ehlo(const SmtpReply& reply) {
    if (reply.code / 100 != 2) {
        const auto code = reply.permanent() ? FailureCode::refused : FailureCode::server_error;
        fail({code, reply.codes() + ": the SMTP server refused EHLO"});
        return;
    }
    extensions_.clear();
    mechanisms_.clear();
    max_size_ = 0;
    for (std::size_t i = 1; i < reply.lines.size(); ++i) {
        std::string_view line = reply.lines[i];
        const auto word = capitals(take_capability(line));
        if (word == "AUTH") {
            while (!line.empty()) {
                mechanisms_.insert(capitals(take_capability(line)));
            }
        } else if (word == "SIZE") {
            std::from_chars(line.data(), line.data() + line.size(), max_size_);
        }
        extensions_.insert(word);
    }
    if (encrypted_) {
        log_in();
    } else if (offers("STARTTLS")) {
        say(State::starttls, "STARTTLS");
    } else {
        fail(
            {FailureCode::protocol,
             "the SMTP server offers no STARTTLS: use security = \"tls\" and its port"}
        );
    }
}

void SmtpSession::tls_started() {
    if (state_ == State::starting_tls) {
        encrypted_ = true;
        extensions_.clear();
        say(State::ehlo, "EHLO " + config_.own_name);
    }
}

void SmtpSession::log_in() {
    const auto& credentials = config_.credentials;
    extra_challenges_ = 0;
    auth_answers_.clear();
    if (credentials.method == Credentials::Method::xoauth2) {
        if (mechanisms_.contains("XOAUTH2")) {
            say(State::authenticating, "AUTH XOAUTH2 " + sasl_xoauth2(credentials));
        } else {
            fail({FailureCode::not_authorised, "the SMTP server offers no XOAUTH2 login"});
        }
    } else if (mechanisms_.contains("PLAIN")) {
        say(State::authenticating, "AUTH PLAIN " + sasl_plain(credentials));
    } else if (mechanisms_.contains("LOGIN")) {
        say(State::authenticating, "AUTH LOGIN");
        auth_answers_ = {sasl_base64(credentials.username), sasl_base64(credentials.secret)};
    } else {
        fail({FailureCode::not_authorised, "the SMTP server offers no login with a password"});
    }
}

void SmtpSession::on_authenticating(const SmtpReply& reply) {
    if (reply.code == 235) {
        become_ready();
    } else if (reply.code == 334) {
        if (!auth_answers_.empty()) {
            say(State::authenticating, auth_answers_.front());
            auth_answers_.pop_front();
        } else if (++extra_challenges_ > 2) {
            fail({FailureCode::protocol, "the SMTP server does not end the login"});
        } else {
            // XOAUTH2: the server shows an error as a challenge and says no after an empty answer.
            say(State::authenticating,
                config_.credentials.method == Credentials::Method::xoauth2 ? "" : "*");
        }
    } else if (reply.transient()) {
        fail(
            {FailureCode::server_error,
             reply.codes() + ": the SMTP server cannot log anybody in at present"}
        );
    } else {
        fail(
            {FailureCode::not_authorised,
             "SMTP login refused for configured user (" + reply.codes() + "): check " +
                 config_.secret_setting}
        );
    }
}

}  // namespace clusterlotse::email
