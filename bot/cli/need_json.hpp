#pragma once

#include "domain/need.hpp"
#include "matching/ranking/match.hpp"
#include "matching/ranking/partners.hpp"

#include <string>

namespace clusterlotse::cli {

/// The contract's `understand --json`, one line without line end.
std::string need_json(const UnderstoodNeed& need);

/// The contract's `match --json` for one need, one line without line end; facts in `language`.
std::string match_json(
    const std::string& need_id, const matching::Matching& matching, Language language
);

/// One line of `match --sought --json`, without line end.
std::string partners_json(
    const std::string& profile_id, const matching::Partners& partners, Language language
);

/// Any bytes as valid UTF-8: what is broken becomes U+FFFD.
std::string valid_utf8(std::string_view bytes);

}  // namespace clusterlotse::cli
