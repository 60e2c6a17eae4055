#include "bot/cli/cli.hpp"
#include "bot/console.hpp"
#include "bot/probes.hpp"
#include "bot/run.hpp"

#include <iostream>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

int main(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("clusterlotse"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    clusterlotse::cli::CliHooks hooks;
    hooks.run = clusterlotse::bot::run;
    hooks.console = [](const clusterlotse::config::Settings& settings, const std::string& as) {
        return clusterlotse::bot::console(
            settings, as, std::cin, std::cout, isatty(STDIN_FILENO) != 0
        );
    };
    hooks.probes = {clusterlotse::bot::probe_matrix, clusterlotse::bot::probe_email};
    return clusterlotse::cli::run_cli(argc, argv, hooks);
}
