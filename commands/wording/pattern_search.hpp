#pragma once

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

/// `text` as RE2 takes it; no longer valid than the bytes of `text`.
re2::StringPiece piece_of(std::string_view text);

/// True where the pattern fits somewhere in `text`.
bool says(std::string_view text, const RE2& pattern);

/// True where the pattern fits the whole of `text`.
bool says_only(std::string_view text, const RE2& pattern);

}  // namespace clusterlotse::commands
