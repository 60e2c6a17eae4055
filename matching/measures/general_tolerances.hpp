#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::matching {

/// A standard of tolerances that a text names, with its class where one stands there.
struct GeneralTolerance {
    std::string designation;  ///< "ISO 2768-mK"
    std::size_t next = 0;     ///< the token behind
};

/// "ISO 2768-mK", "DIN 7168 mittel", "ISO 13920-BF", "ISO 9013-331", "ISO 8062 CT10".
std::optional<GeneralTolerance> general_tolerance_at(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
