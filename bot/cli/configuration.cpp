#include "bot/cli/configuration.hpp"

#include "bot/data_files.hpp"
#include "commands/letters/templates.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <unistd.h>

namespace clusterlotse::cli {

namespace {

constexpr const char* kSystemFile = "/etc/clusterlotse/clusterlotse.toml";
constexpr const char* kLocalFile = "clusterlotse.toml";

bool counts(const config::SettingsProblem& problem, Needs needs) {
    const auto within = [&](std::string_view section) {
        return problem.key == section || problem.key.starts_with(std::string(section) + ".");
    };
    if (needs == Needs::everything || problem.key.empty() || within("cluster")) {
        return true;
    }
    return (needs != Needs::nothing && within("storage")) ||
           (needs == Needs::digest && within("digest"));
}

void tell_missing(std::ostream& err) {
    err << "there is no configuration: neither " << kSystemFile << " nor ./" << kLocalFile
        << " exists; name one with --config FILE\n";
}

/// What the data files that the configuration adds have wrong; each names its file and line.
void check_data_files(config::SettingsReading& reading) {
    const config::ClusterSettings& cluster = reading.settings.cluster;
    const auto attempt = [&](const char* key, const auto& load) {
        try {
            load();
        } catch (const std::exception& error) {
            reading.problems.push_back({.line = 0, .key = key, .text = error.what()});
        }
    };
    if (!cluster.vocabulary_dir.empty()) {
        attempt("cluster.vocabulary_dir", [&] {
            matching::Vocabulary::load(bot::vocabulary_files(cluster));
        });
    }
    if (!cluster.templates_dir.empty()) {
        attempt("cluster.templates_dir", [&] {
            commands::Templates templates(bot::template_files(cluster));
        });
    }
}

nlohmann::ordered_json as_json(const std::vector<config::SettingsProblem>& problems) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& problem : problems) {
        list.push_back({{"line", problem.line}, {"key", problem.key}, {"text", problem.text}});
    }
    return list;
}

}  // namespace

std::optional<std::filesystem::path> configuration_file(const std::string& given) {
    if (!given.empty()) {
        return given;
    }
    for (const char* file : {kSystemFile, kLocalFile}) {
        if (::access(file, F_OK) == 0) {
            return file;
        }
    }
    return std::nullopt;
}

std::optional<config::Settings> usable_settings(
    const std::string& given, Needs needs, std::ostream& err
) {
    const auto file = configuration_file(given);
    const bool readable = file && ::access(file->c_str(), R_OK) == 0;
    if (needs == Needs::nothing && given.empty() && !readable) {
        return config::Settings{};
    }
    if (!file) {
        tell_missing(err);
        return std::nullopt;
    }
    const auto reading = config::load_settings(*file);
    bool usable = true;
    for (const auto& problem : reading.problems) {
        if (counts(problem, needs)) {
            err << describe(problem, *file) << '\n';
            usable = false;
        }
    }
    return usable ? std::optional(reading.settings) : std::nullopt;
}

int check_config(const std::string& given, bool json, std::ostream& out, std::ostream& err) {
    const auto file = configuration_file(given);
    if (!file) {
        tell_missing(err);
        return 2;
    }
    auto reading = config::load_settings(*file);
    if (reading.problems.empty()) {
        check_data_files(reading);
    }
    if (json) {
        const nlohmann::ordered_json document = {
            {"file", file->string()},
            {"problems", as_json(reading.problems)},
            {"warnings", as_json(reading.warnings)}};
        out << document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
        return reading.problems.empty() ? 0 : 2;
    }
    for (const auto& problem : reading.problems) {
        err << describe(problem, *file) << '\n';
    }
    for (auto warning : reading.warnings) {
        warning.text = "warning: " + warning.text;
        err << describe(warning, *file) << '\n';
    }
    if (reading.problems.empty()) {
        err << file->string() << ": the configuration can be used\n";
    }
    return reading.problems.empty() ? 0 : 2;
}

}  // namespace clusterlotse::cli
