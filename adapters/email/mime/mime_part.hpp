#pragma once

#include "domain/file_bounds.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::email {

struct MimeLimits {
    std::size_t raw_bytes = 48 * 1024 * 1024;  ///< of the message; the rest is not read
    std::size_t text_bytes = 2 * 1024 * 1024;  ///< decoded, of one text part; the rest is cut off
    std::size_t file_bytes = kMostFileBytes;   ///< decoded, of one attachment; more is not kept
    int depth = 24;                            ///< of parts in parts, messages in messages
    int parts = 1000;                          ///< of the whole message
};

/// One MIME part as plain data (RFC 2045, 2046), detached from the library that parsed it.
struct MimePart {
    std::vector<std::pair<std::string, std::string>>
        headers;                      ///< name as written, raw value unfolded; in their order
    std::string type = "text/plain";  ///< lower case
    std::vector<std::pair<std::string, std::string>>
        parameters;           ///< of Content-Type: name lower case, value decoded
    std::string disposition;  ///< lower case; empty where none is given
    std::string name;  ///< file name, decoded (RFC 2231, or RFC 2047 as Outlook writes it); no path
    std::string content_id;  ///< without angle brackets
    std::string
        content;  ///< decoded bytes, for text, message and signature parts only, cut at text_bytes
    /// All decoded bytes of a leaf that may be an attachment; absent beyond file_bytes.
    std::shared_ptr<const std::string> file;
    std::uint64_t size = 0;          ///< decoded bytes of a leaf
    std::vector<MimePart> children;  ///< of a multipart; or the one message inside message/rfc822

    bool is(std::string_view media_type) const { return type == media_type; }
    bool is_multipart() const { return type.starts_with("multipart/"); }
    /// The first header of that name (any case), raw; empty where there is none.
    std::string header(std::string_view wanted) const;
    /// All headers of that name, topmost first.
    std::vector<std::string> all_headers(std::string_view wanted) const;
    std::string parameter(std::string_view wanted) const;
};

/// The tree of `raw`. Total on any bytes; what had to be guessed or left out is added to
/// `problems`.
MimePart parse_mime(
    std::string_view raw, const MimeLimits& limits, std::vector<std::string>& problems
);

}  // namespace clusterlotse::email
