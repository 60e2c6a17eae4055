#pragma once

#include "adapters/matrix/proto/errors.hpp"
#include "adapters/matrix/proto/requests.hpp"
#include "adapters/net/http_client.hpp"
#include "adapters/net/task.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace clusterlotse::matrix {

/// The answer to one request: a body, or what went wrong. `error.status` is 0 where no answer came.
struct ApiAnswer {
    std::string body;
    std::string date;  ///< the Date header, for the clock check
    std::optional<ApiError> error = {};

    bool ok() const { return !error; }
    const Failure& failure() const { return error->failure; }
};

/// Speaks to one homeserver. Lives longer than the tasks it gave out.
class Api {
public:
    Api(net::Origin origin, std::filesystem::path ca_file)
        : client_(std::move(origin), std::move(ca_file)) {}

    void set_token(std::string token) { token_ = std::move(token); }
    const std::string& token() const { return token_; }

    net::Task<ApiAnswer> call(
        ApiRequest request, std::chrono::milliseconds limit, std::size_t max_body = 8 * 1024 * 1024
    );

private:
    net::HttpClient client_;
    std::string token_;
};

}  // namespace clusterlotse::matrix
