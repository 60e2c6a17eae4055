#pragma once

#include "adapters/matrix/proto/errors.hpp"
#include "adapters/matrix/proto/requests.hpp"
#include "domain/message.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::matrix {

/// Where a file lies: the two parts of its mxc URI.
struct MediaId {
    std::string server;
    std::string id;
};

/// The parts of "mxc://server/id"; nothing for anything else.
std::optional<MediaId> parse_mxc(std::string_view uri);

/// Downloads (client-server API v1.11, "Content repository"); the legacy one is for servers that
/// answer the first with lacks_endpoint().
ApiRequest download_request(const MediaId& media);
ApiRequest legacy_download_request(const MediaId& media);
ApiRequest media_config_request();
ApiRequest legacy_media_config_request();
ApiRequest upload_request(const OutboundAttachment& file);

/// True where the server does not know the path at all, as opposed to the file.
bool lacks_endpoint(const ApiError& error);

/// m.upload.size in bytes; nothing where the server sets no limit.
std::optional<std::uint64_t> upload_limit_of(std::string_view json);
/// The mxc URI of an upload's answer; nothing where there is none.
std::optional<std::string> uploaded_uri(std::string_view json);

/// Why a file that could not be downloaded is not there.
ContentGap gap_of(const Failure& failure);

/// True where the bot would handle the message, so that its file is worth fetching: written by a
/// person, in a chat of two, or in the room to the bot, as an answer or in a thread.
bool is_worth_fetching(const InboundMessage& message);

/// Key and transaction id of the file at `position` of a row, derived from the row's own.
std::string file_key(const Dispatch& dispatch, std::size_t position);

/// The content of the m.file that shows the attachment at `position`, uploaded as `uri`, in the
/// thread of the row's text. Carries its file_key; the last file carries the outbox id as well,
/// with `text_event`, the event of the row's text, under which the row is known: seeing it come by
/// means delivered.
std::string file_content(
    const Dispatch& dispatch,
    std::size_t position,
    const std::string& uri,
    const std::string& text_event
);

}  // namespace clusterlotse::matrix
