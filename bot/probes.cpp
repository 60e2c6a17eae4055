#include "bot/probes.hpp"

#include "adapters/email/probe_email.hpp"
#include "adapters/matrix/probe.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

namespace clusterlotse::bot {

namespace {

std::vector<Check> run_to_end(net::Task<std::vector<Check>> task) {
    boost::asio::io_context io{1};
    std::vector<Check> checks;
    boost::asio::co_spawn(
        io,
        std::move(task),
        [&](std::exception_ptr error, std::vector<Check> found) {
            if (error) {
                std::rethrow_exception(error);
            }
            checks = std::move(found);
        }
    );
    io.run();
    return checks;
}

}  // namespace

std::vector<Check> probe_matrix(const config::Settings& settings) {
    return settings.matrix ? run_to_end(matrix::probe_matrix(*settings.matrix))
                           : std::vector<Check>{};
}

std::vector<Check> probe_email(const config::Settings& settings) {
    return settings.email ? run_to_end(email::probe_email(*settings.email)) : std::vector<Check>{};
}

}  // namespace clusterlotse::bot
