#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// A file that goes with a mail.
struct MailFile {
    std::string name;  ///< UTF-8, one path segment
    std::string type;  ///< media type; what is none becomes application/octet-stream
    std::shared_ptr<const std::string> content;
};

/// A multipart/mixed (RFC 2046, section 5.1.3) of `readable`, itself a part with its content
/// headers, and the files in base64; `readable` alone where there are no files. `key` tells this
/// mail's boundary from others: the same key gives the same bytes.
std::string with_files(
    std::string readable, const std::vector<MailFile>& files, std::string_view key
);

/// A parameter of a MIME header with its leading ";" and fold, e.g. `;\r\n filename="a.pdf"`: as a
/// quoted string where that is enough, else with its character set and in pieces (RFC 2231), in
/// lines of at most 76 characters.
std::string mime_parameter(std::string_view name, std::string_view value);

}  // namespace clusterlotse::email
