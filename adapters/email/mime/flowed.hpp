#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// Text of a format=flowed part with its soft line breaks removed and space-stuffing undone (RFC
/// 3676 section 4). Quote marks stay; "-- " ends a paragraph and keeps its space.
std::string unflow(std::string_view text, bool delete_space);

}  // namespace clusterlotse::email
