#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// `text` as it may be stored and shown: valid UTF-8 in NFC (bad bytes become U+FFFD), '\n' line
/// ends, without NUL, control characters (except '\n' and '\t'), byte order marks and bidirectional
/// overrides.
std::string clean_text(std::string_view text);

/// clean_text() on one line: every run of white space is one space, none at the ends. For headers
/// and file names.
std::string clean_line(std::string_view text);

/// Lower case of the ASCII letters; other bytes stay.
std::string ascii_lower(std::string_view text);

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

/// True where both are equal when ASCII case is ignored.
bool same_word(std::string_view a, std::string_view b);

/// True where `text` begins with `prefix` when ASCII case is ignored.
bool begins_with_word(std::string_view text, std::string_view prefix);

/// `text` folded for comparing phrases: lower case in every script, NBSP and typographic
/// apostrophes made plain, runs of white space one space.
std::string folded(std::string_view text);

}  // namespace clusterlotse::email
