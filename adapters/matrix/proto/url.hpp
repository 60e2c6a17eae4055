#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::matrix {

/// `text` with every byte percent-encoded that is not unreserved in RFC 3986: fit for one path
/// segment or one query value.
std::string percent_encode(std::string_view text);

/// The inverse, for what stands in links; a broken escape stays as it is.
std::string percent_decode(std::string_view text);

}  // namespace clusterlotse::matrix
