#include "adapters/matrix/sender.hpp"

#include "adapters/matrix/history.hpp"
#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/content.hpp"

namespace clusterlotse::matrix {

namespace {

using Outcome = DeliveryResult::Outcome;

// Synapse forgets transaction ids after 24 h.
constexpr std::chrono::hours kTransactionLife{20};
constexpr int kSearchPages = 20;
constexpr std::chrono::milliseconds kDefaultPause{5'000};

DeliveryResult outcome_of(const Failure& failure) {
    DeliveryResult result;
    const bool for_good = failure.code == FailureCode::refused ||
                          failure.code == FailureCode::not_found ||
                          failure.code == FailureCode::bad_input;
    result.outcome = for_good ? Outcome::rejected : Outcome::try_later;
    result.reason = std::string(name_of(failure.code)) + ": " + failure.detail;
    if (failure.code == FailureCode::rate_limited) {
        result.retry_after = failure.retry_after_ms
                                 ? std::chrono::milliseconds(*failure.retry_after_ms)
                                 : kDefaultPause;
    }
    return result;
}

DeliveryResult delivered(std::string event, std::string room) {
    DeliveryResult result;
    result.outcome = Outcome::delivered;
    result.remote_id = std::move(event);
    result.conversation = std::move(room);
    return result;
}

}  // namespace

net::Task<DeliveryResult> Sender::send(Dispatch dispatch) {
    if (connection_.sink == nullptr || !connection_.connected) {
        const Failure failure{FailureCode::unreachable, "not connected to the homeserver"};
        co_return outcome_of(failure);
    }
    auto message = dispatch.message;
    const auto room = co_await room_of(std::move(message));
    if (!room.ok()) {
        co_return outcome_of(room.failure());
    }
    if (dispatch.attempts > 0 && connection_.clock.now() - dispatch.created_at > kTransactionLife) {
        auto copy = dispatch;
        const auto found = co_await find_sent(std::move(copy), room.value());
        if (!found.ok()) {
            co_return outcome_of(found.failure());
        }
        if (!found.value().empty()) {
            co_return delivered(found.value(), room.value());
        }
    }
    auto request = send_request(room.value(), dispatch.delivery_key, message_content(dispatch));
    const auto answer = co_await connection_.call(std::move(request));
    if (answer.ok()) {
        const auto event = answer_text(answer.body, "event_id");
        if (event) {
            co_return delivered(*event, room.value());
        }
        const Failure failure{
            FailureCode::protocol, "send: the homeserver's answer cannot be read"};
        co_return outcome_of(failure);
    }
    auto result = outcome_of(answer.failure());
    const bool direct = dispatch.message.place == Place::direct;
    const auto* known = connection_.find_room(room.value());
    if (result.outcome == Outcome::rejected && answer.error->status == 403 && direct &&
        known != nullptr && known->members_known) {
        // Perhaps we are no longer in that chat: the next attempt looks, and finds or opens
        // another.
        direct_rooms_.doubt(room.value());
        if (dispatch.attempts == 0) {
            result.outcome = Outcome::try_later;
        }
    }
    co_return std::move(result);
}

net::Task<Result<std::string>> Sender::room_of(OutboundMessage message) {
    if (message.place == Place::room) {
        co_return connection_.cluster_room;
    }
    if (message.recipient.empty() || message.recipient.front() != '@') {
        co_return Failure{FailureCode::bad_input, "no Matrix user to write to"};
    }
    co_return co_await direct_rooms_.room_for(std::move(message));
}

net::Task<Result<std::string>> Sender::find_sent(Dispatch dispatch, std::string room) {
    std::string event_id;
    const std::string own = connection_.own.user_id;
    const std::string any;
    const std::function<bool(const Event&)> is_ours = [&event_id, &dispatch, own](const Event& event
                                                      ) {
        if (event.sender == own && event.outbox_id == dispatch.outbox_id &&
            event.outbox_key == dispatch.delivery_key) {
            event_id = event.id;
        }
        const TimePoint sent{std::chrono::milliseconds(event.sent_at_ms)};
        return !event_id.empty() || sent < dispatch.created_at - std::chrono::hours(1);
    };
    const auto history = co_await page_back(connection_, room, any, any, is_ours, kSearchPages);
    if (!history.ok()) {
        co_return history.failure();
    }
    co_return event_id;
}

}  // namespace clusterlotse::matrix
