#pragma once

#include "bot/cli/actions.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace clusterlotse::cli {

/// A tree of subcommands: what they share, and the one that was called. Who adds them derives from
/// it.
class CommandTree {
public:
    using Action = std::function<int()>;

    CommandTree();

    /// Reads the arguments, carries out the subcommand, returns its exit status.
    int run(int argc, const char* const* argv, const Streams& streams);

protected:
    /// A subcommand of `parent` whose action run() carries out.
    CLI::App* add(
        CLI::App& parent, const std::string& name, const std::string& does, Action action
    );

    /// Options that several subcommands have.
    void with_config(CLI::App* command);
    void with_json(CLI::App* command, const char* help);
    void with_language(CLI::App* command);
    void with_today(
        CLI::App* command,
        const char* help = "The day that \"bis KW 12\" is counted from; default: today"
    );

    Arguments arguments_;
    CLI::App app_{
        "Clusterlotse: finds the firms of an industry cluster that can do what a member needs",
        "clusterlotse"};

private:
    std::string unknown_command(int argc, const char* const* argv);

    Action chosen_;
};

}  // namespace clusterlotse::cli
