#pragma once

#include "bot/cli/doctor.hpp"
#include "config/settings.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// What the command line calls but does not contain. Each may throw; then the message goes to
/// stderr and the status is 1 (2 for a vocabulary or template that cannot be used).
struct CliHooks {
    std::function<int(const config::Settings&)> run;
    std::function<int(const config::Settings&, const std::string& as)> console;
    DoctorProbes probes = {};
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// The whole program but for main(): reads the arguments, carries out the subcommand, returns the
/// exit status of the contract: 0 done, 1 the work failed, 2 wrong usage or unusable configuration,
/// 3 the data could not be used.
int run_cli(int argc, const char* const* argv, const CliHooks& hooks);

/// The same with arguments behind the program's name and streams of one's own, for tests.
int run_cli(const std::vector<std::string>& args, const CliHooks& hooks, const Streams& streams);

}  // namespace clusterlotse::cli
