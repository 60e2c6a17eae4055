#include "adapters/matrix/proto/errors.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

FailureCode code_of(int status, const char* body) {
    return read_error("send", status, body, "").failure.code;
}

TEST(ApiErrors, tell_what_can_be_tried_again) {
    EXPECT_EQ(code_of(403, R"({"errcode": "M_FORBIDDEN"})"), FailureCode::refused);
    EXPECT_EQ(code_of(413, R"({"errcode": "M_TOO_LARGE"})"), FailureCode::refused);
    EXPECT_EQ(code_of(400, "kein JSON"), FailureCode::refused);
    EXPECT_EQ(code_of(404, R"({"errcode": "M_NOT_FOUND"})"), FailureCode::not_found);
    EXPECT_EQ(code_of(401, R"({"errcode": "M_UNKNOWN_TOKEN"})"), FailureCode::not_authorised);
    EXPECT_EQ(code_of(403, R"({"errcode": "M_USER_DEACTIVATED"})"), FailureCode::not_authorised);
    EXPECT_EQ(code_of(500, "{}"), FailureCode::server_error);
    EXPECT_EQ(code_of(502, "<html>Bad Gateway</html>"), FailureCode::server_error);
    EXPECT_EQ(code_of(429, "{}"), FailureCode::rate_limited);
    EXPECT_EQ(code_of(302, ""), FailureCode::protocol);
}

TEST(ApiErrors, believe_the_header_before_the_body_about_waiting) {
    const char* body = R"({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500})";
    EXPECT_EQ(read_error("send", 429, body, "").failure.retry_after_ms, 1500);
    EXPECT_EQ(read_error("send", 429, body, "3").failure.retry_after_ms, 3000);
    EXPECT_EQ(
        read_error("send", 429, body, "Sun, 22 Nov 2026 08:03:00 GMT").failure.retry_after_ms, 1500
    );
    EXPECT_FALSE(read_error("send", 429, "{}", "").failure.retry_after_ms);
}

TEST(ApiErrors, bound_the_wait) {
    EXPECT_EQ(read_error("send", 429, "{}", "999999999999").failure.retry_after_ms, 600'000);
    EXPECT_EQ(read_error("send", 429, R"({"retry_after_ms": -5})", "").failure.retry_after_ms, 0);
    EXPECT_EQ(
        read_error("send", 429, R"({"retry_after_ms": 1e300})", "")
                .failure.retry_after_ms.value_or(0) <= 600'000,
        true
    );
}

TEST(ApiErrors, know_a_lost_login) {
    EXPECT_TRUE(
        read_error("sync", 401, R"({"errcode": "M_UNKNOWN_TOKEN", "soft_logout": true})", "")
            .token_unknown
    );
    EXPECT_FALSE(read_error("sync", 401, R"({"errcode": "M_MISSING_TOKEN"})", "").token_unknown);
    EXPECT_FALSE(read_error("sync", 403, R"({"errcode": "M_UNKNOWN_TOKEN"})", "").token_unknown);
}

TEST(ApiErrors, log_codes_but_never_the_servers_prose) {
    const auto error = read_error(
        "send", 403, R"({"errcode": "M_FORBIDDEN", "error": "@frau:x is not in room"})", ""
    );
    EXPECT_EQ(error.failure.detail, "send: HTTP 403 M_FORBIDDEN");
    EXPECT_EQ(
        read_error("send", 403, R"({"errcode": "M_X @frau:x"})", "").failure.detail,
        "send: HTTP 403"
    );
}

}  // namespace
}  // namespace clusterlotse::matrix
