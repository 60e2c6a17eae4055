#pragma once

#include "adapters/email/proto/imap_reader.hpp"
#include "adapters/email/proto/imap_response.hpp"
#include "adapters/email/proto/sasl.hpp"
#include "domain/clock.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace clusterlotse::email {

/// A moment of the steady clock; sessions never read a clock themselves.
using Instant = std::chrono::steady_clock::time_point;

/// Bounds of one IMAP session.
struct ImapLimits {
    std::chrono::milliseconds silence{
        std::chrono::seconds(60)};  ///< without a byte while an answer is due
    std::chrono::milliseconds command{
        std::chrono::minutes(15)};  ///< for one command's whole answer
    std::chrono::milliseconds idle_renewal{
        std::chrono::minutes(5)};  ///< IDLE is ended, mail looked for, IDLE begun
    std::chrono::milliseconds poll{
        std::chrono::seconds(60)};         ///< between looks where IDLE is not offered
    /// Bytes; of a larger mail only the header is fetched. Files of kMostMessageBytes in base64 fit.
    std::uint64_t max_mail = 42ull << 20;
    std::size_t max_listed = 5000;  ///< mails found by one look; the rest by the next, at once
};

struct ImapConfig {
    bool starttls = false;   ///< the stream is plain until StartTls
    bool mark_seen = false;  ///< set \Seen on mails named to `handled`
    Credentials credentials;
    std::string secret_setting =
        "email.imap.password_file";       ///< named to the operator when the login is refused
    std::set<std::uint32_t> header_only;  ///< mails whose body made earlier sessions fail
    std::set<std::uint32_t>
        leave_out;  ///< mails whose header did, too: handed in empty, with a problem
    ImapLimits limits;
};

/// INBOX as it was when opened.
struct OpenedMailbox {
    std::uint32_t uid_validity = 0;
    std::uint64_t uid_next = 1;  ///< no mail has this or a higher uid yet
    std::uint32_t exists = 0;
};

/// Which mails are wanted.
struct ReadPlan {
    std::uint64_t first_uid = 1;
    std::uint64_t dated_below = 0;  ///< below this uid only mails not older than `not_before`
    std::optional<TimePoint> not_before;
};

struct FetchedMail {
    std::uint32_t uid = 0;
    std::uint64_t size = 0;  ///< as the server says; 0: unknown
    std::optional<TimePoint> internal_date;
    std::string raw;      ///< RFC 5322, or its header only, or empty: see `problem`
    std::string problem;  ///< English, safe to log; empty for a complete mail
};

/// What the driver is to do next.
namespace imap_action {
struct Send {
    std::string bytes;  ///< may hold a password
};
struct Receive {
    std::chrono::milliseconds
        limit;  ///< when it passes without a byte, just ask for the next action again
};
struct StartTls {};  ///< then call `tls_started`
struct Opened {
    OpenedMailbox mailbox;  ///< then call `start_reading`
};
struct Mail {
    FetchedMail mail;
};
struct CaughtUp {
    std::uint64_t next_uid;  ///< every wanted mail below was handed out
};
struct Notice {
    std::string text;  ///< for the operator; safe to log
};
struct Finished {};  ///< logged out
struct Failed {
    Failure failure;  ///< final
};
}  // namespace imap_action

using ImapAction = std::variant<
    imap_action::Send,
    imap_action::Receive,
    imap_action::StartTls,
    imap_action::Opened,
    imap_action::Mail,
    imap_action::CaughtUp,
    imap_action::Notice,
    imap_action::Finished,
    imap_action::Failed>;

/// An IMAP4rev1 client (RFC 3501) that logs in, opens INBOX, hands out mail from a uid on and then
/// waits for more (IDLE, RFC 2177, else by looking). Pure: bytes and time come in, actions come
/// out. Never uses IMAP4rev2, ESEARCH or sequence numbers. Memory is bounded by about two mails of
/// `max_mail`. Total: no input makes it throw or loop.
class ImapSession {
public:
    ImapSession(ImapConfig config, Instant now);

    /// Takes what the server sent.
    void feed(std::string_view bytes, Instant now);

    /// The next thing to do. Never empty-handed: where there is nothing to say it is Receive.
    ImapAction next_action(Instant now);

    void tls_started(Instant now);
    void start_reading(const ReadPlan& plan);

    /// These mails are stored; with `mark_seen` the server is told with the next command.
    void handled(const std::vector<std::uint32_t>& uids);

    /// Ends politely after the command in progress.
    void log_out();

    /// What is going on, for messages: "logging in", "fetching mail" …
    std::string_view doing() const;

    /// The mail whose fetch is in progress, or was when the session failed: to be counted when
    /// sessions die over it.
    std::optional<std::uint32_t> fetching() const;

    /// After login: whether the server announced it, e.g. "IDLE".
    bool offers(std::string_view capability) const;

private:
    enum class State {
        greeting,
        asking_capability,
        asking_starttls,
        starting_tls,
        authenticating,
        naming,
        selecting,
        finding_last,
        opened,
        between,
        probing,
        listing,
        fetching,
        storing,
        idle_starting,
        idling,
        idle_ending,
        pausing,
        logging_out,
        finished,
        failed,
    };
    struct Listed {
        std::uint64_t size = 0;
        std::optional<TimePoint> internal_date;
    };

    void handle(ImapResponse response, Instant now);
    void on_greeting(const ImapResponse& response, Instant now);
    void on_untagged(ImapResponse& response, Instant now);
    void on_continuation(const ImapResponse& response, Instant now);
    void on_tagged(const ImapResponse& response, Instant now);
    void on_fetch(ImapResponse& response);
    void read_capabilities(std::string_view words);

    void command(State state, std::string text, Instant now);
    void after_capability(Instant now);
    void log_in(Instant now);
    void send_login(Instant now);
    void after_login(Instant now);
    void select(Instant now);
    void on_login_refused(const ImapResponse& response);
    void on_selected(Instant now);
    void announce();
    void decide(Instant now);
    void list(Instant now);
    void on_listed();
    void end_idle(Instant now);
    void fetch_next(Instant now);
    void on_fetched(const ImapResponse& response, Instant now);
    void request_mail(Instant now);
    void hand_out_mail(std::string problem);
    void wait_for_mail(Instant now);
    void fail(FailureCode code, std::string detail);
    Instant due() const;

    ImapConfig config_;
    ImapReader reader_;
    State state_ = State::greeting;
    std::deque<ImapAction> actions_;  ///< events for the driver, in order
    std::string out_;                 ///< bytes to send before anything else
    std::optional<Failure> failure_;

    int last_tag_ = 0;
    std::string tag_;  ///< of the command in progress
    std::optional<std::uint32_t> failed_over_;
    Instant command_began_;
    Instant last_byte_;
    Instant wake_;  ///< end of IDLE or pause

    std::set<std::string, std::less<>> capabilities_;
    bool encrypted_ = false;
    bool logged_in_ = false;
    std::deque<std::string>
        continuations_;  ///< answers to the server's "+" of the command in progress

    OpenedMailbox mailbox_;
    bool has_uid_next_ = false;
    bool read_write_ = true;
    bool idle_refused_ = false;
    bool logout_wanted_ = false;

    ReadPlan plan_;
    std::uint64_t next_uid_ = 1;
    std::uint64_t seen_up_to_ = 0;  ///< highest uid in the current listing
    std::map<std::uint32_t, Listed> listed_;
    bool listing_cut_ = false;
    bool listing_empty_ = true;
    int empty_listings_ = 0;
    bool look_wanted_ = false;
    bool caught_up_ = false;  ///< to be said before waiting

    FetchedMail mail_;  ///< being fetched
    bool mail_header_only_ = false;
    std::string mail_header_reason_;
    bool mail_found_ = false;
    bool mail_cut_ = false;
    bool mail_nil_ = false;
    int malformed_ = 0;         ///< responses that could not be taken apart
    int malformed_before_ = 0;  ///< the same when the fetch began
    int extra_continuations_ = 0;
    std::vector<std::uint32_t> to_mark_;
};

}  // namespace clusterlotse::email
