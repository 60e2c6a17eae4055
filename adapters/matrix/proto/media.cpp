#include "adapters/matrix/proto/media.hpp"

#include "adapters/matrix/proto/bounded_json.hpp"
#include "adapters/matrix/proto/url.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxPart = 255;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_made_of(std::string_view text, std::string_view others) {
    return !text.empty() && text.size() <= kMaxPart &&
           std::all_of(text.begin(), text.end(), [others](char c) {
               return is_alphanumeric(c) || others.find(c) != others.npos;
           });
}

std::string path_of(const MediaId& media) {
    return percent_encode(media.server) + "/" + percent_encode(media.id);
}

}  // namespace

std::optional<MediaId> parse_mxc(std::string_view uri) {
    constexpr std::string_view kScheme = "mxc://";
    if (!uri.starts_with(kScheme)) {
        return std::nullopt;
    }
    uri.remove_prefix(kScheme.size());
    const auto slash = uri.find('/');
    if (slash == uri.npos) {
        return std::nullopt;
    }
    const auto server = uri.substr(0, slash);
    const auto id = uri.substr(slash + 1);
    if (!is_made_of(server, ".:-[]") || !is_made_of(id, "_-.~") || id == "." || id == "..") {
        return std::nullopt;
    }
    return MediaId{std::string(server), std::string(id)};
}

ApiRequest download_request(const MediaId& media) {
    return get_request("download", "/_matrix/client/v1/media/download/" + path_of(media));
}

ApiRequest legacy_download_request(const MediaId& media) {
    return get_request("download", "/_matrix/media/v3/download/" + path_of(media));
}

ApiRequest media_config_request() {
    return get_request("media config", "/_matrix/client/v1/media/config");
}

ApiRequest legacy_media_config_request() {
    return get_request("media config", "/_matrix/media/v3/config");
}

ApiRequest upload_request(const OutboundAttachment& file) {
    ApiRequest request;
    request.what = "upload";
    request.method = "POST";
    request.target = "/_matrix/media/v3/upload?filename=" + percent_encode(file.name);
    request.body = file.content == nullptr ? std::string() : *file.content;
    const bool sound = is_made_of(file.type, "/.+-_");
    request.content_type = sound ? file.type : "application/octet-stream";
    return request;
}

bool lacks_endpoint(const ApiError& error) {
    return error.code == "M_UNRECOGNIZED" || (error.status == 404 && error.code.empty()) ||
           error.status == 405;
}

std::optional<std::uint64_t> upload_limit_of(std::string_view json) {
    const auto document = parse_json(json);
    const auto size = document ? integer_of(*document, "m.upload.size") : 0;
    return size > 0 ? std::optional(static_cast<std::uint64_t>(size)) : std::nullopt;
}

std::optional<std::string> uploaded_uri(std::string_view json) {
    const auto document = parse_json(json);
    auto uri = document ? text_of(*document, "content_uri") : std::string();
    return parse_mxc(uri) ? std::optional(std::move(uri)) : std::nullopt;
}

ContentGap gap_of(const Failure& failure) {
    if (failure.code == FailureCode::timed_out) {
        return ContentGap::timed_out;
    }
    const bool over = failure.code == FailureCode::protocol &&
                      failure.detail.find("body limit") != std::string::npos;
    return over ? ContentGap::too_large : ContentGap::unavailable;
}

bool is_worth_fetching(const InboundMessage& message) {
    const bool to_the_bot = message.mentions_bot || !message.answers_to.empty() ||
                            !message.thread_root.empty() || message.text.starts_with('!');
    return message.kind == InboundKind::text && !message.automatic &&
           (message.place == Place::direct || to_the_bot);
}

std::string file_key(const Dispatch& dispatch, std::size_t position) {
    return dispatch.delivery_key + ".file" + std::to_string(position + 1);
}

std::string file_content(
    const Dispatch& dispatch,
    std::size_t position,
    const std::string& uri,
    const std::string& text_event
) {
    const auto& file = dispatch.message.attachments.at(position);
    Json content;
    content["msgtype"] = "m.file";
    content["body"] = file.name;
    content["filename"] = file.name;
    content["url"] = uri;
    content["info"]["mimetype"] = file.type;
    content["info"]["size"] = file.content == nullptr ? 0 : file.content->size();
    content["m.mentions"] = Json::object();
    if (!dispatch.message.thread_root.empty()) {
        content["m.relates_to"] = {
            {"rel_type", "m.thread"}, {"event_id", dispatch.message.thread_root}};
    }
    content["org.clusterlotse.key"] = file_key(dispatch, position);
    if (position + 1 == dispatch.message.attachments.size()) {
        content["org.clusterlotse.outbox"] = dispatch.outbox_id;
        content["org.clusterlotse.text"] = text_event;
    }
    return to_text(content);
}

}  // namespace clusterlotse::matrix
