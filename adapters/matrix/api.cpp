#include "adapters/matrix/api.hpp"

namespace clusterlotse::matrix {

net::Task<ApiAnswer> Api::call(
    ApiRequest request, std::chrono::milliseconds limit, std::size_t max_body
) {
    net::HttpRequest http;
    http.method = request.method;
    http.target = std::move(request.target);
    http.body = std::move(request.body);
    http.limit = limit;
    http.max_body = max_body;
    if (!token_.empty()) {
        http.headers.emplace_back("Authorization", "Bearer " + token_);
    }
    if (!http.body.empty()) {
        http.headers.emplace_back("Content-Type", std::move(request.content_type));
    }
    auto response = co_await client_.send(std::move(http));
    ApiAnswer answer;
    if (!response.ok()) {
        ApiError error;
        error.failure = response.failure();
        error.failure.detail = request.what + ": " + error.failure.detail;
        answer.error = std::move(error);
        co_return std::move(answer);
    }
    answer.date = std::string(response->header("Date"));
    if (response->status < 200 || response->status > 299) {
        answer.error = read_error(
            request.what, response->status, response->body, response->header("Retry-After")
        );
        co_return std::move(answer);
    }
    answer.body = std::move(response->body);
    co_return std::move(answer);
}

}  // namespace clusterlotse::matrix
