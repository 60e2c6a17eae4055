#include "adapters/email/proto/smtp_session.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

constexpr std::size_t kMaxAddress = 320;

/// False where the address could break out of its command or is no address.
bool speakable(std::string_view address) {
    const bool shape = address.size() <= kMaxAddress && address.find('@') != std::string_view::npos;
    return shape && std::none_of(address.begin(), address.end(), [](unsigned char c) {
               return c <= ' ' || c == 0x7f || c == '<' || c == '>';
           });
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

}  // namespace

void SmtpSession::become_ready() {
    state_ = State::ready;
    if (mail_) {
        begin_mail();
    }
}

void SmtpSession::submit(SmtpMail mail) {
    if (mail_) {
        return;
    }
    mail_ = std::move(mail);
    if (state_ == State::ready) {
        begin_mail();
    } else if (state_ == State::failed || state_ == State::finished) {
        SmtpOutcome outcome{
            SmtpOutcome::Kind::try_later, FailureCode::unreachable, "the SMTP session is over"};
        outcome.untouched = true;
        finish_mail(std::move(outcome), false);
    }
}

void SmtpSession::begin_mail() {
    fallback_used_ = false;
    const bool needs_utf8 = !is_ascii(mail_->to) || !is_ascii(mail_->from);
    SmtpOutcome refusal{SmtpOutcome::Kind::rejected, FailureCode::bad_input, ""};
    if (!speakable(mail_->to) || (!mail_->from.empty() && !speakable(mail_->from))) {
        refusal.detail = "not a mail address";
    } else if (needs_utf8 && !offers("SMTPUTF8")) {
        refusal.detail =
            "the address has letters outside ASCII, which the SMTP server does not take";
    } else if (max_size_ > 0 && mail_->data.size() > max_size_) {
        refusal.detail = "the mail is larger than the SMTP server takes";
    } else {
        say_mail_from(mail_->from);
        return;
    }
    finish_mail(std::move(refusal), false);
}

void SmtpSession::say_mail_from(const std::string& from) {
    std::string line = "MAIL FROM:<" + from + '>';
    if (offers("SIZE")) {
        line += " SIZE=" + std::to_string(mail_->data.size());
    }
    if (!is_ascii(mail_->to) || !is_ascii(from)) {
        line += " SMTPUTF8";
    }
    say(State::mail, line);
}

void SmtpSession::on_mail(const SmtpReply& reply) {
    if (reply.code / 100 == 2) {
        say(State::recipient, "RCPT TO:<" + mail_->to + '>');
        return;
    }
    const bool too_large = reply.code == 552 || reply.enhanced == "5.3.4";
    if (!reply.permanent() || too_large) {
        finish_mail(reply, "the mail", true);
    } else if (!fallback_used_ && !mail_->fallback_from.empty() && speakable(mail_->fallback_from)) {
        // Some servers let a user send only as exactly himself: no plus part, no empty sender.
        fallback_used_ = true;
        say_mail_from(mail_->fallback_from);
    } else {
        // Nothing is wrong with the mail: an operator has to act, then it goes out.
        finish_mail(
            SmtpOutcome{
                SmtpOutcome::Kind::try_later,
                FailureCode::not_authorised,
                reply.codes() +
                    ": the SMTP server does not let the configured user send from email.address"},
            true
        );
    }
}

void SmtpSession::finish_mail(const SmtpReply& reply, std::string_view what, bool reset) {
    SmtpOutcome outcome;
    const std::string named = reply.codes() + ": the SMTP server ";
    if (reply.permanent()) {
        outcome = {
            SmtpOutcome::Kind::rejected,
            FailureCode::refused,
            named + "refused " + std::string(what)};
    } else if (reply.transient()) {
        outcome = {
            SmtpOutcome::Kind::try_later,
            FailureCode::server_error,
            named + "does not take " + std::string(what) + " at present"};
    } else {
        outcome = {
            SmtpOutcome::Kind::try_later,
            FailureCode::protocol,
            named + "gave an answer out of place"};
    }
    finish_mail(std::move(outcome), reset);
}

void SmtpSession::finish_mail(SmtpOutcome outcome, bool reset) {
    mail_.reset();
    actions_.emplace_back(smtp_action::Done{std::move(outcome)});
    if (state_ == State::failed || state_ == State::finished) {
        return;
    }
    if (reset) {
        say(State::resetting, "RSET");
    } else {
        state_ = State::ready;
    }
}

}  // namespace clusterlotse::email
