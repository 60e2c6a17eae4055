#include "bot/dispatcher.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>

namespace clusterlotse::bot {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

/// Conversations that are sent to at the same time.
constexpr int kParallel = 4;
/// Longest sleep without looking, should a wake-up ever be missed.
constexpr auto kLookAgain = 30s;
/// Shortest pause between looks, so that a row that is due but blocked costs little.
constexpr auto kShortest = 20ms;
/// A mail server that stays silent after the last dot may take this long; the machine is told to
/// stop before.
constexpr auto kFinishSends = 7s;
constexpr auto kRecordAgain = 2s;

}  // namespace

std::chrono::milliseconds RetryPolicy::pause(int attempts) const {
    auto pause = first;
    for (int i = 1; i < attempts && pause < most; ++i) {
        pause *= 2;
    }
    return std::min(pause, most);
}

Dispatcher::Dispatcher(
    Core& core, ChannelAdapter& adapter, asio::any_io_executor executor, RetryPolicy policy, Log log
)
    : core_(core),
      adapter_(adapter),
      executor_(executor),
      policy_(policy),
      log_(std::move(log)),
      wake_(executor) {}

std::chrono::milliseconds Dispatcher::until_next() {
    const TimePoint now = core_.office().clock.now();
    if (paused_until_ && *paused_until_ > now) {
        return std::min<std::chrono::milliseconds>(*paused_until_ - now, kLookAgain);
    }
    const auto due = core_.office().outbox.next_due(adapter_.channel());
    if (!due) {
        return kLookAgain;
    }
    return std::clamp<std::chrono::milliseconds>(*due - now, kShortest, kLookAgain);
}

net::Task<void> Dispatcher::run() {
    co_await asio::this_coro::throw_if_cancelled(false);
    bool stop = false;
    while (!stop) {
        const TimePoint now = core_.office().clock.now();
        const bool paused = paused_until_ && *paused_until_ > now;
        if (!paused && under_way_ < kParallel) {
            std::vector<Dispatch> due;
            try {
                due = core_.claim_due(
                    adapter_.channel(), static_cast<std::size_t>(kParallel - under_way_)
                );
            } catch (const storage::DatabaseError& error) {
                due.clear();
                log_(std::string("outbox not readable, trying again: ") + error.what());
            }
            for (Dispatch& dispatch : due) {
                ++under_way_;
                auto sending = send(std::move(dispatch));
                asio::co_spawn(executor_, std::move(sending), [this](std::exception_ptr error) {
                    --under_way_;
                    if (error) {
                        log_(
                            "a send ended with an exception; the row is tried again after the next "
                            "start"
                        );
                    }
                    wake_.notify();
                });
            }
        }
        // With every place taken only the end of a send matters.
        const auto pause =
            under_way_ >= kParallel ? std::chrono::milliseconds(kLookAgain) : until_next();
        co_await wake_.wait(pause);
        stop = co_await net::stopping();
    }
    auto waited = 0ms;
    while (under_way_ > 0 && waited < kFinishSends) {
        co_await asio::this_coro::reset_cancellation_state();
        co_await net::sleep_for(50ms);
        waited += 50ms;
    }
}

net::Task<void> Dispatcher::send(Dispatch dispatch) {
    const DeliveryResult result = co_await adapter_.send(dispatch);
    // A full disk must not leave the row behind as "being sent" until the next start.
    bool recorded = record(dispatch, result);
    while (!recorded) {
        const bool waited = co_await net::sleep_for(kRecordAgain);
        if (!waited) {
            break;
        }
        recorded = record(dispatch, result);
    }
}

bool Dispatcher::record(const Dispatch& dispatch, const DeliveryResult& result) {
    auto& outbox = core_.office().outbox;
    const TimePoint now = core_.office().clock.now();
    const std::string row = "outbox " + std::to_string(dispatch.outbox_id);
    try {
        storage::Transaction transaction(core_.database());
        switch (result.outcome) {
            case DeliveryResult::Outcome::delivered:
                outbox.delivered(dispatch.outbox_id, result.remote_id, result.conversation, now);
                break;
            case DeliveryResult::Outcome::try_later: {
                if (now - dispatch.created_at > policy_.give_up) {
                    outbox.rejected(dispatch.outbox_id, "given up: " + result.reason, now);
                    core_.desk().not_delivered(dispatch.outbox_id, "given up after five days");
                    log_(row + " given up: " + result.reason);
                    break;
                }
                const auto pause =
                    result.retry_after.value_or(policy_.pause(dispatch.attempts + 1));
                if (result.retry_after) {
                    paused_until_ = now + *result.retry_after;
                }
                outbox.try_later(dispatch.outbox_id, now + pause, result.reason);
                log_(
                    row + " tried again in " + std::to_string(pause.count() / 1000) +
                    " s: " + result.reason
                );
                break;
            }
            case DeliveryResult::Outcome::rejected:
                outbox.rejected(dispatch.outbox_id, result.reason, now);
                core_.desk().not_delivered(dispatch.outbox_id, result.reason);
                log_(row + " rejected: " + result.reason);
                break;
        }
        transaction.commit();
        return true;
    } catch (const storage::DatabaseError& error) {
        log_(row + ": result not recorded yet, trying again: " + error.what());
        return false;
    }
}

}  // namespace clusterlotse::bot
