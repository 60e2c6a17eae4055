#include "adapters/email/proto/imap_session.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

constexpr int kMaxMalformed = 200;

ImapReader::Bounds reader_bounds(const ImapLimits& limits) {
    ImapReader::Bounds bounds;
    bounds.max_literal = static_cast<std::size_t>(limits.max_mail) + 64 * 1024;
    return bounds;
}

std::chrono::milliseconds until(Instant moment, Instant now) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - now);
    return std::max(left, std::chrono::milliseconds(1));
}

}  // namespace

ImapSession::ImapSession(ImapConfig config, Instant now)
    : config_(std::move(config)),
      reader_(reader_bounds(config_.limits)),
      command_began_(now),
      last_byte_(now),
      wake_(now),
      encrypted_(!config_.starttls) {}

void ImapSession::feed(std::string_view bytes, Instant now) {
    if (state_ == State::failed || state_ == State::finished || state_ == State::starting_tls) {
        return;
    }
    last_byte_ = now;
    reader_.feed(bytes);
    while (auto raw = reader_.next()) {
        auto response = parse_imap_response(std::move(*raw));
        if (response) {
            handle(std::move(*response), now);
        } else if (state_ == State::greeting) {
            fail(FailureCode::protocol, "the server does not greet like an IMAP server");
        } else if (++malformed_ > kMaxMalformed) {
            fail(FailureCode::protocol, "the IMAP server keeps sending what is not IMAP");
        }
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
            FailureCode::protocol,
            "the IMAP server sent more than the bound while " + std::string(doing())
        );
    }
}

ImapAction ImapSession::next_action(Instant now) {
    for (;;) {
        if (!actions_.empty()) {
            auto action = std::move(actions_.front());
            actions_.pop_front();
            return action;
        }
        if (failure_) {
            return imap_action::Failed{*failure_};
        }
        if (!out_.empty()) {
            return imap_action::Send{std::exchange(out_, {})};
        }
        switch (state_) {
            case State::finished:
                return imap_action::Finished{};
            case State::between:
                decide(now);
                continue;
            case State::idling:
                if (now < wake_ && !logout_wanted_) {
                    return imap_action::Receive{until(wake_, now)};
                }
                end_idle(now);
                continue;
            case State::pausing:
                if (now < wake_ && !logout_wanted_) {
                    return imap_action::Receive{until(wake_, now)};
                }
                command(State::probing, "NOOP", now);
                continue;
            case State::opened:
                return imap_action::Receive{config_.limits.silence};
            default:
                break;
        }
        if (now >= due()) {
            fail(
                FailureCode::timed_out,
                "the IMAP server did not answer in time while " + std::string(doing())
            );
            continue;
        }
        return imap_action::Receive{until(due(), now)};
    }
}

Instant ImapSession::due() const {
    return std::min(last_byte_ + config_.limits.silence, command_began_ + config_.limits.command);
}

void ImapSession::tls_started(Instant now) {
    if (state_ != State::starting_tls) {
        return;
    }
    encrypted_ = true;
    capabilities_.clear();
    command(State::asking_capability, "CAPABILITY", now);
}

void ImapSession::log_out() {
    logout_wanted_ = true;
    if (state_ == State::opened) {
        state_ = State::between;
    }
}

bool ImapSession::offers(std::string_view capability) const {
    return capabilities_.contains(capability);
}

std::optional<std::uint32_t> ImapSession::fetching() const {
    return state_ == State::fetching ? std::optional(mail_.uid) : failed_over_;
}

std::string_view ImapSession::doing() const {
    switch (state_) {
        case State::greeting:
        case State::asking_capability:
            return "greeting";
        case State::asking_starttls:
        case State::starting_tls:
            return "starting TLS";
        case State::authenticating:
        case State::naming:
            return "logging in";
        case State::selecting:
        case State::finding_last:
        case State::opened:
            return "opening INBOX";
        case State::fetching:
            return "fetching a mail";
        case State::storing:
            return "marking mail";
        case State::idle_starting:
        case State::idling:
        case State::idle_ending:
        case State::pausing:
            return "waiting for mail";
        default:
            return "looking for mail";
    }
}

void ImapSession::command(State state, std::string text, Instant now) {
    state_ = state;
    tag_ = "c" + std::to_string(++last_tag_);
    out_ += tag_ + ' ' + text + "\r\n";
    continuations_.clear();
    extra_continuations_ = 0;
    command_began_ = now;
    last_byte_ = now;
}

void ImapSession::fail(FailureCode code, std::string detail) {
    if (state_ != State::failed) {
        failed_over_ = fetching();
        state_ = State::failed;
        failure_ = Failure{code, std::move(detail)};
        out_.clear();
    }
}

}  // namespace clusterlotse::email
