#pragma once

#include "bot/cli/cli.hpp"
#include "bot/cli/configuration.hpp"
#include "bot/control/control_message.hpp"

#include <string>
#include <vector>

namespace clusterlotse::cli {

/// What stands on the command line, over all subcommands.
struct Arguments {
    std::string config;
    std::string today;
    std::string language;  ///< "de", "en" or empty: the cluster's
    bool json = false;
    std::size_t top = 10;
    std::string profiles_file;
    std::string needs_file;
    bool sought = false;
    std::vector<std::string> texts;
    std::vector<std::string> files;
    std::string profile_id;
    std::string export_file;
    std::string export_format;
    std::string as;
    std::string member;
    bool room = false;
    bool moderator = false;
    bool html = false;
};

/// The subcommands' bodies; each returns its exit status.
int run_bot(const Arguments& arguments, const CliHooks& hooks, const Streams& streams);
int run_console(const Arguments& arguments, const CliHooks& hooks, const Streams& streams);
int run_doctor(const Arguments& arguments, const CliHooks& hooks, const Streams& streams);
int understand(const Arguments& arguments, const Streams& streams);
int match(const Arguments& arguments, const Streams& streams);
int inspect(const Arguments& arguments, const Streams& streams);
int import_profiles(const Arguments& arguments, const Streams& streams);
int export_profiles(const Arguments& arguments, const Streams& streams);
int show_profile(const Arguments& arguments, const Streams& streams);
int list_profiles(const Arguments& arguments, const Streams& streams);
int preview_digest(const Arguments& arguments, const Streams& streams);

/// A command on the cluster's database: by the running bot where one listens, else by opening the
/// file.
int on_database(
    const config::Settings& settings,
    const std::vector<std::string>& args,
    const std::vector<control::InputFile>& files,
    Language language,
    const Streams& streams
);

}  // namespace clusterlotse::cli
