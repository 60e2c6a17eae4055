#pragma once

#include "adapters/net/origin.hpp"
#include "adapters/net/stream.hpp"
#include "adapters/net/task.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::net {

struct HttpRequest {
    std::string method = "GET";
    std::string target = "/";  ///< path and query, percent-encoded
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::chrono::milliseconds limit{
        30'000};  ///< for everything: connecting, sending and the whole answer
    std::size_t max_body = 8 * 1024 * 1024;  ///< bytes of the answer's body
};

struct HttpResponse {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The first header of that name (compared without case), or nothing.
    std::string_view header(std::string_view name) const;
};

/// HTTP/1.1 to one server over kept-alive connections (RFC 9112). Requests may overlap, each on its
/// own connection; at most four idle ones are kept, for 50 s. A reused connection that ends before
/// the first byte of an answer is replaced once, except for POST. Redirects are not followed. Any
/// complete answer is a success here, whatever its status. Failures: those of Stream, and
/// `protocol` for what is not HTTP or more than `max_body` (or 64 KiB of headers). Lives longer
/// than the tasks it gave out; one thread.
class HttpClient {
public:
    explicit HttpClient(Origin origin, std::filesystem::path ca_file = {});

    Task<Result<HttpResponse>> send(HttpRequest request);

    /// Drops the idle connections; running requests end by themselves.
    void close_idle();

private:
    struct Idle {
        StreamPtr stream;
        std::chrono::steady_clock::time_point since;
    };

    StreamPtr take_idle();

    Origin origin_;
    std::filesystem::path ca_file_;
    std::list<Idle> idle_;
};

}  // namespace clusterlotse::net
