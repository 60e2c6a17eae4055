#include "domain/result.hpp"

namespace clusterlotse {

std::string_view name_of(FailureCode code) {
    switch (code) {
        case FailureCode::unreachable:
            return "unreachable";
        case FailureCode::timed_out:
            return "timed_out";
        case FailureCode::bad_certificate:
            return "bad_certificate";
        case FailureCode::not_authorised:
            return "not_authorised";
        case FailureCode::rate_limited:
            return "rate_limited";
        case FailureCode::refused:
            return "refused";
        case FailureCode::server_error:
            return "server_error";
        case FailureCode::protocol:
            return "protocol";
        case FailureCode::bad_input:
            return "bad_input";
        case FailureCode::not_found:
            return "not_found";
        case FailureCode::cancelled:
            return "cancelled";
        case FailureCode::internal:
            return "internal";
    }
    return "unknown";
}

bool Failure::worth_retrying() const {
    switch (code) {
        case FailureCode::unreachable:
        case FailureCode::timed_out:
        case FailureCode::bad_certificate:
        case FailureCode::not_authorised:
        case FailureCode::rate_limited:
        case FailureCode::server_error:
        case FailureCode::protocol:
        case FailureCode::cancelled:
            return true;
        default:
            return false;
    }
}

}  // namespace clusterlotse
