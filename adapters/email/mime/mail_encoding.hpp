#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// Text as quoted-printable with CRLF line ends and lines of at most 76 characters (RFC 2045
/// section 6.7). "From " at the start of a line and a line of a single dot are encoded too, so that
/// no transport changes them.
std::string quoted_printable(std::string_view text);

/// Bytes as base64 in CRLF lines of 76 characters.
std::string base64_lines(std::string_view bytes);

/// Bytes as base64 on one line.
std::string base64(std::string_view bytes);

/// One header with its CRLF: `words` unstructured text. ASCII text is folded at spaces, other text
/// becomes RFC 2047 words that never split a character. Controls in `words` are taken away.
std::string text_header(std::string_view name, std::string_view words);

/// A display name as RFC 5322 phrase: bare, quoted, or as RFC 2047 words; empty for an empty name.
std::string phrase(std::string_view name);

}  // namespace clusterlotse::email
