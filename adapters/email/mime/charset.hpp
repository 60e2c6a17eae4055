#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

struct Decoded {
    std::string text;     ///< UTF-8, not yet cleaned
    std::string problem;  ///< empty, or why the label could not be followed
};

/// `bytes` in the charset named by `label` as UTF-8. The label is treated as in the WHATWG encoding
/// standard (iso-8859-1 and us-ascii mean windows-1252); where it is missing, unknown or plainly
/// wrong, the bytes are read as UTF-8 if they are UTF-8, else as windows-1252. Never fails;
/// `problem` says what had to be guessed.
Decoded decode_charset(std::string_view bytes, std::string_view label);

/// True where `bytes` is well-formed UTF-8.
bool is_utf8(std::string_view bytes);

}  // namespace clusterlotse::email
