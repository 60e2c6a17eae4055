#include "adapters/email/proto/smtp_session.hpp"

#include "adapters/email/proto/dot_stuffing.hpp"

namespace clusterlotse::email {

SmtpSession::SmtpSession(SmtpConfig config)
    : config_(std::move(config)), encrypted_(!config_.starttls) {}

void SmtpSession::feed(std::string_view bytes) {
    if (state_ == State::failed || state_ == State::finished || state_ == State::starting_tls) {
        return;
    }
    reader_.feed(bytes);
    while (auto reply = reader_.next()) {
        handle(*reply);
        if (state_ == State::starting_tls) {
            // What came with the answer to STARTTLS was not protected: nobody may rely on it.
            reader_.discard();
            return;
        }
        if (state_ == State::failed || state_ == State::finished) {
            return;
        }
    }
    if (reader_.broken()) {
        fail(
            {FailureCode::protocol,
             "the SMTP server sent what is not SMTP while " + std::string(doing())}
        );
    }
}

SmtpAction SmtpSession::next_action() {
    if (!actions_.empty() && out_.empty()) {
        auto action = std::move(actions_.front());
        actions_.pop_front();
        return action;
    }
    if (!out_.empty()) {
        return smtp_action::Send{std::exchange(out_, {})};
    }
    if (failure_) {
        return smtp_action::Failed{*failure_};
    }
    if (state_ == State::finished) {
        return smtp_action::Finished{};
    }
    if (state_ == State::ready) {
        return smtp_action::Ready{};
    }
    return smtp_action::Receive{
        state_ == State::body ? config_.limits.after_dot : config_.limits.silence};
}

void SmtpSession::say(State state, const std::string& line) {
    state_ = state;
    out_ += line + "\r\n";
}

std::string_view SmtpSession::doing() const {
    switch (state_) {
        case State::greeting:
        case State::ehlo:
            return "greeting";
        case State::starttls:
        case State::starting_tls:
            return "starting TLS";
        case State::authenticating:
            return "logging in";
        case State::body:
            return "waiting for the mail to be taken";
        case State::quitting:
            return "saying goodbye";
        default:
            return "sending";
    }
}

void SmtpSession::handle(const SmtpReply& reply) {
    if (state_ == State::quitting) {
        state_ = State::finished;
        return;
    }
    if (reply.code == 421) {
        // An answer, even to the final dot: the mail was not taken.
        answered_ = true;
        fail(
            {FailureCode::server_error,
             "421: the SMTP server ended the session while " + std::string(doing())}
        );
        return;
    }
    switch (state_) {
        case State::greeting:
            on_greeting(reply);
            return;
        case State::ehlo:
            on_ehlo(reply);
            return;
        case State::starttls:
            if (reply.code == 220) {
                state_ = State::starting_tls;
                actions_.emplace_back(smtp_action::StartTls{});
            } else {
                fail({FailureCode::protocol, reply.codes() + ": the SMTP server refused STARTTLS"});
            }
            return;
        case State::authenticating:
            on_authenticating(reply);
            return;
        case State::mail:
            on_mail(reply);
            return;
        case State::recipient:
            if (reply.code / 100 == 2) {
                say(State::data, "DATA");
            } else {
                finish_mail(reply, "the recipient", true);
            }
            return;
        case State::data:
            if (reply.code == 354) {
                DotStuffing stuffing;
                out_ += stuffing.feed(mail_->data);
                out_ += stuffing.finish();
                state_ = State::body;
            } else {
                finish_mail(reply, "the mail", true);
            }
            return;
        case State::body:
            if (reply.code / 100 == 2) {
                finish_mail(SmtpOutcome{SmtpOutcome::Kind::delivered, {}, reply.codes()}, false);
            } else {
                finish_mail(reply, "the mail", false);
            }
            return;
        case State::resetting:
            if (reply.positive()) {
                become_ready();
            } else {
                fail({FailureCode::server_error, reply.codes() + ": the SMTP server refused RSET"});
            }
            return;
        default:
            fail({FailureCode::protocol, "the SMTP server answered what was not asked"});
    }
}

void SmtpSession::fail(Failure failure) {
    if (state_ == State::failed || state_ == State::finished) {
        return;
    }
    const State before = state_;
    state_ = State::failed;
    out_.clear();
    failure_ = failure;
    if (mail_) {
        SmtpOutcome outcome{SmtpOutcome::Kind::try_later, failure.code, failure.detail};
        outcome.uncertain = before == State::body && !answered_;
        outcome.untouched = !outcome.uncertain;
        finish_mail(std::move(outcome), false);
    }
}

void SmtpSession::lost(const Failure& failure) {
    fail(
        {failure.code,
         failure.detail + " (SMTP, while " + std::string(doing()) + ')',
         failure.retry_after_ms}
    );
}

void SmtpSession::quit() {
    if (state_ == State::ready) {
        say(State::quitting, "QUIT");
    } else {
        state_ = State::finished;
    }
}

}  // namespace clusterlotse::email
