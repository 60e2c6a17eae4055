#pragma once

#include "adapters/email/proto/sasl.hpp"
#include "adapters/email/proto/smtp_reply.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace clusterlotse::email {

/// Bounds of one SMTP session: how long the server may be silent.
struct SmtpLimits {
    std::chrono::milliseconds silence{std::chrono::seconds(60)};
    std::chrono::milliseconds after_dot{
        std::chrono::minutes(5)};  ///< RFC 5321, 4.5.3.2.6 asks for patience here
};

struct SmtpConfig {
    bool starttls = false;  ///< the stream is plain until StartTls
    std::string own_name;   ///< what EHLO says: a domain name
    Credentials credentials;
    std::string secret_setting =
        "email.smtp.password_file";  ///< named to the operator when the login is refused
    SmtpLimits limits;
};

/// One mail to one recipient.
struct SmtpMail {
    std::string from;           ///< envelope sender; empty: "<>"
    std::string fallback_from;  ///< used where the server refuses `from`; empty: none
    std::string to;
    std::string data;  ///< RFC 5322 message; line ends and dots are put right here
};

/// What became of one mail.
struct SmtpOutcome {
    enum class Kind { delivered, try_later, rejected };

    Kind kind = Kind::try_later;
    FailureCode code = FailureCode::server_error;  ///< unless delivered
    std::string detail;                            ///< codes and what was going on; safe to log
    bool uncertain = false;  ///< the final dot was sent and no answer came: the mail may have been
                             ///< taken (RFC 1047)
    bool untouched = false;  ///< the connection was lost before the server took anything: a new one
                             ///< may try at once
};

namespace smtp_action {
struct Send {
    std::string bytes;  ///< may hold a password
};
struct Receive {
    std::chrono::milliseconds limit;  ///< when it passes, call `lost` with timed_out
};
struct StartTls {};  ///< then call `tls_started`
struct Ready {};     ///< logged in; `submit` may be called, or `quit`
struct Done {
    SmtpOutcome outcome;  ///< of the submitted mail; Ready or Failed follows
};
struct Finished {};  ///< after `quit`
struct Failed {
    Failure failure;  ///< final
};
}  // namespace smtp_action

using SmtpAction = std::variant<
    smtp_action::Send,
    smtp_action::Receive,
    smtp_action::StartTls,
    smtp_action::Ready,
    smtp_action::Done,
    smtp_action::Finished,
    smtp_action::Failed>;

/// An SMTP submission client (RFC 5321, 6409): greeting, EHLO, STARTTLS, AUTH, one mail after the
/// other, no pipelining. Pure: bytes come in, actions come out. Total: no input makes it throw or
/// loop; memory is bounded by the mail.
class SmtpSession {
public:
    explicit SmtpSession(SmtpConfig config);

    void feed(std::string_view bytes);
    SmtpAction next_action();
    void tls_started();

    /// Queues one mail; allowed before the first action and after each Ready. Answered by exactly
    /// one Done.
    void submit(SmtpMail mail);

    /// The connection failed or a limit passed: what was in progress ends with `failure`.
    void lost(const Failure& failure);

    /// Says goodbye after Ready.
    void quit();

    /// True where a further mail may be submitted.
    bool ready() const { return state_ == State::ready; }

    /// "logging in", "sending" …
    std::string_view doing() const;

    /// After the greeting: whether the server announced it, e.g. "SIZE".
    bool offers(std::string_view extension) const { return extensions_.contains(extension); }

private:
    enum class State {
        greeting,
        ehlo,
        starttls,
        starting_tls,
        authenticating,
        ready,
        mail,
        recipient,
        data,
        body,
        resetting,
        quitting,
        finished,
        failed,
    };

    void handle(const SmtpReply& reply);
    void on_greeting(const SmtpReply& reply);
    void on_ehlo(const SmtpReply& reply);
    void on_authenticating(const SmtpReply& reply);
    void on_mail(const SmtpReply& reply);
    void log_in();
    void say(State state, const std::string& line);
    void become_ready();
    void begin_mail();
    void say_mail_from(const std::string& from);
    void finish_mail(SmtpOutcome outcome, bool reset);
    void finish_mail(const SmtpReply& reply, std::string_view what, bool reset);
    void fail(Failure failure);

    SmtpConfig config_;
    SmtpReplyReader reader_;
    State state_ = State::greeting;
    std::deque<SmtpAction> actions_;
    std::string out_;
    std::optional<Failure> failure_;
    bool encrypted_ = false;
    std::set<std::string, std::less<>> extensions_;  ///< first words, in capitals
    std::set<std::string, std::less<>> mechanisms_;  ///< of AUTH
    std::uint64_t max_size_ = 0;                     ///< of SIZE; 0: not said
    std::deque<std::string> auth_answers_;
    int extra_challenges_ = 0;
    std::optional<SmtpMail> mail_;
    bool fallback_used_ = false;
    bool answered_ = false;  ///< the session failed with an answer of the server
};

}  // namespace clusterlotse::email
