#pragma once

#include "bot/cli/cli.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace clusterlotse::cli::tests {

using clusterlotse::tests::TemporaryFolder;

/// The program called once in a folder of its own, with a configuration that only has a database.
class Program {
public:
    int call(std::vector<std::string> args, const std::string& input = "") {
        std::istringstream in(input);
        std::ostringstream out_stream;
        std::ostringstream err_stream;
        const int status = run_cli(args, hooks, Streams{in, out_stream, err_stream});
        out = out_stream.str();
        err = err_stream.str();
        return status;
    }

    /// The same with --config behind the arguments.
    int with_config(std::vector<std::string> args, const std::string& input = "") {
        args.insert(args.end(), {"--config", config});
        return call(std::move(args), input);
    }

    std::string content(const std::string& name) const {
        std::ifstream in(folder.path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    TemporaryFolder folder;
    std::string database = (folder.path() / "c.db").string();
    std::string config = folder.file("bot.toml", "[storage]\npath = \"" + database + "\"\n");
    CliHooks hooks;
    std::string out;
    std::string err;
};

}  // namespace clusterlotse::cli::tests
