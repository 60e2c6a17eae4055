#include "tests/integration/net/coroutine_test.hpp"

#include <boost/asio/co_spawn.hpp>

#include <exception>
#include <stdexcept>

namespace clusterlotse::test {

void run(
    boost::asio::io_context& io, boost::asio::awaitable<void> task, std::chrono::seconds limit
) {
    bool done = false;
    std::exception_ptr thrown;
    boost::asio::co_spawn(io, std::move(task), [&done, &thrown](std::exception_ptr error) {
        done = true;
        thrown = error;
    });
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!done && std::chrono::steady_clock::now() < end) {
        io.restart();
        io.run_one_for(std::chrono::milliseconds(100));
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    if (!done) {
        throw std::runtime_error("the coroutine did not end in time");
    }
}

}  // namespace clusterlotse::test
