#include "bot/cli/command_tree.hpp"

#include "bot/cli/exit_status.hpp"
#include "domain/date.hpp"
#include "domain/nearest.hpp"

#include <ostream>
#include <utility>
#include <vector>

namespace clusterlotse::cli {

CommandTree::CommandTree() {
    app_.set_version_flag("--version", CLUSTERLOTSE_VERSION);
    app_.require_subcommand(1);
}

CLI::App* CommandTree::add(
    CLI::App& parent, const std::string& name, const std::string& does, Action action
) {
    CLI::App* command = parent.add_subcommand(name, does);
    command->callback([this, action = std::move(action)] { chosen_ = action; });
    return command;
}

int CommandTree::run(int argc, const char* const* argv, const Streams& streams) {
    try {
        app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            return app_.exit(error, streams.out, streams.err);
        }
        const std::string unknown = unknown_command(argc, argv);
        if (unknown.empty()) {
            app_.exit(error, streams.out, streams.err);
        } else {
            streams.err << unknown << "\nRun with --help for more information.\n";
        }
        return kWrongUsage;
    }
    return chosen_();
}

/// What to say about the word that stands where a subcommand should; empty where none does.
std::string CommandTree::unknown_command(int argc, const char* const* argv) {
    CLI::App* level = &app_;
    std::string path;
    for (int i = 1; i < argc && argv[i][0] != '-'; ++i) {
        const std::string word = argv[i];
        std::vector<std::string> names;
        CLI::App* next = nullptr;
        for (CLI::App* command : level->get_subcommands([](CLI::App*) { return true; })) {
            names.push_back(path + command->get_name());
            next = command->get_name() == word ? command : next;
        }
        if (next == nullptr) {
            return names.empty() ? ""
                                 : "there is no command \"" + word + "\"; did you mean \"" +
                                       nearest_of(path + word, names) + "\"?";
        }
        level = next;
        path += word + " ";
    }
    return "";
}

void CommandTree::with_config(CLI::App* command) {
    const char* help =
        "Configuration file; default /etc/clusterlotse/clusterlotse.toml, then "
        "./clusterlotse.toml";
    command->add_option("--config", arguments_.config, help)->type_name("FILE");
}

void CommandTree::with_json(CLI::App* command, const char* help) {
    command->add_flag("--json", arguments_.json, help);
}

void CommandTree::with_language(CLI::App* command) {
    command
        ->add_option(
            "--lang", arguments_.language, "Language of the output; default: the cluster's"
        )
        ->check(CLI::IsMember({"de", "en"}));
}

void CommandTree::with_today(CLI::App* command, const char* help) {
    const auto valid = [](const std::string& text) {
        return parse_iso_date(text) ? "" : "\"" + text + "\" is no day written YYYY-MM-DD";
    };
    command->add_option("--today", arguments_.today, help)->type_name("YYYY-MM-DD")->check(valid);
}

}  // namespace clusterlotse::cli
