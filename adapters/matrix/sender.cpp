#include "adapters/matrix/sender.hpp"

#include "adapters/matrix/history.hpp"
#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/content.hpp"
#include "adapters/matrix/proto/media.hpp"

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
    std::map<std::string, std::string> shown;
    if (dispatch.attempts > 0 && connection_.clock.now() - dispatch.created_at > kTransactionLife) {
        auto copy = dispatch;
        auto found = co_await find_sent(std::move(copy), room.value());
        if (!found.ok()) {
            co_return outcome_of(found.failure());
        }
        shown = std::move(found.value());
    }
    std::vector<std::string> uris;
    if (!dispatch.message.attachments.empty()) {
        // First: what the server does not take is known before anything is shown.
        auto copy = dispatch;
        auto uploaded = co_await upload(std::move(copy));
        if (!uploaded.ok()) {
            co_return outcome_of(uploaded.failure());
        }
        uris = std::move(uploaded.value());
    }
    std::string text_event = shown[dispatch.delivery_key];
    if (text_event.empty()) {
        auto content = message_content(dispatch);
        auto put_text = co_await put(room.value(), dispatch.delivery_key, std::move(content));
        if (put_text.event.empty()) {
            co_return after_refusal(dispatch, room.value(), put_text.refusal);
        }
        text_event = std::move(put_text.event);
    }
    for (std::size_t position = 0; position < uris.size(); ++position) {
        const auto key = file_key(dispatch, position);
        if (!shown[key].empty()) {
            continue;
        }
        auto content = file_content(dispatch, position, uris[position], text_event);
        const auto put_file = co_await put(room.value(), key, std::move(content));
        if (put_file.event.empty()) {
            co_return outcome_of(put_file.refusal.failure);
        }
    }
    co_return delivered(text_event, room.value());
}

DeliveryResult Sender::after_refusal(
    const Dispatch& dispatch, const std::string& room, const Refusal& refusal
) {
    auto result = outcome_of(refusal.failure);
    const bool direct = dispatch.message.place == Place::direct;
    const auto* known = connection_.find_room(room);
    if (result.outcome == Outcome::rejected && refusal.status == 403 && direct &&
        known != nullptr && known->members_known) {
        // Perhaps we are no longer in that chat: the next attempt looks, and finds or opens
        // another.
        direct_rooms_.doubt(room);
        if (dispatch.attempts == 0) {
            result.outcome = Outcome::try_later;
        }
    }
    return result;
}

net::Task<Result<std::vector<std::string>>> Sender::upload(Dispatch dispatch) {
    std::vector<std::string> uris;
    for (std::size_t position = 0; position < dispatch.message.attachments.size(); ++position) {
        auto copy = dispatch;
        auto uri = co_await uploads_.bring(std::move(copy), position);
        if (!uri.ok()) {
            co_return uri.failure();
        }
        uris.push_back(std::move(uri.value()));
    }
    co_return std::move(uris);
}

net::Task<Sender::Shown> Sender::put(std::string room, std::string key, std::string content) {
    auto request = send_request(room, key, std::move(content));
    const auto answer = co_await connection_.call(std::move(request));
    Shown shown;
    if (!answer.ok()) {
        shown.refusal = Refusal{answer.failure(), answer.error->status};
        co_return std::move(shown);
    }
    shown.event = answer_text(answer.body, "event_id").value_or("");
    if (shown.event.empty()) {
        shown.refusal.failure = {
            FailureCode::protocol, "send: the homeserver's answer cannot be read"};
    }
    co_return std::move(shown);
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

net::Task<Result<std::map<std::string, std::string>>> Sender::find_sent(
    Dispatch dispatch, std::string room
) {
    std::map<std::string, std::string> shown;
    const std::string own = connection_.own.user_id;
    const std::string any;
    const std::size_t all = dispatch.message.attachments.size() + 1;
    // Keys are random and made once: nobody else's event carries one.
    const std::function<bool(const Event&)> is_last =
        [&shown, &dispatch, own, all](const Event& event) {
            const bool text = event.outbox_key == dispatch.delivery_key;
            const bool file = event.outbox_key.starts_with(dispatch.delivery_key + ".");
            if (event.sender == own && (text || file)) {
                shown[event.outbox_key] = event.id;
            }
            const TimePoint sent{std::chrono::milliseconds(event.sent_at_ms)};
            return shown.size() == all || sent < dispatch.created_at - std::chrono::hours(1);
        };
    const auto history = co_await page_back(connection_, room, any, any, is_last, kSearchPages);
    if (!history.ok()) {
        co_return history.failure();
    }
    co_return std::move(shown);
}

}  // namespace clusterlotse::matrix
