#include "adapters/matrix/media.hpp"

#include "adapters/net/timer.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostRemembered = 200;
constexpr std::chrono::hours kRemembered{1};

// The same file for several readers is brought once; other bytes belong to their row.
std::string memory_key(const Dispatch& dispatch, std::size_t position) {
    const auto& file = dispatch.message.attachments.at(position);
    return file.file_id > 0 ? "file " + std::to_string(file.file_id) + " " + file.name
                            : "row " + file_key(dispatch, position);
}

net::Task<ApiAnswer> download(Connection& connection, MediaId media, milliseconds limit) {
    const auto begin = std::chrono::steady_clock::now();
    auto request = download_request(media);
    auto answer = co_await connection.api.call(std::move(request), limit, kMostFileBytes);
    if (answer.ok() || !lacks_endpoint(*answer.error)) {
        co_return std::move(answer);
    }
    const auto used =
        std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
    auto legacy = legacy_download_request(media);
    auto older = co_await connection.api.call(std::move(legacy), limit - used, kMostFileBytes);
    co_return std::move(older);
}

}  // namespace

net::Task<void> fetch_files(
    Connection& connection, std::vector<WantedFile> wanted, InboundBatch& batch
) {
    const auto end = std::chrono::steady_clock::now() + connection.limits.media_round;
    std::size_t kept = 0;
    for (const auto& file : wanted) {
        auto& attachment = batch.messages.at(file.message).attachments.at(0);
        const auto left = net::time_left(end);
        if (attachment.size > kMostFileBytes || kept >= kMostRoundBytes) {
            attachment.gap = ContentGap::too_large;
            continue;
        }
        if (left <= milliseconds(0)) {
            attachment.gap = ContentGap::timed_out;
            continue;
        }
        const auto limit = std::min(left, connection.limits.media_file);
        auto answer = co_await download(connection, file.media, limit);
        if (!answer.ok()) {
            attachment.gap = gap_of(answer.failure());
            connection.log(
                LogLevel::warning, "matrix: a file is not there: " + answer.failure().detail
            );
            continue;
        }
        kept += answer.body.size();
        attachment.size = answer.body.size();
        attachment.content = std::make_shared<const std::string>(std::move(answer.body));
        attachment.gap = ContentGap::none;
    }
}

net::Task<void> Uploads::learn_limit() {
    auto request = media_config_request();
    auto answer = co_await connection_.call(std::move(request));
    if (!answer.ok() && lacks_endpoint(*answer.error)) {
        auto legacy = legacy_media_config_request();
        answer = co_await connection_.call(std::move(legacy));
    }
    // Without an answer the upload itself shows what the server takes.
    if (answer.ok()) {
        limit_ = upload_limit_of(answer.body);
        limit_asked_ = true;
    }
}

net::Task<Result<std::string>> Uploads::bring(Dispatch dispatch, std::size_t position) {
    const std::string key = memory_key(dispatch, position);
    const auto now = connection_.clock.now();
    std::erase_if(brought_, [now](const auto& entry) {
        return now - entry.second.at > kRemembered;
    });
    if (const auto known = brought_.find(key); known != brought_.end()) {
        co_return known->second.uri;
    }
    if (!limit_asked_) {
        co_await learn_limit();
    }
    const auto& file = dispatch.message.attachments.at(position);
    if (file.content == nullptr) {
        co_return Failure{FailureCode::bad_input, "upload: a file without bytes"};
    }
    if (limit_ && file.content->size() > *limit_) {
        co_return Failure{
            FailureCode::refused, "upload: the file is larger than the homeserver takes"};
    }
    auto request = upload_request(file);
    const auto answer =
        co_await connection_.api.call(std::move(request), connection_.limits.media_upload);
    if (!answer.ok()) {
        co_return answer.failure();
    }
    auto uri = uploaded_uri(answer.body);
    if (!uri) {
        co_return Failure{FailureCode::protocol, "upload: the homeserver's answer cannot be read"};
    }
    if (brought_.size() < kMostRemembered) {
        brought_[key] = Brought{*uri, now};
    }
    co_return *uri;
}

}  // namespace clusterlotse::matrix
