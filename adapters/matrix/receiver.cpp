#include "adapters/matrix/receiver.hpp"

#include "adapters/matrix/cluster_room.hpp"
#include "adapters/matrix/login.hpp"
#include "adapters/matrix/room_intake.hpp"
#include "adapters/net/timer.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

namespace {

using std::chrono::milliseconds;

constexpr int kTimelineLimit = 50;
constexpr int kTokenRefusals = 3;
constexpr int kDefaultWaitMs = 5'000;
constexpr milliseconds kInvitePause{
    2'000};  // between looks at invitations that wait for their next try

}  // namespace

net::Task<Failure> Receiver::run() {
    const auto started = co_await start();
    if (!started.ok()) {
        co_return started.failure();
    }
    for (;;) {
        const auto round = co_await one_round();
        if (!round.ok()) {
            connection_.connected = false;
            co_return round.failure();
        }
        const bool stop = co_await net::stopping();
        if (stop) {
            co_return Failure{FailureCode::cancelled, "matrix: stopped"};
        }
    }
}

net::Task<Status> Receiver::start() {
    const auto logged_in = co_await log_in(connection_);
    if (!logged_in.ok()) {
        co_return logged_in.failure();
    }
    invites_.load();
    since_ = connection_.cursor("since").value_or("");
    if (since_.empty()) {
        const auto based = co_await take_baseline();
        if (!based.ok()) {
            co_return based.failure();
        }
    }
    const auto joined = co_await join_cluster_room(connection_);
    connection_.connected = joined.ok();
    co_return joined;
}

net::Task<Status> Receiver::take_baseline() {
    const milliseconds at_once{0};
    const std::string from_now;
    auto sync = co_await ask(from_now, at_once, 1);
    if (!sync.ok()) {
        co_return sync.failure();
    }
    InboundBatch batch;
    batch.channel = Channel::matrix;
    for (const auto& joined : sync->joined) {
        Room room;
        room.facts.boundary = joined.timeline.empty() ? std::string() : joined.timeline.back().id;
        batch.cursors.push_back(connection_.keep_room(joined.id, room));
    }
    invites_.take(sync->invited, batch.cursors);
    batch.cursors.emplace_back("since", sync->next_batch);
    since_ = sync->next_batch;
    co_return co_await commit(std::move(batch));
}

net::Task<Result<Sync>> Receiver::ask(std::string since, milliseconds wait, int timeline_limit) {
    auto request = sync_request(since, wait, timeline_limit);
    const auto answer = co_await connection_.api.call(
        std::move(request), wait + connection_.limits.request, kMaxSync
    );
    last_error_ = answer.error.value_or(ApiError{});
    if (!answer.ok()) {
        co_return answer.failure();
    }
    co_return parse_sync(answer.body);
}

net::Task<Status> Receiver::one_round() {
    const bool from_scratch = token_refusals_ >= kTokenRefusals;
    milliseconds wait =
        announced_ && !from_scratch ? connection_.limits.sync_wait : milliseconds(0);
    if (invites_.any_open()) {
        wait = std::min(wait, kInvitePause);
    }
    const std::string since = from_scratch ? std::string() : since_;
    auto sync = co_await ask(since, wait, kTimelineLimit);
    if (!sync.ok()) {
        if (last_error_.status == 0) {
            co_return sync.failure();
        }
        ApiError error = last_error_;
        co_return co_await after_refusal(std::move(error));
    }
    token_refusals_ = 0;
    const auto continuity = from_scratch ? Continuity::from_seen : Continuity::from_token;
    const auto handled = co_await handle(std::move(sync.value()), continuity);
    if (!handled.ok()) {
        co_return handled.failure();
    }
    if (!announced_) {
        announced_ = true;
        ready_();
    }
    co_await invites_.answer();
    co_return Done{};
}

net::Task<Status> Receiver::after_refusal(ApiError error) {
    if (error.token_unknown) {
        connection_.log(
            LogLevel::warning, "matrix: the homeserver no longer knows our login; logging in again"
        );
        co_await net::sleep_for(connection_.limits.retry_first);
        co_return co_await log_in(connection_);
    }
    if (error.failure.code == FailureCode::rate_limited) {
        const milliseconds pause(error.failure.retry_after_ms.value_or(kDefaultWaitMs));
        co_await net::sleep_for(pause);
        co_return Done{};
    }
    if (error.status == 400) {
        ++token_refusals_;
        if (token_refusals_ == kTokenRefusals) {
            connection_.log(
                LogLevel::error,
                "matrix: the homeserver refuses the stored sync token; taking up from the rooms' "
                "history"
            );
        } else if (token_refusals_ > kTokenRefusals) {
            co_return error.failure;
        }
        co_await net::sleep_for(connection_.limits.retry_first);
        co_return Done{};
    }
    co_return error.failure;
}

net::Task<Status> Receiver::handle(Sync sync, Continuity continuity) {
    InboundBatch batch;
    batch.channel = Channel::matrix;
    std::vector<WantedFile> wanted;
    bool removed = false;
    for (const auto& left : sync.left) {
        removed = removed || left == connection_.cluster_room;
        connection_.forget_room(left, batch.cursors);
    }
    invites_.take(sync.invited, batch.cursors);
    for (auto& joined : sync.joined) {
        const std::string since = continuity == Continuity::from_token ? since_ : std::string();
        const auto read =
            co_await take_room(connection_, std::move(joined), since, continuity, batch, wanted);
        if (!read.ok()) {
            co_return read.failure();
        }
    }
    co_await fetch_files(connection_, std::move(wanted), batch);
    batch.cursors.emplace_back("since", sync.next_batch);
    const auto committed = co_await commit(std::move(batch));
    if (committed.ok()) {
        since_ = sync.next_batch;
    }
    if (committed.ok() && removed) {
        co_return Failure{
            FailureCode::not_authorised,
            "the bot was removed from the cluster's room: invite it again"};
    }
    co_return committed;
}

net::Task<Status> Receiver::commit(InboundBatch batch) {
    net::Backoff backoff(connection_.limits.retry_first, connection_.limits.retry_most);
    for (;;) {
        const auto delivered = connection_.sink->deliver(batch);
        if (delivered.ok()) {
            co_return Done{};
        }
        connection_.log(
            LogLevel::error, "matrix: cannot be stored, trying again: " + delivered.failure().detail
        );
        const auto pause = backoff.next();
        const bool slept = co_await net::sleep_for(pause);
        if (!slept) {
            co_return Failure{FailureCode::cancelled, "matrix: stopped"};
        }
    }
}

}  // namespace clusterlotse::matrix
