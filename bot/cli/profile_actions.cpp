#include "bot/cli/actions.hpp"
#include "bot/cli/exit_status.hpp"
#include "bot/cli/files.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <ostream>
#include <sstream>

namespace clusterlotse::cli {

namespace {

using profile_files::FileFormat;

int on_database(const Arguments& arguments, std::vector<std::string> args, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::database, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    if (arguments.json) {
        args.emplace_back("--json");
    }
    const Language language =
        language_named(arguments.language).value_or(settings->cluster.language);
    return on_database(*settings, args, {}, language, streams);
}

}  // namespace

int import_profiles(const Arguments& arguments, const Streams& streams) {
    const auto settings = usable_settings(arguments.config, Needs::database, streams.err);
    if (!settings) {
        return kWrongUsage;
    }
    std::vector<control::InputFile> files;
    bool readable = true;
    for (const std::string& name : arguments.files) {
        auto content = read_input(name, streams.in);
        if (!content) {
            streams.err << why_no_input(name) << '\n';
            readable = false;
            continue;
        }
        files.push_back({name == "-" ? "stdin.jsonl" : name, std::move(*content)});
    }
    if (!readable) {
        streams.err << "nothing was imported\n";
        return kBadData;
    }
    return on_database(*settings, {"import"}, files, settings->cluster.language, streams);
}

int export_profiles(const Arguments& arguments, const Streams& streams) {
    const bool to_file = !arguments.export_file.empty() && arguments.export_file != "-";
    auto format = to_file ? profile_files::format_of(arguments.export_file) : FileFormat::jsonl;
    if (!arguments.export_format.empty()) {
        format = arguments.export_format == "csv" ? FileFormat::csv : FileFormat::jsonl;
    }
    if (!format) {
        streams.err << arguments.export_file << ": the name must end in .jsonl or .csv\n";
        return kWrongUsage;
    }
    const std::string word = *format == FileFormat::csv ? "csv" : "jsonl";
    if (!to_file) {
        return on_database(arguments, {"export", word}, streams);
    }
    std::ostringstream content;
    const Streams inner{streams.in, content, streams.err};
    const int status = on_database(arguments, {"export", word}, inner);
    if (status != 0) {
        return status;
    }
    const std::string problem = replace_file(arguments.export_file, content.str());
    if (!problem.empty()) {
        streams.err << problem << '\n';
        return 1;
    }
    return 0;
}

int show_profile(const Arguments& arguments, const Streams& streams) {
    return on_database(arguments, {"show", arguments.profile_id}, streams);
}

int list_profiles(const Arguments& arguments, const Streams& streams) {
    return on_database(arguments, {"list"}, streams);
}

}  // namespace clusterlotse::cli
