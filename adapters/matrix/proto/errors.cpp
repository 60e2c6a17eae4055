#include "adapters/matrix/proto/errors.hpp"

#include "adapters/matrix/proto/bounded_json.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clusterlotse::matrix {

namespace {

constexpr std::int64_t kLongestWaitMs = 10 * 60 * 1000;

// A code goes into logs: only what looks like one.
std::string safe_code(std::string code) {
    const bool sound = code.size() <= 64 && std::all_of(code.begin(), code.end(), [](char c) {
                           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                                  (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
                       });
    return sound ? code : std::string();
}

std::optional<int> wait_of(const Json& body, std::string_view retry_after) {
    std::int64_t seconds = 0;
    const auto parsed =
        std::from_chars(retry_after.data(), retry_after.data() + retry_after.size(), seconds);
    if (!retry_after.empty() && parsed.ec == std::errc{} &&
        parsed.ptr == retry_after.data() + retry_after.size()) {
        return static_cast<int>(std::clamp<std::int64_t>(seconds, 0, kLongestWaitMs / 1000) * 1000);
    }
    if (member(body, "retry_after_ms").is_number()) {
        return static_cast<int>(
            std::clamp<std::int64_t>(integer_of(body, "retry_after_ms"), 0, kLongestWaitMs)
        );
    }
    return std::nullopt;
}

FailureCode kind_of(int status, const std::string& code) {
    if (status == 429 || code == "M_LIMIT_EXCEEDED") {
        return FailureCode::rate_limited;
    }
    if (status == 401 || code == "M_UNKNOWN_TOKEN" || code == "M_MISSING_TOKEN" ||
        code == "M_USER_DEACTIVATED" || code == "M_USER_LOCKED" || code == "M_USER_SUSPENDED") {
        return FailureCode::not_authorised;
    }
    if (status >= 500 || status == 408) {
        return FailureCode::server_error;
    }
    if (code == "M_NOT_FOUND") {
        return FailureCode::not_found;
    }
    return status >= 400 ? FailureCode::refused : FailureCode::protocol;
}

}  // namespace

ApiError read_error(
    std::string_view what, int status, std::string_view body, std::string_view retry_after
) {
    const auto document = parse_json(body).value_or(Json());
    ApiError error;
    error.status = status;
    error.code = safe_code(text_of(document, "errcode"));
    error.token_unknown = status == 401 && error.code == "M_UNKNOWN_TOKEN";
    error.failure.code = kind_of(status, error.code);
    error.failure.detail = std::string(what) + ": HTTP " + std::to_string(status);
    if (!error.code.empty()) {
        error.failure.detail += " " + error.code;
    }
    if (error.failure.code == FailureCode::rate_limited) {
        error.failure.retry_after_ms = wait_of(document, retry_after);
    }
    return error;
}

}  // namespace clusterlotse::matrix
