#pragma once

#include "domain/result.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::matrix {

/// What a homeserver's refusal says (client-server API, "Standard error response").
struct ApiError {
    int status = 0;
    std::string code;  ///< "M_FORBIDDEN" …; empty where the body is none of Matrix (a proxy's page)
    Failure failure;             ///< the code with a detail that is safe to log
    bool token_unknown = false;  ///< M_UNKNOWN_TOKEN: a new login may help
};

/// Reads the answer to `what` with a status other than 2xx. `retry_after` is the header of that
/// name, in seconds; it rules over the body's retry_after_ms. Waits are between 0 and 10 minutes.
ApiError read_error(
    std::string_view what, int status, std::string_view body, std::string_view retry_after
);

}  // namespace clusterlotse::matrix
