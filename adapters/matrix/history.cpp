#include "adapters/matrix/history.hpp"

#include "adapters/matrix/proto/sync.hpp"

#include <algorithm>

namespace clusterlotse::matrix {

net::Task<Result<History>> page_back(
    Connection& connection,
    std::string room,
    std::string from,
    std::string to,
    std::function<bool(const Event&)> stop,
    int pages
) {
    History history;
    for (int page_count = 0; page_count < pages && !history.complete; ++page_count) {
        auto request = messages_request(room, from, to);
        const auto answer = co_await connection.call(std::move(request));
        if (!answer.ok()) {
            co_return answer.failure();
        }
        auto page = parse_messages(answer.body);
        if (!page.ok()) {
            co_return page.failure();
        }
        for (auto& event : page->events) {
            if (stop(event)) {
                history.complete = true;
                break;
            }
            history.events.push_back(std::move(event));
        }
        std::move(page->state.begin(), page->state.end(), std::back_inserter(history.members));
        // No next page, or a server that turns on the spot.
        if (page->end.empty() || page->end == from) {
            history.complete = true;
        }
        from = page->end;
    }
    std::reverse(history.events.begin(), history.events.end());
    co_return std::move(history);
}

}  // namespace clusterlotse::matrix
