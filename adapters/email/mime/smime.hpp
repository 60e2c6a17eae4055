#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// The content inside an opaque S/MIME signature (RFC 8551 section 3.5.2, DER of CMS SignedData);
/// empty where `der` is anything else, such as encrypted. The signature is not checked.
std::string signed_content(std::string_view der);

/// SHA-256 of `bytes` in lower-case hex.
std::string sha256_hex(std::string_view bytes);

}  // namespace clusterlotse::email
