#include "adapters/email/email_adapter.hpp"

#include "adapters/email/login.hpp"
#include "adapters/email/mail_receiver.hpp"
#include "adapters/email/outbound_mail.hpp"
#include "adapters/email/smtp_sender.hpp"

#include <boost/asio/this_coro.hpp>

namespace clusterlotse::email {
namespace {

/// A refused login is refused for every mail, and trying it often locks accounts.
constexpr std::chrono::milliseconds kPauseAfterRefusedLogin = std::chrono::minutes(1);

DeliveryResult result_of(const SmtpOutcome& outcome, const std::string& message_id) {
    DeliveryResult result;
    switch (outcome.kind) {
        case SmtpOutcome::Kind::delivered:
            result.outcome = DeliveryResult::Outcome::delivered;
            result.remote_id = message_id;
            result.reason = outcome.detail;
            return result;
        case SmtpOutcome::Kind::rejected:
            result.outcome = DeliveryResult::Outcome::rejected;
            break;
        case SmtpOutcome::Kind::try_later:
            result.outcome = DeliveryResult::Outcome::try_later;
            break;
    }
    result.reason = std::string(outcome.uncertain ? "uncertain: " : "") +
                    std::string(name_of(outcome.code)) + ": " + outcome.detail;
    if (outcome.code == FailureCode::not_authorised) {
        result.retry_after = kPauseAfterRefusedLogin;
    }
    return result;
}

}  // namespace

struct EmailAdapter::State {
    State(
        config::EmailSettings settings,
        config::ClusterSettings of_cluster,
        Logger logger,
        EmailLimits bounds,
        std::shared_ptr<const Clock> with_clock
    )
        : email(std::move(settings)),
          cluster(std::move(of_cluster)),
          log(std::move(logger)),
          limits(bounds),
          clock(std::move(with_clock)),
          sender(email.smtp, domain_part(email.address), limits) {
        reading.trusted_authserv_id = email.trusted_authserv_id;
        reading.own_address = email.address;
        reading.loop_id = email.address;
    }

    config::EmailSettings email;
    config::ClusterSettings cluster;
    Logger log;
    EmailLimits limits;
    std::shared_ptr<const Clock> clock;
    MailReadingOptions reading;
    TroubledMails troubled;
    SmtpSender sender;
};

EmailAdapter::EmailAdapter(
    config::EmailSettings email,
    config::ClusterSettings cluster,
    Logger log,
    EmailLimits limits,
    std::shared_ptr<const Clock> clock
)
    : state_(std::make_shared<State>(
          std::move(email), std::move(cluster), std::move(log), limits, std::move(clock)
      )) {}

EmailAdapter::~EmailAdapter() = default;

net::Task<Failure> EmailAdapter::receive(InboundSink& sink, std::function<void()> ready) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    const auto state = state_;
    state->sender.keep_connection(true);
    MailReceiver receiver(
        state->email, state->reading, state->limits, state->log, *state->clock, state->troubled
    );
    auto failure = co_await receiver.run(sink, ready);
    if (failure.code == FailureCode::cancelled) {
        state->sender.keep_connection(false);
    }
    co_return failure;
}

net::Task<DeliveryResult> EmailAdapter::send(Dispatch dispatch) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    const auto state = state_;
    const auto message_id = message_id_of(dispatch, state->email.address);
    auto mail = compose(dispatch, state->email.address, state->cluster.name, state->clock->now());
    const auto outcome = co_await state->sender.send(std::move(mail));
    const auto result = result_of(outcome, message_id);
    co_return result;
}

}  // namespace clusterlotse::email
