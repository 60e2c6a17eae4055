#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// A raw header value without its folding: line breaks go, the white space after them stays.
std::string unfold(std::string_view raw);

/// Readable text of an unstructured header value or a display name: RFC 2047 words are decoded
/// (also words split inside a character, words inside quotation marks, words with spaces or missing
/// padding), raw 8-bit bytes are guessed. Total: what is no encoded word stays as it is. One line,
/// cleaned.
std::string decode_header_text(std::string_view raw);

/// Bytes of base64 text; other characters are skipped, it ends at the first '='.
std::string decode_base64(std::string_view text);

}  // namespace clusterlotse::email
