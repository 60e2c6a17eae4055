#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clusterlotse::files {

struct Inflated {
    std::string bytes;
    bool whole = false;  ///< the stream ended as it should, within the bound
};

/// Unpacks deflated bytes (RFC 1951), with the zlib header around them where `zlib` says so (RFC
/// 1950); at most `most` bytes. What came before an error or the bound is given, too.
Inflated inflate(std::string_view packed, bool zlib, std::size_t most);

}  // namespace clusterlotse::files
