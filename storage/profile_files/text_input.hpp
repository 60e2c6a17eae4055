#pragma once

#include "storage/profile_files/problem_list.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::profile_files {

/// Number of bytes of the well-formed UTF-8 sequence (RFC 3629) at `at`; 0 where there is none.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// How many characters stand before byte `offset` of valid UTF-8.
std::size_t characters_before(std::string_view text, std::size_t offset);

/// The content as valid UTF-8 without byte order mark. Where `may_be_windows_1252`, text that holds
/// no UTF-8 beyond ASCII but letters and signs of western Europe in windows-1252 is converted;
/// everything else that is not UTF-8 is a problem with its line and column, and U+FFFD in the
/// result.
std::string decode_text(std::string_view content, bool may_be_windows_1252, ProblemList& problems);

}  // namespace clusterlotse::profile_files
