#pragma once

#include "domain/need.hpp"
#include "matching/match.hpp"

#include <string>

namespace clusterlotse::cli {

/// The contract's `understand --json`, one line without line end.
std::string need_json(const UnderstoodNeed& need);

/// The contract's `match --json` for one need, one line without line end; facts in `language`.
std::string match_json(
    const std::string& need_id, const matching::Matching& matching, Language language
);

/// Any bytes as valid UTF-8: what is broken becomes U+FFFD.
std::string valid_utf8(std::string_view bytes);

}  // namespace clusterlotse::cli
